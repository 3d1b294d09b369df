using Azure.Core;
using Azure.Provisioning;
using Azure.Provisioning.MachineLearning;

namespace Contoso.Churn;

/// <summary>What differs between the environments of a module.</summary>
internal sealed record ModuleOptions(string Team, string Region, string KeyVaultId, string KeyIdentifier, string IdentityId);

/// <summary>A module that adds a workspace and its jobs to any infrastructure, one call after the other.</summary>
internal sealed class WorkspaceModule(Infrastructure infrastructure, ModuleOptions options)
{
    private readonly MachineLearningWorkspace _workspace = CreateWorkspace(options);

    public WorkspaceModule AddWorkspace()
    {
        infrastructure.Add(_workspace);
        return this;
    }

    public WorkspaceModule AddJob(string name, BicepDictionary<string> variables)
    {
        variables["KEY_VAULT_URL"] = "https://contoso-secrets.vault.azure.net";
        variables["DB_PASSWORD_SECRET_NAME"] = "db-password";
        infrastructure.Add(new MachineLearningJob(name)
        {
            Parent = _workspace,
            Properties = new MachineLearningCommandJob { Command = "python " + name + ".py", EnvironmentVariables = variables },
        });
        return this;
    }

    private static MachineLearningWorkspace CreateWorkspace(ModuleOptions options) => new("team_workspace")
    {
        FriendlyName = options.Team,
        Location = new AzureLocation(options.Region),
        IsHbiWorkspace = true,
        PrimaryUserAssignedIdentity = options.IdentityId,
        Encryption = new EncryptionProperty
        {
            Status = MachineLearningEncryptionStatus.Enabled,
            KeyVaultProperties = new KeyVaultProperties
            {
                KeyVaultArmId = new ResourceIdentifier(options.KeyVaultId),
                KeyIdentifier = options.KeyIdentifier,
            },
        },
    };
}
