using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AzureML.Analyzers.Benchmarks;

/// <summary>
/// What one keystroke costs: a file of 500 lines with 20 resources is edited in a project of 1,000 files, and analysed as an editor does
/// it. Each keystroke makes a new compilation; all trees but one are those of the one before.
/// </summary>
internal sealed class Keystroke
{
    private const int Files = 1_000;
    private const int Resources = 20;

    private readonly string _title;
    private CSharpCompilation _compilation;
    private SyntaxTree _edited;
    private int _typed;

    private Keystroke(string title, Input project)
    {
        _title = title;
        _compilation = project.Compile();
        _edited = _compilation.SyntaxTrees[0];
    }

    /// <summary>The project of an editor: one file in ten provisions; and the worst one: all of them do.</summary>
    public static async Task<string> Measure(int rounds)
    {
        ImmutableArray<string> provisioning = Programs.Provisioning(Files / 10, Resources);
        Input all = Input.Provisioning(Files, Resources);
        Input some = all with { Sources = [.. provisioning, .. Programs.Plain(Files - (Files / 10))] };
        return await new Keystroke("one file in ten provisions", some).MeasureRounds(rounds) + await new Keystroke("all files provision", all).MeasureRounds(rounds);
    }

    private async Task<string> MeasureRounds(int rounds)
    {
        (string Name, Func<Task> Action)[] actions =
        [
            ("binding the bodies (`SemanticModel.GetDiagnostics`)", Bind),
            ("binding the bodies (`SemanticModel.GetOperation`)", BindOperations),
            (Competitor.Idle.Name, () => Analyse(Competitor.Idle)),
            (Competitor.EmptyBlock.Name, () => Analyse(Competitor.EmptyBlock)),
            (Competitor.Ours.Name, () => Analyse(Competitor.Ours)),
        ];
        var runs = actions.ToDictionary(action => action.Name, _ => new List<Run>());
        const int WarmUp = 15;
        for (int round = -WarmUp; round < rounds; round++)
        {
            // Not before each keystroke: an editor has no time for it either.
            GC.Collect();
            foreach ((string name, Func<Task> action) in actions)
            {
                Run run = await Time(action);
                if (round >= 0)
                {
                    runs[name].Add(run);
                }
            }
        }

        return ToTable(runs);
    }

    private string ToTable(Dictionary<string, List<Run>> runs)
    {
        var table = new StringBuilder();
        table.Append(CultureInfo.InvariantCulture, $"\n### Keystroke, {Files:N0} files, {_title}\n\n{_edited.GetText().Lines.Count} lines in the edited file, {Resources} resources; {runs.First().Value.Count} rounds.\n\n| | ms (lowest to highest) | KB allocated |\n|---|---|---|\n");
        foreach ((string name, List<Run> measured) in runs)
        {
            double[] times = [.. measured.Select(run => run.Milliseconds)];
            table.Append(CultureInfo.InvariantCulture, $"| {name} | {Statistics.Median(times):0.0} ({times.Min():0.0} to {times.Max():0.0}) | {Statistics.Median(measured.Select(run => run.Bytes / 1e3)):N0} |\n");
        }

        List<Run> ours = runs[Competitor.Ours.Name];
        double Added(string name) => Statistics.Median(ours.Zip(runs[name], (run, other) => run.Milliseconds - other.Milliseconds));
        double binding = Statistics.Median(runs.First().Value.Select(run => run.Milliseconds));
        table.Append(CultureInfo.InvariantCulture, $"\nAdded by ours: {Added(Competitor.Idle.Name):0.0} ms, its own binding of the bodies included; that is {Added(Competitor.Idle.Name) / binding:0.00} × what the compiler takes to bind them. Beyond the empty operation-block analyzer, for which the bodies are bound as well: {Added(Competitor.EmptyBlock.Name):0.0} ms.\n");
        return table.ToString();
    }

    private async Task<Run> Time(Func<Task> action)
    {
        Type();
        long before = GC.GetTotalAllocatedBytes(precise: true);
        var watch = Stopwatch.StartNew();
        await action();
        return new Run(watch.Elapsed.TotalMilliseconds, GC.GetTotalAllocatedBytes(precise: true) - before);
    }

    // One more character in the middle of the file, in the name of a variable that a new statement declares.
    private void Type()
    {
        SourceText text = _edited.GetText();
        int line = text.Lines.Count / 2;
        while (!text.Lines[line].ToString().Contains("await ", StringComparison.Ordinal))
        {
            line++;
        }

        var change = new TextChange(new TextSpan(text.Lines[line].Start, 0), $"_ = typed{_typed++}.Length;");
        SyntaxTree tree = _edited.WithChangedText(text.WithChanges(change));
        CSharpCompilation compilation = _compilation.ReplaceSyntaxTree(_edited, tree);
        (_compilation, _edited) = (compilation, tree);
        tree.GetRoot();
    }

    private Task Bind()
    {
        _compilation.GetSemanticModel(_edited).GetDiagnostics();
        return Task.CompletedTask;
    }

    private Task BindOperations()
    {
        SemanticModel model = _compilation.GetSemanticModel(_edited);
        foreach (MemberDeclarationSyntax member in _edited.GetRoot().DescendantNodes(node => node is not BaseMethodDeclarationSyntax).OfType<BaseMethodDeclarationSyntax>())
        {
            model.GetOperation(member);
        }

        return Task.CompletedTask;
    }

    private async Task Analyse(Competitor competitor)
    {
        CompilationWithAnalyzers analysis = _compilation.WithAnalyzers(competitor.Analyzers, Run.Options);
        await analysis.GetAnalyzerSemanticDiagnosticsAsync(_compilation.GetSemanticModel(_edited), filterSpan: null, CancellationToken.None);
    }
}
