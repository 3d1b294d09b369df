using AzureML.Analyzers.CodeFixes;
using AzureML.Analyzers.Tests.CodeFixes;
using AzureML.Analyzers.Tests.Complaints;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace AzureML.Analyzers.Tests.Sdk;

/// <summary>Rules and fixes on the versions of the SDKs that the surfaces do not show: other names, other order, other owners of a member.</summary>
public sealed class VersionShapeTests
{
    private const string ArmNamespace = "Azure.ResourceManager.MachineLearning.";
    private const string ArmModels = ArmNamespace + "Models.";
    private const string ManagementModels = "Microsoft.Azure.Management.MachineLearningServices.Models.";
    private const string ProvisioningNamespace = "Azure.Provisioning.MachineLearning.";
    private const string Versioned = "Pulumi.AzureNative.MachineLearningServices.V20230401.";
    private const string VersionedPreview = "Pulumi.AzureNative.MachineLearningServices.V20220201Preview.";
    private const string NextGenLatest = "Pulumi.AzureNextGen.MachineLearningServices.Latest.";
    private const string NextGen = "Pulumi.AzureNextGen.MachineLearningServices.";

    private const string Vault = "\"/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/g/providers/Microsoft.KeyVault/vaults/v\"";
    private const string VaultId = "new Azure.Core.ResourceIdentifier(" + Vault + ")";
    private const string Key = "\"https://v.vault.azure.net/keys/k/0123456789abcdef0123456789abcdef\"";
    private const string ArmKey = "new " + ArmModels + "MachineLearningEncryptionKeyVaultProperties(" + VaultId + ", " + Key + ")";
    private const string ArmBetaKey = "new " + ArmModels + "EncryptionKeyVaultProperties(" + Vault + ", " + Key + ")";
    private const string ManagementKey = "new " + ManagementModels + "KeyVaultProperties(" + Vault + ", " + Key + ")";
    private const string Secret = "\"kR7#vPq2\" + \"-Lw9xZt4\"";

    /// <summary>What the library calls the setting, and how a workspace is created.</summary>
    public static TheoryData<string, string, string> Workspaces => new()
    {
        { nameof(VersionShapes.ArmBeta), ArmNamespace + "MachineLearningWorkspaceData()", "HbiWorkspace" },
        { nameof(VersionShapes.ArmFirstBeta), ArmNamespace + "WorkspaceData()", "HbiWorkspace" },
        { nameof(VersionShapes.Arm10), ArmNamespace + "MachineLearningWorkspaceData(default)", "IsHbiWorkspace" },
        { nameof(VersionShapes.Arm12), ArmNamespace + "MachineLearningWorkspaceData(default)", "IsHbiWorkspace" },
        { nameof(VersionShapes.Arm12Preview), ArmNamespace + "MachineLearningWorkspaceData(default)", "IsHbiWorkspace" },
        { nameof(VersionShapes.Arm13Preview), ArmNamespace + "MachineLearningWorkspaceData(default)", "IsHbiWorkspace" },
        { nameof(VersionShapes.Management2020), ManagementModels + "Workspace()", "HbiWorkspace" },
        { nameof(VersionShapes.Management2021), ManagementModels + "Workspace()", "HbiWorkspace" },
        { nameof(VersionShapes.ManagementLast), ManagementModels + "Workspace()", "HbiWorkspace" },
        { nameof(VersionShapes.ProvisioningFirstPreview), ProvisioningNamespace + "MachineLearningWorkspace(\"ml\")", "IsHbiWorkspace" },
        { nameof(VersionShapes.ProvisioningBeta), ProvisioningNamespace + "MachineLearningWorkspace(\"ml\")", "IsHbiWorkspace" },
        { nameof(VersionShapes.PulumiVersioned), Versioned + "WorkspaceArgs()", "HbiWorkspace" },
        { nameof(VersionShapes.PulumiVersionedPreview), VersionedPreview + "WorkspaceArgs()", "HbiWorkspace" },
        { nameof(VersionShapes.PulumiNextGenLatest), NextGenLatest + "WorkspaceArgs()", "HbiWorkspace" },
        { nameof(VersionShapes.PulumiNextGen), NextGen + "WorkspaceArgs()", "HbiWorkspace" },
    };

    /// <summary>An encryption block with a whole key, and the value that switches it off.</summary>
    public static TheoryData<string, string, string> EncryptionBlocks => new()
    {
        { nameof(VersionShapes.ArmBeta), "new " + ArmModels + "EncryptionProperty(STATUS, " + ArmBetaKey + ")", ArmModels + "EncryptionStatus.Disabled" },
        { nameof(VersionShapes.ArmBeta), "new " + ArmModels + "EncryptionProperty(STATUS, " + ArmBetaKey + ")", "\"Disabled\"" },
        { nameof(VersionShapes.Arm10), "new " + ArmModels + "MachineLearningEncryptionSetting(STATUS, " + ArmKey + ")", ArmModels + "MachineLearningEncryptionStatus.Disabled" },
        { nameof(VersionShapes.Arm12), "new " + ArmModels + "MachineLearningEncryptionSetting(STATUS, " + ArmKey + ")", "\"Disabled\"" },
        { nameof(VersionShapes.Arm12Preview), "new " + ArmModels + "MachineLearningEncryptionSetting(" + ArmKey + ", STATUS)", ArmModels + "MachineLearningEncryptionStatus.Disabled" },
        { nameof(VersionShapes.Arm12Preview), "new " + ArmModels + "MachineLearningEncryptionSetting(status: STATUS, keyVaultProperties: " + ArmKey + ")", "\"Disabled\"" },
        { nameof(VersionShapes.Arm13Preview), "new " + ArmModels + "MachineLearningEncryptionSetting(STATUS, " + ArmKey + ")", "\"Disabled\"" },
        { nameof(VersionShapes.Management2020), "new " + ManagementModels + "EncryptionProperty(STATUS, " + ManagementKey + ")", "\"Disabled\"" },
        { nameof(VersionShapes.Management2021), "new " + ManagementModels + "EncryptionProperty(STATUS, " + ManagementKey + ", null)", "\"Disabled\"" },
        { nameof(VersionShapes.ManagementLast), "new " + ManagementModels + "EncryptionProperty { KeyVaultProperties = " + ManagementKey + ", Status = STATUS }", "\"Disabled\"" },
        { nameof(VersionShapes.ProvisioningFirstPreview), ProvisioningBlock, ProvisioningNamespace + "MachineLearningEncryptionStatus.Disabled" },
        { nameof(VersionShapes.ProvisioningBeta), ProvisioningBlock, ProvisioningNamespace + "MachineLearningEncryptionStatus.Disabled" },
        { nameof(VersionShapes.PulumiVersioned), PulumiBlock(Versioned, "EncryptionKeyVaultPropertiesArgs"), "\"Disabled\"" },
        { nameof(VersionShapes.PulumiVersionedPreview), PulumiBlock(VersionedPreview, "EncryptionKeyVaultPropertiesArgs"), VersionedPreview + "EncryptionStatus.Disabled" },
        { nameof(VersionShapes.PulumiNextGenLatest), PulumiBlock(NextGenLatest, "KeyVaultPropertiesArgs"), NextGenLatest + "EncryptionStatus.Disabled" },
        { nameof(VersionShapes.PulumiNextGen), PulumiBlock(NextGen, "KeyVaultPropertiesArgs"), "\"Disabled\"" },
    };

    private static string ProvisioningBlock =>
        "new " + ProvisioningNamespace + "EncryptionProperty { Status = STATUS, KeyVaultProperties = new "
        + ProvisioningNamespace + "KeyVaultProperties { KeyVaultArmId = " + VaultId + ", KeyIdentifier = " + Key + " } }";

    [Theory]
    [MemberData(nameof(Workspaces))]
    public Task A_workspace_without_hbi_gets_it(string shape, string creation, string member) => Fixes<SetPropertyCodeFix>(
        shape,
        "new {|AML1001:" + creation.Replace("(", "|}(", StringComparison.Ordinal) + " { }",
        "new " + creation + " { " + member + " = true }");

    [Theory]
    [MemberData(nameof(Workspaces))]
    public Task A_workspace_that_switches_hbi_off_is_switched_on(string shape, string creation, string member) => Fixes<SetPropertyCodeFix>(
        shape,
        "new " + creation + " { " + member + " = {|AML1001:false|} }",
        "new " + creation + " { " + member + " = true }");

    [Theory]
    [MemberData(nameof(Workspaces))]
    public async Task Hbi_that_is_on_or_not_known_is_silent(string shape, string creation, string member)
    {
        await Finds(shape, "new " + creation + " { " + member + " = true }");
        await Finds(shape, "new " + creation + " { " + member + " = flag }");
        await FindsIn(shape, $"var workspace = new {creation}; workspace.{member} = flag || !flag; return workspace;");
        await FindsIn(shape, $"var workspace = new {creation} {{ {member} = false }}; workspace.{member} = true; return workspace;");
    }

    [Theory]
    [InlineData(nameof(VersionShapes.Management2020), "(null, \"w\", \"westeurope\", null, null, null, {|AML1001:false|})")]
    [InlineData(nameof(VersionShapes.Management2021), "(null, \"w\", \"westeurope\", null, null, {|AML1001:false|}, 0, \"t\")")]
    [InlineData(nameof(VersionShapes.ManagementLast), "(null, \"w\", null, null, {|AML1001:false|}, 0, \"t\", \"westeurope\")")]
    [InlineData(nameof(VersionShapes.Management2020), "(hbiWorkspace: {|AML1001:false|}, name: \"w\")")]
    [InlineData(nameof(VersionShapes.ManagementLast), "(hbiWorkspace: {|AML1001:false|}, name: \"w\")")]
    public Task Hbi_is_found_wherever_the_constructor_has_it(string shape, string arguments) => Fixes<SetPropertyCodeFix>(
        shape,
        "new " + ManagementModels + "Workspace" + arguments,
        "new " + ManagementModels + "Workspace" + arguments.Replace("{|AML1001:false|}", "true", StringComparison.Ordinal));

    [Theory]
    [InlineData(nameof(VersionShapes.Management2020), "(null, \"w\", \"westeurope\"", ", hbiWorkspace: true)")]
    [InlineData(nameof(VersionShapes.Management2021), "(null, \"w\", \"westeurope\"", ", hbiWorkspace: true)")]
    [InlineData(nameof(VersionShapes.ManagementLast), "(location: \"westeurope\", name: \"w\"", ", hbiWorkspace: true)")]
    public Task Hbi_is_added_by_name_where_the_order_differs(string shape, string arguments, string added) => Fixes<SetPropertyCodeFix>(
        shape,
        "new {|AML1001:" + ManagementModels + "Workspace|}" + arguments + ")",
        "new " + ManagementModels + "Workspace" + arguments + added);

    /// <summary>The same positions mean something else in another generation.</summary>
    [Theory]
    [InlineData(nameof(VersionShapes.Management2020), "(null, null, null, null, null, null, true)")]
    [InlineData(nameof(VersionShapes.Management2021), "(null, null, null, null, null, true)")]
    [InlineData(nameof(VersionShapes.ManagementLast), "(null, null, null, null, true)")]
    public Task Hbi_by_position_is_silent_where_it_is_on(string shape, string arguments) =>
        Finds(shape, "new " + ManagementModels + "Workspace" + arguments);

    [Theory]
    [Complaint(17)]
    [MemberData(nameof(EncryptionBlocks))]
    public Task An_encryption_that_is_off_is_switched_on(string shape, string block, string off) => Fixes<SetPropertyCodeFix>(
        shape,
        block.Replace("STATUS", "{|AML1004:" + off + "|}", StringComparison.Ordinal),
        block.Replace("STATUS", off.Replace("Disabled", "Enabled", StringComparison.Ordinal), StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(EncryptionBlocks))]
    public Task A_key_without_version_is_found(string shape, string block, string off) => Finds(
        shape,
        block.Replace("STATUS", off.Replace("Disabled", "Enabled", StringComparison.Ordinal), StringComparison.Ordinal)
            .Replace(Key, "{|AML1004:\"https://v.vault.azure.net/keys/k\"|}", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(EncryptionBlocks))]
    public Task A_whole_key_is_silent(string shape, string block, string off) => Finds(
        shape, block.Replace("STATUS", off.Replace("Disabled", "Enabled", StringComparison.Ordinal), StringComparison.Ordinal));

    /// <summary>The block inside its workspace: a plain object in one version, a value that stands for it in another.</summary>
    [Theory]
    [InlineData(nameof(VersionShapes.ProvisioningFirstPreview))]
    [InlineData(nameof(VersionShapes.ProvisioningBeta))]
    public Task A_nested_block_is_judged_in_both_previews(string shape) => Finds(
        shape,
        "new " + ProvisioningNamespace + "MachineLearningWorkspace(\"ml\") { IsHbiWorkspace = true, Encryption = "
        + ProvisioningBlock.Replace("STATUS", "{|AML1004:" + ProvisioningNamespace + "MachineLearningEncryptionStatus.Disabled|}", StringComparison.Ordinal) + " }");

    [Theory]
    [InlineData(nameof(VersionShapes.Arm12), "HubResourceId = " + VaultId)]
    [InlineData(nameof(VersionShapes.Arm12), "Kind = \"Project\"")]
    [InlineData(nameof(VersionShapes.Arm12Preview), "Kind = \"Project\"")]
    [InlineData(nameof(VersionShapes.Arm13Preview), "HubResourceId = " + VaultId)]
    public Task A_project_of_a_hub_inherits_where_the_version_has_hubs(string shape, string member) =>
        Finds(shape, "new " + ArmNamespace + "MachineLearningWorkspaceData(default) { " + member + " }");

    [Theory]
    [InlineData(nameof(VersionShapes.ArmBeta), ArmModels + "CommandJob(\"c\", \"/e\")")]
    [InlineData(nameof(VersionShapes.ArmBeta), ArmModels + "TrialComponent(\"c\", \"/e\")")]
    [InlineData(nameof(VersionShapes.Arm13Preview), ArmModels + "MachineLearningTrialComponent(\"c\", null)")]
    [InlineData(nameof(VersionShapes.PulumiVersioned), Versioned + "Inputs.CommandJobArgs()")]
    [InlineData(nameof(VersionShapes.PulumiNextGenLatest), NextGenLatest + "Inputs.CommandJobArgs()")]
    public async Task A_secret_of_a_job_goes_to_the_vault(string shape, string creation)
    {
        string With(string entries) => "new " + creation + " { EnvironmentVariables = { " + entries + " } }";
        await Fixes<SecretCodeFix>(
            shape,
            With("[\"API_KEY\"] = {|AML5001:" + Secret + "|}"),
            With("[\"KEY_VAULT_URL\"] = keyVaultUrl, [\"API_KEY_SECRET_NAME\"] = \"api-key\""));
        await Finds(shape, With("[\"EPOCHS\"] = \"10\""));
    }

    [Theory]
    [InlineData("ManagedOnlineDeployment")]
    [InlineData("OnlineDeployment")]
    public Task A_secret_of_a_beta_deployment_is_found(string type) => Finds(
        nameof(VersionShapes.ArmBeta),
        "new " + ArmModels + type + " { EnvironmentVariables = { [\"API_KEY\"] = {|AML5001:" + Secret + "|} } }");

    /// <summary>The member belongs to a base that no table lists.</summary>
    [Fact]
    public Task A_secret_is_found_through_a_member_of_the_unprefixed_base() => FindsIn(
        nameof(VersionShapes.Arm13Preview),
        $$"""
        var job = new {{ArmModels}}MachineLearningSweepJob(new {{ArmModels}}MachineLearningObjective("auc"), null, null, null)
        {
            Trial = new {{ArmModels}}MachineLearningTrialComponent("c", null),
        };
        job.Trial.EnvironmentVariables["API_KEY"] = {|AML5001:{{Secret}}|};
        return new {{ArmNamespace}}MachineLearningJobData(job);
        """);

    [Theory]
    [InlineData(nameof(VersionShapes.Management2020), ManagementModels + "ACIServiceCreateRequest", ManagementModels, "ACIServiceCreateRequestEncryptionProperties")]
    [InlineData(nameof(VersionShapes.ManagementLast), ManagementModels + "ACIServiceCreateRequest", ManagementModels, "ACIServiceCreateRequestEncryptionProperties")]
    [InlineData(nameof(VersionShapes.PulumiVersioned), Versioned + "ACIServiceArgs", Versioned + "Inputs.", "ACIServiceCreateRequestEncryptionPropertiesArgs")]
    [InlineData(nameof(VersionShapes.PulumiNextGenLatest), NextGenLatest + "ACIServiceArgs", NextGenLatest + "Inputs.", "ACIServiceCreateRequestEncryptionPropertiesArgs")]
    public Task A_container_instance_gets_the_block_of_its_version(string shape, string type, string space, string block)
    {
        string expected = "EncryptionProperties = new " + block
            + " { VaultBaseUrl = keyVaultUrl, KeyName = {|AML2002:\"<cmk-key-name>\"|}, KeyVersion = {|AML2002:\"<cmk-key-version>\"|} } }";
        return Fixes<SetPropertyCodeFix>(
            shape, "new {|AML2001:" + type + "|} { }", "new " + type + " { " + expected, "using " + space.TrimEnd('.') + ";\n\n");
    }

    [Theory]
    [InlineData("EncryptionProperties")]
    [InlineData("ACIServiceCreateRequestEncryptionProperties")]
    public async Task Base_and_derived_block_of_a_container_instance_are_judged_alike(string type)
    {
        await Finds(nameof(VersionShapes.ManagementLast), "new " + ManagementModels + type + "({|AML2002:\"http://v.vault.azure.net\"|}, \"k\", \"0123456789abcdef0123456789abcdef\")");
        await Finds(nameof(VersionShapes.ManagementLast), "new " + ManagementModels + type + "(\"https://v.vault.azure.net\", \"k\", {|AML2002:\"\"|})");
        await Finds(nameof(VersionShapes.ManagementLast), "new " + ManagementModels + type + "(\"https://v.vault.azure.net\", \"k\", \"0123456789abcdef0123456789abcdef\")");
    }

    [Theory]
    [InlineData(nameof(VersionShapes.ArmBeta), "MachineLearning", "HbiWorkspace")]
    [InlineData(nameof(VersionShapes.ArmFirstBeta), "", "HbiWorkspace")]
    [InlineData(nameof(VersionShapes.Arm10), "MachineLearning", "IsHbiWorkspace")]
    [InlineData(nameof(VersionShapes.Arm13Preview), "MachineLearning", "IsHbiWorkspace")]
    public Task Hbi_of_a_workspace_that_exists_comes_too_late(string shape, string prefix, string member) => FindsIn(
        shape,
        $$"""
        {{ArmNamespace}}{{prefix}}WorkspaceCollection all = null;
        {{ArmNamespace}}{{prefix}}WorkspaceResource workspace = null;
        workspace.Data.{{member}} = {|AML1002:true|};
        return all.CreateOrUpdate(Azure.WaitUntil.Completed, "w", workspace.Data);
        """);

    [Theory]
    [Complaint(17)]
    [MemberData(nameof(Workspaces))]
    public async Task A_workspace_without_key_is_found(string shape, string creation, string member)
    {
        string data = "new {|AML1003:" + creation.Replace("(", "|}(", StringComparison.Ordinal) + " { " + member + " = true }";
        await Verify.Reports(VersionShapes.Named(shape), Program(data), new Verify.Setup { EnabledRules = ["AML1003"] });
    }

    [Theory]
    [InlineData(nameof(VersionShapes.Arm13Preview), ArmNamespace + "MachineLearningWorkspaceData(default)")]
    [InlineData(nameof(VersionShapes.ProvisioningBeta), ProvisioningNamespace + "MachineLearningWorkspace(\"ml\")")]
    public Task A_key_on_the_side_of_the_service_is_a_key(string shape, string creation) => Verify.Reports(
        VersionShapes.Named(shape),
        Program("new " + creation + " { IsHbiWorkspace = true, EnableServiceSideCMKEncryption = true }"),
        new Verify.Setup { EnabledRules = ["AML1003"] });

    [Theory]
    [InlineData(nameof(VersionShapes.ArmBeta), "() { HbiWorkspace = true", "", "EncryptionProperty(EncryptionStatus.Enabled, new EncryptionKeyVaultProperties(VAULT, KEY))")]
    [InlineData(nameof(VersionShapes.Arm10), "(default) { IsHbiWorkspace = true", "using Azure.Core;\n", "MachineLearningEncryptionSetting(MachineLearningEncryptionStatus.Enabled, new MachineLearningEncryptionKeyVaultProperties(new ResourceIdentifier(VAULT), KEY))")]
    [InlineData(nameof(VersionShapes.Arm12Preview), "(default) { IsHbiWorkspace = true", "using Azure.Core;\n", "MachineLearningEncryptionSetting(new MachineLearningEncryptionKeyVaultProperties(new ResourceIdentifier(VAULT), KEY), MachineLearningEncryptionStatus.Enabled)")]
    public Task A_workspace_gets_the_block_of_its_version(string shape, string rest, string usings, string block) => Fixes<SetPropertyCodeFix>(
        shape,
        "new {|AML1003:" + ArmNamespace + "MachineLearningWorkspaceData|}" + rest + " }",
        "new " + ArmNamespace + "MachineLearningWorkspaceData" + rest + ", Encryption = new "
        + block.Replace("VAULT", "{|AML1004:\"<key-vault-id>\"|}", StringComparison.Ordinal).Replace("KEY", "{|AML1004:\"<key-identifier>\"|}", StringComparison.Ordinal) + " }",
        usings + "using Azure.ResourceManager.MachineLearning.Models;\n\n");

    [Theory]
    [InlineData(nameof(VersionShapes.ArmBeta), "MachineLearningWorkspaceData() { HbiWorkspace = true, PublicNetworkAccess", ArmModels + "PublicNetworkAccess")]
    [InlineData(nameof(VersionShapes.Arm10), "MachineLearningWorkspaceData(default) { IsHbiWorkspace = true, PublicNetworkAccess", ArmModels + "MachineLearningPublicNetworkAccess")]
    [InlineData(nameof(VersionShapes.Arm12), "MachineLearningWorkspaceData(default) { IsHbiWorkspace = true, PublicNetworkAccess", ArmModels + "MachineLearningPublicNetworkAccess")]
    [InlineData(nameof(VersionShapes.Arm12), "MachineLearningWorkspaceData(default) { IsHbiWorkspace = true, PublicNetworkAccessType", ArmModels + "PublicNetworkAccess")]
    public Task An_open_workspace_is_closed_by_the_type_of_its_version(string shape, string creation, string type) => Fixes<SetPropertyCodeFix>(
        shape,
        "new " + ArmNamespace + creation + " = {|AML1005:" + type + ".Enabled|} }",
        "new " + ArmNamespace + creation + " = " + type + ".Disabled }");

    [Theory]
    [InlineData(nameof(VersionShapes.ArmBeta), "MachineLearningWorkspaceData", "", "HbiWorkspace")]
    [InlineData(nameof(VersionShapes.Arm10), "MachineLearningWorkspaceData", "default", "IsHbiWorkspace")]
    [InlineData(nameof(VersionShapes.Arm12), "MachineLearningWorkspaceData", "default", "IsHbiWorkspace")]
    public Task An_open_default_is_found_on_request_in_every_version(string shape, string type, string argument, string member) => Verify.Reports(
        VersionShapes.Named(shape),
        Program("new {|AML1005:" + ArmNamespace + type + "|}(" + argument + ") { " + member + " = true }"),
        new Verify.Setup { Options = [("azureml_analyzers.report_absent", "true")] });

    [Theory]
    [InlineData(nameof(VersionShapes.Arm10), ArmNamespace + "MachineLearningWorkspaceData(default) { IsHbiWorkspace = true, IsV1LegacyMode")]
    [InlineData(nameof(VersionShapes.Arm12), ArmNamespace + "MachineLearningWorkspaceData(default) { IsHbiWorkspace = true, IsV1LegacyMode")]
    [InlineData(nameof(VersionShapes.Arm12), ArmModels + "MachineLearningWorkspacePatch { V1LegacyMode")]
    public Task Legacy_mode_is_switched_off_by_the_name_of_its_version(string shape, string creation) => Fixes<SetPropertyCodeFix>(
        shape, "new " + creation + " = {|AML1009:true|} }", "new " + creation + " = false }");

    /// <summary>The services that a workspace stands on, in older versions.</summary>
    [Theory]
    [InlineData(nameof(VersionShapes.ArmStorageOlder), "Azure.ResourceManager.Storage.Models.StorageAccountPatch { MinimumTlsVersion", "Azure.ResourceManager.Storage.Models.MinimumTlsVersion.Tls1_0", "Azure.ResourceManager.Storage.Models.MinimumTlsVersion.Tls1_2")]
    [InlineData(nameof(VersionShapes.ArmSqlOlder), "Azure.ResourceManager.Sql.SqlServerData(default) { MinimalTlsVersion", "\"1.0\"", "\"1.2\"")]
    [InlineData(nameof(VersionShapes.ArmSqlOlder), "Azure.ResourceManager.Sql.Models.SqlServerPatch { MinimalTlsVersion", "\"None\"", "\"1.2\"")]
    public Task An_old_TLS_version_is_raised_in_the_words_of_the_version(string shape, string creation, string bad, string good) => Fixes<SetPropertyCodeFix>(
        shape, "new " + creation + " = {|AML4002:" + bad + "|} }", "new " + creation + " = " + good + " }");

    [Theory]
    [InlineData("new {|AML3009:Azure.ResourceManager.PostgreSql.FlexibleServers.PostgreSqlFlexibleServerData|}(default)")]
    [InlineData("new Azure.ResourceManager.PostgreSql.FlexibleServers.PostgreSqlFlexibleServerData(default) { DataEncryption = new() { KeyType = {|AML3009:Azure.ResourceManager.PostgreSql.FlexibleServers.Models.ArmServerKeyType.SystemAssigned|} } }")]
    [InlineData("new Azure.ResourceManager.PostgreSql.FlexibleServers.PostgreSqlFlexibleServerData(default) { DataEncryption = new() { KeyType = Azure.ResourceManager.PostgreSql.FlexibleServers.Models.ArmServerKeyType.AzureKeyVault, PrimaryKeyUri = new System.Uri(keyVaultUrl) } }")]
    public Task A_key_of_the_service_is_known_by_its_older_name(string creation) => Verify.Reports(
        VersionShapes.ArmPostgreSqlOlder, Program(creation), new Verify.Setup { EnabledRules = ["AML3009"] });

    /// <summary>Types of these names that are not the SDK's; each compilation references an SDK, so that the rules do run.</summary>
    [Theory]
    [InlineData(nameof(VersionShapes.ArmBeta), "Contoso.MachineLearning", "WorkspaceData")]
    [InlineData(nameof(VersionShapes.ArmFirstBeta), "Contoso.ResourceManager.MachineLearning", "WorkspaceData")]
    [InlineData(nameof(VersionShapes.PulumiVersioned), "Contoso.AzureNative.MachineLearningServices.V20230401", "WorkspaceArgs")]
    [InlineData(nameof(VersionShapes.PulumiNextGenLatest), "Contoso.MachineLearningServices.Latest", "WorkspaceArgs")]
    public Task Types_of_the_same_name_are_none_of_it(string shape, string space, string type) => Verify.Reports(
        VersionShapes.Named(shape),
        $$"""
        namespace {{space}} { public class {{type}} { public bool HbiWorkspace { get; set; } } }
        class Program { object Build() => new {{space}}.{{type}} { HbiWorkspace = false }; }
        """);

    private static string PulumiBlock(string space, string key) =>
        "new " + space + "Inputs.EncryptionPropertyArgs { Status = STATUS, KeyVaultProperties = new "
        + space + "Inputs." + key + " { KeyVaultArmId = " + Vault + ", KeyIdentifier = " + Key + " } }";

    private static Task Finds(string shape, string expression) => Verify.Reports(VersionShapes.Named(shape), Program(expression));

    private static Task FindsIn(string shape, string statements) => Verify.Reports(
        VersionShapes.Named(shape), "class Program\n{\n    object Build(bool flag)\n    {\n" + statements + "\n    }\n}\n");

    private static Task Fixes<TFix>(string shape, string expression, string expected, string usings = "")
        where TFix : CodeFixProvider, new()
    {
        var test = new FixTest<TFix>(VersionShapes.Named(shape)) { TestCode = Program(expression), FixedCode = usings + Program(expected) };

        // A placeholder may be left for a rule that has a fix of its own.
        test.FixedState.MarkupHandling = MarkupMode.Allow;
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static string Program(string expression) =>
        "class Program\n{\n    object Build(bool flag, string keyVaultUrl) => " + expression + ";\n}\n";
}
