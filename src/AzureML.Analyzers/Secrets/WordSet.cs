namespace AzureML.Analyzers.Secrets;

/// <summary>A fixed set of ASCII words, looked up by a part of a string without allocating and ignoring case.</summary>
internal sealed class WordSet
{
    private static readonly char[] Separators = { ' ', '\r', '\n' };

    private readonly string?[] slots;

    /// <param name="words">The words, separated by blanks or line ends.</param>
    public WordSet(string words)
    {
        var list = words.Split(Separators, System.StringSplitOptions.RemoveEmptyEntries);
        var size = 16;
        while (size < list.Length * 3)
        {
            size *= 2;
        }

        slots = new string?[size];
        foreach (var word in list)
        {
            Add(word);
        }
    }

    public bool Contains(Slice word)
    {
        for (var i = Hash(word) & (uint)(slots.Length - 1); ; i = (i + 1) & (uint)(slots.Length - 1))
        {
            var slot = slots[i];
            if (slot is null)
            {
                return false;
            }

            if (word.EqualsIgnoreCase(slot))
            {
                return true;
            }
        }
    }

    private static uint Hash(Slice word)
    {
        var hash = 2166136261u;
        for (var i = 0; i < word.Length; i++)
        {
            hash = (hash ^ Alphabet.ToLower(word[i])) * 16777619u;
        }

        return hash ^ (hash >> 15);
    }

    private void Add(string word)
    {
        if (Contains(new Slice(word)))
        {
            return;
        }

        var i = Hash(new Slice(word)) & (uint)(slots.Length - 1);
        while (slots[i] is not null)
        {
            i = (i + 1) & (uint)(slots.Length - 1);
        }

        slots[i] = word;
    }
}
