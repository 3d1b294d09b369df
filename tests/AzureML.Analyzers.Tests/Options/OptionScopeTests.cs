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
        PageExample example = NoncompliantExampleOf(id);
        string[] expected = await FindingsIn(id, example.Family, example.Code);
        foreach (bool boolean in new[] { true, false })
        {
            (string, string)[] others =
            [
                .. OptionDefinition.All.Where(option => !OptionScope.Applies(option, id))
                    .Select(option => (Key(id, option), Value: ValueOf(option, example.Code, boolean)))
                    .Where(entry => entry.Value.Length > 0),
            ];
            Assert.Equal(expected, await FindingsIn(id, example.Family, example.Code, others));
        }
    }

    [Theory]
    [MemberData(nameof(RulesThatReportAbsence))]
    public async Task Absence_is_reported_and_not_as_the_option_says(string id)
    {
        string key = Key(id, OptionDefinition.ReportAbsent);
        foreach (PageExample example in RulePage.Read(DescribedRule.Find(id).PagePath).Examples)
        {
            foreach (string code in WithOneSettingLess(example.Code))
            {
                int reported = (await FindingsIn(id, example.Family, code, (key, "true"))).Length;
                int silenced = (await FindingsIn(id, example.Family, code, (key, "false"))).Length;
                Assert.True(reported >= silenced, code);
                if (reported > silenced)
                {
                    return;
                }
            }
        }

        Assert.Fail("No example, with or without one of its settings, has something absent that the rule reports.");
    }

    /// <summary>In a test project, a rule that has the option reports its example with it.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Test_projects_are_analysed_as_the_option_says(string id)
    {
        (string, string) isTest = ("build_property.IsTestProject", "true");
        PageExample example = NoncompliantExampleOf(id);
        string[] elsewhere = await FindingsIn(id, example.Family, example.Code);
        Assert.Equal(elsewhere, await FindingsIn(id, example.Family, example.Code, isTest, (Key(id, OptionDefinition.AnalyzeTestProjects), "true")));
        if (!OptionScope.Applies(OptionDefinition.AnalyzeTestProjects, id))
        {
            Assert.Equal(elsewhere, await FindingsIn(id, example.Family, example.Code, isTest));
        }
        else if (!RuleCatalog.Rules.Single(rule => rule.Descriptor.Id == id).KeepsLiteralSecretsInTests)
        {
            Assert.Empty(await FindingsIn(id, example.Family, example.Code, isTest));
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

    // Options belong to rules, whatever the family: one example is enough.
    private static PageExample NoncompliantExampleOf(string id) =>
        RulePage.Read(DescribedRule.Find(id).PagePath).Examples.First(example => example.Role == ExampleRole.Noncompliant);

    private static string Key(string id, OptionDefinition option) => OptionDefinition.Prefix + id + "." + option.Name;

    // The program itself, then without each of the settings that have a line of their own.
    private static IEnumerable<string> WithOneSettingLess(string code)
    {
        yield return code;
        foreach (Match setting in Regex.Matches(code, @"^ +\w+ = [^{\n]+,\n", RegexOptions.Multiline))
        {
            yield return code.Remove(setting.Index, setting.Length);
        }
    }

    // A value that would matter if the rule asked for it: for lists, every word of the program. Empty where there is none.
    private static string ValueOf(OptionDefinition option, string code, bool boolean) => option.Kind switch
    {
        OptionKind.Boolean => boolean ? "true" : "false",
        OptionKind.TlsVersion => "1.3",
        OptionKind.List => string.Join(',', Regex.Matches(code, "\"([^\",;#]+)\"").Select(match => match.Groups[1].Value).Distinct()),
        _ => "",
    };

    private static async Task<string[]> FindingsIn(string id, string family, string code, params (string Key, string Value)[] options)
    {
        var setup = new Verify.Setup
        {
            EnabledRules = [id],
            Options = [.. RulePage.Read(DescribedRule.Find(id).PagePath).Options, .. options],
            MayNotCompile = true,
        };
        ImmutableArray<Diagnostic> found = await Verify.Diagnose(Verify.References((SdkFamily)RulePage.Families.IndexOf(family)), code, setup);
        return [.. found.Where(diagnostic => diagnostic.Id == id).Select(diagnostic => diagnostic.Location.SourceSpan.ToString())];
    }
}
