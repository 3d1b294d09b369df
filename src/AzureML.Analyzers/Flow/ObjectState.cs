using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Flow;

/// <summary>What is known of one object at one point of the program. Immutable.</summary>
internal sealed class ObjectState
{
    public static readonly ObjectState Fresh = new(IntMap<FlowValue>.Empty, escaped: false, attached: false, ImmutableArray<SyntaxNode>.Empty);

    private ObjectState(IntMap<FlowValue> slots, bool escaped, bool attached, ImmutableArray<SyntaxNode> unseenCalls)
    {
        Slots = slots;
        Escaped = escaped;
        Attached = attached;
        UnseenCalls = unseenCalls;
    }

    /// <summary>Values by slot id (<see cref="SlotTable"/>); no entry means Absent.</summary>
    public IntMap<FlowValue> Slots { get; }

    /// <summary>Code that we cannot see may have completed it: what is absent is unknown.</summary>
    public bool Escaped { get; }

    /// <summary>An implicit object that was written to, so that it now is its parent's property.</summary>
    public bool Attached { get; }

    /// <summary>Calls to unseen code that the object went to; a later use turns each into an escape.</summary>
    public ImmutableArray<SyntaxNode> UnseenCalls { get; }

    public FlowValue Get(int slot) => Slots.Get(slot) ?? FlowValue.Absent;

    public ObjectState With(int slot, FlowValue value) => new(Slots.Set(slot, value), Escaped, Attached, UnseenCalls);

    public ObjectState AsAttached() => Attached ? this : new(Slots, Escaped, true, UnseenCalls);

    public ObjectState AsEscaped() => Escaped ? this : new(Slots, true, Attached, UnseenCalls);

    public ObjectState WithUnseenCall(SyntaxNode call) =>
        UnseenCalls.Contains(call) ? AsEscaped() : new(Slots, true, Attached, UnseenCalls.Add(call));

    /// <summary>What holds on either path; returns <paramref name="left"/> itself when nothing is new.</summary>
    public static ObjectState Join(ObjectState left, ObjectState right)
    {
        IntMap<FlowValue> slots = IntMap<FlowValue>.Merge(left.Slots, right.Slots, JoinSlot);
        ImmutableArray<SyntaxNode> calls = left.UnseenCalls;
        foreach (SyntaxNode call in right.UnseenCalls)
        {
            calls = calls.Contains(call) ? calls : calls.Add(call);
        }

        bool same = slots.IsSame(left.Slots)
            && (left.Escaped || !right.Escaped)
            && (left.Attached || !right.Attached)
            && calls == left.UnseenCalls;
        return same ? left : new ObjectState(slots, left.Escaped || right.Escaped, left.Attached || right.Attached, calls);
    }

    private static FlowValue JoinSlot(FlowValue? left, FlowValue? right) =>
        FlowValue.Join(left ?? FlowValue.Absent, right ?? FlowValue.Absent);
}

/// <summary>The variables and objects at one point of the program. Immutable.</summary>
internal sealed class FlowState(IntMap<FlowValue> variables, IntMap<ObjectState> objects)
{
    public static readonly FlowState Empty = new(IntMap<FlowValue>.Empty, IntMap<ObjectState>.Empty);

    /// <summary>Values of locals, parameters, captures and fields by variable id; no entry means Unknown.</summary>
    public IntMap<FlowValue> Variables { get; } = variables;

    /// <summary>States by <see cref="TrackedObject.Id"/>; no entry means that the object does not exist on this path.</summary>
    public IntMap<ObjectState> Objects { get; } = objects;

    public FlowState WithVariable(int id, FlowValue value) => new(Variables.Set(id, value), Objects);

    public FlowState WithObject(TrackedObject key, ObjectState state) => new(Variables, Objects.Set(key.Id, state));

    /// <summary>The same, as if these objects did not exist.</summary>
    public FlowState Without(IEnumerable<TrackedObject> keys)
    {
        IntMap<ObjectState> objects = Objects;
        foreach (TrackedObject key in keys)
        {
            objects = objects.Remove(key.Id);
        }

        return new(Variables, objects);
    }

    public ObjectState? Find(TrackedObject key) => Objects.Get(key.Id);
}
