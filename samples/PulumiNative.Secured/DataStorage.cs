using Pulumi.AzureNative.Storage;
using Pulumi.AzureNative.Storage.Inputs;

namespace Contoso.Churn;

/// <summary>The storage account that holds the team's training data.</summary>
internal static class DataStorage
{
    public static StorageAccount Create() => new("data", new StorageAccountArgs
    {
        ResourceGroupName = "churn",
        Kind = "StorageV2",
        AllowBlobPublicAccess = false,
        AllowSharedKeyAccess = false,
        EnableHttpsTrafficOnly = true,
        MinimumTlsVersion = MinimumTlsVersion.TLS1_2,
        Encryption = new EncryptionArgs
        {
            KeySource = KeySource.Microsoft_Keyvault,
            KeyVaultProperties = new KeyVaultPropertiesArgs { KeyName = "churn", KeyVaultUri = "https://contoso-keys.vault.azure.net" },
            RequireInfrastructureEncryption = true,
        },
    });
}
