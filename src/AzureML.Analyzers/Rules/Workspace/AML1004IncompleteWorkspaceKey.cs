using AzureML.Analyzers.Flow;
using AzureML.Analyzers.Model;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Rules;

/// <summary>AML1004: a customer-managed key that is switched off, or that names no key.</summary>
internal sealed class AML1004IncompleteWorkspaceKey() : ResourceRule(Rule, WorkspaceEncryption.Kind)
{
    private static readonly DiagnosticDescriptor Rule = Describe.Rule(
        "AML1004",
        "Customer-managed key of a workspace is incomplete",
        "{0} {1}; the workspace is encrypted with your key only when the status is 'Enabled' and the vault id and a versioned key identifier are given",
        RuleLevel.Warning,
        "https://learn.microsoft.com/azure/machine-learning/how-to-setup-customer-managed-keys",
        "An encryption block with a missing or wrong part makes the deployment fail, or protects the workspace with another key than the author thinks.");

    public override void Judge(ResourceView resource)
    {
        if (resource.Owner is { } owner && owner.Kind == Workspace.Kind && WorkspaceKinds.Of(owner) == WorkspaceKind.InheritsFromHub)
        {
            return;
        }

        resource.RequireValue(Rule, WorkspaceEncryption.Status, LogicalValue.Enabled, AbsencePolicy.Reported);
        if (!LacksKeyVault(resource))
        {
            string? vault = JudgeVault(resource);
            JudgeKey(resource, vault);
        }
    }

    private static bool LacksKeyVault(ResourceView resource)
    {
        bool lacks = false;
        PropertyReading reading = resource.Read(WorkspaceEncryption.KeyVaultBlock);
        foreach (PropertyItem block in reading.Items)
        {
            if (block.Item.Kind is FlowItemKind.Absent or FlowItemKind.Null)
            {
                ReportMissing(resource, block, reading.OnSomePaths);
                lacks = true;
            }
        }

        return lacks;
    }

    /// <summary>Returns the name of the vault when it is known.</summary>
    private static string? JudgeVault(ResourceView resource)
    {
        string? name = null;
        PropertyReading reading = resource.Read(WorkspaceEncryption.KeyVaultId);
        foreach (PropertyItem vault in reading.Items)
        {
            if (JudgePart(resource, vault, reading.OnSomePaths) is { } id)
            {
                name = reading.OnSomePaths ? null : id.Substring(id.TrimEnd('/').LastIndexOf('/') + 1).TrimEnd('/');
            }
        }

        return name;
    }

    private static void JudgeKey(ResourceView resource, string? vault)
    {
        PropertyReading reading = resource.Read(WorkspaceEncryption.KeyIdentifier);
        foreach (PropertyItem key in reading.Items)
        {
            if (JudgePart(resource, key, reading.OnSomePaths) is { } identifier && KeyIdentifier.ProblemOf(identifier, vault) is { } problem)
            {
                resource.ReportValue(Rule, key, $"sets '{key.Member}' to {problem}", reading.OnSomePaths, fix: null);
            }
        }
    }

    /// <summary>Reports a part that is missing, empty or a placeholder; returns its text when it is none of these and known.</summary>
    private static string? JudgePart(ResourceView resource, PropertyItem part, bool onSomePaths)
    {
        switch (part.Item.Kind)
        {
            case FlowItemKind.Absent or FlowItemKind.Null:
                ReportMissing(resource, part, onSomePaths);
                return null;
            case FlowItemKind.Constant when part.Item.Text is { } text:
                if (resource.EmptinessOf(Rule.Id, text) is { } found)
                {
                    resource.ReportValue(Rule, part, $"sets '{part.Member}' to {found}", onSomePaths, fix: null);
                    return null;
                }

                return text;
            case FlowItemKind.Unknown:
                resource.ReportUnverifiable(Rule, part);
                return null;
            default:
                return null;
        }
    }

    private static void ReportMissing(ResourceView resource, PropertyItem part, bool onSomePaths)
    {
        if (resource.ReportsAbsence(Rule.Id, AbsencePolicy.Reported))
        {
            resource.ReportAbsence(Rule, part, onSomePaths, wanted: null);
        }
    }
}
