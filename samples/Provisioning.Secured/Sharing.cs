using Azure.Provisioning.MachineLearning;

namespace Contoso.Churn;

/// <summary>How the job gets to the training data.</summary>
internal static class Sharing
{
    public static MachineLearningCommandJob Describe() => new()
    {
        Command = "python train.py",
        EnvironmentVariables = { ["STORAGE"] = "DefaultEndpointsProtocol=https;AccountName=contosochurn;EndpointSuffix=core.windows.net" },
    };
}
