using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AzureML.Analyzers.Model;
using AzureML.Analyzers.Options;
using AzureML.Analyzers.Rules;
using AzureML.Analyzers.Tests.Consistency;
using Microsoft.CodeAnalysis;
using Xunit;

namespace AzureML.Analyzers.Tests.Options;

/// <summary>Which rules have which options, seen on the examples of the pages.</summary>
public sealed class OptionScopeTests
{
    public static TheoryData<string> Ids => RuleConsistencyTests.EngineRuleIds;

    public static TheoryData<string> RulesThatReportAbsence => RulesWith(OptionDefinition.ReportAbsent);

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task What_a_rule_does_not_have_changes_nothing(string id)
    {
        foreach (PageExample example in RulePage.Read(DescribedRule.Find(id).PagePath).Examples.Where(e => e.Role == ExampleRole.Noncompliant))
        {
            string[] expected = await FindingsIn(id, example);
            foreach (OptionDefinition option in OptionDefinition.All.Where(option => !OptionScope.Applies(option, id)))
            {
                foreach (string value in ValuesOf(option, example.Code))
                {
                    Assert.Equal(expected, await FindingsIn(id, example, (Key(id, option), value)));
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(RulesThatReportAbsence))]
    public async Task Absence_is_reported_and_not_as_the_option_says(string id)
    {
        var counts = new HashSet<(int, int)>();
        foreach (PageExample example in RulePage.Read(DescribedRule.Find(id).PagePath).Examples)
        {
            string key = Key(id, OptionDefinition.ReportAbsent);
            counts.Add(((await FindingsIn(id, example, (key, "true"))).Length, (await FindingsIn(id, example, (key, "false"))).Length));
        }

        Assert.Contains(counts, count => count.Item1 > count.Item2);
        Assert.DoesNotContain(counts, count => count.Item1 < count.Item2);
    }

    /// <summary>In a test project, a rule that has the option reports all of its examples with it.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Test_projects_are_analysed_as_the_option_says(string id)
    {
        (string, string) isTest = ("build_property.IsTestProject", "true");
        foreach (PageExample example in RulePage.Read(DescribedRule.Find(id).PagePath).Examples.Where(e => e.Role == ExampleRole.Noncompliant))
        {
            string[] elsewhere = await FindingsIn(id, example);
            Assert.Equal(elsewhere, await FindingsIn(id, example, isTest, (Key(id, OptionDefinition.AnalyzeTestProjects), "true")));
            if (!OptionScope.Applies(OptionDefinition.AnalyzeTestProjects, id))
            {
                Assert.Equal(elsewhere, await FindingsIn(id, example, isTest));
            }
            else if (!RuleCatalog.Rules.Single(rule => rule.Descriptor.Id == id).KeepsLiteralSecretsInTests)
            {
                Assert.Empty(await FindingsIn(id, example, isTest));
            }
        }
    }

    [Theory]
    [InlineData("azureml_analyzers.AML4001.minimum_tls_version", "1.3")]
    [InlineData("azureml_analyzers.aml2005.REPORT_ABSENT", "true")]
    [InlineData("azureml_analyzers.AML0001.analyze_test_projects", "true")]
    public void An_option_that_the_rule_does_not_have_is_reported(string key, string value) =>
        Assert.StartsWith("does nothing: the rule has no option '", OptionProblems.Of(key, value), StringComparison.Ordinal);

    private static TheoryData<string> RulesWith(OptionDefinition option) =>
        [.. RuleCatalog.Descriptors.Select(rule => rule.Id).Where(id => OptionScope.Applies(option, id))];

    private static string Key(string id, OptionDefinition option) => OptionDefinition.Prefix + id + "." + option.Name;

    // Values that would matter if the rule asked for them: for lists, every word of the program.
    private static string[] ValuesOf(OptionDefinition option, string code) => option.Kind switch
    {
        OptionKind.Boolean => ["true", "false"],
        OptionKind.TlsVersion => ["1.3"],
        OptionKind.List => [string.Join(',', Regex.Matches(code, "\"([^\",;#]+)\"").Select(match => match.Groups[1].Value).Distinct())],
        _ => [],
    };

    private static async Task<string[]> FindingsIn(string id, PageExample example, params (string Key, string Value)[] options)
    {
        SdkFamily family = (SdkFamily)RulePage.Families.IndexOf(example.Family);
        (string, string)[] all = [.. RulePage.Read(DescribedRule.Find(id).PagePath).Options, .. options];
        ImmutableArray<Diagnostic> found = await Verify.Diagnose(Verify.References(family), example.Code, new Verify.Setup { EnabledRules = [id], Options = all });
        return [.. found.Where(diagnostic => diagnostic.Id == id).Select(diagnostic => diagnostic.Location.SourceSpan.ToString())];
    }
}
