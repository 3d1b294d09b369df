using System.Collections.Immutable;
using AzureML.Analyzers.Flow;
using AzureML.Analyzers.Model;
using AzureML.Analyzers.Secrets;
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

    protected override Judgement? JudgeValue(ResourceView resource, string? name, FlowItem value)
    {
        if (value.Text is not { } text)
        {
            return null;
        }

        SecretOptions options = resource.Context.SecretOptions(Rule.Id);
        SecretFinding finding = SecretClassifier.Classify(name, text, options);
        bool reported = finding.Confidence == SecretConfidence.Shape
            || (finding.Confidence == SecretConfidence.StrongName && value.Kind == FlowItemKind.Constant && !resource.Context.OnlyLiteralSecrets(Rule.Id));
        if (!reported)
        {
            return null;
        }

        bool isDeployment = resource.Kind == EnvironmentVariableCarrier.Deployment;
        bool isJob = resource.Kind == EnvironmentVariableCarrier.Job;
        FixRequest? fix = isDeployment || isJob
            ? new FixRequest(FixAction.MoveSecretToKeyVault, "", isDeployment ? FixRequest.DeploymentReference : FixRequest.JobSecretName)
            : null;
        string advice = isDeployment
            ? "put a Key Vault reference there instead: '${{keyvault:https://<vault>.vault.azure.net/secrets/<name>/<version>}}'"
            : "pass the vault's URL and the secret's name instead, and read the secret where it is needed";
        return new Judgement(fix, ImmutableArray.Create(Named(name), resource.SubjectInSentence, finding.Kind, advice));
    }
}
