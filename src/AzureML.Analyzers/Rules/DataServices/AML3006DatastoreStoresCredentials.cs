using AzureML.Analyzers.Flow;
using AzureML.Analyzers.Model;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Rules;

/// <summary>AML3006: a datastore that keeps a secret where it could do without.</summary>
internal sealed class AML3006DatastoreStoresCredentials() : ResourceRule(Rule, Datastore.Kind)
{
    private const string NoCredentials = "MachineLearningNoneDatastoreCredentials";
    private const string NoCredentialsInWords = "credentials of the type 'None'";

    private static readonly DiagnosticDescriptor Rule = Describe.Rule(
        "AML3006",
        "Datastore stores credentials",
        "{0} {1}, which everybody gets who may use the workspace; with {2}, data is read with the identity of whoever reads it",
        RuleLevel.Info,
        "https://learn.microsoft.com/azure/machine-learning/how-to-identity-based-service-authentication",
        "The workspace keeps what a datastore signs in with and uses it for everybody. Access by identity stores nothing and shows who read what.");

    public override void Judge(ResourceView resource)
    {
        bool hasType = resource.Target.Facts.Binding!.Family is SdkFamily.Arm or SdkFamily.Provisioning;
        string wanted = hasType ? "'" + NoCredentials + "'" : NoCredentialsInWords;
        PropertyReading reading = resource.Read(Datastore.Credentials);
        foreach (PropertyItem found in reading.Items)
        {
            if (found.Item.Object is { Origin: ObjectOrigin.Creation } credentials && credentials.Facts.Binding?.Kind == StoredCredentials.Kind)
            {
                FixRequest? fix = hasType ? new FixRequest(FixAction.ReplaceValue, found.Member, FixRequest.NoCredentials) : null;
                resource.ReportValue(Rule, found, $"stores the secret of '{credentials.Type.Name}'", reading.OnSomePaths, fix, wanted);
            }
        }
    }
}
