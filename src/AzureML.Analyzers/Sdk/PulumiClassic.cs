using System.Collections.Immutable;
using AzureML.Analyzers.Model;

namespace AzureML.Analyzers.Sdk;

/// <summary><c>Pulumi.Azure</c>.</summary>
internal static class PulumiClassic
{
    private const string Namespace = "Pulumi.Azure.MachineLearning";
    private const string Factory = "Pulumi.Azure.DataFactory";

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
            PropertyBinding.Map(Workspace.ContainerRegistry, "ContainerRegistryId"),
            PropertyBinding.Without(Workspace.ServiceSideEncryption, "other-families.md: none"),
            PropertyBinding.Map(Workspace.PublicNetworkAccess, "PublicNetworkAccessEnabled"),
            PropertyBinding.Without(Workspace.PublicNetworkAccessType, "pulumi.json: WorkspaceArgs has one public-network setting"),
            PropertyBinding.Map(Workspace.PublicAccessBehindVnet, "PublicAccessBehindVirtualNetworkEnabled"),
            PropertyBinding.Map(Workspace.IsolationMode, "ManagedNetwork.IsolationMode"),
            PropertyBinding.Map(Workspace.IdentityType, "Identity.Type"),
            PropertyBinding.Map(Workspace.UserAssignedIdentities, "Identity.IdentityIds"),
            PropertyBinding.Map(Workspace.PrimaryUserAssignedIdentity, "PrimaryUserAssignedIdentity"),
            PropertyBinding.Map(Workspace.V1LegacyMode, "V1LegacyModeEnabled")),
        new ResourceBinding(
            WorkspaceEncryption.Kind,
            SdkFamily.PulumiClassic,
            [Namespace + ".Inputs.WorkspaceEncryptionArgs"],
            PropertyBinding.Without(WorkspaceEncryption.Status, "pulumi.json: the presence of the block is the switch"),
            PropertyBinding.Without(WorkspaceEncryption.KeyVaultBlock, "pulumi.json: vault and key are members of the block itself"),
            PropertyBinding.Map(WorkspaceEncryption.KeyVaultId, "KeyVaultId"),
            PropertyBinding.Map(WorkspaceEncryption.KeyIdentifier, "KeyId")),
        new ResourceBinding(
            ComputeCluster.Kind,
            SdkFamily.PulumiClassic,
            [Namespace + ".ComputeClusterArgs"],
            PropertyBinding.Without(ComputeCluster.LocalAuthDisabled, "core-types.json: LocalAuthEnabled is the only switch"),
            PropertyBinding.Map(ComputeCluster.LocalAuthEnabled, "LocalAuthEnabled"),
            PropertyBinding.Map(ComputeCluster.SshPublicAccess, "SshPublicAccessEnabled"),
            PropertyBinding.Map(ComputeCluster.PublicIp, "NodePublicIpEnabled")),
        new ResourceBinding(
            ComputeInstance.Kind,
            SdkFamily.PulumiClassic,
            [Namespace + ".ComputeInstanceArgs"],
            PropertyBinding.Without(ComputeInstance.LocalAuthDisabled, "core-types.json: LocalAuthEnabled is the only switch"),
            PropertyBinding.Map(ComputeInstance.LocalAuthEnabled, "LocalAuthEnabled"),
            PropertyBinding.Map(ComputeInstance.PublicIp, "NodePublicIpEnabled")),
        new ResourceBinding(
            ClusterScale.Kind,
            SdkFamily.PulumiClassic,
            [Namespace + ".Inputs.ComputeClusterScaleSettingsArgs"],
            PropertyBinding.Map(ClusterScale.MinimumNodes, "MinNodeCount")),
        new ResourceBinding(
            ServerlessCompute.Kind,
            SdkFamily.PulumiClassic,
            [Namespace + ".Inputs.WorkspaceServerlessComputeArgs"],
            PropertyBinding.Without(ServerlessCompute.NoPublicIp, "core-types.json: PublicIpEnabled is the only switch"),
            PropertyBinding.Map(ServerlessCompute.PublicIp, "PublicIpEnabled")),
        new ResourceBinding(
            StorageAccount.Kind,
            SdkFamily.PulumiClassic,
            ["Pulumi.Azure.Storage.AccountArgs"],
            PropertyBinding.Map(StorageAccount.HttpsOnly, "HttpsTrafficOnlyEnabled", "EnableHttpsTrafficOnly"),
            PropertyBinding.Map(StorageAccount.NfsV3, "Nfsv3Enabled"),
            PropertyBinding.Map(StorageAccount.MinimumTlsVersion, "MinTlsVersion"),
            PropertyBinding.Map(StorageAccount.AnonymousBlobAccess, "AllowNestedItemsToBePublic", "AllowBlobPublicAccess"),
            PropertyBinding.Map(StorageAccount.SharedKeyAccess, "SharedAccessKeyEnabled"),
            PropertyBinding.Without(StorageAccount.KeySource, "storage-types.json: the presence of the key block is the switch"),
            PropertyBinding.Without(StorageAccount.KeyVaultBlock, "storage-types.json: the key is named in CustomerManagedKey"),
            PropertyBinding.Map(StorageAccount.CustomerManagedKey, "CustomerManagedKey"),
            PropertyBinding.Map(StorageAccount.InfrastructureEncryption, "InfrastructureEncryptionEnabled")),
        new ResourceBinding(
            StorageEncryptionScope.Kind,
            SdkFamily.PulumiClassic,
            ["Pulumi.Azure.Storage.EncryptionScopeArgs"],
            PropertyBinding.Map(StorageEncryptionScope.InfrastructureEncryption, "InfrastructureEncryptionRequired")),
        new ResourceBinding(
            StorageAccountKey.Kind,
            SdkFamily.PulumiClassic,
            ["Pulumi.Azure.Storage.CustomerManagedKeyArgs"],
            PropertyBinding.Map(StorageAccountKey.Account, "StorageAccountId")),
        new ResourceBinding(
            PostgreSqlSingleServer.Kind,
            SdkFamily.PulumiClassic,
            ["Pulumi.Azure.PostgreSql.ServerArgs"]),
        new ResourceBinding(
            MySqlSingleServer.Kind,
            SdkFamily.PulumiClassic,
            ["Pulumi.Azure.MySql.ServerArgs"]),
        new ResourceBinding(
            ServerParameter.Kind,
            SdkFamily.PulumiClassic,
            ["Pulumi.Azure.PostgreSql.FlexibleServerConfigurationArgs", "Pulumi.Azure.MySql.FlexibleServerConfigurationArgs"],
            PropertyBinding.Map(ServerParameter.Name, "Name"),
            PropertyBinding.Map(ServerParameter.Value, "Value")),
        new ResourceBinding(
            SqlServer.Kind,
            SdkFamily.PulumiClassic,
            ["Pulumi.Azure.MSSql.ServerArgs"],
            PropertyBinding.Map(SqlServer.MinimumTlsVersion, "MinimumTlsVersion"),
            PropertyBinding.Without(SqlServer.OlderMinimumTlsVersion, "database-server-types.json: MinimumTlsVersion is the only setting"),
            PropertyBinding.Map(SqlServer.Key, "TransparentDataEncryptionKeyVaultKeyId")),
        new ResourceBinding(
            SqlProtector.Kind,
            SdkFamily.PulumiClassic,
            ["Pulumi.Azure.MSSql.ServerTransparentDataEncryptionArgs"],
            PropertyBinding.Without(SqlProtector.KeyType, "database-server-types.json: the presence of the key is the switch"),
            PropertyBinding.Map(SqlProtector.Key, "KeyVaultKeyId")),
        new ResourceBinding(
            CosmosDbAccount.Kind,
            SdkFamily.PulumiClassic,
            ["Pulumi.Azure.CosmosDB.AccountArgs"],
            PropertyBinding.Map(CosmosDbAccount.MinimumTlsVersion, "MinimalTlsVersion"),
            PropertyBinding.Map(CosmosDbAccount.Key, "KeyVaultKeyId")),
        new ResourceBinding(
            ContainerRegistry.Kind,
            SdkFamily.PulumiClassic,
            ["Pulumi.Azure.ContainerService.RegistryArgs"],
            PropertyBinding.Map(ContainerRegistry.AdminUser, "AdminEnabled"),
            PropertyBinding.Without(ContainerRegistry.EncryptionStatus, "registry-vault-types.json: the presence of the block is the switch"),
            PropertyBinding.Map(ContainerRegistry.EncryptionEnabled, "Encryption.Enabled"),
            PropertyBinding.Map(ContainerRegistry.KeyIdentifier, "Encryption.KeyVaultKeyId"),
            PropertyBinding.Map(ContainerRegistry.Sku, "Sku")),
        new ResourceBinding(
            ApplicationInsights.Kind,
            SdkFamily.PulumiClassic,
            ["Pulumi.Azure.AppInsights.InsightsArgs"],
            PropertyBinding.Map(ApplicationInsights.LogAnalyticsWorkspace, "WorkspaceId"),
            PropertyBinding.Map(ApplicationInsights.OwnStorage, "ForceCustomerStorageForProfiler")),
        new ResourceBinding(
            StorageLinkedService.Kind,
            SdkFamily.PulumiClassic,
            [Factory + ".LinkedServiceAzureBlobStorageArgs", Factory + ".LinkedServiceAzureFileStorageArgs", Factory + ".LinkedServiceAzureTableStorageArgs"],
            PropertyBinding.Map(StorageLinkedService.ConnectionString, "ConnectionString"),
            PropertyBinding.Map(StorageLinkedService.PlainConnectionString, "ConnectionStringInsecure")),
        new ResourceBinding(
            KeyVault.Kind,
            SdkFamily.PulumiClassic,
            ["Pulumi.Azure.KeyVault.KeyVaultArgs"],
            PropertyBinding.Map(KeyVault.PurgeProtection, "PurgeProtectionEnabled"),
            PropertyBinding.Map(KeyVault.SoftDelete, "SoftDeleteEnabled"),
            PropertyBinding.Without(KeyVault.CreateMode, "registry-vault-types.json: KeyVaultArgs has no create mode")));
}
