using AzureML.Analyzers.Flow;
using AzureML.Analyzers.Model;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Rules;

/// <summary>AML1001: high business impact can only be chosen when the workspace is created.</summary>
internal sealed class AML1001WorkspaceWithoutHbi() : ResourceRule(Rule, Workspace.Kind)
{
    private static readonly DiagnosticDescriptor Rule = Describe.Rule(
        "AML1001",
        "Workspace is created without hbi_workspace (high business impact)",
        "{0} {1}; set it to 'true', which is only possible when the workspace is created",
        RuleLevel.Warning,
        Describe.DataEncryptionArticle + "#azure-machine-learning-compute",
        "Without high business impact, Microsoft collects more diagnostic data and the local scratch disks of compute are not encrypted. The setting cannot be changed later.");

    public override void Judge(ResourceView resource)
    {
        WorkspaceKind kind = WorkspaceKinds.Of(resource);
        if (kind == WorkspaceKind.InheritsFromHub)
        {
            return;
        }

        AbsencePolicy absence = kind == WorkspaceKind.Unknown ? AbsencePolicy.Never : AbsencePolicy.Reported;
        resource.RequireValue(Rule, Workspace.Hbi, LogicalValue.True, absence);
    }
}
