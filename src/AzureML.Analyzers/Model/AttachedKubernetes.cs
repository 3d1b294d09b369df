namespace AzureML.Analyzers.Model;

/// <summary>What a workspace says of an AKS cluster that it is attached to.</summary>
internal static class AttachedKubernetes
{
    public static readonly ResourceKind Kind = new("Attached Kubernetes compute");

    /// <summary>TLS of the scoring front end: Enabled, Disabled, or Auto with a certificate of Microsoft.</summary>
    public static readonly LogicalProperty Tls = new(Kind, "ssl_configuration.status");
}
