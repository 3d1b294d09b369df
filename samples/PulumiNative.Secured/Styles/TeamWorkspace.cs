using Pulumi;
using Pulumi.AzureNative.MachineLearningServices;
using Pulumi.AzureNative.MachineLearningServices.Inputs;

namespace Contoso.Churn;

/// <summary>The settings of a stack, read from its configuration.</summary>
internal sealed record TeamSettings(string Team, bool? HighBusinessImpact, string KeyVaultId, string KeyIdentifier, string IdentityId)
{
    public static TeamSettings From(Config config) => new(
        config.Require("team"), config.GetBoolean("highBusinessImpact"), config.Require("keyVaultId"), config.Require("keyIdentifier"), config.Require("identityId"));
}

/// <summary>Makes the workspaces of a team, all from the same settings.</summary>
internal sealed class TeamWorkspace(TeamSettings settings)
{
    public Workspace Create() => new(settings.Team, new WorkspaceArgs
    {
        ResourceGroupName = settings.Team,
        FriendlyName = settings.Team,
        HbiWorkspace = settings.HighBusinessImpact ?? true,
        Encryption = Encryption(),
        PrimaryUserAssignedIdentity = settings.IdentityId,
    });

    public Workspace CreateSandbox() => new(settings.Team + "-sandbox", SandboxArgs());

    private WorkspaceArgs SandboxArgs() => new()
    {
        ResourceGroupName = settings.Team,
        FriendlyName = settings.Team + " sandbox",
        HbiWorkspace = true,
        Encryption = Encryption(),
        PrimaryUserAssignedIdentity = settings.IdentityId,
    };

    private EncryptionPropertyArgs Encryption() => new()
    {
        Status = "Enabled",
        KeyVaultProperties = new EncryptionKeyVaultPropertiesArgs
        {
            KeyVaultArmId = settings.KeyVaultId,
            KeyIdentifier = settings.KeyIdentifier,
        },
    };
}
