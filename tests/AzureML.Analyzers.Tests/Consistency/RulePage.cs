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
/// heading that names the family, and <c>```csharp fixed family [name]</c> anywhere.
/// </summary>
internal sealed class RulePage
{
    /// <summary>The headings of families.</summary>
    public static readonly ImmutableArray<string> Families =
        ["Azure.ResourceManager", "Microsoft.Azure.Management", "Azure.Provisioning", "Pulumi.AzureNative", "Pulumi.Azure", "Clients"];

    /// <summary>The sections that every page of a rule over resources has, in this order.</summary>
    public static readonly ImmutableArray<string> Sections =
        ["What", "Why", "Noncompliant", "Compliant", "How to fix", "When to suppress", "What it costs", "Options", "Related"];

    private const string Fence = "```";
    private const string ExampleFence = Fence + "csharp ";
    private const string OptionsFence = Fence + "ini options";

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

    public static RulePage Read(string path)
    {
        string[] lines = RepositoryFiles.Read(path).Split('\n');
        var facts = ImmutableDictionary.CreateBuilder<string, string>();
        var headings = ImmutableArray.CreateBuilder<string>();
        var examples = ImmutableArray.CreateBuilder<PageExample>();
        var options = new List<(string Key, string Value)>();
        string family = "";
        for (int i = 0; i < lines.Length; i++)
        {
            string line = lines[i];
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                headings.Add(line[3..]);
                family = "";
            }
            else if (line.StartsWith("### ", StringComparison.Ordinal))
            {
                family = line[4..];
            }
            else if (headings.Count == 0 && line.Split('|') is ["", var key, var value, ""] && key.Trim().Length > 0)
            {
                facts[key.Trim()] = value.Trim();
            }
            else if (line.StartsWith(Fence, StringComparison.Ordinal))
            {
                int end = Array.IndexOf(lines, Fence, i + 1);
                if (end < 0)
                {
                    throw new InvalidOperationException($"{path}({i + 1}): the fence is not closed");
                }

                if (line == OptionsFence)
                {
                    options.AddRange(lines[(i + 1)..end].Select(option => option.Split(" = ")).Select(option => (option[0], option[1])));
                }

                if (line.StartsWith(ExampleFence, StringComparison.Ordinal))
                {
                    examples.Add(Example(line[ExampleFence.Length..], family, i + 1, string.Join('\n', lines[(i + 1)..end]) + "\n"));
                }

                i = end;
            }
        }

        return new RulePage(lines[0].TrimStart('#', ' '), facts.ToImmutable(), headings.ToImmutable(), examples.ToImmutable()) { Options = [.. options] };
    }

    private static PageExample Example(string info, string heading, int line, string code)
    {
        List<string> words = [.. info.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        ExampleRole role = Enum.Parse<ExampleRole>(Take(words), ignoreCase: true);
        bool fixable = !words.Remove("unfixable");
        string family = role == ExampleRole.Fixed ? Take(words) : heading;
        return new PageExample(role, family, words.Count == 0 ? "" : Take(words), fixable, line, code);
    }

    private static string Take(List<string> words)
    {
        string word = words[0];
        words.RemoveAt(0);
        return word;
    }
}
