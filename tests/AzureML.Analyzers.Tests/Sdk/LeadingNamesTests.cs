using System.Collections.Immutable;
using AzureML.Analyzers.Model;
using AzureML.Analyzers.Sdk;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace AzureML.Analyzers.Tests.Sdk;

/// <summary>What is known of a project's names is kept from one keystroke to the next; it may never be what was true before the edit.</summary>
public sealed class LeadingNamesTests
{
    private const string Usings = "using Azure; using Azure.Core; using Azure.ResourceManager.MachineLearning; using Azure.ResourceManager.MachineLearning.Models; using System.Collections.Generic;\n";

    // A workspace that a caller two files away completes, and a dictionary of another file that becomes a job's environment.
    private static readonly ImmutableArray<string> Project =
    [
        Usings + "public static class Program { public static void Run(MachineLearningWorkspaceCollection c) { c.CreateOrUpdate(WaitUntil.Completed, \"w\", First.Make()); } }",
        Usings + "internal static class First { internal static MachineLearningWorkspaceData Make() { var data = Second.Make(); data.IsHbiWorkspace = true; return data; } }",
        Usings + "internal static class Second { internal static MachineLearningWorkspaceData Make() => new(AzureLocation.WestEurope); }",
        Usings + "public static class Jobs { public static MachineLearningCommandJob Train(string key) { var job = new MachineLearningCommandJob(\"run\", new ResourceIdentifier(\"/e\")); foreach (var entry in Settings.All(key)) job.EnvironmentVariables.Add(entry.Key, entry.Value); return job; } }",
        "using System.Collections.Generic;\ninternal static class Settings { internal static Dictionary<string, string> All(string key) => new() { [\"NAME\"] = key }; }",
        "internal static class Other { internal static int Twice(int number) => number * 2; }",
    ];

    private static readonly ImmutableArray<Edit> Edits =
    [
        new("a statement that matters to nobody", 5, "=> number * 2;", "{ var typed = number; return typed * 2; }"),
        new("the caller completes no more", 1, "data.IsHbiWorkspace = true; ", ""),
        new("and does it again", 1, "return data;", "data.IsHbiWorkspace = true; return data;"),
        new("another helper between them", 2, "=> new(AzureLocation.WestEurope)", "=> Third.Make(); } internal static class Third { internal static MachineLearningWorkspaceData Make() => new(AzureLocation.WestEurope)"),
        new("the helper lies elsewhere", 5, "internal static class Other {", Usings + "internal static class Other { internal static MachineLearningWorkspaceData Plain() => new(AzureLocation.WestEurope);"),
        new("and is used", 1, "Second.Make()", "Other.Plain()"),
        new("the caller completes no more", 1, "data.IsHbiWorkspace = true; ", ""),
        new("the helper completes", 5, "=> new(AzureLocation.WestEurope)", "=> new(AzureLocation.WestEurope) { IsHbiWorkspace = true }"),
        new("a name of a secret in the dictionary", 4, "NAME", "API_KEY"),
        new("the dictionary gets another name", 4, "All(", "Every(", Breaks: true),
        new("and the job follows", 3, "All(", "Every("),
        new("the namespaces come from another file", 5, Usings, "global using Azure; global using Azure.Core; global using Azure.ResourceManager.MachineLearning; global using Azure.ResourceManager.MachineLearning.Models;\n"),
        new("no file but that one has them", 2, Usings, ""),
        new("nor the first", 0, Usings, ""),
        new("a bare workspace", 0, "First.Make()", "new MachineLearningWorkspaceData(AzureLocation.WestEurope)"),
    ];

    [Fact]
    public async Task Findings_after_each_edit_are_those_of_a_project_that_was_just_opened()
    {
        CSharpCompilation edited = Compile(Project);
        var seen = new HashSet<string>();
        foreach (Edit edit in Edits)
        {
            edited = Apply(edited, edit);
            CSharpCompilation opened = Compile([.. edited.SyntaxTrees.Select(tree => tree.ToString())]);
            bool isBroken = opened.GetDiagnostics(TestContext.Current.CancellationToken).Any(d => d.Severity == DiagnosticSeverity.Error);
            Assert.True(isBroken == edit.Breaks, edit.Title);
            string expected = await FindingsIn(opened);
            string actual = await FindingsIn(edited);
            seen.Add(expected);
            Assert.True(expected == actual, $"{edit.Title}: {expected}, not {actual}");
        }

        Assert.True(seen.Count > 5, "the edits change the findings");
    }

    [Fact]
    public void An_edit_that_leads_nowhere_costs_no_search()
    {
        CSharpCompilation before = Compile(Project);
        CSharpCompilation unrelated = Apply(before, Edits[0]);
        CSharpCompilation related = Apply(unrelated, Edits[4]);
        LeadingNames names = NamesOf(before);
        Assert.Same(names, NamesOf(unrelated));
        Assert.NotSame(names, NamesOf(related));
        Assert.Contains("Plain", NamesOf(related).All);
        Assert.DoesNotContain("Plain", names.All);
    }

    private static LeadingNames NamesOf(Compilation compilation) => LeadingNames.Of(compilation, [], TestContext.Current.CancellationToken);

    private static CSharpCompilation Compile(IReadOnlyList<string> sources) => Verify.Compile(Verify.References(SdkFamily.Arm), sources);

    private static CSharpCompilation Apply(CSharpCompilation compilation, Edit edit)
    {
        SyntaxTree tree = compilation.SyntaxTrees[edit.File];
        SourceText text = tree.GetText();
        Assert.Contains(edit.Old, text.ToString(), StringComparison.Ordinal);
        int start = text.ToString().IndexOf(edit.Old, StringComparison.Ordinal);
        return compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(text.Replace(start, edit.Old.Length, edit.New)));
    }

    private static async Task<string> FindingsIn(CSharpCompilation compilation)
    {
        ImmutableArray<Diagnostic> findings = await Verify.Diagnose(compilation);
        return string.Join(", ", findings.Select(d => $"{d.Id} {d.Location.SourceTree!.FilePath}({d.Location.SourceSpan.Start})"));
    }

    private sealed record Edit(string Title, int File, string Old, string New, bool Breaks = false);
}
