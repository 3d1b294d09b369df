using System.Text;
using Xunit;

namespace AzureML.Analyzers.Tests.Consistency;

/// <summary>
/// Files of the repository that tests hold to the code. Text that follows from the code is generated here and nowhere else: a test
/// compares it, and the same test writes it when the environment variable <c>UPDATE_GENERATED</c> is <c>1</c>.
/// </summary>
internal static class RepositoryFiles
{
    public static readonly string Root = FindRoot();

    private static bool Updates => Environment.GetEnvironmentVariable("UPDATE_GENERATED") == "1";

    /// <param name="path">Relative to the root of the repository, with forward slashes.</param>
    public static string PathOf(string path) => Path.Combine(Root, path.Replace('/', Path.DirectorySeparatorChar));

    public static bool Exists(string path) => File.Exists(PathOf(path));

    /// <summary>The text of a file, with <c>\n</c> as line end.</summary>
    public static string Read(string path) => File.ReadAllText(PathOf(path)).ReplaceLineEndings("\n");

    /// <summary>Holds a whole file to its generated text.</summary>
    public static void VerifyGenerated(string path, string expected)
    {
        if (Updates)
        {
            File.WriteAllText(PathOf(path), expected, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }

        Assert.True(Exists(path), $"{path} does not exist. UPDATE_GENERATED=1 writes it.");
        Assert.Equal(expected, Read(path));
    }

    /// <summary>Holds the lines between two marks to their generated text; the rest of the file is not touched.</summary>
    public static void VerifyGeneratedSection(string path, string begin, string end, string expected)
    {
        string text = Read(path);
        int start = text.IndexOf(begin, StringComparison.Ordinal);
        int stop = text.IndexOf(end, StringComparison.Ordinal);
        Assert.True(start >= 0 && stop > start, $"{path} has no section from '{begin}' to '{end}'.");
        VerifyGenerated(path, text[..(start + begin.Length)] + "\n" + expected + text[stop..]);
    }

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Analyzers.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests do not run inside the repository: there is no Analyzers.sln above " + AppContext.BaseDirectory);
    }
}
