using System.Threading.Tasks;
using Microsoft.Azure.Management.MachineLearningServices;
using Microsoft.Azure.Management.MachineLearningServices.Models;

namespace Contoso.Churn;

/// <summary>Where jobs find the team's data.</summary>
internal static class DataAccess
{
    public static Task RegisterAsync(IDatastoresOperations datastores, string key)
    {
        var contents = new AzureBlobContents(
            "churndata",
            "training",
            new AccountKeyDatastoreCredentials(new AccountKeyDatastoreSecrets(key)),
            "core.windows.net",
            "http");
        return datastores.CreateOrUpdateAsync("training", "churn", "churn", new DatastorePropertiesResource(new DatastoreProperties(contents)));
    }
}
