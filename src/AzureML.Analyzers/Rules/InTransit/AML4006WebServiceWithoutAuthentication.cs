using AzureML.Analyzers.Flow;
using AzureML.Analyzers.Model;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Rules;

/// <summary>AML4006: a web service answers whoever finds its address.</summary>
internal sealed class AML4006WebServiceWithoutAuthentication() : ResourceRule(Rule, ContainerInstanceDeployment.WebService, KubernetesWebService.Kind)
{
    private static readonly DiagnosticDescriptor Rule = Describe.Rule(
        "AML4006",
        "Web service has no authentication",
        "{0} {1}, so that whoever finds its address can call it; set it to '{2}'",
        RuleLevel.Warning,
        "https://learn.microsoft.com/azure/machine-learning/v1/how-to-authenticate-web-service",
        "A web service without authentication answers everybody. On container instances authentication is off unless it is turned on.");

    public override void Judge(ResourceView resource)
    {
        if (resource.Kind == ContainerInstanceDeployment.WebService)
        {
            resource.RequireValue(Rule, ContainerInstanceDeployment.WebServiceAuthentication, LogicalValue.True, AbsencePolicy.Reported);
        }
        else if (!MayTakeTokens(resource))
        {
            // On Kubernetes, keys are asked for unless somebody turns them off.
            resource.RequireValue(Rule, KubernetesWebService.Authentication, LogicalValue.True, AbsencePolicy.Never);
        }
    }

    /// <summary>
    /// Services that ask for tokens need no keys. Code that is not seen may turn tokens on for what is created here; what a fetched
    /// service has does not excuse the literal that is written on it.
    /// </summary>
    private static bool MayTakeTokens(ResourceView service)
    {
        bool isCreated = service.Target.Origin == ObjectOrigin.Creation;
        foreach (PropertyItem found in service.Read(KubernetesWebService.TokenAuthentication).Items)
        {
            if (LogicalValue.True.Matches(found.Item.Constant) || (found.Item.Kind == FlowItemKind.Unknown && (isCreated || found.IsSet())))
            {
                return true;
            }
        }

        return false;
    }
}
