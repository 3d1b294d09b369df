using System.Threading.Tasks;
using Azure;
using Azure.Core;
using Azure.ResourceManager;
using Azure.ResourceManager.MachineLearning;
using Azure.ResourceManager.MachineLearning.Models;
using Azure.ResourceManager.Models;
using Azure.ResourceManager.Resources;

namespace Contoso.Churn;

/// <summary>Creates the team's workspace.</summary>
internal static class WorkspaceProvisioning
{
    private const string KeyVaultId = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/keys/providers/Microsoft.KeyVault/vaults/contoso-keys";
    private const string KeyIdentifier = "https://contoso-keys.vault.azure.net/keys/churn";

    public static async Task<MachineLearningWorkspaceResource> CreateAsync(ResourceGroupResource group)
    {
        var data = new MachineLearningWorkspaceData(AzureLocation.WestEurope)
        {
            FriendlyName = "Churn",
            Description = "Who leaves, and why",
            StorageAccount = group.Id + "/providers/Microsoft.Storage/storageAccounts/churn",
            KeyVault = group.Id + "/providers/Microsoft.KeyVault/vaults/churn",
            Identity = new ManagedServiceIdentity(ManagedServiceIdentityType.SystemAssigned),
            PublicNetworkAccess = MachineLearningPublicNetworkAccess.Enabled,
            ManagedNetwork = new ManagedNetworkSettings { IsolationMode = IsolationMode.AllowInternetOutbound },
            IsV1LegacyMode = true,
            Encryption = Encryption(),
        };

        ArmOperation<MachineLearningWorkspaceResource> created =
            await group.GetMachineLearningWorkspaces().CreateOrUpdateAsync(WaitUntil.Completed, "churn", data);
        return created.Value;
    }

    /// <summary>A workspace to try things in, with the data of the real one.</summary>
    public static async Task<MachineLearningWorkspaceResource> CreateSandboxAsync(ResourceGroupResource group, ResourceIdentifier identity)
    {
        var data = new MachineLearningWorkspaceData(AzureLocation.WestEurope)
        {
            FriendlyName = "Churn sandbox",
            IsHbiWorkspace = true,
            PrimaryUserAssignedIdentity = identity,
        };

        ArmOperation<MachineLearningWorkspaceResource> created =
            await group.GetMachineLearningWorkspaces().CreateOrUpdateAsync(WaitUntil.Completed, "churn-sandbox", data);
        return created.Value;
    }

    private static MachineLearningEncryptionSetting Encryption() => new(
        status: MachineLearningEncryptionStatus.Disabled,
        keyVaultProperties: new MachineLearningEncryptionKeyVaultProperties(
            keyVaultArmId: new ResourceIdentifier(KeyVaultId),
            keyIdentifier: KeyIdentifier));
}
