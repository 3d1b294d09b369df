namespace AzureML.Analyzers.Secrets;

/// <summary>Shared access signatures and other signed URLs: a query with a signature and its companions.</summary>
internal static class SasTokens
{
    private const int MinSignature = 20;

    public static SecretFinding Find(Slice text, SecretOptions options)
    {
        if (text.IndexOfIgnoreCase("sig=") < 0 && text.IndexOfIgnoreCase("signature=") < 0 && text.IndexOf("code=") < 0)
        {
            return SecretFinding.None;
        }

        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && !IsChunkEnd(text[i]))
            {
                continue;
            }

            var finding = FindInQuery(text.From(start).Take(i - start), options);
            if (finding.IsSecret)
            {
                return finding;
            }

            start = i + 1;
        }

        return SecretFinding.None;
    }

    private static bool IsChunkEnd(char c) => Alphabet.IsBlank(c) || c is '"' or '\'' or ';' or '<' or '>' or '`' or '|';

    /// <summary>One query: <c>sig</c> may stand anywhere in it, so everything is read before the verdict.</summary>
    private static SecretFinding FindInQuery(Slice chunk, SecretOptions options)
    {
        var signed = false;
        var companions = 0;
        var aws = false;
        var pair = 0;
        for (var i = 0; i <= chunk.Length; i++)
        {
            if (i < chunk.Length && chunk[i] is not ('&' or '?'))
            {
                continue;
            }

            var part = chunk.From(pair).Take(i - pair);
            pair = i + 1;
            var equals = part.IndexOf('=');
            if (equals <= 0)
            {
                continue;
            }

            var key = LastWord(part.Take(equals));
            var value = part.From(equals + 1);
            companions += IsCompanion(key) ? 1 : 0;
            signed |= key.EqualsIgnoreCase("sig") && IsSignature(value, options);
            aws |= (key.EqualsIgnoreCase("X-Amz-Signature") || key.EqualsIgnoreCase("X-Goog-Signature")) && IsSignature(value, options);
        }

        if (signed && companions > 0)
        {
            return SecretFinding.Shape(chunk.ContainsIgnoreCase("logic.azure.com") ? "Logic Apps trigger URL with a signature" : "shared access signature");
        }

        return aws ? SecretFinding.Shape("signed URL") : SecretFinding.None;
    }

    /// <summary>What stands before the key when it is not the first of its query: <c>SharedAccessSignature=sv</c>.</summary>
    private static Slice LastWord(Slice key)
    {
        var start = key.Length;
        while (start > 0 && Alphabet.Is(key[start - 1], CharSet.Base62 | CharSet.Dash))
        {
            start--;
        }

        return key.From(start);
    }

    private static bool IsCompanion(Slice key) =>
        key.Length <= 5
        && (key.EqualsIgnoreCase("sv") || key.EqualsIgnoreCase("se") || key.EqualsIgnoreCase("sp") || key.EqualsIgnoreCase("sr") || key.EqualsIgnoreCase("ss")
            || key.EqualsIgnoreCase("srt") || key.EqualsIgnoreCase("skoid") || key.EqualsIgnoreCase("sktid") || key.EqualsIgnoreCase("skn") || key.EqualsIgnoreCase("si"));

    /// <summary>Base64, plain, URL-safe or percent-encoded; anything else is a template.</summary>
    private static bool IsSignature(Slice value, SecretOptions options)
    {
        var end = 0;
        while (end < value.Length && (Alphabet.Is(value[end], CharSet.Base64 | CharSet.UrlBase64 | CharSet.Equals) || value[end] == '%'))
        {
            end++;
        }

        if (end < MinSignature || (end < value.Length && value[end] is Alphabet.Hole or '{' or '$' or '*' or '.'))
        {
            return false;
        }

        var signature = value.Take(end);
        return !Placeholder.IsMask(signature, options.PlaceholderValues) && SecretValues.Entropy(signature) >= 3.0;
    }
}
