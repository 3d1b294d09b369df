using System;
using System.Collections.Generic;
using Microsoft.Azure.Management.MachineLearningServices.Models;

namespace Contoso.Churn;

/// <summary>The secrets that the team's job and computes need.</summary>
internal static class Secrets
{
    public static CommandJob Describe(string webHook) => new()
    {
        Command = "python report.py --user churn --password Tr0ub4dor&3x!",
        ExperimentName = "falcon-reports-" + Environment.UserName,
        EnvironmentVariables = new Dictionary<string, string>
        {
            ["FEATURES_PASSWORD"] = Environment.GetEnvironmentVariable("FEATURES_PASSWORD")!,
            ["WEB_HOOK_TOKEN"] = webHook,
        },
    };

    public static VirtualMachineSshCredentials SignIn() => new() { Username = "churn", Password = "Tr0ub4dor&3x!" };
}
