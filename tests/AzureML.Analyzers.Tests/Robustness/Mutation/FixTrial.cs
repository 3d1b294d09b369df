using System.Collections.Immutable;
using AzureML.Analyzers.Model;
using AzureML.Analyzers.Tests.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace AzureML.Analyzers.Tests.Robustness.Mutation;

/// <summary>
/// Applies every fix that is offered in a program, each to the program as it was. In a program that compiles, what a fix makes must compile,
/// have nothing new, but for placeholders, and not have the finding; in any other, nothing may throw.
/// </summary>
internal sealed class FixTrial
{
    /// <summary>The rules that report the placeholders of fixes.</summary>
    private static readonly string[] PlaceholderRules = ["AML1004", "AML2002", "AML5014"];

    private readonly AdhocWorkspace _workspace = new();
    private readonly Project _template;
    private readonly Verify.Setup _setup;
    private int _applied;

    public FixTrial(SdkFamily family, Verify.Setup setup, IEnumerable<string> otherSources)
    {
        _setup = setup;
        _template = _workspace.Open(Verify.Compile(Verify.References(family), ["", .. otherSources], setup));
    }

    /// <summary>How many fixes were applied so far.</summary>
    public int Applied => _applied;

    /// <summary>What is wrong with the fixes of a program; null when nothing is.</summary>
    public async Task<string?> Problem(string source, ParseOptions? parse = null)
    {
        Project project = parse is null ? _template : _template.WithParseOptions(parse);
        Document document = project.Documents.First(candidate => candidate.FilePath == "Program.cs").WithText(SourceText.From(source));
        if ((await document.GetSyntaxRootAsync())!.DescendantNodes().Any(node => node.IsKind(SyntaxKind.GlobalStatement)))
        {
            document = document.Project.WithCompilationOptions(document.Project.CompilationOptions!.WithOutputKind(OutputKind.ConsoleApplication)).GetDocument(document.Id)!;
        }

        Findings before = await FindingsOf(document);
        foreach (Diagnostic diagnostic in before.Reported.Where(d => d.Location.SourceTree?.FilePath == document.FilePath))
        {
            if (await Problem(document, before, diagnostic) is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    private async Task<string?> Problem(Document document, Findings before, Diagnostic diagnostic)
    {
        foreach (CodeAction action in await LightBulb.ActionsFor(document, diagnostic))
        {
            Document changed = await LightBulb.Apply(action, document);
            Interlocked.Increment(ref _applied);
            if (before.Errors > 0)
            {
                continue;
            }

            Findings after = await FindingsOf(changed);
            string? problem = Difference(before, after, diagnostic);
            if (problem is not null)
            {
                return $"'{action.Title}' for {diagnostic}: {problem}\n{await changed.GetTextAsync()}";
            }
        }

        return null;
    }

    private static string? Difference(Findings before, Findings after, Diagnostic fixedFinding)
    {
        foreach ((string id, int count) in after.Counts)
        {
            if (count > before.Counts.GetValueOrDefault(id) && !PlaceholderRules.Contains(id))
            {
                return $"{id} is new";
            }
        }

        // What the bad value hid, an absence, may come to light: another finding of the same rule.
        return after.Reported.Any(d => d.Id == fixedFinding.Id && d.Location.SourceSpan.Start == fixedFinding.Location.SourceSpan.Start && d.GetMessage() == fixedFinding.GetMessage())
            ? $"{fixedFinding.Id} is still there"
            : null;
    }

    private async Task<Findings> FindingsOf(Document document)
    {
        var compilation = (CSharpCompilation)(await document.Project.GetCompilationAsync())!;
        Diagnostic[] compiler = [.. compilation.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning)];
        ImmutableArray<Diagnostic> reported = await Verify.Diagnose(compilation, _setup);
        Dictionary<string, int> counts = compiler.Concat(reported).GroupBy(d => d.Id).ToDictionary(group => group.Key, group => group.Count());
        return new Findings(reported, compiler.Count(d => d.Severity == DiagnosticSeverity.Error), counts);
    }

    private sealed record Findings(ImmutableArray<Diagnostic> Reported, int Errors, Dictionary<string, int> Counts);
}
