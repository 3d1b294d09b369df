using System.Collections.Immutable;
using AzureML.Analyzers.Model;

namespace AzureML.Analyzers.Sdk;

/// <summary>The <c>Azure.ResourceManager.*</c> libraries of the services that Azure Machine Learning stands on.</summary>
internal static class ArmDataServices
{
    private const string ContainerInstance = "Azure.ResourceManager.ContainerInstance";
    private const string Registry = "Azure.ResourceManager.ContainerRegistry";
    private const string ContainerService = "Azure.ResourceManager.ContainerService";
    private const string LinkedServices = "Azure.ResourceManager.DataFactory.Models";
    private const string Storage = "Azure.ResourceManager.Storage";
    private const string Vault = "Azure.ResourceManager.KeyVault";
    private const string Cosmos = "Azure.ResourceManager.CosmosDB";
    private const string Sql = "Azure.ResourceManager.Sql";
    private const string PostgreSql = "Azure.ResourceManager.PostgreSql.Models.PostgreSqlServer";
    private const string MySql = "Azure.ResourceManager.MySql.Models.MySqlServer";

    public static readonly ImmutableArray<ResourceBinding> Bindings = ImmutableArray.Create(
        new ResourceBinding(
            LakeGen1.Account,
            SdkFamily.Arm,
            ["Azure.ResourceManager.DataLakeStore.Models.DataLakeStoreAccountCreateOrUpdateContent"]),
        new ResourceBinding(
            ContainerInstanceDeployment.ContainerGroup,
            SdkFamily.Arm,
            [ContainerInstance + ".ContainerGroupData", ContainerInstance + ".ContainerGroupProfileData"],
            PropertyBinding.Map(ContainerInstanceDeployment.ContainerGroupEncryption, "EncryptionProperties")),
        new ResourceBinding(
            ContainerVariable.Kind,
            SdkFamily.Arm,
            [ContainerInstance + ".Models.ContainerEnvironmentVariable"],
            PropertyBinding.Map(ContainerVariable.Name, "Name"),
            PropertyBinding.Map(ContainerVariable.Value, "Value"),
            PropertyBinding.Map(ContainerVariable.SecureValue, "SecureValue")),
        new ResourceBinding(
            ContainerInstanceEncryption.Kind,
            SdkFamily.Arm,
            [ContainerInstance + ".Models.ContainerGroupEncryptionProperties"],
            PropertyBinding.Map(ContainerInstanceEncryption.VaultBaseUrl, "VaultBaseUri"),
            PropertyBinding.Map(ContainerInstanceEncryption.KeyName, "KeyName"),
            PropertyBinding.Map(ContainerInstanceEncryption.KeyVersion, "KeyVersion")),
        new ResourceBinding(
            Databricks.Kind,
            SdkFamily.Arm,
            ["Azure.ResourceManager.Databricks.DatabricksWorkspaceData"],
            PropertyBinding.Map(Databricks.PrepareEncryption, "Parameters.PrepareEncryption.IsEnabled"),
            PropertyBinding.Map(Databricks.KeySource, "Parameters.Encryption.Value.KeySource")),
        new ResourceBinding(
            DataFactory.Kind,
            SdkFamily.Arm,
            ["Azure.ResourceManager.DataFactory.DataFactoryData"],
            PropertyBinding.Map(DataFactory.Encryption, "Encryption")),
        new ResourceBinding(
            StorageLinkedService.Kind,
            SdkFamily.Arm,
            [LinkedServices + ".AzureBlobStorageLinkedService", LinkedServices + ".AzureFileStorageLinkedService", LinkedServices + ".AzureTableStorageLinkedService"],
            PropertyBinding.Map(StorageLinkedService.ConnectionString, "ConnectionString"),
            PropertyBinding.Without(StorageLinkedService.PlainConnectionString, "arm-siblings.json: AzureBlobStorageLinkedService has one connection string")),
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
            [Registry + ".ContainerRegistryResource"]),
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
            [Storage + ".StorageAccountResource"]),
        new ResourceBinding(
            SqlDatabase.Encryption,
            SdkFamily.Arm,
            [Sql + ".LogicalDatabaseTransparentDataEncryptionData"],
            PropertyBinding.Map(SqlDatabase.EncryptionState, "State")),
        new ResourceBinding(
            PostgreSqlSingleServer.Kind,
            SdkFamily.Arm,
            [PostgreSql + "CreateOrUpdateContent"]),
        new ResourceBinding(
            MySqlSingleServer.Kind,
            SdkFamily.Arm,
            [MySql + "CreateOrUpdateContent"]),
        new ResourceBinding(
            DatabaseServerSettings.Kind,
            SdkFamily.Arm,
            [
                PostgreSql + "PropertiesForDefaultCreate",
                PostgreSql + "PropertiesForGeoRestore",
                PostgreSql + "PropertiesForReplica",
                PostgreSql + "PropertiesForRestore",
                MySql + "PropertiesForDefaultCreate",
                MySql + "PropertiesForGeoRestore",
                MySql + "PropertiesForReplica",
                MySql + "PropertiesForRestore",
            ],
            PropertyBinding.Map(DatabaseServerSettings.TlsEnforcement, "SslEnforcement"),
            PropertyBinding.Map(DatabaseServerSettings.MinimumTlsVersion, "MinimalTlsVersion")),
        new ResourceBinding(
            DatabaseServerPatch.Kind,
            SdkFamily.Arm,
            [PostgreSql + "Patch", MySql + "Patch"],
            PropertyBinding.Map(DatabaseServerPatch.TlsEnforcement, "SslEnforcement"),
            PropertyBinding.Map(DatabaseServerPatch.MinimumTlsVersion, "MinimalTlsVersion")),
        new ResourceBinding(
            ServerParameter.Kind,
            SdkFamily.Arm,
            [
                "Azure.ResourceManager.PostgreSql.FlexibleServers.PostgreSqlFlexibleServerConfigurationData",
                "Azure.ResourceManager.MySql.FlexibleServers.MySqlFlexibleServerConfigurationData",
            ],
            PropertyBinding.Without(ServerParameter.Name, "arm-siblings.md: the name is an argument of the call that sends the value"),
            PropertyBinding.Map(ServerParameter.Value, "Value")),
        new ResourceBinding(
            SqlServer.Kind,
            SdkFamily.Arm,
            [Sql + ".SqlServerData"],
            PropertyBinding.Map(SqlServer.MinimumTlsVersion, "MinTlsVersion"),
            PropertyBinding.Map(SqlServer.OlderMinimumTlsVersion, "MinimalTlsVersion"),
            PropertyBinding.Map(SqlServer.Key, "KeyId")),
        new ResourceBinding(
            SqlProtector.Kind,
            SdkFamily.Arm,
            [Sql + ".EncryptionProtectorData"],
            PropertyBinding.Map(SqlProtector.KeyType, "ServerKeyType"),
            PropertyBinding.Without(SqlProtector.Key, "arm-siblings.json: ServerKeyType is the switch")),
        new ResourceBinding(
            FlexibleServer.Kind,
            SdkFamily.Arm,
            ["Azure.ResourceManager.PostgreSql.FlexibleServers.PostgreSqlFlexibleServerData"],
            PropertyBinding.Map(FlexibleServer.CreateMode, "CreateMode"),
            PropertyBinding.Map(FlexibleServer.KeySource, "DataEncryption.KeyType"),
            PropertyBinding.Map(FlexibleServer.Key, "DataEncryption.PrimaryKeyUri")),
        new ResourceBinding(
            FlexibleServer.Kind,
            SdkFamily.Arm,
            ["Azure.ResourceManager.MySql.FlexibleServers.MySqlFlexibleServerData"],
            PropertyBinding.Map(FlexibleServer.CreateMode, "CreateMode"),
            PropertyBinding.Map(FlexibleServer.KeySource, "DataEncryption.EncryptionType"),
            PropertyBinding.Map(FlexibleServer.Key, "DataEncryption.PrimaryKeyUri")),
        new ResourceBinding(
            SqlServerPatch.Kind,
            SdkFamily.Arm,
            [Sql + ".Models.SqlServerPatch"],
            PropertyBinding.Map(SqlServerPatch.MinimumTlsVersion, "MinTlsVersion"),
            PropertyBinding.Map(SqlServerPatch.OlderMinimumTlsVersion, "MinimalTlsVersion")),
        new ResourceBinding(
            ManagedInstance.Kind,
            SdkFamily.Arm,
            [Sql + ".ManagedInstanceData"],
            PropertyBinding.Map(ManagedInstance.MinimumTlsVersion, "MinimalTlsVersion"),
            PropertyBinding.Map(ManagedInstance.Key, "KeyId")),
        new ResourceBinding(
            CosmosDbAccount.Kind,
            SdkFamily.Arm,
            [Cosmos + ".Models.CosmosDBAccountCreateOrUpdateContent"],
            PropertyBinding.Map(CosmosDbAccount.MinimumTlsVersion, "MinimalTlsVersion"),
            PropertyBinding.Map(CosmosDbAccount.Key, "KeyVaultKeyUri")),
        new ResourceBinding(
            CosmosDbAccountUpdate.Kind,
            SdkFamily.Arm,
            [Cosmos + ".CosmosDBAccountData"],
            PropertyBinding.Map(CosmosDbAccountUpdate.MinimumTlsVersion, "MinimalTlsVersion")),
        new ResourceBinding(
            ContainerRegistry.Kind,
            SdkFamily.Arm,
            [Registry + ".ContainerRegistryData"],
            PropertyBinding.Map(ContainerRegistry.AdminUser, "IsAdminUserEnabled", "AdminUserEnabled"),
            PropertyBinding.Map(ContainerRegistry.EncryptionStatus, "Encryption.Status"),
            PropertyBinding.Without(ContainerRegistry.EncryptionEnabled, "arm-siblings.json: Status is the only switch"),
            PropertyBinding.Map(ContainerRegistry.KeyIdentifier, "Encryption.KeyVaultProperties.KeyIdentifier"),
            PropertyBinding.Map(ContainerRegistry.Sku, "Sku.Name")),
        new ResourceBinding(
            ContainerRegistryPatch.Kind,
            SdkFamily.Arm,
            [Registry + ".Models.ContainerRegistryPatch"],
            PropertyBinding.Map(ContainerRegistryPatch.AdminUser, "IsAdminUserEnabled", "AdminUserEnabled"),
            PropertyBinding.Map(ContainerRegistryPatch.EncryptionStatus, "Encryption.Status")),
        new ResourceBinding(
            ApplicationInsights.Kind,
            SdkFamily.Arm,
            ["Azure.ResourceManager.ApplicationInsights.ApplicationInsightsComponentData"],
            PropertyBinding.Map(ApplicationInsights.LogAnalyticsWorkspace, "WorkspaceResourceId"),
            PropertyBinding.Map(ApplicationInsights.OwnStorage, "IsForceCustomerStorageForProfiler")),
        new ResourceBinding(
            KeyVault.Kind,
            SdkFamily.Arm,
            [Vault + ".Models.KeyVaultProperties"],
            PropertyBinding.Map(KeyVault.PurgeProtection, "EnablePurgeProtection"),
            PropertyBinding.Map(KeyVault.SoftDelete, "EnableSoftDelete"),
            PropertyBinding.Map(KeyVault.CreateMode, "CreateMode")),
        new ResourceBinding(
            KeyVaultPatch.Kind,
            SdkFamily.Arm,
            [Vault + ".Models.KeyVaultPatchProperties"],
            PropertyBinding.Map(KeyVaultPatch.PurgeProtection, "EnablePurgeProtection"),
            PropertyBinding.Map(KeyVaultPatch.SoftDelete, "EnableSoftDelete"),
            PropertyBinding.Map(KeyVaultPatch.CreateMode, "CreateMode")));
}
