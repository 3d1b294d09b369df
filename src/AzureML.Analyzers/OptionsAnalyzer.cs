using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using AzureML.Analyzers.Options;
using AzureML.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AzureML.Analyzers;

/// <summary>Reports options that are not understood, once per key and value of the whole compilation.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class OptionsAnalyzer : DiagnosticAnalyzer
{
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
            context.ReportDiagnostic(DiagnosticReporter.Create(AML0001InvalidOption.Rule, Location.None, additional: null, properties: null, key, problem.Value));
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
