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
            PropertyBinding.Map(Workspace.ContainerRegistry, "ContainerRegistry"),
            PropertyBinding.Map(Workspace.ServiceSideEncryption, "EnableServiceSideCMKEncryption"),
            PropertyBinding.Map(Workspace.PublicNetworkAccess, "PublicNetworkAccess"),
            PropertyBinding.Without(Workspace.PublicNetworkAccessType, "provisioning.json: MachineLearningWorkspace has one public-network setting"),
            PropertyBinding.Map(Workspace.PublicAccessBehindVnet, "AllowPublicAccessWhenBehindVnet"),
            PropertyBinding.Map(Workspace.IsolationMode, "ManagedNetwork.IsolationMode"),
            PropertyBinding.Map(Workspace.IdentityType, "Identity.ManagedServiceIdentityType"),
            PropertyBinding.Map(Workspace.UserAssignedIdentities, "Identity.UserAssignedIdentities"),
            PropertyBinding.Map(Workspace.PrimaryUserAssignedIdentity, "PrimaryUserAssignedIdentity"),
            PropertyBinding.Map(Workspace.V1LegacyMode, "IsV1LegacyMode")),
        new ResourceBinding(
            WorkspaceEncryption.Kind,
            SdkFamily.Provisioning,
            [MachineLearning + ".EncryptionProperty"],
            PropertyBinding.Map(WorkspaceEncryption.Status, "Status"),
            PropertyBinding.Map(WorkspaceEncryption.KeyVaultBlock, "KeyVaultProperties"),
            PropertyBinding.Map(WorkspaceEncryption.KeyVaultId, "KeyVaultProperties.KeyVaultArmId"),
            PropertyBinding.Map(WorkspaceEncryption.KeyIdentifier, "KeyVaultProperties.KeyIdentifier")),
        new ResourceBinding(
            ComputeCluster.Kind,
            SdkFamily.Provisioning,
            [MachineLearning + ".AmlCompute"],
            PropertyBinding.Map(ComputeCluster.LocalAuthDisabled, "DisableLocalAuth"),
            PropertyBinding.Without(ComputeCluster.LocalAuthEnabled, "provisioning.json: DisableLocalAuth is the only switch"),
            PropertyBinding.Without(ComputeCluster.SshPublicAccess, "provisioning.json: it is a member of AmlComputeProperties"),
            PropertyBinding.Without(ComputeCluster.PublicIp, "provisioning.json: it is a member of AmlComputeProperties")),
        new ResourceBinding(
            ComputeInstance.Kind,
            SdkFamily.Provisioning,
            [MachineLearning + ".MachineLearningComputeInstance"],
            PropertyBinding.Map(ComputeInstance.LocalAuthDisabled, "DisableLocalAuth"),
            PropertyBinding.Without(ComputeInstance.LocalAuthEnabled, "provisioning.json: DisableLocalAuth is the only switch"),
            PropertyBinding.Without(ComputeInstance.PublicIp, "provisioning.json: it is a member of MachineLearningComputeInstanceProperties")),
        new ResourceBinding(
            OtherCompute.Kind,
            SdkFamily.Provisioning,
            [MachineLearning + ".MachineLearningComputeProperties"],
            PropertyBinding.Map(OtherCompute.LocalAuthDisabled, "DisableLocalAuth")),
        new ResourceBinding(
            LakeGen1.Analytics,
            SdkFamily.Provisioning,
            [MachineLearning + ".MachineLearningDataLakeAnalytics"]),
        new ResourceBinding(
            LakeGen1.Datastore,
            SdkFamily.Provisioning,
            [MachineLearning + ".MachineLearningAzureDataLakeGen1Datastore"]),
        new ResourceBinding(
            Datastore.Kind,
            SdkFamily.Provisioning,
            [MachineLearning + ".MachineLearningAzureBlobDatastore", MachineLearning + ".MachineLearningAzureDataLakeGen2Datastore"],
            PropertyBinding.Map(Datastore.Protocol, "Protocol"),
            PropertyBinding.Map(Datastore.Endpoint, "Endpoint"),
            PropertyBinding.Map(Datastore.Credentials, "Credentials")),
        new ResourceBinding(
            FileShareDatastore.Kind,
            SdkFamily.Provisioning,
            [MachineLearning + ".MachineLearningAzureFileDatastore"],
            PropertyBinding.Map(FileShareDatastore.Protocol, "Protocol")),
        new ResourceBinding(
            StoredCredentials.Kind,
            SdkFamily.Provisioning,
            [
                MachineLearning + ".MachineLearningAccountKeyDatastoreCredentials",
                MachineLearning + ".MachineLearningSasDatastoreCredentials",
                MachineLearning + ".MachineLearningServicePrincipalDatastoreCredentials",
                MachineLearning + ".MachineLearningCertificateDatastoreCredentials",
            ]),
        new ResourceBinding(
            AttachedKubernetes.Kind,
            SdkFamily.Provisioning,
            [MachineLearning + ".MachineLearningAksComputeProperties"],
            PropertyBinding.Map(AttachedKubernetes.Tls, "SslConfiguration.Status")),
        new ResourceBinding(
            ClusterNodes.Kind,
            SdkFamily.Provisioning,
            [MachineLearning + ".AmlComputeProperties"],
            PropertyBinding.Map(ClusterNodes.SshPublicAccess, "RemoteLoginPortPublicAccess"),
            PropertyBinding.Map(ClusterNodes.PublicIp, "EnableNodePublicIP")),
        new ResourceBinding(
            ClusterScale.Kind,
            SdkFamily.Provisioning,
            [MachineLearning + ".AmlComputeScaleSettings"],
            PropertyBinding.Map(ClusterScale.MinimumNodes, "MinNodeCount")),
        new ResourceBinding(
            InstanceNode.Kind,
            SdkFamily.Provisioning,
            [MachineLearning + ".MachineLearningComputeInstanceProperties"],
            PropertyBinding.Map(InstanceNode.PublicIp, "EnableNodePublicIP")),
        new ResourceBinding(
            InstanceSsh.Kind,
            SdkFamily.Provisioning,
            [MachineLearning + ".MachineLearningComputeInstanceSshSettings"],
            PropertyBinding.Map(InstanceSsh.SshPublicAccess, "SshPublicAccess")),
        new ResourceBinding(
            KubernetesCluster.Kind,
            SdkFamily.Provisioning,
            ["Azure.Provisioning.ContainerService.ContainerServiceManagedCluster"],
            PropertyBinding.Map(KubernetesCluster.DiskEncryptionSet, "DiskEncryptionSetId"),
            PropertyBinding.Unknown(KubernetesCluster.Version, "provisioning.json: ContainerServiceManagedCluster was read in part", "KubernetesVersion")),
        new ResourceBinding(
            StorageAccount.Kind,
            SdkFamily.Provisioning,
            ["Azure.Provisioning.Storage.StorageAccount"],
            PropertyBinding.Map(StorageAccount.HttpsOnly, "EnableHttpsTrafficOnly"),
            PropertyBinding.Map(StorageAccount.NfsV3, "IsNfsV3Enabled"),
            PropertyBinding.Map(StorageAccount.MinimumTlsVersion, "MinimumTlsVersion"),
            PropertyBinding.Map(StorageAccount.AnonymousBlobAccess, "AllowBlobPublicAccess"),
            PropertyBinding.Map(StorageAccount.SharedKeyAccess, "AllowSharedKeyAccess"),
            PropertyBinding.Map(StorageAccount.KeySource, "Encryption.KeySource"),
            PropertyBinding.Map(StorageAccount.KeyVaultBlock, "Encryption.KeyVaultProperties"),
            PropertyBinding.Without(StorageAccount.CustomerManagedKey, "provisioning.json: Encryption.KeySource is the switch"),
            PropertyBinding.Map(StorageAccount.InfrastructureEncryption, "Encryption.RequireInfrastructureEncryption")),
        new ResourceBinding(
            StorageEncryptionScope.Kind,
            SdkFamily.Provisioning,
            ["Azure.Provisioning.Storage.EncryptionScope"],
            PropertyBinding.Map(StorageEncryptionScope.InfrastructureEncryption, "RequireInfrastructureEncryption")),
        new ResourceBinding(
            SqlDatabase.Encryption,
            SdkFamily.Provisioning,
            ["Azure.Provisioning.Sql.LogicalDatabaseTransparentDataEncryption"],
            PropertyBinding.Map(SqlDatabase.EncryptionState, "State")),
        new ResourceBinding(
            PostgreSqlSingleServer.Kind,
            SdkFamily.Provisioning,
            ["Azure.Provisioning.PostgreSql.PostgreSqlServer"]),
        new ResourceBinding(
            DatabaseServerSettings.Kind,
            SdkFamily.Provisioning,
            ["Azure.Provisioning.PostgreSql.PostgreSqlServerPropertiesForCreate"],
            PropertyBinding.Map(DatabaseServerSettings.TlsEnforcement, "SslEnforcement"),
            PropertyBinding.Map(DatabaseServerSettings.MinimumTlsVersion, "MinimalTlsVersion")),
        new ResourceBinding(
            ServerParameter.Kind,
            SdkFamily.Provisioning,
            ["Azure.Provisioning.PostgreSql.PostgreSqlFlexibleServerConfiguration"],
            PropertyBinding.Map(ServerParameter.Name, "Name"),
            PropertyBinding.Map(ServerParameter.Value, "Value")),
        new ResourceBinding(
            SqlServer.Kind,
            SdkFamily.Provisioning,
            ["Azure.Provisioning.Sql.SqlServer"],
            PropertyBinding.Map(SqlServer.MinimumTlsVersion, "MinTlsVersion"),
            PropertyBinding.Without(SqlServer.OlderMinimumTlsVersion, "database-server-types.json: MinTlsVersion is the only setting"),
            PropertyBinding.Map(SqlServer.Key, "KeyId")),
        new ResourceBinding(
            SqlProtector.Kind,
            SdkFamily.Provisioning,
            ["Azure.Provisioning.Sql.EncryptionProtector"],
            PropertyBinding.Map(SqlProtector.KeyType, "ServerKeyType"),
            PropertyBinding.Without(SqlProtector.Key, "database-server-types.json: ServerKeyType is the switch")),
        new ResourceBinding(
            FlexibleServer.Kind,
            SdkFamily.Provisioning,
            ["Azure.Provisioning.PostgreSql.PostgreSqlFlexibleServer"],
            PropertyBinding.Unknown(FlexibleServer.CreateMode, "provisioning.json: the member was not read", "CreateMode"),
            PropertyBinding.Map(FlexibleServer.KeySource, "DataEncryption.KeyType"),
            PropertyBinding.Map(FlexibleServer.Key, "DataEncryption.PrimaryKeyUri")),
        new ResourceBinding(
            ManagedInstance.Kind,
            SdkFamily.Provisioning,
            ["Azure.Provisioning.Sql.ManagedInstance"],
            PropertyBinding.Map(ManagedInstance.MinimumTlsVersion, "MinimalTlsVersion"),
            PropertyBinding.Unknown(ManagedInstance.Key, "provisioning.json: the member was not read")),
        new ResourceBinding(
            CosmosDbAccount.Kind,
            SdkFamily.Provisioning,
            ["Azure.Provisioning.CosmosDB.CosmosDBAccount"],
            PropertyBinding.Map(CosmosDbAccount.MinimumTlsVersion, "MinimalTlsVersion"),
            PropertyBinding.Map(CosmosDbAccount.Key, "KeyVaultKeyUri")),
        new ResourceBinding(
            ContainerRegistry.Kind,
            SdkFamily.Provisioning,
            ["Azure.Provisioning.ContainerRegistry.ContainerRegistryService"],
            PropertyBinding.Map(ContainerRegistry.AdminUser, "IsAdminUserEnabled"),
            PropertyBinding.Map(ContainerRegistry.EncryptionStatus, "Encryption.Status"),
            PropertyBinding.Without(ContainerRegistry.EncryptionEnabled, "registry-vault-types.json: Status is the only switch"),
            PropertyBinding.Map(ContainerRegistry.KeyIdentifier, "Encryption.KeyVaultProperties.KeyIdentifier"),
            PropertyBinding.Map(ContainerRegistry.Sku, "Sku.Name")),
        new ResourceBinding(
            KeyVault.Kind,
            SdkFamily.Provisioning,
            ["Azure.Provisioning.KeyVault.KeyVaultProperties"],
            PropertyBinding.Map(KeyVault.PurgeProtection, "EnablePurgeProtection"),
            PropertyBinding.Map(KeyVault.SoftDelete, "EnableSoftDelete"),
            PropertyBinding.Map(KeyVault.CreateMode, "CreateMode")),
        new ResourceBinding(
            OnlineEndpoint.Kind,
            SdkFamily.Provisioning,
            [MachineLearning + ".MachineLearningOnlineEndpointProperties"],
            PropertyBinding.Map(OnlineEndpoint.AuthMode, "AuthMode"),
            PropertyBinding.Map(OnlineEndpoint.PublicNetworkAccess, "PublicNetworkAccess"),
            PropertyBinding.Map(OnlineEndpoint.Compute, "Compute")),
        new ResourceBinding(
            EnvironmentVariableCarrier.Job,
            SdkFamily.Provisioning,
            [MachineLearning + ".MachineLearningCommandJob", MachineLearning + ".MachineLearningTrialComponent", MachineLearning + ".AutoMLJob"],
            PropertyBinding.Map(EnvironmentVariableCarrier.JobVariables, "EnvironmentVariables"),
            PropertyBinding.Map(ProductionWork.JobCompute, "ComputeId")),
        new ResourceBinding(
            ProductionWork.Pipeline,
            SdkFamily.Provisioning,
            [MachineLearning + ".MachineLearningPipelineJob"],
            PropertyBinding.Map(ProductionWork.PipelineCompute, "ComputeId"),
            PropertyBinding.Map(ProductionWork.PipelineSteps, "Jobs")),
        new ResourceBinding(
            EnvironmentVariableCarrier.Deployment,
            SdkFamily.Provisioning,
            [MachineLearning + ".MachineLearningEndpointDeploymentProperties", MachineLearning + ".MachineLearningOnlineDeploymentProperties"],
            PropertyBinding.Map(EnvironmentVariableCarrier.DeploymentVariables, "EnvironmentVariables"),
            PropertyBinding.Map(EnvironmentVariableCarrier.DeploymentAppInsights, "AppInsightsEnabled")),
        new ResourceBinding(
            EnvironmentVariableCarrier.BatchDeployment,
            SdkFamily.Provisioning,
            [MachineLearning + ".MachineLearningBatchDeploymentProperties"],
            PropertyBinding.Map(EnvironmentVariableCarrier.BatchDeploymentVariables, "EnvironmentVariables")),
        new ResourceBinding(
            ApplicationInsights.Kind,
            SdkFamily.Provisioning,
            ["Azure.Provisioning.ApplicationInsights.ApplicationInsightsComponent"],
            PropertyBinding.Map(ApplicationInsights.LogAnalyticsWorkspace, "WorkspaceResourceId"),
            PropertyBinding.Map(ApplicationInsights.OwnStorage, "IsForceCustomerStorageForProfiler")));
}
