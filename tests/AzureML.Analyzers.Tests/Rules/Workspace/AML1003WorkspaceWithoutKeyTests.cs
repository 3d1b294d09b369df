using AzureML.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Xunit;

namespace AzureML.Analyzers.Tests.Rules.Workspace;

public sealed class AML1003WorkspaceWithoutKeyTests
{
    private const string Usings = """
        using Azure;
        using Azure.Core;
        using Azure.ResourceManager.MachineLearning;
        using Azure.ResourceManager.MachineLearning.Models;

        """;

    private static string ArmProgram(string statements) => Usings + $$"""
        public static class Program
        {
            private const string VaultId = "/subscriptions/s/resourceGroups/r/providers/Microsoft.KeyVault/vaults/contoso";
            private const string KeyId = "https://contoso.vault.azure.net/keys/workspace/0123456789abcdef0123456789abcdef";

            public static void Run(MachineLearningWorkspaceCollection workspaces, MachineLearningWorkspaceResource existing, MachineLearningEncryptionSetting setting, bool flag, string text)
            {
                {{statements}}
            }

            private static MachineLearningEncryptionSetting Key() =>
                new(MachineLearningEncryptionStatus.Enabled, new MachineLearningEncryptionKeyVaultProperties(new ResourceIdentifier(VaultId), KeyId));
        }
        """;

    private static Task Arm(string statements, params (string Key, string Value)[] options) => Verify.ReportsWith("AML1003", SdkFamily.Arm, ArmProgram(statements), options);

    private static string Created(string members, string mark = "MachineLearningWorkspaceData") => $$"""
        workspaces.CreateOrUpdate(WaitUntil.Completed, "ws", new {{mark}}(AzureLocation.WestEurope) { IsHbiWorkspace = true, {{members}} });
        """;

    [Theory]
    [InlineData("FriendlyName = \"team\"")]
    [InlineData("Kind = \"Default\"")]
    [InlineData("Kind = \"Hub\"")]
    [InlineData("FriendlyName = text")]
    public Task Absence_is_reported_at_the_creation(string members) => Arm(Created(members, "{|AML1003:MachineLearningWorkspaceData|}"));

    [Theory]
    [InlineData("Encryption = {|AML1003:null|}")]
    [InlineData("Encryption = flag ? {|AML1003:null|} : Key()")]
    public Task Null_is_reported_where_it_is_written(string members) => Arm(Created(members));

    [Theory]
    [InlineData("Encryption = Key()")]
    [InlineData("Encryption = setting")]
    [InlineData("Kind = \"Project\"")]
    [InlineData("Kind = \"project\"")]
    [InlineData("Kind = text")]
    [InlineData("HubResourceId = new ResourceIdentifier(text)")]
    [InlineData("Kind = \"Project\", Encryption = null")]
    public Task Silent(string members) => Arm(Created(members));

    [Fact]
    public Task A_key_that_is_switched_off_is_another_rules() => Arm(Created("""
        Encryption = new MachineLearningEncryptionSetting(
            {|AML1004:MachineLearningEncryptionStatus.Disabled|}, new MachineLearningEncryptionKeyVaultProperties(new ResourceIdentifier(VaultId), KeyId))
        """));

    [Fact]
    public Task Set_later_counts() => Arm("""
        var data = new MachineLearningWorkspaceData(AzureLocation.WestEurope) { IsHbiWorkspace = true };
        data.Encryption = Key();
        workspaces.CreateOrUpdate(WaitUntil.Completed, "a", data);

        var other = new {|AML1003:MachineLearningWorkspaceData|}(AzureLocation.WestEurope) { IsHbiWorkspace = true };
        if (flag) { other.Encryption = Key(); }
        workspaces.CreateOrUpdate(WaitUntil.Completed, "b", other);
        """);

    [Fact]
    public Task Fetched_data_and_updates_are_no_creations() => Arm("""
        workspaces.CreateOrUpdate(WaitUntil.Completed, "ws", existing.Data);
        existing.Update(WaitUntil.Completed, new MachineLearningWorkspacePatch { FriendlyName = "team" });
        """);

    [Fact]
    public Task Absence_can_be_left_out() => Arm(Created("FriendlyName = \"team\""), ("azureml_analyzers.AML1003.report_absent", "false"));

    [Fact]
    public Task A_block_that_is_not_known_is_reported_on_request() => Arm(Created("Encryption = {|AML1003:setting|}"), ("azureml_analyzers.AML1003.report_unknown", "true"));

    [Fact]
    public Task The_rule_is_off_by_default() => Verify.Reports(SdkFamily.Arm, ArmProgram(Created("FriendlyName = \"team\"")));

    [Fact]
    public async Task Message_names_the_setting_and_what_to_do()
    {
        Diagnostic found = (await Verify.Diagnose(
            Verify.References(SdkFamily.Arm), ArmProgram(Created("FriendlyName = \"team\"")), new Verify.Setup { EnabledRules = ["AML1003"] })).Single();
        Assert.Equal(
            "Workspace 'MachineLearningWorkspaceData' does not set 'Encryption'; give it the id of your vault and a versioned key identifier, which is only possible when the workspace is created",
            found.GetMessage());
    }

    [Fact]
    public Task Management() => Verify.ReportsWith("AML1003", SdkFamily.Management, """
        using Microsoft.Azure.Management.MachineLearningServices;
        using Microsoft.Azure.Management.MachineLearningServices.Models;

        public static class Program
        {
            public static void Run(IWorkspacesOperations workspaces, EncryptionProperty encryption)
            {
                workspaces.CreateOrUpdate("rg", "a", new {|AML1003:Workspace|} { HbiWorkspace = true });
                workspaces.CreateOrUpdate("rg", "b", new {|AML1003:Workspace|}(hbiWorkspace: true, location: "westeurope"));
                workspaces.CreateOrUpdate("rg", "c", new Workspace(hbiWorkspace: true, encryption: {|AML1003:null|}));
                workspaces.CreateOrUpdate("rg", "d", new Workspace(hbiWorkspace: true, encryption: encryption));
            }
        }
        """);

    [Fact]
    public Task The_newer_form_of_the_key_satisfies_the_rule() => Verify.ReportsWith("AML1003", SdkFamily.Provisioning, """
        using Azure.Provisioning;
        using Azure.Provisioning.MachineLearning;

        public static class Program
        {
            public static void Run(Infrastructure infra, ProvisioningParameter serviceSide)
            {
                infra.Add(new {|AML1003:MachineLearningWorkspace|}("a") { IsHbiWorkspace = true });
                infra.Add(new {|AML1003:MachineLearningWorkspace|}("b") { IsHbiWorkspace = true, EnableServiceSideCMKEncryption = false });
                infra.Add(new MachineLearningWorkspace("c") { IsHbiWorkspace = true, EnableServiceSideCMKEncryption = true });
                infra.Add(new MachineLearningWorkspace("d") { IsHbiWorkspace = true, EnableServiceSideCMKEncryption = serviceSide });
            }
        }
        """);

    [Fact]
    public Task Pulumi_native() => Verify.ReportsWith("AML1003", SdkFamily.PulumiNative, """
        using Pulumi;
        using Pulumi.AzureNative.MachineLearningServices;
        using Pulumi.AzureNative.MachineLearningServices.Inputs;

        public static class Program
        {
            public static void Run(Output<EncryptionPropertyArgs> encryption)
            {
                new Workspace("a", new {|AML1003:WorkspaceArgs|} { HbiWorkspace = true });
                new Workspace("b", {|AML1003:new|}() { HbiWorkspace = true });
                new Workspace("c", new WorkspaceArgs { HbiWorkspace = true, Encryption = encryption });
            }
        }
        """);

    [Fact]
    public Task Pulumi_classic() => Verify.ReportsWith("AML1003", SdkFamily.PulumiClassic, """
        using Pulumi;
        using Pulumi.Azure.MachineLearning;
        using Pulumi.Azure.MachineLearning.Inputs;

        public static class Program
        {
            public static void Run(Output<string> key)
            {
                new Workspace("a", new {|AML1003:WorkspaceArgs|} { HighBusinessImpact = true });
                new Workspace("b", new WorkspaceArgs { HighBusinessImpact = true, Encryption = new WorkspaceEncryptionArgs { KeyVaultId = key, KeyId = key } });
            }
        }
        """);

    [Fact]
    public Task A_type_of_the_same_name_is_somebody_elses() => Verify.ReportsWith("AML1003", SdkFamily.Arm, """
        public sealed class MachineLearningWorkspaceData { public object Encryption { get; set; } }

        public static class Program
        {
            public static object Run() => new MachineLearningWorkspaceData { Encryption = null };
        }
        """);
}
