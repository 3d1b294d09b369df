using System.Text;
using AzureML.Analyzers.Model;
using AzureML.Analyzers.Options;
using AzureML.Analyzers.Rules;
using AzureML.Analyzers.Sdk;
using Xunit;

namespace AzureML.Analyzers.Tests.Consistency;

/// <summary>The tables of the README follow from the code.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public void Rule_table_equals_the_rules()
    {
        var table = new StringBuilder("| Rule | Reports | Level | Code fix | Families |\n|---|---|---|---|---|\n");
        foreach (DescribedRule rule in DescribedRule.All)
        {
            table.Append($"| [{rule.Id}]({rule.PagePath}) | {rule.Descriptor.Title} | {rule.Level} | {(rule.HasFix ? "Yes" : "No")} | {FamiliesOf(rule.Id)} |\n");
        }

        RepositoryFiles.VerifyGeneratedSection("README.md", "<!-- rules:begin -->", "<!-- rules:end -->", table.ToString());
    }

    [Fact]
    public void Option_table_equals_the_options()
    {
        var table = new StringBuilder("| Option | Values | What it does | Rules |\n|---|---|---|---|\n");
        foreach (OptionDefinition option in OptionDefinition.All)
        {
            table.Append($"| `{option.Name}` | {Escape(option.Allowed)} | {option.Description} | {RulesOf(option)} |\n");
        }

        RepositoryFiles.VerifyGeneratedSection("README.md", "<!-- options:begin -->", "<!-- options:end -->", table.ToString());
    }

    [Fact]
    public void Family_table_equals_the_tables_of_the_families()
    {
        var table = new StringBuilder("| Family | Settings known by name | Known not to exist | Not known |\n|---|---|---|---|\n");
        foreach (SdkFamily family in Enum.GetValues<SdkFamily>())
        {
            int Count(Mapping mapping) => FamilyCounts.Of(family, mapping);
            table.Append($"| {family} | {Count(Mapping.Mapped)} | {Count(Mapping.DoesNotExist)} | {Count(Mapping.NotInFacts)} |\n");
        }

        table.Append("\nWhat is not known is not reported, and is not taken for absence of the setting: the API facts that this was built from did not cover it.\n");
        RepositoryFiles.VerifyGeneratedSection("README.md", "<!-- families:begin -->", "<!-- families:end -->", table.ToString());
    }

    // Long lists say less than the pages do.
    private static string RulesOf(OptionDefinition option)
    {
        string[] ids = [.. DescribedRule.All.Select(rule => rule.Id).Where(id => OptionScope.Applies(option, id))];
        Assert.NotEmpty(ids);
        return ids.Length <= 3 ? string.Join(", ", ids) : $"{ids.Length} rules";
    }

    private static string FamiliesOf(string id)
    {
        AnalysisRule? rule = RuleCatalog.Rules.FirstOrDefault(rule => rule.Descriptor.Id == id);
        SdkFamily[] families = rule is null ? [] : [.. Enum.GetValues<SdkFamily>().Where(rule.ExistsIn)];
        bool isEverywhere = Enum.GetValues<SdkFamily>().Where(family => family != SdkFamily.Clients).All(families.Contains);
        return rule is null ? "–" : isEverywhere ? "all" : string.Join(", ", families);
    }

    private static string Escape(string text) => text.Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
