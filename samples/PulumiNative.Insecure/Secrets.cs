using System;
using Pulumi;
using Pulumi.AzureNative.DataFactory.Inputs;
using Pulumi.AzureNative.MachineLearningServices.Inputs;

namespace Contoso.Churn;

/// <summary>The secrets that the team's job, computes and data factory need.</summary>
internal static class Secrets
{
    public static CommandJobArgs Describe(Output<string> webHook) => new()
    {
        JobType = "Command",
        Command = "python report.py --user churn --password Tr0ub4dor&3x!",
        DisplayName = "Report of " + Environment.UserName,
        ExperimentName = "falcon-reports",
        EnvironmentVariables =
        {
            { "FEATURES_PASSWORD", Environment.GetEnvironmentVariable("FEATURES_PASSWORD")! },
            { "WEB_HOOK_TOKEN", webHook },
        },
    };

    public static DatabricksPropertiesArgs SignIn() => new() { DatabricksAccessToken = "Tr0ub4dor&3x!" };

    public static AzureBlobStorageLinkedServiceArgs Link() => new() { Type = "AzureBlobStorage", SasUri = "https://churn:Tr0ub4dor&3x!@churndata.blob.core.windows.net" };
}
