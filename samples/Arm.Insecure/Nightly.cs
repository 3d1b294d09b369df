using System.Threading.Tasks;
using Azure;
using Azure.Core;
using Azure.ResourceManager;
using Azure.ResourceManager.MachineLearning;
using Azure.ResourceManager.MachineLearning.Models;

namespace Contoso.Churn;

/// <summary>Retrains the model every night.</summary>
internal static class Nightly
{
    public static async Task ScheduleAsync(MachineLearningWorkspaceResource workspace, ResourceIdentifier environment)
    {
        var instance = new MachineLearningComputeData(AzureLocation.WestEurope)
        {
            Properties = new MachineLearningComputeInstance { DisableLocalAuth = true },
        };
        ArmOperation<MachineLearningComputeResource> compute =
            await workspace.GetMachineLearningComputes().CreateOrUpdateAsync(WaitUntil.Completed, "ada", instance);

        var training = new MachineLearningCommandJob("python train.py", environment) { ComputeId = compute.Value.Id };
        var every = new MachineLearningRecurrenceTrigger(MachineLearningRecurrenceFrequency.Day, 1);
        var schedule = new MachineLearningScheduleProperties(every, new MachineLearningJobScheduleAction(training));
        await workspace.GetMachineLearningSchedules().CreateOrUpdateAsync(WaitUntil.Completed, "nightly", new MachineLearningScheduleData(schedule));
    }
}
