using AzureML.Analyzers.Model;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Rules;

/// <summary>AML5011: data collection that writes the credentials of callers to storage.</summary>
internal sealed class AML5011CredentialHeadersRecorded() : MemberRule(Rule, MemberRole.RecordedHeaders)
{
    private static readonly DiagnosticDescriptor Rule = Describe.Rule(
        "AML5011",
        "Data collection records credential headers",
        "'{0}' records the header '{1}', so the credentials of callers end up in the collected data; remove it",
        RuleLevel.Warning,
        "https://learn.microsoft.com/azure/machine-learning/how-to-collect-production-data",
        "Collected data lies in a storage account and is read by people who watch the model. Whoever reads a recorded key or token can use it.");

    protected override void Judge(MemberText text)
    {
        if (text.Item.Constant is string header && CredentialHeaders.Find(header) is { } name)
        {
            Report(text, new FixRequest(FixAction.RemoveElement, text.Member, ""), text.MemberName, name);
        }
    }
}
