using Azure.Core;
using Azure.Provisioning;
using Azure.Provisioning.ContainerRegistry;
using Azure.Provisioning.KeyVault;

namespace Contoso.Churn;

/// <summary>The vault of the team's encryption keys, and the registry of its images.</summary>
internal static class KeysAndImages
{
    public static void AddTo(Infrastructure infrastructure)
    {
        infrastructure.Add(new KeyVaultService("keys")
        {
            Location = AzureLocation.WestEurope,
            Properties = new KeyVaultProperties { EnableRbacAuthorization = true },
        });

        infrastructure.Add(new ContainerRegistryService("images")
        {
            Location = AzureLocation.WestEurope,
            Sku = new ContainerRegistrySku { Name = ContainerRegistrySkuName.Premium },
            IsAdminUserEnabled = true,
        });
    }
}
