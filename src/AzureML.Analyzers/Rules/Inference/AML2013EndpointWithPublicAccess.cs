using AzureML.Analyzers.Model;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Rules;

/// <summary>AML2013: an online endpoint that the public network reaches.</summary>
internal sealed class AML2013EndpointWithPublicAccess() : ResourceRule(Rule, OnlineEndpoint.Kind)
{
    private static readonly DiagnosticDescriptor Rule = Describe.Rule(
        "AML2013",
        "Endpoint accepts public network access",
        "{0} {1}; set it to '{2}', so that only the private endpoint of the workspace leads to it",
        RuleLevel.OptIn,
        "https://learn.microsoft.com/azure/machine-learning/concept-secure-online-endpoint",
        "An online endpoint accepts scoring requests from the public network unless it is told not to.");

    public override void Judge(ResourceView resource)
    {
        // Who reaches an endpoint on Kubernetes is up to the cluster's own network.
        AbsencePolicy absence = resource.Read(OnlineEndpoint.Compute).IsSet() ? AbsencePolicy.Never : AbsencePolicy.Reported;
        resource.RejectValues(Rule, OnlineEndpoint.PublicNetworkAccess, [LogicalValue.Enabled], LogicalValue.Disabled, absence);
    }
}
