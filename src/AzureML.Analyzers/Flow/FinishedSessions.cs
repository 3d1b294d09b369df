using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading;
using AzureML.Analyzers.Sdk;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Flow;

/// <summary>
/// Keeps the last finished analyses of members that hand objects on: their callers and callees ask for them again. Without it a chain of
/// helpers is analysed once for each of its links.
/// </summary>
internal static class FinishedSessions
{
    private const int Capacity = 200;

    private static readonly ConditionalWeakTable<SdkIndex, ConcurrentDictionary<SyntaxNode, AnalysisSession>> Cache = new();

    /// <inheritdoc cref="ObjectStateAnalysis.Run"/>
    public static AnalysisSession? FindOrRun(SyntaxNode member, SemanticModel model, SdkIndex index, CancellationToken cancellationToken)
    {
        ConcurrentDictionary<SyntaxNode, AnalysisSession> sessions = Cache.GetValue(index, static _ => new ConcurrentDictionary<SyntaxNode, AnalysisSession>());
        if (sessions.TryGetValue(member, out AnalysisSession? session))
        {
            return session;
        }

        session = ObjectStateAnalysis.Run(member, model, index, cancellationToken);
        if (session is not null && (session.ReturnsObjectsToCallers || session.FillsDictionariesOfCallers || session.Followed.Count > 0))
        {
            if (sessions.Count >= Capacity)
            {
                sessions.Clear();
            }

            sessions[member] = session;
        }

        return session;
    }
}
