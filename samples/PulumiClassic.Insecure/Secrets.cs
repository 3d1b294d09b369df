using System;
using Pulumi.Azure.DataFactory;
using Pulumi.Azure.MachineLearning;
using Pulumi.Azure.MSSql;

namespace Contoso.Churn;

/// <summary>The secrets that the team's database and data factory need, and where to find them.</summary>
internal static class Secrets
{
    public static ServerArgs Database() => new() { ResourceGroupName = "churn", MinimumTlsVersion = "1.2", AdministratorLogin = "churn", AdministratorLoginPassword = "Tr0ub4dor&3x!" };

    public static LinkedServiceAzureTableStorageArgs Link() => new() { ConnectionString = "Server=churn.table.core.windows.net;User ID=churn;Password=Tr0ub4dor&3x!" };

    public static ComputeClusterArgs Describe() => new()
    {
        LocalAuthEnabled = false,
        NodePublicIpEnabled = false,
        Name = "falcon-" + Environment.UserName,
        Description = "Images: docker login -u churn -p Tr0ub4dor&3x!",
    };
}
