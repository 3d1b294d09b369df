using Pulumi.Azure.AppInsights;
using Pulumi.Azure.ContainerService;
using Pulumi.Azure.KeyVault;
using Pulumi.Azure.MachineLearning;
using Pulumi.Azure.MachineLearning.Inputs;

namespace Contoso.Churn;

/// <summary>Creates the vault of the team's encryption keys, the registries of its images, the workspace that uses them, and the diagnostics of its endpoints.</summary>
internal static class KeysAndImages
{
    public static void Create(string tenant)
    {
        var keys = new KeyVault("keys", new KeyVaultArgs
        {
            ResourceGroupName = "keys",
            Name = "contoso-keys",
            SkuName = "premium",
            TenantId = tenant,
            PurgeProtectionEnabled = false,
        });

        var scratch = new Registry("scratch", new RegistryArgs
        {
            ResourceGroupName = "churn",
            Sku = "Premium",
            AdminEnabled = true,
        });

        var images = new Registry("images", new RegistryArgs
        {
            ResourceGroupName = "churn",
            Sku = "Premium",
            AdminEnabled = false,
        });

        var workspace = new Workspace("forecasts", new WorkspaceArgs
        {
            ResourceGroupName = "churn",
            FriendlyName = "Forecasts",
            HighBusinessImpact = true,
            ContainerRegistryId = images.Id,
            Identity = new WorkspaceIdentityArgs { Type = "SystemAssigned" },
        });

        var diagnostics = new Insights("diagnostics", new InsightsArgs
        {
            ResourceGroupName = "churn",
            ApplicationType = "web",
        });
    }
}
