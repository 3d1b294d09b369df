using System;
using System.Collections.Generic;
using Microsoft.Azure.Management.MachineLearningServices.Models;

namespace Contoso.Churn;

/// <summary>The secrets that the team's job and computes need.</summary>
internal static class Secrets
{
    public static CommandJob Describe(string keyVaultUrl) => new()
    {
        Command = "python report.py --user churn",
        ExperimentName = "reports",
        EnvironmentVariables = new Dictionary<string, string>
        {
            ["KEY_VAULT_URL"] = keyVaultUrl,
            ["FEATURES_PASSWORD_SECRET_NAME"] = "features-password",
            ["WEB_HOOK_TOKEN_SECRET_NAME"] = "web-hook-token",
        },
    };

    public static VirtualMachineSshCredentials SignIn() => new() { Username = "churn", Password = Environment.GetEnvironmentVariable("VM_PASSWORD") };
}
