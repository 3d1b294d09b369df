using System;

namespace AzureML.Analyzers.Rules;

/// <summary>The words of a name: split at separators, digits and changes of case, compared without case.</summary>
internal static class NameWords
{
    /// <summary>True when the words of <paramref name="wanted"/> follow each other among those of <paramref name="name"/>.</summary>
    public static bool Contain(string name, string wanted)
    {
        for (int start = NextWord(name, 0); start < name.Length; start = NextWord(name, EndOfWord(name, start)))
        {
            if (StartWith(name, start, wanted))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StartWith(string name, int start, string wanted)
    {
        int word = NextWord(wanted, 0);
        bool any = false;
        while (word < wanted.Length)
        {
            int end = EndOfWord(wanted, word);
            int length = end - word;
            if (start >= name.Length || EndOfWord(name, start) - start != length || string.Compare(name, start, wanted, word, length, StringComparison.OrdinalIgnoreCase) != 0)
            {
                return false;
            }

            any = true;
            start = NextWord(name, start + length);
            word = NextWord(wanted, end);
        }

        return any;
    }

    private static int NextWord(string text, int at)
    {
        while (at < text.Length && !char.IsLetter(text[at]))
        {
            at++;
        }

        return at;
    }

    // "falconTrial" are two words, "FALCONTrial" too, "Falcon" is one.
    private static int EndOfWord(string text, int start)
    {
        int end = start + 1;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            bool lowerBefore = char.IsLower(text[end - 1]);
            bool beginsCapitalized = char.IsUpper(text[end]) && end + 1 < text.Length && char.IsLower(text[end + 1]);
            if (char.IsUpper(text[end]) && (lowerBefore || beginsCapitalized))
            {
                break;
            }

            end++;
        }

        return end;
    }
}
