using System.Text;
using AzureML.Analyzers.CodeFixes;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace AzureML.Analyzers.Tests.CodeFixes;

/// <summary>Fix All keeps every edit: in one dictionary, one file, several files and several projects.</summary>
public sealed class FixAllTests
{
    private const int Many = 50;

    [Fact]
    public Task Fifty_workspaces_of_one_file()
    {
        string Source(Func<int, string> creation) => Class(creation, "using Azure.ResourceManager.MachineLearning;");
        return RunAsync<SetPropertyCodeFix>(
            Source(i => i % 2 == 0
                ? $"object W{i}() => new {{|AML1001:MachineLearningWorkspaceData|}}(\"l\") {{ FriendlyName = \"{i}\" }}; // {i}"
                : $"object W{i}() => new MachineLearningWorkspaceData(\"l\") {{ IsHbiWorkspace = {{|AML1001:false|}} }};"),
            Source(i => i % 2 == 0
                ? $"object W{i}() => new MachineLearningWorkspaceData(\"l\") {{ FriendlyName = \"{i}\", IsHbiWorkspace = true }}; // {i}"
                : $"object W{i}() => new MachineLearningWorkspaceData(\"l\") {{ IsHbiWorkspace = true }};"),
            Many);
    }

    [Fact]
    public Task Fifty_secrets_of_one_dictionary()
    {
        string Source(string first, Func<int, string> entry)
        {
            var entries = new StringBuilder(first);
            for (int i = 0; i < Many; i++)
            {
                entries.Append("            ").Append(entry(i)).Append(",\n");
            }

            return "using Azure.ResourceManager.MachineLearning.Models;\nclass C\n{\n    object M(string keyVaultUrl) => new MachineLearningCommandJob(\"c\", \"e\")\n    {\n        EnvironmentVariables =\n        {\n" + entries + "        },\n    };\n}\n";
        }

        return RunAsync<SecretCodeFix>(
            Source("", static i => $"[\"API_KEY_{i}\"] = {{|AML5001:\"kR7#vPq2\" + \"-Lw9xZt{i}\"|}}"),
            Source("            [\"KEY_VAULT_URL\"] = keyVaultUrl,\n", static i => $"[\"API_KEY_{i}_SECRET_NAME\"] = \"api-key-{i}\""),
            Many);
    }

    [Fact]
    public Task Every_use_of_one_declaration() => RunAsync<SetPropertyCodeFix>(
        Class(static i => $"object W{i}() => new MachineLearningWorkspaceData(\"l\") {{ IsHbiWorkspace = {{|AML1001:Hbi|}} }};", "using Azure.ResourceManager.MachineLearning;", "private const bool Hbi = false;", 2),
        Class(static i => $"object W{i}() => new MachineLearningWorkspaceData(\"l\") {{ IsHbiWorkspace = {(i == 0 ? "true" : "Hbi")} }};", "using Azure.ResourceManager.MachineLearning;", "private const bool Hbi = true;", 2),
        2,
        Class(static i => $"object W{i}() => new MachineLearningWorkspaceData(\"l\") {{ IsHbiWorkspace = Hbi }};", "using Azure.ResourceManager.MachineLearning;", "private const bool Hbi = true;", 2));

    [Fact]
    public async Task Nested_creations_of_one_expression() => await RunAsync<SetPropertyCodeFix>(
        "using Azure.ResourceManager.MachineLearning;\nclass C { object M() => new[] { new {|AML1001:MachineLearningWorkspaceData|}(new {|AML1001:MachineLearningWorkspaceData|}(\"l\").FriendlyName) }; }",
        "using Azure.ResourceManager.MachineLearning;\nclass C { object M() => new[] { new MachineLearningWorkspaceData(new MachineLearningWorkspaceData(\"l\") { IsHbiWorkspace = true }.FriendlyName) { IsHbiWorkspace = true } }; }",
        2);

    [Fact]
    public async Task Documents_and_projects()
    {
        static string Source(string name, bool isFixed) =>
            "using Azure.ResourceManager.MachineLearning;\nclass " + name + " { object M() => "
            + (isFixed ? "new MachineLearningWorkspaceData(\"l\") { IsHbiWorkspace = true }; }" : "new {|AML1001:MachineLearningWorkspaceData|}(\"l\"); }");

        var test = new FixTest<SetPropertyCodeFix>
        {
            CodeActionEquivalenceKey = "AML1001:SetProperty",
            NumberOfIncrementalIterations = 3,
            NumberOfFixAllIterations = 1,
            NumberOfFixAllInDocumentIterations = 3,
            NumberOfFixAllInProjectIterations = 2,
        };
        foreach ((SolutionState state, bool isFixed) in new[] { ((SolutionState)test.TestState, false), (test.FixedState, true) })
        {
            state.Sources.Add(Source("A", isFixed));
            state.Sources.Add(Source("B", isFixed));
            ProjectState other = state.AdditionalProjects["Other"];
            other.Sources.Add(Source("D", isFixed));
            other.AdditionalReferences.AddRange(Platform.References);
            other.AdditionalReferences.Add(SdkStub.Reference);
            state.AdditionalProjectReferences.Add("Other");
        }

        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static async Task RunAsync<TFix>(string source, string fixedSource, int findings, string? batchFixed = null)
        where TFix : CodeFixProvider, new()
    {
        var test = new FixTest<TFix>
        {
            TestCode = source,
            FixedCode = fixedSource,
            NumberOfIncrementalIterations = findings,
            NumberOfFixAllIterations = 1,
        };
        if (batchFixed is not null)
        {
            test.BatchFixedCode = batchFixed;
        }

        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static string Class(Func<int, string> member, string usings, string? first = null, int count = Many)
    {
        var members = new StringBuilder(first is null ? "" : "    " + first + "\n");
        for (int i = 0; i < count; i++)
        {
            members.Append("    ").Append(member(i)).Append('\n');
        }

        return usings + "\nclass C\n{\n" + members + "}\n";
    }
}
