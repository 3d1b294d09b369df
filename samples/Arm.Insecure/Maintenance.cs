using System.Threading.Tasks;
using Azure;
using Azure.Core;
using Azure.ResourceManager;
using Azure.ResourceManager.ContainerRegistry;
using Azure.ResourceManager.MachineLearning;
using Azure.ResourceManager.Resources;

namespace Contoso.Churn;

/// <summary>What the team does with the workspace later.</summary>
internal static class Maintenance
{
    public static async Task HardenAsync(ResourceGroupResource group, MachineLearningWorkspaceResource workspace)
    {
        MachineLearningWorkspaceData data = workspace.Data;
        data.IsHbiWorkspace = true;
        await group.GetMachineLearningWorkspaces().CreateOrUpdateAsync(WaitUntil.Completed, data.Name, data);
    }

    public static async Task RemoveOldImagesAsync(ArmClient client, MachineLearningWorkspaceResource workspace)
    {
        ContainerRegistryResource registry = client.GetContainerRegistryResource(new ResourceIdentifier(workspace.Data.ContainerRegistry));
        await registry.DeleteAsync(WaitUntil.Completed);
    }
}
