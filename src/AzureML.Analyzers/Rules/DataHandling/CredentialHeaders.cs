using System;
using System.Collections.Immutable;

namespace AzureML.Analyzers.Rules;

/// <summary>The HTTP headers that carry credentials.</summary>
internal static class CredentialHeaders
{
    private static readonly ImmutableArray<string> Names =
    [
        "Authorization", "Proxy-Authorization", "Cookie", "Set-Cookie", "api-key", "x-api-key", "Ocp-Apim-Subscription-Key", "x-functions-key",
    ];

    /// <summary>The usual spelling of a header that carries credentials; null for every other text.</summary>
    public static string? Find(string header)
    {
        foreach (string name in Names)
        {
            if (string.Equals(name, header.Trim(), StringComparison.OrdinalIgnoreCase))
            {
                return name;
            }
        }

        return null;
    }
}
