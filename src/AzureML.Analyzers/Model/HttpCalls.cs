namespace AzureML.Analyzers.Model;

/// <summary>What a client sends its requests through: certificates and protocols are decided here.</summary>
internal static class HttpHandler
{
    public static readonly ResourceKind Kind = new("HTTP handler");

    /// <summary>The callback that accepts or rejects the certificate of the server.</summary>
    public static readonly LogicalProperty CertificateCallback = new(Kind, "certificate validation callback");

    /// <summary>The TLS versions that the handler may negotiate; the system's own choice when nothing sets them.</summary>
    public static readonly LogicalProperty TlsProtocols = new(Kind, "TLS protocols");
}

/// <summary>The client that sends requests.</summary>
internal static class HttpCaller
{
    public static readonly ResourceKind Kind = new("HTTP client");

    /// <summary>What relative addresses of requests are relative to.</summary>
    public static readonly LogicalProperty BaseAddress = new(Kind, "base address");
}

/// <summary>One request.</summary>
internal static class HttpRequest
{
    public static readonly ResourceKind Kind = new("HTTP request");

    public static readonly LogicalProperty Address = new(Kind, "request address");
}

/// <summary>An address that is put together part by part.</summary>
internal static class AddressBuilder
{
    public static readonly ResourceKind Kind = new("URI builder");

    public static readonly LogicalProperty Scheme = new(Kind, "scheme");

    public static readonly LogicalProperty Host = new(Kind, "host");

    public static readonly LogicalProperty Path = new(Kind, "path");
}
