using System;
using AzureML.Analyzers.Flow;
using AzureML.Analyzers.Model;
using AzureML.Analyzers.Sdk;
using AzureML.Analyzers.Secrets;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Rules;

/// <summary>AML5013: a linked service that is given its secret, and not the name under which Key Vault has it.</summary>
internal sealed class AML5013LinkedServiceSecret() : MemberRule(Rule, MemberRole.LinkedCredential)
{
    private static readonly DiagnosticDescriptor Rule = Describe.Rule(
        "AML5013",
        "Linked-service secret is stored in the factory",
        "'{0}' is given a constant ({1}), which stands in the code and is stored in the data factory; use a reference to a secret of Key Vault instead",
        RuleLevel.Warning,
        "https://learn.microsoft.com/azure/data-factory/store-credentials-in-key-vault",
        "A linked service can name a secret in Key Vault. The factory then reads it with its own identity, and neither the code nor the factory holds it.");

    public override bool KeepsLiteralSecretsInTests => true;

    protected override void Judge(MemberText text)
    {
        if (text.Item.Object is not { } secret)
        {
            Judge(text, text.Item);
            return;
        }

        // Secret strings are objects with a value.
        foreach (FlowItem value in text.Owner.ReadMember(secret, "Value").Items)
        {
            Judge(text, value);
        }
    }

    private void Judge(MemberText text, FlowItem value)
    {
        if (KindOf(text, value) is { } kind)
        {
            ReportAt(text, value, fix: null, text.MemberName, kind);
        }
    }

    // Connection strings and addresses need not hold a secret; everything else is one.
    private static string? KindOf(MemberText text, FlowItem value)
    {
        if (text.Member != "SasUri" && !text.Member.StartsWith("ConnectionString", StringComparison.Ordinal))
        {
            return HardCodedCredential.KindOf(text.Owner.Context, Rule.Id, value);
        }

        return value.Text is { } known && SecretClassifier.ClassifyShape(known, text.Owner.Context.SecretOptions(Rule.Id)) is { IsSecret: true } finding ? finding.Kind : null;
    }
}
