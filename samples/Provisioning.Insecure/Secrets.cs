using System;
using Azure.Provisioning;
using Azure.Provisioning.MachineLearning;

namespace Contoso.Churn;

/// <summary>The secrets that the team's job, computes and endpoints need.</summary>
internal static class Secrets
{
    public static MachineLearningCommandJob Describe(ProvisioningParameter webHook) => new()
    {
        Command = "python report.py --user churn --password Tr0ub4dor&3x!",
        DisplayName = "Report of " + Environment.UserName,
        ExperimentName = "falcon-reports",
        EnvironmentVariables =
        {
            ["FEATURES_PASSWORD"] = Environment.GetEnvironmentVariable("FEATURES_PASSWORD")!,
            ["WEB_HOOK_TOKEN"] = webHook,
        },
    };

    public static MachineLearningVmSshCredentials SignIn() => new() { Username = "churn", Password = "Tr0ub4dor&3x!" };

    public static DataCollector Collect() => new() { RequestLoggingCaptureHeaders = { "x-request-id", "Authorization" } };
}
