using System;
using System.Threading;
using AzureML.Analyzers.Sdk;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzureML.Analyzers.Flow;

/// <summary>Makes control-flow graphs of declarations.</summary>
internal static class MemberGraph
{
    /// <summary>The graph of a declaration with code of its own; null when it has none.</summary>
    public static ControlFlowGraph? Create(SyntaxNode member, SemanticModel model, CancellationToken cancellationToken)
    {
        try
        {
            return SemanticModels.OperationOf(member, model, cancellationToken) switch
            {
                IMethodBodyOperation { Parent: null } body => ControlFlowGraph.Create(body, cancellationToken),
                IConstructorBodyOperation { Parent: null } body => ControlFlowGraph.Create(body, cancellationToken),
                IBlockOperation { Parent: null } body => ControlFlowGraph.Create(body, cancellationToken),
                IFieldInitializerOperation { Parent: null } body => ControlFlowGraph.Create(body, cancellationToken),
                IPropertyInitializerOperation { Parent: null } body => ControlFlowGraph.Create(body, cancellationToken),
                IParameterInitializerOperation { Parent: null } body => ControlFlowGraph.Create(body, cancellationToken),
                _ => null,
            };
        }
        catch (Exception exception) when (SemanticModels.IsCompilerGivingUp(exception))
        {
            return null;
        }
    }
}
