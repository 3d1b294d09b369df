using System;
using System.Threading.Tasks;
using Azure;
using Azure.ResourceManager.MachineLearning;
using Azure.ResourceManager.MachineLearning.Models;

namespace Contoso.Churn;

/// <summary>Where jobs find the team's data.</summary>
internal static class DataAccess
{
    public static async Task RegisterAsync(MachineLearningDatastoreCollection datastores)
    {
        var training = new MachineLearningAzureBlobDatastore(new MachineLearningNoneDatastoreCredentials())
        {
            AccountName = "churndata",
            ContainerName = "training",
            Protocol = "https",
        };
        await datastores.CreateOrUpdateAsync(WaitUntil.Completed, "training", new MachineLearningDatastoreData(training));

        var history = new MachineLearningAzureDataLakeGen2Datastore(new MachineLearningNoneDatastoreCredentials(), filesystem: "history", accountName: "churnhistory");
        await datastores.CreateOrUpdateAsync(WaitUntil.Completed, "history", new MachineLearningDatastoreData(history));
    }

    public static MachineLearningUriFolderJobInput Describe() => new(new Uri("wasbs://training@churndata.blob.core.windows.net/2026"));
}
