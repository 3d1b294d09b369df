using System.Collections.Generic;
using Contoso.Churn;
using Pulumi;
using Pulumi.AzureNative.MachineLearningServices;
using Pulumi.AzureNative.MachineLearningServices.Inputs;

const string IdentityId = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/churn/providers/Microsoft.ManagedIdentity/userAssignedIdentities/churn";

return await Deployment.RunAsync(() =>
{
    var workspace = new Workspace("churn", new WorkspaceArgs
    {
        ResourceGroupName = "churn",
        FriendlyName = "Churn",
        StorageAccount = DataStorage.Create().Id,
        HbiWorkspace = true,
        Identity = new ManagedServiceIdentityArgs
        {
            Type = "UserAssigned",
            UserAssignedIdentities = { [IdentityId] = new Dictionary<string, object>() },
        },
        PrimaryUserAssignedIdentity = IdentityId,
        PublicNetworkAccess = "Disabled",
        V1LegacyMode = false,
        Encryption = new EncryptionPropertyArgs
        {
            Status = "Enabled",
            KeyVaultProperties = new EncryptionKeyVaultPropertiesArgs
            {
                KeyVaultArmId = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/keys/providers/Microsoft.KeyVault/vaults/contoso-keys",
                KeyIdentifier = "https://contoso-keys.vault.azure.net/keys/churn/11112222333344445555666677778888",
            },
        },
    });

    var cluster = new Compute("cpu-cluster", new ComputeArgs
    {
        ResourceGroupName = "churn",
        WorkspaceName = workspace.Name,
        Properties = new AmlComputeArgs
        {
            ComputeType = "AmlCompute",
            DisableLocalAuth = true,
            Properties = new AmlComputePropertiesArgs
            {
                VmSize = "Standard_DS3_v2",
                EnableNodePublicIp = false,
                RemoteLoginPortPublicAccess = "Disabled",
                ScaleSettings = new ScaleSettingsArgs { MinNodeCount = 0, MaxNodeCount = 4 },
            },
        },
    });

    var training = new Job("training", new JobArgs
    {
        ResourceGroupName = "churn",
        WorkspaceName = workspace.Name,
        JobBaseProperties = new CommandJobArgs
        {
            JobType = "Command",
            Command = "python train.py",
            EnvironmentId = "azureml:sklearn:1",
            EnvironmentVariables =
            {
                { "EPOCHS", "20" },
                { "KEY_VAULT_URL", "https://contoso-secrets.vault.azure.net" },
                { "DB_PASSWORD_SECRET_NAME", "db-password" },
            },
        },
    });

    // The online deployment, as the 1.x line of the library writes it. It takes the place of the container instances.
    var scoring = new OnlineDeployment("scoring", new OnlineDeploymentArgs
    {
        ResourceGroupName = "churn",
        WorkspaceName = workspace.Name,
        EndpointName = "churn",
        Properties = new ManagedOnlineDeploymentArgs
        {
            EndpointComputeType = "Managed",
            InstanceType = "Standard_DS3_v2",
            EnvironmentVariables =
            {
                ["DB_PASSWORD"] = "${{keyvault:https://contoso-secrets.vault.azure.net/secrets/db-password/11112222333344445555666677778888}}",
            },
        },
    });

    var team = new TeamWorkspace(TeamSettings.From(new Config("churn")));
    team.Create();
    team.CreateSandbox();
    KeysAndImages.Create(new Config().Require("tenant"));
    WebServices.Create();
});
