using System.Collections.Immutable;
using AzureML.Analyzers.Model;

namespace AzureML.Analyzers.Sdk;

/// <summary><c>Microsoft.Azure.Management.MachineLearningServices</c>.</summary>
internal static class Management
{
    private const string Models = "Microsoft.Azure.Management.MachineLearningServices.Models";

    public static readonly ImmutableArray<ResourceBinding> Bindings = ImmutableArray.Create(
        new ResourceBinding(
            Workspace.Kind,
            SdkFamily.Management,
            [Models + ".Workspace"],
            PropertyBinding.Map(Workspace.Hbi, "HbiWorkspace"),
            PropertyBinding.Without(Workspace.WorkspaceKind, "management.json: Workspace has no Kind; hubs came later"),
            PropertyBinding.Without(Workspace.HubResourceId, "management.json: Workspace has no HubResourceId; hubs came later"),
            PropertyBinding.Map(Workspace.Encryption, "Encryption"),
            PropertyBinding.Without(Workspace.DataIsolation, "management.json: Workspace has no EnableDataIsolation; it came later"),
            PropertyBinding.Map(Workspace.ContainerRegistry, "ContainerRegistry")),
        new ResourceBinding(
            WorkspaceEncryption.Kind,
            SdkFamily.Management,
            [Models + ".EncryptionProperty"],
            PropertyBinding.Map(WorkspaceEncryption.Status, "Status"),
            PropertyBinding.Map(WorkspaceEncryption.KeyVaultBlock, "KeyVaultProperties"),
            PropertyBinding.Map(WorkspaceEncryption.KeyVaultId, "KeyVaultProperties.KeyVaultArmId"),
            PropertyBinding.Map(WorkspaceEncryption.KeyIdentifier, "KeyVaultProperties.KeyIdentifier")),
        new ResourceBinding(
            ContainerInstanceDeployment.WebService,
            SdkFamily.Management,
            [Models + ".ACIServiceCreateRequest"],
            PropertyBinding.Map(ContainerInstanceDeployment.WebServiceEncryption, "EncryptionProperties")),
        new ResourceBinding(
            ContainerInstanceEncryption.Kind,
            SdkFamily.Management,
            [Models + ".ACIServiceCreateRequestEncryptionProperties", Models + ".EncryptionProperties"],
            PropertyBinding.Map(ContainerInstanceEncryption.VaultBaseUrl, "VaultBaseUrl"),
            PropertyBinding.Map(ContainerInstanceEncryption.KeyName, "KeyName"),
            PropertyBinding.Map(ContainerInstanceEncryption.KeyVersion, "KeyVersion")),
        new ResourceBinding(
            EnvironmentVariableCarrier.Job,
            SdkFamily.Management,
            [Models + ".CommandJob", Models + ".TrialComponent"],
            PropertyBinding.Map(EnvironmentVariableCarrier.JobVariables, "EnvironmentVariables")),
        new ResourceBinding(
            EnvironmentVariableCarrier.Deployment,
            SdkFamily.Management,
            [Models + ".OnlineDeployment"],
            PropertyBinding.Map(EnvironmentVariableCarrier.DeploymentVariables, "EnvironmentVariables")),
        new ResourceBinding(
            EnvironmentVariableCarrier.Image,
            SdkFamily.Management,
            [Models + ".ModelEnvironmentDefinition"],
            PropertyBinding.Map(EnvironmentVariableCarrier.ImageVariables, "EnvironmentVariables")));
}
