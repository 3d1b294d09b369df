using Azure.Provisioning;
using Azure.Provisioning.MachineLearning;

namespace Contoso.Churn;

/// <summary>Where jobs find the team's data.</summary>
internal static class DataAccess
{
    public static void AddTo(Infrastructure infrastructure, MachineLearningWorkspace workspace, ProvisioningParameter key)
    {
        infrastructure.Add(new MachineLearningDatastore("training")
        {
            Parent = workspace,
            Properties = new MachineLearningAzureBlobDatastore
            {
                AccountName = "churndata",
                ContainerName = "training",
                Protocol = "wasb",
                Credentials = new MachineLearningAccountKeyDatastoreCredentials { SecretsKey = key },
            },
        });
        infrastructure.Add(new MachineLearningDatastore("history")
        {
            Parent = workspace,
            Properties = new MachineLearningAzureDataLakeGen1Datastore { StoreName = "churn" },
        });
    }
}
