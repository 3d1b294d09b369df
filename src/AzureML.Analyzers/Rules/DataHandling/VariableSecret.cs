using AzureML.Analyzers.Flow;
using AzureML.Analyzers.Sdk;
using AzureML.Analyzers.Secrets;

namespace AzureML.Analyzers.Rules;

/// <summary>What the evidence says of an environment variable, the strongest first: an entry has one finding.</summary>
internal enum VariableEvidence : byte
{
    /// <summary>Nothing, or that it is no secret.</summary>
    None,

    /// <summary>AML5001: the text is known and a secret.</summary>
    Literal,

    /// <summary>AML5002: the value is not known, but that it is a secret is.</summary>
    Retrieved,

    /// <summary>AML5003: the value is not known, and the name is that of a secret.</summary>
    Possible,
}

/// <summary>What an entry of environment variables holds.</summary>
/// <param name="Evidence">How it is known.</param>
/// <param name="What">What it is, as a noun phrase; empty for none.</param>
internal readonly record struct VariableSecret(VariableEvidence Evidence, string What)
{
    /// <summary>What a value is, unless another value of the same variable gives stronger evidence.</summary>
    /// <param name="ruleId">The rule that asks; its options count.</param>
    /// <param name="entry">The variable.</param>
    /// <param name="value">One of its values.</param>
    public static VariableSecret Of(string ruleId, VariableEntry entry, FlowItem value)
    {
        JudgementContext context = entry.Resource.Context;
        VariableSecret secret = Of(context, ruleId, entry.Name, value);
        if (secret.Evidence == VariableEvidence.None || entry.Values.Length == 1)
        {
            return secret;
        }

        foreach (FlowItem other in entry.Values)
        {
            VariableEvidence evidence = Of(context, ruleId, entry.Name, other).Evidence;
            if (evidence != VariableEvidence.None && evidence < secret.Evidence)
            {
                return default;
            }
        }

        return secret;
    }

    private static VariableSecret Of(JudgementContext context, string ruleId, string? name, FlowItem value)
    {
        SecretOptions options = context.SecretOptions(ruleId);
        if (name is not null && SecretOptions.Contains(options.AllowedEnvironmentVariables, name))
        {
            return default;
        }

        if (value.Text is { } text)
        {
            SecretFinding finding = SecretClassifier.Classify(name, text, options);
            bool isLiteral = finding.Confidence == SecretConfidence.Shape
                || (finding.Confidence == SecretConfidence.StrongName && value.Kind == FlowItemKind.Constant && !context.OnlyLiteralSecrets(ruleId));
            if (isLiteral)
            {
                return new VariableSecret(VariableEvidence.Literal, finding.Kind);
            }

            if (KeyVaultReference.Recognize(text) != ReferenceKind.None)
            {
                return default;
            }
        }

        if (value.Kind != FlowItemKind.Unknown)
        {
            return default;
        }

        if (SecretSources.Describe(value, name, options, context.Index) is { } source)
        {
            return new VariableSecret(VariableEvidence.Retrieved, source);
        }

        return name is not null && SecretClassifier.IsSecretName(name, options) && !SecretSources.IsHarmless(value) ? new VariableSecret(VariableEvidence.Possible, "by its name") : default;
    }
}
