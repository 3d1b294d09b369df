namespace AzureML.Analyzers.Secrets;

/// <summary>JSON web tokens, and the Basic and Bearer forms of an Authorization header.</summary>
internal static class BearerTokens
{
    private const int MinJwtPart = 16;
    private const int MinBearer = 20;

    public static SecretFinding Find(Slice text, SecretOptions options)
    {
        var jwt = FindJwt(text, options);
        if (jwt.IsSecret)
        {
            return jwt;
        }

        return FindHeader(text, options);
    }

    private static SecretFinding FindJwt(Slice text, SecretOptions options)
    {
        const CharSet Set = CharSet.UrlBase64 | CharSet.Dot;
        var from = 0;
        while (from < text.Length)
        {
            var at = text.From(from).IndexOf("eyJ");
            if (at < 0)
            {
                return SecretFinding.None;
            }

            at += from;
            var end = Alphabet.RunEnd(text.Text, text.Start + at, text.End, Set) - text.Start;
            var starts = at == 0 || !Alphabet.Is(text[at - 1], Set);
            if (starts && IsJwt(text.From(at).Take(end - at), options))
            {
                return SecretFinding.Shape("JSON web token");
            }

            from = end;
        }

        return SecretFinding.None;
    }

    /// <summary>Header and payload are JSON objects, the header names an algorithm, and a signature follows.</summary>
    private static bool IsJwt(Slice token, SecretOptions options)
    {
        var first = token.IndexOf('.');
        if (first < MinJwtPart)
        {
            return false;
        }

        var second = token.IndexOf('.', first + 1);
        if (second - first - 1 < MinJwtPart || !token.From(first + 1).StartsWith("eyJ"))
        {
            return false;
        }

        var signature = token.From(second + 1);
        return signature.Length >= MinJwtPart && !Placeholder.IsMask(signature, options.PlaceholderValues) && HasAlgorithm(token.Take(first));
    }

    private static bool HasAlgorithm(Slice header)
    {
        var bytes = Checksum.DecodeBase64(header);
        if (bytes is null)
        {
            return false;
        }

        for (var i = 0; i + 4 < bytes.Length; i++)
        {
            if (bytes[i] == '"' && bytes[i + 1] == 'a' && bytes[i + 2] == 'l' && bytes[i + 3] == 'g' && bytes[i + 4] == '"')
            {
                return true;
            }
        }

        return false;
    }

    private static SecretFinding FindHeader(Slice text, SecretOptions options)
    {
        var from = 0;
        while (from < text.Length)
        {
            var blank = text.IndexOf(' ', from);
            if (blank < 0)
            {
                return SecretFinding.None;
            }

            from = blank + 1;
            if (EndsWithWord(text.Take(blank), "bearer") && IsBearer(Token(text, from, CharSet.UrlBase64 | CharSet.Base64 | CharSet.Dot | CharSet.Tilde), options))
            {
                return SecretFinding.Shape("bearer token");
            }

            if (EndsWithWord(text.Take(blank), "basic") && EncodedText.IsBasicCredential(Token(text, from, CharSet.Base64 | CharSet.Equals), options))
            {
                return SecretFinding.Shape("Basic credentials");
            }
        }

        return SecretFinding.None;
    }

    private static bool EndsWithWord(Slice text, string word) =>
        text.EndsWithIgnoreCase(word) && (text.Length == word.Length || !Alphabet.IsLetterOrDigit(text[text.Length - word.Length - 1]));

    private static Slice Token(Slice text, int from, CharSet set)
    {
        var end = Alphabet.RunEnd(text.Text, text.Start + from, text.End, set);
        return Slice.Between(text.Text, text.Start + from, end);
    }

    private static bool IsBearer(Slice token, SecretOptions options) =>
        token.Length >= MinBearer && !token.Contains('/') && SecretValues.IsToken(token, weak: true, allowGuid: false, options.PlaceholderValues);
}
