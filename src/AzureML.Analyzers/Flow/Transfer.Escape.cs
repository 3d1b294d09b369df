using System.Collections.Generic;
using System.Threading;
using AzureML.Analyzers.Sdk;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AzureML.Analyzers.Flow;

/// <summary>What happens to objects that leave the code we see.</summary>
internal sealed partial class Transfer
{
    /// <summary>The object is complete here: its state is judged.</summary>
    public void Leave(FlowValue value, LeaveReason reason, IFieldSymbol? field = null)
    {
        if (!Recording)
        {
            return;
        }

        foreach (FlowItem item in value.Items)
        {
            if (item.Object is { } target)
            {
                session.RecordLeave(new LeavePoint(target, State, reason, UnseenCall: null, field));
            }
        }
    }

    /// <summary>The member returns the object. Callers that we see may still complete it.</summary>
    public void LeaveByReturn(FlowValue value)
    {
        if (context.Depth == 0 && value.HasObjects && session.Returns != ReturnPolicy.JudgedHere)
        {
            session.ReturnsObjectsToCallers = true;
            if (session.Returns == ReturnPolicy.JudgedByCallers)
            {
                Escape(value);
            }
        }

        Leave(value, context.Depth == 0 ? LeaveReason.Returned : LeaveReason.ReturnedByLambda);
    }

    /// <summary>What an iterator has yielded so far, as the collection that its caller enumerates; null when it yielded nothing.</summary>
    public TrackedObject? Yielded { get; private set; }

    /// <summary>Set by the owner of the frame: a caller that the analysis sees takes what is returned and yielded.</summary>
    public bool YieldsToCaller { get; init; }

    private void Yield(FlowValue value, IReturnOperation yielded)
    {
        if (!YieldsToCaller)
        {
            LeaveByReturn(value);
            return;
        }

        if (!value.HasObjects || yielded.ReturnedValue?.Type is not { } type)
        {
            return;
        }

        ITypeSymbol collection = session.Compilation.CreateArrayTypeSymbol(type);
        Yielded = session.ObjectAt(context, graph.OriginalOperation.Syntax, collection, session.Index.FactsOf(collection), ObjectOrigin.Creation);
        Add(Yielded, SlotKind.Element, "", yielded.Syntax, value);
    }

    /// <summary>A field still holds the object when the member ends. Private fields are judged, unless another member completes them.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">What it holds.</param>
    /// <param name="declaration">The member that stored it.</param>
    public void LeaveInField(IFieldSymbol field, FlowValue value, SyntaxNode declaration)
    {
        bool complete = field.DeclaredAccessibility == Accessibility.Private
            && !FieldFacts.IsCompletedElsewhere(field, declaration, session.Compilation, session.CancellationToken);
        if (!complete)
        {
            Escape(value);
        }

        if (declaration is EqualsValueClauseSyntax && declaration == session.Member)
        {
            session.FillsDictionariesOfCallers |= HasDictionary(value);
        }

        Leave(value, LeaveReason.Stored, field);
    }

    private static bool HasDictionary(FlowValue value)
    {
        foreach (FlowItem item in value.Items)
        {
            if (item.Object is { Facts.Shape: TypeShape.Dictionary })
            {
                return true;
            }
        }

        return false;
    }

    // Code that we cannot see gets the object: its point of use when nothing follows, perhaps its completion when something does.
    private void PassToUnseen(FlowValue value, SyntaxNode call)
    {
        if (!value.HasObjects)
        {
            return;
        }

        if (Recording)
        {
            foreach (FlowItem item in value.Items)
            {
                if (item.Object is { } target)
                {
                    session.RecordLeave(new LeavePoint(target, State, LeaveReason.Unseen, call));
                }
            }
        }

        foreach (TrackedObject reached in ReachableObjects.From(value, State, session.CancellationToken))
        {
            State = State.WithObject(reached, State.Find(reached)!.WithUnseenCall(call));
        }
    }

    // Something that completes objects, or may do so at any time, gets it: what is absent is unknown from here on.
    private void Escape(FlowValue value)
    {
        if (!value.HasObjects)
        {
            return;
        }

        foreach (TrackedObject reached in ReachableObjects.From(value, State, session.CancellationToken))
        {
            State = State.WithObject(reached, State.Find(reached)!.AsEscaped());
        }
    }
}

/// <summary>Walks from objects to all that their properties, entries and elements hold.</summary>
internal static class ReachableObjects
{
    /// <summary>The objects of a value and everything they reach, each once; objects that do not exist in the state are left out.</summary>
    public static List<TrackedObject> From(FlowValue value, FlowState state, CancellationToken cancellationToken)
    {
        var found = new List<TrackedObject>();
        var seen = new HashSet<TrackedObject>();
        Collect(value, state, found, seen);
        CollectParts(state, found, seen, cancellationToken);
        return found;
    }

    /// <summary>The objects that code can still get at: all that variables hold, and everything these reach.</summary>
    public static HashSet<TrackedObject> FromVariables(FlowState state)
    {
        var found = new List<TrackedObject>();
        var seen = new HashSet<TrackedObject>();
        foreach (KeyValuePair<int, FlowValue> variable in state.Variables)
        {
            Collect(variable.Value, state, found, seen);
        }

        CollectParts(state, found, seen, CancellationToken.None);
        return seen;
    }

    private static void CollectParts(FlowState state, List<TrackedObject> found, HashSet<TrackedObject> seen, CancellationToken cancellationToken)
    {
        for (int i = 0; i < found.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (KeyValuePair<int, FlowValue> slot in state.Find(found[i])!.Slots)
            {
                Collect(slot.Value, state, found, seen);
            }
        }
    }

    private static void Collect(FlowValue value, FlowState state, List<TrackedObject> found, HashSet<TrackedObject> seen)
    {
        foreach (FlowItem item in value.Items)
        {
            if (item.Object is { } target && state.Find(target) is not null && seen.Add(target))
            {
                found.Add(target);
            }
        }
    }
}
