using System.Collections.Immutable;
using AzureML.Analyzers.Flow;
using AzureML.Analyzers.Model;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Rules;

/// <summary>AML4003: a database server that takes connections in clear.</summary>
internal sealed class AML4003DatabaseWithoutTls() : ResourceRule(Rule, DatabaseServerSettings.Kind, DatabaseServerPatch.Kind, ServerParameter.Kind), ICallJudge
{
    private const string EnforcementParameter = "require_secure_transport";

    private static readonly ImmutableArray<LogicalValue> Off = [LogicalValue.Named("OFF"), LogicalValue.Named("0"), LogicalValue.False];
    private static readonly LogicalValue On = LogicalValue.Named("ON");

    private static readonly DiagnosticDescriptor Rule = Describe.Rule(
        "AML4003",
        "Database does not enforce TLS",
        "{0} {1}, so passwords and rows may cross the network in clear; set it to '{2}'",
        RuleLevel.Warning,
        Describe.DataEncryptionArticle + "#encryption-in-transit",
        "Servers refuse connections without TLS unless that is turned off.");

    public override void Judge(ResourceView resource)
    {
        if (resource.Kind == ServerParameter.Kind)
        {
            JudgeParameter(resource.IsNamed(EnforcementParameter) ? resource : null);
            return;
        }

        bool isPatch = resource.Kind == DatabaseServerPatch.Kind;
        LogicalProperty enforcement = isPatch ? DatabaseServerPatch.TlsEnforcement : DatabaseServerSettings.TlsEnforcement;
        resource.RejectValues(Rule, enforcement, [LogicalValue.Disabled], LogicalValue.Enabled, AbsencePolicy.Never);
    }

    /// <summary>A parameter that has no name of its own.</summary>
    public void Judge(ObservedCall call, JudgementContext context) => JudgeParameter(ServerParameters.SentAs(EnforcementParameter, call, context));

    private static void JudgeParameter(ResourceView? enforcement) =>
        enforcement?.WithRemark(" for '" + EnforcementParameter + "'").RejectValues(Rule, ServerParameter.Value, Off, On, AbsencePolicy.Never);
}
