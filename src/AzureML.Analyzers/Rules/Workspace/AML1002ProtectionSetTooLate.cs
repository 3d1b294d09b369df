using AzureML.Analyzers.Flow;
using AzureML.Analyzers.Model;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Rules;

/// <summary>AML1002: what can only be chosen when a workspace is created is set on one that exists.</summary>
internal sealed class AML1002ProtectionSetTooLate() : ResourceRule(Rule, Workspace.Kind, WorkspacePatch.Kind)
{
    private static readonly DiagnosticDescriptor Rule = Describe.Rule(
        "AML1002",
        "Protection that only works at creation is set on an existing workspace",
        "{0} {1}, which has no effect on a workspace that exists; create a new workspace with the setting and move to it",
        RuleLevel.Info,
        "https://learn.microsoft.com/azure/machine-learning/how-to-setup-customer-managed-keys",
        "High business impact, the customer-managed key and data isolation are chosen when the workspace is created. Later the service refuses or ignores them.");

    // The other families declare a workspace; they do not fetch and change one.
    public override bool ExistsIn(SdkFamily family) => family is SdkFamily.Arm or SdkFamily.Management;

    public override void Judge(ResourceView resource)
    {
        if (resource.Kind == WorkspacePatch.Kind)
        {
            ReportTrue(resource, WorkspacePatch.DataIsolation);
            return;
        }

        if (resource.Target.Origin != ObjectOrigin.External || !resource.IsSent || !ResourceIdentity.IsFetched(resource.Target, resource.Context.Index))
        {
            return;
        }

        ReportTrue(resource, Workspace.Hbi);
        ReportTrue(resource, Workspace.DataIsolation);
        ReportEncryption(resource);
    }

    private static void ReportTrue(ResourceView resource, LogicalProperty property)
    {
        PropertyReading reading = resource.Read(property);
        foreach (PropertyItem found in reading.Items)
        {
            if (LogicalValue.True.Matches(found.Item.Constant))
            {
                resource.ReportValue(Rule, found, $"sets '{found.Member}' to 'true'", reading.OnSomePaths, fix: null);
            }
        }
    }

    private static void ReportEncryption(ResourceView resource)
    {
        PropertyReading reading = resource.Read(Workspace.Encryption);
        foreach (PropertyItem found in reading.Items)
        {
            if (found.Item.Object is { Origin: ObjectOrigin.Creation })
            {
                resource.ReportValue(Rule, found, $"sets '{found.Member}'", reading.OnSomePaths, fix: null);
            }
        }
    }
}
