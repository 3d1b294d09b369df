using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using AzureML.Analyzers.Flow;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Sdk;

/// <summary>One member whose value matters, wherever it goes.</summary>
/// <param name="TypeName">The full metadata name of the type that declares it; null for every type of an SDK.</param>
/// <param name="Member">The property or method; <c>this[]</c> for an indexer.</param>
/// <param name="What">How messages call the value.</param>
internal sealed record ValueSource(string? TypeName, string Member, string What);

/// <summary>Tells of a value that is not known whether it comes from one of a list of members.</summary>
/// <param name="members">Members whose value always counts.</param>
/// <param name="settings">Members that read a setting, whose value counts when its name says so.</param>
internal sealed class SourceTable(ImmutableArray<ValueSource> members, ImmutableArray<ValueSource> settings)
{
    private readonly Dictionary<string, ImmutableArray<ValueSource>> _members = ByName(members);
    private readonly Dictionary<string, ImmutableArray<ValueSource>> _settings = ByName(settings);

    /// <summary>How messages call what the value is, or shows; null when nothing says where it comes from.</summary>
    /// <param name="value">A value that is not known, or not wholly.</param>
    /// <param name="index">The SDKs.</param>
    /// <param name="isMeant">Whether the setting of that name counts, read by that member; null for a name that is not known.</param>
    public string? Describe(FlowItem value, SdkIndex index, Func<ValueSource, string?, bool> isMeant)
    {
        if (value.Provenance is { } whole)
        {
            return Describe(whole, index, isMeant);
        }

        foreach (Provenance part in value.TextSources)
        {
            if (Describe(part, index, isMeant) is { } what)
            {
                return what;
            }
        }

        return null;
    }

    private string? Describe(Provenance source, SdkIndex index, Func<ValueSource, string?, bool> isMeant)
    {
        if (Find(source.Symbol, _members, index) is { } member)
        {
            return member.What;
        }

        if (Find(source.Symbol, _settings, index) is { } setting)
        {
            return IsMeant(setting, source, isMeant) ? setting.What : null;
        }

        // What is made of a value and still shows all of it: value.Trim(), section.Value.
        if (source.Receiver is { } receiver && KeepsText(source.Symbol))
        {
            return Describe(receiver, index, isMeant);
        }

        return IsEncoding(source.Symbol) && source.Arguments.Length > 0 ? Describe(source.Arguments[0], index, isMeant) : null;
    }

    private string? Describe(FlowValue value, SdkIndex index, Func<ValueSource, string?, bool> isMeant)
    {
        foreach (FlowItem item in value.Items)
        {
            if (Describe(item, index, isMeant) is { } what)
            {
                return what;
            }
        }

        return null;
    }

    // A name that a loop goes through may be each of the names in its list.
    private static bool IsMeant(ValueSource setting, Provenance source, Func<ValueSource, string?, bool> isMeant)
    {
        foreach (FlowValue argument in source.Arguments)
        {
            bool isName = false;
            foreach (FlowItem item in argument.Items)
            {
                if (item.Constant is not string name)
                {
                    continue;
                }

                if (isMeant(setting, name))
                {
                    return true;
                }

                isName = true;
            }

            if (isName)
            {
                return false;
            }
        }

        return isMeant(setting, null);
    }

    private static bool KeepsText(ISymbol symbol) => symbol switch
    {
        IMethodSymbol { Name: "Substring" or "Remove" } => false,
        IMethodSymbol { ReturnType.SpecialType: SpecialType.System_String } method => method.ContainingType.SpecialType == SpecialType.System_String || method.Name == "ToString",
        IPropertySymbol { Name: "Value", ContainingType.Name: "IConfigurationSection" or "Claim" } => true,
        IPropertySymbol { Name: "AbsoluteUri" or "OriginalString" or "Query", ContainingType.Name: "Uri" } => true,
        _ => false,
    };

    private static bool IsEncoding(ISymbol symbol) => symbol is IMethodSymbol
    {
        Name: "ToBase64String" or "GetBytes" or "GetString" or "EscapeDataString",
        ContainingType.Name: "Convert" or "Encoding" or "Uri",
    };

    private static ValueSource? Find(ISymbol symbol, Dictionary<string, ImmutableArray<ValueSource>> sources, SdkIndex index)
    {
        string member = symbol is IPropertySymbol { IsIndexer: true } ? "this[]" : symbol.Name;
        if (!sources.TryGetValue(member, out ImmutableArray<ValueSource> candidates) || symbol.ContainingType is not { } type)
        {
            return null;
        }

        foreach (ValueSource candidate in candidates)
        {
            if (candidate.TypeName is null ? index.IsAzureSymbol(symbol) : IsOrImplements(type, candidate.TypeName))
            {
                return candidate;
            }
        }

        return null;
    }

    private static bool IsOrImplements(INamedTypeSymbol type, string name)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (IsNamed(current, name))
            {
                return true;
            }
        }

        foreach (INamedTypeSymbol implemented in type.AllInterfaces)
        {
            if (IsNamed(implemented, name))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNamed(INamedTypeSymbol type, string name) =>
        name.EndsWith(type.Name, StringComparison.Ordinal) && SdkIndex.BoundNameOf(type.OriginalDefinition) == name;

    private static Dictionary<string, ImmutableArray<ValueSource>> ByName(ImmutableArray<ValueSource> sources)
    {
        var result = new Dictionary<string, ImmutableArray<ValueSource>>(StringComparer.Ordinal);
        foreach (ValueSource source in sources)
        {
            result[source.Member] = result.TryGetValue(source.Member, out ImmutableArray<ValueSource> others) ? others.Add(source) : ImmutableArray.Create(source);
        }

        return result;
    }
}
