using System;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.CodeFixes;

/// <summary>A member that an object initializer at some place may set.</summary>
internal readonly record struct SettableMember(string Name, ITypeSymbol Type)
{
    /// <summary>The member of that name on a type or its bases; null when there is none that can be set at the place.</summary>
    public static SettableMember? Find(SemanticModel model, SyntaxNode place, ITypeSymbol type, string name)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            foreach (ISymbol member in current.GetMembers(name))
            {
                return TypeWhenSettable(model, place, member) is { } memberType ? new SettableMember(name, memberType) : null;
            }
        }

        return null;
    }

    /// <summary>The first of several names that can be set.</summary>
    public static SettableMember? FindAny(SemanticModel model, SyntaxNode place, ITypeSymbol type, string[] names)
    {
        foreach (string name in names)
        {
            if (Find(model, place, type, name) is { } member)
            {
                return member;
            }
        }

        return null;
    }

    private static ITypeSymbol? TypeWhenSettable(SemanticModel model, SyntaxNode place, ISymbol member)
    {
        if (member.IsStatic || IsObsolete(member) || !model.IsAccessible(place.SpanStart, member))
        {
            return null;
        }

        return member switch
        {
            IPropertySymbol { IsIndexer: false, SetMethod: { } setter } property when model.IsAccessible(place.SpanStart, setter) => property.Type,
            IFieldSymbol { IsReadOnly: false, IsConst: false } field => field.Type,
            _ => null,
        };
    }

    private static bool IsObsolete(ISymbol member)
    {
        foreach (AttributeData attribute in member.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: nameof(ObsoleteAttribute), ContainingNamespace.Name: nameof(System) })
            {
                return true;
            }
        }

        return false;
    }
}
