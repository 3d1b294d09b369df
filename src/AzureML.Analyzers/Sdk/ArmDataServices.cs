using System.Collections.Immutable;
using AzureML.Analyzers.Model;

namespace AzureML.Analyzers.Sdk;

/// <summary>The <c>Azure.ResourceManager.*</c> libraries of the services that Azure Machine Learning stands on.</summary>
internal static class ArmDataServices
{
    private const string ContainerInstance = "Azure.ResourceManager.ContainerInstance";
    private const string ContainerService = "Azure.ResourceManager.ContainerService";

    public static readonly ImmutableArray<ResourceBinding> Bindings = ImmutableArray.Create(
        new ResourceBinding(
            ContainerInstanceDeployment.ContainerGroup,
            SdkFamily.Arm,
            [ContainerInstance + ".ContainerGroupData", ContainerInstance + ".ContainerGroupProfileData"],
            PropertyBinding.Map(ContainerInstanceDeployment.ContainerGroupEncryption, "EncryptionProperties")),
        new ResourceBinding(
            ContainerInstanceEncryption.Kind,
            SdkFamily.Arm,
            [ContainerInstance + ".Models.ContainerGroupEncryptionProperties"],
            PropertyBinding.Map(ContainerInstanceEncryption.VaultBaseUrl, "VaultBaseUri"),
            PropertyBinding.Map(ContainerInstanceEncryption.KeyName, "KeyName"),
            PropertyBinding.Map(ContainerInstanceEncryption.KeyVersion, "KeyVersion")),
        new ResourceBinding(
            KubernetesCluster.Kind,
            SdkFamily.Arm,
            [ContainerService + ".ContainerServiceManagedClusterData"],
            PropertyBinding.Map(KubernetesCluster.DiskEncryptionSet, "DiskEncryptionSetId", "DiskEncryptionSetID"),
            PropertyBinding.Map(KubernetesCluster.Version, "KubernetesVersion")),
        new ResourceBinding(
            KubernetesNodePool.Kind,
            SdkFamily.Arm,
            [ContainerService + ".Models.ManagedClusterAgentPoolProfile", ContainerService + ".Models.ManagedClusterAgentPoolProfileProperties"],
            PropertyBinding.Map(KubernetesNodePool.EncryptionAtHost, "IsEncryptionAtHostEnabled", "EnableEncryptionAtHost"),
            PropertyBinding.Map(KubernetesNodePool.OlderEncryptionAtHost, "EnableEncryptionAtHost")),
        new ResourceBinding(
            ContainerRegistry.Client,
            SdkFamily.Arm,
            ["Azure.ResourceManager.ContainerRegistry.ContainerRegistryResource"]));
}
