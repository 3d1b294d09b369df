using System;
using System.Threading.Tasks;
using Azure;
using Azure.Core;
using Azure.ResourceManager.ApplicationInsights;
using Azure.ResourceManager.ContainerRegistry;
using Azure.ResourceManager.ContainerRegistry.Models;
using Azure.ResourceManager.KeyVault;
using Azure.ResourceManager.KeyVault.Models;
using Azure.ResourceManager.MachineLearning;
using Azure.ResourceManager.Resources;

namespace Contoso.Churn;

/// <summary>Creates the vault of the team's encryption keys, the registries of its images, the workspace that uses them, and the diagnostics of its endpoints.</summary>
internal static class KeysAndImages
{
    public static async Task CreateAsync(ResourceGroupResource group, Guid tenant)
    {
        var vault = new KeyVaultProperties(tenant, new KeyVaultSku("A", KeyVaultSkuName.Premium))
        {
            EnableRbacAuthorization = true,
        };
        await group.GetKeyVaults().CreateOrUpdateAsync(WaitUntil.Completed, "contoso-keys", new KeyVaultCreateOrUpdateContent(AzureLocation.WestEurope, vault));

        var scratch = new ContainerRegistryData(AzureLocation.WestEurope, new ContainerRegistrySku(ContainerRegistrySkuName.Premium))
        {
            IsAdminUserEnabled = true,
        };
        await group.GetContainerRegistries().CreateOrUpdateAsync(WaitUntil.Completed, "churnscratch", scratch);

        var images = new ContainerRegistryData(AzureLocation.WestEurope, new ContainerRegistrySku(ContainerRegistrySkuName.Premium))
        {
            IsAdminUserEnabled = false,
        };
        ContainerRegistryResource registry = (await group.GetContainerRegistries().CreateOrUpdateAsync(WaitUntil.Completed, "churnimages", images)).Value;

        var workspace = new MachineLearningWorkspaceData(AzureLocation.WestEurope)
        {
            FriendlyName = "Forecasts",
            IsHbiWorkspace = true,
            ContainerRegistry = registry.Id,
        };
        await group.GetMachineLearningWorkspaces().CreateOrUpdateAsync(WaitUntil.Completed, "forecasts", workspace);

        var diagnostics = new ApplicationInsightsComponentData(AzureLocation.WestEurope, "web")
        {
            IsDisableLocalAuth = true,
        };
        await group.GetApplicationInsightsComponents().CreateOrUpdateAsync(WaitUntil.Completed, "churn", diagnostics);
    }
}
