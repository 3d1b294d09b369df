using AzureML.Analyzers.CodeFixes;
using Xunit;

namespace AzureML.Analyzers.Tests.CodeFixes;

using Fix = FixTest<SetPropertyCodeFix>;

/// <summary>AML1003: the key of a workspace, in the form that each library takes.</summary>
public sealed class WorkspaceKeyFixTests
{
    private const string ArmUsings = """
        using Azure.Core;
        using Azure.ResourceManager.MachineLearning;
        using Azure.ResourceManager.MachineLearning.Models;

        """;

    private const string ManagementUsings = "using Microsoft.Azure.Management.MachineLearningServices.Models;\n\n";

    private static string InMethod(string body, string usings, string parameters = "") => $$"""
        {{usings}}
        class Program
        {
            object Build({{parameters}})
            {
                {{body.ReplaceLineEndings("\n").Replace("\n", "\n        ")}}
            }
        }
        """;

    [Fact]
    public Task Placeholders_are_left_where_nothing_is_known() => Fix.VerifyAsync(
        InMethod("""
            return new {|AML1003:MachineLearningWorkspaceData|}("westeurope") // one
            {
                IsHbiWorkspace = true, // two
            };
            """, ArmUsings),
        InMethod("""
            return new MachineLearningWorkspaceData("westeurope") // one
            {
                IsHbiWorkspace = true, // two
                Encryption = new MachineLearningEncryptionSetting(MachineLearningEncryptionStatus.Enabled, new MachineLearningEncryptionKeyVaultProperties(new ResourceIdentifier({|AML1004:"<key-vault-id>"|}), {|AML1004:"<key-identifier>"|})),
            };
            """, ArmUsings),
        title: "Set 'Encryption' to a customer-managed key",
        key: "AML1003:SetProperty");

    [Fact]
    public Task Values_come_from_the_options_first() => Fix.VerifyAsync(
        InMethod("return new {|AML1003:Workspace|} { HbiWorkspace = true };", ManagementUsings, "string cmkKeyVaultId, string cmkKeyIdentifier"),
        InMethod(
            """return new Workspace { HbiWorkspace = true, Encryption = new EncryptionProperty { Status = "Enabled", KeyVaultProperties = new KeyVaultProperties { KeyVaultArmId = "/subscriptions/s/resourceGroups/r/providers/Microsoft.KeyVault/vaults/v", KeyIdentifier = "https://v.vault.azure.net/keys/k/1" } } };""",
            ManagementUsings,
            "string cmkKeyVaultId, string cmkKeyIdentifier"),
        options: """
            azureml_analyzers.cmk_key_vault_id = /subscriptions/s/resourceGroups/r/providers/Microsoft.KeyVault/vaults/v
            azureml_analyzers.cmk_key_identifier = https://v.vault.azure.net/keys/other/1
            azureml_analyzers.AML1003.cmk_key_identifier = https://v.vault.azure.net/keys/k/1
            """);

    [Theory]
    [InlineData("string cmkKeyVaultId, string cmkKeyIdentifier", "cmkKeyVaultId", "cmkKeyIdentifier")]
    [InlineData("string encryption_key_vault_id, System.Uri keyIdentifier", "encryption_key_vault_id", "keyIdentifier.AbsoluteUri")]
    [InlineData("string cmkVaultResourceId, string encryptionKeyUri", "cmkVaultResourceId", "encryptionKeyUri")]
    [InlineData("string keyVaultId, string keyId", "{|AML1004:\"<key-vault-id>\"|}", "{|AML1004:\"<key-identifier>\"|}")]
    [InlineData("string cmkVaultId, string cmkKeyVaultId, string cmkKeyId, string encryptionKeyUrl", "{|AML1004:\"<key-vault-id>\"|}", "{|AML1004:\"<key-identifier>\"|}")]
    public Task Values_come_from_names_in_scope_second(string parameters, string vault, string key) => Fix.VerifyAsync(
        InMethod("return new {|AML1003:Workspace|} { HbiWorkspace = true };", ManagementUsings, parameters),
        InMethod(
            $$"""return new Workspace { HbiWorkspace = true, Encryption = new EncryptionProperty { Status = "Enabled", KeyVaultProperties = new KeyVaultProperties { KeyVaultArmId = {{vault}}, KeyIdentifier = {{key}} } } };""",
            ManagementUsings,
            parameters));

    [Fact]
    public Task A_block_of_blocks_has_lines_of_its_own() => Fix.VerifyAsync(
        InMethod("""
            return new Workspace
            {
                Encryption = {|AML1003:null|}, // later
                HbiWorkspace = true,
            };
            """, ManagementUsings, "string cmkKeyVaultId, string cmkKeyIdentifier"),
        InMethod("""
            return new Workspace
            {
                Encryption = new EncryptionProperty
                {
                    Status = "Enabled",
                    KeyVaultProperties = new KeyVaultProperties
                    {
                        KeyVaultArmId = cmkKeyVaultId,
                        KeyIdentifier = cmkKeyIdentifier,
                    },
                }, // later
                HbiWorkspace = true,
            };
            """, ManagementUsings, "string cmkKeyVaultId, string cmkKeyIdentifier"));

    [Fact]
    public Task Arguments_are_followed_by_an_argument() => Fix.VerifyAsync(
        InMethod("""return new {|AML1003:Workspace|}(location: "x", hbiWorkspace: true);""", ManagementUsings, "string cmkKeyVaultId, string cmkKeyIdentifier"),
        InMethod(
            """return new Workspace(location: "x", hbiWorkspace: true, encryption: new EncryptionProperty { Status = "Enabled", KeyVaultProperties = new KeyVaultProperties { KeyVaultArmId = cmkKeyVaultId, KeyIdentifier = cmkKeyIdentifier } });""",
            ManagementUsings,
            "string cmkKeyVaultId, string cmkKeyIdentifier"));

    [Fact]
    public Task Provisioning() => Fix.VerifyAsync(
        InMethod("""return new {|AML1003:MachineLearningWorkspace|}("ml") { IsHbiWorkspace = true };""", "using Azure.Core;\nusing Azure.Provisioning.MachineLearning;\n"),
        InMethod(
            """return new MachineLearningWorkspace("ml") { IsHbiWorkspace = true, Encryption = new EncryptionProperty { Status = MachineLearningEncryptionStatus.Enabled, KeyVaultProperties = new KeyVaultProperties { KeyVaultArmId = new ResourceIdentifier({|AML1004:"<key-vault-id>"|}), KeyIdentifier = {|AML1004:"<key-identifier>"|} } } };""",
            "using Azure.Core;\nusing Azure.Provisioning.MachineLearning;\n"));

    [Fact]
    public Task Pulumi_gets_the_inputs_types_and_the_status_as_a_member_where_there_is_one() => Fix.VerifyAsync(
        InMethod("""return new {|AML1003:WorkspaceArgs|} { HbiWorkspace = true };""", "using Pulumi.AzureNative.MachineLearningServices;\n"),
        InMethod(
            """return new WorkspaceArgs { HbiWorkspace = true, Encryption = new EncryptionPropertyArgs { Status = EncryptionStatus.Enabled, KeyVaultProperties = new EncryptionKeyVaultPropertiesArgs { KeyVaultArmId = {|AML1004:"<key-vault-id>"|}, KeyIdentifier = {|AML1004:"<key-identifier>"|} } } };""",
            "using Pulumi.AzureNative.MachineLearningServices;\nusing Pulumi.AzureNative.MachineLearningServices.Inputs;\n"));
}
