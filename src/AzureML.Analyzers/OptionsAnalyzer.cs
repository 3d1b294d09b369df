using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using AzureML.Analyzers.Options;
using AzureML.Analyzers.Rules;
using AzureML.Analyzers.Sdk;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AzureML.Analyzers;

/// <summary>
/// Reports options that are not understood, once per key and value of the whole compilation, and lines about the user's own types that do
/// nothing.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class OptionsAnalyzer : DiagnosticAnalyzer
{
    private const int MaxQuotedLength = 200;

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(AML0001InvalidOption.Rule);

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationAction(Analyze);
    }

    private static void Analyze(CompilationAnalysisContext context)
    {
        AnalyzerConfigOptionsProvider provider = context.Options.AnalyzerConfigOptionsProvider;
        var seen = new HashSet<AnalyzerConfigOptions>();
        var problems = new SortedDictionary<string, string>(StringComparer.Ordinal);
        Collect(provider.GlobalOptions, seen, problems);
        foreach (SyntaxTree tree in context.Compilation.SyntaxTrees)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            Collect(provider.GetOptions(tree), seen, problems);
        }

        foreach (KeyValuePair<string, string> problem in problems)
        {
            string key = problem.Key.Substring(0, problem.Key.IndexOf('\n'));
            context.ReportDiagnostic(DiagnosticReporter.Create(AML0001InvalidOption.Rule, Location.None, additional: null, properties: null, "Option", key, problem.Value));
        }

        ReportInHouseTypes(context);
    }

    private static void ReportInHouseTypes(CompilationAnalysisContext context)
    {
        foreach ((InHouseSource source, InHouseProblem problem) in InHouseTypes.Of(context.Options.AdditionalFiles, context.CancellationToken).ProblemsIn(context.Compilation))
        {
            var span = new TextSpan(problem.Start, problem.Length);
            var location = Location.Create(source.Path, span, source.Text.Lines.GetLinePositionSpan(span));
            string line = source.Text.ToString(span.Length > MaxQuotedLength ? new TextSpan(span.Start, MaxQuotedLength) : span);
            context.ReportDiagnostic(DiagnosticReporter.Create(
                AML0001InvalidOption.Rule, location, additional: null, properties: null, "Line", OptionProblems.Shown(line), problem.Problem));
        }
    }

    private static void Collect(AnalyzerConfigOptions options, HashSet<AnalyzerConfigOptions> seen, SortedDictionary<string, string> problems)
    {
        if (!seen.Add(options))
        {
            return;
        }

        foreach (string key in KeysOf(options))
        {
            if (options.TryGetValue(key, out string? value) && OptionProblems.Of(key, value) is { } problem)
            {
                // Keys that differ in case only are one key.
                problems[key.ToLowerInvariant() + "\n" + value] = problem;
            }
        }
    }

    private static IEnumerable<string> KeysOf(AnalyzerConfigOptions options)
    {
        try
        {
            return options.Keys;
        }
        catch (NotImplementedException)
        {
            // A host that cannot list its options; the ones it is asked for still work.
            return [];
        }
    }
}
