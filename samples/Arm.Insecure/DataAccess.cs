using System;
using System.Threading.Tasks;
using Azure;
using Azure.ResourceManager.MachineLearning;
using Azure.ResourceManager.MachineLearning.Models;

namespace Contoso.Churn;

/// <summary>Where jobs find the team's data.</summary>
internal static class DataAccess
{
    public static async Task RegisterAsync(MachineLearningDatastoreCollection datastores, string key)
    {
        var training = new MachineLearningAzureBlobDatastore(new MachineLearningAccountKeyDatastoreCredentials(new MachineLearningAccountKeyDatastoreSecrets { Key = key }))
        {
            AccountName = "churndata",
            ContainerName = "training",
            Protocol = "http",
        };
        await datastores.CreateOrUpdateAsync(WaitUntil.Completed, "training", new MachineLearningDatastoreData(training));

        var history = new MachineLearningAzureDataLakeGen1Datastore(new MachineLearningNoneDatastoreCredentials(), "churn");
        await datastores.CreateOrUpdateAsync(WaitUntil.Completed, "history", new MachineLearningDatastoreData(history));
    }

    public static MachineLearningUriFolderJobInput Describe() => new(new Uri("wasb://training@churndata.blob.core.windows.net/2026"));
}
