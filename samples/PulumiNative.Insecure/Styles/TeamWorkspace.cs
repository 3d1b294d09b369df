using Pulumi;
using Pulumi.AzureNative.MachineLearningServices;
using Pulumi.AzureNative.MachineLearningServices.Inputs;

namespace Contoso.Churn;

/// <summary>The settings of a stack, read from its configuration.</summary>
internal sealed record TeamSettings(string Team, bool? HighBusinessImpact, string KeyVaultId, string KeyIdentifier)
{
    public static TeamSettings From(Config config) => new(
        config.Require("team"), config.GetBoolean("highBusinessImpact"), config.Require("keyVaultId"), config.Require("keyIdentifier"));
}

/// <summary>Makes the workspaces of a team, all from the same settings.</summary>
internal sealed class TeamWorkspace(TeamSettings settings)
{
    public Workspace Create() => new(settings.Team, new WorkspaceArgs
    {
        ResourceGroupName = settings.Team,
        FriendlyName = settings.Team,
        HbiWorkspace = settings.HighBusinessImpact ?? false,
        Encryption = Encryption(),
    });

    public Workspace CreateSandbox() => new(settings.Team + "-sandbox", SandboxArgs());

    private WorkspaceArgs SandboxArgs() => new()
    {
        ResourceGroupName = settings.Team,
        FriendlyName = settings.Team + " sandbox",
        Encryption = Encryption(),
    };

    private EncryptionPropertyArgs Encryption() => new()
    {
        Status = "Disabled",
        KeyVaultProperties = new EncryptionKeyVaultPropertiesArgs
        {
            KeyVaultArmId = settings.KeyVaultId,
            KeyIdentifier = settings.KeyIdentifier,
        },
    };
}
