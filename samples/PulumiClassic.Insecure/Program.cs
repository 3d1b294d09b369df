using Contoso.Churn;
using Pulumi;
using Pulumi.Azure.MachineLearning;
using Pulumi.Azure.MachineLearning.Inputs;

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
        Identity = new WorkspaceIdentityArgs { Type = "SystemAssigned" },
        PublicNetworkAccessEnabled = true,
        ManagedNetwork = new WorkspaceManagedNetworkArgs { IsolationMode = "AllowInternetOutbound" },
        V1LegacyModeEnabled = true,
        Encryption = new WorkspaceEncryptionArgs
        {
            KeyVaultId = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/keys/providers/Microsoft.KeyVault/vaults/contoso-keys",
            KeyId = "<key-identifier>",
        },
    });

    var cluster = new ComputeCluster("cpu-cluster", new ComputeClusterArgs
    {
        MachineLearningWorkspaceId = workspace.Id,
        VmSize = "Standard_DS3_v2",
        VmPriority = "Dedicated",
        SshPublicAccessEnabled = true,
        ScaleSettings = new ComputeClusterScaleSettingsArgs { MinNodeCount = 1, MaxNodeCount = 4, ScaleDownNodesAfterIdleDuration = "PT2M" },
    });

    KeysAndImages.Create(config.Require("tenant"));
});
