using AzureML.Analyzers.Model;
using Xunit;

namespace AzureML.Analyzers.Tests.Flow;

/// <summary>What the initializer of a field makes, and other members use; and what lambdas return.</summary>
public sealed class FieldInitializerTests
{
    private static Task Reports(string members, params string[] otherSources) => Verify.Reports(
        Verify.References(SdkFamily.Arm),
        """
        using System;
        using System.Collections.Generic;
        using Azure;
        using Azure.Core;
        using Azure.ResourceManager.MachineLearning;
        using Azure.ResourceManager.MachineLearning.Models;

        """ + members,
        new Verify.Setup { OtherSources = otherSources });

    private const string Job = """
        public static class Jobs
        {
            public static MachineLearningCommandJob Create() => new("c", new ResourceIdentifier("/e")) { EnvironmentVariables = Shared.Variables };
        }
        """;

    [Theory]
    [InlineData("private static readonly Dictionary<string, string>")]
    [InlineData("private static readonly IDictionary<string, string>")]
    [InlineData("private readonly Dictionary<string, string>")]
    [InlineData("private Dictionary<string, string>")]
    public Task Variables_in_a_field(string declaration) => Reports($$"""
        public sealed class Jobs
        {
            {{declaration}} _variables = new Dictionary<string, string> { ["MODE"] = "fast", ["DB_PASSWORD"] = {|AML5001:"Tr0ub4dor&3x!"|} };

            public MachineLearningCommandJob Create() => new("c", new ResourceIdentifier("/e")) { EnvironmentVariables = _variables };
            public MachineLearningCommandJob Other() => new("d", new ResourceIdentifier("/e")) { EnvironmentVariables = _variables };
        }
        """);

    [Fact]
    public Task Variables_in_a_field_of_another_class_in_another_file() => Reports(
        """
        internal static class Shared
        {
            internal static readonly Dictionary<string, string> Variables = new() { ["DB_PASSWORD"] = {|AML5001:"Tr0ub4dor&3x!"|} };
        }
        """,
        "using Azure.Core; using Azure.ResourceManager.MachineLearning.Models;" + Job);

    [Theory]
    [InlineData("internal static readonly Dictionary<string, string> Variables = new() { [\"MODE\"] = \"fast\" };")]
    [InlineData("internal static readonly Dictionary<string, string> Variables = Load(); static Dictionary<string, string> Load() => throw new NotSupportedException();")]
    [InlineData("internal static readonly Dictionary<string, string> Variables = new() { [\"MODE\"] = Environment.GetEnvironmentVariable(\"P\") };")]
    public Task Harmless_fields(string field) => Reports("internal static class Shared { " + field + " }\n" + Job);

    [Fact]
    public Task A_field_that_no_job_uses() => Reports("""
        internal static class Shared
        {
            internal static readonly Dictionary<string, string> Variables = new() { ["DB_PASSWORD"] = "Tr0ub4dor&3x!" };
            public static MachineLearningCommandJob Create() => new("c", new ResourceIdentifier("/e"));
            public static int Count() => Variables.Count;
        }
        """);

    [Fact]
    public Task Fields_that_refer_to_each_other_end() => Reports("""
        internal static class Shared
        {
            internal static readonly Dictionary<string, string> A = new(B) { ["X"] = "1" };
            internal static readonly Dictionary<string, string> B = new(A) { ["DB_PASSWORD"] = {|AML5001:"Tr0ub4dor&3x!"|} };
            public static MachineLearningCommandJob Create() => new("c", new ResourceIdentifier("/e")) { EnvironmentVariables = A };
        }
        """);

    [Fact]
    public Task A_workspace_in_a_field_is_judged_once_and_where_it_is_made() => Reports("""
        public sealed class Provisioner
        {
            private readonly MachineLearningWorkspaceData _data = {|AML1001:new|}("westeurope");

            public void Run(MachineLearningWorkspaceCollection c) => c.CreateOrUpdate(WaitUntil.Completed, "ws", _data);
        }
        """);

    [Fact]
    public Task A_workspace_in_a_field_that_another_member_completes() => Reports("""
        public sealed class Provisioner
        {
            private readonly MachineLearningWorkspaceData _data = new("westeurope");

            public void Harden() => _data.IsHbiWorkspace = true;
            public void Run(MachineLearningWorkspaceCollection c) => c.CreateOrUpdate(WaitUntil.Completed, "ws", _data);
        }
        """);

    [Theory]
    [InlineData("var data = Make(() => new MachineLearningWorkspaceData(\"westeurope\")); data.IsHbiWorkspace = true; c.CreateOrUpdate(WaitUntil.Completed, \"ws\", data);")]
    [InlineData("var lazy = new Lazy<MachineLearningWorkspaceData>(() => new MachineLearningWorkspaceData(\"westeurope\")); lazy.Value.IsHbiWorkspace = true; c.CreateOrUpdate(WaitUntil.Completed, \"ws\", lazy.Value);")]
    [InlineData("var data = Make(() => { var d = new MachineLearningWorkspaceData(\"westeurope\"); return d; }); data.IsHbiWorkspace = true;")]
    public Task What_a_lambda_returns_may_be_completed_by_who_calls_it(string statements) => Reports($$"""
        public static class Program
        {
            public static void Run(MachineLearningWorkspaceCollection c) { {{statements}} }
            private static T Make<T>(Func<T> factory) => factory();
        }
        """);

    [Fact]
    public Task What_a_lambda_returns_and_nobody_completes() => Reports("""
        public static class Program
        {
            public static void Run(MachineLearningWorkspaceCollection c)
            {
                var data = Make(() => new {|AML1001:MachineLearningWorkspaceData|}("westeurope"));
                data.FriendlyName = "ws";
                c.CreateOrUpdate(WaitUntil.Completed, "ws", data);
            }

            private static T Make<T>(Func<T> factory) => factory();
        }
        """);
}
