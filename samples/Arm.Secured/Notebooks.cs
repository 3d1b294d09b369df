using Azure.Core;
using Azure.ResourceManager.Databricks;
using Azure.ResourceManager.Databricks.Models;

namespace Contoso.Churn;

/// <summary>The Databricks workspace that prepares the features.</summary>
internal static class Notebooks
{
    public static DatabricksWorkspaceData Describe(DatabricksComputeMode mode) => new(AzureLocation.WestEurope, mode)
    {
        Parameters = new WorkspaceCustomProperties
        {
            PrepareEncryption = new WorkspaceCustomBooleanParameterValue(true),
        },
    };
}
