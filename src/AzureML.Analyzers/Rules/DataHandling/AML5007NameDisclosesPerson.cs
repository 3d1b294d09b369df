using AzureML.Analyzers.Flow;
using AzureML.Analyzers.Sdk;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Rules;

/// <summary>AML5007: a user, a machine, a claim or a mail address in the name of a resource.</summary>
internal sealed class AML5007NameDisclosesPerson() : ResourceNameRule(Rule)
{
    private static readonly DiagnosticDescriptor Rule = Describe.Rule(
        "AML5007",
        "Resource name discloses a person",
        "{0} is given {1}; Microsoft stores and logs names, so use one that says nothing of a person",
        RuleLevel.Info,
        Describe.DataEncryptionArticle + "#data-collection-and-handling",
        "Names of jobs, experiments, computes and other resources are logged for diagnostics. They are not treated as data of your customers.");

    protected override string? Find(FlowItem name, JudgementContext context) => PersonSources.Describe(name, context.Index);
}
