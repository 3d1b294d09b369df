using System;
using AzureML.Analyzers.Flow;
using AzureML.Analyzers.Model;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Rules;

/// <summary>AML2002: a customer-managed key block of which a part is missing, empty or a placeholder.</summary>
internal sealed class AML2002IncompleteContainerInstanceKey() : ResourceRule(Rule, ContainerInstanceEncryption.Kind)
{
    private static readonly DiagnosticDescriptor Rule = Describe.Rule(
        "AML2002",
        "Customer-managed key of a container-instance deployment is incomplete",
        "{0} {1}; the deployment is encrypted with your key only when the https URL of the vault, the key name and the key version are all given",
        RuleLevel.Warning,
        Describe.DataEncryptionArticle + "#azure-container-instances",
        "All three parts of the key are required; a deployment with a hole in them fails, or is not encrypted with your key.");

    public override void Judge(ResourceView resource)
    {
        JudgePart(resource, ContainerInstanceEncryption.VaultBaseUrl);
        JudgePart(resource, ContainerInstanceEncryption.KeyName);
        JudgePart(resource, ContainerInstanceEncryption.KeyVersion);
    }

    private static void JudgePart(ResourceView resource, LogicalProperty property)
    {
        PropertyReading reading = resource.Read(property);
        foreach (PropertyItem part in reading.Items)
        {
            switch (part.Item.Kind)
            {
                case FlowItemKind.Absent or FlowItemKind.Null when resource.ReportsAbsence(Rule.Id, AbsencePolicy.Reported):
                    resource.ReportAbsence(Rule, part, reading.OnSomePaths, wanted: null);
                    break;
                case FlowItemKind.Constant when part.Item.Text is { } text && ProblemOf(resource, property, text) is { } problem:
                    resource.ReportValue(Rule, part, $"sets '{part.Member}' to {problem}", reading.OnSomePaths, fix: null);
                    break;
                case FlowItemKind.Unknown:
                    resource.ReportUnverifiable(Rule, part);
                    break;
            }
        }
    }

    private static string? ProblemOf(ResourceView resource, LogicalProperty property, string text)
    {
        string? emptiness = resource.EmptinessOf(Rule.Id, text);
        if (emptiness is not null || property != ContainerInstanceEncryption.VaultBaseUrl)
        {
            return emptiness;
        }

        return Uri.TryCreate(text, UriKind.Absolute, out Uri? url) && string.Equals(url.Scheme, "https", StringComparison.OrdinalIgnoreCase)
            ? null
            : "a URL that is not https";
    }
}
