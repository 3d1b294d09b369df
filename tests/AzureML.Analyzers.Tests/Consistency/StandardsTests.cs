using AzureML.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Xunit;

namespace AzureML.Analyzers.Tests.Consistency;

/// <summary>The ids that security teams know: what they look like, and where they arrive.</summary>
public sealed class StandardsTests
{
    public static TheoryData<string> Ids => RuleConsistencyTests.Ids;

    [Fact]
    public void Every_rule_has_one_row_in_its_order() => Assert.Equal(DescribedRule.All.Select(rule => rule.Id), Standards.All.Select(row => row.Rule));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Ids_have_their_form(string id)
    {
        Standards row = RowOf(id);
        Assert.All(row.Weaknesses, weakness => Assert.Matches("^CWE-[1-9][0-9]{1,3}$", weakness));
        Assert.All(row.Policies, policy => Assert.Matches("^([0-9a-z]{8}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{12}|Deny-MachineLearning-[A-Za-z-]+)$", policy));
        Assert.All(row.Controls, control => Assert.Matches("^(DP|IM|NS)-[1-9]$", control));
        Assert.All(row.Checkov, check => Assert.Matches("^CKV2?_AZURE_[1-9][0-9]*$", check));
        Assert.All(row.PSRule, rule => Assert.Matches(@"^(Azure\.[A-Za-z]+\.[A-Za-z]+|AZR-[0-9]{6})$", rule));
        Assert.All(row.Analyzers, rule => Assert.Matches("^(CA|S)[0-9]{4}$", rule));
    }

    /// <summary>A rule is a weakness that has a number, or says why it is none.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public void Weakness_is_named_or_its_lack_is_explained(string id) => Assert.NotEqual(RowOf(id).Weaknesses.IsEmpty, !StandardsText.WithoutWeakness.ContainsKey(id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Descriptor_carries_every_id_once(string id)
    {
        string[] tags = [.. DescribedRule.Find(id).Descriptor.CustomTags];
        Assert.Equal(tags.Distinct(), tags);
        Assert.Equal(TagsOf(RowOf(id)), tags.Except(WellKnownTags));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_shows_what_the_descriptor_carries(string id)
    {
        string table = StandardsText.Table(RowOf(id));
        RepositoryFiles.VerifyGeneratedSection(DescribedRule.Find(id).PagePath, "<!-- standards:begin -->", "<!-- standards:end -->", table);
        Assert.All(TagsOf(RowOf(id)), tag => Assert.Contains(tag[(tag.IndexOf(':', StringComparison.Ordinal) + 1)..], table, StringComparison.Ordinal));
    }

    [Fact]
    public void No_title_is_left_over() =>
        Assert.Equal(
            Standards.All.SelectMany(IdsOf).Where(id => !StandardsText.IsReference(id)).Distinct().Order(StringComparer.Ordinal),
            StandardsText.Titles.Keys.Order(StringComparer.Ordinal));

    private static IEnumerable<string> WellKnownTags => typeof(WellKnownDiagnosticTags).GetFields().Select(tag => (string)tag.GetRawConstantValue()!);

    private static Standards RowOf(string id) => Standards.All.Single(row => row.Rule == id);

    private static IEnumerable<string> IdsOf(Standards row) => [.. row.Weaknesses, .. row.Policies, .. row.Controls, .. row.Checkov, .. row.PSRule, .. row.Analyzers];

    private static IEnumerable<string> TagsOf(Standards row) =>
        IdsOf(row).Select(id => row.Policies.Contains(id) ? "AzurePolicy:" + id : row.Controls.Contains(id) ? "MCSB:" + id : id);
}
