using AzureML.Analyzers.Model;
using AzureML.Analyzers.Sdk;
using AzureML.Analyzers.Secrets;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Rules;

/// <summary>AML5004: a secret in text that is stored with a resource: commands, arguments, tags, properties, descriptions, literal inputs.</summary>
internal sealed class AML5004SecretInJobText() : MemberRule(Rule, MemberRole.Text)
{
    private static readonly DiagnosticDescriptor Rule = Describe.Rule(
        "AML5004",
        "Secret in a job's command, arguments, tags, properties, description or literal input",
        "'{0}' holds a secret ({1}); it is stored and shown with the resource, so pass the name of the secret instead, and read the secret where it is needed",
        RuleLevel.Warning,
        Describe.DataEncryptionArticle + "#data-collection-and-handling",
        "Commands, tags, properties and descriptions are part of the definition: they are stored, logged for diagnostics and shown to everybody who may read the workspace.");

    public override bool KeepsLiteralSecretsInTests => true;

    protected override void Judge(MemberText text)
    {
        if (SecretIn(text) is { } secret)
        {
            Report(text, fix: null, text.MemberName, secret);
        }
    }

    private static string? SecretIn(MemberText text)
    {
        SecretOptions options = text.Owner.Context.SecretOptions(Rule.Id);
        if (text.Item.Text is { } value && SecretClassifier.ClassifyShape(value, options) is { IsSecret: true } finding)
        {
            return finding.Kind;
        }

        return text.Owner.Context.OnlyLiteralSecrets(Rule.Id) ? null : SecretSources.Describe(text.Item, text.Key, options, text.Owner.Context.Index);
    }
}
