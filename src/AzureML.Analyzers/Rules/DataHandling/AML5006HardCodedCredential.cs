using AzureML.Analyzers.Flow;
using AzureML.Analyzers.Model;
using AzureML.Analyzers.Secrets;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Rules;

/// <summary>AML5006: a constant in a member of the SDKs that holds credentials.</summary>
internal sealed class AML5006HardCodedCredential() : MemberRule(Rule, MemberRole.Credential)
{
    private static readonly DiagnosticDescriptor Rule = Describe.Rule(
        "AML5006",
        "Hard-coded credential in a datastore, connection, compute or endpoint",
        "'{0}' is given a constant ({1}), so everybody who can read the code has it; {2}",
        RuleLevel.Warning,
        "https://learn.microsoft.com/azure/machine-learning/how-to-use-secrets-in-runs",
        "A credential in the code is in its history, in every clone and in every build. It can only be replaced by changing the code.");

    public override bool KeepsLiteralSecretsInTests => true;

    protected override void Judge(MemberText text)
    {
        JudgementContext context = text.Owner.Context;
        string? kind = text.IsEntry ? KindOfEntry(text, context.SecretOptions(Rule.Id)) : HardCodedCredential.KindOf(context, Rule.Id, text.Item);
        if (kind is not null)
        {
            Report(text, text.IsEntry || text.Item.Kind != FlowItemKind.Constant ? null : FixRequest.ReadSecret(SecretOf(text)), text.MemberName, kind, AdviceOf(text));
        }
    }

    // Dictionaries of keys hold addresses and versions, too: the name decides.
    private static string? KindOfEntry(MemberText text, SecretOptions options)
    {
        if (text.Item.Text is not { } value)
        {
            return null;
        }

        SecretFinding finding = SecretClassifier.Classify(text.Key, value, options);
        bool isSecret = finding.Confidence == SecretConfidence.Shape || (finding.IsSecret && !text.Owner.Context.OnlyLiteralSecrets(Rule.Id) && text.Item.Kind == FlowItemKind.Constant);
        return isSecret ? finding.Kind : null;
    }

    // "Key" alone says little, and so does "Value"; with the type they do.
    private static string SecretOf(MemberText text)
    {
        string type = text.Owner.Target.Type.Name.Replace("MachineLearning", "");
        return text.Member is "Key" or "Password" or "Value" ? type + text.Member : text.Member;
    }

    private static string AdviceOf(MemberText text) => IsOfDatastore(text)
        ? "let the datastore use identities instead ('MachineLearningNoneDatastoreCredentials'), or read it from Key Vault"
        : "read it from Key Vault where the program runs";

    private static bool IsOfDatastore(MemberText text) => text.Owner.Target.Type.Name.Contains("Datastore");
}
