using Microsoft.CodeAnalysis.Diagnostics;

namespace AzureML.Analyzers.CodeFixes;

/// <summary>The option of one rule that names a value for fixes to write, else the option of all rules.</summary>
internal static class ConfiguredValues
{
    public static string? Read(AnalyzerConfigOptions options, string ruleId, string option) =>
        options.TryGetValue("azureml_analyzers." + ruleId + "." + option, out string? value)
        || options.TryGetValue("azureml_analyzers." + option, out value)
            ? (string.IsNullOrWhiteSpace(value) ? null : value.Trim())
            : null;
}
