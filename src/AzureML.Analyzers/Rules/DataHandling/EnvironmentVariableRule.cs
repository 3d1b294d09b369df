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
        EnvironmentVariableCarrier.Image,
        EnvironmentVariableCarrier.CustomApplication,
        .. others,
    ])
{
    public sealed override void Judge(ResourceView resource)
    {
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

            foreach (KeyValuePair<string?, FlowItem> entry in resource.EntriesOf(dictionary))
            {
                JudgeEntry(resource, dictionary, entry.Key, entry.Value);
            }
        }
    }

    /// <param name="resource">The carrier.</param>
    /// <param name="name">The variable's name; null when it is not known.</param>
    /// <param name="value">Its value.</param>
    protected abstract Judgement? JudgeValue(ResourceView resource, string? name, FlowItem value);

    /// <summary>Judges a resource that is no carrier of variables.</summary>
    protected virtual void JudgeOther(ResourceView resource)
    {
    }

    private void JudgeEntry(ResourceView resource, TrackedObject dictionary, string? name, FlowItem value)
    {
        if (value.Object is { } wrapped)
        {
            // Custom applications wrap each value: new EnvironmentVariable { Value = … }.
            foreach (FlowItem inner in resource.ReadMember(wrapped, "Value").Items)
            {
                Report(resource, dictionary, name, inner);
            }

            return;
        }

        Report(resource, dictionary, name, value);
    }

    private void Report(ResourceView resource, TrackedObject dictionary, string? name, FlowItem value)
    {
        if ((value.Use ?? value.Origin) is null || JudgeValue(resource, name, value) is not { } judgement)
        {
            return;
        }

        resource.Context.Findings.Add(new Finding(
            Descriptor,
            FindingKind.BadValue,
            dictionary,
            name ?? "",
            ResourceViewExtensions.PlaceOf(value),
            OnSomePaths: false,
            judgement.Fix,
            ResourceViewExtensions.DeclarationOf(value),
            Phrase: -1,
            judgement.Arguments));
    }

    /// <summary>How messages name a variable: by its name, unless somebody took the secret for it.</summary>
    public static string Named(string? name) => name is null || SecretClassifier.ClassifyShape(name, SecretOptions.Default).IsSecret
        ? "An environment variable"
        : "Environment variable '" + name + "'";

    private static LogicalProperty? VariablesOf(ResourceKind kind) =>
        kind == EnvironmentVariableCarrier.Job ? EnvironmentVariableCarrier.JobVariables
        : kind == EnvironmentVariableCarrier.Deployment ? EnvironmentVariableCarrier.DeploymentVariables
        : kind == EnvironmentVariableCarrier.Image ? EnvironmentVariableCarrier.ImageVariables
        : kind == EnvironmentVariableCarrier.CustomApplication ? EnvironmentVariableCarrier.CustomApplicationVariables
        : null;

    /// <summary>What to say of an entry, and what a fix may do.</summary>
    protected sealed record Judgement(FixRequest? Fix, ImmutableArray<string> Arguments);
}
