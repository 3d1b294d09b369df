using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AzureML.Analyzers.Model;
using AzureML.Analyzers.Secrets;
using AzureML.Analyzers.Tests.Consistency;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AzureML.Analyzers.Tests.Secrets;

/// <summary>The figures about secrets that README shows: of the labelled set as a whole and by kind, and of published analyzers on the same set.</summary>
public sealed class SecretFigureTests(ITestOutputHelper output)
{
    private const int Seed = 42;
    private const double MinPrecision = 0.98;
    private const double MinRecall = 0.95;
    private const string FiguresPath = "tests/AzureML.Analyzers.Tests/Secrets/FIGURES.md";

    /// <summary>A password that every rule of the kind has to find, so that a peer that does not run is not taken for one that finds nothing.</summary>
    private const string Control = "public static class Control { public static string Run() { string password = \"Tr0ub4dor&3x!\"; return new System.Net.NetworkCredential(\"churn\", password).Domain; } }";

    [Fact]
    public void Figures_by_kind()
    {
        (LabelledValue Row, bool Found)[] rows = [.. LabelledSet.All(Seed).Select(row => (row, SecretClassifier.Classify(row.Name, row.Value, SecretOptions.Default).IsSecret))];
        var text = new StringBuilder(
            "# Figures of the labelled set\n\nNames and values with their truth, about half of them hard negatives. Secrets are generated when the test runs, none is real. Written by `SecretFigureTests`.\n\n");
        text.Append("| Kind of secret | Found |\n|---|---|\n");
        AppendKinds(text, rows.Where(row => row.Row.IsSecret));
        text.Append("\n| Kind of harmless value | Reported |\n|---|---|\n");
        AppendKinds(text, rows.Where(row => !row.Row.IsSecret));
        RepositoryFiles.VerifyGenerated(FiguresPath, text.ToString());
    }

    [Fact]
    public async Task Figures_beside_those_of_published_analyzers()
    {
        // A row without a name stands under one that says nothing.
        LabelledValue[] rows = [.. LabelledSet.All(Seed).Where(row => IsWritable(row.Value)).Select(row => row with { Name = row.Name ?? "SETTING" })];
        PeerAnalyzers[] peers = [PeerAnalyzers.Load("SonarAnalyzer.CSharp", "S2068"), PeerAnalyzers.Load("SecurityCodeScan.VS2019", "SCS0015")];
        var table = new StringBuilder();
        table.Append(CultureInfo.InvariantCulture, $"{rows.Length} names and values, {rows.Count(row => row.IsSecret)} of them secrets:\n\n");
        table.Append("| Analyzer | Written as | Precision | Recall |\n|---|---|---|---|\n");
        foreach ((string form, Func<LabelledValue, string> write) in new (string, Func<LabelledValue, string>)[] { ("`[\"NAME\"] = \"value\"`", WriteIndexer), ("`{ \"NAME\", \"value\" }`", WriteAdd) })
        {
            (CSharpCompilation compilation, int first) = Compile(rows, write);
            HashSet<int> ours = LinesOf((await Verify.Diagnose(compilation)).Where(found => found.Id == "AML5001"));
            (double precision, double recall) = Append(table, "AzureML.Analyzers", form, rows, ours, first);
            Assert.True(precision >= MinPrecision, $"precision {precision:F3}");
            Assert.True(recall >= MinRecall, $"recall {recall:F3}");
            foreach (PeerAnalyzers peer in peers)
            {
                ImmutableArray<Diagnostic> found = await peer.Diagnose(compilation);
                Assert.True(found.Any(diagnostic => diagnostic.Location.SourceTree!.FilePath == "Control.cs"), peer.Package + " does not run: " + string.Join("; ", found.Take(2)));
                Append(table, $"{peer.Package} {peer.Version} ({string.Join(", ", peer.RuleIds)})", form, rows, LinesOf(found.Where(d => d.Location.SourceTree!.FilePath == "Rows.cs")), first);
            }
        }

        output.WriteLine(table.ToString());
        RepositoryFiles.VerifyGeneratedSection("README.md", "<!-- secrets:begin -->", "<!-- secrets:end -->", table.ToString());
    }

    private static void AppendKinds(StringBuilder text, IEnumerable<(LabelledValue Row, bool Found)> rows)
    {
        foreach (IGrouping<string, (LabelledValue Row, bool Found)> kind in rows.GroupBy(row => row.Row.Kind).OrderBy(kind => kind.Key, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"| {kind.Key} | {kind.Count(row => row.Found)} of {kind.Count()} |\n");
        }
    }

    // One row, one line; a value with holes is no literal.
    private static bool IsWritable(string value) => !value.Contains('\uFFFC', StringComparison.Ordinal);

    private static string WriteIndexer(LabelledValue row) => $"[{Literal(row.Name!)}] = {Literal(row.Value)},";

    private static string WriteAdd(LabelledValue row) => $"{{ {Literal(row.Name!)}, {Literal(row.Value)} }},";

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    private static (CSharpCompilation Compilation, int FirstLine) Compile(LabelledValue[] rows, Func<LabelledValue, string> write)
    {
        // Names occur several times in the set, so each row is a job of its own.
        var source = new StringBuilder("using Azure.ResourceManager.MachineLearning.Models;\npublic static class Rows\n{\npublic static object[] Run() =>\n[\n");
        const int FirstLine = 5;
        foreach (LabelledValue row in rows)
        {
            source.Append("new MachineLearningManagedOnlineDeployment { EnvironmentVariables = { ").Append(write(row)).Append(" } },\n");
        }

        CSharpCompilation template = Verify.Compile(Verify.References(SdkFamily.Arm), []);
        CSharpCompilation compilation = template.AddSyntaxTrees(
            CSharpSyntaxTree.ParseText(source.Append("];\n}\n").ToString(), path: "Rows.cs"), CSharpSyntaxTree.ParseText(Control, path: "Control.cs"));
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return (compilation, FirstLine);
    }

    private static HashSet<int> LinesOf(IEnumerable<Diagnostic> found) => [.. found.Select(diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line)];

    private static (double Precision, double Recall) Append(StringBuilder table, string analyzer, string form, LabelledValue[] rows, HashSet<int> lines, int first)
    {
        int right = rows.Where((row, i) => row.IsSecret && lines.Contains(first + i)).Count();
        int wrong = rows.Where((row, i) => !row.IsSecret && lines.Contains(first + i)).Count();
        double precision = right + wrong == 0 ? 1 : right / (double)(right + wrong);
        double recall = right / (double)rows.Count(row => row.IsSecret);
        string shown = right + wrong == 0 ? "–" : precision.ToString("F3", CultureInfo.InvariantCulture);
        table.Append(CultureInfo.InvariantCulture, $"| {analyzer} | {form} | {shown} | {recall:F3} |\n");
        return (precision, recall);
    }
}
