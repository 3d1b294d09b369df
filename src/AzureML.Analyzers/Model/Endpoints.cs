namespace AzureML.Analyzers.Model;

/// <summary>What an online endpoint is set to. Batch and serverless endpoints are other things.</summary>
internal static class OnlineEndpoint
{
    public static readonly ResourceKind Kind = new("Online endpoint");

    public static readonly LogicalProperty AuthMode = new(Kind, "authMode");

    public static readonly LogicalProperty PublicNetworkAccess = new(Kind, "publicNetworkAccess");

    /// <summary>The attached Kubernetes compute; a managed endpoint has none.</summary>
    public static readonly LogicalProperty Compute = new(Kind, "compute");
}
