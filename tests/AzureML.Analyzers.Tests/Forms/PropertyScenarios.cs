using AzureML.Analyzers.Model;

namespace AzureML.Analyzers.Tests.Forms;

/// <summary>
/// Programs that send what they make through the library's own methods, for settings that need more around them than
/// <see cref="TableScenarios"/> can generate.
/// </summary>
internal static class PropertyScenarios
{
    private const string ArmUsings = "System Azure Azure.Core Azure.ResourceManager.MachineLearning Azure.ResourceManager.MachineLearning.Models";
    private const string ManagementUsings = "System Microsoft.Azure.Management.MachineLearningServices Microsoft.Azure.Management.MachineLearningServices.Models";
    private const string ProvisioningUsings = "System Azure.Provisioning Azure.Provisioning.MachineLearning";
    private const string PulumiNativeUsings = "System Pulumi Pulumi.AzureNative.MachineLearningServices Pulumi.AzureNative.MachineLearningServices.Inputs";
    private const string AksUsings = "System Azure Azure.Core Azure.ResourceManager.ContainerService Azure.ResourceManager.ContainerService.Models";
    private const string PulumiClassicUsings = "System Pulumi Pulumi.Azure.MachineLearning";

    private const string VaultId = "\"/subscriptions/s/resourceGroups/r/providers/Microsoft.KeyVault/vaults/contoso\"";
    private const string KeyId = "\"https://contoso.vault.azure.net/keys/workspace/0123456789abcdef0123456789abcdef\"";

    public static readonly PropertyScenario[] All =
    [
        new("AML1001", SdkFamily.Arm, ArmUsings, "MachineLearningWorkspaceCollection workspaces", "MachineLearningWorkspaceData", "AzureLocation.WestEurope", "",
            "IsHbiWorkspace", "false", "true", "workspaces.CreateOrUpdate(WaitUntil.Completed, \"ws\", {0});", null, "bool"),
        new("AML1001", SdkFamily.Management, ManagementUsings, "IWorkspacesOperations workspaces", "Workspace", "", "",
            "HbiWorkspace", "false", "true", "workspaces.CreateOrUpdate(\"rg\", \"ws\", {0});", "hbiWorkspace", "bool"),
        new("AML1001", SdkFamily.Provisioning, ProvisioningUsings, "Infrastructure infra", "MachineLearningWorkspace", "\"ws\"", "",
            "IsHbiWorkspace", "false", "true", "infra.Add({0});", null, "bool"),
        new("AML1001", SdkFamily.PulumiNative, PulumiNativeUsings, "", "WorkspaceArgs", "", "",
            "HbiWorkspace", "false", "true", "new Workspace(\"ws\", {0});", null, "bool"),
        new("AML1001", SdkFamily.PulumiClassic, PulumiClassicUsings, "", "WorkspaceArgs", "", "",
            "HighBusinessImpact", "false", "true", "new Workspace(\"ws\", {0});", null, "bool"),

        new("AML1004", SdkFamily.Arm, ArmUsings, "MachineLearningWorkspaceCollection workspaces", "MachineLearningEncryptionSetting",
            $"{{0}}, new MachineLearningEncryptionKeyVaultProperties(new ResourceIdentifier({VaultId}), {KeyId})", "",
            "Status", "MachineLearningEncryptionStatus.Disabled", "MachineLearningEncryptionStatus.Enabled",
            "workspaces.CreateOrUpdate(WaitUntil.Completed, \"ws\", new MachineLearningWorkspaceData(AzureLocation.WestEurope) {{ IsHbiWorkspace = true, Encryption = {0} }});",
            "status", "MachineLearningEncryptionStatus"),
        new("AML1004", SdkFamily.Management, ManagementUsings, "IWorkspacesOperations workspaces", "EncryptionProperty", "",
            $"KeyVaultProperties = new KeyVaultProperties({VaultId}, {KeyId}),",
            "Status", "\"Disabled\"", "\"Enabled\"", "workspaces.CreateOrUpdate(\"rg\", \"ws\", new Workspace {{ HbiWorkspace = true, Encryption = {0} }});", null, "string"),
        new("AML1004", SdkFamily.Provisioning, ProvisioningUsings, "Infrastructure infra", "EncryptionProperty", "",
            $"KeyVaultProperties = new KeyVaultProperties {{{{ KeyVaultArmId = new Azure.Core.ResourceIdentifier({VaultId}), KeyIdentifier = {KeyId} }}}},",
            "Status", "MachineLearningEncryptionStatus.Disabled", "MachineLearningEncryptionStatus.Enabled",
            "infra.Add(new MachineLearningWorkspace(\"ws\") {{ IsHbiWorkspace = true, Encryption = {0} }});", null, "MachineLearningEncryptionStatus"),
        new("AML1004", SdkFamily.PulumiNative, PulumiNativeUsings, "", "EncryptionPropertyArgs", "",
            $"KeyVaultProperties = new EncryptionKeyVaultPropertiesArgs {{{{ KeyVaultArmId = {VaultId}, KeyIdentifier = {KeyId} }}}},",
            "Status", "\"Disabled\"", "\"Enabled\"", "new Workspace(\"ws\", new WorkspaceArgs {{ HbiWorkspace = true, Encryption = {0} }});", null, "string"),
        new("AML1004", SdkFamily.PulumiClassic, PulumiClassicUsings + " Pulumi.Azure.MachineLearning.Inputs", "", "WorkspaceEncryptionArgs", "", $"KeyVaultId = {VaultId},",
            "KeyId", "\"https://contoso.vault.azure.net/keys/workspace\"", KeyId, "new Workspace(\"ws\", new WorkspaceArgs {{ HighBusinessImpact = true, Encryption = {0} }});", null, "string"),

        new("AML2002", SdkFamily.Arm, ArmUsings + " Azure.ResourceManager.ContainerInstance Azure.ResourceManager.ContainerInstance.Models", "ContainerGroupCollection groups",
            "ContainerGroupEncryptionProperties", "new Uri(\"https://contoso.vault.azure.net\"), \"deployment\", {0}", "",
            "KeyVersion", "\"\"", "\"0123456789abcdef0123456789abcdef\"",
            "groups.CreateOrUpdate(WaitUntil.Completed, \"g\", new ContainerGroupData(AzureLocation.WestEurope, Array.Empty<ContainerInstanceContainer>()) {{ EncryptionProperties = {0} }});",
            "keyVersion", "string"),
        new("AML2002", SdkFamily.Management, ManagementUsings, "IMachineLearningServicesOperations services", "ACIServiceCreateRequestEncryptionProperties", "",
            "VaultBaseUrl = \"https://contoso.vault.azure.net\", KeyName = \"deployment\",",
            "KeyVersion", "\"<version>\"", "\"0123456789abcdef0123456789abcdef\"",
            "services.CreateOrUpdate(\"rg\", \"ws\", \"scoring\", new ACIServiceCreateRequest {{ AuthEnabled = true, SslEnabled = true, EncryptionProperties = {0} }});", null, "string"),
        new("AML2002", SdkFamily.PulumiNative, PulumiNativeUsings, "", "ACIServiceCreateRequestEncryptionPropertiesArgs", "",
            "VaultBaseUrl = \"https://contoso.vault.azure.net\", KeyVersion = \"0123456789abcdef0123456789abcdef\",",
            "KeyName", "\"changeme\"", "\"deployment\"", "new ACIService(\"scoring\", new ACIServiceArgs {{ AuthEnabled = true, SslEnabled = true, EncryptionProperties = {0} }});", null, "string"),

        new("AML2006", SdkFamily.Arm, AksUsings, "ContainerServiceManagedClusterCollection clusters", "ManagedClusterAgentPoolProfile", "\"scoring\"", "",
            "IsEncryptionAtHostEnabled", "false", "true",
            "clusters.CreateOrUpdate(WaitUntil.Completed, \"aks\", new ContainerServiceManagedClusterData(AzureLocation.WestEurope) {{ AgentPoolProfiles = {{ {0} }} }});", null, "bool"),

        new("AML2012", SdkFamily.Arm, ArmUsings, "MachineLearningOnlineEndpointCollection endpoints", "MachineLearningOnlineEndpointProperties", "{0}", "",
            "AuthMode", "MachineLearningEndpointAuthMode.Key", "MachineLearningEndpointAuthMode.AadToken",
            "endpoints.CreateOrUpdate(WaitUntil.Completed, \"churn\", new MachineLearningOnlineEndpointData(AzureLocation.WestEurope, {0}));", "authMode", "MachineLearningEndpointAuthMode"),
        new("AML2012", SdkFamily.Provisioning, ProvisioningUsings, "Infrastructure infra", "MachineLearningOnlineEndpointProperties", "", "",
            "AuthMode", "MachineLearningEndpointAuthMode.Key", "MachineLearningEndpointAuthMode.AADToken",
            "infra.Add(new MachineLearningOnlineEndpoint(\"churn\") {{ Properties = {0} }});", null, "MachineLearningEndpointAuthMode"),

        new("AML2013", SdkFamily.Arm, ArmUsings, "MachineLearningOnlineEndpointCollection endpoints", "MachineLearningOnlineEndpointProperties",
            "MachineLearningEndpointAuthMode.AadToken", "",
            "PublicNetworkAccess", "MachineLearningPublicNetworkAccessType.Enabled", "MachineLearningPublicNetworkAccessType.Disabled",
            "endpoints.CreateOrUpdate(WaitUntil.Completed, \"churn\", new MachineLearningOnlineEndpointData(AzureLocation.WestEurope, {0}));", null, "MachineLearningPublicNetworkAccessType"),
    ];
}
