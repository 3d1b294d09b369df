using AzureML.Analyzers.Model;
using Xunit;

namespace AzureML.Analyzers.Tests.Complaints;

/// <summary>Newer forms of C#, and code that is not compiled in. Each program has the bad form and the good one.</summary>
public sealed class LanguageComplaintTests
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;
        using Azure;
        using Azure.Core;
        using Azure.ResourceManager.MachineLearning;
        using Azure.ResourceManager.MachineLearning.Models;

        """;

    /// <summary>Complaint 16.</summary>
    [Fact]
    [Complaint(16)]
    public Task Top_level_statements_are_not_missed() => Reports("""
        MachineLearningWorkspaceCollection workspaces = null;
        await workspaces.CreateOrUpdateAsync(WaitUntil.Completed, "a", {|AML1001:new|}(AzureLocation.WestEurope));
        await workspaces.CreateOrUpdateAsync(WaitUntil.Completed, "b", new(AzureLocation.WestEurope) { IsHbiWorkspace = true });
        """);

    /// <summary>Complaint 16.</summary>
    [Fact]
    [Complaint(16)]
    public Task Target_typed_creations_are_not_missed() => ReportsIn("""
            public void Argument(MachineLearningWorkspaceCollection all) => all.CreateOrUpdate(WaitUntil.Completed, "a", {|AML1001:new|}("westeurope"));
            public MachineLearningWorkspaceData Good() => new("westeurope") { IsHbiWorkspace = true };
            public MachineLearningWorkspaceData Expression() => {|AML1001:new|}("westeurope");
            public MachineLearningWorkspaceData Branch(bool flag) => flag ? {|AML1001:new|}("westeurope") : new("westeurope") { IsHbiWorkspace = true };
            public MachineLearningWorkspaceData Fallback(MachineLearningWorkspaceData given) => given ?? {|AML1001:new|}("westeurope");
        """);

    /// <summary>Complaint 16: code that names neither the type nor a member of it.</summary>
    [Theory]
    [Complaint(16)]
    [InlineData(nameof(SdkFamily.Arm), "AML1001", "void Run(Azure.ResourceManager.MachineLearning.MachineLearningWorkspaceCollection all) => all.CreateOrUpdate(Azure.WaitUntil.Completed, \"ml\", new(\"westeurope\"));")]
    [InlineData(nameof(SdkFamily.Management), "AML1001", "void Run(Microsoft.Azure.Management.MachineLearningServices.IWorkspacesOperations all) => Microsoft.Azure.Management.MachineLearningServices.WorkspacesOperationsExtensions.CreateOrUpdate(all, \"group\", \"ml\", new());")]
    [InlineData(nameof(SdkFamily.PulumiNative), "AML1001", "object Run() => new Pulumi.AzureNative.MachineLearningServices.Workspace(\"ml\", new());")]
    [InlineData(nameof(SdkFamily.PulumiClassic), "AML3004", "object Run() => new Pulumi.Azure.Storage.Account(\"ml\", new());")]
    public Task Target_typed_arguments_are_not_missed(string family, string rule, string member) => Verify.ReportsWith(
        rule, Enum.Parse<SdkFamily>(family), "public class Program { public " + member.Replace(" new(", " {|" + rule + ":new|}(", StringComparison.Ordinal) + " }");

    /// <summary>Complaint 16.</summary>
    [Fact]
    [Complaint(16)]
    public Task Collection_expressions_are_not_missed() => ReportsIn("""
            public MachineLearningWorkspaceData[] Array() => [{|AML1001:new|}("westeurope"), new("westeurope") { IsHbiWorkspace = true }];
            public List<MachineLearningWorkspaceData> List() => [{|AML1001:new|}("westeurope"), new("westeurope") { IsHbiWorkspace = true }];
            public IEnumerable<MachineLearningWorkspaceData> Spread(MachineLearningWorkspaceData[] given) => [.. given, {|AML1001:new|}("westeurope")];
        """);

    /// <summary>Complaint 16.</summary>
    [Fact]
    [Complaint(16)]
    public Task Dictionary_initializers_and_raw_strings_are_not_missed() => ReportsIn(""""
            public MachineLearningCommandJob Job(string password) => new("python train.py", new ResourceIdentifier("/e"))
            {
                EnvironmentVariables =
                {
                    ["DB_PASSWORD"] = {|AML5001:"""Tr0ub4dor&3x!"""|},
                    ["SETTINGS"] = {|AML5001:"""{ "host": "db", "password": "Tr0ub4dor&3x!" }"""|},
                    ["CONNECTION"] = {|AML5001:$"""Server=tcp:x.database.windows.net;User ID=u;Password={"Tr0ub4dor&3x!"};"""|},
                    ["OTHER"] = $"""Server=tcp:x.database.windows.net;User ID=u;Password={password};""",
                },
            };
        """");

    /// <summary>Complaint 16.</summary>
    [Fact]
    [Complaint(16)]
    public Task Primary_constructors_are_not_missed() => Reports("""
        public class Bad(AzureLocation location)
        {
            private readonly MachineLearningWorkspaceData _data = new {|AML1001:MachineLearningWorkspaceData|}(location);
            public void Send(MachineLearningWorkspaceCollection workspaces) => workspaces.CreateOrUpdate(WaitUntil.Completed, "ws", _data);
            public MachineLearningWorkspaceData Create() => {|AML1001:new|}(location);
        }

        public class Good(AzureLocation location, bool hbi)
        {
            public MachineLearningWorkspaceData Create() => new(location) { IsHbiWorkspace = true };
            public MachineLearningWorkspaceData Unknown() => new(location) { IsHbiWorkspace = hbi };
        }

        public class BadWorkspace(AzureLocation location) : {|AML1001:MachineLearningWorkspaceData|}(location);

        public class GoodWorkspace : MachineLearningWorkspaceData
        {
            public GoodWorkspace(AzureLocation location) : base(location) => IsHbiWorkspace = true;
        }
        """);

    /// <summary>Complaint 16: settings that are copied, beside what is created from them.</summary>
    [Fact]
    [Complaint(16)]
    public Task With_expressions_are_not_missed() => Reports("""
        public record Settings(string Name, bool Hbi);

        public static class Program
        {
            public static MachineLearningWorkspaceData Bad(Settings settings) => {|AML1001:new|}("westeurope") { FriendlyName = (settings with { Hbi = true }).Name };
            public static MachineLearningWorkspaceData Worse(Settings settings)
            {
                var changed = settings with { Name = "churn" };
                return new("westeurope") { FriendlyName = changed.Name, IsHbiWorkspace = {|AML1001:false|} };
            }

            public static MachineLearningWorkspaceData Good(Settings settings) => new("westeurope") { FriendlyName = (settings with { Name = "churn" }).Name, IsHbiWorkspace = true };
            public static MachineLearningWorkspaceData Unknown(Settings settings) => new("westeurope") { IsHbiWorkspace = (settings with { Name = "churn" }).Hbi };
        }
        """);

    /// <summary>Complaint 16.</summary>
    [Fact]
    [Complaint(16)]
    public Task Local_functions_lambdas_and_async_code_are_not_missed() => ReportsIn("""
            public async Task Run(MachineLearningWorkspaceCollection workspaces, string[] names)
            {
                await Task.WhenAll(names.Select(async name => await workspaces.CreateOrUpdateAsync(WaitUntil.Completed, name, {|AML1001:new|}("westeurope"))));
                await Task.WhenAll(names.Select(async name => await workspaces.CreateOrUpdateAsync(WaitUntil.Completed, name, Good())));
                var create = static (string region = "westeurope") => new {|AML1001:MachineLearningWorkspaceData|}(region);
                await workspaces.CreateOrUpdateAsync(WaitUntil.Completed, "a", create());
                static MachineLearningWorkspaceData Good() => new("westeurope") { IsHbiWorkspace = true };
            }

            public async IAsyncEnumerable<MachineLearningWorkspaceData> Stream()
            {
                await Task.Yield();
                yield return {|AML1001:new|}("westeurope");
                yield return new("westeurope") { IsHbiWorkspace = true };
            }
        """);

    /// <summary>Complaint 16.</summary>
    [Fact]
    [Complaint(16)]
    public Task Patterns_and_switch_expressions_are_not_missed() => ReportsIn("""
            public MachineLearningWorkspaceData Run(object stage, int[] sizes)
            {
                var data = new MachineLearningWorkspaceData("westeurope")
                {
                    IsHbiWorkspace = (stage, sizes) switch
                    {
                        ("prod", _) => true,
                        (string { Length: > 3 and < 9 }, [1, .., 3]) => {|AML1001:false|},
                        _ => true,
                    },
                };
                if (data is { FriendlyName: null } fresh) { fresh.FriendlyName = "churn"; }
                return data;
            }
        """);

    /// <summary>Complaint 16.</summary>
    [Fact]
    [Complaint(16)]
    public Task File_scoped_types_required_members_and_deconstruction_are_not_missed() => Reports("""
        namespace Contoso.Churn;

        file class Plan
        {
            public required string Region { get; init; }
            public void Deconstruct(out string region, out string name) => (region, name) = (Region, "ws");
            public MachineLearningWorkspaceData Bad() => {|AML1001:new|}(Region);
            public MachineLearningWorkspaceData Good() => new(Region) { IsHbiWorkspace = true };
        }

        public static class Program
        {
            public static void Run(MachineLearningWorkspaceCollection workspaces)
            {
                var plan = new Plan { Region = "westeurope" };
                var (region, name) = plan;
                workspaces.CreateOrUpdate(WaitUntil.Completed, name, plan.Bad());
                workspaces.CreateOrUpdate(WaitUntil.Completed, name, plan.Good());
                MachineLearningWorkspaceData data;
                (data, name) = ({|AML1001:new|}(region), "b");
                workspaces.CreateOrUpdate(WaitUntil.Completed, name, data);
            }
        }
        """);

    /// <summary>Complaint 19: what is not compiled in is not reported, on either side of the directive.</summary>
    [Fact]
    [Complaint(19)]
    public Task Code_of_another_configuration_is_not_reported() => ReportsIn("""
            public MachineLearningWorkspaceData Run() => new("westeurope")
            {
        #if DEBUG
                IsHbiWorkspace = false,
        #else
                IsHbiWorkspace = true,
        #endif
            };

        #if DEBUG
            public MachineLearningWorkspaceData Debug() => new("westeurope");
        #endif
        """);

    /// <summary>Complaint 19, the other side: with the symbol defined, the same code is reported.</summary>
    [Fact]
    [Complaint(19)]
    public Task Code_of_this_configuration_is_reported() => Verify.Reports(SdkFamily.Arm, "#define DEBUG\n" + Usings + """
        public class Program
        {
            public MachineLearningWorkspaceData Run() => new("westeurope")
            {
        #if DEBUG
                IsHbiWorkspace = {|AML1001:false|},
        #else
                IsHbiWorkspace = true,
        #endif
            };

        #if DEBUG
            public MachineLearningWorkspaceData Debug() => {|AML1001:new|}("westeurope");
        #pragma warning disable AML1001 // thrown away every night
            public MachineLearningWorkspaceData Nightly() => new("westeurope");
        #pragma warning restore AML1001
        #endif
        }
        """);

    /// <summary>Complaint 19: a credential for development is nobody's business; a workspace beside it is.</summary>
    [Fact]
    [Complaint(19)]
    public Task A_credential_for_development_is_not_reported() => Verify.Reports(SdkFamily.Arm, Usings + """
        using Azure.Identity;

        public class Program
        {
            public TokenCredential Credential() => new DefaultAzureCredential(new DefaultAzureCredentialOptions { ExcludeVisualStudioCredential = false });
            public MachineLearningWorkspaceData Run() => {|AML1001:new|}("westeurope");
        }
        """);

    private static Task Reports(string program) => Verify.Reports(SdkFamily.Arm, Usings + program);

    private static Task ReportsIn(string members) => Reports("public class Program\n{\n" + members + "\n}\n");
}
