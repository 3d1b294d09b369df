using System.Collections.Generic;
using System.Collections.Immutable;
using AzureML.Analyzers.Sdk;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzureML.Analyzers.Flow;

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

        if (ReceiverOf(invocation) is { Type: { } type } receiver
            && session.Index.FactsOf(type).Shape is TypeShape.Dictionary or TypeShape.Collection
            && InvokeContainer(invocation, receiver, session.Index.FactsOf(type)) is { } result)
        {
            return result;
        }

        FlowValue instance = Evaluate(invocation.Instance);
        List<KeyValuePair<IArgumentOperation, FlowValue>> arguments = EvaluateArguments(invocation.Arguments);
        if ((IsWorthFollowing(method, instance, arguments) || MayTouchFields(invocation)) && FindHelper(method) is { } helper)
        {
            return Follow(helper, method, invocation.Syntax, invocation.Instance, instance, arguments);
        }

        PassArguments(arguments, method, invocation.Syntax);
        if (instance.HasObjects && IsUnseen(method) && !IsUnder(method.ContainingNamespace, "System"))
        {
            PassToUnseen(instance, invocation.Syntax);
        }

        if (MayTouchFields(invocation))
        {
            PassFieldsToUnseen(invocation.Syntax);
        }

        return FlowValue.Unknown;
    }

    // A method of the same object may complete what its fields hold.
    private bool MayTouchFields(IInvocationOperation invocation) =>
        invocation.Instance is IInstanceReferenceOperation && FieldsHoldObjects();

    private bool FieldsHoldObjects()
    {
        foreach (int field in session.FieldVariables)
        {
            if (State.Variables.Get(field) is { HasObjects: true })
            {
                return true;
            }
        }

        return false;
    }

    private void PassFieldsToUnseen(SyntaxNode call)
    {
        foreach (int field in session.FieldVariables)
        {
            if (State.Variables.Get(field) is { HasObjects: true } value)
            {
                PassToUnseen(value, call);
            }
        }
    }

    // Only calls that an object reaches, or that may yield one.
    private bool IsWorthFollowing(IMethodSymbol method, FlowValue instance, List<KeyValuePair<IArgumentOperation, FlowValue>> arguments)
    {
        if (instance.HasObjects || HoldsObjects(method.ReturnType))
        {
            return true;
        }

        foreach (KeyValuePair<IArgumentOperation, FlowValue> argument in arguments)
        {
            if (argument.Value.HasObjects || (argument.Key.Parameter is { RefKind: RefKind.Ref or RefKind.Out } parameter && HoldsObjects(parameter.Type)))
            {
                return true;
            }
        }

        return false;
    }

    private bool HoldsObjects(ITypeSymbol type)
    {
        ITypeSymbol held = type is INamedTypeSymbol { MetadataName: "Task`1" or "ValueTask`1" } task ? task.TypeArguments[0] : type;
        return session.Index.FactsOf(held).Shape is TypeShape.Resource or TypeShape.Dictionary or TypeShape.Collection or TypeShape.Pair;
    }

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
                Evaluate(property);
                EvaluateArguments(invocation.Arguments);
                return FlowValue.Unknown;
        }
    }

    // Calls that hand their receiver or argument on unchanged.
    private static bool IsTransparent(IMethodSymbol method) => method.Name switch
    {
        "ConfigureAwait" or "GetAwaiter" or "GetResult" or "AsTask" => method.Parameters.Length <= 1 && method.ContainingNamespace is { } space && IsUnder(space, "System"),
        "FromResult" => method.ContainingType is { Name: "Task" or "ValueTask" },
        "GetValueOrDefault" => method.Parameters.IsEmpty && method.ContainingType.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T,
        "GetEnumerator" or "GetAsyncEnumerator" => true,
        _ => false,
    };

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
        if (!isEntry && !isElement && name != "AddRange")
        {
            return null;
        }

        FlowValue targets = EvaluateForWrite(receiver);
        FlowValue? key = isEntry ? Evaluate(arguments[0].Value) : null;
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
        else if (value.HasObjects)
        {
            Add(target, SlotKind.Element, "", site, value);
        }
    }

    private List<KeyValuePair<IArgumentOperation, FlowValue>> EvaluateArguments(ImmutableArray<IArgumentOperation> arguments)
    {
        var values = new List<KeyValuePair<IArgumentOperation, FlowValue>>(arguments.Length);
        foreach (IArgumentOperation argument in arguments)
        {
            values.Add(new(argument, Evaluate(argument.Value)));
        }

        return values;
    }

    private void PassArguments(ImmutableArray<IArgumentOperation> arguments, IMethodSymbol? method, SyntaxNode call) =>
        PassArguments(EvaluateArguments(arguments), method, call);

    private void PassArguments(List<KeyValuePair<IArgumentOperation, FlowValue>> arguments, IMethodSymbol? method, SyntaxNode call)
    {
        foreach (KeyValuePair<IArgumentOperation, FlowValue> pair in arguments)
        {
            if (pair.Value.HasObjects)
            {
                Pass(pair.Key, pair.Value.UsedAt(pair.Key.Value.Syntax), method, call);
            }

            if (pair.Key.Parameter is { RefKind: RefKind.Ref or RefKind.Out })
            {
                Assign(pair.Key.Value, FlowValue.Unknown, call);
            }
        }
    }

    private void Pass(IArgumentOperation argument, FlowValue value, IMethodSymbol? method, SyntaxNode call)
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
        else if (!IsConsumer(method, argument.Parameter))
        {
            PassToUnseen(value, call);
        }
    }

    // Everything but the SDKs' own methods; these take what they are given as complete.
    private bool IsUnseen(IMethodSymbol method) =>
        !SdkIndex.IsSdkSymbol(method)
        || SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, session.Compilation.Assembly)
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
        List<KeyValuePair<IArgumentOperation, FlowValue>> arguments = EvaluateArguments(invocation.Arguments);
        if (context.Depth >= MaxHelperDepth || context.IsActive(function) || FindGraph(function) is not { } callee)
        {
            foreach (KeyValuePair<IArgumentOperation, FlowValue> argument in arguments)
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
        List<KeyValuePair<IArgumentOperation, FlowValue>> arguments)
    {
        IMethodSymbol definition = HelperGraphs.ImplementationOf(method);
        FlowState before = State;
        FlowState entry = EnterInstance(State, method, receiver, instance);
        foreach (KeyValuePair<IArgumentOperation, FlowValue> argument in arguments)
        {
            if (argument.Key.Parameter is { } parameter && parameter.Ordinal < definition.Parameters.Length)
            {
                entry = entry.WithVariable(session.VariableOf(definition.Parameters[parameter.Ordinal]), argument.Value.AsArgument(argument.Key.Value.Syntax));
            }
        }

        session.Followed.Add(callee.OriginalOperation.Syntax);
        var analysis = new GraphAnalysis(session, callee, context.Enter(call, method.OriginalDefinition), returnsToCaller: true);
        analysis.Transfer._outer = _outer;
        State = LeaveInstance(before, analysis.Run(entry, Recording) ?? entry, method, receiver);
        foreach (KeyValuePair<IArgumentOperation, FlowValue> argument in arguments)
        {
            if (argument.Key.Parameter is { RefKind: RefKind.Ref or RefKind.Out } parameter && parameter.Ordinal < definition.Parameters.Length)
            {
                int variable = session.VariableOf(definition.Parameters[parameter.Ordinal]);
                Assign(argument.Key.Value, State.Variables.Get(variable) ?? FlowValue.Unknown, call);
            }
        }

        return analysis.Returned;
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

    private FlowState LeaveInstance(FlowState before, FlowState after, IMethodSymbol method, IOperation? receiver)
    {
        if (method.IsStatic || receiver is null or IInstanceReferenceOperation)
        {
            return after;
        }

        return CopyFields(before, after).WithVariable(AnalysisSession.ThisVariable, before.Variables.Get(AnalysisSession.ThisVariable) ?? FlowValue.Unknown);
    }

    private FlowState CopyFields(FlowState from, FlowState to)
    {
        foreach (int field in session.FieldVariables)
        {
            FlowValue? value = from.Variables.Get(field);
            to = value is null ? new FlowState(to.Variables.Remove(field), to.Objects) : to.WithVariable(field, value);
        }

        return to;
    }

    private FlowValue EvaluateDelegate(IDelegateCreationOperation creation)
    {
        if (creation.Target is IMethodReferenceOperation { Method: { MethodKind: MethodKind.LocalFunction } function })
        {
            SyntaxReference? declaration = function.DeclaringSyntaxReferences.Length == 1 ? function.DeclaringSyntaxReferences[0] : null;
            CaptureVariables(declaration?.GetSyntax(session.CancellationToken) ?? creation.Syntax);
            return FlowValue.Unknown;
        }

        Evaluate(creation.Target);
        return FlowValue.Unknown;
    }

    private FlowValue EvaluateLambda(IFlowAnonymousFunctionOperation lambda)
    {
        CaptureVariables(lambda.Syntax);
        if (!Recording || context.Depth >= MaxLambdaDepth)
        {
            return FlowValue.Unknown;
        }

        ControlFlowGraph body = graph.GetAnonymousFunctionControlFlowGraph(lambda, session.CancellationToken);
        var analysis = new GraphAnalysis(session, body, context.Enter(lambda.Syntax, null), returnsToCaller: false);
        analysis.Transfer._outer = State;
        analysis.Run(State, record: true);
        return FlowValue.Unknown;
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
