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
        ControlFlowGraph? graph = HelperGraphs.FindOrCreate(member, model, cancellationToken);
        if (graph is null)
        {
            return null;
        }

        var session = new AnalysisSession(model.Compilation, index, member, returns, cancellationToken);
        CallContext root = CallContext.CreateRoot();
        FlowState entry = FlowState.Empty;
        if (DerivedCreations.ThisOf(member, model, session, root) is { } constructed)
        {
            entry = entry.WithObject(constructed, ObjectState.Fresh)
                .WithVariable(AnalysisSession.ThisVariable, FlowValue.Of(FlowItem.OfObject(constructed, constructed.Site)));
        }

        var analysis = new GraphAnalysis(session, graph, root, returnsToCaller: false);
        try
        {
            analysis.Run(entry, record: true);
            return session;
        }
        catch (InsufficientExecutionStackException)
        {
            return null;
        }
    }
}
