using Azure.ResourceManager.MachineLearning;
using Azure.ResourceManager.MachineLearning.Models;
using Azure.ResourceManager.Resources;

namespace Contoso.Churn;

/// <summary>Factory: every workspace of a team is described here, so that all look alike.</summary>
internal sealed class WorkspaceFactory(ResourceGroupResource group, ITeamSettings settings)
{
    public MachineLearningWorkspaceData ForProduction()
    {
        MachineLearningWorkspaceData data = Describe("production");
        data.ManagedNetwork = new ManagedNetworkSettings { IsolationMode = IsolationMode.AllowOnlyApprovedOutbound };
        return data;
    }

    public MachineLearningWorkspaceData ForExperiments() => Describe("experiments");

    private MachineLearningWorkspaceData Describe(string stage)
    {
        var data = new MachineLearningWorkspaceData(settings.Location)
        {
            FriendlyName = $"{settings.Team} ({stage})",
            StorageAccount = group.Id + "/providers/Microsoft.Storage/storageAccounts/" + settings.Team,
            KeyVault = group.Id + "/providers/Microsoft.KeyVault/vaults/" + settings.Team,
            IsHbiWorkspace = true,
            Identity = settings.Identity,
            Encryption = new MachineLearningEncryptionSetting(MachineLearningEncryptionStatus.Enabled, settings.Key),
        };
        data.Tags["stage"] = stage;
        return data;
    }
}
