using System;
using System.Collections.Concurrent;
using AzureML.Analyzers.Model;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Sdk;

/// <summary>How the analysis treats instances of a type.</summary>
internal enum TypeShape : byte
{
    /// <summary>Not followed.</summary>
    Other,

    /// <summary>An object whose properties are followed: a class of a supported SDK, or derived from one.</summary>
    Resource,

    /// <summary>A dictionary with string keys.</summary>
    Dictionary,

    /// <summary>A list, set, array or other collection.</summary>
    Collection,

    /// <summary>A key and its value on the way into a dictionary.</summary>
    Pair,

    /// <summary>Stands for the one value it wraps: <c>Uri</c>, <c>ResourceIdentifier</c>, an extensible enum, <c>BicepValue&lt;T&gt;</c>.</summary>
    Wrapper,
}

/// <summary>What one type means to the analysis; computed once per compilation.</summary>
internal sealed class TypeFacts
{
    private readonly INamedTypeSymbol? _type;
    private readonly ConcurrentDictionary<string, bool> _members = new(StringComparer.Ordinal);

    public TypeFacts(INamedTypeSymbol? type, TypeShape shape, ResourceBinding? binding, bool isSdk)
    {
        _type = type;
        Shape = shape;
        Binding = binding;
        IsSdk = isSdk;
    }

    public TypeShape Shape { get; }

    /// <summary>The logical resource that the type, or a base type of it, stands for.</summary>
    public ResourceBinding? Binding { get; }

    /// <summary>Declared by a supported SDK itself; a type derived from it in user code is not.</summary>
    public bool IsSdk { get; }

    /// <summary>True when the type or a base type has an instance property of that name.</summary>
    public bool HasProperty(string name) => _members.GetOrAdd(name, _ => FindProperty(name, StringComparison.Ordinal) is not null);

    /// <summary>True when the type has a property of that name that is a Boolean, perhaps nullable or wrapped by the library.</summary>
    public bool HasBooleanProperty(string name)
    {
        ITypeSymbol? type = FindProperty(name, StringComparison.Ordinal)?.Type;
        while (type is INamedTypeSymbol { TypeArguments: { IsEmpty: false } arguments })
        {
            type = arguments[arguments.Length - 1];
        }

        return type?.SpecialType == SpecialType.System_Boolean;
    }

    /// <summary>How the member's own type spells a value: the name of its enum member or static member, else <paramref name="text"/> itself.</summary>
    public string SpellingOf(string member, string text)
    {
        ITypeSymbol? type = FindProperty(member, StringComparison.Ordinal)?.Type;
        while (type is INamedTypeSymbol { TypeArguments: { IsEmpty: false } arguments })
        {
            type = arguments[arguments.Length - 1];
        }

        if (type is null)
        {
            return text;
        }

        foreach (ISymbol candidate in type.GetMembers())
        {
            if (candidate is IFieldSymbol or IPropertySymbol && candidate.IsStatic && string.Equals(candidate.Name, text, StringComparison.OrdinalIgnoreCase))
            {
                return candidate.Name;
            }
        }

        return text;
    }

    /// <summary>The first spelling of the property that this version of the library has, or null.</summary>
    public MemberPath? PathTo(LogicalProperty property)
    {
        PropertyBinding? binding = Binding?.Find(property);
        if (binding is null)
        {
            return null;
        }

        foreach (MemberPath path in binding.Paths)
        {
            if (HasProperty(path.Segments[0]))
            {
                return path;
            }
        }

        return null;
    }

    /// <summary>The instance property that a constructor parameter fills, which by convention has its name; or null.</summary>
    public string? PropertyForParameter(string parameterName) =>
        FindProperty(parameterName, StringComparison.OrdinalIgnoreCase)?.Name
        ?? (Binding is { } binding && Clients.IsFramework(binding) ? FindProperty(WithoutLastWord(parameterName), StringComparison.OrdinalIgnoreCase)?.Name : null);

    // The framework adds a word: schemeName, hostName, pathValue.
    private static string WithoutLastWord(string name)
    {
        int end = name.Length - 1;
        while (end > 0 && !char.IsUpper(name[end]))
        {
            end--;
        }

        return name.Substring(0, end);
    }

    private IPropertySymbol? FindProperty(string name, StringComparison comparison)
    {
        for (INamedTypeSymbol? type = _type; type is not null; type = type.BaseType)
        {
            foreach (ISymbol member in type.GetMembers())
            {
                if (member is IPropertySymbol { IsStatic: false, IsIndexer: false } property && string.Equals(property.Name, name, comparison))
                {
                    return property;
                }
            }
        }

        return null;
    }
}
