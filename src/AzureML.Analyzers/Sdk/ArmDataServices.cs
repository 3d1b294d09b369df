using System.Collections.Immutable;
using AzureML.Analyzers.Model;

namespace AzureML.Analyzers.Sdk;

/// <summary>The <c>Azure.ResourceManager.*</c> libraries of the services that Azure Machine Learning stands on.</summary>
internal static class ArmDataServices
{
    private const string ContainerInstance = "Azure.ResourceManager.ContainerInstance";
    private const string ContainerService = "Azure.ResourceManager.ContainerService";
    private const string Storage = "Azure.ResourceManager.Storage";

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
            ["Azure.ResourceManager.ContainerRegistry.ContainerRegistryResource"]),
        new ResourceBinding(
            StorageAccount.Kind,
            SdkFamily.Arm,
            [Storage + ".Models.StorageAccountCreateOrUpdateContent"],
            PropertyBinding.Map(StorageAccount.HttpsOnly, "EnableHttpsTrafficOnly"),
            PropertyBinding.Map(StorageAccount.NfsV3, "IsNfsV3Enabled"),
            PropertyBinding.Map(StorageAccount.MinimumTlsVersion, "MinimumTlsVersion"),
            PropertyBinding.Map(StorageAccount.AnonymousBlobAccess, "AllowBlobPublicAccess"),
            PropertyBinding.Map(StorageAccount.SharedKeyAccess, "AllowSharedKeyAccess"),
            PropertyBinding.Map(StorageAccount.KeySource, "Encryption.KeySource"),
            PropertyBinding.Map(StorageAccount.KeyVaultBlock, "Encryption.KeyVaultProperties"),
            PropertyBinding.Without(StorageAccount.CustomerManagedKey, "arm-siblings.json: Encryption.KeySource is the switch"),
            PropertyBinding.Map(StorageAccount.InfrastructureEncryption, "Encryption.RequireInfrastructureEncryption")),
        new ResourceBinding(
            StorageAccountUpdate.Kind,
            SdkFamily.Arm,
            [Storage + ".Models.StorageAccountPatch", Storage + ".StorageAccountData"],
            PropertyBinding.Map(StorageAccountUpdate.HttpsOnly, "EnableHttpsTrafficOnly"),
            PropertyBinding.Map(StorageAccountUpdate.NfsV3, "IsNfsV3Enabled"),
            PropertyBinding.Map(StorageAccountUpdate.MinimumTlsVersion, "MinimumTlsVersion"),
            PropertyBinding.Map(StorageAccountUpdate.AnonymousBlobAccess, "AllowBlobPublicAccess"),
            PropertyBinding.Map(StorageAccountUpdate.SharedKeyAccess, "AllowSharedKeyAccess"),
            PropertyBinding.Map(StorageAccountUpdate.KeySource, "Encryption.KeySource"),
            PropertyBinding.Map(StorageAccountUpdate.InfrastructureEncryption, "Encryption.RequireInfrastructureEncryption")),
        new ResourceBinding(
            StorageEncryptionScope.Kind,
            SdkFamily.Arm,
            [Storage + ".EncryptionScopeData"],
            PropertyBinding.Map(StorageEncryptionScope.InfrastructureEncryption, "RequireInfrastructureEncryption")),
        new ResourceBinding(
            StorageAccount.Client,
            SdkFamily.Arm,
            [Storage + ".StorageAccountResource"]));
}
