using System;
using AzureML.Analyzers.Flow;
using AzureML.Analyzers.Model;
using AzureML.Analyzers.Sdk;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Rules;

/// <summary>AML2009: a pipeline or a scheduled job on a compute instance that the same code creates.</summary>
internal sealed class AML2009ProductionOnComputeInstance()
    : ResourceRule(Rule, ProductionWork.Pipeline, ProductionWork.Sweep, EnvironmentVariableCarrier.Job)
{
    private static readonly DiagnosticDescriptor Rule = Describe.Rule(
        "AML2009",
        "Production work runs on a compute instance",
        "{0} {1}; an instance is for development and tests, so use a compute cluster",
        RuleLevel.OptIn,
        Describe.DataEncryptionArticle + "#compute-instance",
        "A compute instance belongs to one person, keeps its disk between jobs and is meant for development and tests.");

    public override bool ExistsIn(SdkFamily family) => IsMapped(ProductionWork.PipelineCompute, family);

    public override void Judge(ResourceView resource)
    {
        bool isProduction = resource.Kind == ProductionWork.Pipeline || resource.Owner?.Kind == ProductionWork.ScheduledJob;
        if (!isProduction)
        {
            return;
        }

        PropertyReading reading = resource.Read(ComputeOf(resource.Kind));
        foreach (PropertyItem found in reading.Items)
        {
            if (IsInstance(found.Item, resource))
            {
                resource.ReportValue(Rule, found, $"sets '{found.Member}' to a compute instance that is created here", reading.OnSomePaths, fix: null);
            }
        }
    }

    private static LogicalProperty ComputeOf(ResourceKind kind) =>
        kind == ProductionWork.Pipeline ? ProductionWork.PipelineCompute
        : kind == ProductionWork.Sweep ? ProductionWork.SweepCompute
        : ProductionWork.JobCompute;

    private static bool IsInstance(FlowItem id, ResourceView job)
    {
        foreach (FlowItem content in ResourceIdentity.ContentOf(id, job.Context.Index))
        {
            if (content.Object is { } sent && job.Holds(sent, ComputeInstance.Kind))
            {
                return true;
            }
        }

        return ResourceIdentity.NameIn(id, "computes", job.Context.Index) is { } name && IsCreatedAsInstance(name, job);
    }

    // The id was put together from the name under which the instance is created.
    private static bool IsCreatedAsInstance(string name, ResourceView job)
    {
        foreach (ObservedCall call in job.Context.Session.Calls)
        {
            bool isNamed = false, isInstance = false;
            foreach (FlowValue argument in call.Arguments)
            {
                foreach (FlowItem item in argument.Items)
                {
                    isNamed |= string.Equals(item.Constant as string, name, StringComparison.OrdinalIgnoreCase);
                    isInstance |= item.Object is { } sent && job.Holds(sent, ComputeInstance.Kind);
                }
            }

            if (isNamed && isInstance)
            {
                return true;
            }
        }

        return false;
    }
}
