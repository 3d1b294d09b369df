using System.Collections.Immutable;

namespace AzureML.Analyzers.Tests.Consistency;

/// <summary>What an example of a page is there to show.</summary>
internal enum ExampleRole
{
    /// <summary>The rule reports it, and no other rule does.</summary>
    Noncompliant,

    /// <summary>No rule reports it.</summary>
    Compliant,

    /// <summary>What the code fix makes of the noncompliant one, where placeholders are left that another rule reports.</summary>
    Fixed,
}

/// <summary>A C# example of a page.</summary>
/// <param name="Role">What it shows.</param>
/// <param name="Family">The SDK family: the heading that it stands under, in the words of <see cref="RulePage.Families"/>.</param>
/// <param name="Name">Tells the examples of one family apart; empty where there is one story only.</param>
/// <param name="IsFixable">False for noncompliant examples that no code fix can repair.</param>
/// <param name="Line">The line of the page at which it starts, for messages.</param>
/// <param name="Code">The program.</param>
internal sealed record PageExample(ExampleRole Role, string Family, string Name, bool IsFixable, int Line, string Code);

/// <summary>
/// A rule page. Its C# fences say what they show: <c>```csharp noncompliant [name] [unfixable]</c> and <c>```csharp compliant [name]</c> under a
/// heading that names the family, and <c>```csharp fixed family [name]</c> anywhere. Fences that say nothing are not accepted: a test would
/// miss them without a word.
/// </summary>
internal sealed class RulePage
{
    /// <summary>The headings of families.</summary>
    public static readonly ImmutableArray<string> Families =
        ["Azure.ResourceManager", "Microsoft.Azure.Management", "Azure.Provisioning", "Pulumi.AzureNative", "Pulumi.Azure", "Clients"];

    /// <summary>The sections that every page has, in this order.</summary>
    public static readonly ImmutableArray<string> Sections =
        ["What", "Why", "Noncompliant", "Compliant", "How to fix", "When to suppress", "What it costs", "Options", "Standards and peers", "Related"];

    private const string Fence = "```";
    private const string ExampleFence = Fence + "csharp ";
    private const string OptionsFence = Fence + "ini options";
    private const string ConfigurationFence = Fence + "ini ";

    // Scripts that a job runs; nothing here can run them.
    private const string ScriptFence = Fence + "python";

    private RulePage(string title, ImmutableDictionary<string, string> facts, ImmutableArray<string> headings, ImmutableArray<PageExample> examples)
    {
        Title = title;
        Facts = facts;
        Headings = headings;
        Examples = examples;
    }

    /// <summary>The first line, without its mark.</summary>
    public string Title { get; }

    /// <summary>The rows of the small table.</summary>
    public ImmutableDictionary<string, string> Facts { get; }

    /// <summary>The headings of the second level.</summary>
    public ImmutableArray<string> Headings { get; }

    public ImmutableArray<PageExample> Examples { get; }

    /// <summary>What an <c>```ini options</c> fence sets; it holds for all examples of the page.</summary>
    public (string Key, string Value)[] Options { get; private init; } = [];

    /// <summary>Lines of configuration, for the rule that is about them: true where the rule reports each of them.</summary>
    public ImmutableArray<(bool IsReported, string Key, string Value)> Configuration { get; private init; } = [];

    /// <summary>The text of the sections, by their headings.</summary>
    public ImmutableDictionary<string, string> Texts { get; private init; } = ImmutableDictionary<string, string>.Empty;

    public static RulePage Read(string path) => Parse(path, RepositoryFiles.Read(path));

    /// <param name="path">For messages.</param>
    /// <param name="text">The page.</param>
    public static RulePage Parse(string path, string text)
    {
        string[] lines = text.Split('\n');
        var facts = ImmutableDictionary.CreateBuilder<string, string>();
        var headings = ImmutableArray.CreateBuilder<string>();
        var examples = ImmutableArray.CreateBuilder<PageExample>();
        var options = new List<(string Key, string Value)>();
        var configuration = ImmutableArray.CreateBuilder<(bool IsReported, string Key, string Value)>();
        var texts = new Dictionary<string, string>();
        string family = "";
        for (int i = 0; i < lines.Length; i++)
        {
            string line = lines[i];
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                headings.Add(line[3..]);
                family = "";
                texts[line[3..]] = string.Join('\n', lines[(i + 1)..].TakeWhile(next => !next.StartsWith("## ", StringComparison.Ordinal)));
            }
            else if (line.StartsWith("### ", StringComparison.Ordinal))
            {
                family = line[4..];
            }
            else if (headings.Count == 0 && line.Split('|') is ["", var key, var value, ""] && key.Trim().Length > 0)
            {
                facts[key.Trim()] = value.Trim();
            }
            else if (line.TrimStart() is ['`', '`', '`', ..] or ['~', '~', '~', ..])
            {
                int end = Array.IndexOf(lines, Fence, i + 1);
                Check(end > 0, $"{path}({i + 1}): the fence is not closed");
                string section = headings.LastOrDefault("");
                string[] content = lines[(i + 1)..end];
                if (line == OptionsFence)
                {
                    options.AddRange(SettingsIn(content));
                }
                else if (line.StartsWith(ConfigurationFence, StringComparison.Ordinal))
                {
                    ExampleRole role = RoleOf(line[ConfigurationFence.Length..], section, $"{path}({i + 1})");
                    configuration.AddRange(SettingsIn(content).Select(setting => (role == ExampleRole.Noncompliant, setting.Key, setting.Value)));
                }
                else if (line.StartsWith(ExampleFence, StringComparison.Ordinal))
                {
                    examples.Add(Example($"{path}({i + 1})", line[ExampleFence.Length..], section, family, i + 1, string.Join('\n', content) + "\n"));
                }
                else
                {
                    Check(line == ScriptFence, $"{path}({i + 1}): '{line}' does not say what the fence is");
                }

                i = end;
            }
        }

        return new RulePage(lines[0].TrimStart('#', ' '), facts.ToImmutable(), headings.ToImmutable(), examples.ToImmutable())
        {
            Options = [.. options],
            Configuration = configuration.ToImmutable(),
            Texts = texts.ToImmutableDictionary(),
        };
    }

    private static IEnumerable<(string Key, string Value)> SettingsIn(string[] lines) =>
        lines.Where(line => !line.StartsWith('[')).Select(line => line.Split(" = ")).Select(setting => (setting[0], setting[1]));

    private static PageExample Example(string place, string info, string section, string heading, int line, string code)
    {
        List<string> words = [.. info.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        Check(words.Count > 0, place + ": the fence does not say what it shows");
        ExampleRole role = RoleOf(Take(words), section, place);
        bool fixable = !words.Remove("unfixable");
        string family = role == ExampleRole.Fixed ? Take(words) : heading;
        Check(Families.Contains(family), $"{place}: '{family}' is no family");
        string name = words.Count == 0 ? "" : Take(words);
        Check(words.Count == 0, $"{place}: nobody understands '{string.Join(' ', words)}'");
        return new PageExample(role, family, name, fixable, line, code);
    }

    // What the word says, and that it says the same as the heading.
    private static ExampleRole RoleOf(string word, string section, string place)
    {
        ExampleRole[] roles = [.. Enum.GetValues<ExampleRole>().Where(role => role.ToString().Equals(word, StringComparison.OrdinalIgnoreCase))];
        Check(roles.Length == 1, $"{place}: '{word}' does not say what the fence shows");
        Check(roles[0] == ExampleRole.Fixed || roles[0].ToString() == section, $"{place}: '{word}' does not belong under '{section}'");
        return roles[0];
    }

    private static void Check(bool condition, string message)
    {
        if (!condition)
        {
            throw new InvalidOperationException(message);
        }
    }

    private static string Take(List<string> words)
    {
        string word = words[0];
        words.RemoveAt(0);
        return word;
    }
}
