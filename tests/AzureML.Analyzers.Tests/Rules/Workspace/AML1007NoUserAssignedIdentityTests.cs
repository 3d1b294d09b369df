using AzureML.Analyzers.Model;
using Xunit;

namespace AzureML.Analyzers.Tests.Rules.Workspace;

public sealed class AML1007NoUserAssignedIdentityTests
{
    private static Task Arm(string statements, params (string Key, string Value)[] options) => Verify.ReportsWith("AML1007", SdkFamily.Arm, $$"""
        using System.Collections.Generic;
        using Azure;
        using Azure.Core;
        using Azure.ResourceManager.MachineLearning;
        using Azure.ResourceManager.MachineLearning.Models;
        using Azure.ResourceManager.Models;

        public static class Program
        {
            public static void Run(
                MachineLearningWorkspaceCollection workspaces, MachineLearningWorkspaceResource existing, ManagedServiceIdentity identity, ManagedServiceIdentityType type, ResourceIdentifier id, bool flag)
            {
                {{statements}}
            }
        }
        """, options);

    private static string Created(string members) => $$"""
        workspaces.CreateOrUpdate(WaitUntil.Completed, "ws", new MachineLearningWorkspaceData(AzureLocation.WestEurope) { IsHbiWorkspace = true, {{members}} });
        """;

    [Theory]
    [InlineData("Identity = new ManagedServiceIdentity({|AML1007:ManagedServiceIdentityType.SystemAssigned|})")]
    [InlineData("Identity = new({|AML1007:ManagedServiceIdentityType.SystemAssigned|})")]
    [InlineData("Identity = new ManagedServiceIdentity({|AML1007:\"SystemAssigned\"|})")]
    [InlineData("Identity = new ManagedServiceIdentity({|AML1007:ManagedServiceIdentityType.None|})")]
    [InlineData("Identity = {|AML1007:null|}")]
    [InlineData("Identity = new ManagedServiceIdentity(flag ? {|AML1007:ManagedServiceIdentityType.SystemAssigned|} : ManagedServiceIdentityType.UserAssigned)")]
    [InlineData("PrimaryUserAssignedIdentity = null, Identity = new ManagedServiceIdentity({|AML1007:ManagedServiceIdentityType.SystemAssigned|})")]
    [InlineData("Kind = \"Project\", Identity = new ManagedServiceIdentity({|AML1007:ManagedServiceIdentityType.SystemAssigned|})")]
    public Task Reported(string members) => Arm(Created(members));

    [Theory]
    [InlineData("Identity = new ManagedServiceIdentity(ManagedServiceIdentityType.UserAssigned)")]
    [InlineData("Identity = new ManagedServiceIdentity(ManagedServiceIdentityType.SystemAssignedUserAssigned)")]
    [InlineData("Identity = new ManagedServiceIdentity(\"SystemAssigned, UserAssigned\")")]
    [InlineData("Identity = new ManagedServiceIdentity(ManagedServiceIdentityType.SystemAssigned) { UserAssignedIdentities = { [id] = new UserAssignedIdentity() } }")]
    [InlineData("Identity = new ManagedServiceIdentity(type)")]
    [InlineData("Identity = identity")]
    [InlineData("PrimaryUserAssignedIdentity = id")]
    [InlineData("PrimaryUserAssignedIdentity = id, Identity = new ManagedServiceIdentity(ManagedServiceIdentityType.SystemAssigned)")]
    public Task Silent(string members) => Arm(Created(members));

    [Fact]
    public Task Absence_is_reported_at_the_creation() => Arm("""
        workspaces.CreateOrUpdate(WaitUntil.Completed, "ws", new {|AML1007:MachineLearningWorkspaceData|}(AzureLocation.WestEurope) { IsHbiWorkspace = true });
        """);

    [Fact]
    public Task Absence_can_be_left_out() => Arm("""
        workspaces.CreateOrUpdate(WaitUntil.Completed, "ws", new MachineLearningWorkspaceData(AzureLocation.WestEurope) { IsHbiWorkspace = true });
        """, ("azureml_analyzers.AML1007.report_absent", "false"));

    [Fact]
    public Task Set_later_counts() => Arm("""
        var data = new MachineLearningWorkspaceData(AzureLocation.WestEurope) { IsHbiWorkspace = true };
        data.Identity = new ManagedServiceIdentity(ManagedServiceIdentityType.SystemAssigned);
        data.Identity.UserAssignedIdentities.Add(id, new UserAssignedIdentity());
        workspaces.CreateOrUpdate(WaitUntil.Completed, "a", data);

        var other = new MachineLearningWorkspaceData(AzureLocation.WestEurope) { IsHbiWorkspace = true };
        other.Identity = new ManagedServiceIdentity(ManagedServiceIdentityType.SystemAssigned);
        other.Identity.ManagedServiceIdentityType = ManagedServiceIdentityType.UserAssigned;
        workspaces.CreateOrUpdate(WaitUntil.Completed, "b", other);
        """);

    [Fact]
    public Task An_identity_on_some_path_is_enough() => Arm("""
        var data = new MachineLearningWorkspaceData(AzureLocation.WestEurope) { IsHbiWorkspace = true };
        if (flag) { data.PrimaryUserAssignedIdentity = id; }
        workspaces.CreateOrUpdate(WaitUntil.Completed, "ws", data);
        """);

    [Fact]
    public Task A_caller_may_give_the_identity() => Verify.ReportsWith("AML1007", SdkFamily.Arm, """
        using Azure.Core;
        using Azure.ResourceManager.MachineLearning;

        public static class Program
        {
            public static MachineLearningWorkspaceData Create() => new MachineLearningWorkspaceData(AzureLocation.WestEurope) { IsHbiWorkspace = true };

            public static MachineLearningWorkspaceData Complete(ResourceIdentifier id)
            {
                var data = Create();
                data.PrimaryUserAssignedIdentity = id;
                return data;
            }
        }
        """);

    [Fact]
    public Task Fetched_data_and_updates_are_reported_for_a_written_type_only() => Arm("""
        var data = existing.Data;
        workspaces.CreateOrUpdate(WaitUntil.Completed, "a", data);
        data.Identity = new ManagedServiceIdentity({|AML1007:ManagedServiceIdentityType.SystemAssigned|});
        workspaces.CreateOrUpdate(WaitUntil.Completed, "b", data);
        existing.Update(WaitUntil.Completed, new MachineLearningWorkspacePatch { FriendlyName = "team" });
        existing.Update(WaitUntil.Completed, new MachineLearningWorkspacePatch { Identity = new ManagedServiceIdentity({|AML1007:ManagedServiceIdentityType.SystemAssigned|}) });
        existing.Update(WaitUntil.Completed, new MachineLearningWorkspacePatch { Identity = new ManagedServiceIdentity(ManagedServiceIdentityType.UserAssigned) });
        """);

    [Fact]
    public Task A_type_that_is_not_known_is_reported_on_request() => Arm(
        Created("Identity = new ManagedServiceIdentity({|AML1007:type|})"),
        ("azureml_analyzers.AML1007.report_unknown", "true"));

    [Fact]
    public Task The_identity_of_another_resource_is_not_judged() => Arm(
        "var compute = new MachineLearningComputeData(AzureLocation.WestEurope) { Identity = new ManagedServiceIdentity(ManagedServiceIdentityType.SystemAssigned) }; _ = compute;");

    [Fact]
    public Task Management() => Verify.ReportsWith("AML1007", SdkFamily.Management, """
        using System.Collections.Generic;
        using Microsoft.Azure.Management.MachineLearningServices;
        using Microsoft.Azure.Management.MachineLearningServices.Models;

        public static class Program
        {
            public static object[] Run(string id, Identity identity) =>
            [
                new {|AML1007:Workspace|} { HbiWorkspace = true },
                new Workspace { HbiWorkspace = true, Identity = new {|AML1007:Identity|}() },
                new Workspace { HbiWorkspace = true, Identity = new Identity { Type = {|AML1007:ResourceIdentityType.SystemAssigned|} } },
                new Workspace(hbiWorkspace: true, identity: new Identity(type: {|AML1007:ResourceIdentityType.None|})),
                new Workspace { HbiWorkspace = true, Identity = new Identity { Type = ResourceIdentityType.SystemAssignedUserAssigned } },
                new Workspace { HbiWorkspace = true, Identity = new Identity { UserAssignedIdentities = new Dictionary<string, UserAssignedIdentity> { [id] = new UserAssignedIdentity() } } },
                new Workspace { HbiWorkspace = true, Identity = identity },
                new Workspace(hbiWorkspace: true, primaryUserAssignedIdentity: id),
                new WorkspaceUpdateParameters { Identity = new Identity { Type = {|AML1007:ResourceIdentityType.SystemAssigned|} } },
                new WorkspaceUpdateParameters { FriendlyName = "team" },
            ];
        }
        """);

    [Fact]
    public Task Provisioning() => Verify.ReportsWith("AML1007", SdkFamily.Provisioning, """
        using Azure.Provisioning;
        using Azure.Provisioning.MachineLearning;
        using Azure.Provisioning.Resources;

        public static class Program
        {
            public static void Run(Infrastructure infra, ProvisioningParameter id)
            {
                infra.Add(new {|AML1007:MachineLearningWorkspace|}("a") { IsHbiWorkspace = true });
                infra.Add(new MachineLearningWorkspace("b") { IsHbiWorkspace = true, Identity = new ManagedServiceIdentity { ManagedServiceIdentityType = {|AML1007:ManagedServiceIdentityType.SystemAssigned|} } });
                infra.Add(new MachineLearningWorkspace("c") { IsHbiWorkspace = true, Identity = new ManagedServiceIdentity { ManagedServiceIdentityType = ManagedServiceIdentityType.UserAssigned } });
                infra.Add(new MachineLearningWorkspace("d") { IsHbiWorkspace = true, PrimaryUserAssignedIdentity = id });
            }
        }
        """);

    [Fact]
    public Task Pulumi_native() => Verify.ReportsWith("AML1007", SdkFamily.PulumiNative, """
        using Pulumi;
        using Pulumi.AzureNative.MachineLearningServices;
        using Pulumi.AzureNative.MachineLearningServices.Inputs;

        public static class Program
        {
            public static void Run(Output<string> id, Output<string> type)
            {
                new Workspace("a", new {|AML1007:WorkspaceArgs|} { HbiWorkspace = true });
                new Workspace("b", new WorkspaceArgs { HbiWorkspace = true, Identity = new ManagedServiceIdentityArgs { Type = {|AML1007:"SystemAssigned"|} } });
                new Workspace("c", new WorkspaceArgs { HbiWorkspace = true, Identity = new ManagedServiceIdentityArgs { Type = "SystemAssigned,UserAssigned" } });
                new Workspace("d", new WorkspaceArgs { HbiWorkspace = true, PrimaryUserAssignedIdentity = id });
            }
        }
        """);

    [Fact]
    public Task Pulumi_classic() => Verify.ReportsWith("AML1007", SdkFamily.PulumiClassic, """
        using Pulumi;
        using Pulumi.Azure.MachineLearning;
        using Pulumi.Azure.MachineLearning.Inputs;

        public static class Program
        {
            public static void Run(Output<string> id, Output<string> type)
            {
                new Workspace("a", new {|AML1007:WorkspaceArgs|} { HighBusinessImpact = true });
                new Workspace("b", new WorkspaceArgs { HighBusinessImpact = true, Identity = new WorkspaceIdentityArgs { Type = {|AML1007:"SystemAssigned"|} } });
                new Workspace("c", new WorkspaceArgs { HighBusinessImpact = true, Identity = new WorkspaceIdentityArgs { Type = "SystemAssigned, UserAssigned", IdentityIds = { id } } });
                new Workspace("d", new WorkspaceArgs { HighBusinessImpact = true, Identity = new WorkspaceIdentityArgs { Type = type } });
            }
        }
        """);

    [Fact]
    public Task A_type_of_the_same_name_is_somebody_elses() => Verify.ReportsWith("AML1007", SdkFamily.Arm, """
        public sealed class MachineLearningWorkspaceData { public object Identity { get; set; } }

        public static class Program
        {
            public static object Run() => new MachineLearningWorkspaceData();
        }
        """);
}
