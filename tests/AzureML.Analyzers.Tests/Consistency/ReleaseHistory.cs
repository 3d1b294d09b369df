using System.Collections.Immutable;

namespace AzureML.Analyzers.Tests.Consistency;

/// <summary>What a line of a release says of a rule.</summary>
internal enum ReleaseChange
{
    New,
    Changed,
    Removed,
}

/// <summary>One line of a release.</summary>
/// <param name="Change">The table that it stands in.</param>
/// <param name="Id">The rule.</param>
/// <param name="Severity">What it has from then on; <c>Disabled</c> when it is off by default.</param>
/// <param name="OldSeverity">What it had before, for a changed rule.</param>
internal sealed record ReleaseLine(ReleaseChange Change, string Id, string Severity, string? OldSeverity);

/// <summary>One release of <c>AnalyzerReleases.Shipped.md</c>.</summary>
internal sealed record Release(Version Version, ImmutableArray<ReleaseLine> Lines)
{
    public bool IsPatch => Version.Build > 0;
}

/// <summary>Reads the releases, and says what in them breaks the policy of CONTRIBUTING.</summary>
internal static class ReleaseHistory
{
    private const string ReleaseHeading = "## Release ";

    // As release tracking writes them, in ascending order.
    private static readonly string[] Severities = ["Disabled", "Hidden", "Info", "Warning", "Error"];

    /// <exception cref="FormatException">A line is none that release tracking writes.</exception>
    public static ImmutableArray<Release> Parse(string text)
    {
        var releases = ImmutableArray.CreateBuilder<Release>();
        ReleaseChange? table = null;
        foreach (string line in text.Split('\n').Select(line => line.Trim()))
        {
            if (line.StartsWith(ReleaseHeading, StringComparison.Ordinal))
            {
                releases.Add(new Release(ParseVersion(line), []));
                table = null;
            }
            else if (line.StartsWith("### ", StringComparison.Ordinal))
            {
                table = line switch
                {
                    "### New Rules" => ReleaseChange.New,
                    "### Changed Rules" => ReleaseChange.Changed,
                    "### Removed Rules" => ReleaseChange.Removed,
                    _ => throw new FormatException($"'{line}' is no heading of release tracking."),
                };
            }
            else if (line.Length > 0 && !line.StartsWith(';') && !line.StartsWith("Rule ID", StringComparison.Ordinal) && !line.StartsWith("---", StringComparison.Ordinal))
            {
                if (table is not { } change || releases.Count == 0)
                {
                    throw new FormatException($"'{line}' stands in no table of a release.");
                }

                releases[^1] = releases[^1] with { Lines = releases[^1].Lines.Add(ParseLine(line, change)) };
            }
        }

        return releases.ToImmutable();
    }

    /// <param name="releases">In the order of the file.</param>
    /// <param name="existing">The ids of the rules that the assembly has.</param>
    public static IEnumerable<string> Violations(ImmutableArray<Release> releases, IReadOnlyCollection<string> existing)
    {
        var shipped = new HashSet<string>();
        var removed = new HashSet<string>();
        Version last = new(0, 0);
        foreach (Release release in releases)
        {
            if (release.Version <= last)
            {
                yield return $"{release.Version} stands behind {last}: releases are listed in ascending order";
            }

            last = release.Version;
            foreach (ReleaseLine line in release.Lines)
            {
                if (release.IsPatch && SaysMore(line))
                {
                    yield return $"{line.Id} is new or has a higher severity in the patch release {release.Version}";
                }

                if (line.Change == ReleaseChange.New && (shipped.Contains(line.Id) || removed.Contains(line.Id)))
                {
                    yield return $"{line.Id} is new in {release.Version}, but the id was used before";
                }

                if (line.Change != ReleaseChange.New && !shipped.Contains(line.Id))
                {
                    yield return $"{line.Id} is changed or removed in {release.Version}, but was not there";
                }

                bool isGone = line.Change == ReleaseChange.Removed;
                (isGone ? removed : shipped).Add(line.Id);
                (isGone ? shipped : removed).Remove(line.Id);
            }
        }

        foreach (string id in shipped.Except(existing).Order(StringComparer.Ordinal))
        {
            yield return $"{id} was shipped and is gone, but stands under no 'Removed Rules'";
        }

        foreach (string id in removed.Intersect(existing).Order(StringComparer.Ordinal))
        {
            yield return $"{id} stands under 'Removed Rules', but is still there";
        }
    }

    private static bool SaysMore(ReleaseLine line) =>
        line.Change == ReleaseChange.New
        || (line.Change == ReleaseChange.Changed && Array.IndexOf(Severities, line.Severity) > Array.IndexOf(Severities, line.OldSeverity));

    private static Version ParseVersion(string heading) =>
        Version.TryParse(heading[ReleaseHeading.Length..], out Version? version) ? version : throw new FormatException($"'{heading}' has no version.");

    private static ReleaseLine ParseLine(string line, ReleaseChange change)
    {
        string[] cells = [.. line.Trim('|').Split('|').Select(cell => cell.Trim())];
        int expected = change == ReleaseChange.Changed ? 6 : 4;
        if (cells.Length != expected && cells.Length != expected - 1)
        {
            throw new FormatException($"'{line}' has {cells.Length} cells.");
        }

        string[] severities = change == ReleaseChange.Changed ? [cells[2], cells[4]] : [cells[2]];
        if (severities.Except(Severities).Any())
        {
            throw new FormatException($"'{line}' has a severity that is none.");
        }

        return new ReleaseLine(change, cells[0], severities[0], severities.Length > 1 ? severities[1] : null);
    }
}
