using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
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

    /// <summary>Stands for the one value it wraps: <c>Uri</c>, <c>BinaryData</c>, <c>ResourceIdentifier</c>, an extensible enum, <c>BicepValue&lt;T&gt;</c>.</summary>
    Wrapper,
}

/// <summary>What one type means to the analysis; computed once per compilation.</summary>
internal sealed class TypeFacts
{
    private readonly INamedTypeSymbol? _type;
    private readonly ConcurrentDictionary<string, bool> _members = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string?> _propertiesOfParameters = new(StringComparer.Ordinal);

    public TypeFacts(INamedTypeSymbol? type, TypeShape shape, ResourceBinding? binding, ImmutableArray<RoleBinding> roles, bool isSdk)
    {
        _type = type;
        Shape = shape;
        Binding = binding;
        Roles = roles;
        IsSdk = isSdk;
    }

    public TypeShape Shape { get; }

    /// <summary>The logical resource that the type, or a base type of it, stands for.</summary>
    public ResourceBinding? Binding { get; }

    /// <summary>The members of the type and of its base types that have a role.</summary>
    public ImmutableArray<RoleBinding> Roles { get; }

    /// <summary>Declared by a supported SDK itself, or by a library of the user's own that is mapped; a type derived from it in user code is not.</summary>
    public bool IsSdk { get; }

    /// <summary>True when the type or a base type has an instance property of that name.</summary>
    public bool HasProperty(string name)
    {
        if (!_members.TryGetValue(name, out bool isMember))
        {
            isMember = FindProperty(name) is not null;
            _members.TryAdd(name, isMember);
        }

        return isMember;
    }

    /// <summary>How code spells a value for the member: a Boolean, the name of a member of the member's own enum, else the text itself.</summary>
    public string SpellingOf(string member, LogicalValue value) => TypeOf(member) switch
    {
        null => value.Text,
        { SpecialType: SpecialType.System_Boolean } => value.BooleanText ?? value.Text,
        var type => NameIn(type, value) ?? value.Text,
    };

    /// <summary>False when the member has an enum of its own that does not know the value.</summary>
    public bool Offers(string member, LogicalValue value) => TypeOf(member) is { } type && (type.SpecialType == SpecialType.System_String || NameIn(type, value) is not null);

    private static string? NameIn(ITypeSymbol type, LogicalValue value)
    {
        foreach (ISymbol candidate in type.GetMembers())
        {
            if (candidate is IFieldSymbol or IPropertySymbol && candidate.IsStatic && value.IsMember(candidate.Name))
            {
                return candidate.Name;
            }
        }

        return null;
    }

    /// <summary>What the member holds, without the wrappers of the language and of the library.</summary>
    private ITypeSymbol? TypeOf(string member)
    {
        ITypeSymbol? type = FindProperty(member)?.Type;
        while (type is INamedTypeSymbol { TypeArguments: { IsEmpty: false } arguments })
        {
            type = arguments[arguments.Length - 1];
        }

        return type;
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
            if (HasProperty(path.Segments[0]) || binding.Parameters.Contains(path.Dotted))
            {
                return path;
            }
        }

        return null;
    }

    /// <summary>The instance property that a constructor parameter fills, which by convention has its name; or null.</summary>
    public string? PropertyForParameter(string parameterName)
    {
        if (!_propertiesOfParameters.TryGetValue(parameterName, out string? property))
        {
            property = MappedParameter(parameterName)
                ?? PropertyCalled(parameterName)
                ?? (Binding is { } binding && Clients.IsFramework(binding) ? PropertyCalled(WithoutLastWord(parameterName)) : null);
            _propertiesOfParameters.TryAdd(parameterName, property);
        }

        return property;
    }

    private string? MappedParameter(string name)
    {
        if (Binding is not { Family: null } binding)
        {
            return null;
        }

        foreach (PropertyBinding property in binding.Properties)
        {
            if (property.Parameters.Contains(name))
            {
                return property.Paths[0].Dotted;
            }
        }

        return null;
    }

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

    /// <summary>The instance property of that name, of the type or a base type; null when there is none.</summary>
    public IPropertySymbol? FindProperty(string name)
    {
        for (INamedTypeSymbol? type = _type; type is not null; type = type.BaseType)
        {
            foreach (ISymbol member in type.GetMembers(name))
            {
                if (member is IPropertySymbol { IsStatic: false, IsIndexer: false } property)
                {
                    return property;
                }
            }
        }

        return null;
    }

    // The same ignoring case.
    private string? PropertyCalled(string name)
    {
        for (INamedTypeSymbol? type = _type; type is not null; type = type.BaseType)
        {
            foreach (ISymbol member in type.GetMembers())
            {
                if (member is IPropertySymbol { IsStatic: false, IsIndexer: false } && string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase))
                {
                    return member.Name;
                }
            }
        }

        return null;
    }
}
