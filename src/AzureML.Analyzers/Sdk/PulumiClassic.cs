using System.Collections.Immutable;
using AzureML.Analyzers.Model;

namespace AzureML.Analyzers.Sdk;

/// <summary><c>Pulumi.Azure</c>.</summary>
internal static class PulumiClassic
{
    private const string Namespace = "Pulumi.Azure.MachineLearning";

    public static readonly ImmutableArray<ResourceBinding> Bindings = ImmutableArray.Create(
        new ResourceBinding(
            Workspace.Kind,
            SdkFamily.PulumiClassic,
            [Namespace + ".WorkspaceArgs"],
            PropertyBinding.Map(Workspace.Hbi, "HighBusinessImpact"),
            PropertyBinding.Map(Workspace.WorkspaceKind, "Kind"),
            PropertyBinding.Without(Workspace.HubResourceId, "pulumi.json: WorkspaceArgs has no hub"),
            PropertyBinding.Map(Workspace.Encryption, "Encryption"),
            PropertyBinding.Without(Workspace.DataIsolation, "pulumi.json: WorkspaceArgs has no data isolation"),
            PropertyBinding.Map(Workspace.ContainerRegistry, "ContainerRegistryId")),
        new ResourceBinding(
            WorkspaceEncryption.Kind,
            SdkFamily.PulumiClassic,
            [Namespace + ".Inputs.WorkspaceEncryptionArgs"],
            PropertyBinding.Without(WorkspaceEncryption.Status, "pulumi.json: the presence of the block is the switch"),
            PropertyBinding.Without(WorkspaceEncryption.KeyVaultBlock, "pulumi.json: vault and key are members of the block itself"),
            PropertyBinding.Map(WorkspaceEncryption.KeyVaultId, "KeyVaultId"),
            PropertyBinding.Map(WorkspaceEncryption.KeyIdentifier, "KeyId")));
}
