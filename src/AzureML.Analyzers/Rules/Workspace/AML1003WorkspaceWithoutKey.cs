using AzureML.Analyzers.Flow;
using AzureML.Analyzers.Model;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Rules;

/// <summary>AML1003: a workspace whose metadata is encrypted with keys of Microsoft.</summary>
internal sealed class AML1003WorkspaceWithoutKey() : ResourceRule(Rule, Workspace.Kind)
{
    private static readonly DiagnosticDescriptor Rule = Describe.Rule(
        "AML1003",
        "Workspace has no customer-managed key",
        "{0} {1}; give it the id of your vault and a versioned key identifier, which is only possible when the workspace is created",
        RuleLevel.OptIn,
        "https://learn.microsoft.com/azure/machine-learning/concept-customer-managed-keys",
        "Without a customer-managed key, the metadata of the workspace is encrypted with keys that Microsoft manages. The key cannot be added later.");

    public override void Judge(ResourceView resource)
    {
        WorkspaceKind kind = WorkspaceKinds.Of(resource);
        if (kind == WorkspaceKind.InheritsFromHub || IsServiceSide(resource))
        {
            return;
        }

        AbsencePolicy policy = kind == WorkspaceKind.Unknown ? AbsencePolicy.Never : AbsencePolicy.Reported;
        resource.RequireAny(Rule, Workspace.Encryption, policy, FixRequest.WorkspaceKey);
    }

    /// <summary>The key is on, or may be, in the form that needs no block of its own.</summary>
    private static bool IsServiceSide(ResourceView resource)
    {
        foreach (PropertyItem found in resource.Read(Workspace.ServiceSideEncryption).Items)
        {
            if (found.Item.Kind == FlowItemKind.Unknown || LogicalValue.True.Matches(found.Item.Constant))
            {
                return true;
            }
        }

        return false;
    }
}
