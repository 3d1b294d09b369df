using AzureML.Analyzers.Model;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Rules;

/// <summary>AML3012: a container registry with the one account that all share.</summary>
internal sealed class AML3012RegistryAdminAccount() : ResourceRule(Rule, ContainerRegistry.Kind, ContainerRegistryPatch.Kind)
{
    private static readonly DiagnosticDescriptor Rule = Describe.Rule(
        "AML3012",
        "Container registry admin account is on",
        "{0} {1}, an account with full rights that everybody shares who knows its password; set it to '{2}' and let managed identities pull",
        RuleLevel.OptIn,
        "https://learn.microsoft.com/azure/container-registry/container-registry-authentication",
        "The admin account of a registry is one name and two passwords with the right to push and pull everything. Azure Machine Learning can use a managed identity instead.");

    public override void Judge(ResourceView resource)
    {
        bool isPatch = resource.Kind == ContainerRegistryPatch.Kind;
        resource.RequireValue(Rule, isPatch ? ContainerRegistryPatch.AdminUser : ContainerRegistry.AdminUser, LogicalValue.False, AbsencePolicy.Never);
    }
}
