using AzureML.Analyzers.Model;
using Xunit;

namespace AzureML.Analyzers.Tests.Rules.Workspace;

public sealed class AML1006UnrestrictedOutboundTrafficTests
{
    private static readonly (string Key, string Value) ReportAbsent = ("azureml_analyzers.AML1006.report_absent", "true");

    private static Task Arm(string statements, params (string Key, string Value)[] options) => Verify.ReportsWith("AML1006", SdkFamily.Arm, $$"""
        using Azure;
        using Azure.Core;
        using Azure.ResourceManager.MachineLearning;
        using Azure.ResourceManager.MachineLearning.Models;

        public static class Program
        {
            public static void Run(MachineLearningWorkspaceCollection workspaces, MachineLearningWorkspaceResource existing, ManagedNetworkSettings network, bool flag, string text)
            {
                {{statements}}
            }
        }
        """, options);

    private static string Created(string members) => $$"""
        workspaces.CreateOrUpdate(WaitUntil.Completed, "ws", new MachineLearningWorkspaceData(AzureLocation.WestEurope) { IsHbiWorkspace = true, {{members}} });
        """;

    [Theory]
    [InlineData("ManagedNetwork = new ManagedNetworkSettings { IsolationMode = {|AML1006:IsolationMode.Disabled|} }")]
    [InlineData("ManagedNetwork = new() { IsolationMode = {|AML1006:IsolationMode.AllowInternetOutbound|} }")]
    [InlineData("ManagedNetwork = new() { IsolationMode = {|AML1006:\"AllowInternetOutbound\"|} }")]
    [InlineData("ManagedNetwork = new() { IsolationMode = flag ? {|AML1006:IsolationMode.Disabled|} : IsolationMode.AllowOnlyApprovedOutbound }")]
    [InlineData("Kind = \"Project\", ManagedNetwork = new() { IsolationMode = {|AML1006:IsolationMode.Disabled|} }")]
    public Task Reported(string members) => Arm(Created(members));

    [Theory]
    [InlineData("ManagedNetwork = new ManagedNetworkSettings { IsolationMode = IsolationMode.AllowOnlyApprovedOutbound }")]
    [InlineData("ManagedNetwork = new ManagedNetworkSettings { IsolationMode = \"SomethingNewer\" }")]
    [InlineData("ManagedNetwork = new ManagedNetworkSettings { IsolationMode = text }")]
    [InlineData("ManagedNetwork = new ManagedNetworkSettings()")]
    [InlineData("ManagedNetwork = network")]
    [InlineData("ManagedNetwork = null")]
    [InlineData("FriendlyName = \"Disabled\"")]
    public Task Silent(string members) => Arm(Created(members));

    [Fact]
    public Task Absence_is_reported_on_request_at_the_innermost_object() => Arm("""
        workspaces.CreateOrUpdate(WaitUntil.Completed, "a", new {|AML1006:MachineLearningWorkspaceData|}(AzureLocation.WestEurope) { IsHbiWorkspace = true });
        workspaces.CreateOrUpdate(WaitUntil.Completed, "b", new MachineLearningWorkspaceData(AzureLocation.WestEurope) { IsHbiWorkspace = true, ManagedNetwork = new {|AML1006:ManagedNetworkSettings|}() });
        workspaces.CreateOrUpdate(WaitUntil.Completed, "c", new MachineLearningWorkspaceData(AzureLocation.WestEurope) { IsHbiWorkspace = true, ManagedNetwork = {|AML1006:null|} });
        workspaces.CreateOrUpdate(WaitUntil.Completed, "d", new MachineLearningWorkspaceData(AzureLocation.WestEurope) { IsHbiWorkspace = true, ManagedNetwork = network });
        workspaces.CreateOrUpdate(WaitUntil.Completed, "e", existing.Data);
        existing.Update(WaitUntil.Completed, new MachineLearningWorkspacePatch { FriendlyName = "team" });
        """, ReportAbsent);

    [Fact]
    public Task Set_later_counts() => Arm("""
        var settings = new ManagedNetworkSettings { IsolationMode = IsolationMode.Disabled };
        var data = new MachineLearningWorkspaceData(AzureLocation.WestEurope) { IsHbiWorkspace = true, ManagedNetwork = settings };
        settings.IsolationMode = IsolationMode.AllowOnlyApprovedOutbound;
        workspaces.CreateOrUpdate(WaitUntil.Completed, "a", data);
        data.ManagedNetwork.IsolationMode = {|AML1006:IsolationMode.AllowInternetOutbound|};
        workspaces.CreateOrUpdate(WaitUntil.Completed, "b", data);
        """);

    [Fact]
    public Task An_update_of_a_workspace_is_reported() => Arm("""
        existing.Update(WaitUntil.Completed, new MachineLearningWorkspacePatch { ManagedNetwork = new ManagedNetworkSettings { IsolationMode = {|AML1006:IsolationMode.Disabled|} } });
        existing.Update(WaitUntil.Completed, new MachineLearningWorkspacePatch { ManagedNetwork = new ManagedNetworkSettings { IsolationMode = IsolationMode.AllowOnlyApprovedOutbound } });
        """);

    [Fact]
    public Task A_value_that_is_not_known_is_reported_on_request() => Arm(
        Created("ManagedNetwork = new ManagedNetworkSettings { IsolationMode = {|AML1006:text|} }"),
        ("azureml_analyzers.AML1006.report_unknown", "true"));

    [Fact]
    public Task Provisioning() => Verify.ReportsWith("AML1006", SdkFamily.Provisioning, """
        using Azure.Provisioning;
        using Azure.Provisioning.MachineLearning;

        public static class Program
        {
            public static void Run(Infrastructure infra)
            {
                infra.Add(new MachineLearningWorkspace("a") { IsHbiWorkspace = true, ManagedNetwork = new ManagedNetworkSettings { IsolationMode = {|AML1006:IsolationMode.Disabled|} } });
                infra.Add(new MachineLearningWorkspace("b") { IsHbiWorkspace = true, ManagedNetwork = { IsolationMode = {|AML1006:IsolationMode.AllowInternetOutbound|} } });
                infra.Add(new MachineLearningWorkspace("c") { IsHbiWorkspace = true, ManagedNetwork = new ManagedNetworkSettings { IsolationMode = IsolationMode.AllowOnlyApprovedOutbound } });
                infra.Add(new MachineLearningWorkspace("d") { IsHbiWorkspace = true });
            }
        }
        """);

    [Fact]
    public Task Pulumi_classic() => Verify.ReportsWith("AML1006", SdkFamily.PulumiClassic, """
        using Pulumi;
        using Pulumi.Azure.MachineLearning;
        using Pulumi.Azure.MachineLearning.Inputs;

        public static class Program
        {
            public static void Run(Output<string> mode)
            {
                new Workspace("a", new WorkspaceArgs { HighBusinessImpact = true, ManagedNetwork = new WorkspaceManagedNetworkArgs { IsolationMode = {|AML1006:"Disabled"|} } });
                new Workspace("b", new WorkspaceArgs { HighBusinessImpact = true, ManagedNetwork = new WorkspaceManagedNetworkArgs { IsolationMode = "AllowOnlyApprovedOutbound" } });
                new Workspace("c", new WorkspaceArgs { HighBusinessImpact = true, ManagedNetwork = new WorkspaceManagedNetworkArgs { IsolationMode = mode } });
            }
        }
        """);

    [Fact]
    public Task Newer_versions_of_pulumi_native_have_the_setting() => Verify.ReportsWith("AML1006", SdkFamily.PulumiNative, """
        using Pulumi;
        using Pulumi.AzureNative.MachineLearningServices.V20250901;

        namespace Pulumi.AzureNative.MachineLearningServices.V20250901
        {
            public sealed class ManagedNetworkSettingsArgs : ResourceArgs
            {
                public InputUnion<string, Mode> IsolationMode { get; set; }
            }

            public readonly struct Mode { }

            public sealed class WorkspaceArgs : ResourceArgs
            {
                public Input<bool> HbiWorkspace { get; set; }
                public Input<ManagedNetworkSettingsArgs> ManagedNetwork { get; set; }
            }
        }

        public static class Program
        {
            public static object[] Run() =>
            [
                new WorkspaceArgs { HbiWorkspace = true, ManagedNetwork = new ManagedNetworkSettingsArgs { IsolationMode = {|AML1006:"Disabled"|} } },
                new WorkspaceArgs { HbiWorkspace = true, ManagedNetwork = new ManagedNetworkSettingsArgs { IsolationMode = "AllowOnlyApprovedOutbound" } },
            ];
        }
        """);

    [Fact]
    public Task A_type_of_the_same_name_is_somebody_elses() => Verify.ReportsWith("AML1006", SdkFamily.Arm, """
        public sealed class ManagedNetworkSettings { public string IsolationMode { get; set; } }

        public static class Program
        {
            public static object Run() => new ManagedNetworkSettings { IsolationMode = "Disabled" };
        }
        """);
}
