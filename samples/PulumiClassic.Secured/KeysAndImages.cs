using Pulumi.Azure.ContainerService;
using Pulumi.Azure.KeyVault;

namespace Contoso.Churn;

/// <summary>The vault of the team's encryption keys, and the registry of its images.</summary>
internal static class KeysAndImages
{
    public static void Create(string tenant)
    {
        var vault = new KeyVault("keys", new KeyVaultArgs
        {
            ResourceGroupName = "keys",
            Name = "contoso-keys",
            SkuName = "premium",
            TenantId = tenant,
            PurgeProtectionEnabled = true,
        });

        var registry = new Registry("images", new RegistryArgs
        {
            ResourceGroupName = "churn",
            Sku = "Premium",
            AdminEnabled = false,
        });
    }
}
