using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using AzureML.Analyzers.Flow;
using AzureML.Analyzers.Sdk;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AzureML.Analyzers.Rules;

/// <summary>The environment variables inside the JSON of a job, where that is made of an anonymous object: <c>BinaryData.FromObjectAsJson(new { … })</c>.</summary>
internal static class PayloadVariables
{
    private const int MaxDepth = 8;

    /// <summary>Whether JSON has environment variables.</summary>
    public static bool AreNamedIn(string json) => json.IndexOf("environment_variables", StringComparison.Ordinal) >= 0 || json.IndexOf("environmentVariables", StringComparison.Ordinal) >= 0;

    /// <summary>The variables in an object that becomes JSON; none for other values.</summary>
    public static List<(string Name, FlowItem Value)> Of(FlowItem payload, JudgementContext context)
    {
        var found = new List<(string, FlowItem)>();
        if (payload.Provenance is { Symbol: IMethodSymbol { Name: "FromObjectAsJson", ContainingType.Name: "BinaryData" }, Site: InvocationExpressionSyntax call } && ArgumentOf(call, context) is { } content)
        {
            Collect(content, isVariables: false, depth: 0, found, context);
        }

        return found;
    }

    private static IOperation? ArgumentOf(InvocationExpressionSyntax call, JudgementContext context) =>
        SemanticModels.OperationOf(call, SemanticModels.For(context.Session.Compilation, call.SyntaxTree), context.CancellationToken) is IInvocationOperation { Arguments.IsEmpty: false } invocation
            ? invocation.Arguments[0].Value
            : null;

    private static void Collect(IOperation content, bool isVariables, int depth, List<(string Name, FlowItem Value)> found, JudgementContext context)
    {
        if (depth > MaxDepth)
        {
            return;
        }

        switch (Resolve(content, context))
        {
            case IAnonymousObjectCreationOperation created:
                CollectMembers(created.Initializers, isVariables, depth, found, context);
                break;
            case IObjectCreationOperation { Initializer: { } initializer }:
                CollectMembers(initializer.Initializers, isVariables, depth, found, context);
                break;
        }
    }

    private static void CollectMembers(ImmutableArray<IOperation> members, bool isVariables, int depth, List<(string Name, FlowItem Value)> found, JudgementContext context)
    {
        foreach (IOperation member in members)
        {
            if (Read(member) is not var (name, value))
            {
                continue;
            }

            if (isVariables)
            {
                found.Add((name, ItemOf(value, context)));
            }
            else
            {
                Collect(value, name is "environment_variables" or "environmentVariables" or "EnvironmentVariables", depth + 1, found, context);
            }
        }
    }

    // Name = value, ["NAME"] = value, { "NAME", value }
    private static (string Name, IOperation Value)? Read(IOperation member) => member switch
    {
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: false } property } assignment => (property.Property.Name, assignment.Value),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: { Length: 1 } keys } } assignment when keys[0].Value.ConstantValue is { HasValue: true, Value: string key } =>
            (key, assignment.Value),
        IInvocationOperation { TargetMethod.Name: "Add", Arguments: { Length: 2 } pair } when pair[0].Value.ConstantValue is { HasValue: true, Value: string key } => (key, pair[1].Value),
        _ => null,
    };

    private static IOperation Resolve(IOperation operation, JudgementContext context)
    {
        while (operation is IConversionOperation { OperatorMethod: null } conversion)
        {
            operation = conversion.Operand;
        }

        return operation is ILocalReferenceOperation local
            && Constants.InitializerOf(local.Local, context.Session.Compilation, context.CancellationToken) is { } initializer
            && SemanticModels.OperationOf(initializer, SemanticModels.For(context.Session.Compilation, initializer.SyntaxTree), context.CancellationToken) is { } value
            ? value
            : operation;
    }

    private static FlowItem ItemOf(IOperation value, JudgementContext context)
    {
        if (Constants.TryRead(value, context.Index, context.Session.Compilation) is { } constant)
        {
            return constant.UsedAt(value.Syntax);
        }

        Provenance? source = Resolve(value, context) switch
        {
            IPropertyReferenceOperation property => Provenance.OfMember(property.Property, null, KeysOf(property.Arguments)),
            IInvocationOperation call => Provenance.OfCall(call.TargetMethod, null, KeysOf(call.Arguments), call.Syntax),
            _ => null,
        };
        return (source is null ? FlowItem.Unknown : FlowItem.OfProvenance(source)).UsedAt(value.Syntax);
    }

    // The name of a setting tells whether it is secret.
    private static ImmutableArray<FlowValue> KeysOf(ImmutableArray<IArgumentOperation> arguments)
    {
        var keys = ImmutableArray.CreateBuilder<FlowValue>(arguments.Length);
        foreach (IArgumentOperation argument in arguments)
        {
            keys.Add(argument.Value.ConstantValue is { HasValue: true, Value: string key } ? FlowValue.Of(FlowItem.OfConstant(key, argument.Value.Syntax)) : FlowValue.Unknown);
        }

        return keys.MoveToImmutable();
    }
}
