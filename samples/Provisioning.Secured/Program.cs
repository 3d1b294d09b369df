using Azure.Core;
using Azure.Provisioning;
using Azure.Provisioning.MachineLearning;
using Azure.Provisioning.Resources;
using Contoso.Churn;

// Builds the Bicep files of the team's workspace, its training job and its scoring deployment.
var infrastructure = new Infrastructure("churn");

const string IdentityId = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/churn/providers/Microsoft.ManagedIdentity/userAssignedIdentities/churn";

var workspace = new MachineLearningWorkspace("workspace")
{
    FriendlyName = "Churn",
    Location = AzureLocation.WestEurope,
    IsHbiWorkspace = true,
    Identity = new ManagedServiceIdentity
    {
        ManagedServiceIdentityType = ManagedServiceIdentityType.UserAssigned,
        UserAssignedIdentities = { [IdentityId] = new UserAssignedIdentityDetails() },
    },
    PrimaryUserAssignedIdentity = IdentityId,
    PublicNetworkAccess = PublicNetworkAccess.Disabled,
    ManagedNetwork = new ManagedNetworkSettings { IsolationMode = IsolationMode.AllowOnlyApprovedOutbound },
    IsV1LegacyMode = false,
    Encryption = new EncryptionProperty
    {
        Status = MachineLearningEncryptionStatus.Enabled,
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
        DisableLocalAuth = true,
        Properties = new AmlComputeProperties
        {
            VmSize = "Standard_DS3_v2",
            EnableNodePublicIP = false,
            RemoteLoginPortPublicAccess = MachineLearningRemoteLoginPortPublicAccess.Disabled,
            ScaleSettings = new AmlComputeScaleSettings { MinNodeCount = 0, MaxNodeCount = 4 },
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
            ["KEY_VAULT_URL"] = "https://contoso-secrets.vault.azure.net",
            ["DB_PASSWORD_SECRET_NAME"] = "db-password",
        },
    },
};
infrastructure.Add(training);

var endpoint = new MachineLearningOnlineEndpoint("endpoint")
{
    Parent = workspace,
    Location = AzureLocation.WestEurope,
    Properties = new MachineLearningOnlineEndpointProperties { AuthMode = MachineLearningEndpointAuthMode.AADToken, PublicNetworkAccess = PublicNetworkAccess.Disabled },
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
            ["DB_PASSWORD"] = "${{keyvault:https://contoso-secrets.vault.azure.net/secrets/db-password/11112222333344445555666677778888}}",
        },
    },
};
infrastructure.Add(scoring);

var options = new ModuleOptions(
    "Retention",
    "westeurope",
    "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/keys/providers/Microsoft.KeyVault/vaults/contoso-keys",
    "https://contoso-keys.vault.azure.net/keys/retention/11112222333344445555666677778888",
    IdentityId);
new WorkspaceModule(infrastructure, options)
    .AddWorkspace()
    .AddJob("prepare", new BicepDictionary<string> { ["ROWS"] = "100000" })
    .AddJob("retrain", new BicepDictionary<string>());

KeysAndImages.AddTo(infrastructure);
infrastructure.Build();
