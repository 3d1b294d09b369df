using AzureML.Analyzers.Model;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Rules;

/// <summary>AML3013: a data factory whose definitions are encrypted with keys of Microsoft.</summary>
internal sealed class AML3013DataFactoryWithoutKey() : ResourceRule(Rule, DataFactory.Kind)
{
    private static readonly DiagnosticDescriptor Rule = Describe.Rule(
        "AML3013",
        "Data factory has no customer-managed key",
        "{0} {1}; give it the name of your key and the URL of its vault while the factory is empty, it cannot be done later",
        RuleLevel.OptIn,
        "https://learn.microsoft.com/azure/data-factory/enable-customer-managed-key",
        "Without a customer-managed key the definitions and cached data of the factory are encrypted with keys that Microsoft manages. Only an empty factory takes a key.");

    public override void Judge(ResourceView resource) => resource.RequireAny(Rule, DataFactory.Encryption, AbsencePolicy.Reported);
}
