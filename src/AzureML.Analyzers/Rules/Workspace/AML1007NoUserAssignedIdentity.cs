using System.Collections.Immutable;
using AzureML.Analyzers.Model;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Rules;

/// <summary>AML1007: a workspace whose only identity is the one that the service makes for it.</summary>
internal sealed class AML1007NoUserAssignedIdentity() : ResourceRule(Rule, Workspace.Kind, WorkspacePatch.Kind)
{
    private static readonly LogicalValue UserAssigned = LogicalValue.Named("UserAssigned");

    private static readonly ImmutableArray<LogicalValue> Rejected = ImmutableArray.Create(LogicalValue.Named("SystemAssigned"), LogicalValue.Named("None"));

    private static readonly DiagnosticDescriptor Rule = Describe.Rule(
        "AML1007",
        "Workspace has no user-assigned identity",
        "{0} {1}; give it an identity of type '{2}' whose rights you choose",
        RuleLevel.OptIn,
        "https://learn.microsoft.com/azure/machine-learning/how-to-identity-based-service-authentication",
        "The system-assigned identity of a workspace is given wide rights on its resource group and its key vault; a user-assigned one has the rights that you give it.");

    public override void Judge(ResourceView resource)
    {
        bool isPatch = resource.Kind == WorkspacePatch.Kind;
        bool? primary = resource.IsGiven(isPatch ? WorkspacePatch.PrimaryUserAssignedIdentity : Workspace.PrimaryUserAssignedIdentity);
        bool? others = resource.IsGiven(isPatch ? WorkspacePatch.UserAssignedIdentities : Workspace.UserAssignedIdentities);
        if (primary == true || others == true)
        {
            return;
        }

        AbsencePolicy absence = isPatch || primary is null || others is null ? AbsencePolicy.Never : AbsencePolicy.Reported;
        resource.RejectValues(Rule, isPatch ? WorkspacePatch.IdentityType : Workspace.IdentityType, Rejected, UserAssigned, absence);
    }
}
