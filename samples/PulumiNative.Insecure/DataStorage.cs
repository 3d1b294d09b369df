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
        AllowBlobPublicAccess = true,
        AllowSharedKeyAccess = true,
        EnableHttpsTrafficOnly = false,
        MinimumTlsVersion = MinimumTlsVersion.TLS1_1,
        Encryption = new EncryptionArgs { KeySource = KeySource.Microsoft_Storage, RequireInfrastructureEncryption = false },
    });
}
