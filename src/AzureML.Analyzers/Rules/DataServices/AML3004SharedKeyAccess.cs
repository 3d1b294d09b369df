using AzureML.Analyzers.Model;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Rules;

/// <summary>AML3004: a storage account that lets in whoever holds one of its keys.</summary>
internal sealed class AML3004SharedKeyAccess() : ResourceRule(Rule, StorageAccount.Kind, StorageAccountUpdate.Kind)
{
    private static readonly DiagnosticDescriptor Rule = Describe.Rule(
        "AML3004",
        "Storage account allows shared-key access",
        "{0} {1}, so an account key opens all of it; set it to '{2}', so that only Microsoft Entra identities get in",
        RuleLevel.OptIn,
        "https://learn.microsoft.com/azure/storage/common/shared-key-authorization-prevent",
        "An account key, and a shared access signature made with it, are not bound to a person or a role. The service accepts them unless it is told not to.");

    public override void Judge(ResourceView resource)
    {
        if (resource.Kind == StorageAccountUpdate.Kind)
        {
            resource.RequireValue(Rule, StorageAccountUpdate.SharedKeyAccess, LogicalValue.False, AbsencePolicy.Never);
            return;
        }

        resource.RequireValue(Rule, StorageAccount.SharedKeyAccess, LogicalValue.False, AbsencePolicy.Reported);
    }
}
