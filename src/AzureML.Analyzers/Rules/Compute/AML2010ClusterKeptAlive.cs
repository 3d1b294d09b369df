using System.Globalization;
using AzureML.Analyzers.Flow;
using AzureML.Analyzers.Model;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Rules;

/// <summary>AML2010: a cluster that always keeps nodes, so that what is on their disks stays.</summary>
internal sealed class AML2010ClusterKeptAlive() : ResourceRule(Rule, ClusterScale.Kind)
{
    private const string Wanted = "0";

    private static readonly DiagnosticDescriptor Rule = Describe.Rule(
        "AML2010",
        "Cluster nodes are kept alive, so their disks are not ephemeral",
        "{0} {1}; set it to '{2}', so that idle nodes and their disks go away",
        RuleLevel.OptIn,
        Describe.DataEncryptionArticle + "#azure-machine-learning-compute",
        "The OS disk of a node is deleted when the cluster scales the node away. Nodes that the cluster always keeps hold their data on.");

    public override void Judge(ResourceView resource)
    {
        PropertyReading reading = resource.Read(ClusterScale.MinimumNodes);
        foreach (PropertyItem found in reading.Items)
        {
            switch (found.Item.Kind)
            {
                case FlowItemKind.Constant when found.Item.Constant is int count && count > 0:
                    string phrase = $"sets '{found.Member}' to '{count.ToString(CultureInfo.InvariantCulture)}'";
                    resource.ReportValue(Rule, found, phrase, IsSometimesZero(reading), new FixRequest(FixAction.ReplaceValue, found.Member, Wanted), Wanted);
                    break;
                case FlowItemKind.Unknown:
                    resource.ReportUnverifiable(Rule, found, Wanted);
                    break;
            }
        }
    }

    private static bool IsSometimesZero(PropertyReading reading)
    {
        foreach (PropertyItem found in reading.Items)
        {
            if (found.Item.Constant is not int count || count <= 0)
            {
                return true;
            }
        }

        return false;
    }
}
