using AzureML.Analyzers.Model;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Rules;

/// <summary>AML2007: a compute that lets people in with keys and passwords, past Microsoft Entra ID.</summary>
internal sealed class AML2007LocalAuthentication() : ResourceRule(Rule, ComputeCluster.Kind, ComputeInstance.Kind, OtherCompute.Kind)
{
    private static readonly DiagnosticDescriptor Rule = Describe.Rule(
        "AML2007",
        "Compute allows local (SSH) authentication",
        "{0} {1}; set it to '{2}', so that only Microsoft Entra identities sign in",
        RuleLevel.Info,
        "https://learn.microsoft.com/azure/machine-learning/how-to-integrate-azure-policy",
        "SSH keys and passwords of a compute are not governed by Azure role assignments, and nobody revokes them with an account.");

    public override void Judge(ResourceView resource)
    {
        if (resource.Kind == OtherCompute.Kind)
        {
            // Many of them have no node of their own to sign in to, so only a written choice counts.
            resource.RequireValue(Rule, OtherCompute.LocalAuthDisabled, LogicalValue.True, AbsencePolicy.Never);
            return;
        }

        bool isCluster = resource.Kind == ComputeCluster.Kind;
        resource.RequireValue(
            Rule, isCluster ? ComputeCluster.LocalAuthDisabled : ComputeInstance.LocalAuthDisabled, LogicalValue.True, AbsencePolicy.Reported);
        resource.RequireValue(
            Rule, isCluster ? ComputeCluster.LocalAuthEnabled : ComputeInstance.LocalAuthEnabled, LogicalValue.False, AbsencePolicy.Reported);
    }
}
