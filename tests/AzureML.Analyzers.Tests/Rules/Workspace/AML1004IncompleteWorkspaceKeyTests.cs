using AzureML.Analyzers.Model;
using Xunit;

namespace AzureML.Analyzers.Tests.Rules.Workspace;

public sealed class AML1004IncompleteWorkspaceKeyTests
{
    private const string Vault = "new ResourceIdentifier(\"/subscriptions/s/resourceGroups/r/providers/Microsoft.KeyVault/vaults/contoso\")";
    private const string Key = "\"https://contoso.vault.azure.net/keys/workspace/0123456789abcdef0123456789abcdef\"";

    private static Task Arm(string encryption, params (string Key, string Value)[] options) => Verify.Reports(SdkFamily.Arm, $$"""
        using Azure;
        using Azure.Core;
        using Azure.ResourceManager.MachineLearning;
        using Azure.ResourceManager.MachineLearning.Models;

        public static class Program
        {
            public static void Run(MachineLearningWorkspaceCollection workspaces, bool flag, string text, ResourceIdentifier vault)
            {
                var data = new MachineLearningWorkspaceData(AzureLocation.WestEurope) { IsHbiWorkspace = true };
                {{encryption}}
                workspaces.CreateOrUpdate(WaitUntil.Completed, "ws", data);
            }
        }
        """, options);

    private static Task ArmKey(string vault, string key, params (string Key, string Value)[] options) =>
        Arm($"data.Encryption = new MachineLearningEncryptionSetting(MachineLearningEncryptionStatus.Enabled, new MachineLearningEncryptionKeyVaultProperties({vault}, {key}));", options);

    [Fact]
    public Task A_complete_key_is_fine() => ArmKey(Vault, Key);

    [Fact]
    public Task Disabled_is_reported_as_member() =>
        Arm($"data.Encryption = new MachineLearningEncryptionSetting({{|AML1004:MachineLearningEncryptionStatus.Disabled|}}, new MachineLearningEncryptionKeyVaultProperties({Vault}, {Key}));");

    [Fact]
    public Task Disabled_is_reported_as_text() =>
        Arm($"data.Encryption = new MachineLearningEncryptionSetting({{|AML1004:\"disabled\"|}}, new MachineLearningEncryptionKeyVaultProperties({Vault}, {Key}));");

    [Fact]
    public Task Disabled_is_reported_as_explicit_struct() =>
        Arm($"data.Encryption = new MachineLearningEncryptionSetting(new MachineLearningEncryptionStatus({{|AML1004:\"Disabled\"|}}), new MachineLearningEncryptionKeyVaultProperties({Vault}, {Key}));");

    [Theory]
    [InlineData("{|AML1004:\"http://contoso.vault.azure.net/keys/workspace/1\"|}")]
    [InlineData("{|AML1004:\"https://contoso.vault.azure.net/keys/workspace\"|}")]
    [InlineData("{|AML1004:\"https://contoso.vault.azure.net/secrets/workspace/1\"|}")]
    [InlineData("{|AML1004:\"https://other.vault.azure.net/keys/workspace/1\"|}")]
    [InlineData("{|AML1004:\"workspace\"|}")]
    [InlineData("{|AML1004:\"\"|}")]
    [InlineData("{|AML1004:\" \"|}")]
    [InlineData("{|AML1004:\"<key-identifier>\"|}")]
    [InlineData("{|AML1004:\"TODO\"|}")]
    [InlineData("{|AML1004:null|}")]
    public Task A_key_identifier_that_names_no_key_is_reported(string key) => ArmKey(Vault, key);

    [Theory]
    [InlineData("\"https://contoso.vault.azure.cn/keys/workspace/1\"")]
    [InlineData("\"https://CONTOSO.vault.azure.net/keys/workspace/1/\"")]
    [InlineData("text")]
    [InlineData("$\"https://{text}/keys/workspace/1\"")]
    public Task Other_clouds_and_unknown_keys_are_fine(string key) => ArmKey(Vault, key);

    [Theory]
    [InlineData("new ResourceIdentifier({|AML1004:\"\"|})")]
    [InlineData("new ResourceIdentifier({|AML1004:\"<key-vault-id>\"|})")]
    [InlineData("{|AML1004:null|}")]
    public Task A_vault_that_is_none_is_reported(string vault) => ArmKey(vault, Key);

    [Fact]
    public Task An_unknown_vault_does_not_bind_the_key_to_a_host() => ArmKey("vault", Key);

    [Fact]
    public Task A_block_without_key_vault_is_one_finding() =>
        Arm("data.Encryption = new MachineLearningEncryptionSetting(MachineLearningEncryptionStatus.Enabled, {|AML1004:null|});");

    [Fact]
    public Task A_placeholder_may_be_configured() => ArmKey(Vault, "{|AML1004:\"FILL-ME-IN\"|}", ("azureml_analyzers.placeholder_values", "fill-me-in, later"));

    [Fact]
    public Task Projects_inherit_their_key() => Verify.Reports(SdkFamily.Arm, $$"""
        using Azure.Core;
        using Azure.ResourceManager.MachineLearning;
        using Azure.ResourceManager.MachineLearning.Models;

        public static class Program
        {
            public static MachineLearningWorkspaceData Run() => new(AzureLocation.WestEurope)
            {
                Kind = "Project",
                Encryption = new MachineLearningEncryptionSetting(MachineLearningEncryptionStatus.Disabled, null),
            };
        }
        """);

    [Fact]
    public Task A_missing_status_is_a_missing_part() => Verify.Reports(SdkFamily.Management, """
        using Microsoft.Azure.Management.MachineLearningServices.Models;

        public static class Program
        {
            public static Workspace Run() => new Workspace
            {
                HbiWorkspace = true,
                Encryption = new {|AML1004:EncryptionProperty|}
                {
                    KeyVaultProperties = new {|AML1004:KeyVaultProperties|} { KeyVaultArmId = "/subscriptions/s/resourceGroups/r/providers/Microsoft.KeyVault/vaults/contoso" },
                },
            };
        }
        """);

    [Fact]
    public Task Nested_initializers_without_new_are_reported_at_the_member() => Verify.Reports(SdkFamily.Provisioning, """
        using Azure.Provisioning;
        using Azure.Provisioning.MachineLearning;

        public static class Program
        {
            public static void Run(Infrastructure infra)
            {
                infra.Add(new MachineLearningWorkspace("ws")
                {
                    IsHbiWorkspace = true,
                    Encryption = { Status = MachineLearningEncryptionStatus.Enabled, {|AML1004:KeyVaultProperties|} = { KeyIdentifier = "https://contoso.vault.azure.net/keys/workspace/1" } },
                });
            }
        }
        """);

    [Fact]
    public Task The_classic_provider_has_the_parts_in_the_block_itself() => Verify.Reports(SdkFamily.PulumiClassic, """
        using Pulumi.Azure.MachineLearning;
        using Pulumi.Azure.MachineLearning.Inputs;

        public static class Program
        {
            public static void Run()
            {
                new Workspace("ws", new WorkspaceArgs
                {
                    HighBusinessImpact = true,
                    Encryption = new {|AML1004:WorkspaceEncryptionArgs|} { KeyId = "https://contoso.vault.azure.net/keys/workspace/1" },
                });
            }
        }
        """);

    [Fact]
    public Task A_users_own_type_of_the_same_name_is_left_alone() => Verify.Reports(SdkFamily.Management, """
        public class EncryptionProperty { public string Status { get; set; } }

        public static class Program
        {
            public static EncryptionProperty Run() => new EncryptionProperty { Status = "Disabled" };
        }
        """);
}
