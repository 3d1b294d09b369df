using Pulumi;
using Pulumi.AzureNative.MachineLearningServices;
using Pulumi.AzureNative.MachineLearningServices.Inputs;

namespace Contoso.Churn;

/// <summary>Where jobs find the team's data.</summary>
internal static class DataAccess
{
    public static Datastore Register(Workspace workspace, Output<string> key) => new("training", new DatastoreArgs
    {
        ResourceGroupName = "churn",
        WorkspaceName = workspace.Name,
        DatastoreProperties = new AzureBlobDatastoreArgs
        {
            DatastoreType = "AzureBlob",
            AccountName = "churndata",
            ContainerName = "training",
            Protocol = "http",
            Credentials = new AccountKeyDatastoreCredentialsArgs
            {
                CredentialsType = "AccountKey",
                Secrets = new AccountKeyDatastoreSecretsArgs { SecretsType = "AccountKey", Key = key },
            },
        },
    });
}
