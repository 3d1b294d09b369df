using AzureML.Analyzers.Flow;
using AzureML.Analyzers.Model;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Rules;

/// <summary>AML3002: a storage account, or an encryption scope of one, without a second layer of encryption.</summary>
internal sealed class AML3002SingleEncryption() : ResourceRule(Rule, StorageAccount.Kind, StorageAccountUpdate.Kind, StorageEncryptionScope.Kind)
{
    private static readonly DiagnosticDescriptor Rule = Describe.Rule(
        "AML3002",
        "Storage account has no infrastructure (double) encryption",
        "{0} {1}, so its data is encrypted only once; set infrastructure encryption to '{2}', which is only possible at creation",
        RuleLevel.OptIn,
        "https://learn.microsoft.com/azure/storage/common/infrastructure-encryption-enable",
        "Infrastructure encryption is a second layer with another algorithm and another key. It can only be chosen when the account or the scope is created.");

    public override void Judge(ResourceView resource)
    {
        if (resource.Kind == StorageAccount.Kind)
        {
            resource.RequireValue(Rule, StorageAccount.InfrastructureEncryption, LogicalValue.True, AbsencePolicy.Reported, FixRequest.InfrastructureEncryption);
        }
        else if (resource.Kind == StorageAccountUpdate.Kind)
        {
            resource.RequireValue(Rule, StorageAccountUpdate.InfrastructureEncryption, LogicalValue.True, AbsencePolicy.Never);
        }
        else
        {
            AbsencePolicy absence = IsSentAsUpdate(resource) || IsAccountEncryptedTwice(resource.Context) ? AbsencePolicy.Never : AbsencePolicy.Reported;
            resource.RequireValue(Rule, StorageEncryptionScope.InfrastructureEncryption, LogicalValue.True, absence);
        }
    }

    // The data of a scope is also what a change to it is written in.
    private static bool IsSentAsUpdate(ResourceView scope)
    {
        foreach (ObservedCall call in scope.Context.Session.Calls)
        {
            if (call.Method.Name is not ("Update" or "UpdateAsync"))
            {
                continue;
            }

            foreach (FlowValue argument in call.Arguments)
            {
                foreach (FlowItem item in argument.Items)
                {
                    if (item.Object == scope.Target)
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    // The scopes of such an account have the second layer without being told.
    private static bool IsAccountEncryptedTwice(JudgementContext context)
    {
        foreach (ResourceView account in MemberResources.OfKind(context, StorageAccount.Kind))
        {
            foreach (PropertyItem found in account.Read(StorageAccount.InfrastructureEncryption).Items)
            {
                if (found.IsSet() && !LogicalValue.False.Matches(found.Item.Constant))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
