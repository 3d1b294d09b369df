namespace AzureML.Analyzers.Options;

/// <summary>The lowest TLS version that a project accepts, in ascending order.</summary>
internal enum TlsVersion : byte
{
    /// <summary>TLS 1.2, when nothing is configured.</summary>
    Tls12,

    /// <summary>TLS 1.3.</summary>
    Tls13,
}
