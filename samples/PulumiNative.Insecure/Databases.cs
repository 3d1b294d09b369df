using Pulumi;
using Pulumi.AzureNative.DBforMySQL;
using Pulumi.AzureNative.Sql;

namespace Contoso.Churn;

/// <summary>The databases that the team's features come from.</summary>
internal static class Databases
{
    public static TransparentDataEncryption Create() => new("encryption", new TransparentDataEncryptionArgs
    {
        ResourceGroupName = "churn",
        ServerName = "churn",
        DatabaseName = "features",
        State = TransparentDataEncryptionState.Disabled,
    });

    public static Configuration Configure() => new("versions", new ConfigurationArgs
    {
        ResourceGroupName = "churn",
        ServerName = "reports",
        ConfigurationName = "tls_version",
        Value = "TLSv1.1,TLSv1.3",
    });

    public static Server CreateServer(Input<string> password) => new("features", new ServerArgs
    {
        ResourceGroupName = "churn",
        AdministratorLogin = "churn",
        AdministratorLoginPassword = password,
    });
}
