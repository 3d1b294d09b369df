using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AzureML.Analyzers.Rules;

/// <summary>
/// Whether the user's configuration has a rule on for a tree; rules that are off are not evaluated at all. It decides as Roslyn does:
/// the command line and rule sets first, then the tree's configuration, then global configuration (presets are that), then the lines
/// for a category or for all analyzers, which only hold for rules that nothing names and that are on by default.
/// </summary>
internal static class RuleSwitch
{
    private const string AllAnalyzersKey = "dotnet_analyzer_diagnostic.severity";

    public static bool IsOn(AnalysisRule rule, SyntaxTree tree, Compilation compilation, AnalyzerOptions analyzerOptions, CancellationToken cancellationToken)
    {
        CompilationOptions options = compilation.Options;
        if (options.WarningLevel < 1)
        {
            return false;
        }

        string id = rule.Descriptor.Id;
        bool isNamed = options.SpecificDiagnosticOptions.TryGetValue(id, out ReportDiagnostic severity);
        if (severity == ReportDiagnostic.Default
            && options.SyntaxTreeOptionsProvider is { } provider
            && (provider.TryGetDiagnosticValue(tree, id, cancellationToken, out ReportDiagnostic configured)
                || provider.TryGetGlobalDiagnosticValue(id, cancellationToken, out configured)))
        {
            isNamed = true;
            severity = configured;
        }

        if (severity != ReportDiagnostic.Default)
        {
            return severity != ReportDiagnostic.Suppress;
        }

        if (options.GeneralDiagnosticOption == ReportDiagnostic.Suppress)
        {
            return false;
        }

        return isNamed || (rule.Descriptor.IsEnabledByDefault && IsOnInBulk(rule, analyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(tree)));
    }

    private static bool IsOnInBulk(AnalysisRule rule, AnalyzerConfigOptions options) =>
        !(SaysNone(options, rule.CategorySeverityKey) ?? SaysNone(options, AllAnalyzersKey) ?? false);

    // Null when the line is missing or its value is no severity.
    private static bool? SaysNone(AnalyzerConfigOptions options, string key)
    {
        if (!options.TryGetValue(key, out string? value))
        {
            return null;
        }

        return value.ToLowerInvariant() switch
        {
            "none" => true,
            "error" or "warning" or "suggestion" or "silent" or "refactoring" or "default" => false,
            _ => null,
        };
    }
}
