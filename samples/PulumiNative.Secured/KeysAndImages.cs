using Pulumi.AzureNative.ApplicationInsights;
using Pulumi.AzureNative.ContainerRegistry;
using Pulumi.AzureNative.KeyVault;
using Pulumi.AzureNative.KeyVault.Inputs;
using ContainerRegistryInputs = Pulumi.AzureNative.ContainerRegistry.Inputs;
using MachineLearning = Pulumi.AzureNative.MachineLearningServices;

namespace Contoso.Churn;

/// <summary>Creates the vault of the team's encryption keys, the registries of its images, the workspace that uses them, and the diagnostics of its endpoints.</summary>
internal static class KeysAndImages
{
    private const string IdentityId = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/churn/providers/Microsoft.ManagedIdentity/userAssignedIdentities/churn";
    private const string LogsId = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/logs/providers/Microsoft.OperationalInsights/workspaces/churn";

    public static void Create(string tenant)
    {
        var keys = new Vault("keys", new VaultArgs
        {
            ResourceGroupName = "keys",
            VaultName = "contoso-keys",
            Properties = new VaultPropertiesArgs
            {
                TenantId = tenant,
                EnablePurgeProtection = true,
            },
        });

        var scratch = new Registry("scratch", new RegistryArgs
        {
            ResourceGroupName = "churn",
            AdminUserEnabled = false,
            Encryption = Encryption(),
        });

        var images = new Registry("images", new RegistryArgs
        {
            ResourceGroupName = "churn",
            AdminUserEnabled = false,
            Encryption = Encryption(),
        });

        var workspace = new MachineLearning.Workspace("forecasts", new MachineLearning.WorkspaceArgs
        {
            ResourceGroupName = "churn",
            FriendlyName = "Forecasts",
            HbiWorkspace = true,
            ContainerRegistry = images.Id,
            PrimaryUserAssignedIdentity = IdentityId,
            Encryption = new MachineLearning.Inputs.EncryptionPropertyArgs
            {
                Status = "Enabled",
                KeyVaultProperties = new MachineLearning.Inputs.EncryptionKeyVaultPropertiesArgs { KeyVaultArmId = keys.Id, KeyIdentifier = "https://contoso-keys.vault.azure.net/keys/churn/11112222333344445555666677778888" },
            },
        });

        var diagnostics = new Component("diagnostics", new ComponentArgs
        {
            ResourceGroupName = "churn",
            Kind = "web",
            WorkspaceResourceId = LogsId,
        });
    }

    private static ContainerRegistryInputs.EncryptionPropertyArgs Encryption() => new()
    {
        Status = "enabled",
        KeyVaultProperties = new ContainerRegistryInputs.KeyVaultPropertiesArgs { KeyIdentifier = "https://contoso-keys.vault.azure.net/keys/images", Identity = "00000000-0000-0000-0000-000000000000" },
    };
}
