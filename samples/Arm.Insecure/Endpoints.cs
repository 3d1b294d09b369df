using System.Threading.Tasks;
using Azure;
using Azure.Core;
using Azure.ResourceManager.MachineLearning;
using Azure.ResourceManager.MachineLearning.Models;

namespace Contoso.Churn;

/// <summary>Creates the managed online endpoint that the team's models are deployed to.</summary>
internal static class Endpoints
{
    public static async Task CreateAsync(MachineLearningWorkspaceResource workspace)
    {
        var endpoint = new MachineLearningOnlineEndpointProperties(MachineLearningEndpointAuthMode.Key)
        {
            Description = "Churn",
        };

        await workspace.GetMachineLearningOnlineEndpoints().CreateOrUpdateAsync(
            WaitUntil.Completed, "churn", new MachineLearningOnlineEndpointData(AzureLocation.WestEurope, endpoint));
    }
}
