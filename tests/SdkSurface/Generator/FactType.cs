namespace SdkSurface.Generator;

/// <summary>What a type is in C#; <see cref="ExtensibleEnum"/> is the readonly struct with a string constructor that stands for an open enumeration.</summary>
public enum FactKind
{
    Class,
    AbstractClass,
    StaticClass,
    Struct,
    ExtensibleEnum,
    Enum,
    Interface,
}

/// <summary>A property of a type; an indexer has the name <c>this[...]</c>.</summary>
public sealed record FactProperty(string Name, string Type, bool IsSettable, bool IsGettable);

/// <summary>A nested static class of constants, such as <c>ResourceVersions</c>.</summary>
public sealed record FactNested(string Name, IReadOnlyList<string> Fields);

/// <summary>One type as the facts describe it. Where two files describe the same type, the members are united.</summary>
public sealed class FactType
{
    public required string FullName { get; init; }
    public required string Package { get; init; }
    public required FactKind Kind { get; set; }
    public string? Base { get; set; }
    public bool IsSealed { get; set; }

    /// <summary>Why this type (or the part of it that no listing shows) may stand here, or null when it was read.</summary>
    public string? Reason { get; set; }

    public List<string> Interfaces { get; } = [];
    public List<string[]> Constructors { get; } = [];
    public List<FactProperty> Properties { get; } = [];
    public List<string> Members { get; } = [];
    public List<string> Fields { get; } = [];
    public List<string> Methods { get; } = [];
    public List<FactNested> Nested { get; } = [];
    public List<KeyValuePair<string, string>> ConstructorSets { get; } = [];

    /// <summary>The namespace of the type.</summary>
    public string Namespace
    {
        get
        {
            var generics = FullName.IndexOf('<');
            var name = generics < 0 ? FullName : FullName[..generics];
            return name[..name.LastIndexOf('.')];
        }
    }

    /// <summary>The simple name with its type parameters, for example <c>BicepValue&lt;T&gt;</c>.</summary>
    public string NameWithParameters => FullName[(Namespace.Length + 1)..];

    /// <summary>The simple name without type parameters.</summary>
    public string Name => NameWithParameters.Split('<')[0];

    /// <summary>The number of type parameters.</summary>
    public int Arity => NameWithParameters.Contains('<') ? NameWithParameters.Split(',').Length : 0;

    /// <summary>Namespace, name and arity: what tells two types apart.</summary>
    public string Key => Arity == 0 ? $"{Namespace}.{Name}" : $"{Namespace}.{Name}`{Arity}";
}
