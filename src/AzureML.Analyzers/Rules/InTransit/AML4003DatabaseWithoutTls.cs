using AzureML.Analyzers.Model;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Rules;

/// <summary>AML4003: a database server that takes connections in clear.</summary>
internal sealed class AML4003DatabaseWithoutTls() : ResourceRule(Rule, DatabaseServerSettings.Kind, DatabaseServerPatch.Kind)
{
    private static readonly DiagnosticDescriptor Rule = Describe.Rule(
        "AML4003",
        "Database does not enforce TLS",
        "{0} {1}, so passwords and rows may cross the network in clear; set it to '{2}'",
        RuleLevel.Warning,
        Describe.DataEncryptionArticle + "#encryption-in-transit",
        "Servers refuse connections without TLS unless that is turned off.");

    public override void Judge(ResourceView resource)
    {
        bool isPatch = resource.Kind == DatabaseServerPatch.Kind;
        LogicalProperty enforcement = isPatch ? DatabaseServerPatch.TlsEnforcement : DatabaseServerSettings.TlsEnforcement;
        resource.RejectValues(Rule, enforcement, [LogicalValue.Disabled], LogicalValue.Enabled, AbsencePolicy.Never);
    }
}
