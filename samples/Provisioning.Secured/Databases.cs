using Azure.Provisioning;
using Azure.Provisioning.PostgreSql;
using Azure.Provisioning.Sql;

namespace Contoso.Churn;

/// <summary>The databases that the team's features come from.</summary>
internal static class Databases
{
    public static void AddTo(Infrastructure infrastructure, SqlDatabase features, ProvisioningParameter key)
    {
        infrastructure.Add(new SqlServer("server") { MinTlsVersion = SqlMinimalTlsVersion.Tls1_2, KeyId = key });
        infrastructure.Add(new LogicalDatabaseTransparentDataEncryption("encryption") { Parent = features, State = TransparentDataEncryptionState.Enabled });
        infrastructure.Add(new PostgreSqlFlexibleServer("labels")
        {
            DataEncryption = new PostgreSqlFlexibleServerDataEncryption { KeyType = PostgreSqlFlexibleServerKeyType.AzureKeyVault, PrimaryKeyUri = key },
        });
    }
}
