using AzureML.Analyzers.Flow;
using AzureML.Analyzers.Model;
using Xunit;

namespace AzureML.Analyzers.Tests.Flow;

/// <summary>Objects that helper methods of the same compilation create, complete, fill or send.</summary>
public sealed class HelperMethodTests
{
    private static Task Reports(string members, params string[] otherSources) => Verify.Reports(
        Verify.References(SdkFamily.Arm),
        """
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using Azure;
        using Azure.Core;
        using Azure.ResourceManager.MachineLearning;
        using Azure.ResourceManager.MachineLearning.Models;

        """ + members,
        new Verify.Setup { OtherSources = otherSources });

    private static Task InClass(string members) => Reports($"public sealed class Team {{ {members} }}");

    [Fact]
    public Task A_private_helper_is_judged_at_its_caller() => InClass("""
        public void Run(MachineLearningWorkspaceCollection c) => c.CreateOrUpdate(WaitUntil.Completed, "ws", Create());
        private static MachineLearningWorkspaceData Create() => {|AML1001:new|}("westeurope");
        """);

    [Fact]
    public Task A_caller_may_complete_what_a_private_helper_creates() => InClass("""
        public void Run(MachineLearningWorkspaceCollection c)
        {
            var data = Create();
            data.IsHbiWorkspace = true;
            c.CreateOrUpdate(WaitUntil.Completed, "ws", data);
        }

        private static MachineLearningWorkspaceData Create() => new("westeurope");
        """);

    [Fact]
    public Task One_caller_that_does_not_complete_is_enough() => InClass("""
        public void Run(MachineLearningWorkspaceCollection c)
        {
            var data = Create();
            data.IsHbiWorkspace = true;
            c.CreateOrUpdate(WaitUntil.Completed, "ws", data);
            c.CreateOrUpdate(WaitUntil.Completed, "ws", Create());
        }

        private static MachineLearningWorkspaceData Create() => {|AML1001:new|}("westeurope");
        """);

    [Fact]
    public Task A_caller_may_overwrite_what_a_private_helper_sets() => InClass("""
        public void Run(MachineLearningWorkspaceCollection c)
        {
            var data = Create();
            data.IsHbiWorkspace = true;
            c.CreateOrUpdate(WaitUntil.Completed, "ws", data);
        }

        private static MachineLearningWorkspaceData Create() => new("westeurope") { IsHbiWorkspace = false };
        """);

    [Fact]
    public Task One_caller_that_does_not_overwrite_is_enough() => InClass("""
        public void Run(MachineLearningWorkspaceCollection c)
        {
            var data = Create();
            data.IsHbiWorkspace = true;
            c.CreateOrUpdate(WaitUntil.Completed, "a", data);
            c.CreateOrUpdate(WaitUntil.Completed, "b", Create());
        }

        private static MachineLearningWorkspaceData Create() => new("westeurope") { IsHbiWorkspace = {|AML1001:false|} };
        """);

    [Fact]
    public Task A_caller_that_ignores_what_it_gets_overwrites_nothing() => InClass("""
        public void Run() => Create();

        private static MachineLearningWorkspaceData Create() => new("westeurope") { IsHbiWorkspace = {|AML1001:false|} };
        """);

    [Fact]
    public Task A_visible_helper_is_judged_at_its_return_except_for_what_a_caller_sets() => Reports("""
        public static class Factory
        {
            public static MachineLearningWorkspaceData Completed() => new("westeurope");
            public static MachineLearningWorkspaceData Sent() => {|AML1001:new|}("westeurope");
            public static MachineLearningWorkspaceData Unused() => {|AML1001:new|}("westeurope");
        }

        public static class Program
        {
            public static void Run(MachineLearningWorkspaceCollection c)
            {
                var data = Factory.Completed();
                data.IsHbiWorkspace = true;
                c.CreateOrUpdate(WaitUntil.Completed, "a", data);
                c.CreateOrUpdate(WaitUntil.Completed, "b", Factory.Sent());
            }
        }
        """);

    [Fact]
    public Task A_helper_that_nobody_calls_is_judged_at_its_return() => InClass("""
        private static MachineLearningWorkspaceData Create() => {|AML1001:new|}("westeurope");
        public Func<MachineLearningWorkspaceData> Handler() => Create;
        """);

    [Fact]
    public Task A_member_of_the_same_name_is_no_caller() => Reports("""
        public sealed class Team { private static MachineLearningWorkspaceData Create() => {|AML1001:new|}("westeurope"); }
        public sealed class Other { private static string Create() => ""; public string Run() => Create(); }
        """);

    [Fact]
    public Task Callers_in_other_files_are_seen() => Reports(
        "public static class Factory { internal static MachineLearningWorkspaceData Create() => new(\"westeurope\"); }",
        """
        public static class Program
        {
            public static Azure.ResourceManager.MachineLearning.MachineLearningWorkspaceData Run()
            {
                var data = Factory.Create();
                data.IsHbiWorkspace = true;
                return data;
            }
        }
        """);

    [Fact]
    public Task Mentions_of_members_of_the_same_name_are_not_counted_as_callers() => Reports(
        """
        public static class Factory { internal static MachineLearningWorkspaceData Create() => new("westeurope"); }
        public static class Program
        {
            public static void Run(MachineLearningWorkspaceCollection c)
            {
                var data = Factory.Create();
                data.IsHbiWorkspace = true;
                c.CreateOrUpdate(WaitUntil.Completed, "ws", data);
            }
        }
        """,
        string.Concat(Enumerable.Range(0, ReturnedObjects.MaxCallers + 10).Select(i =>
            $"public static class Other{i} {{ private static string Create() => \"\"; public static string Run() => Create(); }}\n")));

    [Theory]
    [InlineData(0, "new")]
    [InlineData(1, "{|AML1001:new|}")]
    public Task Up_to_fifty_callers_judge_what_a_helper_returns(int more, string creation) => InClass($$"""
        private static MachineLearningWorkspaceData Create() => {{creation}}("westeurope");
        {{string.Concat(Enumerable.Range(0, ReturnedObjects.MaxCallers + more).Select(i =>
            $"public void Run{i}(MachineLearningWorkspaceCollection c) {{ var d = Create(); d.IsHbiWorkspace = true; c.CreateOrUpdate(WaitUntil.Completed, \"ws\", d); }}\n"))}}
        """);

    [Theory]
    [InlineData("static D Create()", "Factory.Create()")]
    [InlineData("static D Create()", "global::Contoso.Factory.Create()")]
    [InlineData("static D Create()", "F.Create()")]
    [InlineData("static D Create()", "Derived.Create()")]
    [InlineData("static D Create()", "Create()")]
    [InlineData("D Create()", "new Factory().Create()")]
    [InlineData("D Create()", "new Factory()?.Create()")]
    [InlineData("static D Create<T>()", "Factory.Create<int>()")]
    [InlineData("static D Property", "Factory.Property")]
    [InlineData("static D @class()", "Factory.@class()")]
    public Task Callers_are_found_however_they_write_the_call(string declaration, string call) => CompletedByCaller(
        call,
        $$"""
        public class Factory { internal {{declaration}} => new("westeurope"); }
        public sealed class Derived : Factory { }
        """);

    [Theory]
    [InlineData("\"westeurope\".ToData()")]
    [InlineData("Extensions.ToData(\"westeurope\")")]
    public Task Callers_of_extension_methods_are_found(string call) =>
        CompletedByCaller(call, "public static class Extensions { internal static D ToData(this string location) => new(location); } public class Factory { }");

    private static Task CompletedByCaller(string call, string types) => Reports(
        $$"""
        using Contoso;
        using F = Contoso.Factory;
        using static Contoso.Factory;

        public static class Program
        {
            public static void Run(MachineLearningWorkspaceCollection c)
            {
                var data = {{call}};
                data.IsHbiWorkspace = true;
                c.CreateOrUpdate(WaitUntil.Completed, "ws", data);
            }
        }
        """,
        $$"""
        using D = Azure.ResourceManager.MachineLearning.MachineLearningWorkspaceData;
        namespace Contoso
        {
            {{types}}
        }
        """);

    [Fact]
    public Task Private_helpers_are_called_in_any_part_of_their_type() => Reports(
        "public static partial class Team { private static MachineLearningWorkspaceData Create() => new(\"westeurope\"); }",
        """
        public static partial class Team
        {
            private static class Nested
            {
                public static object Run(Azure.ResourceManager.MachineLearning.MachineLearningWorkspaceCollection c)
                {
                    var data = Create();
                    data.IsHbiWorkspace = true;
                    return c.CreateOrUpdate(Azure.WaitUntil.Completed, "ws", data);
                }
            }
        }
        """);

    [Theory]
    [InlineData("private static void Complete(MachineLearningWorkspaceData d) { d.IsHbiWorkspace = true; }", "Complete(data);")]
    [InlineData("private static MachineLearningWorkspaceData Complete(MachineLearningWorkspaceData d) { d.IsHbiWorkspace = true; return d; }", "data = Complete(data);")]
    [InlineData("private static void Complete(MachineLearningWorkspaceData d) => Really(d); private static void Really(MachineLearningWorkspaceData d) => d.IsHbiWorkspace = true;", "Complete(data);")]
    [InlineData("private static T Complete<T>(T d) where T : MachineLearningWorkspaceData { d.IsHbiWorkspace = true; return d; }", "Complete(data);")]
    [InlineData("private static async Task<MachineLearningWorkspaceData> CompleteAsync(MachineLearningWorkspaceData d) { await Task.Yield(); d.IsHbiWorkspace = true; return d; }", "data = await CompleteAsync(data);")]
    [InlineData("private static void Complete(MachineLearningWorkspaceData d, int n) { if (n > 0) { Complete(d, n - 1); } d.IsHbiWorkspace = true; }", "Complete(data, 3);")]
    public Task A_helper_may_complete_what_it_is_given(string helper, string call) => InClass($$"""
        public async Task Run(MachineLearningWorkspaceCollection c)
        {
            var data = new MachineLearningWorkspaceData("westeurope");
            {{call}}
            await c.CreateOrUpdateAsync(WaitUntil.Completed, "ws", data);
        }

        {{helper}}
        """);

    [Fact]
    public Task A_helper_that_only_sends_changes_nothing() => InClass("""
        private readonly MachineLearningWorkspaceCollection _c;
        public void Run() => Send(new {|AML1001:MachineLearningWorkspaceData|}("westeurope"));
        private void Send(MachineLearningWorkspaceData d) => Really(d);
        private void Really(MachineLearningWorkspaceData d) => _c.CreateOrUpdate(WaitUntil.Completed, "ws", d);
        """);

    [Fact]
    public Task A_constant_argument_is_reported_at_the_argument() => InClass("""
        public void Run(MachineLearningWorkspaceCollection c)
        {
            c.CreateOrUpdate(WaitUntil.Completed, "a", Create({|AML1001:false|}));
            c.CreateOrUpdate(WaitUntil.Completed, "b", Create(true));
        }

        private static MachineLearningWorkspaceData Create(bool hbi) => new("westeurope") { IsHbiWorkspace = hbi };
        """);

    [Fact]
    public Task Dictionaries_are_followed_through_helpers() => InClass("""
        public MachineLearningCommandJob Run(string text)
        {
            var variables = Defaults(text);
            Fill(variables, {|AML5001:"Tr0ub4dor&3x!"|});
            return new("python train.py", new ResourceIdentifier("/e")) { EnvironmentVariables = variables };
        }

        private static Dictionary<string, string> Defaults(string text) => new() { ["MODE"] = text, ["FIRST_PASSWORD"] = {|AML5001:"Tr0ub4dor&3x!"|} };

        private static void Fill(IDictionary<string, string> variables, string password)
        {
            variables["SECOND_PASSWORD"] = password;
            variables.TryAdd("THIRD_PASSWORD", {|AML5001:"Tr0ub4dor&3x!"|});
        }
        """);

    [Fact]
    public Task Out_parameters_and_iterators_hand_objects_to_callers() => InClass("""
        public void Run(MachineLearningWorkspaceCollection c)
        {
            Create(out var data);
            data.IsHbiWorkspace = true;
            c.CreateOrUpdate(WaitUntil.Completed, "a", data);
            foreach (var item in All()) { item.IsHbiWorkspace = true; c.CreateOrUpdate(WaitUntil.Completed, "b", item); }
            var list = new List<MachineLearningWorkspaceData>();
            Add(list);
            foreach (var item in list) { item.IsHbiWorkspace = true; c.CreateOrUpdate(WaitUntil.Completed, "c", item); }
        }

        private static void Create(out MachineLearningWorkspaceData data) { data = new("westeurope"); }
        private static IEnumerable<MachineLearningWorkspaceData> All() { yield return new("westeurope"); }
        private static void Add(List<MachineLearningWorkspaceData> list) => list.Add(new("westeurope"));
        """);

    [Fact]
    public Task Fields_are_followed_through_methods_of_the_same_object() => InClass("""
        private MachineLearningWorkspaceData _data;

        public void Run(MachineLearningWorkspaceCollection c)
        {
            _data = new("westeurope");
            Complete();
            c.CreateOrUpdate(WaitUntil.Completed, "ws", _data);
        }

        private void Complete() => _data.IsHbiWorkspace = true;
        """);

    [Fact]
    public Task Builders_complete_their_field() => Reports("""
        public sealed class Builder
        {
            private readonly MachineLearningWorkspaceData _data;
            public Builder(AzureLocation location) { _data = new(location); }
            public Builder WithHbi() { _data.IsHbiWorkspace = true; return this; }
            public MachineLearningWorkspaceData Build() => _data;
        }

        public static class Program
        {
            public static void Run(MachineLearningWorkspaceCollection c) =>
                c.CreateOrUpdate(WaitUntil.Completed, "ws", new Builder("westeurope").WithHbi().Build());
        }
        """);

    [Theory]
    [InlineData("protected virtual void Complete(MachineLearningWorkspaceData d) { }", "Complete(data);")]
    [InlineData("public Action<MachineLearningWorkspaceData> Complete;", "Complete(data);")]
    [InlineData("public IDisposable Complete;", "Json.Serialize(data);")]
    public Task Code_that_cannot_be_seen_may_complete(string member, string call) => Reports($$"""
        public class Team
        {
            {{member}}
            public void Run(MachineLearningWorkspaceCollection c)
            {
                var data = new MachineLearningWorkspaceData("westeurope");
                {{call}}
                c.CreateOrUpdate(WaitUntil.Completed, "ws", data);
            }
        }

        public static class Json { public static string Serialize(object value) => System.Text.Json.JsonSerializer.Serialize(value); }
        """);

    [Fact]
    public Task Null_checks_and_loggers_complete_nothing() => InClass("""
        public void Run(MachineLearningWorkspaceCollection c)
        {
            var data = new {|AML1001:MachineLearningWorkspaceData|}("westeurope");
            ArgumentNullException.ThrowIfNull(data);
            Console.WriteLine(data);
            c.CreateOrUpdate(WaitUntil.Completed, "ws", data);
        }
        """);
}
