using AzureML.Analyzers.Flow;
using AzureML.Analyzers.Model;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Rules;

/// <summary>AML3016: what endpoints log goes where keys of Microsoft encrypt it.</summary>
internal sealed class AML3016DiagnosticsWithoutKey() : ResourceRule(
    Rule, EnvironmentVariableCarrier.Deployment, ContainerInstanceDeployment.WebService, KubernetesWebService.Kind, ApplicationInsights.Kind)
{
    private static readonly DiagnosticDescriptor Rule = Describe.Rule(
        "AML3016",
        "Diagnostics of endpoints are not under your key",
        "{0} {1}; diagnostics are encrypted with your key only in a Log Analytics workspace whose dedicated cluster has it",
        RuleLevel.OptIn,
        "https://learn.microsoft.com/azure/azure-monitor/logs/customer-managed-keys",
        "Application Insights encrypts what endpoints log with keys that Microsoft manages. A customer-managed key is that of a dedicated Log Analytics cluster.");

    public override void Judge(ResourceView resource)
    {
        if (resource.Kind == ApplicationInsights.Kind)
        {
            JudgeComponent(resource);
            return;
        }

        LogicalProperty property = resource.Kind == EnvironmentVariableCarrier.Deployment ? EnvironmentVariableCarrier.DeploymentAppInsights
            : resource.Kind == KubernetesWebService.Kind ? KubernetesWebService.AppInsights
            : ContainerInstanceDeployment.WebServiceAppInsights;
        resource.RequireValue(Rule, property, LogicalValue.False, AbsencePolicy.Never);
    }

    private static void JudgeComponent(ResourceView component)
    {
        if (MayHaveOwnStorage(component))
        {
            return;
        }

        PropertyReading reading = component.Read(ApplicationInsights.LogAnalyticsWorkspace);
        foreach (PropertyItem found in reading.Items)
        {
            switch (found.Item.Kind)
            {
                case FlowItemKind.Absent or FlowItemKind.Null when component.ReportsAbsence(Rule.Id, AbsencePolicy.Reported):
                    component.ReportAbsence(Rule, found, reading.OnSomePaths, wanted: null);
                    break;
                case FlowItemKind.Constant when found.Item.Text is { } text && component.EmptinessOf(Rule.Id, text) is { } nothing:
                    component.ReportValue(Rule, found, $"sets '{found.Member}' to {nothing}", reading.OnSomePaths, fix: null);
                    break;
                case FlowItemKind.Unknown:
                    component.ReportUnverifiable(Rule, found);
                    break;
            }
        }
    }

    private static bool MayHaveOwnStorage(ResourceView component)
    {
        foreach (PropertyItem found in component.Read(ApplicationInsights.OwnStorage).Items)
        {
            if (LogicalValue.True.Matches(found.Item.Constant) || (found.Item.Kind == FlowItemKind.Unknown && found.IsSet()))
            {
                return true;
            }
        }

        return false;
    }
}
