using AzureML.Analyzers.Model;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Rules;

/// <summary>AML4001: a storage account that answers over plain HTTP.</summary>
internal sealed class AML4001PlainHttp() : ResourceRule(Rule, StorageAccount.Kind, StorageAccountUpdate.Kind)
{
    private static readonly DiagnosticDescriptor Rule = Describe.Rule(
        "AML4001",
        "Storage account accepts plain HTTP",
        "{0} {1}, so data and SAS tokens may cross the network in clear; set it to '{2}'",
        RuleLevel.Warning,
        "https://learn.microsoft.com/azure/storage/common/storage-require-secure-transfer",
        "An account that does not require secure transfer serves clients that do not encrypt what they send and read.");

    public override void Judge(ResourceView resource)
    {
        bool isUpdate = resource.Kind == StorageAccountUpdate.Kind;
        if (ServesNfs(resource.Read(isUpdate ? StorageAccountUpdate.NfsV3 : StorageAccount.NfsV3)))
        {
            return;
        }

        LogicalProperty httpsOnly = isUpdate ? StorageAccountUpdate.HttpsOnly : StorageAccount.HttpsOnly;
        resource.RejectValues(Rule, httpsOnly, [LogicalValue.False], LogicalValue.True, AbsencePolicy.Never);
    }

    // NFS 3.0 does not go over HTTP: such an account is set up without secure transfer. A value that is not known may say so.
    private static bool ServesNfs(PropertyReading nfs)
    {
        foreach (PropertyItem found in nfs.Items)
        {
            if (found.IsSet() && !LogicalValue.False.Matches(found.Item.Constant))
            {
                return true;
            }
        }

        return false;
    }
}
