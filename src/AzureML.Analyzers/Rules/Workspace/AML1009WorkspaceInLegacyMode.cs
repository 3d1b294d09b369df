using System.Collections.Immutable;
using AzureML.Analyzers.Model;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Rules;

/// <summary>AML1009: v1 legacy mode keeps features of the v2 API from a workspace.</summary>
internal sealed class AML1009WorkspaceInLegacyMode() : ResourceRule(Rule, Workspace.Kind, WorkspacePatch.Kind)
{
    private static readonly DiagnosticDescriptor Rule = Describe.Rule(
        "AML1009",
        "Workspace runs in v1 legacy mode",
        "{0} {1}, so features of the v2 API may not work; set it to '{2}', and isolate the workspace by its private endpoint and managed network",
        RuleLevel.OptIn,
        "https://learn.microsoft.com/azure/machine-learning/how-to-configure-network-isolation-with-v2",
        "v1 legacy mode may keep features of the v2 API from a workspace; the v1 SDK and CLI are past their end of support.");

    private static readonly ImmutableArray<LogicalValue> Rejected = ImmutableArray.Create(LogicalValue.True);

    public override bool ExistsIn(SdkFamily family) => IsMapped(Workspace.V1LegacyMode, family);

    public override void Judge(ResourceView resource)
    {
        LogicalProperty mode = resource.Kind == WorkspacePatch.Kind ? WorkspacePatch.V1LegacyMode : Workspace.V1LegacyMode;
        resource.RejectValues(Rule, mode, Rejected, LogicalValue.False, AbsencePolicy.Never);
    }
}
