using AzureML.Analyzers.CodeFixes;
using AzureML.Analyzers.Model;
using AzureML.Analyzers.Tests.SdkSurface;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;

namespace AzureML.Analyzers.Tests.CodeFixes;

/// <summary>The fixes on the types that the SDKs really have.</summary>
public sealed class SurfaceFixTests
{
    private const string VaultId = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/g/providers/Microsoft.KeyVault/vaults/v";
    private const string KeyId = "https://v.vault.azure.net/keys/k/0123456789abcdef0123456789abcdef";

    [Theory]
    [InlineData(
        SdkFamily.Arm,
        "new Azure.ResourceManager.MachineLearning.MachineLearningWorkspaceData(Azure.Core.AzureLocation.WestEurope)",
        "new Azure.ResourceManager.MachineLearning.MachineLearningWorkspaceData(Azure.Core.AzureLocation.WestEurope) { IsHbiWorkspace = true }")]
    [InlineData(
        SdkFamily.Management,
        "new Microsoft.Azure.Management.MachineLearningServices.Models.Workspace(location: \"x\", friendlyName: \"y\")",
        "new Microsoft.Azure.Management.MachineLearningServices.Models.Workspace(location: \"x\", friendlyName: \"y\", hbiWorkspace: true)")]
    [InlineData(
        SdkFamily.Management,
        "new Microsoft.Azure.Management.MachineLearningServices.Models.Workspace { FriendlyName = \"y\" }",
        "new Microsoft.Azure.Management.MachineLearningServices.Models.Workspace { FriendlyName = \"y\", HbiWorkspace = true }")]
    [InlineData(
        SdkFamily.Provisioning,
        "new Azure.Provisioning.MachineLearning.MachineLearningWorkspace(\"ml\")",
        "new Azure.Provisioning.MachineLearning.MachineLearningWorkspace(\"ml\") { IsHbiWorkspace = true }")]
    [InlineData(
        SdkFamily.PulumiNative,
        "new Pulumi.AzureNative.MachineLearningServices.WorkspaceArgs { ResourceGroupName = \"g\" }",
        "new Pulumi.AzureNative.MachineLearningServices.WorkspaceArgs { ResourceGroupName = \"g\", HbiWorkspace = true }")]
    [InlineData(
        SdkFamily.PulumiClassic,
        "new Pulumi.Azure.MachineLearning.WorkspaceArgs { ResourceGroupName = \"g\" }",
        "new Pulumi.Azure.MachineLearning.WorkspaceArgs { ResourceGroupName = \"g\", HighBusinessImpact = true }")]
    public Task Hbi(object family, string creation, string expected) =>
        RunAsync<SetPropertyCodeFix>((SdkFamily)family, Program(Marked("AML1001", creation)), Program(expected));

    [Theory]
    [InlineData(
        SdkFamily.Arm,
        "new Azure.ResourceManager.MachineLearning.Models.MachineLearningEncryptionSetting(STATUS, new Azure.ResourceManager.MachineLearning.Models.MachineLearningEncryptionKeyVaultProperties(new Azure.Core.ResourceIdentifier(\"VAULT\"), \"KEY\"))",
        "Azure.ResourceManager.MachineLearning.Models.MachineLearningEncryptionStatus.Disabled")]
    [InlineData(
        SdkFamily.Management,
        "new Microsoft.Azure.Management.MachineLearningServices.Models.EncryptionProperty(STATUS, new Microsoft.Azure.Management.MachineLearningServices.Models.KeyVaultProperties(\"VAULT\", \"KEY\"))",
        "\"Disabled\"")]
    [InlineData(
        SdkFamily.Provisioning,
        "new Azure.Provisioning.MachineLearning.EncryptionProperty { Status = STATUS, KeyVaultProperties = new Azure.Provisioning.MachineLearning.KeyVaultProperties { KeyVaultArmId = new Azure.Core.ResourceIdentifier(\"VAULT\"), KeyIdentifier = \"KEY\" } }",
        "Azure.Provisioning.MachineLearning.MachineLearningEncryptionStatus.Disabled")]
    [InlineData(
        SdkFamily.PulumiNative,
        "new Pulumi.AzureNative.MachineLearningServices.Inputs.EncryptionPropertyArgs { Status = STATUS, KeyVaultProperties = new Pulumi.AzureNative.MachineLearningServices.Inputs.EncryptionKeyVaultPropertiesArgs { KeyVaultArmId = \"VAULT\", KeyIdentifier = \"KEY\" } }",
        "\"Disabled\"")]
    public Task Status(object family, string creation, string status)
    {
        string With(string value) => Program(creation
            .Replace("STATUS", value, StringComparison.Ordinal).Replace("VAULT", VaultId, StringComparison.Ordinal).Replace("\"KEY\"", "\"" + KeyId + "\"", StringComparison.Ordinal));
        return RunAsync<SetPropertyCodeFix>((SdkFamily)family, With("{|AML1004:" + status + "|}"), With(status.Replace("Disabled", "Enabled", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(
        SdkFamily.Arm,
        "new Azure.ResourceManager.MachineLearning.MachineLearningWorkspaceData(Azure.Core.AzureLocation.WestEurope) { IsHbiWorkspace = true }",
        "Encryption = new Azure.ResourceManager.MachineLearning.Models.MachineLearningEncryptionSetting(MachineLearningEncryptionStatus.Enabled, new MachineLearningEncryptionKeyVaultProperties(new Azure.Core.ResourceIdentifier({|AML1004:\"<key-vault-id>\"|}), {|AML1004:\"<key-identifier>\"|})) }")]
    [InlineData(
        SdkFamily.PulumiNative,
        "new Pulumi.AzureNative.MachineLearningServices.WorkspaceArgs { HbiWorkspace = true }",
        "Encryption = new Pulumi.AzureNative.MachineLearningServices.Inputs.EncryptionPropertyArgs { Status = \"Enabled\", KeyVaultProperties = new EncryptionKeyVaultPropertiesArgs { KeyVaultArmId = {|AML1004:\"<key-vault-id>\"|}, KeyIdentifier = {|AML1004:\"<key-identifier>\"|} } } }")]
    [InlineData(
        SdkFamily.PulumiClassic,
        "new Pulumi.Azure.MachineLearning.WorkspaceArgs { HighBusinessImpact = true }",
        "Encryption = new Pulumi.Azure.MachineLearning.Inputs.WorkspaceEncryptionArgs { KeyVaultId = {|AML1004:\"<key-vault-id>\"|}, KeyId = {|AML1004:\"<key-identifier>\"|} } }")]
    public Task WorkspaceKey(object family, string creation, string block)
    {
        (string usings, string shortened) = Imported(", " + block);
        return RunAsync<SetPropertyCodeFix>(
            (SdkFamily)family,
            Program(Marked("AML1003", creation)),
            usings + Program(creation.Replace(" }", shortened, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(SdkFamily.Arm, "new Azure.ResourceManager.MachineLearning.MachineLearningWorkspaceData(Azure.Core.AzureLocation.WestEurope) { IsHbiWorkspace = true, PublicNetworkAccess = VALUE }", "Azure.ResourceManager.MachineLearning.Models.MachineLearningPublicNetworkAccess.Enabled", "Azure.ResourceManager.MachineLearning.Models.MachineLearningPublicNetworkAccess.Disabled")]
    [InlineData(SdkFamily.Arm, "new Azure.ResourceManager.MachineLearning.MachineLearningWorkspaceData(Azure.Core.AzureLocation.WestEurope) { IsHbiWorkspace = true, PublicNetworkAccessType = VALUE }", "\"Enabled\"", "\"Disabled\"")]
    [InlineData(SdkFamily.Arm, "new Azure.ResourceManager.MachineLearning.Models.MachineLearningWorkspacePatch { PublicNetworkAccess = VALUE }", "\"Enabled\"", "\"Disabled\"")]
    [InlineData(SdkFamily.Management, "new Microsoft.Azure.Management.MachineLearningServices.Models.Workspace(hbiWorkspace: true, allowPublicAccessWhenBehindVnet: VALUE)", "true", "false")]
    [InlineData(SdkFamily.Provisioning, "new Azure.Provisioning.MachineLearning.MachineLearningWorkspace(\"ml\") { IsHbiWorkspace = true, PublicNetworkAccess = VALUE }", "Azure.Provisioning.MachineLearning.PublicNetworkAccess.Enabled", "Azure.Provisioning.MachineLearning.PublicNetworkAccess.Disabled")]
    [InlineData(SdkFamily.Provisioning, "new Azure.Provisioning.MachineLearning.MachineLearningWorkspace(\"ml\") { IsHbiWorkspace = true, AllowPublicAccessWhenBehindVnet = VALUE }", "true", "false")]
    [InlineData(SdkFamily.PulumiNative, "new Pulumi.AzureNative.MachineLearningServices.WorkspaceArgs { HbiWorkspace = true, PublicNetworkAccess = VALUE }", "\"Enabled\"", "\"Disabled\"")]
    [InlineData(SdkFamily.PulumiClassic, "new Pulumi.Azure.MachineLearning.WorkspaceArgs { HighBusinessImpact = true, PublicNetworkAccessEnabled = VALUE }", "true", "false")]
    public Task PublicNetworkAccess(object family, string creation, string bad, string good) => RunAsync<SetPropertyCodeFix>(
        (SdkFamily)family,
        Program(creation.Replace("VALUE", "{|AML1005:" + bad + "|}", StringComparison.Ordinal)),
        Program(creation.Replace("VALUE", good, StringComparison.Ordinal)));

    [Theory]
    [InlineData(SdkFamily.Arm, "new Azure.ResourceManager.MachineLearning.MachineLearningWorkspaceData(Azure.Core.AzureLocation.WestEurope) { IsHbiWorkspace = true, ManagedNetwork = new Azure.ResourceManager.MachineLearning.Models.ManagedNetworkSettings { IsolationMode = VALUE } }", "Azure.ResourceManager.MachineLearning.Models.IsolationMode.Disabled", "Azure.ResourceManager.MachineLearning.Models.IsolationMode.AllowOnlyApprovedOutbound")]
    [InlineData(SdkFamily.Provisioning, "new Azure.Provisioning.MachineLearning.MachineLearningWorkspace(\"ml\") { IsHbiWorkspace = true, ManagedNetwork = new Azure.Provisioning.MachineLearning.ManagedNetworkSettings { IsolationMode = VALUE } }", "Azure.Provisioning.MachineLearning.IsolationMode.AllowInternetOutbound", "Azure.Provisioning.MachineLearning.IsolationMode.AllowOnlyApprovedOutbound")]
    [InlineData(SdkFamily.PulumiClassic, "new Pulumi.Azure.MachineLearning.WorkspaceArgs { HighBusinessImpact = true, ManagedNetwork = new Pulumi.Azure.MachineLearning.Inputs.WorkspaceManagedNetworkArgs { IsolationMode = VALUE } }", "\"Disabled\"", "\"AllowOnlyApprovedOutbound\"")]
    public Task IsolationMode(object family, string creation, string bad, string good) => RunAsync<SetPropertyCodeFix>(
        (SdkFamily)family,
        Program(creation.Replace("VALUE", "{|AML1006:" + bad + "|}", StringComparison.Ordinal)),
        Program(creation.Replace("VALUE", good, StringComparison.Ordinal)));

    [Theory]
    [InlineData(SdkFamily.Arm, "new Azure.ResourceManager.MachineLearning.MachineLearningWorkspaceData(Azure.Core.AzureLocation.WestEurope) { IsHbiWorkspace = true, IsV1LegacyMode = VALUE }")]
    [InlineData(SdkFamily.Provisioning, "new Azure.Provisioning.MachineLearning.MachineLearningWorkspace(\"ml\") { IsHbiWorkspace = true, IsV1LegacyMode = VALUE }")]
    [InlineData(SdkFamily.PulumiNative, "new Pulumi.AzureNative.MachineLearningServices.WorkspaceArgs { HbiWorkspace = true, V1LegacyMode = VALUE }")]
    [InlineData(SdkFamily.PulumiClassic, "new Pulumi.Azure.MachineLearning.WorkspaceArgs { HighBusinessImpact = true, V1LegacyModeEnabled = VALUE }")]
    public Task LegacyMode(object family, string creation) => RunAsync<SetPropertyCodeFix>(
        (SdkFamily)family,
        Program(creation.Replace("VALUE", "{|AML1009:true|}", StringComparison.Ordinal)),
        Program(creation.Replace("VALUE", "false", StringComparison.Ordinal)));

    [Theory]
    [InlineData(
        SdkFamily.Arm,
        "new Azure.ResourceManager.ContainerInstance.ContainerGroupProfileData(Azure.Core.AzureLocation.WestEurope) { }",
        " EncryptionProperties = new Azure.ResourceManager.ContainerInstance.Models.ContainerGroupEncryptionProperties(new System.Uri({|AML2002:\"<key-vault-url>\"|}), {|AML2002:\"<cmk-key-name>\"|}, {|AML2002:\"<cmk-key-version>\"|}) }")]
    [InlineData(
        SdkFamily.Management,
        "new Microsoft.Azure.Management.MachineLearningServices.Models.ACIServiceCreateRequest { AuthEnabled = true, SslEnabled = true }",
        ", EncryptionProperties = new Microsoft.Azure.Management.MachineLearningServices.Models.ACIServiceCreateRequestEncryptionProperties { VaultBaseUrl = {|AML2002:\"<key-vault-url>\"|}, KeyName = {|AML2002:\"<cmk-key-name>\"|}, KeyVersion = {|AML2002:\"<cmk-key-version>\"|} } }")]
    [InlineData(
        SdkFamily.PulumiNative,
        "new Pulumi.AzureNative.MachineLearningServices.ACIServiceArgs { AuthEnabled = true, SslEnabled = true }",
        ", EncryptionProperties = new Pulumi.AzureNative.MachineLearningServices.Inputs.ACIServiceCreateRequestEncryptionPropertiesArgs { VaultBaseUrl = {|AML2002:\"<key-vault-url>\"|}, KeyName = {|AML2002:\"<cmk-key-name>\"|}, KeyVersion = {|AML2002:\"<cmk-key-version>\"|} } }")]
    public Task ContainerInstanceKey(object family, string creation, string block)
    {
        (string usings, string shortened) = Imported(block);
        return RunAsync<SetPropertyCodeFix>(
            (SdkFamily)family,
            Program(Marked("AML2001", creation)),
            usings + Program(creation.Replace(" }", shortened, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(
        SdkFamily.Arm,
        "new Azure.ResourceManager.MachineLearning.Models.MachineLearningOnlineEndpointProperties({|AML2012:Azure.ResourceManager.MachineLearning.Models.MachineLearningEndpointAuthMode.Key|})",
        "new Azure.ResourceManager.MachineLearning.Models.MachineLearningOnlineEndpointProperties(Azure.ResourceManager.MachineLearning.Models.MachineLearningEndpointAuthMode.AadToken)")]
    [InlineData(
        SdkFamily.Arm,
        "new Azure.ResourceManager.MachineLearning.Models.MachineLearningOnlineEndpointProperties({|AML2012:\"Key\"|})",
        "new Azure.ResourceManager.MachineLearning.Models.MachineLearningOnlineEndpointProperties(\"AADToken\")")]
    [InlineData(
        SdkFamily.Provisioning,
        "new Azure.Provisioning.MachineLearning.MachineLearningOnlineEndpointProperties { AuthMode = {|AML2012:Azure.Provisioning.MachineLearning.MachineLearningEndpointAuthMode.Key|} }",
        "new Azure.Provisioning.MachineLearning.MachineLearningOnlineEndpointProperties { AuthMode = Azure.Provisioning.MachineLearning.MachineLearningEndpointAuthMode.AADToken }")]
    [InlineData(
        SdkFamily.Arm,
        "new Azure.ResourceManager.ContainerService.Models.ManagedClusterAgentPoolProfile(\"a\") { EnableEncryptionAtHost = {|AML2006:false|} }",
        "new Azure.ResourceManager.ContainerService.Models.ManagedClusterAgentPoolProfile(\"a\") { EnableEncryptionAtHost = true }")]
    [InlineData(
        SdkFamily.Arm,
        "new {|AML2006:Azure.ResourceManager.ContainerService.Models.ManagedClusterAgentPoolProfile|}(\"a\")",
        "new Azure.ResourceManager.ContainerService.Models.ManagedClusterAgentPoolProfile(\"a\") { IsEncryptionAtHostEnabled = true }")]
    [InlineData(
        SdkFamily.Arm,
        "new Azure.ResourceManager.MachineLearning.Models.MachineLearningOnlineEndpointProperties(\"AADToken\") { PublicNetworkAccess = {|AML2013:\"Enabled\"|} }",
        "new Azure.ResourceManager.MachineLearning.Models.MachineLearningOnlineEndpointProperties(\"AADToken\") { PublicNetworkAccess = \"Disabled\" }")]
    public Task Inference(object family, string creation, string expected) =>
        RunAsync<SetPropertyCodeFix>((SdkFamily)family, Program(creation), Program(expected));

    [Theory]
    [InlineData(SdkFamily.Arm, "Azure.ResourceManager.MachineLearning.Models.MachineLearningAzureBlobDatastore(null)", "\"http\"")]
    [InlineData(SdkFamily.Arm, "Azure.ResourceManager.MachineLearning.Models.MachineLearningAzureFileDatastore(null, \"a\", \"f\")", "\"http\"")]
    [InlineData(SdkFamily.Management, "Microsoft.Azure.Management.MachineLearningServices.Models.AzureBlobContents", "\"wasb\"")]
    [InlineData(SdkFamily.Provisioning, "Azure.Provisioning.MachineLearning.MachineLearningAzureDataLakeGen2Datastore", "\"abfs\"")]
    [InlineData(SdkFamily.PulumiNative, "Pulumi.AzureNative.MachineLearningServices.Inputs.AzureBlobDatastoreArgs", "\"http\"")]
    public Task DatastoreProtocol(object family, string type, string bad) => RunAsync<SetPropertyCodeFix>(
        (SdkFamily)family,
        Program($"new {type} {{ Protocol = {{|AML4004:{bad}|}} }}"),
        Program($"new {type} {{ Protocol = \"https\" }}"));

    /// <summary>One pass of Fix All makes both kinds of change, also in one document.</summary>
    [Fact]
    public Task ProtocolAndAddress() => RunAsync<SetPropertyCodeFix>(
        SdkFamily.Arm,
        Program("new object[] { new Azure.ResourceManager.MachineLearning.Models.MachineLearningAzureBlobDatastore(null) { Protocol = {|AML4004:\"http\"|} }, new Azure.ResourceManager.MachineLearning.Models.MachineLearningUriFolderJobInput(new System.Uri({|AML4004:\"wasb://a@b/c\"|})) }"),
        Program("new object[] { new Azure.ResourceManager.MachineLearning.Models.MachineLearningAzureBlobDatastore(null) { Protocol = \"https\" }, new Azure.ResourceManager.MachineLearning.Models.MachineLearningUriFolderJobInput(new System.Uri(\"wasbs://a@b/c\")) }"));

    [Theory]
    [InlineData("\"http://churn.blob.core.windows.net:80/training\"", "\"https://churn.blob.core.windows.net/training\"")]
    [InlineData("\"wasb://training@churn.blob.core.windows.net/\"", "\"wasbs://training@churn.blob.core.windows.net/\"")]
    [InlineData("\"abfs://training@churn.dfs.core.windows.net/\"", "\"abfss://training@churn.dfs.core.windows.net/\"")]
    public Task AddressOfData(string bad, string good) => RunAsync<SetPropertyCodeFix>(
        SdkFamily.Arm,
        Program("new Azure.ResourceManager.MachineLearning.Models.MachineLearningUriFolderJobInput(new System.Uri({|AML4004:" + bad + "|}))"),
        Program("new Azure.ResourceManager.MachineLearning.Models.MachineLearningUriFolderJobInput(new System.Uri(" + good + "))"));

    [Theory]
    [InlineData(
        SdkFamily.Arm,
        "new Azure.ResourceManager.MachineLearning.Models.MachineLearningAzureBlobDatastore({|AML3006:new Azure.ResourceManager.MachineLearning.Models.MachineLearningAccountKeyDatastoreCredentials(new Azure.ResourceManager.MachineLearning.Models.MachineLearningAccountKeyDatastoreSecrets { Key = key })|})",
        "new Azure.ResourceManager.MachineLearning.Models.MachineLearningAzureBlobDatastore(new MachineLearningNoneDatastoreCredentials())",
        "Azure.ResourceManager.MachineLearning.Models")]
    [InlineData(
        SdkFamily.Provisioning,
        "new Azure.Provisioning.MachineLearning.MachineLearningAzureDataLakeGen2Datastore { Credentials = {|AML3006:new Azure.Provisioning.MachineLearning.MachineLearningSasDatastoreCredentials { SecretsSasToken = key }|} }",
        "new Azure.Provisioning.MachineLearning.MachineLearningAzureDataLakeGen2Datastore { Credentials = new MachineLearningNoneDatastoreCredentials() }",
        "Azure.Provisioning.MachineLearning")]
    public Task NoCredentials(object family, string creation, string expected, string library) =>
        RunAsync<SetPropertyCodeFix>((SdkFamily)family, Program(creation, "string key"), "using " + library + ";\n\n" + Program(expected, "string key"));

    [Theory]
    [InlineData("new Azure.ResourceManager.MachineLearning.Models.MachineLearningAccountKeyDatastoreCredentials(/* until June */ null)")]
    public Task NoCredentials_is_not_offered_where_something_would_be_lost(string credentials) => RunAsync<SetPropertyCodeFix>(
        SdkFamily.Arm,
        Program("new Azure.ResourceManager.MachineLearning.Models.MachineLearningAzureBlobDatastore({|AML3006:" + credentials + "|})"),
        Program("new Azure.ResourceManager.MachineLearning.Models.MachineLearningAzureBlobDatastore({|AML3006:" + credentials + "|})"));

    /// <summary>The services spell versions in their own ways, and the libraries spell them anew.</summary>
    [Theory]
    [InlineData(SdkFamily.Arm, "Azure.ResourceManager.Storage.Models.StorageAccountPatch", "MinimumTlsVersion", "Azure.ResourceManager.Storage.Models.StorageMinimumTlsVersion.Tls10", "Azure.ResourceManager.Storage.Models.StorageMinimumTlsVersion.Tls12")]
    [InlineData(SdkFamily.Arm, "Azure.ResourceManager.Storage.Models.StorageAccountPatch", "MinimumTlsVersion", "\"TLS1_0\"", "\"TLS1_2\"")]
    [InlineData(SdkFamily.Arm, "Azure.ResourceManager.Sql.Models.SqlServerPatch", "MinTlsVersion", "Azure.ResourceManager.Sql.Models.SqlMinimalTlsVersion._10", "Azure.ResourceManager.Sql.Models.SqlMinimalTlsVersion._12")]
    [InlineData(SdkFamily.Arm, "Azure.ResourceManager.Sql.Models.SqlServerPatch", "MinTlsVersion", "\"1.1\"", "\"1.2\"")]
    [InlineData(SdkFamily.Arm, "Azure.ResourceManager.MySql.Models.MySqlServerPatch", "MinimalTlsVersion", "\"TLSEnforcementDisabled\"", "\"TLS1_2\"")]
    [InlineData(SdkFamily.Provisioning, "Azure.Provisioning.Sql.SqlServer(\"a\")", "MinTlsVersion", "Azure.Provisioning.Sql.SqlMinimalTlsVersion.TlsNone", "Azure.Provisioning.Sql.SqlMinimalTlsVersion.Tls1_2")]
    [InlineData(SdkFamily.Provisioning, "Azure.Provisioning.CosmosDB.CosmosDBAccount(\"a\")", "MinimalTlsVersion", "Azure.Provisioning.CosmosDB.CosmosDBMinimalTlsVersion.Tls", "Azure.Provisioning.CosmosDB.CosmosDBMinimalTlsVersion.Tls12")]
    [InlineData(SdkFamily.PulumiNative, "Pulumi.AzureNative.Sql.ServerArgs", "MinimalTlsVersion", "\"1.0\"", "\"1.2\"")]
    [InlineData(SdkFamily.PulumiClassic, "Pulumi.Azure.MSSql.ServerArgs", "MinimumTlsVersion", "\"Disabled\"", "\"1.2\"")]
    [InlineData(SdkFamily.PulumiClassic, "Pulumi.Azure.MySql.FlexibleServerConfigurationArgs", "Name = \"tls_version\", Value", "\"TLSv1.1,TLSv1.2,TLSv1.3\"", "\"TLSv1.2,TLSv1.3\"")]
    [InlineData(SdkFamily.PulumiClassic, "Pulumi.Azure.MySql.FlexibleServerConfigurationArgs", "Name = \"tls_version\", Value", "\"tlsv1\"", "\"TLSv1.2\"")]
    public Task MinimumTlsVersion(object family, string type, string member, string bad, string good)
    {
        string creation = $"new {type} {{ {member} = VALUE }}";
        return RunAsync<SetPropertyCodeFix>(
            (SdkFamily)family,
            Program(creation.Replace("VALUE", "{|AML4002:" + bad + "|}", StringComparison.Ordinal)),
            Program(creation.Replace("VALUE", good, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(SdkFamily.Arm, "AML3012", "new Azure.ResourceManager.ContainerRegistry.ContainerRegistryData(Azure.Core.AzureLocation.WestEurope, null) { IsAdminUserEnabled = VALUE }", "true", "false")]
    [InlineData(SdkFamily.Arm, "AML3012", "new Azure.ResourceManager.ContainerRegistry.Models.ContainerRegistryPatch { IsAdminUserEnabled = VALUE }", "true", "false")]
    [InlineData(SdkFamily.Provisioning, "AML3012", "new Azure.Provisioning.ContainerRegistry.ContainerRegistryService(\"images\") { IsAdminUserEnabled = VALUE }", "true", "false")]
    [InlineData(SdkFamily.PulumiNative, "AML3012", "new Pulumi.AzureNative.ContainerRegistry.RegistryArgs { AdminUserEnabled = VALUE }", "true", "false")]
    [InlineData(SdkFamily.PulumiClassic, "AML3012", "new Pulumi.Azure.ContainerService.RegistryArgs { AdminEnabled = VALUE }", "true", "false")]
    [InlineData(SdkFamily.Arm, "AML3015", "new Azure.ResourceManager.KeyVault.Models.KeyVaultProperties(default, null) { EnablePurgeProtection = VALUE }", "false", "true")]
    [InlineData(SdkFamily.Arm, "AML3015", "new Azure.ResourceManager.KeyVault.Models.KeyVaultPatchProperties { EnableSoftDelete = VALUE }", "false", "true")]
    [InlineData(SdkFamily.Provisioning, "AML3015", "new Azure.Provisioning.KeyVault.KeyVaultProperties { EnablePurgeProtection = VALUE }", "false", "true")]
    [InlineData(SdkFamily.PulumiNative, "AML3015", "new Pulumi.AzureNative.KeyVault.Inputs.VaultPropertiesArgs { EnablePurgeProtection = VALUE }", "false", "true")]
    [InlineData(SdkFamily.PulumiClassic, "AML3015", "new Pulumi.Azure.KeyVault.KeyVaultArgs { PurgeProtectionEnabled = VALUE }", "false", "true")]
    public Task RegistriesAndVaults(object family, string rule, string creation, string bad, string good) => RunAsync<SetPropertyCodeFix>(
        (SdkFamily)family,
        Program(creation.Replace("VALUE", "{|" + rule + ":" + bad + "|}", StringComparison.Ordinal)),
        Program(creation.Replace("VALUE", good, StringComparison.Ordinal)));

    [Theory]
    [InlineData(SdkFamily.Arm, "new Azure.ResourceManager.KeyVault.Models.KeyVaultProperties(default, null) { EnableSoftDelete = true }", ", EnablePurgeProtection = true }")]
    [InlineData(SdkFamily.Provisioning, "new Azure.Provisioning.KeyVault.KeyVaultProperties { EnableSoftDelete = true }", ", EnablePurgeProtection = true }")]
    [InlineData(SdkFamily.PulumiNative, "new Pulumi.AzureNative.KeyVault.Inputs.VaultPropertiesArgs { EnableSoftDelete = true }", ", EnablePurgeProtection = true }")]
    [InlineData(SdkFamily.PulumiClassic, "new Pulumi.Azure.KeyVault.KeyVaultArgs { SoftDeleteEnabled = true }", ", PurgeProtectionEnabled = true }")]
    public Task PurgeProtection(object family, string creation, string added) =>
        RunAsync<SetPropertyCodeFix>((SdkFamily)family, Program(Marked("AML3015", creation)), Program(creation.Replace(" }", added, StringComparison.Ordinal)));

    [Theory]
    [InlineData(SdkFamily.Management, "AML4005", "new Microsoft.Azure.Management.MachineLearningServices.Models.ACIServiceCreateRequest { AuthEnabled = true, SslEnabled = VALUE, EncryptionProperties = key }", "Microsoft.Azure.Management.MachineLearningServices.Models.ACIServiceCreateRequestEncryptionProperties key")]
    [InlineData(SdkFamily.Management, "AML4005", "new Microsoft.Azure.Management.MachineLearningServices.Models.ACIServiceCreateRequest(sslEnabled: VALUE, authEnabled: true, encryptionProperties: key)", "Microsoft.Azure.Management.MachineLearningServices.Models.ACIServiceCreateRequestEncryptionProperties key")]
    [InlineData(SdkFamily.PulumiNative, "AML4005", "new Pulumi.AzureNative.MachineLearningServices.ACIServiceArgs { AuthEnabled = true, SslEnabled = VALUE, EncryptionProperties = key }", "Pulumi.Input<Pulumi.AzureNative.MachineLearningServices.Inputs.ACIServiceCreateRequestEncryptionPropertiesArgs> key")]
    [InlineData(SdkFamily.Management, "AML4006", "new Microsoft.Azure.Management.MachineLearningServices.Models.ACIServiceCreateRequest { AuthEnabled = VALUE, SslEnabled = true, EncryptionProperties = key }", "Microsoft.Azure.Management.MachineLearningServices.Models.ACIServiceCreateRequestEncryptionProperties key")]
    [InlineData(SdkFamily.PulumiNative, "AML4006", "new Pulumi.AzureNative.MachineLearningServices.ACIServiceArgs { AuthEnabled = VALUE, SslEnabled = true, EncryptionProperties = key }", "Pulumi.Input<Pulumi.AzureNative.MachineLearningServices.Inputs.ACIServiceCreateRequestEncryptionPropertiesArgs> key")]
    [InlineData(SdkFamily.Management, "AML4006", "new Microsoft.Azure.Management.MachineLearningServices.Models.AKSServiceCreateRequest { AuthEnabled = VALUE }", "")]
    [InlineData(SdkFamily.PulumiNative, "AML4006", "new Pulumi.AzureNative.MachineLearningServices.AKSServiceArgs { AuthEnabled = VALUE }", "")]
    public Task WebServices(object family, string rule, string creation, string parameters) => RunAsync<SetPropertyCodeFix>(
        (SdkFamily)family,
        Program(creation.Replace("VALUE", "{|" + rule + ":false|}", StringComparison.Ordinal), parameters),
        Program(creation.Replace("VALUE", "true", StringComparison.Ordinal), parameters));

    [Theory]
    [InlineData("AML4005", "AuthEnabled = true", "SslEnabled = true")]
    [InlineData("AML4006", "SslEnabled = true", "AuthEnabled = true")]
    public async Task WebServiceThatSaysNothing(string rule, string said, string added)
    {
        (SdkFamily, string, string)[] families =
        [
            (SdkFamily.Management, "Microsoft.Azure.Management.MachineLearningServices.Models.ACIServiceCreateRequest", "Microsoft.Azure.Management.MachineLearningServices.Models.ACIServiceCreateRequestEncryptionProperties key"),
            (SdkFamily.PulumiNative, "Pulumi.AzureNative.MachineLearningServices.ACIServiceArgs", "Pulumi.Input<Pulumi.AzureNative.MachineLearningServices.Inputs.ACIServiceCreateRequestEncryptionPropertiesArgs> key"),
        ];
        foreach ((SdkFamily family, string type, string parameters) in families)
        {
            string creation = "new " + type + " { EncryptionProperties = key, " + said + " }";
            await RunAsync<SetPropertyCodeFix>(
                family,
                Program(Marked(rule, creation), parameters),
                Program(creation.Replace(" }", ", " + added + " }", StringComparison.Ordinal), parameters));
        }
    }

    /// <summary>Endpoints on Kubernetes, and those that may be on it, do not take tokens of Microsoft Entra ID.</summary>
    [Theory]
    [InlineData("\"/subscriptions/s/computes/aks\"")]
    [InlineData("compute")]
    public Task No_other_mode_is_offered_on_Kubernetes(string compute)
    {
        string source = Program(
            "new Azure.ResourceManager.MachineLearning.Models.MachineLearningOnlineEndpointProperties({|AML2012:\"Key\"|}) { Compute = " + compute + " }", "string compute");
        return RunAsync<SetPropertyCodeFix>(SdkFamily.Arm, source, source);
    }

    [Theory]
    [InlineData(SdkFamily.Arm, "new Azure.ResourceManager.MachineLearning.Models.MachineLearningCommandJob(\"c\", new Azure.Core.ResourceIdentifier(\"/e\"))")]
    [InlineData(SdkFamily.Arm, "new Azure.ResourceManager.MachineLearning.Models.SparkJob(new Azure.Core.ResourceIdentifier(\"/e\"), null)")]
    [InlineData(SdkFamily.Management, "new Microsoft.Azure.Management.MachineLearningServices.Models.CommandJob()")]
    [InlineData(SdkFamily.Arm, "new Azure.ResourceManager.MachineLearning.Models.MachineLearningBatchDeploymentProperties()")]
    [InlineData(SdkFamily.Provisioning, "new Azure.Provisioning.MachineLearning.MachineLearningBatchDeploymentProperties()")]
    [InlineData(SdkFamily.Provisioning, "new Azure.Provisioning.MachineLearning.MachineLearningCommandJob()")]
    [InlineData(SdkFamily.PulumiNative, "new Pulumi.AzureNative.MachineLearningServices.Inputs.CommandJobArgs()")]
    public Task JobSecret(object family, string creation)
    {
        string With(string entries) => Program(creation + " { EnvironmentVariables = { " + entries + " } }", "string keyVaultUrl");
        return RunAsync<SecretCodeFix>(
            (SdkFamily)family,
            With("[\"API_KEY\"] = {|AML5001:\"kR7#vPq2\" + \"-Lw9xZt4\"|}"),
            With("[\"KEY_VAULT_URL\"] = keyVaultUrl, [\"API_KEY_SECRET_NAME\"] = \"api-key\""));
    }

    [Theory]
    [InlineData(SdkFamily.Arm, "new Azure.ResourceManager.MachineLearning.Models.MachineLearningManagedOnlineDeployment()")]
    [InlineData(SdkFamily.Management, "new Microsoft.Azure.Management.MachineLearningServices.Models.ManagedOnlineDeployment()")]
    [InlineData(SdkFamily.Provisioning, "new Azure.Provisioning.MachineLearning.MachineLearningManagedOnlineDeployment()")]
    [InlineData(SdkFamily.PulumiNative, "new Pulumi.AzureNative.MachineLearningServices.Inputs.ManagedOnlineDeploymentArgs()")]
    public Task DeploymentSecret(object family, string creation)
    {
        string With(string value) => Program(creation + " { EnvironmentVariables = { [\"API_KEY\"] = " + value + " } }", "string keyVaultUrl");
        return RunAsync<SecretCodeFix>(
            (SdkFamily)family,
            With("{|AML5001:\"kR7#vPq2\" + \"-Lw9xZt4\"|}"),
            With("{|AML5014:$\"${{{{keyvault:{keyVaultUrl.TrimEnd('/')}/secrets/api-key/<secret-version>}}}}\"|}"));
    }

    private static string Program(string expression, string parameters = "") =>
        "class Program\n{\n    object Build(" + parameters + ") => " + expression + ";\n}\n";

    /// <summary>Marks the type of a creation.</summary>
    private static string Marked(string id, string creation)
    {
        int end = creation.IndexOfAny(['(', ' '], "new ".Length);
        return "new {|" + id + ":" + creation["new ".Length..end] + "|}" + creation[end..];
    }

    /// <summary>Types as they read after their namespaces have been imported.</summary>
    private static (string Usings, string Shortened) Imported(string block)
    {
        var usings = new List<string>();
        string shortened = System.Text.RegularExpressions.Regex.Replace(block, @"new ((?:\w+\.)+)", match =>
        {
            usings.Add("using " + match.Groups[1].Value.TrimEnd('.') + ";\n");
            return "new ";
        });
        return (string.Concat(usings.OrderByDescending(static name => name.StartsWith("using System", StringComparison.Ordinal)).ThenBy(static name => name, StringComparer.Ordinal)) + "\n", shortened);
    }

    /// <summary>Applies the fix to a program of the family, marked up before and after.</summary>
    internal static Task RunAsync<TFix>(SdkFamily family, string source, string fixedSource)
        where TFix : CodeFixProvider, new()
    {
        var test = new FixTest<TFix>(family switch
        {
            SdkFamily.Arm => SurfaceReferences.Arm,
            SdkFamily.Management => SurfaceReferences.Management,
            SdkFamily.Provisioning => SurfaceReferences.Provisioning,
            SdkFamily.PulumiNative => SurfaceReferences.PulumiNative,
            _ => SurfaceReferences.PulumiClassic,
        })
        {
            TestCode = source,
            FixedCode = fixedSource,
        };
        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}
