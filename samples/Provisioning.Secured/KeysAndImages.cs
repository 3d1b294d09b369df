using Azure.Core;
using Azure.Provisioning;
using Azure.Provisioning.ApplicationInsights;
using Azure.Provisioning.ContainerRegistry;
using Azure.Provisioning.KeyVault;
using Azure.Provisioning.MachineLearning;

namespace Contoso.Churn;

/// <summary>Adds the vault of the team's encryption keys, the registries of its images, the workspace that uses them, and the diagnostics of its endpoints.</summary>
internal static class KeysAndImages
{
    private const string IdentityId = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/churn/providers/Microsoft.ManagedIdentity/userAssignedIdentities/churn";
    private const string LogsId = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/logs/providers/Microsoft.OperationalInsights/workspaces/churn";

    public static void AddTo(Infrastructure infrastructure)
    {
        var keys = new KeyVaultService("keys")
        {
            Location = AzureLocation.WestEurope,
            Properties = new Azure.Provisioning.KeyVault.KeyVaultProperties
            {
                EnableRbacAuthorization = true,
                EnablePurgeProtection = true,
            },
        };
        infrastructure.Add(keys);

        var scratch = new ContainerRegistryService("scratch")
        {
            Location = AzureLocation.WestEurope,
            Sku = new ContainerRegistrySku { Name = ContainerRegistrySkuName.Premium },
            IsAdminUserEnabled = false,
            Encryption = Encryption(),
        };
        infrastructure.Add(scratch);

        var images = new ContainerRegistryService("images")
        {
            Location = AzureLocation.WestEurope,
            Sku = new ContainerRegistrySku { Name = ContainerRegistrySkuName.Premium },
            IsAdminUserEnabled = false,
            Encryption = Encryption(),
        };
        infrastructure.Add(images);

        var workspace = new MachineLearningWorkspace("forecasts")
        {
            FriendlyName = "Forecasts",
            Location = AzureLocation.WestEurope,
            IsHbiWorkspace = true,
            ContainerRegistry = images.Id,
            PrimaryUserAssignedIdentity = IdentityId,
            Encryption = new EncryptionProperty
            {
                Status = MachineLearningEncryptionStatus.Enabled,
                KeyVaultProperties = new Azure.Provisioning.MachineLearning.KeyVaultProperties { KeyVaultArmId = keys.Id, KeyIdentifier = "https://contoso-keys.vault.azure.net/keys/churn/11112222333344445555666677778888" },
            },
        };
        infrastructure.Add(workspace);

        var diagnostics = new ApplicationInsightsComponent("diagnostics")
        {
            Location = AzureLocation.WestEurope,
            Kind = "web",
            WorkspaceResourceId = new ResourceIdentifier(LogsId),
        };
        infrastructure.Add(diagnostics);
    }

    private static ContainerRegistryEncryption Encryption() => new()
    {
        Status = ContainerRegistryEncryptionStatus.Enabled,
        KeyVaultProperties = new ContainerRegistryKeyVaultProperties { KeyIdentifier = "https://contoso-keys.vault.azure.net/keys/images", Identity = "00000000-0000-0000-0000-000000000000" },
    };
}
