using System;
using System.IO;
using System.Text.Json;
using Azure.Core;
using Azure.ResourceManager.MachineLearning;
using Azure.ResourceManager.MachineLearning.Models;
using Azure.ResourceManager.Models;

namespace Contoso.Churn;

/// <summary>Options: what differs between environments stands in a file.</summary>
internal sealed record WorkspaceOptions
{
    public required string Name { get; init; }

    public string Location { get; init; } = "westeurope";

    public bool? HighBusinessImpact { get; init; }

    public required string IdentityId { get; init; }

    public required string KeyVaultId { get; init; }

    public required string KeyIdentifier { get; init; }

    public static WorkspaceOptions Load(string path) =>
        JsonSerializer.Deserialize<WorkspaceOptions>(File.ReadAllText(path)) ?? throw new InvalidOperationException(path + " is empty");

    public MachineLearningWorkspaceData ToData() => new(Location)
    {
        FriendlyName = Name,
        IsHbiWorkspace = HighBusinessImpact ?? false,
        Identity = new ManagedServiceIdentity(ManagedServiceIdentityType.UserAssigned)
        {
            UserAssignedIdentities = { [new ResourceIdentifier(IdentityId)] = new UserAssignedIdentity() },
        },
        Encryption = new MachineLearningEncryptionSetting(
            MachineLearningEncryptionStatus.Enabled,
            new MachineLearningEncryptionKeyVaultProperties(new ResourceIdentifier(KeyVaultId), KeyIdentifier)),
    };
}
