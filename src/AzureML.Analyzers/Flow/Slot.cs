using System;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Flow;

/// <summary>What part of an object a <see cref="Slot"/> is.</summary>
internal enum SlotKind : byte
{
    /// <summary>A property, by name.</summary>
    Property,

    /// <summary>A constructor argument that no property stands for, by parameter name.</summary>
    Argument,

    /// <summary>A dictionary entry whose key is a constant.</summary>
    Entry,

    /// <summary>A dictionary entry whose key is not known, by the place that writes it.</summary>
    UnknownEntry,

    /// <summary>An element of a list, array or tuple, by the place that writes it.</summary>
    Element,
}

/// <summary>A named part of an object.</summary>
internal sealed class Slot(SlotKind kind, string name, SyntaxNode? site) : IEquatable<Slot>
{
    public SlotKind Kind { get; } = kind;

    /// <summary>Property, parameter or key; empty for the kinds that are told apart by their place.</summary>
    public string Name { get; } = name;

    /// <summary>The place that writes it, for the kinds without a name.</summary>
    public SyntaxNode? Site { get; } = site;

    public bool Equals(Slot? other) =>
        other is not null && Kind == other.Kind && ReferenceEquals(Site, other.Site) && string.Equals(Name, other.Name, StringComparison.Ordinal);

    public override bool Equals(object? obj) => Equals(obj as Slot);

    public override int GetHashCode() =>
        unchecked((((int)Kind * 397) ^ StringComparer.Ordinal.GetHashCode(Name)) * 397) ^ (Site is null ? 0 : Site.GetHashCode());
}
