using Azure.Core;
using Azure.Provisioning;
using Azure.Provisioning.MachineLearning;
using Azure.Provisioning.Resources;
using Contoso.Churn;

// Builds the Bicep files of the team's workspace, its training job and its scoring deployment.
var infrastructure = new Infrastructure("churn");

var workspace = new MachineLearningWorkspace("workspace")
{
    FriendlyName = "Churn",
    Location = AzureLocation.WestEurope,
    IsHbiWorkspace = false,
    Identity = new ManagedServiceIdentity { ManagedServiceIdentityType = ManagedServiceIdentityType.SystemAssigned },
    PublicNetworkAccess = PublicNetworkAccess.Enabled,
    ManagedNetwork = new ManagedNetworkSettings { IsolationMode = IsolationMode.Disabled },
    IsV1LegacyMode = true,
    Encryption = new EncryptionProperty
    {
        Status = MachineLearningEncryptionStatus.Disabled,
        KeyVaultProperties = new KeyVaultProperties
        {
            KeyVaultArmId = new ResourceIdentifier("/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/keys/providers/Microsoft.KeyVault/vaults/contoso-keys"),
            KeyIdentifier = "https://contoso-keys.vault.azure.net/keys/churn/11112222333344445555666677778888",
        },
    },
};
infrastructure.Add(workspace);
DataStorage.AddTo(infrastructure);

var cluster = new MachineLearningCompute("cluster")
{
    Parent = workspace,
    Location = AzureLocation.WestEurope,
    Properties = new AmlCompute
    {
        DisableLocalAuth = false,
        Properties = new AmlComputeProperties
        {
            VmSize = "Standard_DS3_v2",
            EnableNodePublicIP = true,
            RemoteLoginPortPublicAccess = MachineLearningRemoteLoginPortPublicAccess.Enabled,
            ScaleSettings = new AmlComputeScaleSettings { MinNodeCount = 1, MaxNodeCount = 4 },
        },
    },
};
infrastructure.Add(cluster);

var training = new MachineLearningJob("training")
{
    Parent = workspace,
    Properties = new MachineLearningCommandJob
    {
        Command = "python train.py",
        EnvironmentVariables =
        {
            ["EPOCHS"] = "20",
            ["DB_PASSWORD"] = "Tr0ub4dor&3x!",
        },
    },
};
infrastructure.Add(training);

var endpoint = new MachineLearningOnlineEndpoint("endpoint")
{
    Parent = workspace,
    Location = AzureLocation.WestEurope,
    Properties = new MachineLearningOnlineEndpointProperties { AuthMode = MachineLearningEndpointAuthMode.Key },
};
infrastructure.Add(endpoint);

var scoring = new MachineLearningOnlineDeployment("scoring")
{
    Parent = endpoint,
    Location = AzureLocation.WestEurope,
    Properties = new MachineLearningManagedOnlineDeployment
    {
        InstanceType = "Standard_DS3_v2",
        EnvironmentVariables =
        {
            ["DB_PASSWORD"] = "${{keyvault:<key-vault-url>/secrets/db-password/<secret-version>}}",
        },
    },
};
infrastructure.Add(scoring);

var options = new ModuleOptions(
    "Retention",
    "westeurope",
    "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/keys/providers/Microsoft.KeyVault/vaults/contoso-keys",
    "https://contoso-keys.vault.azure.net/keys/retention/11112222333344445555666677778888");
new WorkspaceModule(infrastructure, options)
    .AddWorkspace()
    .AddJob("prepare", new BicepDictionary<string> { ["ROWS"] = "100000" })
    .AddJob("retrain", new BicepDictionary<string>());

KeysAndImages.AddTo(infrastructure);
infrastructure.Build();
