using AzureML.Analyzers.Model;
using AzureML.Analyzers.Secrets;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Rules;

/// <summary>AML5005: the address of data, a model, code or an output that carries a credential.</summary>
internal sealed class AML5005SecretInUri() : MemberRule(Rule, MemberRole.Address)
{
    private static readonly DiagnosticDescriptor Rule = Describe.Rule(
        "AML5005",
        "Secret inside a URI",
        "'{0}' is an address with a credential in it ({1}), which is stored and shown with the resource; use the path of a datastore: 'azureml://datastores/<datastore>/paths/<path>'",
        RuleLevel.Warning,
        "https://learn.microsoft.com/azure/machine-learning/how-to-datastore",
        "An address is shown to everybody who may read the workspace, and written to logs. A datastore keeps the credential, or needs none.");

    public override bool KeepsLiteralSecretsInTests => true;

    protected override void Judge(MemberText text)
    {
        if (text.Item.Text is { } address && SecretClassifier.ClassifyShape(address, text.Owner.Context.SecretOptions(Rule.Id)) is { IsSecret: true } finding)
        {
            Report(text, fix: null, text.MemberName, finding.Kind);
        }
    }
}
