using AzureML.Analyzers.Model;
using Xunit;

namespace AzureML.Analyzers.Tests.Flow;

/// <summary>Exceptions, and variables that hold one of several objects: what the oracle programs (Robustness/Oracle) found, in plain words.</summary>
public sealed class PathTests
{
    private static Task Arm(string statements, string members = "") => Verify.Reports(SdkFamily.Arm, $$"""
        using System;
        using System.Collections.Generic;
        using Azure;
        using Azure.Core;
        using Azure.ResourceManager.MachineLearning;
        using Azure.ResourceManager.MachineLearning.Models;

        public sealed class Team
        {
            public void Run(MachineLearningWorkspaceCollection workspaces, bool flag, bool other, int number)
            {
                {{statements}}
            }

            private static void Call() => Console.WriteLine();

            {{members}}
        }
        """);

    private static Task Provisioning(string statements) => Verify.Reports(SdkFamily.Provisioning, $$"""
        using System;
        using Azure.Provisioning;
        using Azure.Provisioning.MachineLearning;

        public static class Program
        {
            public static void Run(Infrastructure infra)
            {
                {{statements}}
            }
        }
        """);

    private static Task Pulumi(string statements) => Verify.Reports(SdkFamily.PulumiNative, $$"""
        using System.Collections.Generic;
        using Pulumi.AzureNative.MachineLearningServices;

        public static class Program
        {
            public static void Run(string name)
            {
                {{statements}}
            }
        }
        """);

    [Theory]
    [InlineData("void Complete() { data.IsHbiWorkspace = true; } Complete();")]
    [InlineData("void Complete(MachineLearningWorkspaceData d) => d.IsHbiWorkspace = true; Complete(data);")]
    [InlineData("Action complete = () => { if (flag) { Call(); } data.IsHbiWorkspace = true; }; complete();")]
    public Task A_try_block_may_hold_functions(string body) => Arm($$"""
        var data = new MachineLearningWorkspaceData(AzureLocation.WestEurope) { IsHbiWorkspace = flag };
        for (int i = 0; i < number; i++)
        {
            try
            {
                {{body}}
            }
            catch (InvalidOperationException)
            {
                Call();
            }
            finally
            {
                Call();
            }
        }

        workspaces.CreateOrUpdate(WaitUntil.Completed, "ws", data);
        """);

    [Fact]
    public Task A_lock_is_nothing_special() => Arm("""
        var data = new {|AML1001:MachineLearningWorkspaceData|}(AzureLocation.WestEurope);
        lock (workspaces)
        {
            workspaces.CreateOrUpdate(WaitUntil.Completed, "ws", data);
        }
        """);

    [Fact]
    public Task Nobody_sees_an_object_that_an_exception_leaves_half_made() => Provisioning("""
        try
        {
            var workspace = new MachineLearningWorkspace("a") { IsHbiWorkspace = true };
            infra.Add(workspace);
        }
        catch (Exception) { }

        try
        {
            Console.WriteLine();
            var workspace = new MachineLearningWorkspace("b") { IsHbiWorkspace = infra is null ? true : true };
            infra.Add(workspace);
        }
        catch (Exception) { }
        finally { }
        """);

    [Fact]
    public Task A_handler_sees_what_was_made_before() => Arm("""
        MachineLearningWorkspaceData data = null;
        try
        {
            data = new {|AML1001:MachineLearningWorkspaceData|}(AzureLocation.WestEurope) { FriendlyName = flag ? "a" : "b" };
            Call();
            data.IsHbiWorkspace = true;
        }
        catch (Exception) { Call(); }

        workspaces.CreateOrUpdate(WaitUntil.Completed, "ws", data);
        """);

    [Fact]
    public Task What_follows_a_finally_block_inside_a_try_block_is_seen() => Arm(
        "var data = Create(flag);",
        """
        private static MachineLearningWorkspaceData Create(bool flag)
        {
            try
            {
                try { Call(); }
                finally { if (flag) { Call(); } }
            }
            catch (Exception) { }

            return new MachineLearningWorkspaceData(AzureLocation.WestEurope) { IsHbiWorkspace = {|AML1001:false|} };
        }
        """);

    [Theory]
    [InlineData("null")]
    [InlineData("default")]
    [InlineData("default(bool?)")]
    public Task Null_is_absence_in_every_spelling(string value) => Arm($$"""
        var data = new MachineLearningWorkspaceData(AzureLocation.WestEurope) { IsHbiWorkspace = {|AML1001:{{value}}|} };
        workspaces.CreateOrUpdate(WaitUntil.Completed, "ws", data);
        """);

    [Fact]
    public Task What_one_of_several_objects_held_is_perhaps_overwritten() => Arm("""
        var data = flag
            ? new MachineLearningWorkspaceData(AzureLocation.WestEurope) { IsHbiWorkspace = false }
            : new MachineLearningWorkspaceData(AzureLocation.NorthEurope) { IsHbiWorkspace = false };
        data.IsHbiWorkspace = true;
        workspaces.CreateOrUpdate(WaitUntil.Completed, "ws", data);
        """);

    [Fact]
    public Task What_is_written_to_one_of_several_objects_counts() => Arm("""
        var data = flag ? new MachineLearningWorkspaceData(AzureLocation.WestEurope) : new MachineLearningWorkspaceData(AzureLocation.NorthEurope);
        data.IsHbiWorkspace = {|AML1001:false|};
        workspaces.CreateOrUpdate(WaitUntil.Completed, "ws", data);
        """);

    [Fact]
    public Task An_object_that_is_reached_in_two_ways_is_one() => Arm("""
        var data = new {|AML1001:MachineLearningWorkspaceData|}(AzureLocation.WestEurope);
        if (other)
        {
            data = flag ? data ?? data : data;
            data.IsHbiWorkspace = true;
        }

        workspaces.CreateOrUpdate(WaitUntil.Completed, "ws", data);
        """);

    [Fact]
    public Task A_swap_holds_nothing_back() => Arm("""
        var a = new MachineLearningWorkspaceData(AzureLocation.WestEurope) { IsHbiWorkspace = true };
        var b = new MachineLearningWorkspaceData(AzureLocation.WestEurope) { IsHbiWorkspace = true };
        workspaces.CreateOrUpdate(WaitUntil.Completed, "a", a);
        workspaces.CreateOrUpdate(WaitUntil.Completed, "b", b);
        a.IsHbiWorkspace = false;
        (a, b) = (b, a);
        """);

    [Fact]
    public Task A_list_that_nobody_takes_does_not_use_again_what_was_sent() => Arm("""
        var sent = new MachineLearningWorkspaceData(AzureLocation.WestEurope) { IsHbiWorkspace = true };
        var list = new List<MachineLearningWorkspaceData> { sent, new {|AML1001:MachineLearningWorkspaceData|}(AzureLocation.WestEurope) };
        workspaces.CreateOrUpdate(WaitUntil.Completed, "ws", sent);
        sent.IsHbiWorkspace = false;
        """);

    [Fact]
    public Task Pulumi_takes_the_arguments_when_the_resource_is_made() => Pulumi("""
        var arguments = new WorkspaceArgs { HbiWorkspace = true };
        var workspace = new Workspace(name, arguments);
        arguments.HbiWorkspace = false;
        var late = new {|AML1001:WorkspaceArgs|}();
        _ = new Workspace(name, late);
        late.HbiWorkspace = true;
        """);

    [Theory]
    [InlineData("if (flag) { data.IsHbiWorkspace = true; } else { data = new(\"b\") { IsHbiWorkspace = true }; }")]
    [InlineData("if (flag) { data = new(\"b\") { IsHbiWorkspace = true }; } else { data.IsHbiWorkspace = true; }")]
    [InlineData("if (flag) { data.IsHbiWorkspace = true; } else if (other) { data = new(\"b\") { IsHbiWorkspace = true }; } else { data = new(\"c\") { IsHbiWorkspace = true }; }")]
    public Task What_the_other_path_lost_does_not_matter(string statements) => Arm($"""
        var data = new MachineLearningWorkspaceData("a");
        {statements}
        workspaces.CreateOrUpdate(WaitUntil.Completed, "ws", data);
        """);

    [Theory]
    [InlineData("var kept = data; if (flag) { data.IsHbiWorkspace = true; } else { data = new(\"b\") { IsHbiWorkspace = true }; } workspaces.CreateOrUpdate(WaitUntil.Completed, \"ws\", kept);")]
    [InlineData("var all = new List<MachineLearningWorkspaceData> { data }; if (flag) { data.IsHbiWorkspace = true; } else { data = new(\"b\") { IsHbiWorkspace = true }; } workspaces.CreateOrUpdate(WaitUntil.Completed, \"ws\", all[0]);")]
    [InlineData("if (flag) { data.IsHbiWorkspace = true; } else if (other) { data = new(\"b\") { IsHbiWorkspace = true }; } workspaces.CreateOrUpdate(WaitUntil.Completed, \"ws\", data);")]
    [InlineData("if (flag) { workspaces.CreateOrUpdate(WaitUntil.Completed, \"ws\", data); data = new(\"b\") { IsHbiWorkspace = true }; } else { data.IsHbiWorkspace = true; } workspaces.CreateOrUpdate(WaitUntil.Completed, \"ws\", data);")]
    public Task What_another_variable_holds_is_not_lost(string statements) => Arm($$"""
        var data = new {|AML1001:MachineLearningWorkspaceData|}("a");
        {{statements}}
        """);

    [Theory]
    [InlineData("try { Call(); } catch (Exception) { data.IsHbiWorkspace = true; } finally { while (number-- > 0) { Call(); } workspaces.CreateOrUpdate(WaitUntil.Completed, \"ws\", data); }")]
    [InlineData("try { if (flag) { return; } data.IsHbiWorkspace = true; } finally { while (number-- > 0) { Call(); } workspaces.CreateOrUpdate(WaitUntil.Completed, \"ws\", data); }")]
    [InlineData("try { if (flag) { return; } data.IsHbiWorkspace = true; } finally { try { Call(); } finally { foreach (char c in \"ab\") { Call(); } workspaces.CreateOrUpdate(WaitUntil.Completed, \"ws\", data); } }")]
    public Task A_finally_block_with_a_loop_is_seen_on_every_way_into_it(string statements) => Arm($$"""
        var data = new {|AML1001:MachineLearningWorkspaceData|}("a");
        {{statements}}
        """);

    [Fact]
    public Task A_finally_block_with_a_loop_keeps_its_ways_apart() => Arm("""
        var data = new MachineLearningWorkspaceData("a");
        bool complete = false;
        try
        {
            if (flag) { return; }
            data.IsHbiWorkspace = true;
            complete = true;
        }
        finally
        {
            while (number-- > 0) { Call(); }
        }

        workspaces.CreateOrUpdate(WaitUntil.Completed, complete ? "ws" : "other", data);
        """);
}
