using System.Collections.Immutable;
using AzureML.Analyzers.Model;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Rules;

/// <summary>AML1005: a workspace that answers from the Internet.</summary>
internal sealed class AML1005PublicNetworkAccess() : ResourceRule(Rule, Workspace.Kind, WorkspacePatch.Kind)
{
    private static readonly DiagnosticDescriptor Rule = Describe.Rule(
        "AML1005",
        "Workspace accepts public network access",
        "{0} {1}, so it can be reached from the Internet; set it to '{2}' and connect through a private endpoint",
        RuleLevel.Info,
        "https://learn.microsoft.com/azure/machine-learning/how-to-configure-private-link",
        "A workspace that is reached through private endpoints only cannot be used with a stolen token from elsewhere.");

    private static readonly ImmutableArray<LogicalValue> Rejected = ImmutableArray.Create(LogicalValue.Enabled);

    public override void Judge(ResourceView resource)
    {
        if (resource.Kind == WorkspacePatch.Kind)
        {
            Judge(resource, WorkspacePatch.PublicNetworkAccess, AbsencePolicy.Never);
            Judge(resource, WorkspacePatch.PublicNetworkAccessType, AbsencePolicy.Never);
            return;
        }

        // Two members may say the same; either of them says it.
        AbsencePolicy absence = resource.IsGiven(Workspace.PublicNetworkAccessType) == false ? AbsencePolicy.OnRequest : AbsencePolicy.Never;
        Judge(resource, Workspace.PublicNetworkAccess, absence);
        Judge(resource, Workspace.PublicNetworkAccessType, AbsencePolicy.Never);
        resource.RejectValues(Rule, Workspace.PublicAccessBehindVnet, Rejected, LogicalValue.False, AbsencePolicy.Never);
    }

    private static void Judge(ResourceView resource, LogicalProperty property, AbsencePolicy absence) =>
        resource.RejectValues(Rule, property, Rejected, LogicalValue.Disabled, absence);
}
