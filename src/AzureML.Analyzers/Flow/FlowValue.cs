using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Flow;

/// <summary>What one possible value of an expression is.</summary>
internal enum FlowItemKind : byte
{
    /// <summary>Nothing set it.</summary>
    Absent,

    /// <summary>An explicit null.</summary>
    Null,

    /// <summary>A compile-time constant, or the name of an enum member.</summary>
    Constant,

    /// <summary>An object that the analysis follows.</summary>
    Object,

    /// <summary>
    /// Anything else; <see cref="FlowItem.Text"/> may still hold the parts of a string that are known, or <see cref="FlowItem.Provenance"/>
    /// say where it came from.
    /// </summary>
    Unknown,
}

/// <summary>One possible value, where it was written and where it is used.</summary>
internal sealed class FlowItem
{
    /// <summary>Stands in a text for a part that is not known at compile time.</summary>
    public const char Hole = '\uFFFC';

    public static readonly FlowItem Absent = new(FlowItemKind.Absent, null, null, null, null);
    public static readonly FlowItem Unknown = new(FlowItemKind.Unknown, null, null, null, null);

    private FlowItem(
        FlowItemKind kind, object? payload, SyntaxNode? origin, SyntaxNode? use, SyntaxNode? clearedBy, bool isElement = false, bool isPinned = false, TrackedObject? pair = null)
    {
        Pair = pair;
        IsElement = isElement;
        IsPinned = isPinned;
        Kind = kind;
        Payload = payload;
        Origin = origin;
        Use = use;
        ClearedBy = clearedBy;
    }

    public FlowItemKind Kind { get; }

    /// <summary>The constant, the <see cref="TrackedObject"/>, the partly known text, or the provenance.</summary>
    private object? Payload { get; }

    /// <summary>Where the value is written: the literal, the <c>null</c>, the creation.</summary>
    public SyntaxNode? Origin { get; }

    /// <summary>The expression that hands the value to a property, argument or branch of a condition.</summary>
    public SyntaxNode? Use { get; }

    /// <summary>The construct that made a property absent again, when that is not the creation.</summary>
    public SyntaxNode? ClearedBy { get; }

    /// <summary>Read out of a collection: one of several objects, so that a write to it may concern another one.</summary>
    public bool IsElement { get; }

    /// <summary>Handed to a helper: the argument stays the place of use, whatever the helper does with the value.</summary>
    public bool IsPinned { get; }

    /// <summary>The pair that it was read out of, where that is one of several: a key belongs to the value of the same pair.</summary>
    public TrackedObject? Pair { get; }

    public object? Constant => Kind == FlowItemKind.Constant ? Payload : null;

    public TrackedObject? Object => Payload as TrackedObject;

    /// <summary>The text when it is a string, with <see cref="Hole"/> for unknown parts; else null.</summary>
    public string? Text => Payload as string ?? (Payload as PartialText)?.Text;

    /// <summary>Where an unknown value came from; null when that is not known either.</summary>
    public Provenance? Provenance => Payload as Provenance;

    /// <summary>Where the unknown parts of a text came from, as far as that is known.</summary>
    public ImmutableArray<Provenance> TextSources => Payload is PartialText text ? text.Sources : ImmutableArray<Provenance>.Empty;

    /// <summary>True when something is known of where the value, or a part of it, came from.</summary>
    public bool HasSource => Payload is Provenance || !TextSources.IsEmpty;

    public static FlowItem OfConstant(object value, SyntaxNode origin) => new(FlowItemKind.Constant, value, origin, null, null);

    public static FlowItem OfNull(SyntaxNode origin) => new(FlowItemKind.Null, null, origin, null, null);

    public static FlowItem OfObject(TrackedObject value, SyntaxNode origin) => new(FlowItemKind.Object, value, origin, null, null);

    /// <summary>A text with holes, and where these came from as far as that is known.</summary>
    public static FlowItem OfPartialText(string text, ImmutableArray<Provenance> sources, SyntaxNode origin) => new(FlowItemKind.Unknown, new PartialText(text, sources), origin, null, null);

    /// <summary>A value that is not known, but where it came from is.</summary>
    public static FlowItem OfProvenance(Provenance provenance) => new(FlowItemKind.Unknown, provenance, null, null, null);

    /// <summary>The property is absent because <paramref name="by"/> cleared it.</summary>
    public static FlowItem Cleared(SyntaxNode by) => new(FlowItemKind.Absent, null, null, null, by);

    /// <summary>
    /// The same value, used at <paramref name="use"/>; an earlier use inside that expression is kept, so that an arm of a condition
    /// stays the place to report.
    /// </summary>
    public FlowItem UsedAt(SyntaxNode use)
    {
        if (IsPinned)
        {
            return this;
        }

        if (Use is not null && Use.SyntaxTree == use.SyntaxTree && use.Span.Contains(Use.Span))
        {
            return this;
        }

        return Kind == FlowItemKind.Absent ? this : new FlowItem(Kind, Payload, Origin, use, ClearedBy, IsElement, pair: Pair);
    }

    /// <summary>The same value, handed to a helper.</summary>
    public FlowItem AsArgument(SyntaxNode argument) =>
        Kind is FlowItemKind.Absent or FlowItemKind.Object ? this : new FlowItem(Kind, Payload, Origin, UsedAt(argument).Use, ClearedBy, IsElement, isPinned: true, Pair);

    /// <summary>The same object, read out of a collection.</summary>
    public FlowItem AsElement() => IsElement || Object is null ? this : new FlowItem(Kind, Payload, Origin, Use, ClearedBy, isElement: true, pair: Pair);

    /// <summary>The same value, read out of a pair; null for one that stands for itself.</summary>
    public FlowItem OfPair(TrackedObject? pair) => Pair == pair ? this : new FlowItem(Kind, Payload, Origin, Use, ClearedBy, IsElement, IsPinned, pair);

    /// <summary>False for two values that were read out of two pairs.</summary>
    public bool MayBelongTo(FlowItem other) => Pair is null || other.Pair is null || Pair == other.Pair;

    /// <summary>True when both stand for one value, wherever they are written and used; two unknown values only when they come from one place.</summary>
    public bool IsSameValueAs(FlowItem other) =>
        ReferenceEquals(this, other)
        || (Kind == other.Kind
            && (Kind == FlowItemKind.Unknown ? Provenance is { } source && source.Equals(other.Provenance) : Equals(Payload, other.Payload)));

    public bool SameAs(FlowItem other) =>
        ReferenceEquals(this, other)
        || (Kind == other.Kind
            && ReferenceEquals(Origin, other.Origin)
            && ReferenceEquals(Use, other.Use)
            && ReferenceEquals(ClearedBy, other.ClearedBy)
            && IsElement == other.IsElement
            && IsPinned == other.IsPinned
            && ReferenceEquals(Pair, other.Pair)
            && Equals(Payload, other.Payload));
}

/// <summary>The possible values of an expression: a small set. Never empty.</summary>
internal sealed class FlowValue
{
    /// <summary>More possible values than this are Unknown.</summary>
    public const int MaxItems = 16;

    public static readonly FlowValue Absent = new(ImmutableArray.Create(FlowItem.Absent));
    public static readonly FlowValue Unknown = new(ImmutableArray.Create(FlowItem.Unknown));

    private FlowValue(ImmutableArray<FlowItem> items) => Items = items;

    public ImmutableArray<FlowItem> Items { get; }

    public static FlowValue Of(FlowItem item) => new(ImmutableArray.Create(item));

    /// <summary>An unknown value; null stands for one of which not even the source is known.</summary>
    public static FlowValue UnknownFrom(Provenance? source) => source is null ? Unknown : Of(FlowItem.OfProvenance(source));

    /// <summary>The only item, or null when there are several.</summary>
    public FlowItem? Single => Items.Length == 1 ? Items[0] : null;

    public bool HasObjects
    {
        get
        {
            foreach (FlowItem item in Items)
            {
                if (item.Object is not null)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>True when one of the values is a text, or the known part of one.</summary>
    public bool HasText
    {
        get
        {
            foreach (FlowItem item in Items)
            {
                if (item.Text is not null)
                {
                    return true;
                }
            }

            return false;
        }
    }

    public bool Contains(FlowItemKind kind)
    {
        foreach (FlowItem item in Items)
        {
            if (item.Kind == kind)
            {
                return true;
            }
        }

        return false;
    }

    public FlowValue UsedAt(SyntaxNode use) => Select(use, static (item, place) => item.UsedAt(place));

    /// <summary>The same values, handed to a helper.</summary>
    public FlowValue AsArgument(SyntaxNode argument) => Select(argument, static (item, place) => item.AsArgument(place));

    /// <summary>The same values, whose places of use stay what they are; <paramref name="use"/> for those that have none.</summary>
    public FlowValue Pinned(SyntaxNode use) => Select(use, static (item, place) => item.AsArgument(item.Use ?? place));

    /// <summary>The same values, read out of a pair; null for values that stand for themselves.</summary>
    public FlowValue OfPair(TrackedObject? pair) => Select(pair, static (item, owner) => item.OfPair(owner));

    /// <summary>The same objects, read out of a collection.</summary>
    public FlowValue AsElements() => Select(this, static (item, _) => item.AsElement());

    private FlowValue Select<T>(T argument, System.Func<FlowItem, T, FlowItem> selector)
    {
        if (Items.Length == 1)
        {
            FlowItem selected = selector(Items[0], argument);
            return ReferenceEquals(selected, Items[0]) ? this : Of(selected);
        }

        var builder = ImmutableArray.CreateBuilder<FlowItem>(Items.Length);
        foreach (FlowItem item in Items)
        {
            builder.Add(selector(item, argument));
        }

        return new FlowValue(builder.MoveToImmutable());
    }

    /// <summary>The same values, but what was absent is unknown: for writes that may or may not have happened elsewhere.</summary>
    public FlowValue WithoutAbsence()
    {
        if (!Contains(FlowItemKind.Absent))
        {
            return this;
        }

        FlowValue result = Unknown;
        foreach (FlowItem item in Items)
        {
            if (item.Kind != FlowItemKind.Absent)
            {
                result = Join(result, Of(item));
            }
        }

        return result;
    }

    /// <summary>The values without absence, for one that is there or not; not for a value that is only absent.</summary>
    public FlowValue WhereSet() => Contains(FlowItemKind.Absent) ? new FlowValue(Items.RemoveAll(static item => item.Kind == FlowItemKind.Absent)) : this;

    /// <summary>The union; returns <paramref name="left"/> itself when it already holds everything.</summary>
    public static FlowValue Join(FlowValue left, FlowValue right)
    {
        if (ReferenceEquals(left, right))
        {
            return left;
        }

        ImmutableArray<FlowItem>.Builder? builder = null;
        foreach (FlowItem item in right.Items)
        {
            if (Has(left.Items, item))
            {
                continue;
            }

            if (builder is null)
            {
                builder = ImmutableArray.CreateBuilder<FlowItem>();
                builder.AddRange(left.Items);
            }

            builder.Add(item);
        }

        return builder is null ? left : builder.Count > MaxItems ? Unknown : new FlowValue(builder.ToImmutable());
    }

    private static bool Has(ImmutableArray<FlowItem> items, FlowItem wanted)
    {
        foreach (FlowItem item in items)
        {
            if (item.SameAs(wanted))
            {
                return true;
            }
        }

        return false;
    }
}
