using System.Threading.Tasks;
using Azure;
using Azure.Core;
using Azure.ResourceManager.MachineLearning;
using Azure.ResourceManager.MachineLearning.Models;

namespace Contoso.Churn;

/// <summary>Creates what the jobs and the notebooks run on.</summary>
internal static class Computes
{
    public static async Task CreateAsync(MachineLearningWorkspaceResource workspace)
    {
        var subnet = new ResourceIdentifier("/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/churn/providers/Microsoft.Network/virtualNetworks/churn/subnets/compute");
        var cluster = new AmlCompute
        {
            Description = "Training",
            DisableLocalAuth = true,
            Properties = new AmlComputeProperties
            {
                VmSize = "Standard_DS3_v2",
                SubnetId = subnet,
                EnableNodePublicIP = false,
                RemoteLoginPortPublicAccess = MachineLearningRemoteLoginPortPublicAccess.Disabled,
                ScaleSettings = new AmlComputeScaleSettings(maxNodeCount: 4) { MinNodeCount = 0 },
            },
        };
        await CreateAsync(workspace, "cpu-cluster", cluster);

        var notebooks = new MachineLearningComputeInstance
        {
            DisableLocalAuth = true,
            Properties = new MachineLearningComputeInstanceProperties
            {
                VmSize = "Standard_DS3_v2",
                SubnetId = subnet,
                EnableNodePublicIP = false,
                SshSettings = new MachineLearningComputeInstanceSshSettings { SshPublicAccess = MachineLearningSshPublicAccess.Disabled },
            },
        };
        await CreateAsync(workspace, "notebooks", notebooks);
    }

    private static async Task CreateAsync(MachineLearningWorkspaceResource workspace, string name, MachineLearningComputeProperties compute) =>
        await workspace.GetMachineLearningComputes().CreateOrUpdateAsync(
            WaitUntil.Completed, name, new MachineLearningComputeData(AzureLocation.WestEurope) { Properties = compute });
}
