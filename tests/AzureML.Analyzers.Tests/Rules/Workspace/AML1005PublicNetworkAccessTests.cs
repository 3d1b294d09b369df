using AzureML.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Xunit;

namespace AzureML.Analyzers.Tests.Rules.Workspace;

public sealed class AML1005PublicNetworkAccessTests
{
    private static readonly (string Key, string Value) ReportAbsent = ("azureml_analyzers.AML1005.report_absent", "true");

    private static string ArmProgram(string statements) => $$"""
        using Azure;
        using Azure.Core;
        using Azure.ResourceManager.MachineLearning;
        using Azure.ResourceManager.MachineLearning.Models;

        public static class Program
        {
            public static void Run(MachineLearningWorkspaceCollection workspaces, MachineLearningWorkspaceResource existing, bool flag, string text)
            {
                {{statements}}
            }
        }
        """;

    private static Task Arm(string statements, params (string Key, string Value)[] options) => Verify.Reports(SdkFamily.Arm, ArmProgram(statements), options);

    private static string Created(string members) => $$"""
        workspaces.CreateOrUpdate(WaitUntil.Completed, "ws", new MachineLearningWorkspaceData(AzureLocation.WestEurope) { IsHbiWorkspace = true, {{members}} });
        """;

    [Theory]
    [InlineData("PublicNetworkAccess = {|AML1005:MachineLearningPublicNetworkAccess.Enabled|}")]
    [InlineData("PublicNetworkAccess = {|AML1005:\"enabled\"|}")]
    [InlineData("PublicNetworkAccess = new MachineLearningPublicNetworkAccess({|AML1005:\"Enabled\"|})")]
    [InlineData("PublicNetworkAccessType = {|AML1005:PublicNetworkAccess.Enabled|}")]
    [InlineData("AllowPublicAccessWhenBehindVnet = {|AML1005:true|}")]
    [InlineData("PublicNetworkAccess = MachineLearningPublicNetworkAccess.Disabled, AllowPublicAccessWhenBehindVnet = {|AML1005:true|}")]
    [InlineData("PublicNetworkAccess = flag ? {|AML1005:MachineLearningPublicNetworkAccess.Enabled|} : MachineLearningPublicNetworkAccess.Disabled")]
    [InlineData("Kind = \"Project\", PublicNetworkAccess = {|AML1005:MachineLearningPublicNetworkAccess.Enabled|}")]
    public Task Reported(string members) => Arm(Created(members));

    [Theory]
    [InlineData("PublicNetworkAccess = MachineLearningPublicNetworkAccess.Disabled")]
    [InlineData("PublicNetworkAccess = \"SecuredByPerimeter\"")]
    [InlineData("PublicNetworkAccess = text")]
    [InlineData("PublicNetworkAccessType = PublicNetworkAccess.Disabled")]
    [InlineData("AllowPublicAccessWhenBehindVnet = false")]
    [InlineData("AllowPublicAccessWhenBehindVnet = flag")]
    [InlineData("PublicNetworkAccess = null")]
    [InlineData("FriendlyName = \"Enabled\"")]
    public Task Silent(string members) => Arm(Created(members));

    [Theory]
    [InlineData("FriendlyName = \"team\"")]
    [InlineData("AllowPublicAccessWhenBehindVnet = false")]
    public Task Absence_is_reported_on_request(string members) => Arm(
        $$"""workspaces.CreateOrUpdate(WaitUntil.Completed, "ws", new {|AML1005:MachineLearningWorkspaceData|}(AzureLocation.WestEurope) { IsHbiWorkspace = true, {{members}} });""",
        ReportAbsent);

    [Theory]
    [InlineData("PublicNetworkAccess = MachineLearningPublicNetworkAccess.Disabled")]
    [InlineData("PublicNetworkAccessType = PublicNetworkAccess.Disabled")]
    [InlineData("PublicNetworkAccessType = text")]
    [InlineData("PublicNetworkAccess = text")]
    public Task Either_of_the_two_names_is_enough(string members) => Arm(Created(members), ReportAbsent);

    [Fact]
    public Task Absence_is_not_reported_on_what_is_no_creation() => Arm("""
        existing.Update(WaitUntil.Completed, new MachineLearningWorkspacePatch { FriendlyName = "team" });
        workspaces.CreateOrUpdate(WaitUntil.Completed, "ws", existing.Data);
        """, ReportAbsent);

    [Fact]
    public Task Updates_and_fetched_data_are_reported_when_they_open_the_workspace() => Arm("""
        existing.Update(WaitUntil.Completed, new MachineLearningWorkspacePatch { PublicNetworkAccess = {|AML1005:MachineLearningPublicNetworkAccess.Enabled|} });
        existing.Update(WaitUntil.Completed, new MachineLearningWorkspacePatch { PublicNetworkAccessType = {|AML1005:PublicNetworkAccess.Enabled|} });
        existing.Update(WaitUntil.Completed, new MachineLearningWorkspacePatch { PublicNetworkAccess = MachineLearningPublicNetworkAccess.Disabled });
        var data = existing.Data;
        data.PublicNetworkAccess = {|AML1005:MachineLearningPublicNetworkAccess.Enabled|};
        workspaces.CreateOrUpdate(WaitUntil.Completed, "ws", data);
        """);

    [Fact]
    public Task Set_later_counts() => Arm("""
        var data = new MachineLearningWorkspaceData(AzureLocation.WestEurope) { IsHbiWorkspace = true, PublicNetworkAccess = MachineLearningPublicNetworkAccess.Enabled };
        data.PublicNetworkAccess = MachineLearningPublicNetworkAccess.Disabled;
        workspaces.CreateOrUpdate(WaitUntil.Completed, "a", data);
        data.AllowPublicAccessWhenBehindVnet = {|AML1005:true|};
        workspaces.CreateOrUpdate(WaitUntil.Completed, "b", data);
        """);

    [Fact]
    public Task A_value_that_is_not_known_is_reported_on_request() => Arm(
        Created("PublicNetworkAccess = {|AML1005:text|}, AllowPublicAccessWhenBehindVnet = {|AML1005:flag|}"),
        ("azureml_analyzers.AML1005.report_unknown", "true"));

    [Fact]
    public async Task Message_names_the_setting_the_value_and_the_one_wanted()
    {
        Diagnostic found = (await Verify.Diagnose(Verify.References(SdkFamily.Arm), ArmProgram(Created("AllowPublicAccessWhenBehindVnet = true")))).Single();
        Assert.Equal(
            "Workspace 'MachineLearningWorkspaceData' sets 'AllowPublicAccessWhenBehindVnet' to 'true', so it can be reached from the Internet; set it to 'false' and connect through a private endpoint",
            found.GetMessage());
        Assert.Equal(DiagnosticSeverity.Info, found.Severity);
    }

    [Fact]
    public Task An_endpoint_is_no_workspace() => Arm("""
        var endpoint = new MachineLearningOnlineEndpointProperties(MachineLearningEndpointAuthMode.AadToken) { PublicNetworkAccess = MachineLearningPublicNetworkAccessType.Enabled };
        _ = endpoint;
        """);

    [Fact]
    public Task Management_has_the_older_switch_only() => Verify.Reports(SdkFamily.Management, """
        using Microsoft.Azure.Management.MachineLearningServices;
        using Microsoft.Azure.Management.MachineLearningServices.Models;

        public static class Program
        {
            public static void Run(IWorkspacesOperations workspaces)
            {
                workspaces.CreateOrUpdate("rg", "a", new Workspace { HbiWorkspace = true, AllowPublicAccessWhenBehindVnet = {|AML1005:true|} });
                workspaces.CreateOrUpdate("rg", "b", new Workspace(hbiWorkspace: true, allowPublicAccessWhenBehindVnet: {|AML1005:true|}));
                workspaces.CreateOrUpdate("rg", "c", new Workspace { HbiWorkspace = true, AllowPublicAccessWhenBehindVnet = false });
                workspaces.CreateOrUpdate("rg", "d", new Workspace { HbiWorkspace = true });
            }
        }
        """, ReportAbsent);

    [Fact]
    public Task Provisioning() => Verify.Reports(SdkFamily.Provisioning, """
        using Azure.Provisioning;
        using Azure.Provisioning.MachineLearning;

        public static class Program
        {
            public static void Run(Infrastructure infra, ProvisioningParameter access)
            {
                infra.Add(new MachineLearningWorkspace("a") { IsHbiWorkspace = true, PublicNetworkAccess = {|AML1005:PublicNetworkAccess.Enabled|} });
                infra.Add(new MachineLearningWorkspace("b") { IsHbiWorkspace = true, PublicNetworkAccess = PublicNetworkAccess.Disabled });
                infra.Add(new MachineLearningWorkspace("c") { IsHbiWorkspace = true, AllowPublicAccessWhenBehindVnet = {|AML1005:true|} });
                infra.Add(new MachineLearningWorkspace("d") { IsHbiWorkspace = true });
            }
        }
        """);

    [Fact]
    public Task Pulumi_native() => Verify.Reports(SdkFamily.PulumiNative, """
        using Pulumi;
        using Pulumi.AzureNative.MachineLearningServices;

        public static class Program
        {
            public static void Run(Output<string> access)
            {
                new Workspace("a", new WorkspaceArgs { HbiWorkspace = true, PublicNetworkAccess = {|AML1005:"Enabled"|} });
                new Workspace("b", new() { HbiWorkspace = true, AllowPublicAccessWhenBehindVnet = {|AML1005:true|} });
                new Workspace("c", new WorkspaceArgs { HbiWorkspace = true, PublicNetworkAccess = "Disabled" });
                new Workspace("d", new WorkspaceArgs { HbiWorkspace = true });
            }
        }
        """);

    [Fact]
    public Task Pulumi_classic_has_switches() => Verify.Reports(SdkFamily.PulumiClassic, """
        using Pulumi;
        using Pulumi.Azure.MachineLearning;

        public static class Program
        {
            public static void Run(Output<bool> access)
            {
                new Workspace("a", new WorkspaceArgs { HighBusinessImpact = true, PublicNetworkAccessEnabled = {|AML1005:true|} });
                new Workspace("b", new WorkspaceArgs { HighBusinessImpact = true, PublicAccessBehindVirtualNetworkEnabled = {|AML1005:true|} });
                new Workspace("c", new WorkspaceArgs { HighBusinessImpact = true, PublicNetworkAccessEnabled = false });
                new Workspace("d", new WorkspaceArgs { HighBusinessImpact = true, PublicNetworkAccessEnabled = access });
            }
        }
        """);

    [Fact]
    public Task A_type_of_the_same_name_is_somebody_elses() => Verify.Reports(SdkFamily.Arm, """
        public sealed class MachineLearningWorkspaceData { public string PublicNetworkAccess { get; set; } }

        public static class Program
        {
            public static object Run() => new MachineLearningWorkspaceData { PublicNetworkAccess = "Enabled" };
        }
        """);
}
