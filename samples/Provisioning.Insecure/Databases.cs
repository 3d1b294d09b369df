using Azure.Provisioning;
using Azure.Provisioning.PostgreSql;
using Azure.Provisioning.Sql;

namespace Contoso.Churn;

/// <summary>The databases that the team's features come from.</summary>
internal static class Databases
{
    public static void AddTo(Infrastructure infrastructure, SqlDatabase features)
    {
        infrastructure.Add(new SqlServer("server") { MinTlsVersion = SqlMinimalTlsVersion.Tls1_0 });
        infrastructure.Add(new LogicalDatabaseTransparentDataEncryption("encryption") { Parent = features, State = TransparentDataEncryptionState.Disabled });
        infrastructure.Add(new PostgreSqlServer("labels")
        {
            Properties = new PostgreSqlServerPropertiesForDefaultCreate { SslEnforcement = PostgreSqlSslEnforcementEnum.Disabled },
        });
    }
}
