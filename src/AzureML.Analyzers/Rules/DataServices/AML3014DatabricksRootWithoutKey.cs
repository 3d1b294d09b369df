using AzureML.Analyzers.Flow;
using AzureML.Analyzers.Model;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Rules;

/// <summary>AML3014: a Databricks workspace whose root storage is encrypted with keys of Microsoft.</summary>
internal sealed class AML3014DatabricksRootWithoutKey() : ResourceRule(Rule, Databricks.Kind)
{
    private static readonly LogicalValue KeyOfMicrosoft = LogicalValue.Named("Default");

    private static readonly DiagnosticDescriptor Rule = Describe.Rule(
        "AML3014",
        "Databricks workspace root storage has no customer-managed key",
        "{0} {1}, so its root storage cannot get a key of yours; set 'PrepareEncryption' to 'true', then give it the key",
        RuleLevel.OptIn,
        "https://learn.microsoft.com/azure/databricks/security/keys/customer-managed-keys-dbfs/",
        "The root storage of a Databricks workspace holds results, libraries and logs. It takes a customer-managed key only when the workspace is prepared for it.");

    public override void Judge(ResourceView resource)
    {
        PropertyReading prepared = resource.Read(Databricks.PrepareEncryption);
        if (IsPerhaps(prepared, LogicalValue.True, isWanted: true) || IsPerhaps(resource.Read(Databricks.KeySource), KeyOfMicrosoft, isWanted: false))
        {
            return;
        }

        foreach (PropertyItem found in prepared.Items)
        {
            switch (found.Item.Kind)
            {
                case FlowItemKind.Constant:
                    resource.ReportValue(Rule, found, "sets 'PrepareEncryption' to 'false'", prepared.OnSomePaths, fix: null);
                    break;
                case FlowItemKind.Absent or FlowItemKind.Null when resource.ReportsAbsence(Rule.Id, AbsencePolicy.Reported):
                    resource.ReportAbsence(Rule, found, prepared.OnSomePaths, wanted: null);
                    break;
            }
        }
    }

    /// <summary>True when a value is unknown, or known to be the one (or, if it is not wanted, another one).</summary>
    private static bool IsPerhaps(PropertyReading reading, LogicalValue value, bool isWanted)
    {
        foreach (PropertyItem found in reading.Items)
        {
            if (found.Item.Kind == FlowItemKind.Unknown || (found.Item.Kind == FlowItemKind.Constant && value.Matches(found.Item.Constant) == isWanted))
            {
                return true;
            }
        }

        return false;
    }
}
