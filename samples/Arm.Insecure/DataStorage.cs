using System;
using System.Threading.Tasks;
using Azure;
using Azure.Core;
using Azure.ResourceManager;
using Azure.ResourceManager.MachineLearning;
using Azure.ResourceManager.Resources;
using Azure.ResourceManager.Storage;
using Azure.ResourceManager.Storage.Models;

namespace Contoso.Churn;

/// <summary>The storage account that holds the team's training data.</summary>
internal static class DataStorage
{
    public static async Task CreateAsync(ResourceGroupResource group)
    {
        var content = new StorageAccountCreateOrUpdateContent(new StorageSku(StorageSkuName.StandardZrs), StorageKind.StorageV2, AzureLocation.WestEurope)
        {
            IsHnsEnabled = true,
            AllowBlobPublicAccess = true,
            EnableHttpsTrafficOnly = false,
        };
        ArmOperation<StorageAccountResource> operation = await group.GetStorageAccounts().CreateOrUpdateAsync(WaitUntil.Completed, "churndata", content);
        await operation.Value.UpdateAsync(new StorageAccountPatch { AllowSharedKeyAccess = true });
    }

    public static async Task RotateKeyAsync(StorageAccountResource account, MachineLearningWorkspaceResource workspace)
    {
        await foreach (StorageAccountKey key in account.RegenerateKeyAsync(new StorageAccountRegenerateKeyContent("key1")))
        {
            Console.WriteLine($"{key.KeyName} of the storage of {workspace.Data.Name} is from {key.CreatedOn}");
        }
    }
}
