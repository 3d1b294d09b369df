using Contoso.Churn;
using Pulumi;
using Pulumi.AzureNative.MachineLearningServices;
using Pulumi.AzureNative.MachineLearningServices.Inputs;

return await Deployment.RunAsync(() =>
{
    var workspace = new Workspace("churn", new WorkspaceArgs
    {
        ResourceGroupName = "churn",
        FriendlyName = "Churn",
        StorageAccount = DataStorage.Create().Id,
        Identity = new ManagedServiceIdentityArgs { Type = "SystemAssigned" },
        PublicNetworkAccess = "Enabled",
        V1LegacyMode = true,
        Encryption = new EncryptionPropertyArgs
        {
            Status = "Disabled",
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
            Properties = new AmlComputePropertiesArgs
            {
                VmSize = "Standard_DS3_v2",
                RemoteLoginPortPublicAccess = "Enabled",
                ScaleSettings = new ScaleSettingsArgs { MinNodeCount = 1, MaxNodeCount = 4 },
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
                { "DB_PASSWORD", "Tr0ub4dor&3x!" },
            },
        },
    });

    // The online deployment, as the 1.x line of the library writes it.
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
                ["DB_PASSWORD"] = "${{keyvault:<key-vault-url>/secrets/db-password}}",
            },
        },
    });

    var test = new ACIService("churn-test", new ACIServiceArgs
    {
        ResourceGroupName = "churn",
        WorkspaceName = workspace.Name,
        ComputeType = "ACI",
        AuthEnabled = true,
        SslEnabled = true,
    });

    var production = new ACIService("churn", new ACIServiceArgs
    {
        ResourceGroupName = "churn",
        WorkspaceName = workspace.Name,
        ComputeType = "ACI",
        AuthEnabled = true,
        SslEnabled = true,
        EncryptionProperties = new ACIServiceCreateRequestEncryptionPropertiesArgs
        {
            VaultBaseUrl = "http://contoso-keys.vault.azure.net",
            KeyName = "churn",
            KeyVersion = "11112222333344445555666677778888",
        },
    });

    var team = new TeamWorkspace(TeamSettings.From(new Config("churn")));
    team.Create();
    team.CreateSandbox();
    KeysAndImages.Create(new Config().Require("tenant"));
    WebServices.Create();
});
