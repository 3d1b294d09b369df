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
    private const string KeyIdentifier = "https://contoso-keys.vault.azure.net/keys/churn/11112222333344445555666677778888";
    private const string IdentityId = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/churn/providers/Microsoft.ManagedIdentity/userAssignedIdentities/churn";

    public static async Task<MachineLearningWorkspaceResource> CreateAsync(ResourceGroupResource group)
    {
        var data = new MachineLearningWorkspaceData(AzureLocation.WestEurope)
        {
            FriendlyName = "Churn",
            Description = "Who leaves, and why",
            StorageAccount = group.Id + "/providers/Microsoft.Storage/storageAccounts/churn",
            KeyVault = group.Id + "/providers/Microsoft.KeyVault/vaults/churn",
            IsHbiWorkspace = true,
            Identity = Identity(),
            PrimaryUserAssignedIdentity = IdentityId,
            PublicNetworkAccess = MachineLearningPublicNetworkAccess.Disabled,
            ManagedNetwork = new ManagedNetworkSettings { IsolationMode = IsolationMode.AllowOnlyApprovedOutbound },
            IsV1LegacyMode = false,
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
            Encryption = Encryption(),
            PrimaryUserAssignedIdentity = identity,
        };

        ArmOperation<MachineLearningWorkspaceResource> created =
            await group.GetMachineLearningWorkspaces().CreateOrUpdateAsync(WaitUntil.Completed, "churn-sandbox", data);
        return created.Value;
    }

    private static ManagedServiceIdentity Identity() => new(ManagedServiceIdentityType.UserAssigned)
    {
        UserAssignedIdentities = { [new ResourceIdentifier(IdentityId)] = new UserAssignedIdentity() },
    };

    private static MachineLearningEncryptionSetting Encryption() => new(
        status: MachineLearningEncryptionStatus.Enabled,
        keyVaultProperties: new MachineLearningEncryptionKeyVaultProperties(
            keyVaultArmId: new ResourceIdentifier(KeyVaultId),
            keyIdentifier: KeyIdentifier));
}
