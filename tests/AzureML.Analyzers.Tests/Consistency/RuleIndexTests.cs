using System.Text;
using AzureML.Analyzers.Model;
using AzureML.Analyzers.Rules;
using Xunit;

namespace AzureML.Analyzers.Tests.Consistency;

/// <summary>The index of the rules follows from the article's parts, and from the rules.</summary>
public sealed class RuleIndexTests
{
    private const string Folder = "src/AzureML.Analyzers/Rules/";

    // What Markdown makes of a heading when it is linked to.
    private static readonly char[] DroppedFromAnchors = ['.', ',', ';', ':', '(', ')'];

    private static IEnumerable<string> InNoPart => DescribedRule.All.Select(rule => rule.Id).Except(ArticleRow.All.SelectMany(row => row.RuleIds));

    [Fact]
    public void Index_equals_the_rules()
    {
        (string Heading, IEnumerable<string> Ids)[] services =
            [.. ArticleRow.All.Select(row => (row.Name, row.RuleIds)), ("Further settings of workspaces, and the analyzer itself", InNoPart)];
        (string Heading, IEnumerable<string> Ids)[] families =
            [.. Enum.GetValues<SdkFamily>().Select(family => (RulePage.Families[(int)family], RuleCatalog.Rules.Where(rule => rule.ExistsIn(family)).Select(rule => rule.Descriptor.Id)))];
        var text = new StringBuilder("# Rules\n\n");
        text.Append($"By service, in the order of [Data encryption with Azure Machine Learning]({Describe.DataEncryptionArticle}), then by library. A rule stands under each part that it is about.\n\n");
        text.Append("*Warning*: no false positives are expected. *Info*: advice that you may weigh. *OptIn*: off until you turn it on.\n\n");
        AppendContents(text, "By service", services);
        AppendContents(text, "By library", families);
        Append(text, "By service", services);
        Append(text, "By library", families);
        RepositoryFiles.VerifyGenerated(Folder + "README.md", text.ToString().TrimEnd('\n') + "\n");
    }

    [Fact]
    public void Every_rule_stands_under_a_service() =>
        Assert.Equal(
            DescribedRule.All.Select(rule => rule.Id),
            ArticleRow.All.SelectMany(row => row.RuleIds).Concat(InNoPart).Distinct().Order(StringComparer.Ordinal));

    private static void AppendContents(StringBuilder text, string title, (string Heading, IEnumerable<string> Ids)[] parts)
    {
        text.Append($"[{title}](#{AnchorOf(title)}):\n\n");
        foreach ((string heading, IEnumerable<string> ids) in parts)
        {
            int count = ids.Count();
            text.Append($"- [{heading}](#{AnchorOf(heading)}): {count} {(count == 1 ? "rule" : "rules")}\n");
        }

        text.Append('\n');
    }

    private static void Append(StringBuilder text, string title, (string Heading, IEnumerable<string> Ids)[] parts)
    {
        text.Append($"## {title}\n\n");
        foreach ((string heading, IEnumerable<string> ids) in parts)
        {
            text.Append($"### {heading}\n\n| Rule | Reports | Level |\n|---|---|---|\n");
            foreach (DescribedRule rule in ids.Select(DescribedRule.Find))
            {
                text.Append($"| [{rule.Id}]({rule.PagePath[Folder.Length..]}) | {rule.Descriptor.Title} | {rule.Level} |\n");
            }

            text.Append('\n');
        }
    }

    private static string AnchorOf(string heading) => string.Concat(heading.ToLowerInvariant().Split(DroppedFromAnchors)).Replace(' ', '-');
}
