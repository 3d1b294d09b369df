using System.Collections.Immutable;
using AzureML.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Xunit;

namespace AzureML.Analyzers.Tests.Consistency;

/// <summary>
/// The parts of the article, each with the rules that are about it. Every one of these rules that exists finds something in a program for
/// that part, and nothing is found in the secured twins, with every rule on.
/// </summary>
public sealed class ArticleRowTests
{
    /// <summary>Rules that a part of the article names, and that can find nothing there, each with the reason.</summary>
    private static readonly ImmutableDictionary<(string Row, string Rule), string> FoundElsewhere = new Dictionary<(string Row, string Rule), string>
    {
        [("Azure Kubernetes Service", "AML4005")] = "a web service on Kubernetes has no switch for TLS: its compute has it, see AML4007",
    }.ToImmutableDictionary();

    /// <summary>A row without a rule that exists fails.</summary>
    private static readonly ImmutableArray<string> Implemented = [.. RuleCatalog.Descriptors.Select(rule => rule.Id)];

    public static TheoryData<string> RowNames => [.. ArticleRow.All.Select(row => row.Name)];

    public static TheoryData<string> ProgramNames => [.. ArticleRow.All.SelectMany(row => row.Programs).Distinct().Select(program => program.Name)];

    [Theory]
    [MemberData(nameof(RowNames))]
    public async Task Every_rule_of_the_row_finds_something(string name)
    {
        ArticleRow row = ArticleRow.All.Single(r => r.Name == name);
        string[] expected = [.. row.RuleIds.Intersect(Implemented).Where(rule => !FoundElsewhere.ContainsKey((name, rule)))];
        Assert.NotEmpty(expected);
        var found = new HashSet<string>();
        foreach (ArticleProgram program in row.Programs)
        {
            found.UnionWith((await FindingsIn(program, program.Insecure)).Select(finding => finding.Id));
        }

        Assert.Empty(expected.Except(found));
        Assert.DoesNotContain(found, rule => FoundElsewhere.ContainsKey((name, rule)));
    }

    [Theory]
    [MemberData(nameof(ProgramNames))]
    public async Task Nothing_is_found_in_the_secured_twin(string name)
    {
        ArticleProgram program = ArticleRow.All.SelectMany(row => row.Programs).First(p => p.Name == name);
        Assert.Empty(await FindingsIn(program, program.Secured));

        // The insecure program shows that the rules look at it, as soon as all of its rows are complete.
        bool isComplete = ArticleRow.All.Where(row => row.Programs.Contains(program)).All(row => !row.RuleIds.Except(Implemented).Any());
        Assert.True((await FindingsIn(program, program.Insecure)).Any() || !isComplete, program.Insecure);
    }

    private static Task<ImmutableArray<Diagnostic>> FindingsIn(ArticleProgram program, string source) => Verify.Diagnose(
        Verify.References(program.Family),
        source,
        new Verify.Setup { EnabledRules = [.. Implemented], Options = [("azureml_analyzers.confidential_names", "merger")] });
}
