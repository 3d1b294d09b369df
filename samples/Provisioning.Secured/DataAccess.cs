using Azure.Provisioning;
using Azure.Provisioning.MachineLearning;

namespace Contoso.Churn;

/// <summary>Where jobs find the team's data.</summary>
internal static class DataAccess
{
    public static void AddTo(Infrastructure infrastructure, MachineLearningWorkspace workspace)
    {
        infrastructure.Add(new MachineLearningDatastore("training")
        {
            Parent = workspace,
            Properties = new MachineLearningAzureBlobDatastore
            {
                AccountName = "churndata",
                ContainerName = "training",
                Protocol = "https",
                Credentials = new MachineLearningNoneDatastoreCredentials(),
            },
        });
        infrastructure.Add(new MachineLearningDatastore("history")
        {
            Parent = workspace,
            Properties = new MachineLearningAzureDataLakeGen2Datastore { AccountName = "churnhistory", Filesystem = "history" },
        });
    }
}
