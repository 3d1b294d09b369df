using System.Collections.Generic;
using Microsoft.Azure.Management.MachineLearningServices.Models;

namespace Contoso.Churn;

/// <summary>How the job gets to the training data.</summary>
internal static class Sharing
{
    public static CommandJob Describe() => new CommandJob
    {
        Command = "python train.py",
        EnvironmentVariables = new Dictionary<string, string>
        {
            ["STORAGE"] = "DefaultEndpointsProtocol=http;AccountName=contosochurn;EndpointSuffix=core.windows.net",
        },
    };
}
