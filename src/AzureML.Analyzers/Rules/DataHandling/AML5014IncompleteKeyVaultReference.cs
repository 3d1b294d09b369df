using System;
using System.Collections.Immutable;
using AzureML.Analyzers.Flow;
using AzureML.Analyzers.Model;
using AzureML.Analyzers.Secrets;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Rules;

/// <summary>AML5014: a reference to a secret that still has a hole in it, or that the service would not resolve.</summary>
internal sealed class AML5014IncompleteKeyVaultReference() : EnvironmentVariableRule(Rule)
{
    private static readonly DiagnosticDescriptor Rule = Describe.Rule(
        "AML5014",
        "Key Vault reference is incomplete",
        "{0} of {1} holds {2}; write {3}",
        RuleLevel.Warning,
        "https://learn.microsoft.com/azure/machine-learning/how-to-deploy-online-endpoint-with-secret-injection",
        "A reference that is not of the documented form is passed on as plain text, and the deployment or job does not find its secret.");

    protected override Judgement? JudgeValue(VariableEntry entry, FlowItem value)
    {
        (ResourceView resource, string? name, _) = entry;
        if (value.Text is not { } text)
        {
            return null;
        }

        ImmutableArray<string> placeholders = resource.Context.SecretOptions(Rule.Id).PlaceholderValues;
        ReferenceKind kind = KeyVaultReference.Recognize(text);
        if (kind is ReferenceKind.KeyVaultReference or ReferenceKind.ConnectionReference)
        {
            string form = kind == ReferenceKind.KeyVaultReference
                ? "'${{keyvault:https://<vault>.vault.azure.net/secrets/<name>/<version>}}'"
                : "'${{azureml://connections/<connection>/credentials/<name>}}'";
            return KeyVaultReference.Check(text, placeholders) switch
            {
                ReferenceProblem.Placeholder => Incomplete(resource, name, "a reference with a placeholder in it", form),
                ReferenceProblem.Malformed when value.Kind == FlowItemKind.Constant => Incomplete(resource, name, "a malformed reference", form),
                _ => null,
            };
        }

        return IsVaultUrl(name) && text.Length > 0 && Placeholder.IsPlaceholder(text, placeholders)
            ? Incomplete(resource, name, "a placeholder", "the URL of the key vault: 'https://<vault>.vault.azure.net'")
            : null;
    }

    // The name that the fix of AML5001 writes, and its usual variants: KEY_VAULT_URL, KeyVaultUri, AZURE_KEYVAULT_URL.
    private static bool IsVaultUrl(string? name)
    {
        if (name is null)
        {
            return false;
        }

        string letters = name.Replace("_", "").Replace("-", "");
        return letters.EndsWith("VaultUrl", StringComparison.OrdinalIgnoreCase) || letters.EndsWith("VaultUri", StringComparison.OrdinalIgnoreCase);
    }

    private static Judgement Incomplete(ResourceView resource, string? name, string found, string wanted) =>
        new(Fix: null, ImmutableArray.Create(Named(name), resource.SubjectInSentence, found, wanted));
}
