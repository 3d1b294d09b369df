using System;
using Azure.Provisioning;
using Azure.Provisioning.MachineLearning;

namespace Contoso.Churn;

/// <summary>The secrets that the team's job, computes and endpoints need.</summary>
internal static class Secrets
{
    public static MachineLearningCommandJob Describe(ProvisioningParameter keyVaultUrl) => new()
    {
        Command = "python report.py --user churn",
        ExperimentName = "reports",
        EnvironmentVariables =
        {
            ["KEY_VAULT_URL"] = keyVaultUrl,
            ["FEATURES_PASSWORD_SECRET_NAME"] = "features-password",
            ["WEB_HOOK_TOKEN_SECRET_NAME"] = "web-hook-token",
        },
    };

    public static MachineLearningVmSshCredentials SignIn(ProvisioningParameter password) => new() { Username = "churn", Password = password };

    public static DataCollector Collect() => new() { RequestLoggingCaptureHeaders = { "x-request-id" } };
}
