using Pulumi.AzureNative.MachineLearningServices;
using Pulumi.AzureNative.MachineLearningServices.Inputs;

namespace Contoso.Churn;

/// <summary>Where jobs find the team's data.</summary>
internal static class DataAccess
{
    public static Datastore Register(Workspace workspace) => new("training", new DatastoreArgs
    {
        ResourceGroupName = "churn",
        WorkspaceName = workspace.Name,
        DatastoreProperties = new AzureBlobDatastoreArgs
        {
            DatastoreType = "AzureBlob",
            AccountName = "churndata",
            ContainerName = "training",
            Protocol = "https",
        },
    });
}
