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
    private const string LinkedServices = "Pulumi.AzureNative.DataFactory.Inputs";
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
            PropertyBinding.Map(Workspace.ContainerRegistry, "ContainerRegistry"),
            PropertyBinding.Unknown(Workspace.ServiceSideEncryption, "pulumi.json: WorkspaceArgs of 3.x was not read", "EnableServiceSideCMKEncryption"),
            PropertyBinding.Map(Workspace.PublicNetworkAccess, "PublicNetworkAccess"),
            PropertyBinding.Without(Workspace.PublicNetworkAccessType, "pulumi.json: WorkspaceArgs has one public-network setting"),
            PropertyBinding.Map(Workspace.PublicAccessBehindVnet, "AllowPublicAccessWhenBehindVnet"),
            PropertyBinding.Unknown(Workspace.IsolationMode, "pulumi.json: WorkspaceArgs of 3.x was not read", "ManagedNetwork.IsolationMode"),
            PropertyBinding.Map(Workspace.IdentityType, "Identity.Type"),
            PropertyBinding.Map(Workspace.UserAssignedIdentities, "Identity.UserAssignedIdentities"),
            PropertyBinding.Map(Workspace.PrimaryUserAssignedIdentity, "PrimaryUserAssignedIdentity"),
            PropertyBinding.Map(Workspace.V1LegacyMode, "V1LegacyMode")),
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
            PropertyBinding.Map(ContainerInstanceDeployment.WebServiceEncryption, "EncryptionProperties"),
            PropertyBinding.Map(ContainerInstanceDeployment.WebServiceAppInsights, "AppInsightsEnabled"),
            PropertyBinding.Map(ContainerInstanceDeployment.WebServiceTls, "SslEnabled"),
            PropertyBinding.Map(ContainerInstanceDeployment.WebServiceAuthentication, "AuthEnabled")),
        new ResourceBinding(
            KubernetesWebService.Kind,
            SdkFamily.PulumiNative,
            [Namespace + ".AKSServiceArgs"],
            PropertyBinding.Map(KubernetesWebService.AppInsights, "AppInsightsEnabled"),
            PropertyBinding.Map(KubernetesWebService.Authentication, "AuthEnabled"),
            PropertyBinding.Map(KubernetesWebService.TokenAuthentication, "AadAuthEnabled")),
        new ResourceBinding(
            ContainerInstanceEncryption.Kind,
            SdkFamily.PulumiNative,
            [Inputs + ".ACIServiceCreateRequestEncryptionPropertiesArgs"],
            PropertyBinding.Map(ContainerInstanceEncryption.VaultBaseUrl, "VaultBaseUrl"),
            PropertyBinding.Map(ContainerInstanceEncryption.KeyName, "KeyName"),
            PropertyBinding.Map(ContainerInstanceEncryption.KeyVersion, "KeyVersion")),
        new ResourceBinding(
            ComputeCluster.Kind,
            SdkFamily.PulumiNative,
            [Inputs + ".AmlComputeArgs"],
            PropertyBinding.Map(ComputeCluster.LocalAuthDisabled, "DisableLocalAuth"),
            PropertyBinding.Without(ComputeCluster.LocalAuthEnabled, "core-types.json: DisableLocalAuth is the only switch"),
            PropertyBinding.Without(ComputeCluster.SshPublicAccess, "core-types.json: it is a member of AmlComputePropertiesArgs"),
            PropertyBinding.Without(ComputeCluster.PublicIp, "core-types.json: it is a member of AmlComputePropertiesArgs")),
        new ResourceBinding(
            ComputeInstance.Kind,
            SdkFamily.PulumiNative,
            [Inputs + ".ComputeInstanceArgs"],
            PropertyBinding.Map(ComputeInstance.LocalAuthDisabled, "DisableLocalAuth"),
            PropertyBinding.Without(ComputeInstance.LocalAuthEnabled, "core-types.json: DisableLocalAuth is the only switch"),
            PropertyBinding.Without(ComputeInstance.PublicIp, "core-types.json: it is a member of ComputeInstancePropertiesArgs")),
        new ResourceBinding(
            DataFactory.Kind,
            SdkFamily.PulumiNative,
            ["Pulumi.AzureNative.DataFactory.FactoryArgs"],
            PropertyBinding.Map(DataFactory.Encryption, "Encryption")),
        new ResourceBinding(
            StorageLinkedService.Kind,
            SdkFamily.PulumiNative,
            [LinkedServices + ".AzureBlobStorageLinkedServiceArgs", LinkedServices + ".AzureFileStorageLinkedServiceArgs", LinkedServices + ".AzureTableStorageLinkedServiceArgs"],
            PropertyBinding.Map(StorageLinkedService.ConnectionString, "ConnectionString"),
            PropertyBinding.Without(StorageLinkedService.PlainConnectionString, "service-types.json: AzureBlobStorageLinkedServiceArgs has one connection string")),
        new ResourceBinding(
            Datastore.Kind,
            SdkFamily.PulumiNative,
            [Inputs + ".AzureBlobDatastoreArgs"],
            PropertyBinding.Map(Datastore.Protocol, "Protocol"),
            PropertyBinding.Map(Datastore.Endpoint, "Endpoint"),
            PropertyBinding.Map(Datastore.Credentials, "Credentials")),
        new ResourceBinding(
            StoredCredentials.Kind,
            SdkFamily.PulumiNative,
            [Inputs + ".AccountKeyDatastoreCredentialsArgs"]),
        new ResourceBinding(
            AttachedKubernetes.Kind,
            SdkFamily.PulumiNative,
            [Inputs + ".AKSSchemaPropertiesArgs"],
            PropertyBinding.Map(AttachedKubernetes.Tls, "SslConfiguration.Status")),
        new ResourceBinding(
            ClusterNodes.Kind,
            SdkFamily.PulumiNative,
            [Inputs + ".AmlComputePropertiesArgs"],
            PropertyBinding.Map(ClusterNodes.SshPublicAccess, "RemoteLoginPortPublicAccess"),
            PropertyBinding.Map(ClusterNodes.PublicIp, "EnableNodePublicIp")),
        new ResourceBinding(
            ClusterScale.Kind,
            SdkFamily.PulumiNative,
            [Inputs + ".ScaleSettingsArgs"],
            PropertyBinding.Map(ClusterScale.MinimumNodes, "MinNodeCount")),
        new ResourceBinding(
            InstanceNode.Kind,
            SdkFamily.PulumiNative,
            [Inputs + ".ComputeInstancePropertiesArgs"],
            PropertyBinding.Map(InstanceNode.PublicIp, "EnableNodePublicIp")),
        new ResourceBinding(
            InstanceSsh.Kind,
            SdkFamily.PulumiNative,
            [Inputs + ".ComputeInstanceSshSettingsArgs"],
            PropertyBinding.Map(InstanceSsh.SshPublicAccess, "SshPublicAccess")),
        new ResourceBinding(
            ServerlessCompute.Kind,
            SdkFamily.PulumiNative,
            [Inputs + ".ServerlessComputeSettingsArgs"],
            PropertyBinding.Map(ServerlessCompute.NoPublicIp, "ServerlessComputeNoPublicIP"),
            PropertyBinding.Without(ServerlessCompute.PublicIp, "core-types.json: ServerlessComputeNoPublicIP is the only switch")),
        new ResourceBinding(
            StorageAccount.Kind,
            SdkFamily.PulumiNative,
            ["Pulumi.AzureNative.Storage.StorageAccountArgs"],
            PropertyBinding.Map(StorageAccount.HttpsOnly, "EnableHttpsTrafficOnly"),
            PropertyBinding.Map(StorageAccount.NfsV3, "EnableNfsV3"),
            PropertyBinding.Map(StorageAccount.MinimumTlsVersion, "MinimumTlsVersion"),
            PropertyBinding.Map(StorageAccount.AnonymousBlobAccess, "AllowBlobPublicAccess"),
            PropertyBinding.Map(StorageAccount.SharedKeyAccess, "AllowSharedKeyAccess"),
            PropertyBinding.Map(StorageAccount.KeySource, "Encryption.KeySource"),
            PropertyBinding.Map(StorageAccount.KeyVaultBlock, "Encryption.KeyVaultProperties"),
            PropertyBinding.Without(StorageAccount.CustomerManagedKey, "storage-types.json: Encryption.KeySource is the switch"),
            PropertyBinding.Map(StorageAccount.InfrastructureEncryption, "Encryption.RequireInfrastructureEncryption")),
        new ResourceBinding(
            StorageEncryptionScope.Kind,
            SdkFamily.PulumiNative,
            ["Pulumi.AzureNative.Storage.EncryptionScopeArgs"],
            PropertyBinding.Map(StorageEncryptionScope.InfrastructureEncryption, "RequireInfrastructureEncryption")),
        new ResourceBinding(
            SqlDatabase.Encryption,
            SdkFamily.PulumiNative,
            ["Pulumi.AzureNative.Sql.TransparentDataEncryptionArgs"],
            PropertyBinding.Map(SqlDatabase.EncryptionState, "State")),
        new ResourceBinding(
            SqlServer.Kind,
            SdkFamily.PulumiNative,
            ["Pulumi.AzureNative.Sql.ServerArgs"],
            PropertyBinding.Map(SqlServer.MinimumTlsVersion, "MinimalTlsVersion"),
            PropertyBinding.Without(SqlServer.OlderMinimumTlsVersion, "database-server-types.json: MinimalTlsVersion is the only setting"),
            PropertyBinding.Map(SqlServer.Key, "KeyId")),
        new ResourceBinding(
            SqlProtector.Kind,
            SdkFamily.PulumiNative,
            ["Pulumi.AzureNative.Sql.EncryptionProtectorArgs"],
            PropertyBinding.Map(SqlProtector.KeyType, "ServerKeyType"),
            PropertyBinding.Without(SqlProtector.Key, "database-server-types.json: ServerKeyType is the switch")),
        new ResourceBinding(
            CosmosDbAccount.Kind,
            SdkFamily.PulumiNative,
            ["Pulumi.AzureNative.DocumentDB.DatabaseAccountArgs"],
            PropertyBinding.Map(CosmosDbAccount.MinimumTlsVersion, "MinimalTlsVersion"),
            PropertyBinding.Map(CosmosDbAccount.Key, "KeyVaultKeyUri")),
        new ResourceBinding(
            ServerParameter.Kind,
            SdkFamily.PulumiNative,
            ["Pulumi.AzureNative.DBforPostgreSQL.ConfigurationArgs", "Pulumi.AzureNative.DBforMySQL.ConfigurationArgs"],
            PropertyBinding.Map(ServerParameter.Name, "ConfigurationName"),
            PropertyBinding.Map(ServerParameter.Value, "Value")),
        new ResourceBinding(
            ContainerRegistry.Kind,
            SdkFamily.PulumiNative,
            ["Pulumi.AzureNative.ContainerRegistry.RegistryArgs"],
            PropertyBinding.Map(ContainerRegistry.AdminUser, "AdminUserEnabled"),
            PropertyBinding.Map(ContainerRegistry.EncryptionStatus, "Encryption.Status"),
            PropertyBinding.Without(ContainerRegistry.EncryptionEnabled, "registry-vault-types.json: Status is the only switch"),
            PropertyBinding.Map(ContainerRegistry.KeyIdentifier, "Encryption.KeyVaultProperties.KeyIdentifier"),
            PropertyBinding.Map(ContainerRegistry.Sku, "Sku.Name")),
        new ResourceBinding(
            KeyVault.Kind,
            SdkFamily.PulumiNative,
            ["Pulumi.AzureNative.KeyVault.Inputs.VaultPropertiesArgs"],
            PropertyBinding.Map(KeyVault.PurgeProtection, "EnablePurgeProtection"),
            PropertyBinding.Map(KeyVault.SoftDelete, "EnableSoftDelete"),
            PropertyBinding.Map(KeyVault.CreateMode, "CreateMode")),
        new ResourceBinding(
            EnvironmentVariableCarrier.Job,
            SdkFamily.PulumiNative,
            [Inputs + ".CommandJobArgs", Inputs + ".TrialComponentArgs"],
            PropertyBinding.Map(EnvironmentVariableCarrier.JobVariables, "EnvironmentVariables"),
            PropertyBinding.Map(ProductionWork.JobCompute, "ComputeId")),
        new ResourceBinding(
            EnvironmentVariableCarrier.Deployment,
            SdkFamily.PulumiNative,
            [Inputs + ".ManagedOnlineDeploymentArgs"],
            PropertyBinding.Map(EnvironmentVariableCarrier.DeploymentVariables, "EnvironmentVariables"),
            PropertyBinding.Map(EnvironmentVariableCarrier.DeploymentAppInsights, "AppInsightsEnabled")),
        new ResourceBinding(
            ApplicationInsights.Kind,
            SdkFamily.PulumiNative,
            ["Pulumi.AzureNative.ApplicationInsights.ComponentArgs", "Pulumi.AzureNative.Insights.ComponentArgs"],
            PropertyBinding.Map(ApplicationInsights.LogAnalyticsWorkspace, "WorkspaceResourceId"),
            PropertyBinding.Map(ApplicationInsights.OwnStorage, "ForceCustomerStorageForProfiler")),
        new ResourceBinding(
            EnvironmentVariableCarrier.Image,
            SdkFamily.PulumiNative,
            [Inputs + ".EnvironmentImageRequestEnvironmentArgs"],
            PropertyBinding.Map(EnvironmentVariableCarrier.ImageVariables, "EnvironmentVariables")));
}
