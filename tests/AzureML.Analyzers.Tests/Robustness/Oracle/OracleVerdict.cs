using Microsoft.CodeAnalysis.Text;

namespace AzureML.Analyzers.Tests.Robustness.Oracle;

/// <summary>A place at which a rule reports.</summary>
internal readonly record struct Place(string Rule, TextSpan Span);

/// <summary>What a program is known to do wrong.</summary>
internal sealed class OracleVerdict
{
    /// <summary>Bad values that certainly reach a point of use.</summary>
    public HashSet<Place> Required { get; } = [];

    /// <summary>Absences that certainly do: one of the places of each must be reported.</summary>
    public List<HashSet<Place>> RequiredOneOf { get; } = [];

    /// <summary>All that may be reported: on some path, a bad value or an absence reaches a point of use.</summary>
    public HashSet<Place> Allowed { get; } = [];

    /// <summary>What is wrong with the reports; null when nothing is.</summary>
    public string? Disagreement(IReadOnlySet<Place> reported)
    {
        if (reported.Where(place => !Allowed.Contains(place)).Order(Comparer).FirstOrDefault() is { Rule: not null } extra)
        {
            return $"{extra.Rule} is reported at {extra.Span}, but every path is good";
        }

        if (Required.Where(place => !reported.Contains(place)).Order(Comparer).FirstOrDefault() is { Rule: not null } missing)
        {
            return $"{missing.Rule} is not reported at {missing.Span}, though the value reaches a point of use";
        }

        return RequiredOneOf.Find(places => !places.Overlaps(reported)) is { } absent
            ? $"{absent.First().Rule} is not reported at any of {string.Join(", ", absent.Select(place => place.Span))}, though nothing is set on a path"
            : null;
    }

    private static Comparer<Place> Comparer { get; } = Comparer<Place>.Create((left, right) => left.Span.CompareTo(right.Span));
}
