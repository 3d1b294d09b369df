using System.Collections.Immutable;
using AzureML.Analyzers.Model;

namespace AzureML.Analyzers.Sdk;

/// <summary><c>Azure.Provisioning.*</c>.</summary>
internal static class Provisioning
{
    private const string MachineLearning = "Azure.Provisioning.MachineLearning";

    public static readonly ImmutableArray<ResourceBinding> Bindings = ImmutableArray.Create(
        new ResourceBinding(
            Workspace.Kind,
            SdkFamily.Provisioning,
            [MachineLearning + ".MachineLearningWorkspace"],
            PropertyBinding.Map(Workspace.Hbi, "IsHbiWorkspace"),
            PropertyBinding.Map(Workspace.WorkspaceKind, "Kind"),
            PropertyBinding.Map(Workspace.HubResourceId, "HubResourceId"),
            PropertyBinding.Map(Workspace.Encryption, "Encryption"),
            PropertyBinding.Map(Workspace.DataIsolation, "EnableDataIsolation"),
            PropertyBinding.Map(Workspace.ContainerRegistry, "ContainerRegistry")),
        new ResourceBinding(
            WorkspaceEncryption.Kind,
            SdkFamily.Provisioning,
            [MachineLearning + ".EncryptionProperty"],
            PropertyBinding.Map(WorkspaceEncryption.Status, "Status"),
            PropertyBinding.Map(WorkspaceEncryption.KeyVaultBlock, "KeyVaultProperties"),
            PropertyBinding.Map(WorkspaceEncryption.KeyVaultId, "KeyVaultProperties.KeyVaultArmId"),
            PropertyBinding.Map(WorkspaceEncryption.KeyIdentifier, "KeyVaultProperties.KeyIdentifier")),
        new ResourceBinding(
            EnvironmentVariableCarrier.Job,
            SdkFamily.Provisioning,
            [MachineLearning + ".MachineLearningCommandJob", MachineLearning + ".MachineLearningTrialComponent", MachineLearning + ".AutoMLJob"],
            PropertyBinding.Map(EnvironmentVariableCarrier.JobVariables, "EnvironmentVariables")),
        new ResourceBinding(
            EnvironmentVariableCarrier.Deployment,
            SdkFamily.Provisioning,
            [MachineLearning + ".MachineLearningEndpointDeploymentProperties"],
            PropertyBinding.Map(EnvironmentVariableCarrier.DeploymentVariables, "EnvironmentVariables")));
}
