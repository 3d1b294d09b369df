using System;
using System.Threading.Tasks;
using Azure;
using Azure.Core;
using Azure.ResourceManager.MySql;
using Azure.ResourceManager.MySql.Models;
using Azure.ResourceManager.PostgreSql.FlexibleServers;
using Azure.ResourceManager.PostgreSql.FlexibleServers.Models;
using Azure.ResourceManager.Resources;
using Azure.ResourceManager.Sql;
using Azure.ResourceManager.Sql.Models;

namespace Contoso.Churn;

/// <summary>The databases that the team's features come from.</summary>
internal static class Databases
{
    public static Task SetEncryptionAsync(SqlDatabaseResource features) =>
        features.GetLogicalDatabaseTransparentDataEncryptions().CreateOrUpdateAsync(
            WaitUntil.Completed,
            "current",
            new LogicalDatabaseTransparentDataEncryptionData { State = TransparentDataEncryptionState.Enabled });

    public static async Task CreateFeaturesAsync(ResourceGroupResource group)
    {
        var server = new SqlServerData(AzureLocation.WestEurope) { AdministratorLogin = "churn", KeyId = new Uri("https://contoso-keys.vault.azure.net/keys/features/11112222333344445555666677778888") };
        await group.GetSqlServers().CreateOrUpdateAsync(WaitUntil.Completed, "features", server);
    }

    public static async Task CreateLabelsAsync(ResourceGroupResource group, string password)
    {
        var server = new PostgreSqlFlexibleServerData(AzureLocation.WestEurope)
        {
            AdministratorLogin = "churn",
            AdministratorLoginPassword = password,
            DataEncryption = new PostgreSqlFlexibleServerDataEncryption
            {
                KeyType = PostgreSqlFlexibleServerKeyType.AzureKeyVault,
                PrimaryKeyUri = new Uri("https://contoso-keys.vault.azure.net/keys/features/11112222333344445555666677778888"),
            },
        };
        await group.GetPostgreSqlFlexibleServers().CreateOrUpdateAsync(WaitUntil.Completed, "labels", server);
    }

    public static async Task ConfigureLabelsAsync(PostgreSqlFlexibleServerResource labels)
    {
        PostgreSqlFlexibleServerConfigurationCollection parameters = labels.GetPostgreSqlFlexibleServerConfigurations();
        await parameters.CreateOrUpdateAsync(WaitUntil.Completed, "require_secure_transport", new PostgreSqlFlexibleServerConfigurationData { Value = "ON" });
        await parameters.CreateOrUpdateAsync(WaitUntil.Completed, "ssl_min_protocol_version", new PostgreSqlFlexibleServerConfigurationData { Value = "TLSv1.2" });
    }

    public static Task RaiseFeaturesAsync(SqlServerResource features) =>
        features.UpdateAsync(WaitUntil.Completed, new SqlServerPatch { MinTlsVersion = SqlMinimalTlsVersion._12 });

    public static Task ChangeReportsAsync(MySqlServerResource reports) =>
        reports.UpdateAsync(WaitUntil.Completed, new MySqlServerPatch { SslEnforcement = MySqlSslEnforcementEnum.Enabled });
}
