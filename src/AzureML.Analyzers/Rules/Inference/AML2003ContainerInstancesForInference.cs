using AzureML.Analyzers.Flow;
using AzureML.Analyzers.Model;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Rules;

/// <summary>AML2003: a model is deployed to Azure Container Instances through the v1 services API.</summary>
internal sealed class AML2003ContainerInstancesForInference() : ResourceRule(Rule, ContainerInstanceDeployment.WebService)
{
    private static readonly DiagnosticDescriptor Rule = Describe.Rule(
        "AML2003",
        "Container Instances used for inference",
        "{0} {1}, which is for development and test only and part of the v1 API that is past its end of support; deploy to {2}",
        RuleLevel.Info,
        "https://learn.microsoft.com/azure/machine-learning/concept-endpoints-online",
        "Container-instance web services are meant for development and test, and their v1 API is past its end of support.");

    public override void Judge(ResourceView resource)
    {
        if (resource.Target.Origin == ObjectOrigin.Creation)
        {
            resource.ReportCreation(Rule, "deploys a model to Azure Container Instances", "a managed online endpoint or to Azure Kubernetes Service");
        }
    }
}
