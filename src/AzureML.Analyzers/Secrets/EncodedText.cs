using System.Text;

namespace AzureML.Analyzers.Secrets;

/// <summary>One level of base64: text inside is judged like any other text, bytes are not looked at.</summary>
internal static class EncodedText
{
    /// <summary>Shorter than this no carrier fits.</summary>
    private const int MinLength = 32;

    public static SecretFinding Find(Slice text, SecretOptions options)
    {
        if (text.Length < MinLength || !BeginsLikeText(text))
        {
            return SecretFinding.None;
        }

        var decoded = DecodeText(text);
        return decoded is null ? SecretFinding.None : SecretShapes.FindPlain(new Slice(decoded), options);
    }

    /// <summary>Base64 of <c>user:password</c> with a password that is not masked.</summary>
    public static bool IsBasicCredential(Slice token, SecretOptions options)
    {
        if (token.Length < 8 || DecodeText(token) is not { } decoded)
        {
            return false;
        }

        var colon = decoded.IndexOf(':');
        return colon >= 0 && SecretValues.IsPassword(new Slice(decoded).From(colon + 1), options.PlaceholderValues);
    }

    /// <summary>The first characters decide for nearly every value without decoding all of it.</summary>
    private static bool BeginsLikeText(Slice text)
    {
        const int Probe = 24;
        for (var i = 0; i < Probe; i++)
        {
            if (!Alphabet.Is(text[i], CharSet.Base64))
            {
                return false;
            }
        }

        return IsText(Checksum.DecodeBase64(text.Take(Probe)));
    }

    private static string? DecodeText(Slice text)
    {
        var bytes = Checksum.DecodeBase64(text);
        return bytes is not null && IsText(bytes) ? Encoding.ASCII.GetString(bytes) : null;
    }

    private static bool IsText(byte[]? bytes)
    {
        if (bytes is null)
        {
            return false;
        }

        foreach (var b in bytes)
        {
            if (b is (< 32 or > 126) and not 9 and not 10 and not 13)
            {
                return false;
            }
        }

        return bytes.Length > 0;
    }
}
