using System;
using System.Threading;
using AzureML.Analyzers.Sdk;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace AzureML.Analyzers.Flow;

/// <summary>Entry of the engine: what every object of one member holds where it leaves our sight.</summary>
internal static class ObjectStateAnalysis
{
    /// <summary>
    /// Analyses the member declared by <paramref name="member"/>, one of the roots that <see cref="SourceNames"/> lists. Returns null
    /// when it has no body to analyse, or nests deeper than the stack of the calling thread allows.
    /// </summary>
    public static AnalysisSession? Run(
        SyntaxNode member, SemanticModel model, SdkIndex index, CancellationToken cancellationToken, ReturnPolicy? returns = null)
    {
        ControlFlowGraph? graph = MemberGraph.Create(member, model, cancellationToken);
        if (graph is null)
        {
            return null;
        }

        var session = new AnalysisSession(model.Compilation, index, member, returns, cancellationToken);
        var analysis = new GraphAnalysis(session, graph, CallContext.CreateRoot(), returnsToCaller: false);
        try
        {
            analysis.Run(FlowState.Empty, record: true);
            return session;
        }
        catch (InsufficientExecutionStackException)
        {
            return null;
        }
    }
}
