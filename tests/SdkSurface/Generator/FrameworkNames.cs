namespace SdkSurface.Generator;

/// <summary>Names that resolve in the framework or in a real package and therefore need no shell.</summary>
public static class FrameworkNames
{
    private static readonly HashSet<string> Simple = new(StringComparer.Ordinal)
    {
        "CancellationToken", "Dictionary", "Func", "IAsyncEnumerable", "ICollection", "IDictionary", "IEnumerable", "IEnumerator", "IList",
        "ImmutableArray", "ImmutableDictionary", "KeyValuePair", "List", "Task",
    };

    /// <summary>True for a simple name of the framework that the facts use without qualification.</summary>
    public static bool Contains(string name) => Simple.Contains(name);

    /// <summary>True for a name that starts with a namespace of the framework or of a package that is real.</summary>
    public static bool IsQualified(string name) =>
        name.StartsWith("System.", StringComparison.Ordinal)
        || name.StartsWith("Azure.", StringComparison.Ordinal)
        || name.StartsWith("Microsoft.Rest.", StringComparison.Ordinal);
}
