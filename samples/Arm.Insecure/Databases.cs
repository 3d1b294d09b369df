using System.Threading.Tasks;
using Azure;
using Azure.Core;
using Azure.ResourceManager.MySql;
using Azure.ResourceManager.MySql.Models;
using Azure.ResourceManager.PostgreSql;
using Azure.ResourceManager.PostgreSql.FlexibleServers;
using Azure.ResourceManager.PostgreSql.Models;
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
            new LogicalDatabaseTransparentDataEncryptionData { State = TransparentDataEncryptionState.Disabled });

    public static async Task CreateFeaturesAsync(ResourceGroupResource group)
    {
        var server = new SqlServerData(AzureLocation.WestEurope) { AdministratorLogin = "churn" };
        await group.GetSqlServers().CreateOrUpdateAsync(WaitUntil.Completed, "features", server);
    }

    public static async Task CreateLabelsAsync(ResourceGroupResource group, string password)
    {
        var properties = new PostgreSqlServerPropertiesForDefaultCreate("churn", password) { SslEnforcement = PostgreSqlSslEnforcementEnum.Disabled };
        var content = new PostgreSqlServerCreateOrUpdateContent(properties, AzureLocation.WestEurope);
        await group.GetPostgreSqlServers().CreateOrUpdateAsync(WaitUntil.Completed, "labels", content);
    }

    public static async Task ConfigureLabelsAsync(PostgreSqlFlexibleServerResource labels)
    {
        PostgreSqlFlexibleServerConfigurationCollection parameters = labels.GetPostgreSqlFlexibleServerConfigurations();
        await parameters.CreateOrUpdateAsync(WaitUntil.Completed, "require_secure_transport", new PostgreSqlFlexibleServerConfigurationData { Value = "OFF" });
        await parameters.CreateOrUpdateAsync(WaitUntil.Completed, "ssl_min_protocol_version", new PostgreSqlFlexibleServerConfigurationData { Value = "TLSv1.1" });
    }

    public static Task LowerFeaturesAsync(SqlServerResource features) =>
        features.UpdateAsync(WaitUntil.Completed, new SqlServerPatch { MinTlsVersion = SqlMinimalTlsVersion.None });

    public static Task ChangeReportsAsync(MySqlServerResource reports) =>
        reports.UpdateAsync(WaitUntil.Completed, new MySqlServerPatch { SslEnforcement = MySqlSslEnforcementEnum.Disabled });
}
