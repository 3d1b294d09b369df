using AzureML.Analyzers.Model;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Rules;

/// <summary>
/// AML4005: a container-instance web service answers to plain HTTP. Services on Kubernetes have no switch of their own: their compute has
/// it, see <see cref="AML4007KubernetesComputeWithoutTls"/>.
/// </summary>
internal sealed class AML4005WebServiceWithoutTls() : ResourceRule(Rule, ContainerInstanceDeployment.WebService)
{
    private static readonly DiagnosticDescriptor Rule = Describe.Rule(
        "AML4005",
        "Web service has no TLS",
        "{0} {1}, so that scoring requests cross the network in clear; set it to '{2}' and give it a certificate, its key and a name",
        RuleLevel.Warning,
        Describe.DataEncryptionArticle + "#encryption-in-transit",
        "A web service on container instances takes data and keys over plain HTTP unless TLS is turned on.");

    public override void Judge(ResourceView resource) =>
        resource.RequireValue(Rule, ContainerInstanceDeployment.WebServiceTls, LogicalValue.True, AbsencePolicy.Reported);
}
