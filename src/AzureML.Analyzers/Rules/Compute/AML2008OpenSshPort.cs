using System.Collections.Immutable;
using AzureML.Analyzers.Model;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Rules;

/// <summary>AML2008: the SSH port of a cluster's nodes or of a compute instance is open to the internet.</summary>
internal sealed class AML2008OpenSshPort() : ResourceRule(Rule, ComputeCluster.Kind, ClusterNodes.Kind, InstanceSsh.Kind)
{
    private static readonly DiagnosticDescriptor Rule = Describe.Rule(
        "AML2008",
        "SSH port of a compute is open to the public",
        "{0} {1}; set it to '{2}', and reach the nodes through a virtual network",
        RuleLevel.Warning,
        "https://learn.microsoft.com/azure/machine-learning/how-to-secure-training-vnet",
        "An open port is found and tried by anyone. Who holds a key or a password signs in, whatever the role assignments say.");

    private static readonly ImmutableArray<LogicalValue> Open = ImmutableArray.Create(LogicalValue.Enabled);

    private static readonly ImmutableArray<LogicalValue> OpenOrLeftOpen = ImmutableArray.Create(LogicalValue.Enabled, LogicalValue.Named("NotSpecified"));

    public override void Judge(ResourceView resource)
    {
        LogicalProperty property =
            resource.Kind == ClusterNodes.Kind ? ClusterNodes.SshPublicAccess
            : resource.Kind == InstanceSsh.Kind ? InstanceSsh.SshPublicAccess
            : ComputeCluster.SshPublicAccess;
        bool asksForAbsence = resource.ReportsAbsence(Rule.Id, AbsencePolicy.OnRequest);
        resource.RejectValues(Rule, property, asksForAbsence ? OpenOrLeftOpen : Open, LogicalValue.Disabled, PolicyOf(resource));
    }

    // The constructor of Pulumi.AzureNative closes the port of an instance by itself.
    private static AbsencePolicy PolicyOf(ResourceView resource) =>
        resource.Kind == InstanceSsh.Kind && resource.Target.Facts.Binding!.Family == SdkFamily.PulumiNative ? AbsencePolicy.Never : AbsencePolicy.OnRequest;
}
