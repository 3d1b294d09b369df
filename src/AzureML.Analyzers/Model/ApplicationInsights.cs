namespace AzureML.Analyzers.Model;

/// <summary>An Application Insights component, which takes what endpoints log.</summary>
internal static class ApplicationInsights
{
    public static readonly ResourceKind Kind = new("Application Insights component");

    /// <summary>ARM id of the Log Analytics workspace that keeps the data; without one the service makes one that is not the customer's.</summary>
    public static readonly LogicalProperty LogAnalyticsWorkspace = new(Kind, "workspace_resource_id");

    /// <summary>Profiles and snapshots go to a storage account of the customer.</summary>
    public static readonly LogicalProperty OwnStorage = new(Kind, "force_customer_storage_for_profiler");
}
