using System;

namespace AzureML.Analyzers.Secrets;

/// <summary>A part of a string without a copy. All comparisons are ordinal; "ignoring case" means ASCII letters only.</summary>
internal readonly struct Slice
{
    public readonly string Text;
    public readonly int Start;
    public readonly int Length;

    public Slice(string text)
        : this(text, 0, text.Length)
    {
    }

    public Slice(string text, int start, int length)
    {
        Text = text;
        Start = start;
        Length = length;
    }

    public int End => Start + Length;

    public bool IsEmpty => Length == 0;

    public char this[int index] => Text[Start + index];

    public static Slice Between(string text, int start, int end) => new(text, start, end - start);

    public Slice From(int offset) => new(Text, Start + offset, Length - offset);

    public Slice Take(int count) => new(Text, Start, count);

    public int IndexOf(char c) => Offset(Text.IndexOf(c, Start, Length));

    public int IndexOf(char c, int from) => Offset(Text.IndexOf(c, Start + from, Length - from));

    public int LastIndexOf(char c) => Length == 0 ? -1 : Offset(Text.LastIndexOf(c, End - 1, Length));

    public int IndexOf(string part) => Offset(Text.IndexOf(part, Start, Length, StringComparison.Ordinal));

    public int IndexOfIgnoreCase(string part) => Offset(Text.IndexOf(part, Start, Length, StringComparison.OrdinalIgnoreCase));

    public bool Contains(char c) => IndexOf(c) >= 0;

    public bool Contains(string part) => IndexOf(part) >= 0;

    public bool ContainsIgnoreCase(string part) => IndexOfIgnoreCase(part) >= 0;

    public bool StartsWith(string part) => Length >= part.Length && string.CompareOrdinal(Text, Start, part, 0, part.Length) == 0;

    public bool EndsWith(string part) => Length >= part.Length && string.CompareOrdinal(Text, End - part.Length, part, 0, part.Length) == 0;

    public bool StartsWithIgnoreCase(string part) => Length >= part.Length && EqualsIgnoreCaseAt(0, part);

    public bool EndsWithIgnoreCase(string part) => Length >= part.Length && EqualsIgnoreCaseAt(Length - part.Length, part);

    public bool EqualsIgnoreCase(string other) => Length == other.Length && EqualsIgnoreCaseAt(0, other);

    /// <summary>Without blanks and line ends on both sides.</summary>
    public Slice Trim()
    {
        var start = Start;
        var end = End;
        while (start < end && Alphabet.IsBlank(Text[start]))
        {
            start++;
        }

        while (end > start && Alphabet.IsBlank(Text[end - 1]))
        {
            end--;
        }

        return Between(Text, start, end);
    }

    public override string ToString() => Text.Substring(Start, Length);

    private int Offset(int index) => index < 0 ? -1 : index - Start;

    private bool EqualsIgnoreCaseAt(int offset, string other)
    {
        for (var i = 0; i < other.Length; i++)
        {
            if (Alphabet.ToLower(this[offset + i]) != Alphabet.ToLower(other[i]))
            {
                return false;
            }
        }

        return true;
    }
}
