using AzureML.Analyzers.Flow;
using AzureML.Analyzers.Model;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Rules;

/// <summary>AML2001: a container-instance deployment without the three parts of its customer-managed key.</summary>
internal sealed class AML2001ContainerInstanceWithoutKey()
    : ResourceRule(Rule, ContainerInstanceDeployment.WebService, ContainerInstanceDeployment.ContainerGroup)
{
    private static readonly DiagnosticDescriptor Rule = Describe.Rule(
        "AML2001",
        "Container-instance deployment has no customer-managed key (cmk_vault_base_url, cmk_key_name, cmk_key_version)",
        "{0} {1}; give it the vault base URL, name and version of your key, which is only possible when the deployment is created",
        RuleLevel.Warning,
        Describe.DataEncryptionArticle + "#azure-container-instances",
        "Without the block the deployment is encrypted with a key that Microsoft manages.");

    public override void Judge(ResourceView resource)
    {
        bool isContainerGroup = resource.Kind == ContainerInstanceDeployment.ContainerGroup;
        LogicalProperty property = isContainerGroup ? ContainerInstanceDeployment.ContainerGroupEncryption : ContainerInstanceDeployment.WebServiceEncryption;

        // Container groups run many things; only beside Azure Machine Learning are they taken for deployments of a model.
        AbsencePolicy policy = isContainerGroup && !resource.Context.Index.ReferencesMachineLearning ? AbsencePolicy.OnRequest : AbsencePolicy.Reported;
        PropertyReading reading = resource.Read(property);
        foreach (PropertyItem block in reading.Items)
        {
            if (block.Item.Kind is FlowItemKind.Absent or FlowItemKind.Null && resource.ReportsAbsence(Rule.Id, policy))
            {
                resource.ReportAbsence(Rule, block, reading.OnSomePaths, FixRequest.ContainerInstanceKey);
            }
            else if (block.Item.Kind == FlowItemKind.Unknown)
            {
                resource.ReportUnverifiable(Rule, block);
            }
        }
    }
}
