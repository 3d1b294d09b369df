using System.Collections.Immutable;

namespace AzureML.Analyzers.Model;

/// <summary>What is known of a logical property in a family.</summary>
internal enum Mapping
{
    /// <summary>The family has it, under the names given.</summary>
    Mapped,

    /// <summary>The facts list the type's members and the property is not among them.</summary>
    DoesNotExist,

    /// <summary>The facts do not tell. Never to be read as absence of the property.</summary>
    NotInFacts,
}

/// <summary>What one logical property is called in one type of one family.</summary>
internal sealed class PropertyBinding
{
    private PropertyBinding(LogicalProperty property, Mapping mapping, ImmutableArray<MemberPath> paths, string source)
    {
        Property = property;
        Mapping = mapping;
        Paths = paths;
        Source = source;
    }

    public LogicalProperty Property { get; }

    public Mapping Mapping { get; }

    /// <summary>
    /// Newest spelling first; older versions of the library may have another one. With <see cref="Mapping.NotInFacts"/>: spellings to
    /// look for all the same, so that a version that has the setting is not misjudged. Empty for what does not exist.
    /// </summary>
    public ImmutableArray<MemberPath> Paths { get; }

    /// <summary>Where it was read that the property does not exist, or why it is not known.</summary>
    public string Source { get; }

    /// <summary>
    /// Whether an object on which nothing sets the property lacks it. What the user's own types do about it by themselves cannot be seen, so
    /// for them it is false until the user says otherwise.
    /// </summary>
    public bool IsAbsenceKnown { get; private init; } = true;

    /// <summary>Parameters of the type's constructors that set the property, where their names do not tell.</summary>
    public ImmutableArray<string> Parameters { get; private init; } = ImmutableArray<string>.Empty;

    /// <param name="property">The logical property.</param>
    /// <param name="path">Member names, dotted; null when only constructors set the property.</param>
    /// <param name="parameters">Parameters of constructors.</param>
    /// <param name="isAbsenceKnown">Whether the user says that it is unsafe when nothing sets it.</param>
    public static PropertyBinding InHouse(LogicalProperty property, string? path, ImmutableArray<string> parameters, bool isAbsenceKnown) =>
        new(property, Mapping.Mapped, PathsOf([path ?? parameters[0]]), "") { Parameters = parameters, IsAbsenceKnown = isAbsenceKnown };

    /// <param name="property">The logical property.</param>
    /// <param name="paths">Member names, dotted where the setting sits in a nested object, newest spelling first.</param>
    public static PropertyBinding Map(LogicalProperty property, params string[] paths) => new(property, Mapping.Mapped, PathsOf(paths), "");

    public static PropertyBinding Without(LogicalProperty property, string source) =>
        new(property, Mapping.DoesNotExist, ImmutableArray<MemberPath>.Empty, source);

    /// <param name="property">The logical property.</param>
    /// <param name="reason">Why it is not known.</param>
    /// <param name="likelyPaths">What other families call it; used where the referenced version of the library has such a member.</param>
    public static PropertyBinding Unknown(LogicalProperty property, string reason, params string[] likelyPaths) =>
        new(property, Mapping.NotInFacts, PathsOf(likelyPaths), reason);

    private static ImmutableArray<MemberPath> PathsOf(string[] paths)
    {
        var builder = ImmutableArray.CreateBuilder<MemberPath>(paths.Length);
        foreach (string path in paths)
        {
            builder.Add(new MemberPath(path));
        }

        return builder.MoveToImmutable();
    }
}

/// <summary>Member names from an object to a setting, outermost first.</summary>
internal sealed class MemberPath
{
    public MemberPath(string dotted)
    {
        Segments = dotted.Split('.').ToImmutableArray();
        Dotted = dotted;
    }

    public ImmutableArray<string> Segments { get; }

    public string Dotted { get; }

    public string Last => Segments[Segments.Length - 1];

    public override string ToString() => Dotted;
}
