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
        bool? isSet = resource.IsGiven(KubernetesNodePool.EncryptionAtHost);
        bool? isOlderSet = resource.IsGiven(KubernetesNodePool.OlderEncryptionAtHost);
        bool judgesOlder = isOlderSet == true && isSet != true;

        // Where the other of two names is set on some paths, or perhaps by code that is not seen, it is not known whether a path sets neither.
        bool? isOtherSet = judgesOlder ? isSet : isOlderSet;
        AbsencePolicy absence = isOtherSet != false && HasBothNames(resource) ? AbsencePolicy.Never : AbsencePolicy.Reported;
        LogicalProperty judged = judgesOlder ? KubernetesNodePool.OlderEncryptionAtHost : KubernetesNodePool.EncryptionAtHost;
        resource.RequireValue(Rule, judged, LogicalValue.True, absence);
    }

    private static bool HasBothNames(ResourceView resource) =>
        resource.Read(KubernetesNodePool.EncryptionAtHost).Member != resource.Read(KubernetesNodePool.OlderEncryptionAtHost).Member;
}
