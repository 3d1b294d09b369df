using Pulumi.AzureNative.ApplicationInsights;
using Pulumi.AzureNative.ContainerRegistry;
using Pulumi.AzureNative.KeyVault;
using Pulumi.AzureNative.KeyVault.Inputs;
using MachineLearning = Pulumi.AzureNative.MachineLearningServices;

namespace Contoso.Churn;

/// <summary>Creates the vault of the team's encryption keys, the registries of its images, the workspace that uses them, and the diagnostics of its endpoints.</summary>
internal static class KeysAndImages
{
    public static void Create(string tenant)
    {
        var keys = new Vault("keys", new VaultArgs
        {
            ResourceGroupName = "keys",
            VaultName = "contoso-keys",
            Properties = new VaultPropertiesArgs
            {
                TenantId = tenant,
                EnableSoftDelete = false,
            },
        });

        var scratch = new Registry("scratch", new RegistryArgs
        {
            ResourceGroupName = "churn",
            AdminUserEnabled = true,
        });

        var images = new Registry("images", new RegistryArgs
        {
            ResourceGroupName = "churn",
            AdminUserEnabled = false,
        });

        var workspace = new MachineLearning.Workspace("forecasts", new MachineLearning.WorkspaceArgs
        {
            ResourceGroupName = "churn",
            FriendlyName = "Forecasts",
            HbiWorkspace = true,
            ContainerRegistry = images.Id,
        });

        var diagnostics = new Component("diagnostics", new ComponentArgs
        {
            ResourceGroupName = "churn",
            Kind = "web",
        });
    }
}
