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
        var cluster = new AmlCompute
        {
            Description = "Training",
            Properties = new AmlComputeProperties
            {
                VmSize = "Standard_DS3_v2",
                RemoteLoginPortPublicAccess = MachineLearningRemoteLoginPortPublicAccess.Enabled,
                ScaleSettings = new AmlComputeScaleSettings(maxNodeCount: 4) { MinNodeCount = 1 },
            },
        };
        await CreateAsync(workspace, "cpu-cluster", cluster);

        var notebooks = new MachineLearningComputeInstance
        {
            DisableLocalAuth = false,
            Properties = new MachineLearningComputeInstanceProperties
            {
                VmSize = "Standard_DS3_v2",
                EnableNodePublicIP = true,
                SshSettings = new MachineLearningComputeInstanceSshSettings { SshPublicAccess = MachineLearningSshPublicAccess.Enabled },
            },
        };
        await CreateAsync(workspace, "notebooks", notebooks);
    }

    private static async Task CreateAsync(MachineLearningWorkspaceResource workspace, string name, MachineLearningComputeProperties compute) =>
        await workspace.GetMachineLearningComputes().CreateOrUpdateAsync(
            WaitUntil.Completed, name, new MachineLearningComputeData(AzureLocation.WestEurope) { Properties = compute });
}
