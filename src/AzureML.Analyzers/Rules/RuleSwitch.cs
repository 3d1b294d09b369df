using System.Threading;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Rules;

/// <summary>Whether the user's configuration has a rule on for a tree; rules that are off are not evaluated at all.</summary>
internal static class RuleSwitch
{
    public static bool IsOn(DiagnosticDescriptor rule, SyntaxTree tree, Compilation compilation, CancellationToken cancellationToken)
    {
        CompilationOptions options = compilation.Options;
        if (options.SpecificDiagnosticOptions.TryGetValue(rule.Id, out ReportDiagnostic specific) && specific == ReportDiagnostic.Suppress)
        {
            return false;
        }

        if (options.SyntaxTreeOptionsProvider is { } provider
            && (provider.TryGetDiagnosticValue(tree, rule.Id, cancellationToken, out ReportDiagnostic configured)
                || provider.TryGetGlobalDiagnosticValue(rule.Id, cancellationToken, out configured))
            && configured != ReportDiagnostic.Default)
        {
            return configured != ReportDiagnostic.Suppress;
        }

        return specific is not (ReportDiagnostic.Default or ReportDiagnostic.Suppress) || rule.IsEnabledByDefault;
    }
}
