using System;
using System.Threading.Tasks;
using Azure;
using Azure.Core;
using Azure.ResourceManager.ContainerRegistry;
using Azure.ResourceManager.ContainerRegistry.Models;
using Azure.ResourceManager.KeyVault;
using Azure.ResourceManager.KeyVault.Models;
using Azure.ResourceManager.Resources;

namespace Contoso.Churn;

/// <summary>Creates the vault of the team's encryption keys, and the registry of its images.</summary>
internal static class KeysAndImages
{
    public static async Task CreateAsync(ResourceGroupResource group, Guid tenant)
    {
        var vault = new KeyVaultProperties(tenant, new KeyVaultSku("A", KeyVaultSkuName.Premium))
        {
            EnableRbacAuthorization = true,
        };
        await group.GetKeyVaults().CreateOrUpdateAsync(WaitUntil.Completed, "contoso-keys", new KeyVaultCreateOrUpdateContent(AzureLocation.WestEurope, vault));

        var registry = new ContainerRegistryData(AzureLocation.WestEurope, new ContainerRegistrySku(ContainerRegistrySkuName.Premium))
        {
            IsAdminUserEnabled = true,
        };
        await group.GetContainerRegistries().CreateOrUpdateAsync(WaitUntil.Completed, "churnimages", registry);
    }
}
