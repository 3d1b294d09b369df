using System.Collections.Immutable;
using AzureML.Analyzers.Flow;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Rules;

/// <summary>AML5002: a secret that code has read goes into the environment variables of a job, deployment, image or custom application.</summary>
internal sealed class AML5002RetrievedSecretInEnvironmentVariable() : EnvironmentVariableRule(Rule)
{
    private static readonly DiagnosticDescriptor Rule = Describe.Rule(
        "AML5002",
        "Secret is read and then put into an environment variable",
        "{0} of {1} is given {2}; Microsoft logs and stores environment variables, so {3}",
        RuleLevel.Warning,
        Describe.DataEncryptionArticle + "#data-collection-and-handling",
        "Reading a secret at run time keeps it out of the code. Putting it into the definition of a job or deployment gives it away again.");

    protected override Judgement? JudgeValue(VariableEntry entry, FlowItem value) =>
        VariableSecret.Of(Rule.Id, entry, value) is { Evidence: VariableEvidence.Retrieved } secret
            ? new Judgement(FixOf(entry.Resource), ImmutableArray.Create(Named(entry.Name), entry.Resource.SubjectInSentence, secret.What, AdviceOf(entry.Resource)))
            : null;
}
