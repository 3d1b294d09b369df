using System.Threading.Tasks;
using Azure;
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
}
