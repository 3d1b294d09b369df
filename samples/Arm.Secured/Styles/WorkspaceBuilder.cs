using System;
using Azure.Core;
using Azure.ResourceManager.MachineLearning;
using Azure.ResourceManager.MachineLearning.Models;
using Azure.ResourceManager.Models;

namespace Contoso.Churn;

/// <summary>Fluent builder: callers say what they want, and <see cref="Build"/> writes it down.</summary>
internal sealed class WorkspaceBuilder(AzureLocation location)
{
    private string? _name;
    private bool? _highBusinessImpact;
    private ManagedServiceIdentity? _identity;
    private MachineLearningEncryptionKeyVaultProperties? _key;

    public WorkspaceBuilder Named(string name)
    {
        _name = name;
        return this;
    }

    public WorkspaceBuilder WithHbi(bool highBusinessImpact)
    {
        _highBusinessImpact = highBusinessImpact;
        return this;
    }

    public WorkspaceBuilder WithIdentity(ManagedServiceIdentity identity)
    {
        _identity = identity;
        return this;
    }

    public WorkspaceBuilder WithKey(MachineLearningEncryptionKeyVaultProperties key)
    {
        _key = key;
        return this;
    }

    public MachineLearningWorkspaceData Build() => new(location)
    {
        FriendlyName = _name,
        IsHbiWorkspace = _highBusinessImpact,
        Identity = _identity,
        Encryption = new MachineLearningEncryptionSetting(
            MachineLearningEncryptionStatus.Enabled,
            _key ?? throw new InvalidOperationException("A workspace needs a key")),
    };
}
