using System;
using System.Collections.Immutable;

namespace AzureML.Analyzers.Secrets;

/// <summary>Whether a constant looks like a credential, given that its name says it should be one. Entropy alone never decides.</summary>
internal static class SecretValues
{
    public const double StrongEntropy = 3.0;
    public const double WeakEntropy = 3.2;
    public const int StrongLength = 8;
    public const int WeakLength = 16;

    /// <summary>Shorter tokens reach less entropy per character.</summary>
    private const double ShortEntropy = 2.8;

    private const int ShortLength = 16;
    private const int MinPasswordLength = 4;

    /// <summary>A number of fewer digits is a setting, not a password.</summary>
    private const int MinNumericPassword = 6;

    private static readonly WordSet Settings = new("""
        true false yes no on off none null nil undefined default auto enabled disabled required optional always never basic plain
        prompt interactive system user native integrated windows managed entra aad certificate option options argument parameter
        """);

    private static readonly WordSet SecretNouns = new("password passwd pwd pass secret key token keys secrets tokens credential credentials apikey pat sas");

    [ThreadStatic]
    private static int[]? counts;

    /// <summary>A password: people choose words and blanks, so nearly every constant counts.</summary>
    public static bool IsPassword(Slice value, ImmutableArray<string> placeholders)
    {
        if (value.Length < MinPasswordLength || IsNothing(value, placeholders) || Settings.Contains(value))
        {
            return false;
        }

        if (IsNumber(value) && (value.Length < MinNumericPassword || value.Contains('.')))
        {
            return false;
        }

        return !IsGuid(value) && !IsPath(value) && !IsAddress(value) && !IsNameOfSecret(value);
    }

    /// <summary>A key, token or generated secret: long enough, no blanks, mixed characters, and not made of words.</summary>
    /// <param name="weak">Whether the name only hints at a secret; asks for more.</param>
    /// <param name="allowGuid">Whether the provider that the name speaks of issues GUIDs.</param>
    public static bool IsToken(Slice value, bool weak, bool allowGuid, ImmutableArray<string> placeholders)
    {
        if (value.Length < (weak ? WeakLength : StrongLength) || IsNothing(value, placeholders) || HasBlank(value))
        {
            return false;
        }

        if (IsGuid(value))
        {
            return allowGuid;
        }

        if (IsHexOfKeyLength(value))
        {
            return !weak;
        }

        return !IsPath(value) && !IsAddress(value) && !IsSlug(value) && !IsExpression(value) && HasMixedClasses(value) && HasEntropy(value, weak);
    }

    /// <summary>Bits per character of the value's own character distribution.</summary>
    public static double Entropy(Slice value)
    {
        var table = counts ??= new int[128];
        Array.Clear(table, 0, table.Length);
        for (var i = 0; i < value.Length; i++)
        {
            table[value[i] & 127]++;
        }

        var sum = 0.0;
        foreach (var count in table)
        {
            if (count > 0)
            {
                sum += count * Math.Log(count);
            }
        }

        return (Math.Log(value.Length) - (sum / value.Length)) / Math.Log(2);
    }

    /// <summary>The 8-4-4-4-12 form, with or without braces.</summary>
    public static bool IsGuid(Slice value)
    {
        var text = value.Length == 38 && value[0] == '{' && value[37] == '}' ? value.From(1).Take(36) : value;
        if (text.Length != 36)
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            var dash = i is 8 or 13 or 18 or 23;
            if (dash ? text[i] != '-' : !Alphabet.Is(text[i], CharSet.Hex))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Words joined by separators, each with at most a few digits: a name, a model, a version, a host.</summary>
    public static bool IsSlug(Slice value)
    {
        var start = 0;
        var words = 0;
        var others = 0;
        for (var i = 0; i <= value.Length; i++)
        {
            if (i < value.Length && value[i] is not ('-' or '_' or '.' or '/' or ':' or '@' or '\\' or '+' or ','))
            {
                if (!Alphabet.IsLetterOrDigit(value[i]))
                {
                    return false;
                }

                continue;
            }

            var part = value.From(start).Take(i - start);
            start = i + 1;
            if (part.IsEmpty)
            {
                continue;
            }

            if (!IsSlugPart(part, out var isWord))
            {
                return false;
            }

            words += isWord ? part.Length : 0;
            others += isWord || Alphabet.All(part, CharSet.Digit) ? 0 : part.Length;
        }

        return words > 0 && words >= others;
    }

    /// <summary>A file system path: an absolute or relative prefix, and more readable characters than others.</summary>
    public static bool IsPath(Slice value)
    {
        var rooted = value[0] is '/' or '\\' || value.StartsWith("./") || value.StartsWith("../") || value.StartsWith("~/")
            || (value.Length > 2 && value[1] == ':' && value[2] is '\\' or '/' && Alphabet.IsLetter(value[0]));
        if (!rooted)
        {
            return false;
        }

        var start = 0;
        var readable = 0;
        var other = 0;
        for (var i = 0; i <= value.Length; i++)
        {
            if (i < value.Length && value[i] is not ('/' or '\\' or '.'))
            {
                continue;
            }

            var part = value.From(start).Take(i - start);
            start = i + 1;
            if (part.Length > 1)
            {
                var ok = IsSlug(part);
                readable += ok ? part.Length : 0;
                other += ok ? 0 : part.Length;
            }
        }

        return readable > 0 && readable >= other;
    }

    /// <summary>A URL, resource id, image digest, public key or certificate: long and random, but not a secret.</summary>
    public static bool IsAddress(Slice value)
    {
        if (IsUrl(value) || value.StartsWithIgnoreCase("/subscriptions/") || value.StartsWithIgnoreCase("azureml:") || value.StartsWithIgnoreCase("arn:"))
        {
            return true;
        }

        if (value.StartsWithIgnoreCase("sha256:") || value.StartsWithIgnoreCase("sha256-") || value.StartsWithIgnoreCase("sha512-") || value.StartsWithIgnoreCase("sha384-")
            || value.StartsWithIgnoreCase("sha512:") || value.StartsWithIgnoreCase("sha1:") || value.StartsWithIgnoreCase("md5:") || value.ContainsIgnoreCase("@sha256:"))
        {
            return true;
        }

        return value.StartsWith("ssh-rsa ") || value.StartsWith("ssh-ed25519 ") || value.StartsWith("ecdsa-sha2-") || value.StartsWith("SHA256:")
            || value.StartsWith("-----BEGIN CERT") || value.StartsWith("-----BEGIN PUBLIC") || value.StartsWith("-----BEGIN RSA PUBLIC") || value.StartsWith("-----BEGIN SSH2 PUBLIC");
    }

    private static bool IsUrl(Slice value)
    {
        var at = value.Take(Math.Min(value.Length, 24)).IndexOf("://");
        if (at <= 0)
        {
            return false;
        }

        for (var i = 0; i < at; i++)
        {
            if (!Alphabet.IsLetterOrDigit(value[i]) && value[i] is not ('+' or '-' or '.'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsNothing(Slice value, ImmutableArray<string> placeholders) =>
        value.Contains(Alphabet.Hole) || HasVariable(value) || KeyVaultReference.Recognize(value) != ReferenceKind.None || Placeholder.IsMask(value, placeholders) || WellKnownValues.IsPublic(value);

    /// <summary><c>$(X)</c>, <c>${X}</c>, <c>%(X)s</c> or a <c>%s</c> of its own inside: part of the text is filled in later.</summary>
    private static bool HasVariable(Slice value)
    {
        for (var i = 0; i + 1 < value.Length; i++)
        {
            if (value[i] is not ('$' or '%'))
            {
                continue;
            }

            var next = value[i + 1];
            if (next == 's' && value[i] == '%' && !IsWordAt(value, i - 1) && !IsWordAt(value, i + 2))
            {
                return true;
            }

            if (next is '(' or '{')
            {
                var end = Alphabet.RunEnd(value.Text, value.Start + i + 2, value.End, CharSet.UrlBase64 | CharSet.Dot) - value.Start;
                if (end > i + 2 && end < value.Length && value[end] == (next == '(' ? ')' : '}'))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsWordAt(Slice value, int index) => index >= 0 && index < value.Length && Alphabet.IsLetterOrDigit(value[index]);

    /// <summary><c>db-password</c>, <c>my_api_key</c>, <c>self.password</c>: the name of a secret, not a secret.</summary>
    private static bool IsNameOfSecret(Slice value)
    {
        var last = Math.Max(Math.Max(value.LastIndexOf('-'), value.LastIndexOf('_')), value.LastIndexOf('.'));
        return last > 0 && SecretNouns.Contains(value.From(last + 1)) && IsSlug(value);
    }

    private static bool IsNumber(Slice value) => Alphabet.All(value, CharSet.Digit | CharSet.Dot);

    private static bool HasBlank(Slice value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (Alphabet.IsBlank(value[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Source text or a pattern instead of a value: <c>os.environ["X"]</c>, <c>get_secret('x')</c>, <c>[a-z]\w+</c>.</summary>
    public static bool IsExpression(Slice value)
    {
        var open = value.IndexOf('(');
        if (open > 0 && Alphabet.IsLetter(value[0]) && Alphabet.All(value.Take(open), CharSet.Base62 | CharSet.Underscore | CharSet.Dot))
        {
            return true;
        }

        var bracket = value.IndexOf('[');
        if (bracket > 0 && value[value.Length - 1] == ']' && Alphabet.IsLetter(value[0]) && Alphabet.All(value.Take(bracket), CharSet.Base62 | CharSet.Underscore | CharSet.Dot))
        {
            return true;
        }

        if (value.Contains("[\"") || value.Contains("['") || (value[value.Length - 1] == '[' && Alphabet.IsLetter(value[0])))
        {
            return true;
        }

        return value.Contains("\\w") || value.Contains("\\d") || value.Contains("\\s") || value.Contains("\\.") || value.Contains("a-z") || value.Contains("(?");
    }

    /// <summary>128, 160 or 256 bits in hexadecimal with both letters and digits.</summary>
    private static bool IsHexOfKeyLength(Slice value)
    {
        if (value.Length is not (32 or 40 or 64) || !Alphabet.All(value, CharSet.Hex))
        {
            return false;
        }

        return !Alphabet.All(value, CharSet.Digit) && Entropy(value) >= ShortEntropy;
    }

    private static bool HasEntropy(Slice value, bool weak)
    {
        var wanted = weak ? WeakEntropy : value.Length < ShortLength ? ShortEntropy : StrongEntropy;

        // eight distinct characters hold exactly three bits each, so very short tokens cannot reach more
        return Entropy(value) >= Math.Min(wanted, Math.Log(value.Length) / Math.Log(2) * 0.85);
    }

    /// <summary>A digit and a second class; or, in long values, letters whose case changes as often as chance makes it.</summary>
    private static bool HasMixedClasses(Slice value)
    {
        int digits = 0, lower = 0, upper = 0, other = 0, flips = 0;
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            digits += Alphabet.IsDigit(c) ? 1 : 0;
            lower += Alphabet.IsLower(c) ? 1 : 0;
            upper += Alphabet.IsUpper(c) ? 1 : 0;
            other += Alphabet.IsLetterOrDigit(c) ? 0 : 1;
            flips += i > 0 && Alphabet.IsLetter(c) && Alphabet.IsLetter(value[i - 1]) && Alphabet.IsLower(c) != Alphabet.IsLower(value[i - 1]) ? 1 : 0;
        }

        if (digits > 0)
        {
            return lower + upper + other > 0;
        }

        if (lower > 0 && upper > 0)
        {
            return other > 0 || (value.Length >= ShortLength && flips * 4 >= value.Length);
        }

        return other > 0 && lower + upper > 0;
    }

    private static bool IsSlugPart(Slice part, out bool isWord)
    {
        isWord = false;
        if (Alphabet.All(part, CharSet.Digit))
        {
            return part.Length <= 8;
        }

        var letters = 0;
        while (letters < part.Length && Alphabet.IsLetter(part[letters]))
        {
            letters++;
        }

        if (letters == 0)
        {
            return IsQuantity(part);
        }

        isWord = letters >= 3;
        var digits = part.Length - letters;
        return digits <= 4 && (digits == 0 || Alphabet.All(part.From(letters), CharSet.Digit) || part.Length <= 4) && IsWordlike(part.Take(letters));
    }

    /// <summary><c>7b</c>, <c>128k</c>, <c>0125x</c>: digits and at most two letters.</summary>
    private static bool IsQuantity(Slice part)
    {
        var digits = Alphabet.RunEnd(part.Text, part.Start, part.End, CharSet.Digit) - part.Start;
        return digits <= 4 && part.Length - digits <= 2 && Alphabet.All(part.From(digits), CharSet.Letter);
    }

    /// <summary>Letters that could be words: few capitals among small letters, vowels as in language, no long run of consonants.</summary>
    private static bool IsWordlike(Slice letters)
    {
        if (letters.Length > 40)
        {
            return false;
        }

        int vowels = 0, capitals = 0, consonants = 0, longest = 0;
        for (var i = 0; i < letters.Length; i++)
        {
            var c = letters[i];
            capitals += Alphabet.IsUpper(c) ? 1 : 0;
            if (Alphabet.IsVowel(c))
            {
                vowels++;
                consonants = 0;
                continue;
            }

            consonants++;
            longest = Math.Max(longest, consonants);
        }

        if (letters.Length <= 5)
        {
            return capitals == 0 || capitals == letters.Length || (capitals == 1 && Alphabet.IsUpper(letters[0]));
        }

        return (capitals * 3 <= letters.Length || capitals == letters.Length) && longest <= 6 && vowels * 6 >= letters.Length;
    }
}
