using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Rules;

/// <summary>AML0001: an option, or a line about the user's own types, that would silently do nothing.</summary>
internal static class AML0001InvalidOption
{
    public static readonly DiagnosticDescriptor Rule = Describe.Rule(
        "AML0001",
        "Analyzer option has a value that is not understood",
        "{0} '{1}' {2}",
        RuleLevel.Warning,
        "https://learn.microsoft.com/dotnet/fundamentals/code-analysis/configuration-files",
        "A mistyped option is not applied, and the project is less guarded than its authors think.",
        WellKnownDiagnosticTags.CompilationEnd);
}
