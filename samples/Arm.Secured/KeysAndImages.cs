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
using Azure.ResourceManager.MachineLearning.Models;
using Azure.ResourceManager.Resources;

namespace Contoso.Churn;

/// <summary>Creates the vault of the team's encryption keys, the registries of its images, the workspace that uses them, and the diagnostics of its endpoints.</summary>
internal static class KeysAndImages
{
    private const string IdentityId = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/churn/providers/Microsoft.ManagedIdentity/userAssignedIdentities/churn";
    private const string LogsId = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/logs/providers/Microsoft.OperationalInsights/workspaces/churn";

    public static async Task CreateAsync(ResourceGroupResource group, Guid tenant)
    {
        var vault = new KeyVaultProperties(tenant, new KeyVaultSku("A", KeyVaultSkuName.Premium))
        {
            EnableRbacAuthorization = true,
            EnablePurgeProtection = true,
        };
        KeyVaultResource keys = (await group.GetKeyVaults().CreateOrUpdateAsync(WaitUntil.Completed, "contoso-keys", new KeyVaultCreateOrUpdateContent(AzureLocation.WestEurope, vault))).Value;

        var scratch = new ContainerRegistryData(AzureLocation.WestEurope, new ContainerRegistrySku(ContainerRegistrySkuName.Premium))
        {
            IsAdminUserEnabled = false,
            Encryption = Encryption(),
        };
        await group.GetContainerRegistries().CreateOrUpdateAsync(WaitUntil.Completed, "churnscratch", scratch);

        var images = new ContainerRegistryData(AzureLocation.WestEurope, new ContainerRegistrySku(ContainerRegistrySkuName.Premium))
        {
            IsAdminUserEnabled = false,
            Encryption = Encryption(),
        };
        ContainerRegistryResource registry = (await group.GetContainerRegistries().CreateOrUpdateAsync(WaitUntil.Completed, "churnimages", images)).Value;

        var workspace = new MachineLearningWorkspaceData(AzureLocation.WestEurope)
        {
            FriendlyName = "Forecasts",
            IsHbiWorkspace = true,
            ContainerRegistry = registry.Id,
            PrimaryUserAssignedIdentity = IdentityId,
            Encryption = new MachineLearningEncryptionSetting(
                MachineLearningEncryptionStatus.Enabled,
                new MachineLearningEncryptionKeyVaultProperties(keys.Id, "https://contoso-keys.vault.azure.net/keys/churn/11112222333344445555666677778888")),
        };
        await group.GetMachineLearningWorkspaces().CreateOrUpdateAsync(WaitUntil.Completed, "forecasts", workspace);

        var diagnostics = new ApplicationInsightsComponentData(AzureLocation.WestEurope, "web")
        {
            IsDisableLocalAuth = true,
            WorkspaceResourceId = new ResourceIdentifier(LogsId),
        };
        await group.GetApplicationInsightsComponents().CreateOrUpdateAsync(WaitUntil.Completed, "churn", diagnostics);
    }

    private static ContainerRegistryEncryption Encryption() => new()
    {
        Status = ContainerRegistryEncryptionStatus.Enabled,
        KeyVaultProperties = new ContainerRegistryKeyVaultProperties { KeyIdentifier = "https://contoso-keys.vault.azure.net/keys/images", Identity = "00000000-0000-0000-0000-000000000000" },
    };
}
