using System.Collections.Immutable;
using AzureML.Analyzers.Flow;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Rules;

/// <summary>AML5001: a literal secret in the environment variables of a job, deployment, image or custom application.</summary>
internal sealed class AML5001SecretInEnvironmentVariable() : EnvironmentVariableRule(Rule)
{
    private static readonly DiagnosticDescriptor Rule = Describe.Rule(
        "AML5001",
        "Secret in an environment variable",
        "{0} of {1} holds a secret ({2}); Microsoft logs and stores environment variables, so {3}",
        RuleLevel.Warning,
        Describe.DataEncryptionArticle + "#data-collection-and-handling",
        "Environment variables are part of the job or deployment definition: they are stored, logged for diagnostics and shown to everybody who may read the workspace.");

    public override bool KeepsLiteralSecretsInTests => true;

    protected override Judgement? JudgeValue(VariableEntry entry, FlowItem value) =>
        VariableSecret.Of(Rule.Id, entry, value) is { Evidence: VariableEvidence.Literal } secret
            ? new Judgement(FixOf(entry.Resource), ImmutableArray.Create(Named(entry.Name), entry.Resource.SubjectInSentence, secret.What, AdviceOf(entry.Resource)))
            : null;
}
