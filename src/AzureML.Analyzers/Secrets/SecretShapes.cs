namespace AzureML.Analyzers.Secrets;

/// <summary>The structural tier: asks each group of shapes in turn, the most specific first. Every group reads the text a fixed number of times.</summary>
internal static class SecretShapes
{
    /// <summary>The shortest carrier worth reading: <c>pwd=abcd</c>.</summary>
    private const int MinLength = 8;

    public static SecretFinding Find(Slice text, SecretOptions options)
    {
        var finding = FindPlain(text, options);
        return finding.IsSecret ? finding : EncodedText.Find(text, options);
    }

    /// <summary>Without looking into base64; <see cref="EncodedText"/> calls this with what it decoded.</summary>
    public static SecretFinding FindPlain(Slice text, SecretOptions options)
    {
        if (text.Length < MinLength)
        {
            return SecretFinding.None;
        }

        var finding = AzureKeys.Find(text, options);
        finding = finding.IsSecret ? finding : ProviderTokens.Find(text, options);
        finding = finding.IsSecret ? finding : PrivateKeys.Find(text);
        finding = finding.IsSecret ? finding : BearerTokens.Find(text, options);
        finding = finding.IsSecret ? finding : SasTokens.Find(text, options);
        finding = finding.IsSecret ? finding : UrlCredentials.Find(text, options);
        return finding.IsSecret ? finding : NamedParts.Find(text, options);
    }
}
