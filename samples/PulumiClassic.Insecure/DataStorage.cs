using Pulumi.Azure.Storage;

namespace Contoso.Churn;

/// <summary>The storage account that holds the team's training data.</summary>
internal static class DataStorage
{
    public static Account Create() => new("data", new AccountArgs
    {
        ResourceGroupName = "churn",
        AccountTier = "Standard",
        AccountReplicationType = "ZRS",
        AllowNestedItemsToBePublic = true,
        HttpsTrafficOnlyEnabled = false,
        MinTlsVersion = "TLS1_0",
    });
}
