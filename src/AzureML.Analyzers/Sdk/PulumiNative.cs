using System.Collections.Immutable;
using AzureML.Analyzers.Model;

namespace AzureML.Analyzers.Sdk;

/// <summary>
/// <c>Pulumi.AzureNative</c>. Names are those of the unversioned namespace; <see cref="SdkIndex"/> strips the version segment of
/// <c>Pulumi.AzureNative.MachineLearningServices.V20230401</c> and maps <c>Pulumi.AzureNextGen</c> to its successor.
/// </summary>
internal static class PulumiNative
{
    public const string Namespace = "Pulumi.AzureNative.MachineLearningServices";
    private const string Inputs = Namespace + ".Inputs";

    public static readonly ImmutableArray<ResourceBinding> Bindings = ImmutableArray.Create(
        new ResourceBinding(
            Workspace.Kind,
            SdkFamily.PulumiNative,
            [Namespace + ".WorkspaceArgs"],
            PropertyBinding.Map(Workspace.Hbi, "HbiWorkspace"),
            PropertyBinding.Unknown(Workspace.WorkspaceKind, "pulumi.json: WorkspaceArgs of 3.x was not read", "Kind"),
            PropertyBinding.Unknown(Workspace.HubResourceId, "pulumi.json: WorkspaceArgs of 3.x was not read", "HubResourceId"),
            PropertyBinding.Map(Workspace.Encryption, "Encryption"),
            PropertyBinding.Unknown(Workspace.DataIsolation, "pulumi.json: WorkspaceArgs of 3.x was not read", "EnableDataIsolation"),
            PropertyBinding.Map(Workspace.ContainerRegistry, "ContainerRegistry")),
        new ResourceBinding(
            WorkspaceEncryption.Kind,
            SdkFamily.PulumiNative,
            [Inputs + ".EncryptionPropertyArgs"],
            PropertyBinding.Map(WorkspaceEncryption.Status, "Status"),
            PropertyBinding.Map(WorkspaceEncryption.KeyVaultBlock, "KeyVaultProperties"),
            PropertyBinding.Map(WorkspaceEncryption.KeyVaultId, "KeyVaultProperties.KeyVaultArmId"),
            PropertyBinding.Map(WorkspaceEncryption.KeyIdentifier, "KeyVaultProperties.KeyIdentifier")),
        new ResourceBinding(
            ContainerInstanceDeployment.WebService,
            SdkFamily.PulumiNative,
            [Namespace + ".ACIServiceArgs"],
            PropertyBinding.Map(ContainerInstanceDeployment.WebServiceEncryption, "EncryptionProperties")),
        new ResourceBinding(
            ContainerInstanceEncryption.Kind,
            SdkFamily.PulumiNative,
            [Inputs + ".ACIServiceCreateRequestEncryptionPropertiesArgs"],
            PropertyBinding.Map(ContainerInstanceEncryption.VaultBaseUrl, "VaultBaseUrl"),
            PropertyBinding.Map(ContainerInstanceEncryption.KeyName, "KeyName"),
            PropertyBinding.Map(ContainerInstanceEncryption.KeyVersion, "KeyVersion")),
        new ResourceBinding(
            EnvironmentVariableCarrier.Job,
            SdkFamily.PulumiNative,
            [Inputs + ".CommandJobArgs", Inputs + ".TrialComponentArgs"],
            PropertyBinding.Map(EnvironmentVariableCarrier.JobVariables, "EnvironmentVariables")),
        new ResourceBinding(
            EnvironmentVariableCarrier.Deployment,
            SdkFamily.PulumiNative,
            [Inputs + ".ManagedOnlineDeploymentArgs"],
            PropertyBinding.Map(EnvironmentVariableCarrier.DeploymentVariables, "EnvironmentVariables")),
        new ResourceBinding(
            EnvironmentVariableCarrier.Image,
            SdkFamily.PulumiNative,
            [Inputs + ".EnvironmentImageRequestEnvironmentArgs"],
            PropertyBinding.Map(EnvironmentVariableCarrier.ImageVariables, "EnvironmentVariables")));
}
