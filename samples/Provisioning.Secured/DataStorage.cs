using System;
using Azure.Core;
using Azure.Provisioning;
using Azure.Provisioning.Storage;

namespace Contoso.Churn;

/// <summary>The storage account that holds the team's training data.</summary>
internal static class DataStorage
{
    public static void AddTo(Infrastructure infrastructure)
    {
        var account = new StorageAccount("data")
        {
            Location = AzureLocation.WestEurope,
            Kind = StorageKind.StorageV2,
            AllowBlobPublicAccess = false,
            AllowSharedKeyAccess = false,
            EnableHttpsTrafficOnly = true,
            MinimumTlsVersion = StorageMinimumTlsVersion.Tls1_2,
            Encryption =
            {
                KeySource = StorageAccountKeySource.KeyVault,
                KeyVaultProperties = { KeyName = "churn", KeyVaultUri = new Uri("https://contoso-keys.vault.azure.net") },
                RequireInfrastructureEncryption = true,
            },
        };
        infrastructure.Add(account);
        infrastructure.Add(new EncryptionScope("scope") { Parent = account, Source = EncryptionScopeSource.Storage, RequireInfrastructureEncryption = true });
    }
}
