using System;
using System.Threading;
using AzureML.Analyzers.Sdk;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AzureML.Analyzers.Flow;

/// <summary>Entry of the engine: what every object of one member holds where it leaves our sight.</summary>
internal static class ObjectStateAnalysis
{
    /// <summary>
    /// Analyses the member declared by <paramref name="member"/>, one of the roots that <see cref="SourceNames"/> lists. Returns null
    /// when it has no body to analyse.
    /// </summary>
    public static AnalysisSession? Run(SyntaxNode member, SemanticModel model, SdkIndex index, CancellationToken cancellationToken)
    {
        ControlFlowGraph? graph = CreateGraph(member, model, cancellationToken);
        if (graph is null)
        {
            return null;
        }

        var session = new AnalysisSession(model.Compilation, index, member, cancellationToken);
        var analysis = new GraphAnalysis(session, graph, CallContext.CreateRoot(), returnsToCaller: false);
        analysis.Run(FlowState.Empty, record: true);
        return session;
    }

    private static ControlFlowGraph? CreateGraph(SyntaxNode member, SemanticModel model, CancellationToken cancellationToken)
    {
        try
        {
            return model.GetOperation(member, cancellationToken) switch
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
        catch (InsufficientExecutionStackException)
        {
            // The compiler itself refuses expressions nested as deep as this (CS8078).
            return null;
        }
    }
}
