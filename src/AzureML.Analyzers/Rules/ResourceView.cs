using System.Collections.Generic;
using System.Collections.Immutable;
using AzureML.Analyzers.Flow;
using AzureML.Analyzers.Model;
using AzureML.Analyzers.Options;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Rules;

/// <summary>One value that a property may hold, and the object on which it was found.</summary>
/// <param name="Item">The value.</param>
/// <param name="Owner">The innermost object that exists on the way to the property.</param>
/// <param name="Member">The member of <paramref name="Owner"/>, as the library spells it.</param>
internal readonly record struct PropertyItem(FlowItem Item, TrackedObject Owner, string Member);

/// <summary>
/// What a property may hold. <see cref="Member"/> is null where the family, or this version of it, does not have the property;
/// then there are no items and nothing to report.
/// </summary>
internal readonly record struct PropertyReading(string? Member, ImmutableArray<PropertyItem> Items)
{
    /// <summary>What is found does not hold on every path.</summary>
    public bool OnSomePaths => Items.Length > 1;
}

/// <summary>A logical resource in the state in which it leaves, as rules see it.</summary>
internal sealed class ResourceView(TrackedObject target, LeavePoint point, ResourceView? owner, JudgementContext context)
{
    private string _remark = "";

    public TrackedObject Target { get; } = target;

    /// <summary>The resource that holds this one, for example the workspace of an encryption block; null when it stands alone.</summary>
    public ResourceView? Owner { get; } = owner;

    public JudgementContext Context { get; } = context;

    /// <summary>Where it leaves, by itself or as a part of something else.</summary>
    public LeavePoint Point => point;

    public ResourceKind Kind => Target.Facts.Binding!.Kind;

    /// <summary>Given to a method of the library here, not only returned or stored.</summary>
    public bool IsSent => point.Reason == LeaveReason.Sent;

    public RuleOptions Options => Context.Options;

    /// <summary>How a message that starts with the resource names it: its kind and the type that the user wrote.</summary>
    public string Subject => Kind.DisplayName + " '" + Target.Type.Name + "'" + _remark;

    /// <summary>The same inside a sentence.</summary>
    public string SubjectInSentence => char.ToLowerInvariant(Subject[0]) + Subject.Substring(1);

    /// <summary>The same resource; messages say more of it, behind its name.</summary>
    public ResourceView WithRemark(string remark) => new(Target, point, Owner, Context) { _remark = remark };

    public PropertyReading Read(LogicalProperty property)
    {
        MemberPath? path = Target.Facts.PathTo(property);
        if (path is null)
        {
            return new PropertyReading(null, ImmutableArray<PropertyItem>.Empty);
        }

        // Almost always one value.
        var items = ImmutableArray.CreateBuilder<PropertyItem>(1);
        Collect(Target, path, 0, Target.Facts.Binding!.Find(property)!.IsAbsenceKnown, items);
        return new PropertyReading(path.Last, items.Count == items.Capacity ? items.MoveToImmutable() : items.ToImmutable());
    }

    /// <summary>The entries of a dictionary: key (null when not known) and possible values, in source order.</summary>
    public IEnumerable<KeyValuePair<string?, FlowValue>> EntriesOf(TrackedObject dictionary)
    {
        if (point.State.Find(dictionary) is not { } state)
        {
            yield break;
        }

        foreach (KeyValuePair<int, FlowValue> pair in state.Slots)
        {
            Slot slot = Context.Session.SlotAt(pair.Key);
            if (slot.Kind is SlotKind.Entry or SlotKind.UnknownEntry)
            {
                yield return new(slot.Kind == SlotKind.Entry ? slot.Name : null, pair.Value);
            }
        }
    }

    /// <summary>What is known of the keys of a dictionary that are no constants.</summary>
    public IEnumerable<FlowItem> ComputedKeysOf(TrackedObject dictionary)
    {
        if (point.State.Find(dictionary) is not { } state)
        {
            yield break;
        }

        foreach (KeyValuePair<int, FlowValue> pair in state.Slots)
        {
            if (Context.Session.SlotAt(pair.Key).Kind != SlotKind.UnknownEntry || pair.Value.Single?.Kind == FlowItemKind.Absent)
            {
                continue;
            }

            foreach (FlowItem item in Context.Session.KeyAt(pair.Key).Items)
            {
                yield return item;
            }
        }
    }

    /// <summary>What a list holds, in no order that matters.</summary>
    public IEnumerable<FlowItem> ElementsOf(TrackedObject list)
    {
        if (point.State.Find(list) is not { } state)
        {
            yield break;
        }

        foreach (KeyValuePair<int, FlowValue> pair in state.Slots)
        {
            if (Context.Session.SlotAt(pair.Key).Kind != SlotKind.Element)
            {
                continue;
            }

            foreach (FlowItem item in pair.Value.Items)
            {
                yield return item;
            }
        }
    }

    /// <summary>The values of one member of a nested object that no logical property stands for.</summary>
    public FlowValue ReadMember(TrackedObject target, string member) =>
        point.State.Find(target)?.Get(Context.Session.FindPropertySlot(member)) ?? FlowValue.Unknown;

    /// <summary>True when an object is of a kind, or holds one that is.</summary>
    public bool Holds(TrackedObject target, ResourceKind kind) => PartOf(target, kind) is not null;

    /// <summary>The object if it is of a kind, else the first part of it that is; null when there is none.</summary>
    public ResourceView? PartOf(TrackedObject target, ResourceKind kind)
    {
        if (target.Facts.Binding?.Kind == kind)
        {
            return new ResourceView(target, point, owner: null, Context);
        }

        foreach (TrackedObject reached in ReachedFrom(target))
        {
            if (reached.Facts.Binding?.Kind == kind)
            {
                return new ResourceView(reached, point, owner: null, Context);
            }
        }

        return null;
    }

    /// <summary>True when an object is <paramref name="part"/>, or holds it.</summary>
    public bool Holds(TrackedObject target, TrackedObject part) => target == part || ReachedFrom(target).Contains(part);

    private List<TrackedObject> ReachedFrom(TrackedObject target) =>
        ReachableObjects.From(FlowValue.Of(FlowItem.OfObject(target, target.Site)), point.State, Context.CancellationToken);

    private void Collect(TrackedObject current, MemberPath path, int segment, bool absenceCounts, ImmutableArray<PropertyItem>.Builder items)
    {
        string member = path.Segments[segment];
        int slot = Context.Session.FindPropertySlot(member);
        FlowValue value = point.State.Find(current)?.Get(slot) ?? FlowValue.Unknown;
        foreach (FlowItem item in value.Items)
        {
            if (segment < path.Segments.Length - 1 && item.Object is { } next)
            {
                Collect(next, path, segment + 1, absenceCounts, items);
                continue;
            }

            bool isLast = segment == path.Segments.Length - 1;
            bool isAbsent = item.Kind is FlowItemKind.Absent or FlowItemKind.Null;
            FlowItem found = isAbsent
                ? (absenceCounts && IsAbsenceKnown(current, slot, member) ? item : FlowItem.Unknown)
                : isLast ? item : FlowItem.Unknown;
            items.Add(new PropertyItem(found, current, member));
        }
    }

    private bool IsAbsenceKnown(TrackedObject target, int slot, string member)
    {
        if (target.Origin == ObjectOrigin.External || Context.AbsenceIsUnknown || Context.Session.IsPerhapsSet(target, slot) || Context.IsSetByCaller(target, member))
        {
            return false;
        }

        if (point.State.Find(target) is not { Escaped: false } state || (target.Origin == ObjectOrigin.Implicit && !state.Attached))
        {
            return false;
        }

        if (Context.Session.IsUnboundIn(target.Site) || (target.Parent is { } parent && Context.Session.IsUnboundIn(parent.Site)))
        {
            return false;
        }

        if (point.Reason == LeaveReason.ReturnedByLambda && Context.Session.IsSetOnForeign(target.Type, member))
        {
            return false;
        }

        return point.UnseenCall is null || !Context.Session.IsUsedAfter(target, point.UnseenCall);
    }
}
