using System.Collections.Generic;
using System.Collections.Immutable;
using AzureML.Analyzers.Flow;
using AzureML.Analyzers.Model;
using AzureML.Analyzers.Secrets;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Rules;

/// <summary>A rule over the entries of environment-variable dictionaries, in every carrier of every family.</summary>
/// <param name="descriptor">The rule.</param>
/// <param name="others">What else it judges.</param>
internal abstract class EnvironmentVariableRule(DiagnosticDescriptor descriptor, params ResourceKind[] others) : ResourceRule(
    descriptor,
    [
        EnvironmentVariableCarrier.Job,
        EnvironmentVariableCarrier.Deployment,
        EnvironmentVariableCarrier.BatchDeployment,
        EnvironmentVariableCarrier.Image,
        EnvironmentVariableCarrier.CustomApplication,
        ProductionWork.Pipeline,
        .. others,
    ])
{
    public sealed override void Judge(ResourceView resource)
    {
        if (resource.Kind == ProductionWork.Pipeline)
        {
            JudgeSteps(resource);
            return;
        }

        if (VariablesOf(resource.Kind) is not { } property)
        {
            JudgeOther(resource);
            return;
        }

        foreach (PropertyItem variables in resource.Read(property).Items)
        {
            if (variables.Item.Object is not { } dictionary)
            {
                continue;
            }

            foreach (KeyValuePair<string?, FlowValue> entry in resource.EntriesOf(dictionary))
            {
                JudgeEntry(resource, dictionary, entry.Key, ValuesOf(resource, entry.Value));
            }
        }
    }

    /// <param name="entry">The variable, with everything that it may hold.</param>
    /// <param name="value">One of its values.</param>
    protected abstract Judgement? JudgeValue(VariableEntry entry, FlowItem value);

    /// <summary>Judges a resource that is no carrier of variables.</summary>
    protected virtual void JudgeOther(ResourceView resource)
    {
    }

    // The steps of a pipeline are JSON: a text of it, or an object that becomes one.
    private void JudgeSteps(ResourceView pipeline)
    {
        foreach (PropertyItem steps in pipeline.Read(ProductionWork.PipelineSteps).Items)
        {
            if (steps.Item.Object is not { } dictionary)
            {
                continue;
            }

            foreach (KeyValuePair<string?, FlowValue> step in pipeline.EntriesOf(dictionary))
            {
                foreach (FlowItem payload in step.Value.Items)
                {
                    if (payload.Text is { } json && PayloadVariables.AreNamedIn(json))
                    {
                        JudgeEntry(pipeline, dictionary, name: null, [payload]);
                    }

                    foreach ((string name, FlowItem value) in PayloadVariables.Of(payload, pipeline.Context))
                    {
                        JudgeEntry(pipeline, dictionary, name, [value]);
                    }
                }
            }
        }
    }

    private void JudgeEntry(ResourceView resource, TrackedObject dictionary, string? name, ImmutableArray<FlowItem> values)
    {
        var entry = new VariableEntry(resource, name, values);
        foreach (FlowItem value in values)
        {
            Report(entry, dictionary, value);
        }
    }

    // Custom applications wrap each value: new EnvironmentVariable { Value = … }.
    private static ImmutableArray<FlowItem> ValuesOf(ResourceView resource, FlowValue value)
    {
        if (!value.HasObjects)
        {
            return value.Items;
        }

        var values = ImmutableArray.CreateBuilder<FlowItem>();
        foreach (FlowItem item in value.Items)
        {
            if (item.Object is { } wrapped)
            {
                values.AddRange(resource.ReadMember(wrapped, "Value").Items);
            }
            else
            {
                values.Add(item);
            }
        }

        return values.ToImmutable();
    }

    private void Report(VariableEntry entry, TrackedObject dictionary, FlowItem value)
    {
        if ((value.Use ?? value.Origin) is null || JudgeValue(entry, value) is not { } judgement)
        {
            return;
        }

        entry.Resource.Context.Findings.Add(new Finding(
            Descriptor,
            FindingKind.BadValue,
            dictionary,
            entry.Name ?? "",
            ResourceViewExtensions.PlaceOf(value),
            OnSomePaths: false,
            judgement.Fix,
            ResourceViewExtensions.DeclarationOf(value),
            Phrase: -1,
            judgement.Arguments));
    }

    /// <summary>What a code fix may do about a secret of the resource; null where no form is documented.</summary>
    protected static FixRequest? FixOf(ResourceView resource) =>
        IsDeployment(resource) ? new FixRequest(FixAction.MoveSecretToKeyVault, "", FixRequest.DeploymentReference)
        : resource.Kind == EnvironmentVariableCarrier.Job || resource.Kind == EnvironmentVariableCarrier.BatchDeployment ? new FixRequest(FixAction.MoveSecretToKeyVault, "", FixRequest.JobSecretName)
        : null;

    /// <summary>What messages tell to do about it.</summary>
    protected static string AdviceOf(ResourceView resource) => IsDeployment(resource)
        ? "put a Key Vault reference there instead: '${{keyvault:https://<vault>.vault.azure.net/secrets/<name>/<version>}}'"
        : "pass the vault's URL and the secret's name instead, and read the secret where it is needed";

    private static bool IsDeployment(ResourceView resource) => resource.Kind == EnvironmentVariableCarrier.Deployment;

    /// <summary>How messages name a variable: by its name, unless somebody took the secret for it.</summary>
    public static string Named(string? name) => name is null || SecretClassifier.ClassifyShape(name, SecretOptions.Default).IsSecret
        ? "An environment variable"
        : "Environment variable '" + name + "'";

    private static LogicalProperty? VariablesOf(ResourceKind kind) =>
        kind == EnvironmentVariableCarrier.Job ? EnvironmentVariableCarrier.JobVariables
        : kind == EnvironmentVariableCarrier.Deployment ? EnvironmentVariableCarrier.DeploymentVariables
        : kind == EnvironmentVariableCarrier.BatchDeployment ? EnvironmentVariableCarrier.BatchDeploymentVariables
        : kind == EnvironmentVariableCarrier.Image ? EnvironmentVariableCarrier.ImageVariables
        : kind == EnvironmentVariableCarrier.CustomApplication ? EnvironmentVariableCarrier.CustomApplicationVariables
        : null;

    /// <summary>What to say of an entry, and what a fix may do.</summary>
    protected sealed record Judgement(FixRequest? Fix, ImmutableArray<string> Arguments);
}

/// <summary>One environment variable of a carrier.</summary>
/// <param name="Resource">The carrier.</param>
/// <param name="Name">The variable; null when it is not known.</param>
/// <param name="Values">Everything that it may hold.</param>
internal readonly record struct VariableEntry(ResourceView Resource, string? Name, ImmutableArray<FlowItem> Values);
