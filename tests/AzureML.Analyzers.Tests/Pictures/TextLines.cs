namespace AzureML.Analyzers.Tests.Pictures;

/// <summary>Breaks text for the width of a picture.</summary>
internal static class TextLines
{
    /// <summary>Lines of whole words, none longer than <paramref name="width"/> unless one word is.</summary>
    public static IEnumerable<string> Wrap(string text, int width)
    {
        string line = "";
        foreach (string word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = word;
            }
            else
            {
                line = line.Length == 0 ? word : line + " " + word;
            }
        }

        yield return line;
    }
}
