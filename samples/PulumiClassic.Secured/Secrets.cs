using Pulumi;
using Pulumi.Azure.DataFactory;
using Pulumi.Azure.MachineLearning;
using Pulumi.Azure.MSSql;

namespace Contoso.Churn;

/// <summary>The secrets that the team's database and data factory need, and where to find them.</summary>
internal static class Secrets
{
    public static ServerArgs Database(Config config) => new() { ResourceGroupName = "churn", MinimumTlsVersion = "1.2", AdministratorLogin = "churn", AdministratorLoginPassword = config.RequireSecret("databasePassword"), TransparentDataEncryptionKeyVaultKeyId = "https://contoso-keys.vault.azure.net/keys/sql/11112222333344445555666677778888" };

    public static LinkedServiceAzureTableStorageArgs Link(Config config) => new() { ConnectionString = config.RequireSecret("tableConnection") };

    public static ComputeClusterArgs Describe() => new()
    {
        LocalAuthEnabled = false,
        NodePublicIpEnabled = false,
        Name = "reports",
        Description = "Images: signs in with its identity",
    };
}
