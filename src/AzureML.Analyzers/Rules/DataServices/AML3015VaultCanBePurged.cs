using System.Collections.Immutable;
using AzureML.Analyzers.Flow;
using AzureML.Analyzers.Model;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Rules;

/// <summary>AML3015: a key vault whose keys can be lost for good, and with them all that they encrypt.</summary>
internal sealed class AML3015VaultCanBePurged() : ResourceRule(Rule, KeyVault.Kind, KeyVaultPatch.Kind)
{
    private static readonly LogicalValue Recover = LogicalValue.Named("Recover");

    /// <summary>What names the vault, or a key in it, that something is encrypted with.</summary>
    private static readonly ImmutableArray<LogicalProperty> KeyAddresses = ImmutableArray.Create(
        WorkspaceEncryption.KeyVaultId, WorkspaceEncryption.KeyIdentifier, ContainerInstanceEncryption.VaultBaseUrl, ContainerRegistry.KeyIdentifier);

    private static readonly DiagnosticDescriptor Rule = Describe.Rule(
        "AML3015",
        "Key vault that holds encryption keys can be purged",
        "{0} {1}; set it to '{2}', or a key can be deleted for good, and all that it encrypts is lost",
        RuleLevel.Info,
        "https://learn.microsoft.com/azure/key-vault/general/soft-delete-overview",
        "Customer-managed keys need a vault with soft delete and purge protection. Purge protection is off unless it is asked for.");

    public override void Judge(ResourceView resource)
    {
        bool isPatch = resource.Kind == KeyVaultPatch.Kind;
        if (MayRecover(resource, isPatch ? KeyVaultPatch.CreateMode : KeyVault.CreateMode))
        {
            return;
        }

        ResourceView vault = HoldsCustomerKey(resource) ? resource.WithRemark(", which holds a customer-managed key that is used here,") : resource;
        vault.RequireValue(
            Rule, isPatch ? KeyVaultPatch.PurgeProtection : KeyVault.PurgeProtection, LogicalValue.True, isPatch ? AbsencePolicy.Never : AbsencePolicy.Reported);
        vault.RequireValue(Rule, isPatch ? KeyVaultPatch.SoftDelete : KeyVault.SoftDelete, LogicalValue.True, AbsencePolicy.Never);
    }

    // A vault that comes back is as it was.
    private static bool MayRecover(ResourceView vault, LogicalProperty createMode)
    {
        foreach (PropertyItem found in vault.Read(createMode).Items)
        {
            if (Recover.Matches(found.Item.Constant) || (found.Item.Kind == FlowItemKind.Unknown && found.IsSet()))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HoldsCustomerKey(ResourceView vault)
    {
        foreach (LeavePoint point in vault.Context.Session.LeavePoints)
        {
            FlowValue left = FlowValue.Of(FlowItem.OfObject(point.Object, point.Object.Site));
            foreach (TrackedObject reached in ReachableObjects.From(left, point.State, vault.Context.CancellationToken))
            {
                if (reached.Facts.Binding is not null && IsEncryptedWith(vault.Target, new ResourceView(reached, point, owner: null, vault.Context)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsEncryptedWith(TrackedObject vault, ResourceView resource)
    {
        foreach (LogicalProperty address in KeyAddresses)
        {
            if (address.Kind != resource.Kind)
            {
                continue;
            }

            foreach (PropertyItem found in resource.Read(address).Items)
            {
                if (ResourceIdentity.IsReadFrom(found.Item, vault, resource))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
