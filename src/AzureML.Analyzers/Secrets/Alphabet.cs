using System;

namespace AzureML.Analyzers.Secrets;

/// <summary>The character classes that token formats are made of. ASCII only: every other character belongs to none.</summary>
[Flags]
internal enum CharSet : ushort
{
    None = 0,
    Digit = 1,
    Lower = 2,
    Upper = 4,

    /// <summary>0-9 a-f.</summary>
    LowerHex = 8,

    /// <summary>A-F, which with <see cref="LowerHex"/> makes hexadecimal.</summary>
    UpperHex = 16,

    /// <summary>a-z 2-7, the lower-case base32 of RFC 4648.</summary>
    Base32Lower = 32,

    /// <summary>A-Z 2-7.</summary>
    Base32Upper = 64,
    Plus = 128,
    Slash = 256,
    Dash = 512,
    Underscore = 1024,
    Dot = 2048,
    Tilde = 4096,
    Equals = 8192,

    Letter = Lower | Upper,
    Base62 = Digit | Letter,
    Base64 = Base62 | Plus | Slash,
    UrlBase64 = Base62 | Dash | Underscore,
    Hex = LowerHex | UpperHex,
}

/// <summary>Membership of characters in a <see cref="CharSet"/>, by table.</summary>
internal static class Alphabet
{
    /// <summary>Marks the part of a value that is not known at compile time.</summary>
    public const char Hole = '\uFFFC';

    private static readonly CharSet[] Table = BuildTable();

    public static bool Is(char c, CharSet set) => c < 128 && (Table[c] & set) != 0;

    public static bool IsDigit(char c) => (uint)(c - '0') <= 9;

    public static bool IsLetter(char c) => (uint)((c | 0x20) - 'a') <= 25;

    public static bool IsUpper(char c) => (uint)(c - 'A') <= 25;

    public static bool IsLower(char c) => (uint)(c - 'a') <= 25;

    public static bool IsLetterOrDigit(char c) => Is(c, CharSet.Base62);

    public static bool IsVowel(char c) => ToLower(c) is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    public static bool IsBlank(char c) => c is ' ' or '\t' or '\r' or '\n';

    public static char ToLower(char c) => IsUpper(c) ? (char)(c | 0x20) : c;

    /// <summary>End of the run of <paramref name="set"/> that begins at <paramref name="start"/>, looking no further than <paramref name="limit"/>.</summary>
    public static int RunEnd(string text, int start, int limit, CharSet set)
    {
        var i = start;
        while (i < limit && Is(text[i], set))
        {
            i++;
        }

        return i;
    }

    /// <summary>Whether every character is in <paramref name="set"/>; true for an empty part.</summary>
    public static bool All(Slice part, CharSet set) => RunEnd(part.Text, part.Start, part.End, set) == part.End;

    private static CharSet[] BuildTable()
    {
        var table = new CharSet[128];
        for (var c = '0'; c <= '9'; c++)
        {
            table[c] = CharSet.Digit | CharSet.LowerHex | CharSet.UpperHex;
        }

        for (var c = '2'; c <= '7'; c++)
        {
            table[c] |= CharSet.Base32Lower | CharSet.Base32Upper;
        }

        for (var c = 'a'; c <= 'z'; c++)
        {
            table[c] = CharSet.Lower | CharSet.Base32Lower | (c <= 'f' ? CharSet.LowerHex : CharSet.None);
        }

        for (var c = 'A'; c <= 'Z'; c++)
        {
            table[c] = CharSet.Upper | CharSet.Base32Upper | (c <= 'F' ? CharSet.UpperHex : CharSet.None);
        }

        table['+'] = CharSet.Plus;
        table['/'] = CharSet.Slash;
        table['-'] = CharSet.Dash;
        table['_'] = CharSet.Underscore;
        table['.'] = CharSet.Dot;
        table['~'] = CharSet.Tilde;
        table['='] = CharSet.Equals;
        return table;
    }
}
