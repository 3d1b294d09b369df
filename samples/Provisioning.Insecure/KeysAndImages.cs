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
    public static void AddTo(Infrastructure infrastructure)
    {
        var keys = new KeyVaultService("keys")
        {
            Location = AzureLocation.WestEurope,
            Properties = new Azure.Provisioning.KeyVault.KeyVaultProperties
            {
                EnableRbacAuthorization = true,
            },
        };
        infrastructure.Add(keys);

        var scratch = new ContainerRegistryService("scratch")
        {
            Location = AzureLocation.WestEurope,
            Sku = new ContainerRegistrySku { Name = ContainerRegistrySkuName.Premium },
            IsAdminUserEnabled = true,
        };
        infrastructure.Add(scratch);

        var images = new ContainerRegistryService("images")
        {
            Location = AzureLocation.WestEurope,
            Sku = new ContainerRegistrySku { Name = ContainerRegistrySkuName.Premium },
            IsAdminUserEnabled = false,
        };
        infrastructure.Add(images);

        var workspace = new MachineLearningWorkspace("forecasts")
        {
            FriendlyName = "Forecasts",
            Location = AzureLocation.WestEurope,
            IsHbiWorkspace = true,
            ContainerRegistry = images.Id,
        };
        infrastructure.Add(workspace);

        var diagnostics = new ApplicationInsightsComponent("diagnostics")
        {
            Location = AzureLocation.WestEurope,
            Kind = "web",
        };
        infrastructure.Add(diagnostics);
    }
}
