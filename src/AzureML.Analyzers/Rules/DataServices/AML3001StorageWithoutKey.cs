using System.Collections.Immutable;
using AzureML.Analyzers.Flow;
using AzureML.Analyzers.Model;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Rules;

/// <summary>AML3001: a storage account whose data is encrypted with keys of Microsoft.</summary>
internal sealed class AML3001StorageWithoutKey() : ResourceRule(Rule, StorageAccount.Kind, StorageAccountUpdate.Kind)
{
    private static readonly DiagnosticDescriptor Rule = Describe.Rule(
        "AML3001",
        "Storage account has no customer-managed key",
        "{0} {1}; take the key from a key vault of yours, and name the vault and the key",
        RuleLevel.OptIn,
        "https://learn.microsoft.com/azure/storage/common/customer-managed-keys-overview",
        "Without a customer-managed key, the data of the account is encrypted with keys that Microsoft manages: you can neither rotate nor revoke them.");

    private static readonly ImmutableArray<LogicalValue> OfMicrosoft = [LogicalValue.Named("Storage"), LogicalValue.Named("Microsoft.Storage")];

    private static readonly ImmutableArray<LogicalValue> OfCustomer = [LogicalValue.Named("KeyVault"), LogicalValue.Named("Microsoft.Keyvault")];

    public override void Judge(ResourceView resource)
    {
        if (resource.Kind == StorageAccountUpdate.Kind)
        {
            JudgeSource(resource, resource.Read(StorageAccountUpdate.KeySource), reportsAbsence: false);
            return;
        }

        bool reportsAbsence = resource.ReportsAbsence(Rule.Id, AbsencePolicy.Reported);
        JudgeSource(resource, resource.Read(StorageAccount.KeySource), reportsAbsence);
        PropertyReading block = resource.Read(StorageAccount.CustomerManagedKey);
        if (!block.Items.IsEmpty)
        {
            JudgeBlock(resource, block, reportsAbsence && !MemberResources.Any(resource.Context, StorageAccountKey.Kind));
        }
    }

    private static void JudgeSource(ResourceView resource, PropertyReading source, bool reportsAbsence)
    {
        foreach (PropertyItem found in source.Items)
        {
            if (found.Item.Kind == FlowItemKind.Constant && found.Item.IsAmong(OfMicrosoft))
            {
                resource.ReportValue(Rule, found, $"sets '{found.Member}' to '{found.Item.Constant}'", source.OnSomePaths, fix: null);
            }
            else if (found.Item.Kind == FlowItemKind.Constant && found.Item.IsAmong(OfCustomer) && reportsAbsence)
            {
                JudgeKeyOf(resource, found);
            }
        }

        JudgeBlock(resource, source, reportsAbsence);
    }

    // The source says key vault; the object that says so has to name the key.
    private static void JudgeKeyOf(ResourceView resource, PropertyItem source)
    {
        PropertyReading key = resource.Read(StorageAccount.KeyVaultBlock);
        foreach (PropertyItem block in key.Items)
        {
            if (block.Owner == source.Owner && block.Item.Kind is FlowItemKind.Absent or FlowItemKind.Null)
            {
                resource.ReportAbsence(Rule, block, key.OnSomePaths, wanted: null);
            }
        }
    }

    private static void JudgeBlock(ResourceView resource, PropertyReading block, bool reportsAbsence)
    {
        foreach (PropertyItem found in block.Items)
        {
            if (found.Item.Kind is FlowItemKind.Absent or FlowItemKind.Null && reportsAbsence)
            {
                resource.ReportAbsence(Rule, found, block.OnSomePaths, wanted: null);
            }
            else if (found.Item.Kind == FlowItemKind.Unknown)
            {
                resource.ReportUnverifiable(Rule, found);
            }
        }
    }
}
