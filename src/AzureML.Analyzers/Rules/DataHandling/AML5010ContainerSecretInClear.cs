using System.Collections.Immutable;
using AzureML.Analyzers.Flow;
using AzureML.Analyzers.Model;
using AzureML.Analyzers.Sdk;
using AzureML.Analyzers.Secrets;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Rules;

/// <summary>AML5010: a secret in an environment variable of a container group, where it can be read.</summary>
internal sealed class AML5010ContainerSecretInClear() : ResourceRule(Rule, ContainerVariable.Kind)
{
    private const string NamedAsSecret = "by its name";

    private static readonly DiagnosticDescriptor Rule = Describe.Rule(
        "AML5010",
        "Container-group secret is stored in clear",
        "{0} of a container holds a secret ({1}) in '{2}', where everybody reads it who may see the container group; give it to '{3}'",
        RuleLevel.Warning,
        "https://learn.microsoft.com/azure/container-instances/container-instances-environment-variables",
        "The values of environment variables are part of the container group and are shown with it. Secure values are not.");

    public override bool KeepsLiteralSecretsInTests => true;

    public override void Judge(ResourceView resource)
    {
        if (resource.Read(ContainerVariable.SecureValue).Member is not { } secureMember)
        {
            return;
        }

        ImmutableArray<FlowItem> names = NamesOf(resource);
        PropertyReading reading = resource.Read(ContainerVariable.Value);
        foreach (PropertyItem found in reading.Items)
        {
            if (found.IsSet())
            {
                Judge(resource, names, found, secureMember);
            }
        }
    }

    // Every name that the variable may have counts.
    private static void Judge(ResourceView resource, ImmutableArray<FlowItem> names, PropertyItem found, string secureMember)
    {
        foreach (FlowItem item in names)
        {
            string? name = item.Constant as string;
            if (item.MayBelongTo(found.Item) && SecretIn(resource, name, found.Item) is { } secret)
            {
                Report(resource, name, secret, found, secureMember);
                return;
            }
        }
    }

    // A loop that treats some names in another way than others may do so with the secret ones.
    private static ImmutableArray<FlowItem> NamesOf(ResourceView resource)
    {
        ImmutableArray<PropertyItem> names = resource.Read(ContainerVariable.Name).Items;
        if (names.IsEmpty || (names.Length > 1 && LoopChoices.AreMadeAround(resource.Target.Site)))
        {
            return [FlowItem.Unknown];
        }

        return ImmutableArray.CreateRange(names, static name => name.Item);
    }

    /// <summary>What the value is; null when it is no secret, or nothing tells.</summary>
    private static string? SecretIn(ResourceView resource, string? name, FlowItem value)
    {
        SecretOptions options = resource.Context.SecretOptions(Rule.Id);
        SecretFinding finding = value.Text is { } text ? SecretClassifier.Classify(name, text, options) : SecretFinding.None;
        if (finding.Confidence == SecretConfidence.Shape)
        {
            return finding.Kind;
        }

        if (resource.Context.OnlyLiteralSecrets(Rule.Id))
        {
            return null;
        }

        if (value.Kind == FlowItemKind.Constant)
        {
            return finding.Confidence == SecretConfidence.StrongName ? finding.Kind : null;
        }

        return SecretSources.Describe(value, name, options, resource.Context.Index)
            ?? (name is not null && SecretClassifier.IsSecretName(name, options) && !SecretSources.IsHarmless(value) ? NamedAsSecret : null);
    }

    private static void Report(ResourceView resource, string? name, string secret, PropertyItem found, string secureMember) =>
        resource.Context.Findings.Add(new Finding(
            Rule,
            FindingKind.BadValue,
            resource.Target,
            found.Member,
            ResourceViewExtensions.PlaceOf(found.Item),
            OnSomePaths: false,
            new FixRequest(FixAction.UseOtherMember, found.Member, secureMember),
            ResourceViewExtensions.DeclarationOf(found.Item),
            Phrase: -1,
            ImmutableArray.Create(EnvironmentVariableRule.Named(name), secret, found.Member, secureMember)));
}
