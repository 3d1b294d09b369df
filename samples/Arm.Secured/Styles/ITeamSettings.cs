using Azure.Core;
using Azure.ResourceManager.MachineLearning.Models;
using Azure.ResourceManager.Models;

namespace Contoso.Churn;

/// <summary>What services and factories need to know of a team; the composition root decides where it comes from.</summary>
internal interface ITeamSettings
{
    string Team { get; }

    AzureLocation Location { get; }

    ManagedServiceIdentity Identity { get; }

    MachineLearningEncryptionKeyVaultProperties Key { get; }
}
