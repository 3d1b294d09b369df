using System.Collections.Immutable;
using AzureML.Analyzers.Model;
using AzureML.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Xunit;

namespace AzureML.Analyzers.Tests.Consistency;

/// <summary>The examples of the rule pages do what the pages say: they compile, and the rules see in them what the text promises.</summary>
public sealed class RulePageExampleTests
{
    /// <summary>The rules that report what fixes leave to be filled in.</summary>
    private static readonly string[] IncompleteRules = ["AML1004", "AML2002", "AML5014"];

    public static TheoryData<string, int> Examples
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (AnalysisRule rule in RuleCatalog.Rules)
            {
                foreach (PageExample example in ExamplesOf(rule.Descriptor.Id))
                {
                    data.Add(rule.Descriptor.Id, example.Line);
                }
            }

            return data;
        }
    }

    public static TheoryData<string> Ids => RuleConsistencyTests.EngineRuleIds;

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Example_shows_what_it_says(string id, int line)
    {
        PageExample example = Find(id, line);
        ImmutableArray<Diagnostic> found = await Verify.Diagnose(Verify.References(FamilyOf(example)), example.Code, new Verify.Setup { EnabledRules = [id], Options = RulePage.Read(DescribedRule.Find(id).PagePath).Options });
        string[] ids = [.. found.Select(diagnostic => diagnostic.Id).Distinct()];
        switch (example.Role)
        {
            case ExampleRole.Noncompliant:
                Assert.Equal([id], ids);
                break;
            case ExampleRole.Compliant:
                Assert.Empty(ids);
                break;
            default:
                Assert.Subset(IncompleteRules.ToHashSet(), ids.ToHashSet());
                Assert.NotEmpty(ids);
                Assert.DoesNotContain(id, ids);
                break;
        }
    }

    /// <summary>A page shows the rule, and the way out, in every family in which the rule exists, and in no other.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_shows_every_family_that_has_the_rule(string id)
    {
        AnalysisRule rule = RuleCatalog.Rules.Single(rule => rule.Descriptor.Id == id);
        IEnumerable<string> expected = Enum.GetValues<SdkFamily>().Where(rule.ExistsIn).Select(HeadingOf).Order(StringComparer.Ordinal);
        foreach (ExampleRole role in new[] { ExampleRole.Noncompliant, ExampleRole.Compliant })
        {
            Assert.Equal(expected, ExamplesOf(id).Where(e => e.Role == role).Select(e => e.Family).Distinct().Order(StringComparer.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Code_fix_makes_of_an_example_what_the_page_shows(string id, int line)
    {
        PageExample example = Find(id, line);
        if (example.Role != ExampleRole.Noncompliant)
        {
            return;
        }

        string actual = await ExampleFixer.FixAll(Verify.References(FamilyOf(example)), example.Code, id);
        bool fixable = DescribedRule.Find(id).HasFix && example.IsFixable;
        Assert.Equal(fixable ? AfterFix(id, example).Code : example.Code, actual);
    }

    private static PageExample AfterFix(string id, PageExample example)
    {
        PageExample[] candidates = [.. ExamplesOf(id).Where(e => e.Family == example.Family && (e.Name == example.Name || e.Name.Length == 0))];
        return candidates.FirstOrDefault(e => e.Role == ExampleRole.Fixed) ?? candidates.First(e => e.Role == ExampleRole.Compliant);
    }

    private static PageExample Find(string id, int line) => ExamplesOf(id).Single(example => example.Line == line);

    private static ImmutableArray<PageExample> ExamplesOf(string id) => RulePage.Read(DescribedRule.Find(id).PagePath).Examples;

    private static SdkFamily FamilyOf(PageExample example) => Enum.GetValues<SdkFamily>().Single(family => HeadingOf(family) == example.Family);

    private static string HeadingOf(SdkFamily family) => RulePage.Families[(int)family];
}
