using System.Collections.Immutable;
using Xunit;

namespace AzureML.Analyzers.Tests.Consistency;

/// <summary>The releases keep to the policy of CONTRIBUTING, and the check sees what does not.</summary>
public sealed class ReleaseHistoryTests
{
    private const string Shipped = "src/AzureML.Analyzers/AnalyzerReleases.Shipped.md";

    private const string First = """
        ; Shipped analyzer releases

        ## Release 1.0

        ### New Rules

        Rule ID | Category | Severity | Notes
        --------|----------|----------|-------
        AML0001 | Analyzer | Warning | Note
        AML0002 | Analyzer | Disabled | Note
        AML0003 | Analyzer | Info |

        """;

    [Fact]
    public void Releases_keep_to_the_policy() =>
        Assert.Empty(ReleaseHistory.Violations(ReleaseHistory.Parse(RepositoryFiles.Read(Shipped)), [.. DescribedRule.All.Select(rule => rule.Id)]));

    [Fact]
    public void Every_release_stands_in_the_list_of_changes()
    {
        string changes = RepositoryFiles.Read("nuget/CHANGELOG.md");
        Assert.Contains("\n## Unreleased\n", changes, StringComparison.Ordinal);
        foreach (Release release in ReleaseHistory.Parse(RepositoryFiles.Read(Shipped)))
        {
            Assert.Contains($"\n## {release.Version}", changes, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Releases_are_read_with_versions_and_lines()
    {
        ImmutableArray<Release> releases = ReleaseHistory.Parse(First + """

            ## Release 1.1.2

            ### Changed Rules

            Rule ID | New Category | New Severity | Old Category | Old Severity | Notes
            --------|--------------|--------------|--------------|--------------|-------
            AML0003 | Analyzer | Warning | Analyzer | Info | Note

            ### Removed Rules

            Rule ID | Category | Severity | Notes
            --------|----------|----------|-------
            AML0002 | Analyzer | Disabled | Note

            """);
        Assert.Equal([new Version(1, 0), new Version(1, 1, 2)], releases.Select(release => release.Version));
        Assert.Equal([false, true], releases.Select(release => release.IsPatch));
        Assert.Equal(
            [new(ReleaseChange.New, "AML0001", "Warning", null), new(ReleaseChange.New, "AML0002", "Disabled", null), new(ReleaseChange.New, "AML0003", "Info", null)],
            releases[0].Lines);
        Assert.Equal([new(ReleaseChange.Changed, "AML0003", "Warning", "Info"), new(ReleaseChange.Removed, "AML0002", "Disabled", null)], releases[1].Lines);
    }

    [Theory]
    [InlineData("1.0.1", "New", "AML0004 | Analyzer | Warning | Note", "AML0004 is new or has a higher severity in the patch release 1.0.1")]
    [InlineData("1.0.1", "New", "AML0004 | Analyzer | Error | Note", "AML0004 is new or has a higher severity in the patch release 1.0.1")]
    [InlineData("1.0.1", "New", "AML0004 | Analyzer | Info | Note", "AML0004 is new or has a higher severity in the patch release 1.0.1")]
    [InlineData("1.0.1", "New", "AML0004 | Analyzer | Disabled | Note", "AML0004 is new or has a higher severity in the patch release 1.0.1")]
    [InlineData("1.1", "New", "AML0004 | Analyzer | Warning | Note", null)]
    [InlineData("1.1.0", "New", "AML0004 | Analyzer | Warning | Note", null)]
    [InlineData("1.0.1", "Changed", "AML0003 | Analyzer | Warning | Analyzer | Info | Note", "AML0003 is new or has a higher severity in the patch release 1.0.1")]
    [InlineData("1.0.1", "Changed", "AML0002 | Analyzer | Warning | Analyzer | Disabled | Note", "AML0002 is new or has a higher severity in the patch release 1.0.1")]
    [InlineData("1.0.1", "Changed", "AML0002 | Analyzer | Info | Analyzer | Disabled | Note", "AML0002 is new or has a higher severity in the patch release 1.0.1")]
    [InlineData("1.0.1", "Changed", "AML0001 | Analyzer | Info | Analyzer | Warning | Note", null)]
    [InlineData("1.0.1", "Changed", "AML0001 | Other | Warning | Analyzer | Warning | Note", null)]
    [InlineData("1.1", "New", "AML0001 | Analyzer | Info | Note", "AML0001 is new in 1.1, but the id was used before")]
    [InlineData("1.1", "Removed", "AML0009 | Analyzer | Info | Note", "AML0009 is changed or removed in 1.1, but was not there")]
    [InlineData("0.9", "New", "AML0004 | Analyzer | Info | Note", "0.9 stands behind 1.0: releases are listed in ascending order")]
    public void A_release_that_breaks_the_policy_is_seen(string version, string table, string line, string? expected)
    {
        ImmutableArray<Release> releases = ReleaseHistory.Parse(First + $"\n## Release {version}\n\n### {table} Rules\n\n{line}\n");
        Assert.Equal(2, releases.Length);
        Assert.Equal(expected is null ? [] : [expected], ReleaseHistory.Violations(releases, ["AML0001", "AML0002", "AML0003", "AML0004"]));
    }

    [Fact]
    public void A_rule_goes_only_with_a_line_that_says_so_and_its_id_never_comes_back()
    {
        Assert.Equal(["AML0002 was shipped and is gone, but stands under no 'Removed Rules'"], ReleaseHistory.Violations(ReleaseHistory.Parse(First), ["AML0001", "AML0003"]));
        const string Removal = "\n## Release 2.0\n\n### Removed Rules\n\nAML0002 | Analyzer | Disabled | Note\n";
        Assert.Empty(ReleaseHistory.Violations(ReleaseHistory.Parse(First + Removal), ["AML0001", "AML0003"]));
        Assert.Equal(
            ["AML0002 stands under 'Removed Rules', but is still there"],
            ReleaseHistory.Violations(ReleaseHistory.Parse(First + Removal), ["AML0001", "AML0002", "AML0003"]));
        const string Return = "\n## Release 3.0\n\n### New Rules\n\nAML0002 | Analyzer | Disabled | Note\n";
        Assert.Equal(["AML0002 is new in 3.0, but the id was used before"], ReleaseHistory.Violations(ReleaseHistory.Parse(First + Removal + Return), ["AML0001", "AML0002", "AML0003"]));
    }

    [Theory]
    [InlineData("AML0001 | Analyzer | Warning | Note")]
    [InlineData("## Release 1.0\n\nAML0001 | Analyzer | Warning | Note")]
    [InlineData("## Release 1.0\n\n### Old Rules")]
    [InlineData("## Release 1.0\n\n### New Rules\n\nAML0001 | Analyzer")]
    [InlineData("## Release 1.0\n\n### New Rules\n\nAML0001 | Analyzer | Loud | Note")]
    [InlineData("## Release one")]
    public void What_release_tracking_does_not_write_is_refused(string text) =>
        Assert.Throws<FormatException>(() => ReleaseHistory.Parse(text));
}
