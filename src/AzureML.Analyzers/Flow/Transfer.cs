using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using AzureML.Analyzers.Sdk;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzureML.Analyzers.Flow;

/// <summary>
/// The effect of one operation on the state. The control-flow graph has already turned initializers, conditions and loops into plain
/// assignments and calls, so that all ways of writing a program come through the same few methods.
/// </summary>
internal sealed partial class Transfer(AnalysisSession session, ControlFlowGraph graph, CallContext context)
{
    /// <summary>Operations nested deeper than this, through lambdas and helpers, are not evaluated; the member's absences become unknown.</summary>
    public const int MaxDepth = 256;

    /// <summary>The state before the next operation.</summary>
    public FlowState State { get; set; } = FlowState.Empty;

    /// <summary>True in the pass that records what leaves.</summary>
    public bool Recording { get; set; }

    /// <summary>Applies a statement of a basic block, or the value of its branch.</summary>
    public FlowValue Execute(IOperation operation) => Evaluate(operation);

    /// <summary>Evaluates a condition: true or false when all that is known agrees, else null.</summary>
    public bool? Decide(IOperation condition)
    {
        switch (condition)
        {
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, OperatorMethod: null } not:
                return !Decide(not.Operand);
            case IIsNullOperation isNull:
                return IsNull(Evaluate(isNull.Operand));
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison
                when OtherSideOfNull(comparison) is { } compared:
                bool? isEqual = IsNull(Evaluate(compared));
                return comparison.OperatorKind == BinaryOperatorKind.Equals ? isEqual : !isEqual;
            case IIsPatternOperation { Pattern: IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: null } } } pattern:
                return IsNull(Evaluate(pattern.Value));
            case IIsPatternOperation
            {
                Pattern: INegatedPatternOperation { Pattern: IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: null } } }
            } pattern:
                return !IsNull(Evaluate(pattern.Value));
        }

        return Evaluate(condition).Single is { Constant: bool known } ? known : null;
    }

    private static IOperation? OtherSideOfNull(IBinaryOperation comparison)
    {
        if (comparison.RightOperand.ConstantValue is { HasValue: true, Value: null })
        {
            return comparison.LeftOperand;
        }

        return comparison.LeftOperand.ConstantValue is { HasValue: true, Value: null } ? comparison.RightOperand : null;
    }

    private bool? IsNull(FlowValue value)
    {
        bool? result = null;
        for (int i = 0; i < value.Items.Length; i++)
        {
            FlowItem item = value.Items[i];
            bool? isNull = item.Kind switch
            {
                FlowItemKind.Null or FlowItemKind.Absent => true,
                FlowItemKind.Constant => false,
                FlowItemKind.Object => IsNull(item.Object!),
                _ => null,
            };

            if (isNull is null || (i > 0 && isNull != result))
            {
                return null;
            }

            result = isNull;
        }

        return result;
    }

    // A part that nothing was written to: null in libraries that leave it unset, an empty object in those that make it; unknown for us
    // where the library makes dictionaries and lists itself.
    private bool? IsNull(TrackedObject target)
    {
        if (target.Origin != ObjectOrigin.Implicit || State.Find(target) is { Attached: true })
        {
            return target.Origin == ObjectOrigin.External ? null : false;
        }

        return target.Facts.Shape == TypeShape.Resource && target.Parent is { Origin: not ObjectOrigin.External } parent && State.Find(parent) is { Escaped: false }
            ? true
            : null;
    }

    private FlowValue Evaluate(IOperation? operation)
    {
        if (operation is null)
        {
            return FlowValue.Unknown;
        }

        if (session.Depth >= MaxDepth)
        {
            session.Overflowed = true;
            return FlowValue.Unknown;
        }

        RuntimeHelpers.EnsureSufficientExecutionStack();
        session.Depth++;
        try
        {
            return EvaluateCore(operation);
        }
        finally
        {
            session.Depth--;
        }
    }

    private FlowValue EvaluateCore(IOperation operation)
    {
        if (operation.ConstantValue.HasValue && operation is not IConversionOperation)
        {
            return FlowValue.Of(Constants.ItemOf(operation, session.Compilation));
        }

        switch (operation)
        {
            case IConversionOperation conversion:
                return EvaluateConversion(conversion);
            case ILocalReferenceOperation local:
                return Read(local.Local);
            case IParameterReferenceOperation parameter:
                return Read(parameter.Parameter);
            case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }:
                return Read(State.Variables.Get(AnalysisSession.ThisVariable) ?? FlowValue.Unknown);
            case IFlowCaptureReferenceOperation capture:
                return Read(State.Variables.Get(session.VariableOf(graph, capture.Id)) ?? FlowValue.Unknown);
            case IFieldReferenceOperation field:
                return EvaluateField(field);
            case IPropertyReferenceOperation property:
                return EvaluateProperty(property);
            case IArrayElementReferenceOperation element:
                EvaluateAll(element.Indices);
                return ElementsOf(Evaluate(element.ArrayReference));
            case IFlowCaptureOperation capture:
                Capture(capture);
                return FlowValue.Unknown;
            case ISimpleAssignmentOperation assignment:
                return Assign(assignment.Target, Evaluate(assignment.Value), assignment.Value.Syntax);
            case IDeconstructionAssignmentOperation deconstruction:
                return Deconstruct(deconstruction.Target, deconstruction.Value);
            case ICompoundAssignmentOperation compound:
                return AssignCompound(compound);
            case IIncrementOrDecrementOperation increment:
                return Assign(increment.Target, FlowValue.Unknown, increment.Syntax);
            case IExpressionStatementOperation statement:
                return Evaluate(statement.Operation);
            case IObjectCreationOperation creation:
                return Create(creation);
            case IInvocationOperation invocation:
                return Invoke(invocation);
            case IAwaitOperation awaited:
                return Evaluate(awaited.Operation);
            case IArrayCreationOperation array:
                return CreateArray(array);
            case ICollectionExpressionOperation collection:
                return CreateCollection(collection, collection.Elements);
            case ITupleOperation tuple:
                return CreateTuple(tuple);
            case IDeclarationExpressionOperation declaration:
                return Evaluate(declaration.Expression);
            case IInterpolatedStringOperation interpolated:
                return Interpolate(interpolated);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum:
                return Concatenate(sum);
            case IIsPatternOperation pattern:
                return EvaluatePattern(pattern);
            case IFlowAnonymousFunctionOperation lambda:
                return EvaluateLambda(lambda);
            case IDelegateCreationOperation creation:
                return EvaluateDelegate(creation);
            case IReturnOperation { Kind: OperationKind.YieldReturn } yielded:
                Yield(Evaluate(yielded.ReturnedValue).UsedAt(operation.Syntax), yielded);
                return FlowValue.Unknown;
            case IDefaultValueOperation { Type: { IsReferenceType: true } or { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } }:
                return FlowValue.Of(FlowItem.OfNull(operation.Syntax));
            case IInvalidOperation or IDynamicInvocationOperation or IDynamicMemberReferenceOperation or IDynamicObjectCreationOperation
                or IDynamicIndexerAccessOperation or IAnonymousObjectCreationOperation or IWithOperation or IAddressOfOperation:
                LoseSightOf(operation);
                return FlowValue.Unknown;
            default:
                EvaluateAll(operation.ChildOperations);
                return FlowValue.Unknown;
        }
    }

    private void EvaluateAll(IOperation.OperationList operations)
    {
        foreach (IOperation child in operations)
        {
            Evaluate(child);
        }
    }

    private void EvaluateAll(ImmutableArray<IOperation> operations)
    {
        foreach (IOperation child in operations)
        {
            Evaluate(child);
        }
    }

    // Code that does not bind, or that only runs by name: whatever it was given may be completed by it.
    private void LoseSightOf(IOperation operation)
    {
        if (operation is IInvalidOperation)
        {
            session.MarkUnbound(operation.Syntax);
        }

        foreach (IOperation child in operation.ChildOperations)
        {
            Escape(child is IPropertyReferenceOperation { Instance: { } owner } ? Evaluate(owner) : Evaluate(child));
        }
    }

    private FlowValue EvaluateConversion(IConversionOperation conversion)
    {
        FlowValue value = Evaluate(conversion.Operand);
        if (conversion.OperatorMethod is { } method)
        {
            return session.Index.IsSdkSymbol(method.ContainingType) ? Wrapped(value, conversion) : FlowValue.Unknown;
        }

        if (conversion.Type is { TypeKind: TypeKind.Enum } && conversion.ConstantValue.HasValue)
        {
            return FlowValue.Of(Constants.ItemOf(conversion, session.Compilation));
        }

        return value;
    }

    // Implicit conversions of the SDKs wrap the value; what stands for a parameter or an output of the deployment is not known.
    private FlowValue Wrapped(FlowValue value, IConversionOperation conversion)
    {
        if (conversion.Operand.Type is not { } source || session.Index.FactsOf(source).Shape != TypeShape.Resource)
        {
            return value;
        }

        return value.Single is { Object: { Facts.Binding: null } output } && conversion.Type is { } target && IsScalar(target) ? OutputOf(output) : value;
    }

    // An output of a resource is unknown, but which one it is, and of which resource, is not.
    private FlowValue OutputOf(TrackedObject output)
    {
        for (INamedTypeSymbol? type = output.Parent?.Type as INamedTypeSymbol; type is not null; type = type.BaseType)
        {
            foreach (ISymbol member in type.GetMembers(session.SlotAt(output.ParentSlot).Name))
            {
                if (member is IPropertySymbol)
                {
                    FlowValue owner = FlowValue.Of(FlowItem.OfObject(output.Parent!, output.Parent!.Site));
                    return FlowValue.UnknownFrom(Provenance.OfMember(member, owner, ImmutableArray<FlowValue>.Empty));
                }
            }
        }

        return FlowValue.Unknown;
    }

    private bool IsScalar(ITypeSymbol type) =>
        type is not INamedTypeSymbol { TypeArguments: { Length: > 0 } arguments }
        || session.Index.FactsOf(arguments[arguments.Length - 1]).Shape is TypeShape.Other or TypeShape.Wrapper;

    private FlowValue Read(ISymbol variable) => Read(State.Variables.Get(session.VariableOf(variable)) ?? session.InitialValueOf(variable));

    private FlowValue Read(FlowValue value)
    {
        NoteUse(value);
        return value;
    }

    // An object that went to unseen code and is used again was perhaps completed there.
    private void NoteUse(FlowValue value)
    {
        foreach (FlowItem item in value.Items)
        {
            if (item.Object is not { } target || State.Find(target) is not { UnseenCalls.IsEmpty: false } state)
            {
                continue;
            }

            foreach (SyntaxNode call in state.UnseenCalls)
            {
                // A lambda that reads what it captured does not come after itself.
                if (!context.IsInside(call))
                {
                    session.MarkUsedAfter(target, call);
                }
            }
        }
    }

    private FlowValue EvaluateField(IFieldReferenceOperation field)
    {
        if (field.Instance is not null and not IInstanceReferenceOperation)
        {
            FlowValue owner = Evaluate(field.Instance);
            if (owner.HasObjects && field.Field.ContainingType.IsTupleType)
            {
                return PartsOf(owner, NameOf(field.Field));
            }
        }

        if (Constants.IsMemberOfItsType(field.Field, field.Field.Type, session.Index))
        {
            return FlowValue.Of(FlowItem.OfConstant(field.Field.Name, field.Syntax));
        }

        if (Constants.IsEmptyText(field.Field))
        {
            return FlowValue.Of(FlowItem.OfConstant("", field.Syntax));
        }

        if (State.Variables.Get(session.VariableOf(field.Field)) is { } value)
        {
            return Read(value);
        }

        if (FieldFacts.ConstantOf(field.Field, session.Index, session.Compilation, session.CancellationToken) is { } constant)
        {
            return FlowValue.Of(constant);
        }

        return InitializerOf(field) ?? session.InitialValueOf(field.Field);
    }

    private FlowValue EvaluateProperty(IPropertyReferenceOperation property)
    {
        if (Constants.IsMemberOfItsType(property.Property, property.Property.Type, session.Index))
        {
            return FlowValue.Of(FlowItem.OfConstant(property.Property.Name, property.Syntax));
        }

        FlowValue? instance = property.Instance is null ? null : Evaluate(property.Instance);
        ImmutableArray<FlowValue> arguments = ValuesOf(property.Arguments);

        if (property.Instance?.Type is { } type && IsTransparent(property.Property, session.Index.FactsOf(type)))
        {
            return instance!;
        }

        return instance is { HasObjects: true } ? ReadMember(instance, property, arguments) : ReadComputed(property, instance, arguments);
    }

    private ImmutableArray<FlowValue> ValuesOf(ImmutableArray<IArgumentOperation> arguments)
    {
        if (arguments.IsEmpty)
        {
            return ImmutableArray<FlowValue>.Empty;
        }

        var values = ImmutableArray.CreateBuilder<FlowValue>(arguments.Length);
        foreach (IArgumentOperation argument in arguments)
        {
            values.Add(Evaluate(argument.Value));
        }

        return values.MoveToImmutable();
    }

    // A property of the user's own that makes its value: a helper like any other.
    private FlowValue ReadComputed(IPropertyReferenceOperation property, FlowValue? instance, ImmutableArray<FlowValue> arguments)
    {
        if (property.Property is { IsIndexer: false, GetMethod: { } getter } && !session.Index.IsSdkSymbol(property.Property))
        {
            if (HoldsObjects(property.Property.Type) && FindHelper(getter) is { } body)
            {
                return Follow(body, getter, property.Syntax, property.Instance, instance ?? FlowValue.Unknown, []);
            }

            if (ConstantResults.Of(property.Property, session.Index, session.Compilation, session.CancellationToken) is { } constant)
            {
                return constant;
            }

            if (HelperGraphs.IsShortText(getter, session.Compilation) && FindHelper(getter) is { } text)
            {
                return Follow(text, getter, property.Syntax, property.Instance, instance ?? FlowValue.Unknown, []);
            }
        }

        return FlowValue.UnknownFrom(Provenance.OfMember(property.Property, instance, arguments));
    }

    // Nullable<T>.Value, Task<T>.Result and the like hold the very value that was put in.
    private static bool IsTransparent(IPropertySymbol property, TypeFacts owner) =>
        (property.Name == "Value" && owner.Shape == TypeShape.Wrapper)
        || (property.Name == "Result" && property.ContainingType is { MetadataName: "Task`1" or "ValueTask`1" });

    private FlowValue ReadMember(FlowValue instance, IPropertyReferenceOperation property, ImmutableArray<FlowValue> arguments)
    {
        FlowValue? result = null;
        foreach (FlowItem item in instance.Items)
        {
            FlowValue value = item.Object is { } owner ? ReadMember(owner, property, arguments) : FlowValue.Unknown;
            if (instance.Items.Length > 1 && item.Object is { Facts.Shape: TypeShape.Pair } pair)
            {
                value = value.OfPair(pair);
            }

            result = result is null ? value : FlowValue.Join(result, value);
        }

        NoteUse(result!);
        return result!;
    }

    private FlowValue ReadMember(TrackedObject owner, IPropertyReferenceOperation property, ImmutableArray<FlowValue> arguments)
    {
        ObjectState state = State.Find(owner) ?? ObjectState.Fresh;
        if (property.Property.IsIndexer || property.Property.Name == "Current")
        {
            return ReadElement(owner, state, property, arguments);
        }

        int slot = session.PropertySlot(property.Property.Name);
        FlowValue value = state.Get(slot);
        if (!value.Contains(FlowItemKind.Absent))
        {
            return value;
        }

        // Reading a part that was not set must not create it; but if something is then written to it, it is there.
        if (IsPart(property.Property.Type))
        {
            FlowValue part = FlowValue.Of(FlowItem.OfObject(PartOf(owner, slot, property), property.Syntax));
            return value.Items.Length == 1 ? part : FlowValue.Join(value.WithoutAbsence(), part);
        }

        // What the service or the user's own code fills in is unknown: only settings of the library are absent when nothing set them.
        bool isSetting = property.Property.SetMethod is not null && session.Index.IsSdkSymbol(property.Property);
        if (isSetting && !state.Escaped && owner.Origin != ObjectOrigin.External)
        {
            return value;
        }

        FlowValue receiver = FlowValue.Of(FlowItem.OfObject(owner, property.Syntax));
        return value.Items.Length > 1 ? value.WithoutAbsence() : ReadComputed(property, receiver, arguments);
    }

    private FlowValue ReadElement(TrackedObject owner, ObjectState state, IPropertyReferenceOperation property, ImmutableArray<FlowValue> arguments)
    {
        if (owner.Facts.Shape == TypeShape.Dictionary && arguments.Length == 1 && arguments[0].Single?.Constant is string key)
        {
            FlowValue entry = state.Get(session.SlotOf(SlotKind.Entry, key));
            return entry.Contains(FlowItemKind.Absent) ? entry.WithoutAbsence() : entry;
        }

        if (owner.Facts.Shape == TypeShape.Dictionary && !property.Property.IsIndexer && session.Index.FactsOf(property.Property.Type) is { Shape: TypeShape.Pair } pair)
        {
            return PairsOf(owner, state, property, pair);
        }

        return ElementsOf(FlowValue.Of(FlowItem.OfObject(owner, property.Syntax)));
    }

    private bool IsPart(ITypeSymbol type) =>
        session.Index.FactsOf(type).Shape is TypeShape.Resource or TypeShape.Dictionary or TypeShape.Collection;

    private TrackedObject PartOf(TrackedObject owner, int slot, IPropertyReferenceOperation property)
    {
        ITypeSymbol type = property.Property.Type;
        ObjectOrigin origin = owner.Origin == ObjectOrigin.External ? ObjectOrigin.External : ObjectOrigin.Implicit;
        Provenance? source = origin == ObjectOrigin.External
            ? Provenance.OfMember(property.Property, FlowValue.Of(FlowItem.OfObject(owner, property.Syntax)), ImmutableArray<FlowValue>.Empty)
            : null;
        TrackedObject part = session.ObjectAt(context, property.Syntax, type, session.Index.FactsOf(type), origin, owner, slot, source);
        if (State.Find(part) is null)
        {
            State = State.WithObject(part, State.Find(owner) is { Escaped: true } ? ObjectState.Fresh.AsEscaped() : ObjectState.Fresh);
        }

        return part;
    }

    private FlowValue ElementsOf(FlowValue collection)
    {
        FlowValue? result = null;
        foreach (FlowItem item in collection.Items)
        {
            if (item.Object is not { } owner || State.Find(owner) is not { } state)
            {
                return FlowValue.Unknown;
            }

            foreach (var slot in state.Slots)
            {
                foreach (FlowItem element in slot.Value.Items)
                {
                    FlowValue value = FlowValue.Of(element.AsElement());
                    result = result is null ? value : FlowValue.Join(result, value);
                }
            }
        }

        return result ?? FlowValue.Unknown;
    }

    private FlowValue EvaluatePattern(IIsPatternOperation pattern)
    {
        FlowValue value = Evaluate(pattern.Value);
        ISymbol? declared = pattern.Pattern switch
        {
            IDeclarationPatternOperation declaration => declaration.DeclaredSymbol,
            IRecursivePatternOperation recursive => recursive.DeclaredSymbol,
            _ => null,
        };

        if (declared is not null)
        {
            State = State.WithVariable(session.VariableOf(declared), value);
        }

        return FlowValue.Unknown;
    }

    private void Capture(IFlowCaptureOperation capture)
    {
        _captured[capture.Id] = capture.Value;
        FlowValue value = Evaluate(capture.Value).UsedAt(capture.Value.Syntax);
        State = State.WithVariable(session.VariableOf(graph, capture.Id), value);
    }

    private FlowValue Interpolate(IInterpolatedStringOperation interpolated)
    {
        var text = new TextBuilder();
        foreach (IInterpolatedStringContentOperation part in interpolated.Parts)
        {
            switch (part)
            {
                case IInterpolatedStringTextOperation literal:
                    text.Append(literal.Text.ConstantValue.Value as string);
                    break;
                case IInterpolationOperation hole:
                    text.Append(Evaluate(hole.Expression));
                    break;
                default:
                    EvaluateAll(part.ChildOperations);
                    text.Append(part: null);
                    break;
            }
        }

        return text.ToValue(interpolated.Syntax);
    }

    // Left-deep chains of any length: walked, not recursed into.
    private FlowValue Concatenate(IBinaryOperation sum)
    {
        var operands = new System.Collections.Generic.Stack<IOperation>();
        IOperation current = sum;
        while (current is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } binary
               && !binary.ConstantValue.HasValue)
        {
            operands.Push(binary.RightOperand);
            current = binary.LeftOperand;
        }

        operands.Push(current);
        var text = new TextBuilder();
        while (operands.Count > 0)
        {
            text.Append(Evaluate(operands.Pop()));
        }

        return text.ToValue(sum.Syntax);
    }
}
