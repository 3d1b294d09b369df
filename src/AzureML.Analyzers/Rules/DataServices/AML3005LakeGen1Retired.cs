using AzureML.Analyzers.Flow;
using AzureML.Analyzers.Model;
using AzureML.Analyzers.Sdk;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Rules;

/// <summary>AML3005: data in a service that is gone.</summary>
internal sealed class AML3005LakeGen1Retired()
    : ResourceRule(Rule, LakeGen1.Datastore, LakeGen1.Account, LakeGen1.Analytics, Datastore.Kind, DataAsset.Kind, JobInput.Kind)
{
    private const string Gen2Datastore = "MachineLearningAzureDataLakeGen2Datastore";
    private const string Gen2Account = "StorageAccountCreateOrUpdateContent";

    private static readonly DiagnosticDescriptor Rule = Describe.Rule(
        "AML3005",
        "Data Lake Storage Gen1 is retired",
        "{0} {1}, which was retired on 29 February 2024; move the data to Data Lake Storage Gen2 ('{2}')",
        RuleLevel.Warning,
        Describe.DataEncryptionArticle + "#azure-data-lake-storage",
        "Accounts of Data Lake Storage Gen1 can no longer be created, read or written. Gen2 is a storage account with a hierarchical namespace.");

    public override void Judge(ResourceView resource)
    {
        if (resource.Kind == Datastore.Kind)
        {
            JudgeEndpoint(resource);
        }
        else if (resource.Kind == DataAsset.Kind || resource.Kind == JobInput.Kind)
        {
            foreach ((PropertyItem found, string text, bool onSomePaths) in DataAddresses.Of(resource))
            {
                JudgeAddress(resource, found, text, onSomePaths);
            }
        }
        else if (resource.Target.Origin == ObjectOrigin.Creation)
        {
            bool isAnalytics = resource.Kind == LakeGen1.Analytics;
            resource.ReportCreation(Rule, isAnalytics ? "works on Data Lake Storage Gen1" : "is of Data Lake Storage Gen1", resource.Kind == LakeGen1.Account ? Gen2Account : Gen2Datastore);
        }
    }

    private static void JudgeEndpoint(ResourceView datastore)
    {
        PropertyReading reading = datastore.Read(Datastore.Endpoint);
        foreach (PropertyItem found in reading.Items)
        {
            if (found.Item is { Text: { } text, Origin: not null })
            {
                JudgeAddress(datastore, found, text, reading.OnSomePaths);
            }
        }
    }

    private static void JudgeAddress(ResourceView resource, PropertyItem found, string text, bool onSomePaths)
    {
        if (DataAddress.IsLakeGen1(text))
        {
            resource.ReportValue(Rule, found, $"sets '{found.Member}' to an address of Data Lake Storage Gen1", onSomePaths, fix: null, Gen2Datastore);
        }
    }
}
