using AzureML.Analyzers.Model;
using Xunit;

namespace AzureML.Analyzers.Tests.Rules.Workspace;

public sealed class AML1001WorkspaceWithoutHbiTests
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using Azure;
        using Azure.Core;
        using Azure.ResourceManager.MachineLearning;
        using Azure.ResourceManager.MachineLearning.Models;

        """;

    private static Task Arm(string body, params (string Key, string Value)[] options) => Verify.Reports(SdkFamily.Arm, Usings + body, options);

    private static Task ArmMethod(string statements, params (string Key, string Value)[] options) =>
        Arm($$"""
            public static class Program
            {
                public static async Task Run(MachineLearningWorkspaceCollection workspaces, MachineLearningWorkspaceResource existing, bool flag, bool? maybe, string text)
                {
                    {{statements}}
                    await Task.Yield();
                }
            }
            """, options);

    [Fact]
    public Task Absent_is_reported_at_the_type_of_a_creation() => ArmMethod("""
        var data = new {|AML1001:MachineLearningWorkspaceData|}(AzureLocation.WestEurope) { FriendlyName = "team" };
        await workspaces.CreateOrUpdateAsync(WaitUntil.Completed, "ws", data);
        """);

    [Fact]
    public Task Absent_is_reported_at_the_new_keyword_of_a_target_typed_creation() => ArmMethod("""
        MachineLearningWorkspaceData data = {|AML1001:new|}(AzureLocation.WestEurope);
        await workspaces.CreateOrUpdateAsync(WaitUntil.Completed, "ws", data);
        """);

    [Fact]
    public Task Absent_is_reported_once_however_often_the_object_is_sent() => ArmMethod("""
        var data = new {|AML1001:MachineLearningWorkspaceData|}(AzureLocation.WestEurope);
        await workspaces.CreateOrUpdateAsync(WaitUntil.Completed, "a", data);
        await workspaces.CreateOrUpdateAsync(WaitUntil.Completed, "b", data);
        """);

    [Fact]
    public Task Absent_on_one_path_is_reported() => ArmMethod("""
        var data = new {|AML1001:MachineLearningWorkspaceData|}(AzureLocation.WestEurope);
        if (flag) { data.IsHbiWorkspace = true; }
        await workspaces.CreateOrUpdateAsync(WaitUntil.Completed, "ws", data);
        """);

    [Fact]
    public async Task Message_names_the_type_the_property_and_what_to_do()
    {
        var found = await Verify.Diagnose(Verify.References(SdkFamily.Arm), Usings + """
            public static class Program
            {
                public static void Run(MachineLearningWorkspaceCollection workspaces, bool flag)
                {
                    workspaces.CreateOrUpdate(WaitUntil.Completed, "a", new MachineLearningWorkspaceData(AzureLocation.WestEurope));
                    workspaces.CreateOrUpdate(WaitUntil.Completed, "b", new MachineLearningWorkspaceData(AzureLocation.WestEurope) { IsHbiWorkspace = false });
                    workspaces.CreateOrUpdate(WaitUntil.Completed, "c", new MachineLearningWorkspaceData(AzureLocation.WestEurope) { IsHbiWorkspace = flag ? true : false });
                    workspaces.CreateOrUpdate(WaitUntil.Completed, "d", new MachineLearningWorkspaceData(AzureLocation.WestEurope) { IsHbiWorkspace = null });
                }
            }
            """);
        const string Advice = "; set it to 'true', which is only possible when the workspace is created";
        Assert.Equal(
            [
                "Workspace 'MachineLearningWorkspaceData' does not set 'IsHbiWorkspace'" + Advice,
                "Workspace 'MachineLearningWorkspaceData' sets 'IsHbiWorkspace' to 'false'" + Advice,
                "Workspace 'MachineLearningWorkspaceData' sets 'IsHbiWorkspace' to 'false' on some paths" + Advice,
                "Workspace 'MachineLearningWorkspaceData' sets 'IsHbiWorkspace' to 'null'" + Advice,
            ],
            found.Select(d => d.GetMessage()));
    }

    [Fact]
    public Task Explicit_null_is_absence_at_the_null() => ArmMethod("""
        var data = new MachineLearningWorkspaceData(AzureLocation.WestEurope) { IsHbiWorkspace = {|AML1001:null|} };
        await workspaces.CreateOrUpdateAsync(WaitUntil.Completed, "ws", data);
        """);

    [Fact]
    public Task A_fallback_is_reported_at_the_fallback() => ArmMethod("""
        var data = new MachineLearningWorkspaceData(AzureLocation.WestEurope) { IsHbiWorkspace = maybe ?? {|AML1001:false|} };
        await workspaces.CreateOrUpdateAsync(WaitUntil.Completed, "ws", data);
        """);

    [Fact]
    public Task A_constant_is_reported_at_its_use() => ArmMethod("""
        const bool Hbi = false;
        var data = new MachineLearningWorkspaceData(AzureLocation.WestEurope) { IsHbiWorkspace = {|AML1001:Hbi|} };
        await workspaces.CreateOrUpdateAsync(WaitUntil.Completed, "ws", data);
        """);

    [Fact]
    public async Task The_declaration_of_a_constant_is_an_additional_location()
    {
        var found = await Verify.Diagnose(Verify.References(SdkFamily.Arm), Usings + """
            public static class Program
            {
                private const bool Hbi = false;

                public static MachineLearningWorkspaceData Create() => new(AzureLocation.WestEurope) { IsHbiWorkspace = Hbi };
            }
            """);
        var declaration = Assert.Single(Assert.Single(found).AdditionalLocations);
        Assert.Equal("false", declaration.SourceTree!.GetText(TestContext.Current.CancellationToken).ToString(declaration.SourceSpan));
    }

    [Fact]
    public Task A_value_that_is_overwritten_does_not_count() => ArmMethod("""
        var data = new MachineLearningWorkspaceData(AzureLocation.WestEurope) { IsHbiWorkspace = false };
        data.IsHbiWorkspace = true;
        await workspaces.CreateOrUpdateAsync(WaitUntil.Completed, "ws", data);
        """);

    [Fact]
    public Task A_bad_value_wins_over_absence() => ArmMethod("""
        var data = new MachineLearningWorkspaceData(AzureLocation.WestEurope);
        if (flag) { data.IsHbiWorkspace = {|AML1001:false|}; }
        await workspaces.CreateOrUpdateAsync(WaitUntil.Completed, "ws", data);
        """);

    [Theory]
    [InlineData("IsHbiWorkspace = flag")]
    [InlineData("IsHbiWorkspace = maybe")]
    [InlineData("IsHbiWorkspace = bool.Parse(text)")]
    [InlineData("IsHbiWorkspace = maybe ?? true")]
    [InlineData("IsHbiWorkspace = existing.Data.IsHbiWorkspace")]
    public Task Unknown_is_silent(string member) => ArmMethod($$"""
        var data = new MachineLearningWorkspaceData(AzureLocation.WestEurope) { {{member}} };
        await workspaces.CreateOrUpdateAsync(WaitUntil.Completed, "ws", data);
        """);

    [Fact]
    public Task Unknown_is_reported_on_request() => ArmMethod("""
        var data = new MachineLearningWorkspaceData(AzureLocation.WestEurope) { IsHbiWorkspace = {|AML1001:flag|} };
        await workspaces.CreateOrUpdateAsync(WaitUntil.Completed, "ws", data);
        """, ("azureml_analyzers.report_unknown", "true"));

    [Fact]
    public Task Absence_can_be_switched_off() => ArmMethod("""
        await workspaces.CreateOrUpdateAsync(WaitUntil.Completed, "a", new MachineLearningWorkspaceData(AzureLocation.WestEurope));
        await workspaces.CreateOrUpdateAsync(WaitUntil.Completed, "b", new MachineLearningWorkspaceData(AzureLocation.WestEurope) { IsHbiWorkspace = {|AML1001:false|} });
        """, ("azureml_analyzers.AML1001.report_absent", "false"));

    [Theory]
    [InlineData("Kind = \"Project\"")]
    [InlineData("Kind = \"project\"")]
    [InlineData("Kind = \"Project\", IsHbiWorkspace = false")]
    [InlineData("HubResourceId = new ResourceIdentifier(text)")]
    [InlineData("Kind = text")]
    public Task Projects_inherit_from_their_hub(string members) => ArmMethod($$"""
        var data = new MachineLearningWorkspaceData(AzureLocation.WestEurope) { {{members}} };
        await workspaces.CreateOrUpdateAsync(WaitUntil.Completed, "ws", data);
        """);

    [Fact]
    public Task A_hub_is_a_workspace_of_its_own() => ArmMethod("""
        var data = new {|AML1001:MachineLearningWorkspaceData|}(AzureLocation.WestEurope) { Kind = "Hub" };
        await workspaces.CreateOrUpdateAsync(WaitUntil.Completed, "ws", data);
        """);

    [Fact]
    public Task Fetched_data_lacks_nothing() => ArmMethod("""
        var data = existing.Data;
        data.FriendlyName = "renamed";
        await workspaces.CreateOrUpdateAsync(WaitUntil.Completed, "ws", data);
        """);

    [Fact]
    public Task A_literal_false_on_fetched_data_is_reported() => ArmMethod("""
        existing.Data.IsHbiWorkspace = {|AML1001:false|};
        await workspaces.CreateOrUpdateAsync(WaitUntil.Completed, "ws", existing.Data);
        """);

    [Fact]
    public Task Patches_are_not_creations() => ArmMethod("""
        await existing.UpdateAsync(WaitUntil.Completed, new MachineLearningWorkspacePatch { FriendlyName = "renamed" });
        """);

    [Fact]
    public Task Mocks_are_not_creations() => Arm("""
        public static class Program
        {
            public static void Complete(MachineLearningWorkspaceData data) { }

            public static void Run()
            {
                var data = Azure.ResourceManager.MachineLearning.Models.ArmMachineLearningModelFactoryDouble.Create();
                Complete(data);
            }
        }

        namespace Azure.ResourceManager.MachineLearning.Models
        {
            public static class ArmMachineLearningModelFactoryDouble { public static MachineLearningWorkspaceData Create() => null; }
        }
        """);

    [Fact]
    public Task A_users_own_type_of_the_same_name_is_left_alone() => Verify.Reports(SdkFamily.Arm, """
        public class MachineLearningWorkspaceData { public bool? IsHbiWorkspace { get; set; } }

        public static class Program
        {
            public static MachineLearningWorkspaceData Run() => new MachineLearningWorkspaceData { IsHbiWorkspace = false };
        }
        """);

    [Fact]
    public Task Aliases_are_seen_through() => Verify.Reports(SdkFamily.Arm, """
        using Data = Azure.ResourceManager.MachineLearning.MachineLearningWorkspaceData;

        public static class Program
        {
            public static Data Run() => new {|AML1001:Data|}("westeurope");
        }
        """);

    [Fact]
    public Task Generated_code_is_silent() => Arm("""
        public static class Program
        {
            [System.CodeDom.Compiler.GeneratedCode("tool", "1.0")]
            public static MachineLearningWorkspaceData Run() => new MachineLearningWorkspaceData(AzureLocation.WestEurope);
        }
        """);

    [Fact]
    public Task Test_projects_are_silent() => ArmMethod(
        "await workspaces.CreateOrUpdateAsync(WaitUntil.Completed, \"ws\", new MachineLearningWorkspaceData(AzureLocation.WestEurope));",
        ("build_property.IsTestProject", "true"));

    [Fact]
    public Task Test_projects_are_analysed_on_request() => ArmMethod(
        "await workspaces.CreateOrUpdateAsync(WaitUntil.Completed, \"ws\", new {|AML1001:MachineLearningWorkspaceData|}(AzureLocation.WestEurope));",
        ("build_property.IsTestProject", "true"),
        ("azureml_analyzers.analyze_test_projects", "true"));

    [Fact]
    public Task Code_that_does_not_bind_lacks_nothing() => Verify.Reports(
        Verify.References(SdkFamily.Arm),
        Usings + """
            public static class Program
            {
                public static void Run(MachineLearningWorkspaceCollection workspaces)
                {
                    var a = new MachineLearningWorkspaceData(AzureLocation.WestEurope) { IsHbiWorkspac = true };
                    workspaces.CreateOrUpdate(WaitUntil.Completed, "ws", a);
                    var b = new MachineLearningWorkspaceData(AzureLocation.WestEurope);
                    Missing.Complete(b);
                    workspaces.CreateOrUpdate(WaitUntil.Completed, "ws", b);
                    var c = new MachineLearningWorkspaceData(1, 2, 3);
                    workspaces.CreateOrUpdate(WaitUntil.Completed, "ws", c);
                }
            }
            """,
        new Verify.Setup { MayNotCompile = true });

    [Fact]
    public Task Derived_classes_may_set_it_in_their_constructor() => Arm("""
        public sealed class TeamWorkspace : MachineLearningWorkspaceData
        {
            public TeamWorkspace() : base(AzureLocation.WestEurope) { IsHbiWorkspace = true; }
        }

        public static class Program
        {
            public static MachineLearningWorkspaceData Run() => new TeamWorkspace();
        }
        """);

    [Fact]
    public Task Provisioning_clear_value_makes_absent_again() => Verify.Reports(SdkFamily.Provisioning, """
        using Azure.Provisioning;
        using Azure.Provisioning.MachineLearning;

        public static class Program
        {
            public static void Run(Infrastructure infra)
            {
                var workspace = new MachineLearningWorkspace("ws") { IsHbiWorkspace = true };
                infra.Add(workspace);
                {|AML1001:workspace.IsHbiWorkspace.ClearValue()|};
            }
        }
        """);

    [Fact]
    public Task Provisioning_assign_sets_the_value() => Verify.Reports(SdkFamily.Provisioning, """
        using Azure.Provisioning;
        using Azure.Provisioning.MachineLearning;

        public static class Program
        {
            public static void Run(Infrastructure infra)
            {
                var good = new MachineLearningWorkspace("a");
                infra.Add(good);
                good.IsHbiWorkspace.Assign(true);
                var bad = new MachineLearningWorkspace("b");
                bad.IsHbiWorkspace.Assign({|AML1001:false|});
                infra.Add(bad);
            }
        }
        """);

    [Fact]
    public Task Provisioning_parameters_and_existing_resources_are_unknown() => Verify.Reports(SdkFamily.Provisioning, """
        using Azure.Provisioning;
        using Azure.Provisioning.MachineLearning;

        public static class Program
        {
            public static void Run(Infrastructure infra)
            {
                var hbi = new ProvisioningParameter("hbi", typeof(bool));
                infra.Add(hbi);
                infra.Add(new MachineLearningWorkspace("a") { IsHbiWorkspace = hbi });
                var existing = MachineLearningWorkspace.FromExisting("b");
                infra.Add(existing);
            }
        }
        """);

    [Fact]
    public Task Versioned_pulumi_namespaces_are_the_same_resource_and_their_hub_projects_inherit() => Verify.Reports(SdkFamily.PulumiNative, """
        using Pulumi;
        using Pulumi.AzureNative.MachineLearningServices.V20250901;

        namespace Pulumi.AzureNative.MachineLearningServices.V20250901
        {
            public sealed class WorkspaceArgs : ResourceArgs
            {
                public Input<bool> HbiWorkspace { get; set; }
                public Input<string> Kind { get; set; }
                public Input<string> HubResourceId { get; set; }
            }
        }

        public static class Program
        {
            public static object[] Run() =>
            [
                new {|AML1001:WorkspaceArgs|} { Kind = "Hub" },
                new WorkspaceArgs { Kind = "Project" },
                new WorkspaceArgs { HubResourceId = "/subscriptions/s/hub" },
                new WorkspaceArgs { HbiWorkspace = true },
            ];
        }
        """);

    [Fact]
    public Task Pulumi_outputs_and_configuration_are_unknown() => Verify.Reports(SdkFamily.PulumiNative, """
        using Pulumi;
        using Pulumi.AzureNative.MachineLearningServices;

        public static class Program
        {
            public static void Run(Output<bool> hbi)
            {
                new Workspace("a", new WorkspaceArgs { HbiWorkspace = hbi });
                new Workspace("b", new {|AML1001:WorkspaceArgs|} { ResourceGroupName = "rg" });
            }
        }
        """);
}
