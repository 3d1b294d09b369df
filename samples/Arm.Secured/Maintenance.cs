using System.Threading.Tasks;
using Azure;
using Azure.Core;
using Azure.ResourceManager;
using Azure.ResourceManager.ContainerRegistry;
using Azure.ResourceManager.MachineLearning;
using Azure.ResourceManager.MachineLearning.Models;
using Azure.ResourceManager.Resources;

namespace Contoso.Churn;

/// <summary>What the team does with the workspace later.</summary>
internal static class Maintenance
{
    /// <summary>The flag can only be had on a new workspace.</summary>
    public static async Task<MachineLearningWorkspaceResource> ReplaceAsync(ResourceGroupResource group, MachineLearningWorkspaceResource workspace)
    {
        var data = new MachineLearningWorkspaceData(workspace.Data.Location)
        {
            FriendlyName = workspace.Data.FriendlyName,
            IsHbiWorkspace = true,
            Encryption = workspace.Data.Encryption,
            Identity = workspace.Data.Identity,
        };
        ArmOperation<MachineLearningWorkspaceResource> created =
            await group.GetMachineLearningWorkspaces().CreateOrUpdateAsync(WaitUntil.Completed, workspace.Data.Name + "-hbi", data);
        return created.Value;
    }

    public static async Task MoveToAsync(ContainerRegistryResource successor, ArmClient client, MachineLearningWorkspaceResource workspace)
    {
        var former = new ResourceIdentifier(workspace.Data.ContainerRegistry);
        await workspace.UpdateAsync(WaitUntil.Completed, new MachineLearningWorkspacePatch { ContainerRegistry = successor.Id });
        await client.GetContainerRegistryResource(former).DeleteAsync(WaitUntil.Completed);
    }
}
