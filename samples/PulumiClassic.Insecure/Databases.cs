using Pulumi;
using Pulumi.Azure.CosmosDB;
using Pulumi.Azure.MySql;

namespace Contoso.Churn;

/// <summary>The databases that the team's features come from.</summary>
internal static class Databases
{
    public static Server Create(Output<string> password) => new("labels", new ServerArgs
    {
        ResourceGroupName = "churn",
        SkuName = "GP_Gen5_2",
        Version = "8.0",
        AdministratorLogin = "churn",
        AdministratorLoginPassword = password,
    });

    public static FlexibleServerConfiguration EnforceTls() => new("enforcement", new FlexibleServerConfigurationArgs
    {
        Name = "require_secure_transport",
        ResourceGroupName = "churn",
        ServerName = "reports",
        Value = "OFF",
    });

    public static Account CreateFeatures() => new("features", new AccountArgs
    {
        ResourceGroupName = "churn",
        OfferType = "Standard",
    });
}
