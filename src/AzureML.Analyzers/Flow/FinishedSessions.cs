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
internal sealed class FinishedSessions
{
    private const int Capacity = 200;

    private static readonly ConditionalWeakTable<SdkIndex, FinishedSessions> Cache = new();

    private readonly ConcurrentDictionary<SyntaxNode, AnalysisSession> _sessions = new();

    // About as many as there are: asking the dictionary stops all threads.
    private int _count;

    /// <inheritdoc cref="ObjectStateAnalysis.Run"/>
    public static AnalysisSession? FindOrRun(SyntaxNode member, SemanticModel model, SdkIndex index, CancellationToken cancellationToken)
    {
        FinishedSessions finished = Cache.GetValue(index, static _ => new FinishedSessions());
        if (finished._sessions.TryGetValue(member, out AnalysisSession? session))
        {
            return session;
        }

        session = ObjectStateAnalysis.Run(member, model, index, cancellationToken);
        if (session is not null && (session.ReturnsObjectsToCallers || session.FillsDictionariesOfCallers || session.Followed.Count > 0))
        {
            finished.Keep(member, session);
        }

        return session;
    }

    private void Keep(SyntaxNode member, AnalysisSession session)
    {
        if (Interlocked.Increment(ref _count) > Capacity)
        {
            _sessions.Clear();
            Interlocked.Exchange(ref _count, 0);
        }

        _sessions.TryAdd(member, session);
    }
}
