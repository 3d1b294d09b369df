using AzureML.Analyzers.Model;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Rules;

/// <summary>AML2006: an AKS node pool without encryption at host.</summary>
internal sealed class AML2006NodePoolWithoutEncryptionAtHost() : ResourceRule(Rule, KubernetesNodePool.Kind)
{
    private static readonly DiagnosticDescriptor Rule = Describe.Rule(
        "AML2006",
        "AKS node pool has no encryption at host",
        "{0} {1}; set it to '{2}', so that temporary disks and caches are encrypted too",
        RuleLevel.OptIn,
        "https://learn.microsoft.com/azure/aks/enable-host-encryption",
        "Without encryption at host, temporary disks and disk caches of the nodes are not encrypted. It can only be chosen when the node pool is created.");

    public override void Judge(ResourceView resource)
    {
        bool olderIsSet = resource.Read(KubernetesNodePool.OlderEncryptionAtHost).IsSet();
        if (olderIsSet && !resource.Read(KubernetesNodePool.EncryptionAtHost).IsSet())
        {
            resource.RequireValue(Rule, KubernetesNodePool.OlderEncryptionAtHost, LogicalValue.True, AbsencePolicy.Reported);
            return;
        }

        // Where each of two names is set on some paths, it is not known whether a path sets neither.
        AbsencePolicy absence = olderIsSet && HasBothNames(resource) ? AbsencePolicy.Never : AbsencePolicy.Reported;
        resource.RequireValue(Rule, KubernetesNodePool.EncryptionAtHost, LogicalValue.True, absence);
    }

    private static bool HasBothNames(ResourceView resource) =>
        resource.Read(KubernetesNodePool.EncryptionAtHost).Member != resource.Read(KubernetesNodePool.OlderEncryptionAtHost).Member;
}
