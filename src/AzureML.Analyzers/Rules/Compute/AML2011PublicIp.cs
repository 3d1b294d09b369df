using AzureML.Analyzers.Model;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Rules;

/// <summary>AML2011: a node of a cluster, an instance or serverless compute is reachable under an address of its own.</summary>
internal sealed class AML2011PublicIp()
    : ResourceRule(Rule, ComputeCluster.Kind, ClusterNodes.Kind, ComputeInstance.Kind, InstanceNode.Kind, ServerlessCompute.Kind)
{
    private static readonly DiagnosticDescriptor Rule = Describe.Rule(
        "AML2011",
        "Compute node has a public IP",
        "{0} {1}; set it to '{2}', and give the nodes a virtual network",
        RuleLevel.OptIn,
        "https://learn.microsoft.com/azure/machine-learning/how-to-secure-training-vnet",
        "A node without a public address can only be reached, and can only send data, through the network that you control.");

    public override void Judge(ResourceView resource)
    {
        if (resource.Kind == ServerlessCompute.Kind)
        {
            // Serverless compute has no public address until somebody asks for one.
            resource.RequireValue(Rule, ServerlessCompute.NoPublicIp, LogicalValue.True, AbsencePolicy.Never);
            resource.RequireValue(Rule, ServerlessCompute.PublicIp, LogicalValue.False, AbsencePolicy.Never);
            return;
        }

        resource.RequireValue(Rule, PropertyOf(resource.Kind), LogicalValue.False, AbsencePolicy.Reported);
    }

    private static LogicalProperty PropertyOf(ResourceKind kind) =>
        kind == ClusterNodes.Kind ? ClusterNodes.PublicIp
        : kind == InstanceNode.Kind ? InstanceNode.PublicIp
        : kind == ComputeCluster.Kind ? ComputeCluster.PublicIp
        : ComputeInstance.PublicIp;
}
