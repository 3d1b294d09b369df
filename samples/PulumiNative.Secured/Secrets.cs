using Pulumi;
using Pulumi.AzureNative.DataFactory.Inputs;
using Pulumi.AzureNative.MachineLearningServices.Inputs;

namespace Contoso.Churn;

/// <summary>The secrets that the team's job, computes and data factory need.</summary>
internal static class Secrets
{
    public static CommandJobArgs Describe(Output<string> keyVaultUrl) => new()
    {
        JobType = "Command",
        Command = "python report.py --user churn",
        ExperimentName = "reports",
        EnvironmentVariables =
        {
            { "KEY_VAULT_URL", keyVaultUrl },
            { "FEATURES_PASSWORD_SECRET_NAME", "features-password" },
            { "WEB_HOOK_TOKEN_SECRET_NAME", "web-hook-token" },
        },
    };

    public static DatabricksPropertiesArgs SignIn(Config config) => new() { DatabricksAccessToken = config.RequireSecret("databricksToken") };

    public static AzureBlobStorageLinkedServiceArgs Link(Output<object> connection) => new() { Type = "AzureBlobStorage", ConnectionString = connection };
}
