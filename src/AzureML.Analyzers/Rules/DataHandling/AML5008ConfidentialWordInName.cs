using System;
using System.Collections.Immutable;
using AzureML.Analyzers.Flow;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Rules;

/// <summary>AML5008: a word that the project calls confidential in the name of a resource.</summary>
internal sealed class AML5008ConfidentialWordInName() : ResourceNameRule(Rule)
{
    private static readonly DiagnosticDescriptor Rule = Describe.Rule(
        "AML5008",
        "Resource name contains a confidential word",
        "{0} contains {1}; Microsoft stores and logs names, so use one that does not give it away",
        RuleLevel.Warning,
        Describe.DataEncryptionArticle + "#data-collection-and-handling",
        "Names of jobs, experiments, computes and other resources are logged for diagnostics. A code name for a product, customer or deal does not belong there.");

    protected override string? Find(FlowItem name, JudgementContext context)
    {
        if (name.Text is not { } text)
        {
            return null;
        }

        foreach (string confidential in context.Options.ConfidentialNames(Rule.Id))
        {
            if (NameWords.Contain(text, confidential))
            {
                return "a word of the option 'confidential_names'";
            }
        }

        return null;
    }
}
