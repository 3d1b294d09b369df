using System.Collections.Immutable;
using AzureML.Analyzers.Flow;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Rules;

/// <summary>AML5003: an environment variable with the name of a secret and a value that is not known.</summary>
internal sealed class AML5003PossibleSecretInEnvironmentVariable() : EnvironmentVariableRule(Rule)
{
    private static readonly DiagnosticDescriptor Rule = Describe.Rule(
        "AML5003",
        "Environment variable may hold a secret",
        "{0} of {1} may hold a secret ({2}); Microsoft logs and stores environment variables, so {3}",
        RuleLevel.Info,
        Describe.DataEncryptionArticle + "#data-collection-and-handling",
        "The value is not known, but the name is that of a secret. If it holds one, it is stored, logged and shown with the job or deployment.");

    protected override Judgement? JudgeValue(VariableEntry entry, FlowItem value) =>
        VariableSecret.Of(Rule.Id, entry, value) is { Evidence: VariableEvidence.Possible } secret
            ? new Judgement(FixOf(entry.Resource), ImmutableArray.Create(Named(entry.Name), entry.Resource.SubjectInSentence, secret.What, AdviceOf(entry.Resource)))
            : null;
}
