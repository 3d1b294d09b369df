using System.Text;
using Xunit;

namespace AzureML.Analyzers.Package.Tests;

/// <summary>
/// What a page of the repository tells its reader to do, done in order. The fences under a heading are the steps:
/// <c>console</c> has commands (<c>$ dotnet …</c>, <c>$ cd …</c>), each followed by lines that it prints, without the folder in front of a file, and up to a <c>…</c>;
/// <c>diff</c> has what the commands changed in the sources; every other fence is the text of the file that the line above it names last in backticks.
/// </summary>
internal sealed class Transcript
{
    private const string Fence = "```";
    private const string Prompt = "$ ";

    private readonly List<Step> _steps = [];

    private Transcript()
    {
    }

    private enum StepKind
    {
        Commands,
        Difference,
        NewFile,
    }

    /// <summary>The commands of the page, in order.</summary>
    public IEnumerable<string> Commands =>
        _steps.Where(step => step.Kind == StepKind.Commands).SelectMany(step => step.Lines).Where(IsCommand).Select(line => line[Prompt.Length..]);

    /// <param name="path">Relative to the root of the repository.</param>
    /// <param name="heading">The heading of second level whose steps are read.</param>
    public static Transcript Read(string path, string heading)
    {
        string[] lines = File.ReadAllLines(Path.Combine(DotNet.RepositoryRoot, path));
        int start = Array.IndexOf(lines, "## " + heading);
        Assert.True(start >= 0, $"{path} has no heading '{heading}'.");
        var transcript = new Transcript();
        string above = "";
        for (int i = start + 1; i < lines.Length && !lines[i].StartsWith("## ", StringComparison.Ordinal); i++)
        {
            if (!lines[i].StartsWith(Fence, StringComparison.Ordinal))
            {
                above = lines[i].Length == 0 ? above : lines[i];
                continue;
            }

            int end = Array.IndexOf(lines, Fence, i + 1);
            Assert.True(end > i, $"{path}({i + 1}): the fence is not closed.");
            transcript.Add(lines[i][Fence.Length..], above, lines[(i + 1)..end]);
            i = end;
        }

        Assert.NotEmpty(transcript._steps);
        return transcript;
    }

    /// <summary>Does it all, beginning in a folder. A command has to fail when errors are among what it should print, else to succeed.</summary>
    public async Task Run(string folder)
    {
        foreach (Step step in _steps)
        {
            switch (step.Kind)
            {
                case StepKind.Commands:
                    folder = await RunCommands(folder, step.Lines);
                    break;
                case StepKind.Difference:
                    VerifyChanged(folder, step.Lines);
                    break;
                case StepKind.NewFile:
                    string file = Path.Combine(folder, step.Target);
                    Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                    await File.WriteAllLinesAsync(file, step.Lines, TestContext.Current.CancellationToken);
                    break;
            }
        }
    }

    private static async Task<string> RunCommands(string folder, string[] lines)
    {
        for (int i = 0; i < lines.Length;)
        {
            Assert.True(IsCommand(lines[i]), $"This is no command: {lines[i]}");
            string[] words = Split(lines[i++][Prompt.Length..]);
            string[] expected = [.. lines.Skip(i).TakeWhile(line => !IsCommand(line))];
            i += expected.Length;
            if (words is ["cd", var target])
            {
                folder = Path.Combine(folder, target);
                continue;
            }

            Assert.Equal("dotnet", words[0]);
            DotNetResult result = await DotNet.Run(folder, words[1..]);
            _ = expected.Any(line => line.Contains(": error ", StringComparison.Ordinal)) ? result.Fails() : result.Succeeds();
            string output = result.Output.Replace(folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal).Replace('\\', '/');
            string[] beginnings = [.. expected.Select(line => line.TrimEnd('…', ' '))];
            Assert.All(beginnings, beginning => Assert.Contains(beginning, output, StringComparison.Ordinal));
            VerifyNoFindingIsLeftOut(beginnings, output);
        }

        return folder;
    }

    /// <summary>A page that shows findings of a build shows all of them.</summary>
    private static void VerifyNoFindingIsLeftOut(string[] beginnings, string output)
    {
        IEnumerable<string> findings = output.Split('\n').Where(line => line.Contains(": warning AML", StringComparison.Ordinal) || line.Contains(": error AML", StringComparison.Ordinal));
        string[] missing = [.. findings.Distinct().Where(finding => !beginnings.Any(beginning => finding.StartsWith(beginning, StringComparison.Ordinal)))];
        Assert.True(missing.Length == 0, "The page does not show:\n" + string.Join('\n', missing));
    }

    /// <summary>Somewhere in the sources stands what the difference has without its removed lines, and nowhere what it has without its added ones.</summary>
    private static void VerifyChanged(string folder, string[] difference)
    {
        string[] sources =
        [
            .. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
                .Where(file => !file.Contains(Path.DirectorySeparatorChar + "obj" + Path.DirectorySeparatorChar, StringComparison.Ordinal))
                .Select(file => File.ReadAllText(file).ReplaceLineEndings("\n")),
        ];
        string before = Side(difference, '+');
        string after = Side(difference, '-');
        Assert.True(sources.Any(source => source.Contains(after, StringComparison.Ordinal)), "No source has:\n" + after + "\n\nSources:\n" + string.Join("\n", sources));
        Assert.DoesNotContain(sources, source => source.Contains(before, StringComparison.Ordinal));
    }

    private static string Side(string[] difference, char otherMark) =>
        string.Concat(difference.Where(line => line[0] != otherMark).Select(line => line[1..] + "\n"));

    private static bool IsCommand(string line) => line.StartsWith(Prompt, StringComparison.Ordinal);

    private static string[] Split(string command)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        bool isQuoted = false;
        foreach (char c in command)
        {
            if (c == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (c == ' ' && !isQuoted)
            {
                words.Add(word.ToString());
                word.Clear();
            }
            else
            {
                word.Append(c);
            }
        }

        return [.. words, word.ToString()];
    }

    private void Add(string language, string above, string[] lines)
    {
        StepKind kind = language switch { "console" => StepKind.Commands, "diff" => StepKind.Difference, _ => StepKind.NewFile };
        string target = kind == StepKind.NewFile ? above.Split('`') is [.., var name, _] ? name : "" : "";
        Assert.True(kind != StepKind.NewFile || target.Length > 0, $"The line above a fence of {language} names no file: {above}");
        _steps.Add(new Step(kind, target, lines));
    }

    private sealed record Step(StepKind Kind, string Target, string[] Lines);
}
