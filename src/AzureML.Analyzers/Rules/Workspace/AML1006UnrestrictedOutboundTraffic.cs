using System.Collections.Immutable;
using AzureML.Analyzers.Model;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Rules;

/// <summary>AML1006: compute in the managed network of a workspace may send data to any host.</summary>
internal sealed class AML1006UnrestrictedOutboundTraffic() : ResourceRule(Rule, Workspace.Kind, WorkspacePatch.Kind)
{
    private static readonly LogicalValue ApprovedOnly = LogicalValue.Named("AllowOnlyApprovedOutbound");

    private static readonly ImmutableArray<LogicalValue> Rejected = ImmutableArray.Create(LogicalValue.Disabled, LogicalValue.Named("AllowInternetOutbound"));

    private static readonly DiagnosticDescriptor Rule = Describe.Rule(
        "AML1006",
        "Managed network of a workspace does not restrict outbound traffic",
        "{0} {1}, so code on its compute may send data to any host; restrict the managed network with the isolation mode '{2}'",
        RuleLevel.OptIn,
        "https://learn.microsoft.com/azure/machine-learning/how-to-managed-network",
        "Only the isolation mode that lets out approved traffic alone keeps code on managed compute from sending data anywhere.");

    public override bool ExistsIn(SdkFamily family) => IsMapped(Workspace.IsolationMode, family);

    public override void Judge(ResourceView resource)
    {
        bool isPatch = resource.Kind == WorkspacePatch.Kind;
        resource.RejectValues(
            Rule,
            isPatch ? WorkspacePatch.IsolationMode : Workspace.IsolationMode,
            Rejected,
            ApprovedOnly,
            isPatch ? AbsencePolicy.Never : AbsencePolicy.OnRequest);
    }
}
