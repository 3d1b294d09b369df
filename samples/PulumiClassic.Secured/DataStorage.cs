using Pulumi.Azure.Storage;
using Pulumi.Azure.Storage.Inputs;

namespace Contoso.Churn;

/// <summary>The storage account that holds the team's training data.</summary>
internal static class DataStorage
{
    public static Account Create() => new("data", new AccountArgs
    {
        ResourceGroupName = "churn",
        AccountTier = "Standard",
        AccountReplicationType = "ZRS",
        AllowNestedItemsToBePublic = false,
        HttpsTrafficOnlyEnabled = true,
        InfrastructureEncryptionEnabled = true,
        MinTlsVersion = "TLS1_2",
        SharedAccessKeyEnabled = false,
        CustomerManagedKey = new AccountCustomerManagedKeyArgs
        {
            KeyVaultKeyId = "https://contoso-keys.vault.azure.net/keys/churn",
            UserAssignedIdentityId = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/churn/providers/Microsoft.ManagedIdentity/userAssignedIdentities/churn",
        },
    });
}
