using Contoso.Churn;
using Pulumi;
using Pulumi.Azure.MachineLearning;
using Pulumi.Azure.MachineLearning.Inputs;

const string IdentityId = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/churn/providers/Microsoft.ManagedIdentity/userAssignedIdentities/churn";

return await Deployment.RunAsync(() =>
{
    var config = new Config();
    var workspace = new Workspace("churn", new WorkspaceArgs
    {
        ResourceGroupName = "churn",
        FriendlyName = "Churn",
        ApplicationInsightsId = config.Require("applicationInsightsId"),
        KeyVaultId = config.Require("keyVaultId"),
        StorageAccountId = DataStorage.Create().Id,
        Identity = new WorkspaceIdentityArgs
        {
            Type = "UserAssigned",
            IdentityIds = { IdentityId },
        },
        PrimaryUserAssignedIdentity = IdentityId,
        PublicNetworkAccessEnabled = false,
        ManagedNetwork = new WorkspaceManagedNetworkArgs { IsolationMode = "AllowOnlyApprovedOutbound" },
        V1LegacyModeEnabled = false,
        HighBusinessImpact = true,
        Encryption = new WorkspaceEncryptionArgs
        {
            KeyVaultId = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/keys/providers/Microsoft.KeyVault/vaults/contoso-keys",
            KeyId = "https://contoso-keys.vault.azure.net/keys/churn/11112222333344445555666677778888",
        },
    });

    var cluster = new ComputeCluster("cpu-cluster", new ComputeClusterArgs
    {
        MachineLearningWorkspaceId = workspace.Id,
        VmSize = "Standard_DS3_v2",
        VmPriority = "Dedicated",
        SubnetResourceId = config.Require("subnetId"),
        LocalAuthEnabled = false,
        NodePublicIpEnabled = false,
        SshPublicAccessEnabled = false,
        ScaleSettings = new ComputeClusterScaleSettingsArgs { MinNodeCount = 0, MaxNodeCount = 4, ScaleDownNodesAfterIdleDuration = "PT2M" },
    });

    KeysAndImages.Create(config.Require("tenant"));
});
