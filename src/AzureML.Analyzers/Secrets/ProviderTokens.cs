using System.Collections.Generic;

namespace AzureML.Analyzers.Secrets;

/// <summary>Finds the tokens of <see cref="ProviderFormats"/> anywhere in a text, in one pass.</summary>
internal static class ProviderTokens
{
    /// <summary>An id rather than a secret, but never without its secret; a name that says "id" silences it.</summary>
    public const string AwsAccessKeyId = "AWS access key";

    /// <summary>The shortest prefix plus body of the table; shorter texts cannot hold a token.</summary>
    private const int MinToken = 19;

    private const CharSet Boundary = CharSet.UrlBase64;

    private static readonly ProviderFormat[]?[] ByFirstCharacter = Index();

    public static SecretFinding Find(Slice text, SecretOptions options)
    {
        var previousInToken = false;
        var last = text.End - MinToken;
        for (var i = text.Start; i <= last; i++)
        {
            var c = text.Text[i];
            var formats = previousInToken || c >= 128 ? null : ByFirstCharacter[c];
            if (formats is not null && Match(formats, text, i, options) is { } kind)
            {
                return SecretFinding.Shape(kind);
            }

            previousInToken = Alphabet.Is(c, Boundary);
        }

        return IsTelegramToken(text) ? SecretFinding.Shape("Telegram bot token") : SecretFinding.None;
    }

    private static string? Match(ProviderFormat[] formats, Slice text, int start, SecretOptions options)
    {
        foreach (var format in formats)
        {
            if (string.CompareOrdinal(text.Text, start, format.Prefix, 0, format.Prefix.Length) == 0 && IsBody(format, text, start + format.Prefix.Length, options))
            {
                return format.Kind;
            }
        }

        return null;
    }

    private static bool IsBody(ProviderFormat format, Slice text, int start, SecretOptions options)
    {
        var wanted = format.Max == 0 ? format.Min : format.Max + 1;
        var limit = System.Math.Min(text.End, start + wanted);
        var end = Alphabet.RunEnd(text.Text, start, limit, format.Body);
        if (format.Max > 0 && end < text.End && Alphabet.Is(text.Text[end], CharSet.Base62 | CharSet.Underscore))
        {
            return false;
        }

        // a sentence may end after the token
        while (end > start && text.Text[end - 1] == '.')
        {
            end--;
        }

        var body = Slice.Between(text.Text, start, end);
        if (body.Length < format.Min || (format.Max > 0 && body.Length > format.Max) || Placeholder.IsMask(body, options.PlaceholderValues))
        {
            return false;
        }

        return HasParts(format, body) && (!format.HasCrc || HasCrc(body)) && IsRandom(body);
    }

    private static bool HasParts(ProviderFormat format, Slice body)
    {
        if (format.Marker is not null && !body.Contains(format.Marker))
        {
            return false;
        }

        if (format.Ending is not null && !body.EndsWith(format.Ending))
        {
            return false;
        }

        return format.SeparatorAt == 0 || body[format.SeparatorAt] == format.Separator;
    }

    private static bool HasCrc(Slice body)
    {
        const string Digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
        const int CrcLength = 6;
        var payload = body.Take(body.Length - CrcLength);
        var crc = Checksum.Crc32(payload);
        for (var i = 0; i < CrcLength; i++)
        {
            if (body[body.Length - 1 - i] != Checksum.Digit(crc, i, Digits))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Made-up examples repeat characters or spell words; issued tokens do neither.</summary>
    private static bool IsRandom(Slice body) =>
        SecretValues.Entropy(body) >= 2.5 && !((body.Contains('-') || body.Contains('_')) && SecretValues.IsSlug(body));

    /// <summary>8 to 10 digits, a colon, and 35 characters that begin with AA.</summary>
    private static bool IsTelegramToken(Slice text)
    {
        var colon = text.Take(System.Math.Min(text.Length, 11)).IndexOf(':');
        return colon is >= 8 and <= 10
            && text.Length == colon + 36
            && text[colon + 1] == 'A'
            && Alphabet.All(text.Take(colon), CharSet.Digit)
            && Alphabet.All(text.From(colon + 1), CharSet.UrlBase64);
    }

    private static ProviderFormat[]?[] Index()
    {
        var lists = new List<ProviderFormat>?[128];
        foreach (var format in ProviderFormats.All)
        {
            (lists[format.Prefix[0]] ??= new List<ProviderFormat>()).Add(format);
        }

        var index = new ProviderFormat[]?[128];
        for (var i = 0; i < index.Length; i++)
        {
            index[i] = lists[i]?.ToArray();
        }

        return index;
    }
}
