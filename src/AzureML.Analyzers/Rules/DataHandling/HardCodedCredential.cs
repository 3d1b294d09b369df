using System;
using AzureML.Analyzers.Flow;
using AzureML.Analyzers.Secrets;

namespace AzureML.Analyzers.Rules;

/// <summary>The judgement of values that are credentials because of where they stand.</summary>
internal static class HardCodedCredential
{
    private const int MinLength = 4;

    /// <summary>What the value is; null when it is a placeholder, a reference, an address or not known.</summary>
    /// <param name="context">The analysed code.</param>
    /// <param name="ruleId">The rule that asks; its options count.</param>
    /// <param name="value">What a member that holds credentials is given.</param>
    public static string? KindOf(JudgementContext context, string ruleId, FlowItem value)
    {
        SecretOptions options = context.SecretOptions(ruleId);
        if (value.Text is not { } text)
        {
            return null;
        }

        SecretFinding shape = SecretClassifier.ClassifyShape(text, options);
        if (shape.IsSecret)
        {
            return shape.Kind;
        }

        bool isCredential = value.Kind == FlowItemKind.Constant
            && !context.OnlyLiteralSecrets(ruleId)
            && text.Trim().Length >= MinLength
            && text.IndexOf("://", StringComparison.Ordinal) < 0
            && KeyVaultReference.Recognize(text) == ReferenceKind.None
            && !Placeholder.IsPlaceholder(text, options.PlaceholderValues)
            && !WellKnownValues.IsPublic(new Slice(text));
        return isCredential ? "credential" : null;
    }
}
