using AzureML.Analyzers.Model;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Rules;

/// <summary>AML3003: a storage account whose containers may be opened to everybody.</summary>
internal sealed class AML3003AnonymousBlobAccess() : ResourceRule(Rule, StorageAccount.Kind, StorageAccountUpdate.Kind)
{
    private static readonly DiagnosticDescriptor Rule = Describe.Rule(
        "AML3003",
        "Storage account allows anonymous blob access",
        "{0} {1}, so its containers can be opened to readers who do not sign in; set it to '{2}'",
        RuleLevel.Warning,
        "https://learn.microsoft.com/azure/storage/blobs/anonymous-read-access-prevent",
        "Where the account allows it, one setting of a container makes its data, models and logs readable for everybody who knows the address.");

    public override void Judge(ResourceView resource)
    {
        bool isUpdate = resource.Kind == StorageAccountUpdate.Kind;
        LogicalProperty access = isUpdate ? StorageAccountUpdate.AnonymousBlobAccess : StorageAccount.AnonymousBlobAccess;
        resource.RejectValues(Rule, access, [LogicalValue.True], LogicalValue.False, AbsencePolicy.Never);
    }
}
