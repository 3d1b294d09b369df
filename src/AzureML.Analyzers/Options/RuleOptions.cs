using System.Collections.Immutable;
using AzureML.Analyzers.Secrets;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AzureML.Analyzers.Options;

internal sealed class RuleOptions
{
    private bool _unknown;
    public static RuleOptions For(SyntaxTree tree, AnalyzerConfigOptionsProvider provider) { var o = provider.GetOptions(tree); return new RuleOptions { _unknown = o.TryGetValue("azureml_analyzers.report_unknown", out var v) && v == "true" }; }
    public bool? ReportAbsent(string ruleId) => _unknown ? null : null;
    public bool ReportUnknown(string ruleId) => _unknown;
    public bool AnalyzeTestProjects(string ruleId) => _unknown && false;
    public bool IsTestProject => _unknown && false;
    public SecretOptions ToSecretOptions() => _unknown ? SecretOptions.Default : SecretOptions.Default;
}
