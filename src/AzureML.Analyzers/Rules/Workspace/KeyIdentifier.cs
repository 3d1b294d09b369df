using System;

namespace AzureML.Analyzers.Rules;

/// <summary>Key Vault key identifiers as the Azure Machine Learning pages show them: <c>https://&lt;vault&gt;.&lt;suffix&gt;/keys/&lt;name&gt;/&lt;version&gt;</c>.</summary>
internal static class KeyIdentifier
{
    /// <summary>
    /// What is wrong with the identifier, as the end of a sentence; null when nothing is. <paramref name="vaultName"/> is the name of the
    /// vault that the identifier must belong to, when that is known; only the first label of the host is compared, because suffixes differ by cloud.
    /// </summary>
    public static string? ProblemOf(string identifier, string? vaultName)
    {
        if (!Uri.TryCreate(identifier, UriKind.Absolute, out Uri? uri))
        {
            return "something that is not a key URI";
        }

        if (!string.Equals(uri.Scheme, "https", StringComparison.OrdinalIgnoreCase))
        {
            return "a URI that is not https";
        }

        string[] path = uri.AbsolutePath.Trim('/').Split('/');
        if (!string.Equals(path[0], "keys", StringComparison.OrdinalIgnoreCase) || path.Length is < 2 or > 3 || path[1].Length == 0)
        {
            return "a URI that is not of the form '/keys/<name>/<version>'";
        }

        if (path.Length == 2)
        {
            return "a key without a version";
        }

        string host = uri.Host;
        int dot = host.IndexOf('.');
        string label = dot < 0 ? host : host.Substring(0, dot);
        return vaultName is not null && !string.Equals(label, vaultName, StringComparison.OrdinalIgnoreCase) ? "a key of another vault than the vault id names" : null;
    }
}
