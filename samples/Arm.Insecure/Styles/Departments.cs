using System.Threading;
using System.Threading.Tasks;
using Azure;
using Azure.Core;
using Azure.ResourceManager.MachineLearning;
using Azure.ResourceManager.MachineLearning.Models;
using Azure.ResourceManager.Models;
using Azure.ResourceManager.Resources;

namespace Contoso.Churn;

/// <summary>The composition root of the other styles: it puts them together and runs them.</summary>
internal static class Departments
{
    public static async Task ProvisionAsync(ResourceGroupResource group, CancellationToken cancellation)
    {
        MachineLearningWorkspaceCollection workspaces = group.GetMachineLearningWorkspaces();
        var settings = new FixedTeamSettings("retention");
        var factory = new WorkspaceFactory(group, settings);
        await workspaces.CreateOrUpdateAsync(WaitUntil.Completed, "retention", factory.ForProduction(), cancellation);
        await workspaces.CreateOrUpdateAsync(WaitUntil.Completed, "retention-lab", factory.ForExperiments(), cancellation);

        MachineLearningWorkspaceData built = new WorkspaceBuilder(settings.Location)
            .Named("pricing")
            .WithHbi(true)
            .WithIdentity(settings.Identity)
            .WithKey(settings.Key)
            .Build();
        await workspaces.CreateOrUpdateAsync(WaitUntil.Completed, "pricing", built, cancellation);

        WorkspaceOptions options = WorkspaceOptions.Load("workspace.json");
        await workspaces.CreateOrUpdateAsync(WaitUntil.Completed, options.Name, options.ToData(), cancellation);

        IProvisioningService provisioning = new ProvisioningService(group, settings);
        ITrainingService training = new TrainingService(settings);
        await training.SubmitAsync(await provisioning.ProvisionAsync(cancellation), cancellation);
    }

    private sealed record FixedTeamSettings(string Team) : ITeamSettings
    {
        public AzureLocation Location => AzureLocation.WestEurope;

        public ManagedServiceIdentity Identity { get; } = new(ManagedServiceIdentityType.UserAssigned)
        {
            UserAssignedIdentities =
            {
                [new ResourceIdentifier("/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/keys/providers/Microsoft.ManagedIdentity/userAssignedIdentities/churn")] = new(),
            },
        };

        public MachineLearningEncryptionKeyVaultProperties Key { get; } = new(
            new ResourceIdentifier("/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/keys/providers/Microsoft.KeyVault/vaults/contoso-keys"),
            "https://contoso-keys.vault.azure.net/keys/churn/11112222333344445555666677778888");
    }
}
