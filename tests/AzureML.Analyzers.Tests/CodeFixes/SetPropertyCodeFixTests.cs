using AzureML.Analyzers.CodeFixes;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace AzureML.Analyzers.Tests.CodeFixes;

using Fix = FixTest<SetPropertyCodeFix>;

public sealed class SetPropertyCodeFixTests
{
    private static string InMethod(string body, string parameters = "") => $$"""
        using System;
        using System.Collections.Generic;
        using Azure.Core;
        using Azure.ResourceManager.MachineLearning;
        using Azure.ResourceManager.MachineLearning.Models;

        class Program
        {
            object Build({{parameters}})
            {
                {{body.ReplaceLineEndings("\n").Replace("\n", "\n        ")}}
            }
        }
        """;

    [Theory]
    [InlineData(
        """return new {|AML1001:MachineLearningWorkspaceData|}("westeurope");""",
        """return new MachineLearningWorkspaceData("westeurope") { IsHbiWorkspace = true };""")]
    [InlineData(
        """return new {|AML1001:MachineLearningWorkspaceData|}("westeurope") { FriendlyName = "x" };""",
        """return new MachineLearningWorkspaceData("westeurope") { FriendlyName = "x", IsHbiWorkspace = true };""")]
    [InlineData(
        """return new {|AML1001:MachineLearningWorkspaceData|}("westeurope") { FriendlyName = "x", };""",
        """return new MachineLearningWorkspaceData("westeurope") { FriendlyName = "x", IsHbiWorkspace = true, };""")]
    [InlineData(
        """return new {|AML1001:MachineLearningWorkspaceData|}("westeurope") { };""",
        """return new MachineLearningWorkspaceData("westeurope") { IsHbiWorkspace = true };""")]
    [InlineData(
        """return new {|AML1001:MachineLearningWorkspaceData|}("westeurope") /* c */ ; // d""",
        """return new MachineLearningWorkspaceData("westeurope") { IsHbiWorkspace = true } /* c */ ; // d""")]
    [InlineData(
        """MachineLearningWorkspaceData data = {|AML1001:new|}("westeurope"); return data;""",
        """MachineLearningWorkspaceData data = new("westeurope") { IsHbiWorkspace = true }; return data;""")]
    [InlineData(
        """return new {|AML1001:Azure.ResourceManager.MachineLearning.MachineLearningWorkspaceData|}("westeurope");""",
        """return new Azure.ResourceManager.MachineLearning.MachineLearningWorkspaceData("westeurope") { IsHbiWorkspace = true };""")]
    [InlineData(
        """return new MachineLearningWorkspaceData("westeurope") { IsHbiWorkspace = {|AML1001:false|} };""",
        """return new MachineLearningWorkspaceData("westeurope") { IsHbiWorkspace = true };""")]
    [InlineData(
        """return new MachineLearningWorkspaceData("westeurope") { IsHbiWorkspace = {|AML1001:null|} };""",
        """return new MachineLearningWorkspaceData("westeurope") { IsHbiWorkspace = true };""")]
    [InlineData(
        """var data = new MachineLearningWorkspaceData("westeurope"); data.IsHbiWorkspace = {|AML1001:false|}; return data;""",
        """var data = new MachineLearningWorkspaceData("westeurope"); data.IsHbiWorkspace = true; return data;""")]
    public Task Hbi_is_set_in_every_form(string body, string expected) => Fix.VerifyAsync(InMethod(body), InMethod(expected), title: "Set 'IsHbiWorkspace' to true");

    [Theory]
    [InlineData("flag ? true : {|AML1001:false|}", "flag ? true : true")]
    [InlineData("given ?? {|AML1001:false|}", "given ?? true")]
    [InlineData("({|AML1001:false|})", "(true)")]
    [InlineData("(bool?){|AML1001:false|}", "(bool?)true")]
    public Task Only_the_bad_operand_is_replaced(string value, string expected) => Fix.VerifyAsync(
        InMethod($$"""return new MachineLearningWorkspaceData("westeurope") { IsHbiWorkspace = {{value}} };""", "bool flag, bool? given"),
        InMethod($$"""return new MachineLearningWorkspaceData("westeurope") { IsHbiWorkspace = {{expected}} };""", "bool flag, bool? given"));

    [Fact]
    public Task Lines_and_comments_stay() => Fix.VerifyAsync(
        InMethod("""
            return new {|AML1001:MachineLearningWorkspaceData|}("westeurope")
            {
                // the name people see
                FriendlyName = "x" // short
                // nothing more
            };
            """),
        InMethod("""
            return new MachineLearningWorkspaceData("westeurope")
            {
                // the name people see
                FriendlyName = "x", // short
                IsHbiWorkspace = true
                // nothing more
            };
            """));

    [Fact]
    public Task A_trailing_comma_stays_the_style() => Fix.VerifyAsync(
        InMethod("""
            return new {|AML1001:MachineLearningWorkspaceData|}("westeurope")
            {
                FriendlyName = "x", // short
            };
            """),
        InMethod("""
            return new MachineLearningWorkspaceData("westeurope")
            {
                FriendlyName = "x", // short
                IsHbiWorkspace = true,
            };
            """));

    [Fact]
    public Task A_conditional_section_is_left_alone() => Fix.VerifyAsync(
        InMethod("""
            return new {|AML1001:MachineLearningWorkspaceData|}("westeurope")
            {
            #if !DEBUG
                FriendlyName = "x",
            #endif
            };
            """),
        InMethod("""
            return new MachineLearningWorkspaceData("westeurope")
            {
            #if !DEBUG
                FriendlyName = "x",
            #endif
                IsHbiWorkspace = true,
            };
            """));

    [Fact]
    public Task A_conditional_section_without_trailing_comma_gets_no_fix() => Fix.NotOfferedAsync(
        InMethod("""
            return new {|AML1001:MachineLearningWorkspaceData|}("westeurope")
            {
            #if !DEBUG
                FriendlyName = "x"
            #endif
            };
            """));

    [Fact]
    public Task The_declaration_is_changed_when_this_is_its_only_use() => Fix.VerifyAsync(
        InMethod("""
            bool hbi = false;
            return new MachineLearningWorkspaceData("westeurope") { IsHbiWorkspace = {|AML1001:hbi|} };
            """),
        InMethod("""
            bool hbi = true;
            return new MachineLearningWorkspaceData("westeurope") { IsHbiWorkspace = hbi };
            """));

    [Fact]
    public Task The_use_is_changed_when_the_declaration_has_others() => Fix.VerifyAsync(
        InMethod("""
            const bool Hbi = false;
            Console.WriteLine(Hbi);
            return new MachineLearningWorkspaceData("westeurope") { IsHbiWorkspace = {|AML1001:Hbi|} };
            """),
        InMethod("""
            const bool Hbi = false;
            Console.WriteLine(Hbi);
            return new MachineLearningWorkspaceData("westeurope") { IsHbiWorkspace = true };
            """));

    [Fact]
    public Task A_local_that_is_null_is_changed() => Fix.VerifyAsync(
        InMethod("""
            bool? hbi = null;
            return new MachineLearningWorkspaceData("westeurope") { IsHbiWorkspace = {|AML1001:hbi|} };
            """),
        InMethod("""
            bool? hbi = true;
            return new MachineLearningWorkspaceData("westeurope") { IsHbiWorkspace = hbi };
            """));

    [Fact]
    public Task A_private_constant_is_changed() => Fix.VerifyAsync(
        """
        using Azure.ResourceManager.MachineLearning;
        class Program
        {
            private const bool Hbi = false; // not yet
            object Build() => new MachineLearningWorkspaceData("westeurope") { IsHbiWorkspace = {|AML1001:Hbi|} };
        }
        """,
        """
        using Azure.ResourceManager.MachineLearning;
        class Program
        {
            private const bool Hbi = true; // not yet
            object Build() => new MachineLearningWorkspaceData("westeurope") { IsHbiWorkspace = Hbi };
        }
        """);

    [Fact]
    public Task A_public_constant_is_left_alone() => Fix.VerifyAsync(
        """
        using Azure.ResourceManager.MachineLearning;
        public class Program
        {
            public const bool Hbi = false;
            object Build() => new MachineLearningWorkspaceData("westeurope") { IsHbiWorkspace = {|AML1001:Hbi|} };
        }
        """,
        """
        using Azure.ResourceManager.MachineLearning;
        public class Program
        {
            public const bool Hbi = false;
            object Build() => new MachineLearningWorkspaceData("westeurope") { IsHbiWorkspace = true };
        }
        """);

    [Theory]
    [InlineData(
        """new {|AML1001:Microsoft.Azure.Management.MachineLearningServices.Models.Workspace|}(location: "x", description: "y")""",
        """new Microsoft.Azure.Management.MachineLearningServices.Models.Workspace(location: "x", description: "y", hbiWorkspace: true)""")]
    [InlineData(
        """new Microsoft.Azure.Management.MachineLearningServices.Models.Workspace(location: "x", hbiWorkspace: {|AML1001:false|})""",
        """new Microsoft.Azure.Management.MachineLearningServices.Models.Workspace(location: "x", hbiWorkspace: true)""")]
    [InlineData(
        """new {|AML1001:Microsoft.Azure.Management.MachineLearningServices.Models.Workspace|}()""",
        """new Microsoft.Azure.Management.MachineLearningServices.Models.Workspace() { HbiWorkspace = true }""")]
    [InlineData(
        """new {|AML1001:Microsoft.Azure.Management.MachineLearningServices.Models.Workspace|} { Location = "x" }""",
        """new Microsoft.Azure.Management.MachineLearningServices.Models.Workspace { Location = "x", HbiWorkspace = true }""")]
    [InlineData(
        """new {|AML1001:Azure.Provisioning.MachineLearning.MachineLearningWorkspace|}("ml")""",
        """new Azure.Provisioning.MachineLearning.MachineLearningWorkspace("ml") { IsHbiWorkspace = true }""")]
    [InlineData(
        """new Azure.Provisioning.MachineLearning.MachineLearningWorkspace("ml") { IsHbiWorkspace = new Azure.Provisioning.BicepValue<bool>({|AML1001:false|}) }""",
        """new Azure.Provisioning.MachineLearning.MachineLearningWorkspace("ml") { IsHbiWorkspace = new Azure.Provisioning.BicepValue<bool>(true) }""")]
    [InlineData(
        """new Pulumi.AzureNative.MachineLearningServices.Workspace("ml", new {|AML1001:Pulumi.AzureNative.MachineLearningServices.WorkspaceArgs|} { ResourceGroupName = "g" })""",
        """new Pulumi.AzureNative.MachineLearningServices.Workspace("ml", new Pulumi.AzureNative.MachineLearningServices.WorkspaceArgs { ResourceGroupName = "g", HbiWorkspace = true })""")]
    [InlineData(
        """new Pulumi.AzureNative.MachineLearningServices.Workspace("ml", {|AML1001:new|}() { ResourceGroupName = "g" })""",
        """new Pulumi.AzureNative.MachineLearningServices.Workspace("ml", new() { ResourceGroupName = "g", HbiWorkspace = true })""")]
    [InlineData(
        """new {|AML1001:Pulumi.Azure.MachineLearning.WorkspaceArgs|} { Location = "x" }""",
        """new Pulumi.Azure.MachineLearning.WorkspaceArgs { Location = "x", HighBusinessImpact = true }""")]
    public Task Hbi_is_set_in_every_family(string creation, string expected) =>
        Fix.VerifyAsync(InMethod("return " + creation + ";"), InMethod("return " + expected + ";"));

    [Fact]
    public Task A_named_argument_gets_its_own_line_where_the_others_have() => Fix.VerifyAsync(
        InMethod("""
            return new {|AML1001:Microsoft.Azure.Management.MachineLearningServices.Models.Workspace|}(
                location: "x", // here
                description: "y");
            """),
        InMethod("""
            return new Microsoft.Azure.Management.MachineLearningServices.Models.Workspace(
                location: "x", // here
                description: "y",
                hbiWorkspace: true);
            """));

    [Theory]
    [InlineData("{|AML1004:MachineLearningEncryptionStatus.Disabled|}", "MachineLearningEncryptionStatus.Enabled")]
    [InlineData("{|AML1004:\"Disabled\"|}", "\"Enabled\"")]
    [InlineData("new MachineLearningEncryptionStatus({|AML1004:\"Disabled\"|})", "new MachineLearningEncryptionStatus(\"Enabled\")")]
    public Task Status_of_arm_is_enabled_as_it_was_written(string status, string expected) => Fix.VerifyAsync(
        InMethod("return " + ArmKey(status) + ";"), InMethod("return " + ArmKey(expected) + ";"));

    [Fact]
    public Task Status_of_management_stays_a_text() => Fix.VerifyAsync(
        InMethod("return " + ManagementKey("{|AML1004:\"Disabled\"|}") + ";"), InMethod("return " + ManagementKey("\"Enabled\"") + ";"));

    [Fact]
    public Task Status_of_management_comes_as_an_argument() => Fix.VerifyAsync(
        InMethod("return new Microsoft.Azure.Management.MachineLearningServices.Models.EncryptionProperty({|AML1004:\"Disabled\"|}, " + ManagementVault + ");"),
        InMethod("return new Microsoft.Azure.Management.MachineLearningServices.Models.EncryptionProperty(\"Enabled\", " + ManagementVault + ");"));

    [Fact]
    public Task Status_of_provisioning_stays_a_member() => Fix.VerifyAsync(
        InMethod("return " + ProvisioningKey("{|AML1004:Azure.Provisioning.MachineLearning.MachineLearningEncryptionStatus.Disabled|}") + ";"),
        InMethod("return " + ProvisioningKey("Azure.Provisioning.MachineLearning.MachineLearningEncryptionStatus.Enabled") + ";"));

    [Theory]
    [InlineData("{|AML1004:\"Disabled\"|}", "\"Enabled\"")]
    [InlineData("{|AML1004:Pulumi.AzureNative.MachineLearningServices.EncryptionStatus.Disabled|}", "Pulumi.AzureNative.MachineLearningServices.EncryptionStatus.Enabled")]
    public Task Status_of_pulumi_is_enabled_as_it_was_written(string status, string expected) => Fix.VerifyAsync(
        InMethod("return " + PulumiKey(status) + ";"), InMethod("return " + PulumiKey(expected) + ";"));

    [Fact]
    public Task A_status_from_a_local_is_changed_in_its_declaration() => Fix.VerifyAsync(
        InMethod("var status = MachineLearningEncryptionStatus.Disabled;\nreturn " + ArmKey("{|AML1004:status|}") + ";"),
        InMethod("var status = MachineLearningEncryptionStatus.Enabled;\nreturn " + ArmKey("status") + ";"));

    [Fact]
    public Task A_missing_status_of_provisioning_is_added_as_a_member() => Fix.VerifyAsync(
        InMethod("return " + ProvisioningKey(null) + ";"),
        InMethod("return " + ProvisioningKey(null).Replace("{|AML1004:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal).Replace("\" } }", "\" }, Status = Azure.Provisioning.MachineLearning.MachineLearningEncryptionStatus.Enabled }", StringComparison.Ordinal) + ";"));

    [Fact]
    public Task A_missing_status_of_pulumi_is_added_as_a_member() => Fix.VerifyAsync(
        InMethod("return " + PulumiKey(null) + ";").Replace("using System;", "using System;\nusing Pulumi.AzureNative.MachineLearningServices;", StringComparison.Ordinal),
        InMethod("return " + PulumiKey(null).Replace("{|AML1004:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal).Replace("\" } }", "\" }, Status = EncryptionStatus.Enabled }", StringComparison.Ordinal) + ";").Replace("using System;", "using System;\nusing Pulumi.AzureNative.MachineLearningServices;", StringComparison.Ordinal));

    [Fact]
    public Task A_value_in_another_file_is_replaced_at_its_use()
    {
        var test = new Fix();
        foreach (SolutionState state in new SolutionState[] { test.TestState, test.FixedState })
        {
            bool isFixed = state == test.FixedState;
            state.Sources.Add("using Azure.ResourceManager.MachineLearning;\nclass C { object M() => new MachineLearningWorkspaceData(\"l\") { IsHbiWorkspace = " + (isFixed ? "true" : "{|AML1001:Defaults.Hbi|}") + " }; }");
            state.Sources.Add("static class Defaults { internal const bool Hbi = false; }");
        }

        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private const string VaultId = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/g/providers/Microsoft.KeyVault/vaults/v";
    private const string KeyId = "https://v.vault.azure.net/keys/k/0123456789abcdef0123456789abcdef";
    private const string ManagementVault = $$"""new Microsoft.Azure.Management.MachineLearningServices.Models.KeyVaultProperties { KeyVaultArmId = "{{VaultId}}", KeyIdentifier = "{{KeyId}}" }""";

    private static string ArmKey(string status) =>
        $$"""new MachineLearningEncryptionSetting({{status}}, new MachineLearningEncryptionKeyVaultProperties("{{VaultId}}", "{{KeyId}}"))""";

    private static string ManagementKey(string status) =>
        $$"""new Microsoft.Azure.Management.MachineLearningServices.Models.EncryptionProperty { Status = {{status}}, KeyVaultProperties = {{ManagementVault}} }""";

    private static string ProvisioningKey(string? status) =>
        $$"""new {{Marked("Azure.Provisioning.MachineLearning.EncryptionProperty", status)}}KeyVaultProperties = new Azure.Provisioning.MachineLearning.KeyVaultProperties { KeyVaultArmId = new ResourceIdentifier("{{VaultId}}"), KeyIdentifier = "{{KeyId}}" } }""";

    private static string Marked(string type, string? status) => status is null ? "{|AML1004:" + type + "|} { " : type + " { Status = " + status + ", ";

    private static string PulumiKey(string? status) =>
        $$"""new {{Marked("Pulumi.AzureNative.MachineLearningServices.Inputs.EncryptionPropertyArgs", status)}}KeyVaultProperties = new Pulumi.AzureNative.MachineLearningServices.Inputs.EncryptionKeyVaultPropertiesArgs { KeyVaultArmId = "{{VaultId}}", KeyIdentifier = "{{KeyId}}" } }""";
}
