using AzureML.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Xunit;

namespace AzureML.Analyzers.Tests.Rules.Workspace;

public sealed class AML1009WorkspaceInLegacyModeTests
{
    private const string Usings = """
        using System.Collections.Generic;
        using Azure;
        using Azure.Core;
        using Azure.ResourceManager.MachineLearning;
        using Azure.ResourceManager.MachineLearning.Models;

        """;

    private static Task Arm(string statements, params (string Key, string Value)[] options) => Verify.ReportsWith("AML1009", SdkFamily.Arm, Usings + $$"""
        public static class Program
        {
            public static void Run(MachineLearningWorkspaceCollection workspaces, MachineLearningWorkspaceResource existing, bool flag)
            {
                {{statements}}
            }
        }
        """, options);

    [Theory]
    [InlineData("IsV1LegacyMode = {|AML1009:true|}")]
    [InlineData("IsV1LegacyMode = flag ? {|AML1009:true|} : false")]
    [InlineData("Kind = \"Project\", IsV1LegacyMode = {|AML1009:true|}")]
    [InlineData("IsV1LegacyMode = false")]
    [InlineData("IsV1LegacyMode = null")]
    [InlineData("IsV1LegacyMode = flag")]
    [InlineData("FriendlyName = \"team\"")]
    public Task Only_a_written_true_is_reported(string members) => Arm($$"""
        workspaces.CreateOrUpdate(WaitUntil.Completed, "ws", new MachineLearningWorkspaceData(AzureLocation.WestEurope) { IsHbiWorkspace = true, {{members}} });
        """);

    [Theory]
    [InlineData("IsV1LegacyMode = flag ? true : null", true)]
    [InlineData("IsV1LegacyMode = flag ? true : false", true)]
    [InlineData("IsV1LegacyMode = true", false)]
    public async Task The_message_says_when_other_paths_are_safe(string members, bool onSomePaths)
    {
        string source = Usings + $$"""
            public static class Program
            {
                public static object Run(bool flag) => new MachineLearningWorkspaceData(AzureLocation.WestEurope) { IsHbiWorkspace = true, {{members}} };
            }
            """;
        Diagnostic found = Assert.Single(await Verify.Diagnose(Verify.References(SdkFamily.Arm), source, new Verify.Setup { EnabledRules = ["AML1009"] }));
        Assert.Equal(onSomePaths, found.GetMessage().Contains("'true' on some paths", StringComparison.Ordinal));
    }

    [Fact]
    public Task Absence_is_never_reported() => Arm(
        """workspaces.CreateOrUpdate(WaitUntil.Completed, "ws", new MachineLearningWorkspaceData(AzureLocation.WestEurope) { IsHbiWorkspace = true });""",
        ("azureml_analyzers.AML1009.report_absent", "true"));

    [Fact]
    public Task An_update_of_a_workspace_is_reported() => Arm("""
        existing.Update(WaitUntil.Completed, new MachineLearningWorkspacePatch { V1LegacyMode = {|AML1009:true|} });
        existing.Update(WaitUntil.Completed, new MachineLearningWorkspacePatch { V1LegacyMode = false });
        existing.Update(WaitUntil.Completed, new MachineLearningWorkspacePatch());
        """);

    [Fact]
    public Task Fetched_data_is_reported_when_it_is_changed() => Arm("""
        MachineLearningWorkspaceData data = existing.Data;
        data.IsV1LegacyMode = {|AML1009:true|};
        workspaces.CreateOrUpdate(WaitUntil.Completed, "ws", data);
        """);

    [Fact]
    public Task A_value_that_is_overwritten_does_not_count() => Arm("""
        var data = new MachineLearningWorkspaceData(AzureLocation.WestEurope) { IsHbiWorkspace = true, IsV1LegacyMode = true };
        data.IsV1LegacyMode = false;
        workspaces.CreateOrUpdate(WaitUntil.Completed, "ws", data);
        """);

    [Fact]
    public Task A_value_that_is_not_known_is_reported_on_request() => Arm(
        """workspaces.CreateOrUpdate(WaitUntil.Completed, "ws", new MachineLearningWorkspaceData(AzureLocation.WestEurope) { IsHbiWorkspace = true, IsV1LegacyMode = {|AML1009:flag|} });""",
        ("azureml_analyzers.AML1009.report_unknown", "true"));

    [Fact]
    public Task The_rule_is_off_by_default() => Verify.Reports(SdkFamily.Arm, Usings + """
        var data = new MachineLearningWorkspaceData(AzureLocation.WestEurope) { IsHbiWorkspace = true, IsV1LegacyMode = true };
        """);

    [Fact]
    public Task A_type_of_the_same_name_is_somebody_elses() => Verify.ReportsWith("AML1009", SdkFamily.Arm, """
        public sealed class MachineLearningWorkspaceData { public bool? IsV1LegacyMode { get; set; } }

        public static class Program
        {
            public static object Run() => new MachineLearningWorkspaceData { IsV1LegacyMode = true };
        }
        """);

    [Fact]
    public Task Provisioning_can_clear_the_value() => Verify.ReportsWith("AML1009", SdkFamily.Provisioning, """
        using Azure.Provisioning;
        using Azure.Provisioning.MachineLearning;

        public static class Program
        {
            public static void Run(Infrastructure infra, ProvisioningParameter mode)
            {
                infra.Add(new MachineLearningWorkspace("a") { IsHbiWorkspace = true, IsV1LegacyMode = {|AML1009:true|} });
                infra.Add(new MachineLearningWorkspace("b") { IsHbiWorkspace = true, IsV1LegacyMode = mode });
                var cleared = new MachineLearningWorkspace("c") { IsHbiWorkspace = true, IsV1LegacyMode = true };
                cleared.IsV1LegacyMode.ClearValue();
                infra.Add(cleared);
            }
        }
        """);

    [Theory]
    [InlineData(SdkFamily.PulumiNative, "Pulumi.AzureNative.MachineLearningServices", "HbiWorkspace", "V1LegacyMode")]
    [InlineData(SdkFamily.PulumiClassic, "Pulumi.Azure.MachineLearning", "HighBusinessImpact", "V1LegacyModeEnabled")]
    public Task Pulumi(object family, string name, string hbi, string mode) => Verify.ReportsWith("AML1009", (SdkFamily)family, $$"""
        using Pulumi;
        using {{name}};

        public static class Program
        {
            public static void Run(Output<bool> output)
            {
                new Workspace("a", new WorkspaceArgs { {{hbi}} = true, {{mode}} = {|AML1009:true|} });
                new Workspace("b", new() { {{hbi}} = true, {{mode}} = {|AML1009:true|} });
                new Workspace("c", new WorkspaceArgs { {{hbi}} = true, {{mode}} = false });
                new Workspace("d", new WorkspaceArgs { {{hbi}} = true, {{mode}} = output });
                new Workspace("e", new WorkspaceArgs { {{hbi}} = true });
            }
        }
        """);
}
