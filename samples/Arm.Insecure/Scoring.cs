using System.Threading.Tasks;
using Azure;
using Azure.Core;
using Azure.ResourceManager.MachineLearning;
using Azure.ResourceManager.MachineLearning.Models;

namespace Contoso.Churn;

/// <summary>Deploys the model to the team's managed online endpoint.</summary>
internal static class Scoring
{
    public static async Task DeployAsync(MachineLearningWorkspaceResource workspace)
    {
        MachineLearningOnlineEndpointResource endpoint = await workspace.GetMachineLearningOnlineEndpointAsync("churn");
        var deployment = new MachineLearningManagedOnlineDeployment
        {
            Model = workspace.Id + "/models/churn/versions/3",
            InstanceType = "Standard_DS3_v2",
            EnvironmentVariables =
            {
                ["WORKERS"] = "2",
                ["DB_PASSWORD"] = "Tr0ub4dor&3x!",
                ["FEATURE_STORE_TOKEN"] = "${{keyvault:<key-vault-url>/secrets/feature-store-token/<secret-version>}}",
            },
        };

        await endpoint.GetMachineLearningOnlineDeployments().CreateOrUpdateAsync(
            WaitUntil.Completed, "blue", new MachineLearningOnlineDeploymentData(AzureLocation.WestEurope, deployment));
    }
}
