using Pulumi;
using Pulumi.Azure.CosmosDB;
using Pulumi.Azure.PostgreSql;

namespace Contoso.Churn;

/// <summary>The databases that the team's features come from.</summary>
internal static class Databases
{
    public static FlexibleServerArgs Describe() => new()
    {
        ResourceGroupName = "churn",
        SkuName = "GP_Standard_D2s_v3",
        Version = "14",
    };

    public static FlexibleServerConfiguration EnforceTls(Output<string> serverId) => new("enforcement", new FlexibleServerConfigurationArgs
    {
        Name = "require_secure_transport",
        ServerId = serverId,
        Value = "ON",
    });

    public static Account CreateFeatures() => new("features", new AccountArgs
    {
        ResourceGroupName = "churn",
        OfferType = "Standard",
        KeyVaultKeyId = "https://contoso-keys.vault.azure.net/keys/features",
    });
}
