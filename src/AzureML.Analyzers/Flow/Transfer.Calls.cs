using System.Collections.Generic;
using System.Collections.Immutable;
using AzureML.Analyzers.Sdk;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzureML.Analyzers.Flow;

/// <summary>A value on its way into a parameter.</summary>
/// <param name="Parameter">The parameter; null for arguments without one (<c>__arglist</c>).</param>
/// <param name="Operation">The value that is passed.</param>
/// <param name="Value">What it evaluated to.</param>
internal readonly record struct PassedArgument(IParameterSymbol? Parameter, IOperation Operation, FlowValue Value);

/// <summary>Calls, lambdas and local functions.</summary>
internal sealed partial class Transfer
{
    /// <summary>Lambdas within lambdas that are looked into.</summary>
    public const int MaxLambdaDepth = 32;

    /// <summary>Calls that are followed into; deeper ones count as unseen code.</summary>
    public const int MaxHelperDepth = 5;

    // The state in which a lambda was created: what it writes to these objects happens at an unknown time.
    private FlowState? _outer;

    private FlowValue Invoke(IInvocationOperation invocation)
    {
        IMethodSymbol method = invocation.TargetMethod;
        if (method.MethodKind == MethodKind.LocalFunction)
        {
            return InvokeLocalFunction(invocation);
        }

        if (invocation.Instance is IPropertyReferenceOperation cleared && IsBicepValue(method.ContainingType))
        {
            return InvokeBicepValue(invocation, cleared);
        }

        if (IsTransparent(method))
        {
            FlowValue source = method.IsStatic && invocation.Arguments.Length == 1 ? Evaluate(invocation.Arguments[0].Value) : Evaluate(invocation.Instance);
            return source;
        }

        // Headers enumerate, but what is added to them is sent.
        if (!Clients.IsCallTypeName(method.ContainingType.Name)
            && ReceiverOf(invocation) is { Type: { } type } receiver
            && session.Index.FactsOf(type).Shape is TypeShape.Dictionary or TypeShape.Collection
            && InvokeContainer(invocation, receiver, session.Index.FactsOf(type)) is { } result)
        {
            return result;
        }

        if (IsPairCreation(method))
        {
            return CreatePair(invocation);
        }

        if (IsTextOfParts(method) && PutTogether(invocation) is { } text)
        {
            return text;
        }

        FlowValue instance = Evaluate(invocation.Instance);
        List<PassedArgument> arguments = EvaluateArguments(invocation.Arguments);
        if (method.MethodKind == MethodKind.Constructor)
        {
            RunConstructor(method, invocation.Instance, instance, arguments, invocation.Syntax);
            return FlowValue.Unknown;
        }

        if ((IsWorthFollowing(method, instance, arguments) || MayTouchFields(invocation)) && FindHelper(method) is { } helper)
        {
            return Follow(helper, method, invocation.Syntax, invocation.Instance, instance, arguments);
        }

        FlowState before = State;
        PassArguments(arguments, method, invocation.Syntax);
        if (instance.HasObjects && IsUnseen(method) && !IsUnder(method.ContainingNamespace, "System"))
        {
            GiveToUnseen(instance, method, invocation.Syntax);
        }

        if (MayTouchFields(invocation))
        {
            PassFieldsToUnseen(invocation.Syntax);
        }

        return ResultOf(invocation, invocation.Instance is null ? null : instance, arguments, before);
    }

    // The call yields something that is not known; what it was asked for may tell which thing it is.
    private FlowValue ResultOf(IInvocationOperation invocation, FlowValue? instance, List<PassedArgument> arguments, FlowState before)
    {
        IMethodSymbol method = invocation.TargetMethod;
        bool isSdk = session.Index.IsSdkSymbol(method) || Clients.IsInheritedUpdate(method, invocation.Instance?.Type);
        bool isLog = !isSdk && Recording && HasSecret(arguments) && LogSinks.IsSink(method, instance);
        if (!isSdk && !isLog && ConstantResults.Of(method, session.Index, session.Compilation, session.CancellationToken) is { } constant)
        {
            return constant;
        }

        ImmutableArray<FlowValue> values = InParameterOrder(method, arguments);
        if ((isSdk && Recording) || isLog)
        {
            session.Calls.Add(new ObservedCall(method, instance, InParameterOrder(method, AtTheirPlace(arguments)), before, invocation.Syntax));
        }

        return method.ReturnsVoid ? FlowValue.Unknown : FlowValue.UnknownFrom(Provenance.OfCall(method, instance, values, invocation.Syntax));
    }

    private static List<PassedArgument> AtTheirPlace(List<PassedArgument> arguments) =>
        arguments.ConvertAll(static argument => argument with { Value = argument.Value.UsedAt(argument.Operation.Syntax) });

    private static ImmutableArray<FlowValue> InParameterOrder(IMethodSymbol method, List<PassedArgument> arguments)
    {
        if (method.Parameters.IsEmpty)
        {
            return ImmutableArray<FlowValue>.Empty;
        }

        var values = new FlowValue[method.Parameters.Length];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = FlowValue.Unknown;
        }

        foreach (PassedArgument argument in arguments)
        {
            if (argument.Parameter is { } parameter)
            {
                values[parameter.Ordinal] = argument.Value;
            }
        }

        return ImmutableArray.Create(values);
    }

    // A method of the same object may complete what its fields hold.
    private bool MayTouchFields(IInvocationOperation invocation) =>
        invocation.Instance is IInstanceReferenceOperation && FieldsHoldObjects();

    private bool FieldsHoldObjects()
    {
        foreach (KeyValuePair<IFieldSymbol, int> field in session.FieldVariables)
        {
            if (State.Variables.Get(field.Value) is { HasObjects: true })
            {
                return true;
            }
        }

        return false;
    }

    private void PassFieldsToUnseen(SyntaxNode call)
    {
        foreach (KeyValuePair<IFieldSymbol, int> field in session.FieldVariables)
        {
            if (State.Variables.Get(field.Value) is { HasObjects: true } value)
            {
                PassToUnseen(value, call);
            }
        }
    }

    private bool HasSecret(List<PassedArgument> arguments)
    {
        foreach (PassedArgument argument in arguments)
        {
            if (IsSecret(argument.Value) || (argument.Value.HasObjects && argument.Parameter is { } parameter && LogSinks.WritesElements(parameter) && IsSecret(ElementsOf(argument.Value))))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsSecret(FlowValue value)
    {
        foreach (FlowItem item in value.Items)
        {
            if (SecretSources.DescribeRetrieved(item, session.Index) is not null)
            {
                return true;
            }
        }

        return false;
    }

    // Only calls that an object or a secret reaches, or that may yield an object, or that are told where a scoring service is.
    private bool IsWorthFollowing(IMethodSymbol method, FlowValue instance, List<PassedArgument> arguments)
    {
        if (instance.HasObjects || HoldsObjects(method.ReturnType) || HelperGraphs.IsShortText(method, session.Compilation))
        {
            return true;
        }

        foreach (PassedArgument argument in arguments)
        {
            if (argument.Value.HasObjects || IsScoringAddress(argument.Value) || (IsSecret(argument.Value) && !LogSinks.IsSink(method, instance)) || (argument.Parameter is { RefKind: RefKind.Ref or RefKind.Out } parameter && HoldsObjects(parameter.Type)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsScoringAddress(FlowValue value)
    {
        foreach (FlowItem item in value.Items)
        {
            if (item.Text is { } text && ScoringAddress.TryRead(text) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private bool HoldsObjects(ITypeSymbol type) =>
        session.Index.FactsOf(Awaited(type)).Shape is TypeShape.Resource or TypeShape.Dictionary or TypeShape.Collection or TypeShape.Pair;

    private static ITypeSymbol Awaited(ITypeSymbol type) =>
        type is INamedTypeSymbol { MetadataName: "Task`1" or "ValueTask`1" } task ? task.TypeArguments[0] : type;

    private ControlFlowGraph? FindHelper(IMethodSymbol method) =>
        context.Depth < MaxHelperDepth && !session.Overflowed && !context.IsActive(method.OriginalDefinition)
            ? HelperGraphs.Find(method, session.Compilation, session.CancellationToken)
            : null;

    private static bool IsBicepValue(INamedTypeSymbol type) => type.MetadataName is "BicepValue`1" or "BicepValue";

    private FlowValue InvokeBicepValue(IInvocationOperation invocation, IPropertyReferenceOperation property)
    {
        switch (invocation.TargetMethod.Name)
        {
            case "Assign" when invocation.Arguments.Length == 1:
                IOperation source = invocation.Arguments[0].Value;
                return Assign(property, Evaluate(source), source.Syntax);
            case "ClearValue":
                return Assign(property, FlowValue.Of(FlowItem.Cleared(invocation.Syntax)), invocation.Syntax);
            default:
                FlowValue value = Evaluate(property);
                List<PassedArgument> arguments = EvaluateArguments(invocation.Arguments);
                IMethodSymbol method = invocation.TargetMethod;
                return FlowValue.UnknownFrom(Provenance.OfCall(method, value, InParameterOrder(method, arguments), invocation.Syntax));
        }
    }

    // Calls that hand their receiver or argument on unchanged.
    private bool IsTransparent(IMethodSymbol method) => method.Name switch
    {
        "ToString" => method.Parameters.IsEmpty && (method.ContainingType.SpecialType == SpecialType.System_String || IsText(method.ContainingType)),
        "Parse" => method is { IsStatic: true, Parameters.Length: 1 } && IsText(method.ContainingType),
        "ConfigureAwait" or "GetAwaiter" or "GetResult" or "AsTask" => method.Parameters.Length <= 1 && method.ContainingNamespace is { } space && IsUnder(space, "System"),
        "FromLiteral" or "FromSecretString" => method is { IsStatic: true, Parameters.Length: 1, ContainingType.Name: "DataFactoryElement" } && session.Index.IsSdkSymbol(method),
        "Create" or "CreateSecret" => method is { IsStatic: true, Parameters.Length: 1, ContainingType: { Name: "Output", IsGenericType: false } } && session.Index.IsSdkSymbol(method),
        "FromString" => method is { IsStatic: true, Parameters.Length: 1, ContainingType: { Name: "BinaryData", ContainingNamespace.Name: "System" } },
        "FromResult" => method.ContainingType is { Name: "Task" or "ValueTask" },
        "GetValueOrDefault" => method.Parameters.IsEmpty && method.ContainingType.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T,
        "GetEnumerator" or "GetAsyncEnumerator" => true,
        _ => false,
    };

    // The text of what is little more than a text.
    private bool IsText(INamedTypeSymbol type) => type.Name == "ResourceIdentifier" && session.Index.IsSdkSymbol(type);

    // Also the extension methods of the framework: dictionary.TryAdd(key, value) on an interface.
    private static IOperation? ReceiverOf(IInvocationOperation invocation)
    {
        if (invocation.Instance is not null)
        {
            return invocation.Instance;
        }

        return invocation.TargetMethod is { IsExtensionMethod: true, ContainingNamespace: { } space } && IsUnder(space, "System") && invocation.Arguments.Length > 0
            ? invocation.Arguments[0].Value
            : null;
    }

    private FlowValue? InvokeContainer(IInvocationOperation invocation, IOperation receiver, TypeFacts facts)
    {
        string name = invocation.TargetMethod.Name;
        ImmutableArray<IArgumentOperation> arguments = invocation.Instance is null ? invocation.Arguments.RemoveAt(0) : invocation.Arguments;
        bool isEntry = facts.Shape == TypeShape.Dictionary && arguments.Length == 2 && name is "Add" or "TryAdd";
        bool isElement = name is "Add" or "Insert" or "Enqueue" or "Push" or "AddLast" or "AddFirst";
        if (facts.Shape == TypeShape.Dictionary && name is "Remove" or "Clear" && arguments.Length == (name == "Clear" ? 0 : 1))
        {
            TakeOut(EvaluateForWrite(receiver), name == "Clear" ? null : Evaluate(arguments[0].Value), invocation.Syntax);
            return FlowValue.Unknown;
        }

        if (!isEntry && !isElement && name != "AddRange")
        {
            return null;
        }

        FlowValue targets = EvaluateForWrite(receiver);
        FlowValue? key = isEntry ? EvaluateKey(arguments[0].Value) : null;
        foreach (IArgumentOperation argument in arguments)
        {
            if (isEntry && argument == arguments[0])
            {
                continue;
            }

            FlowValue value = Evaluate(argument.Value).UsedAt(argument.Value.Syntax);
            foreach (FlowItem item in targets.Items)
            {
                if (item.Object is { } target)
                {
                    AddArgument(target, name, key, value, argument.Value.Syntax);
                }
            }
        }

        return FlowValue.Unknown;
    }

    // What is taken out again does not count; a key that is not known may be that of any entry.
    private void TakeOut(FlowValue targets, FlowValue? key, SyntaxNode site)
    {
        if (targets.Single is not { Object: { } target, IsElement: false } || State.Find(target) is not { } state || (key is not null && key.Single?.Constant is not string))
        {
            return;
        }

        var removed = FlowValue.Of(FlowItem.Cleared(site));
        if (key?.Single?.Constant is string name)
        {
            SetSlot(target, session.SlotOf(SlotKind.Entry, name), removed);
            return;
        }

        foreach (KeyValuePair<int, FlowValue> slot in state.Slots)
        {
            SetSlot(target, slot.Key, removed);
        }
    }

    private void AddArgument(TrackedObject target, string method, FlowValue? key, FlowValue value, SyntaxNode site)
    {
        if (key is not null)
        {
            AddEntry(target, key, value, site);
        }
        else if (method == "AddRange")
        {
            AddAll(target, value, site);
        }
        else if (target.Facts.Shape == TypeShape.Dictionary && value.Single?.Object is { Facts.Shape: TypeShape.Pair } pair)
        {
            AddPair(target, pair, site);
        }
        else
        {
            AddElement(target, site, value);
        }
    }

    private List<PassedArgument> EvaluateArguments(ImmutableArray<IArgumentOperation> arguments)
    {
        var values = new List<PassedArgument>(arguments.Length);
        foreach (IArgumentOperation argument in arguments)
        {
            values.Add(new(argument.Parameter, argument.Value, Evaluate(argument.Value)));
        }

        return values;
    }

    private void PassArguments(ImmutableArray<IArgumentOperation> arguments, IMethodSymbol? method, SyntaxNode call) =>
        PassArguments(EvaluateArguments(arguments), method, call);

    private void PassArguments(List<PassedArgument> arguments, IMethodSymbol? method, SyntaxNode call)
    {
        foreach (PassedArgument argument in arguments)
        {
            if (argument.Value.HasObjects)
            {
                Pass(argument.Parameter, argument.Value.UsedAt(argument.Operation.Syntax), method, call);
            }

            if (argument.Parameter is { RefKind: RefKind.Ref or RefKind.Out })
            {
                Assign(argument.Operation, FlowValue.Unknown, call);
            }
        }
    }

    private void Pass(IParameterSymbol? parameter, FlowValue value, IMethodSymbol? method, SyntaxNode call)
    {
        if (method is null)
        {
            Escape(value);
        }
        else if (!IsUnseen(method))
        {
            // Azure.Provisioning builds its plan later, so an object may still be completed after it was added.
            if (!(method is { Name: "Add", ContainingType.Name: "Infrastructure" }))
            {
                Leave(value, LeaveReason.Sent);
            }
        }
        else if (method.Name is "Bind" or "Populate")
        {
            Escape(value);
        }
        else if (!IsConsumer(method, parameter))
        {
            GiveToUnseen(value, method, call);
        }
    }

    // Methods of the user's own types complete them: spec.WithKey(key), Defaults.Apply(spec). What one hands on may be the object itself.
    private void GiveToUnseen(FlowValue value, IMethodSymbol method, SyntaxNode call)
    {
        bool completes = session.Index.IsInHouse(method.ContainingType) || (Awaited(method.ReturnType) is INamedTypeSymbol result && session.Index.IsInHouse(result));
        if (completes)
        {
            Escape(value);
        }
        else
        {
            PassToUnseen(value, call);
        }
    }

    // Everything but the SDKs' own methods; these take what they are given as complete.
    private bool IsUnseen(IMethodSymbol method) =>
        !session.Index.IsSdkSymbol(method)
        || method.ContainingType.Name.EndsWith("ModelFactory", System.StringComparison.Ordinal);

    // Null checks, loggers, collections: they cannot know the properties of what they are given.
    private static bool IsConsumer(IMethodSymbol method, IParameterSymbol? parameter)
    {
        INamespaceSymbol? space = method.ContainingNamespace;
        if (space is null || parameter is null || method.MethodKind == MethodKind.DelegateInvoke)
        {
            return false;
        }

        if (IsUnder(space, "Microsoft"))
        {
            return space is { Name: "Logging", ContainingNamespace.Name: "Extensions" };
        }

        if (!IsUnder(space, "System") || IsSerializer(method.ContainingType, space))
        {
            return false;
        }

        ITypeSymbol type = parameter.OriginalDefinition.Type;
        if (parameter.IsParams && type is IArrayTypeSymbol array)
        {
            type = array.ElementType;
        }

        return type.SpecialType == SpecialType.System_Object || type.TypeKind == TypeKind.TypeParameter || type is IArrayTypeSymbol or INamedTypeSymbol { IsGenericType: true };
    }

    private static bool IsSerializer(INamedTypeSymbol type, INamespaceSymbol space)
    {
        if (type.Name is "Activator" or "Delegate" or "MulticastDelegate")
        {
            return true;
        }

        for (INamespaceSymbol current = space; !current.IsGlobalNamespace; current = current.ContainingNamespace)
        {
            if (current.Name is "Json" or "Reflection" or "Serialization" or "Xml" or "ComponentModel")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsUnder(INamespaceSymbol space, string root)
    {
        INamespaceSymbol current = space;
        while (current.ContainingNamespace is { IsGlobalNamespace: false } outer)
        {
            current = outer;
        }

        return current.Name == root;
    }

    private FlowValue InvokeLocalFunction(IInvocationOperation invocation)
    {
        IMethodSymbol function = invocation.TargetMethod.OriginalDefinition;
        List<PassedArgument> arguments = EvaluateArguments(invocation.Arguments);
        if (context.Depth >= MaxHelperDepth || context.IsActive(function) || FindGraph(function) is not { } callee)
        {
            foreach (PassedArgument argument in arguments)
            {
                PassToUnseen(argument.Value, invocation.Syntax);
            }

            return FlowValue.Unknown;
        }

        session.MarkAnalysed(function);
        return Follow(callee, function, invocation.Syntax, receiver: null, FlowValue.Unknown, arguments);
    }

    private ControlFlowGraph? FindGraph(IMethodSymbol function)
    {
        for (ControlFlowGraph? current = graph; current is not null; current = current.Parent)
        {
            if (current.LocalFunctions.Contains(function))
            {
                return current.GetLocalFunctionControlFlowGraph(function, session.CancellationToken);
            }
        }

        return null;
    }

    // The callee is walked with the caller's state: what it does to the objects it is given is simply seen.
    private FlowValue Follow(
        ControlFlowGraph callee,
        IMethodSymbol method,
        SyntaxNode call,
        IOperation? receiver,
        FlowValue instance,
        List<PassedArgument> arguments)
    {
        IMethodSymbol definition = HelperGraphs.ImplementationOf(method);
        FlowState before = State;
        FlowState entry = EnterInstance(State, method, receiver, instance);
        foreach (PassedArgument argument in arguments)
        {
            if (argument.Parameter is { } parameter && parameter.Ordinal < definition.Parameters.Length)
            {
                entry = entry.WithVariable(session.VariableOf(definition.Parameters[parameter.Ordinal]), argument.Value.AsArgument(argument.Operation.Syntax));
            }
        }

        session.Followed.Add(callee.OriginalOperation.Syntax);
        var analysis = new GraphAnalysis(session, callee, context.Enter(call, method.OriginalDefinition), returnsToCaller: true);
        analysis.Transfer._outer = _outer;
        State = analysis.Run(entry, Recording) ?? entry;
        LeaveInstance(before, method, receiver, callee.OriginalOperation.Syntax);
        foreach (PassedArgument argument in arguments)
        {
            if (argument.Parameter is { RefKind: RefKind.Ref or RefKind.Out } parameter && parameter.Ordinal < definition.Parameters.Length)
            {
                int variable = session.VariableOf(definition.Parameters[parameter.Ordinal]);
                Assign(argument.Operation, State.Variables.Get(variable) ?? FlowValue.Unknown, call);
            }
        }

        return analysis.Returned;
    }

    /// <summary>
    /// What the initializer of a field makes, when the field always holds that: a dictionary of settings that several members share. An
    /// object may be completed by any of them, so what it lacks is unknown here.
    /// </summary>
    private FlowValue? InitializerOf(IFieldReferenceOperation reference)
    {
        IFieldSymbol field = reference.Field;
        if (reference.Instance is not (null or IInstanceReferenceOperation) || !HoldsObjects(field.Type) || context.Depth >= MaxHelperDepth)
        {
            return null;
        }

        if ((session.InitializedFields.TryGetValue(field, out bool isRunning) && isRunning)
            || FieldFacts.InitializerOf(field, session.Compilation, session.CancellationToken) is not { } initializer
            || initializer == session.Member
            || HelperGraphs.OfInitializer(initializer, session.Compilation, session.CancellationToken) is not { } body)
        {
            return null;
        }

        session.Followed.Add(initializer);
        session.InitializedFields[field] = true;
        FlowState before = State;
        var analysis = new GraphAnalysis(session, body, context.Root.Enter(initializer, field), returnsToCaller: true);
        State = analysis.Run(State, record: false) ?? State;
        session.InitializedFields[field] = false;
        if (State.Variables.Get(session.VariableOf(field)) is { HasObjects: true } value)
        {
            Escape(value);
            return value;
        }

        State = before;
        return null;
    }

    // A method of another object has another "this" and other fields.
    private FlowState EnterInstance(FlowState state, IMethodSymbol method, IOperation? receiver, FlowValue instance)
    {
        if (method.IsStatic || receiver is null or IInstanceReferenceOperation)
        {
            return state;
        }

        return CopyFields(FlowState.Empty, state).WithVariable(AnalysisSession.ThisVariable, instance.HasObjects ? instance : FlowValue.Unknown);
    }

    // What the method stored in the fields of the other object stays there, for that object's other methods to complete.
    private void LeaveInstance(FlowState before, IMethodSymbol method, IOperation? receiver, SyntaxNode declaration)
    {
        if (method.IsStatic || receiver is null or IInstanceReferenceOperation)
        {
            return;
        }

        for (int i = 0; i < session.FieldVariables.Count; i++)
        {
            KeyValuePair<IFieldSymbol, int> field = session.FieldVariables[i];
            if (State.Variables.Get(field.Value) is { HasObjects: true } value)
            {
                LeaveInField(field.Key, value, declaration);
            }
        }

        State = CopyFields(before, State).WithVariable(AnalysisSession.ThisVariable, before.Variables.Get(AnalysisSession.ThisVariable) ?? FlowValue.Unknown);
    }

    private FlowState CopyFields(FlowState from, FlowState to)
    {
        foreach (KeyValuePair<IFieldSymbol, int> field in session.FieldVariables)
        {
            FlowValue? value = from.Variables.Get(field.Value);
            to = value is null ? new FlowState(to.Variables.Remove(field.Value), to.Objects) : to.WithVariable(field.Value, value);
        }

        return to;
    }

    /// <summary>Runs a constructor for the object that <paramref name="instance"/> stands for; which need not be one that is tracked.</summary>
    private void RunConstructor(IMethodSymbol constructor, IOperation? receiver, FlowValue instance, List<PassedArgument> arguments, SyntaxNode call)
    {
        if (constructor.ContainingType.SpecialType == SpecialType.System_Object)
        {
            return;
        }

        if (session.Index.IsLibraryType(constructor.ContainingType))
        {
            ObserveCreation(constructor, arguments, State, call);
            foreach (FlowItem item in instance.Items)
            {
                if (item.Object is { } created)
                {
                    SetArguments(created, arguments);
                    LeaveWhenRegistered(constructor, instance);
                    return;
                }
            }
        }

        ControlFlowGraph? body = IsWorthFollowing(constructor, instance, arguments) ? FindHelper(constructor) : null;
        bool isSeen = body is not null || constructor.IsImplicitlyDeclared;
        if (isSeen && instance.HasObjects && DerivedCreations.ImplicitBaseOf(constructor, session) is { } implicitBase)
        {
            RunConstructor(implicitBase, receiver, instance, [], call);
        }

        if (body is not null)
        {
            Follow(body, constructor, call, receiver, instance, arguments);
            return;
        }

        PassArguments(arguments, constructor, call);
        if (!isSeen)
        {
            Escape(instance);
        }
    }

    private FlowValue EvaluateDelegate(IDelegateCreationOperation creation)
    {
        if (creation.Target is IMethodReferenceOperation { Method: { MethodKind: MethodKind.LocalFunction } function })
        {
            SyntaxReference? declaration = function.DeclaringSyntaxReferences.Length == 1 ? function.DeclaringSyntaxReferences[0] : null;
            CaptureVariables(declaration?.GetSyntax(session.CancellationToken) ?? creation.Syntax);
        }
        else if (creation.Target is IFlowAnonymousFunctionOperation lambda)
        {
            return EvaluateLambda(lambda);
        }

        if (creation.Target is IMethodReferenceOperation method)
        {
            Evaluate(method.Instance);
            return FlowValue.UnknownFrom(Provenance.OfVariable(method.Method));
        }

        Evaluate(creation.Target);
        return FlowValue.Unknown;
    }

    private FlowValue EvaluateLambda(IFlowAnonymousFunctionOperation lambda)
    {
        CaptureVariables(lambda.Syntax);
        FlowValue value = FlowValue.UnknownFrom(Provenance.OfVariable(lambda.Symbol));
        if (!Recording || context.Depth >= MaxLambdaDepth)
        {
            return value;
        }

        ControlFlowGraph body = graph.GetAnonymousFunctionControlFlowGraph(lambda, session.CancellationToken);
        var analysis = new GraphAnalysis(session, body, context.Enter(lambda.Syntax, null), returnsToCaller: false);
        analysis.Transfer._outer = State;
        analysis.Run(State, record: true);
        return value;
    }

    // A lambda runs when its holder likes: what it captures leaves here, and may be changed from here on.
    private void CaptureVariables(SyntaxNode lambda)
    {
        HashSet<string>? names = null;
        foreach (KeyValuePair<ISymbol, int> variable in session.SymbolVariables)
        {
            if (State.Variables.Get(variable.Value) is not { HasObjects: true } value)
            {
                continue;
            }

            names ??= NamesIn(lambda);
            if (names.Contains(variable.Key.Name))
            {
                PassToUnseen(value, lambda);
            }
        }
    }

    private static HashSet<string> NamesIn(SyntaxNode lambda)
    {
        var names = new HashSet<string>(System.StringComparer.Ordinal);
        foreach (SyntaxNode node in lambda.DescendantNodes())
        {
            if (node is IdentifierNameSyntax name)
            {
                names.Add(name.Identifier.ValueText);
            }
        }

        return names;
    }
}
