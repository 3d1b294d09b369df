using System.Collections.Generic;
using AzureML.Analyzers.Sdk;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzureML.Analyzers.Flow;

/// <summary>Keys and the values that belong to them: entries of dictionaries, key-value pairs and tuples, also where a loop goes through them.</summary>
internal sealed partial class Transfer
{
    private static bool IsPairCreation(IMethodSymbol method) =>
        method is { IsStatic: true, Name: "Create", Parameters.Length: 2, ContainingType: { Name: "KeyValuePair", IsGenericType: false, ContainingNamespace: { Name: "Generic", ContainingNamespace.Name: "Collections" } } };

    private FlowValue CreatePair(IInvocationOperation creation)
    {
        ITypeSymbol type = creation.TargetMethod.ReturnType;
        List<PassedArgument> arguments = EvaluateArguments(creation.Arguments);
        TrackedObject created = session.ObjectAt(context, creation.Syntax, type, session.Index.FactsOf(type), ObjectOrigin.Creation);
        State = State.WithObject(created, ObjectState.Fresh);
        SetArguments(created, arguments);
        return FlowValue.Of(FlowItem.OfObject(created, creation.Syntax));
    }

    private FlowValue CreateTuple(ITupleOperation tuple)
    {
        if (tuple.Type is not { } type)
        {
            LoseSightOf(tuple);
            return FlowValue.Unknown;
        }

        TypeFacts facts = session.Index.FactsOf(type);
        if (facts.Shape == TypeShape.Other)
        {
            foreach (IOperation element in tuple.Elements)
            {
                Evaluate(element);
            }

            return FlowValue.Unknown;
        }

        TrackedObject created = session.ObjectAt(context, tuple.Syntax, type, facts, ObjectOrigin.Creation);
        ObjectState state = ObjectState.Fresh;
        for (int i = 0; i < tuple.Elements.Length; i++)
        {
            IOperation element = tuple.Elements[i];
            state = state.With(session.PropertySlot(NameOfItem(i)), Evaluate(element).UsedAt(element.Syntax));
        }

        State = State.WithObject(created, state);
        return FlowValue.Of(FlowItem.OfObject(created, tuple.Syntax));
    }

    // The entries of a dictionary, as a loop meets them.
    private FlowValue PairsOf(TrackedObject dictionary, ObjectState state, IPropertyReferenceOperation current, TypeFacts facts)
    {
        int key = session.PropertySlot("Key");
        int value = session.PropertySlot("Value");
        int count = 0;
        FlowValue? result = null;
        foreach (KeyValuePair<int, FlowValue> entry in state.Slots)
        {
            Slot slot = session.SlotAt(entry.Key);
            if (slot.Kind is not (SlotKind.Entry or SlotKind.UnknownEntry) || entry.Value.Single?.Kind == FlowItemKind.Absent)
            {
                continue;
            }

            if (++count > FlowValue.MaxItems)
            {
                return FlowValue.Unknown;
            }

            TrackedObject pair = session.ObjectAt(context, current.Syntax, current.Property.Type, facts, ObjectOrigin.Creation, dictionary, entry.Key);
            FlowValue name = slot.Kind == SlotKind.Entry ? FlowValue.Of(FlowItem.OfConstant(slot.Name, current.Syntax)) : session.KeyAt(entry.Key);
            State = State.WithObject(pair, ObjectState.Fresh.With(key, name).With(value, entry.Value.WhereSet()));
            FlowValue met = FlowValue.Of(FlowItem.OfObject(pair, current.Syntax).AsElement());
            result = result is null ? met : FlowValue.Join(result, met);
        }

        return result ?? FlowValue.Unknown;
    }

    /// <summary>One part of each of the tuples or pairs that a value may be.</summary>
    private FlowValue PartsOf(FlowValue pairs, string part)
    {
        int slot = session.PropertySlot(part);
        FlowValue? result = null;
        foreach (FlowItem item in pairs.Items)
        {
            FlowValue value = item.Object is { } pair && State.Find(pair) is { } state ? state.Get(slot).WithoutAbsence() : FlowValue.Unknown;
            value = item.IsElement ? value.AsElements() : value;
            value = pairs.Items.Length > 1 ? value.OfPair(item.Object) : value;
            result = result is null ? value : FlowValue.Join(result, value);
        }

        return Read(result!);
    }

    // A tuple that was written to is perhaps the copy of another one.
    private void ForgetPart(FlowValue tuples, string part)
    {
        foreach (FlowItem item in tuples.Items)
        {
            if (item.Object is { } tuple && State.Find(tuple) is { } state)
            {
                State = State.WithObject(tuple, state.With(session.PropertySlot(part), FlowValue.Unknown));
            }
        }
    }

    private void AssignTuple(ITupleOperation tuple, FlowValue value)
    {
        for (int i = 0; i < tuple.Elements.Length; i++)
        {
            FlowValue part = NameOfPart(value, i, tuple.Elements.Length) is { } name ? PartsOf(value, name) : FlowValue.Unknown;
            Assign(tuple.Elements[i], part, tuple.Syntax);
        }

        Escape(value);
    }

    /// <summary>The member that a deconstruction reads; null where the type itself says what it does.</summary>
    private static string? NameOfPart(FlowValue value, int index, int count)
    {
        string? name = null;
        foreach (FlowItem item in value.Items)
        {
            string? part = item.Object switch
            {
                { Type.IsTupleType: true } => NameOfItem(index),
                { Facts.Shape: TypeShape.Pair } when count == 2 => index == 0 ? "Key" : "Value",
                _ => null,
            };
            if (part is null || (name is not null && name != part))
            {
                return null;
            }

            name = part;
        }

        return name;
    }

    private static string NameOf(IFieldSymbol field) => (field.CorrespondingTupleField ?? field).Name;

    private static string NameOfItem(int index) => index switch
    {
        0 => "Item1",
        1 => "Item2",
        _ => "Item" + (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture),
    };

    private FlowValue EvaluateKey(IOperation operation)
    {
        FlowValue key = Evaluate(operation);
        return key.Single?.Constant is string ? key : key.UsedAt(operation.Syntax);
    }

    private void AddPair(TrackedObject target, TrackedObject pair, SyntaxNode site)
    {
        ObjectState state = State.Find(pair) ?? ObjectState.Fresh;
        AddEntry(target, state.Get(session.PropertySlot("Key")), state.Get(session.PropertySlot("Value")), site);
    }

    private void AddEntry(TrackedObject target, FlowValue key, FlowValue value, SyntaxNode site)
    {
        if (key.Single?.Constant is string name)
        {
            Add(target, SlotKind.Entry, name, null, value.OfPair(null));
        }
        else if (ArePairs(key, value) && LoopChoices.TakesEach(site))
        {
            AddPairs(target, key, value, site);
        }
        else
        {
            AddUnknownEntry(target, key, value.OfPair(null), site);
        }
    }

    private void AddUnknownEntry(TrackedObject target, FlowValue key, FlowValue value, SyntaxNode site)
    {
        Add(target, SlotKind.UnknownEntry, "", site, value);
        session.NoteKey(session.SlotOf(SlotKind.UnknownEntry, "", site), key.OfPair(null));
    }

    // Each key gets what belongs to it.
    private void AddPairs(TrackedObject target, FlowValue key, FlowValue value, SyntaxNode site)
    {
        FlowValue? unnamed = null;
        foreach (FlowItem name in key.Items)
        {
            FlowValue? own = null;
            foreach (FlowItem item in value.Items)
            {
                if (item.Pair == name.Pair)
                {
                    FlowValue part = FlowValue.Of(item.OfPair(null));
                    own = own is null ? part : FlowValue.Join(own, part);
                }
            }

            if (own is null)
            {
                continue;
            }

            if (name.Constant is string text)
            {
                Add(target, SlotKind.Entry, text, null, own);
            }
            else
            {
                unnamed = unnamed is null ? own : FlowValue.Join(unnamed, own);
            }
        }

        if (unnamed is not null)
        {
            AddUnknownEntry(target, key, unnamed, site);
        }
    }

    private static bool ArePairs(FlowValue key, FlowValue value)
    {
        foreach (FlowItem item in key.Items)
        {
            if (item.Pair is null)
            {
                return false;
            }
        }

        foreach (FlowItem item in value.Items)
        {
            if (item.Pair is null)
            {
                return false;
            }
        }

        return true;
    }
}
