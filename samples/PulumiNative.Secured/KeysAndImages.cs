using Pulumi.AzureNative.ContainerRegistry;
using Pulumi.AzureNative.KeyVault;
using Pulumi.AzureNative.KeyVault.Inputs;

namespace Contoso.Churn;

/// <summary>The vault of the team's encryption keys, and the registry of its images.</summary>
internal static class KeysAndImages
{
    public static void Create(string tenant)
    {
        var vault = new Vault("keys", new VaultArgs
        {
            ResourceGroupName = "keys",
            VaultName = "contoso-keys",
            Properties = new VaultPropertiesArgs
            {
                TenantId = tenant,
                EnablePurgeProtection = true,
            },
        });

        var registry = new Registry("images", new RegistryArgs
        {
            ResourceGroupName = "churn",
            Sku = new Pulumi.AzureNative.ContainerRegistry.Inputs.SkuArgs { Name = "Premium" },
            AdminUserEnabled = false,
        });
    }
}
