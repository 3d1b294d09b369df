using AzureML.Analyzers.Model;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Rules;

/// <summary>AML4007: the scoring front end of an attached Kubernetes cluster answers to plain HTTP.</summary>
internal sealed class AML4007KubernetesComputeWithoutTls() : ResourceRule(Rule, AttachedKubernetes.Kind)
{
    private static readonly DiagnosticDescriptor Rule = Describe.Rule(
        "AML4007",
        "Attached Kubernetes compute has TLS off",
        "{0} {1}, so that scoring requests cross the network in clear; set it to '{2}' and give it a certificate and a name",
        RuleLevel.Warning,
        Describe.DataEncryptionArticle + "#encryption-in-transit",
        "Web services on an attached cluster take data and keys over plain HTTP unless TLS is set up for the compute.");

    public override void Judge(ResourceView resource) =>
        resource.RejectValues(Rule, AttachedKubernetes.Tls, [LogicalValue.Disabled], LogicalValue.Enabled, AbsencePolicy.OnRequest);
}
