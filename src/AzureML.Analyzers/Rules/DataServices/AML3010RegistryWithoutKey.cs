using System.Collections.Immutable;
using AzureML.Analyzers.Flow;
using AzureML.Analyzers.Model;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Rules;

/// <summary>AML3010: a container registry whose images are encrypted with keys of Microsoft.</summary>
internal sealed class AML3010RegistryWithoutKey() : ResourceRule(Rule, ContainerRegistry.Kind, ContainerRegistryPatch.Kind)
{
    private static readonly LogicalValue Premium = LogicalValue.Named("Premium");

    private static readonly ImmutableArray<LogicalValue> SkusWithoutKeys =
        ImmutableArray.Create(LogicalValue.Named("Classic"), LogicalValue.Named("Basic"), LogicalValue.Named("Standard"));

    private static readonly DiagnosticDescriptor Rule = Describe.Rule(
        "AML3010",
        "Container registry has no customer-managed key",
        "{0} {1}; a key of your own needs the Premium SKU, encryption that is switched on and a key identifier, all when the registry is created",
        RuleLevel.OptIn,
        "https://learn.microsoft.com/azure/container-registry/tutorial-customer-managed-keys",
        "Without a customer-managed key the images of the workspace are encrypted with keys that Microsoft manages. Only a Premium registry takes one, and only when it is created.");

    public override void Judge(ResourceView resource)
    {
        if (resource.Kind == ContainerRegistryPatch.Kind)
        {
            resource.RejectValues(Rule, ContainerRegistryPatch.EncryptionStatus, [LogicalValue.Disabled], LogicalValue.Enabled, AbsencePolicy.Never);
            return;
        }

        bool isAskedFor = JudgeSwitch(resource, ContainerRegistry.EncryptionStatus, isNeeded: true)
            || JudgeSwitch(resource, ContainerRegistry.EncryptionEnabled, isNeeded: false);
        if (isAskedFor)
        {
            JudgeKey(resource);
            resource.RejectValues(Rule, ContainerRegistry.Sku, SkusWithoutKeys, Premium, AbsencePolicy.Never);
        }
    }

    /// <summary>Reports a block that is missing or switched off; true when a key is asked for, on some path at least.</summary>
    private static bool JudgeSwitch(ResourceView registry, LogicalProperty property, bool isNeeded)
    {
        registry.RejectValues(Rule, property, [LogicalValue.Disabled], LogicalValue.Enabled, AbsencePolicy.Never);
        bool isAskedFor = false;
        PropertyReading reading = registry.Read(property);
        foreach (PropertyItem found in reading.Items)
        {
            bool isAbsent = found.Item.Kind is FlowItemKind.Absent or FlowItemKind.Null;
            if (isAbsent && (isNeeded || found.Owner == registry.Target))
            {
                ReportAbsence(registry, found, reading);
            }
            else if (found.Item.Kind != FlowItemKind.Unknown && !LogicalValue.Disabled.Matches(found.Item.Constant))
            {
                isAskedFor = true;
            }
        }

        return isAskedFor;
    }

    private static void JudgeKey(ResourceView registry)
    {
        PropertyReading reading = registry.Read(ContainerRegistry.KeyIdentifier);
        foreach (PropertyItem found in reading.Items)
        {
            switch (found.Item.Kind)
            {
                case FlowItemKind.Absent or FlowItemKind.Null when found.Owner != registry.Target:
                    ReportAbsence(registry, found, reading);
                    break;
                case FlowItemKind.Constant when found.Item.Text is { } text && registry.EmptinessOf(Rule.Id, text) is { } nothing:
                    registry.ReportValue(Rule, found, $"sets '{found.Member}' to {nothing}", reading.OnSomePaths, fix: null);
                    break;
                case FlowItemKind.Unknown:
                    registry.ReportUnverifiable(Rule, found);
                    break;
            }
        }
    }

    private static void ReportAbsence(ResourceView registry, PropertyItem found, PropertyReading reading)
    {
        if (registry.ReportsAbsence(Rule.Id, AbsencePolicy.Reported))
        {
            registry.ReportAbsence(Rule, found, reading.OnSomePaths, wanted: null);
        }
    }
}
