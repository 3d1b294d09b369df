using System.Threading.Tasks;
using Azure;
using Azure.Core;
using Azure.ResourceManager.ContainerService;
using Azure.ResourceManager.ContainerService.Models;
using Azure.ResourceManager.Resources;

namespace Contoso.Churn;

/// <summary>The clusters of the endpoints that run on Kubernetes.</summary>
internal static class Clusters
{
    private static readonly ResourceIdentifier DiskEncryptionSet =
        new("/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/keys/providers/Microsoft.Compute/diskEncryptionSets/churn");

    public static async Task CreateAsync(ResourceGroupResource group)
    {
        var test = new ContainerServiceManagedClusterData(AzureLocation.WestEurope)
        {
            KubernetesVersion = "1.33.2",
            AgentPoolProfiles = { new ManagedClusterAgentPoolProfile("scoring") { VmSize = "Standard_D4s_v5", Count = 1 } },
        };
        await group.GetContainerServiceManagedClusters().CreateOrUpdateAsync(WaitUntil.Completed, "churn-test", test);

        var production = new ContainerServiceManagedClusterData(AzureLocation.WestEurope)
        {
            KubernetesVersion = "1.20.2",
            DiskEncryptionSetId = DiskEncryptionSet,
            AgentPoolProfiles = { new ManagedClusterAgentPoolProfile("scoring") { VmSize = "Standard_D4s_v5", Count = 3, IsEncryptionAtHostEnabled = false } },
        };
        await group.GetContainerServiceManagedClusters().CreateOrUpdateAsync(WaitUntil.Completed, "churn", production);
    }
}
