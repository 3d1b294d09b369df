using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Azure;
using Azure.Core;
using Azure.ResourceManager;
using Azure.ResourceManager.MachineLearning;
using Azure.ResourceManager.MachineLearning.Models;
using Azure.ResourceManager.Resources;

namespace Contoso.Churn;

internal interface IProvisioningService
{
    Task<MachineLearningWorkspaceResource> ProvisionAsync(CancellationToken cancellation);
}

internal interface ITrainingService
{
    Task SubmitAsync(MachineLearningWorkspaceResource workspace, CancellationToken cancellation);
}

/// <summary>Dependency injection: the service gets what it needs, creates the workspace and sends it.</summary>
internal sealed class ProvisioningService(ResourceGroupResource group, ITeamSettings settings) : IProvisioningService
{
    public async Task<MachineLearningWorkspaceResource> ProvisionAsync(CancellationToken cancellation)
    {
        MachineLearningWorkspaceData data = Describe();
        ArmOperation<MachineLearningWorkspaceResource> created =
            await group.GetMachineLearningWorkspaces().CreateOrUpdateAsync(WaitUntil.Completed, settings.Team, data, cancellation);
        return created.Value;
    }

    private MachineLearningWorkspaceData Describe() => new(settings.Location)
    {
        FriendlyName = settings.Team,
        Identity = settings.Identity,
        Encryption = new MachineLearningEncryptionSetting(MachineLearningEncryptionStatus.Enabled, settings.Key),
    };
}

/// <summary>The variables come from one method, the job from another, and a third one sends it.</summary>
internal sealed class TrainingService(ITeamSettings settings) : ITrainingService
{
    private static readonly Dictionary<string, string> Common = new()
    {
        ["PYTHONUNBUFFERED"] = "1",
        ["EPOCHS"] = "20",
    };

    public async Task SubmitAsync(MachineLearningWorkspaceResource workspace, CancellationToken cancellation)
    {
        MachineLearningCommandJob job = CreateJob(workspace);
        await workspace.GetMachineLearningJobs().CreateOrUpdateAsync(WaitUntil.Completed, settings.Team, new MachineLearningJobData(job), cancellation);
    }

    private static MachineLearningCommandJob CreateJob(MachineLearningWorkspaceResource workspace) =>
        new("python train.py", new ResourceIdentifier(workspace.Id + "/environments/sklearn/versions/1"))
        {
            EnvironmentVariables = Variables(),
        };

    private static Dictionary<string, string> Variables() => new(Common)
    {
        ["DB_PASSWORD"] = "Tr0ub4dor&3x!",
    };
}
