using System.Collections.Generic;
using System.Collections.Immutable;
using AzureML.Analyzers.Model;
using AzureML.Analyzers.Sdk;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzureML.Analyzers.Flow;

/// <summary>Creations and writes.</summary>
internal sealed partial class Transfer
{
    /// <summary>Entries of one dictionary, elements of one list; beyond it the object counts as completed by code we cannot see.</summary>
    public const int MaxEntries = 20_000;

    /// <summary>Texts of a list that are remembered; longer lists hold data, not settings.</summary>
    public const int MaxTexts = 64;

    // What a capture stands for, because the target of an assignment may be captured before a condition is evaluated.
    private readonly Dictionary<CaptureId, IOperation> _captured = [];
    private readonly Dictionary<TrackedObject, int> _entryCounts = [];

    private FlowValue Create(IObjectCreationOperation creation)
    {
        if (creation.Type is not { } type)
        {
            LoseSightOf(creation);
            return FlowValue.Unknown;
        }

        TypeFacts facts = session.Index.FactsOf(type);
        switch (facts.Shape)
        {
            case TypeShape.Wrapper:
                return Wrap(creation);
            case TypeShape.Resource or TypeShape.Pair:
                return CreateResource(creation, type, facts);
            case TypeShape.Dictionary or TypeShape.Collection:
                return CreateContainer(creation, type, facts);
            default:
                return CreateOther(creation);
        }
    }

    private FlowValue Wrap(IObjectCreationOperation creation)
    {
        FlowState before = State;
        List<PassedArgument> arguments = EvaluateArguments(creation.Arguments);
        ObserveCreation(creation.Constructor, arguments, before, creation.Syntax);
        if (arguments.Count != 1)
        {
            return AddressOf(arguments);
        }

        FlowValue value = arguments[0].Value;
        return value.HasObjects && value.Single?.Object?.Facts.Binding is null ? FlowValue.Unknown : value;
    }

    // An address that is relative to another one: where it leads is known, the rest is not.
    private static FlowValue AddressOf(List<PassedArgument> arguments)
    {
        foreach (PassedArgument argument in arguments)
        {
            switch (argument.Parameter?.Name)
            {
                case "uriString":
                    return argument.Value;
                case "baseUri" when argument.Value.Single is { Text: not null, Origin: { } origin }:
                    var address = new TextBuilder();
                    address.Append(argument.Value);
                    address.Append(part: null);
                    return address.ToValue(origin);
            }
        }

        return FlowValue.Unknown;
    }

    private void ObserveCreation(IMethodSymbol? constructor, List<PassedArgument> arguments, FlowState before, SyntaxNode creation)
    {
        if (Recording
            && constructor is { ContainingType: var type }
            && (Clients.IsCallTypeName(type.Name) || Clients.IsStorageClient(type) || Clients.IsCredentialName(type.Name) || type.BaseType?.Name == "CustomResource")
            && session.Index.IsSdkSymbol(constructor))
        {
            session.Calls.Add(new ObservedCall(constructor, null, InParameterOrder(constructor, AtTheirPlace(arguments)), before, creation));
        }
    }

    private FlowValue CreateResource(IObjectCreationOperation creation, ITypeSymbol type, TypeFacts facts)
    {
        if (!facts.IsSdk && facts.Shape == TypeShape.Resource)
        {
            return CreateDerived(creation, type, facts);
        }

        FlowState before = State;
        List<PassedArgument> arguments = EvaluateArguments(creation.Arguments);
        ObserveCreation(creation.Constructor, arguments, before, creation.Syntax);
        TrackedObject created = session.ObjectAt(context, creation.Syntax, type, facts, ObjectOrigin.Creation);
        State = State.WithObject(created, ObjectState.Fresh);
        SetArguments(created, arguments);
        FlowValue value = FlowValue.Of(FlowItem.OfObject(created, creation.Syntax));
        LeaveWhenRegistered(creation.Constructor, value);
        return value;
    }

    // Pulumi takes a resource, with the arguments as they are, when it is made; what is done to them afterwards comes too late.
    private void LeaveWhenRegistered(IMethodSymbol? constructor, FlowValue resource)
    {
        if (constructor is { ContainingType.BaseType.Name: "CustomResource" } && session.Index.IsSdkSymbol(constructor))
        {
            Leave(resource, LeaveReason.Sent);
        }
    }

    // A class of the user's own over one of the library's: its constructors are helpers.
    private FlowValue CreateDerived(IObjectCreationOperation creation, ITypeSymbol type, TypeFacts facts)
    {
        List<PassedArgument> arguments = EvaluateArguments(creation.Arguments);
        if (creation.Constructor is not { } constructor)
        {
            LoseSightOf(creation);
            return FlowValue.Unknown;
        }

        CallContext frame = context.Enter(creation.Syntax, constructor.OriginalDefinition);
        SyntaxNode? site = DerivedCreations.SiteOf(constructor.OriginalDefinition, ref frame, session);
        TrackedObject created = site is null
            ? session.ObjectAt(context, creation.Syntax, type, facts, ObjectOrigin.Creation)
            : session.ObjectAt(frame, site, type, facts, ObjectOrigin.Creation);
        State = State.WithObject(created, ObjectState.Fresh);
        SetOwnDefaults(created);
        FlowValue value = FlowValue.Of(FlowItem.OfObject(created, creation.Syntax));
        if (InHouseDefaults.IsOfRecord(constructor, session.CancellationToken))
        {
            CreateRecord(created, constructor, arguments, value);
            return value;
        }

        RunConstructor(constructor, creation, value, session.Index.IsInHouse(constructor.ContainingType) ? WithoutDefaults(arguments) : arguments, creation.Syntax);
        return value;
    }

    // A default of a mapped type is not a value that the code gives.
    private static List<PassedArgument> WithoutDefaults(List<PassedArgument> arguments) => arguments.ConvertAll(static argument =>
        IsDefault(argument) ? argument with { Value = InHouseDefaults.IsGiven(argument.Operation) ? FlowValue.Unknown : FlowValue.Absent } : argument);

    private static bool IsDefault(PassedArgument argument) => argument.Operation.Parent is IArgumentOperation { ArgumentKind: ArgumentKind.DefaultValue };

    // The compiler writes the constructor: it sets the properties of its parameters' names.
    private void CreateRecord(TrackedObject created, IMethodSymbol constructor, List<PassedArgument> arguments, FlowValue value)
    {
        SetArguments(created, arguments);
        if (constructor.ContainingType.BaseType is not { SpecialType: SpecialType.System_Object })
        {
            Escape(value);
        }
    }

    // A mapped type of this compilation may set its properties without a constructor.
    private void SetOwnDefaults(TrackedObject created)
    {
        if (created.Facts.Binding is not { Family: null } binding)
        {
            return;
        }

        ObjectState state = State.Find(created) ?? ObjectState.Fresh;
        foreach (PropertyBinding property in binding.Properties)
        {
            string member = property.Paths[0].Segments[0];
            if (created.Facts.FindProperty(member) is { } symbol && InHouseDefaults.MayHave(symbol, session.CancellationToken))
            {
                state = state.With(session.PropertySlot(member), FlowValue.Unknown);
            }
        }

        State = State.WithObject(created, state);
    }

    private FlowValue CreateOther(IObjectCreationOperation creation)
    {
        List<PassedArgument> arguments = EvaluateArguments(creation.Arguments);
        if (creation.Constructor is { } constructor)
        {
            RunConstructor(constructor, creation, FlowValue.Unknown, arguments, creation.Syntax);
        }
        else
        {
            PassArguments(arguments, null, creation.Syntax);
        }

        return FlowValue.Unknown;
    }

    /// <summary>What the library's constructor does with its arguments: by convention it puts them into the properties of their names.</summary>
    private void SetArguments(TrackedObject created, List<PassedArgument> arguments)
    {
        ObjectState state = State.Find(created) ?? ObjectState.Fresh;
        bool sends = IsPulumiResource(created.Type);
        foreach (PassedArgument argument in arguments)
        {
            bool isDefault = IsDefault(argument);
            if (argument.Parameter is not { } parameter || (isDefault && !(session.Index.IsInHouse(parameter.ContainingType) && InHouseDefaults.IsGiven(argument.Operation))))
            {
                continue;
            }

            FlowValue value = isDefault ? FlowValue.Unknown : argument.Value.UsedAt(argument.Operation.Syntax);
            if (sends)
            {
                Leave(value, LeaveReason.Sent);
            }

            string? property = created.Facts.PropertyForParameter(parameter.Name);
            int slot = property is null ? session.SlotOf(SlotKind.Argument, parameter.Name) : session.PropertySlot(property);
            state = state.With(slot, value);
        }

        State = State.WithObject(created, state);
    }

    private static bool IsPulumiResource(ITypeSymbol type)
    {
        for (INamedTypeSymbol? current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (current is { Name: "Resource", ContainingNamespace: { Name: "Pulumi", ContainingNamespace.IsGlobalNamespace: true } })
            {
                return true;
            }
        }

        return false;
    }

    private FlowValue CreateContainer(IObjectCreationOperation creation, ITypeSymbol type, TypeFacts facts)
    {
        TrackedObject created = session.ObjectAt(context, creation.Syntax, type, facts, ObjectOrigin.Creation);
        State = State.WithObject(created, ObjectState.Fresh);
        foreach (IArgumentOperation argument in creation.Arguments)
        {
            AddAll(created, Evaluate(argument.Value), argument.Value.Syntax);
        }

        return FlowValue.Of(FlowItem.OfObject(created, creation.Syntax));
    }

    private FlowValue CreateArray(IArrayCreationOperation array)
    {
        foreach (IOperation size in array.DimensionSizes)
        {
            Evaluate(size);
        }

        return CreateCollection(array, array.Initializer?.ElementValues ?? ImmutableArray<IOperation>.Empty);
    }

    private FlowValue CreateCollection(IOperation creation, ImmutableArray<IOperation> elements)
    {
        if (creation.Type is not { } type)
        {
            LoseSightOf(creation);
            return FlowValue.Unknown;
        }

        TrackedObject created = session.ObjectAt(context, creation.Syntax, type, session.Index.FactsOf(type), ObjectOrigin.Creation);
        State = State.WithObject(created, ObjectState.Fresh);
        foreach (IOperation element in elements)
        {
            if (element is ISpreadOperation spread)
            {
                AddAll(created, Evaluate(spread.Operand), spread.Operand.Syntax);
                continue;
            }

            if (element is IArrayInitializerOperation nested)
            {
                EvaluateAll(nested.ElementValues);
                continue;
            }

            AddElement(created, element.Syntax, Evaluate(element).UsedAt(element.Syntax));
        }

        return FlowValue.Of(FlowItem.OfObject(created, creation.Syntax));
    }

    private void AddAll(TrackedObject target, FlowValue source, SyntaxNode site)
    {
        foreach (FlowItem item in source.Items)
        {
            if (item.Object is not { } from || State.Find(from) is not { } state)
            {
                continue;
            }

            foreach (KeyValuePair<int, FlowValue> slot in state.Slots)
            {
                if (target.Facts.Shape == TypeShape.Dictionary && slot.Value.Single?.Object is { Facts.Shape: TypeShape.Pair } pair)
                {
                    AddPair(target, pair, site);
                }
                else
                {
                    SetSlot(target, slot.Key, target.Facts.Shape == TypeShape.Collection ? SeenFrom(slot.Value, site) : slot.Value);
                }
            }
        }
    }

    // What a list of a field or helper brings is used here. The entries of dictionaries are judged where they are written.
    private FlowValue SeenFrom(FlowValue value, SyntaxNode site)
    {
        foreach (FlowItem item in value.Items)
        {
            if (item.Use is { } use && !(use.SyntaxTree == session.Member.SyntaxTree && session.Member.FullSpan.Contains(use.Span)))
            {
                return value.UsedAt(site);
            }
        }

        return value;
    }

    // Objects, and the texts of short lists: numbers and the words of a dictionary are nobody's setting.
    private void AddElement(TrackedObject target, SyntaxNode site, FlowValue value)
    {
        if (value.HasObjects || ((value.HasText || IsSecret(value)) && (!_entryCounts.TryGetValue(target, out int count) || count < MaxTexts)))
        {
            Add(target, SlotKind.Element, "", site, value);
        }
    }

    private void Add(TrackedObject target, SlotKind kind, string name, SyntaxNode? site, FlowValue value)
    {
        _entryCounts.TryGetValue(target, out int count);
        _entryCounts[target] = count + 1;
        if (count >= MaxEntries)
        {
            session.Overflowed = true;
            return;
        }

        if (target is { Origin: ObjectOrigin.External, Parent: null })
        {
            // Somebody else's collection: what is put there, others may complete.
            session.FillsDictionariesOfCallers |= target.Facts.Shape == TypeShape.Dictionary;
            Escape(value);
        }

        SetSlot(target, session.SlotOf(kind, name, site), value);
    }

    private FlowValue Assign(IOperation target, FlowValue value, SyntaxNode source)
    {
        switch (target)
        {
            case ILocalReferenceOperation local:
                State = State.WithVariable(session.VariableOf(local.Local), value);
                break;
            case IParameterReferenceOperation parameter:
                State = State.WithVariable(session.VariableOf(parameter.Parameter), value);
                break;
            case IFlowCaptureReferenceOperation capture when _captured.TryGetValue(capture.Id, out IOperation? captured):
                return Assign(captured, value, source);
            case IFieldReferenceOperation field:
                AssignField(field, value);
                break;
            case IPropertyReferenceOperation property:
                AssignProperty(property, value.UsedAt(source));
                break;
            case IArrayElementReferenceOperation element:
                AssignElement(element, value.UsedAt(source));
                break;
            case ITupleOperation tuple:
                AssignTuple(tuple, value);
                break;
            case IDeclarationExpressionOperation declaration:
                return Assign(declaration.Expression, value, source);
            case IDiscardOperation:
                break;
            default:
                // Also members that do not bind: whatever they were meant to be, the object is not as it looks.
                Evaluate(target);
                Escape(value);
                break;
        }

        return value;
    }

    private void AssignField(IFieldReferenceOperation field, FlowValue value)
    {
        if (field.Instance is null or IInstanceReferenceOperation)
        {
            State = State.WithVariable(session.VariableOf(field.Field), value);
            return;
        }

        FlowValue owner = Evaluate(field.Instance);
        if (field.Field.ContainingType.IsTupleType)
        {
            ForgetPart(owner, NameOf(field.Field));
        }

        Escape(value);
    }

    private void AssignElement(IArrayElementReferenceOperation element, FlowValue value)
    {
        EvaluateAll(element.Indices);
        foreach (FlowItem item in EvaluateForWrite(element.ArrayReference).Items)
        {
            if (item.Object is { } array)
            {
                AddElement(array, element.Syntax, value);
            }
        }
    }

    private FlowValue Deconstruct(IOperation target, IOperation source)
    {
        IOperation written = target is IDeclarationExpressionOperation declaration ? declaration.Expression : target;
        IOperation read = source is IConversionOperation { OperatorMethod: null } conversion ? conversion.Operand : source;
        if (written is not ITupleOperation targets || read is not ITupleOperation sources || targets.Elements.Length != sources.Elements.Length)
        {
            FlowValue value = Evaluate(source);
            Assign(written, value, source.Syntax);
            return value;
        }

        // All values are read before any is written: (a, b) = (b, a). There is no tuple then that holds them.
        var values = new FlowValue[sources.Elements.Length];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = Evaluate(sources.Elements[i]);
        }

        for (int i = 0; i < values.Length; i++)
        {
            Assign(targets.Elements[i], values[i], sources.Elements[i].Syntax);
        }

        return FlowValue.Unknown;
    }

    private void AssignProperty(IPropertyReferenceOperation property, FlowValue value)
    {
        if (property.Instance is null)
        {
            ObserveStaticWrite(property, value);
            Escape(value);
            return;
        }

        if (IsOwnDefault(property))
        {
            Escape(value);
            return;
        }

        FlowValue targets = EvaluateForWrite(property.Instance);
        FlowValue key = property.Arguments.Length == 1 ? EvaluateKey(property.Arguments[0].Value) : FlowValue.Unknown;
        if (!targets.HasObjects)
        {
            Escape(value);
            return;
        }

        bool certain = IsOneObject(targets);
        foreach (FlowItem item in targets.Items)
        {
            if (item.Object is { } target)
            {
                AssignMember(target, property, key, value, certain);
            }
        }
    }

    // What a mapped type sets on itself is its default: it counts where an object is created, if it still holds there.
    private bool IsOwnDefault(IPropertyReferenceOperation property)
    {
        IOperation? owner = property;
        INamedTypeSymbol type = property.Property.ContainingType;
        while (owner is IPropertyReferenceOperation { Instance: var instance } part)
        {
            owner = instance;
            type = part.Property.ContainingType;
        }

        return owner is IInstanceReferenceOperation
            && session.Index.IsInHouse(type)
            && State.Variables.Get(AnalysisSession.ThisVariable) is not { HasObjects: true };
    }

    // Also when it is reached in several ways: (a ?? b) where both are the same.
    private static bool IsOneObject(FlowValue targets)
    {
        TrackedObject? only = targets.Items[0].Object;
        foreach (FlowItem item in targets.Items)
        {
            if (item.Object is null || item.Object != only || item.IsElement)
            {
                return false;
            }
        }

        return true;
    }

    // A setting of the whole process is given away like the argument of a call.
    private void ObserveStaticWrite(IPropertyReferenceOperation property, FlowValue value)
    {
        if (Recording && property.Property.SetMethod is { } setter && session.Index.IsSdkSymbol(setter))
        {
            session.Calls.Add(new ObservedCall(setter, null, ImmutableArray.Create(value), State, property.Syntax));
        }
    }

    // What is added to a setting is given away, too; what is taken from it is not.
    private FlowValue AssignCompound(ICompoundAssignmentOperation compound)
    {
        FlowValue value = Evaluate(compound.Value);
        if (compound is { OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Or, Target: IPropertyReferenceOperation { Instance: null } added })
        {
            ObserveStaticWrite(added, value.UsedAt(compound.Value.Syntax));
            Escape(value);
            return FlowValue.Unknown;
        }

        if (compound is { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String })
        {
            var text = new TextBuilder();
            text.Append(Evaluate(compound.Target));
            text.Append(value);
            return Assign(compound.Target, text.ToValue(compound.Syntax), compound.Syntax);
        }

        bool isCallback = compound.OperatorKind == BinaryOperatorKind.Add && compound.Type is { TypeKind: TypeKind.Delegate };
        return Assign(compound.Target, isCallback ? value : FlowValue.Unknown, isCallback ? compound.Value.Syntax : compound.Syntax);
    }

    private void AssignMember(TrackedObject target, IPropertyReferenceOperation property, FlowValue key, FlowValue value, bool certain)
    {
        if (property.Property.IsIndexer)
        {
            if (target.Facts.Shape == TypeShape.Dictionary)
            {
                AddEntry(target, key, value, property.Syntax);
            }
            else
            {
                AddElement(target, property.Syntax, value);
            }

            return;
        }

        // What the setter of a mapped property does besides is seen too, but the property is set.
        bool isOwn = !session.Index.IsSdkSymbol(property.Property) && !session.Index.IsLibraryType(property.Property.ContainingType);
        if (isOwn && property.Property.SetMethod is { } setter && RunSetter(setter, property, target, value) && !session.Index.IsInHouse(property.Property.ContainingType))
        {
            return;
        }

        int slot = session.PropertySlot(property.Property.Name);
        if (!certain || _outer?.Find(target) is not null)
        {
            session.MarkPerhapsSet(target, slot);
        }

        if (target is { Origin: ObjectOrigin.External, Parent: null })
        {
            session.MarkSetOnForeign(target.Type, property.Property.Name);
        }

        if (target.Context.IsBelow(context))
        {
            session.WrittenByCallers.Add((target.Site, property.Property.Name));
        }

        // One of several objects is written to: what this one held before is perhaps overwritten.
        SetSlot(target, slot, certain ? value : FlowValue.Join(FlowValue.Unknown, value));
    }

    // A property of the user's own on a class that derives from the library's: its setter may complete the object.
    private bool RunSetter(IMethodSymbol setter, IPropertyReferenceOperation property, TrackedObject target, FlowValue value)
    {
        if (IsAutoSetter(setter))
        {
            return false;
        }

        FlowValue instance = FlowValue.Of(FlowItem.OfObject(target, property.Syntax));
        if (FindHelper(setter) is not { } body)
        {
            Escape(instance);
            return false;
        }

        IParameterSymbol parameter = setter.Parameters[setter.Parameters.Length - 1];
        Follow(body, setter, property.Syntax, property, instance, [new PassedArgument(parameter, property, value.Pinned(property.Syntax))]);
        return true;
    }

    private bool IsAutoSetter(IMethodSymbol setter)
    {
        foreach (SyntaxReference reference in setter.DeclaringSyntaxReferences)
        {
            return reference.GetSyntax(session.CancellationToken)
                is Microsoft.CodeAnalysis.CSharp.Syntax.AccessorDeclarationSyntax { Body: null, ExpressionBody: null };
        }

        return false;
    }

    private void SetSlot(TrackedObject target, int slot, FlowValue value)
    {
        ObjectState state = State.Find(target) ?? ObjectState.Fresh;
        State = State.WithObject(target, state.With(slot, value).AsAttached());
        if (state.Attached || target.Parent is not { } parent)
        {
            return;
        }

        // The part was only looked at before; now that something was written to it, it is its parent's property.
        SetSlot(parent, target.ParentSlot, FlowValue.Of(FlowItem.OfObject(target, target.Site)));
    }

    /// <summary>
    /// Evaluates what a member is written to. Objects that come from elsewhere get an identity of their own here, so that what is
    /// written to them is seen; what they held before stays unknown.
    /// </summary>
    private FlowValue EvaluateForWrite(IOperation operation)
    {
        FlowValue value = Evaluate(operation);
        if (value.HasObjects || operation.Type is not { } type)
        {
            return value;
        }

        TypeFacts facts = session.Index.FactsOf(type);
        if (facts.Shape is not (TypeShape.Resource or TypeShape.Dictionary or TypeShape.Collection))
        {
            return value;
        }

        if (operation is IPropertyReferenceOperation { Instance: { } instance } property && EvaluateForWrite(instance).Single?.Object is { } owner)
        {
            int slot = session.PropertySlot(property.Property.Name);
            return FlowValue.Of(FlowItem.OfObject(PartOf(owner, slot, property), property.Syntax));
        }

        TrackedObject external = session.ObjectAt(context, operation.Syntax, type, facts, ObjectOrigin.External, source: value.Single?.Provenance);
        if (State.Find(external) is null)
        {
            State = State.WithObject(external, ObjectState.Fresh);
        }

        FlowValue result = FlowValue.Of(FlowItem.OfObject(external, operation.Syntax));
        Remember(operation, result);
        return result;
    }

    private void Remember(IOperation operation, FlowValue value)
    {
        int? variable = operation switch
        {
            ILocalReferenceOperation local => session.VariableOf(local.Local),
            IParameterReferenceOperation parameter => session.VariableOf(parameter.Parameter),
            IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation } field => session.VariableOf(field.Field),
            IFlowCaptureReferenceOperation capture => session.VariableOf(graph, capture.Id),
            _ => null,
        };

        if (variable is { } id)
        {
            State = State.WithVariable(id, value);
        }
    }
}
