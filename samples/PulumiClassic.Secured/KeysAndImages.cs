using Pulumi.Azure.AppInsights;
using Pulumi.Azure.ContainerService;
using Pulumi.Azure.ContainerService.Inputs;
using Pulumi.Azure.KeyVault;
using Pulumi.Azure.MachineLearning;
using Pulumi.Azure.MachineLearning.Inputs;

namespace Contoso.Churn;

/// <summary>Creates the vault of the team's encryption keys, the registries of its images, the workspace that uses them, and the diagnostics of its endpoints.</summary>
internal static class KeysAndImages
{
    private const string IdentityId = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/churn/providers/Microsoft.ManagedIdentity/userAssignedIdentities/churn";
    private const string LogsId = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/logs/providers/Microsoft.OperationalInsights/workspaces/churn";

    public static void Create(string tenant)
    {
        var keys = new KeyVault("keys", new KeyVaultArgs
        {
            ResourceGroupName = "keys",
            Name = "contoso-keys",
            SkuName = "premium",
            TenantId = tenant,
            PurgeProtectionEnabled = true,
        });

        var scratch = new Registry("scratch", new RegistryArgs
        {
            ResourceGroupName = "churn",
            Sku = "Premium",
            AdminEnabled = false,
            Encryption = Encryption(),
        });

        var images = new Registry("images", new RegistryArgs
        {
            ResourceGroupName = "churn",
            Sku = "Premium",
            AdminEnabled = false,
            Encryption = Encryption(),
        });

        var workspace = new Workspace("forecasts", new WorkspaceArgs
        {
            ResourceGroupName = "churn",
            FriendlyName = "Forecasts",
            HighBusinessImpact = true,
            ContainerRegistryId = images.Id,
            Identity = new WorkspaceIdentityArgs { Type = "UserAssigned", IdentityIds = { IdentityId } },
            PrimaryUserAssignedIdentity = IdentityId,
            Encryption = new WorkspaceEncryptionArgs { KeyVaultId = keys.Id, KeyId = "https://contoso-keys.vault.azure.net/keys/churn/11112222333344445555666677778888" },
        });

        var diagnostics = new Insights("diagnostics", new InsightsArgs
        {
            ResourceGroupName = "churn",
            ApplicationType = "web",
            WorkspaceId = LogsId,
        });
    }

    private static RegistryEncryptionArgs Encryption() => new()
    {
        KeyVaultKeyId = "https://contoso-keys.vault.azure.net/keys/images",
        IdentityClientId = "00000000-0000-0000-0000-000000000000",
    };
}
