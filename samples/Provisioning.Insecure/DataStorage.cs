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
            AllowBlobPublicAccess = true,
            AllowSharedKeyAccess = true,
            EnableHttpsTrafficOnly = false,
            Encryption = { KeySource = StorageAccountKeySource.Storage },
        };
        infrastructure.Add(account);
        infrastructure.Add(new EncryptionScope("scope") { Parent = account, Source = EncryptionScopeSource.Storage });
    }
}
