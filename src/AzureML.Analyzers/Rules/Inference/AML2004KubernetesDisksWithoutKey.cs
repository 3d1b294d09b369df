using AzureML.Analyzers.Model;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Rules;

/// <summary>AML2004: an AKS cluster without a disk encryption set.</summary>
internal sealed class AML2004KubernetesDisksWithoutKey() : ResourceRule(Rule, KubernetesCluster.Kind)
{
    private static readonly DiagnosticDescriptor Rule = Describe.Rule(
        "AML2004",
        "AKS cluster disks have no customer-managed key (disk encryption set)",
        "{0} {1}; give it the id of a disk encryption set, so that its disks are encrypted with your key",
        RuleLevel.OptIn,
        "https://learn.microsoft.com/azure/aks/azure-disk-customer-managed-keys",
        "Without a disk encryption set the disks of the cluster are encrypted with a key that Microsoft manages. For OS disks it can only be given when the cluster is created.");

    public override void Judge(ResourceView resource) => resource.RequireAny(Rule, KubernetesCluster.DiskEncryptionSet, AbsencePolicy.Reported);
}
