namespace AzureML.Analyzers.Model;

/// <summary>A v1 web service on Kubernetes.</summary>
internal static class KubernetesWebService
{
    public static readonly ResourceKind Kind = new("Kubernetes web service");

    /// <summary>Whether it logs to the Application Insights component of the workspace.</summary>
    public static readonly LogicalProperty AppInsights = new(Kind, "app_insights_enabled");

    /// <summary>Whether it asks its callers for a key.</summary>
    public static readonly LogicalProperty Authentication = new(Kind, "auth_enabled");

    /// <summary>Whether it asks its callers for a token of Microsoft Entra ID instead.</summary>
    public static readonly LogicalProperty TokenAuthentication = new(Kind, "aad_auth_enabled");
}
