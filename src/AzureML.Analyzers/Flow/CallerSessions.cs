using System.Collections.Generic;
using System.Threading;
using AzureML.Analyzers.Sdk;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Flow;

/// <summary>
/// The callers of a member that returns objects, or fills dictionaries it is given, each analysed with the member in sight. What they leave behind decides about what was
/// created in it; they report nothing of their own here.
/// </summary>
internal static class CallerSessions
{
    /// <summary>Callers, callers of callers and so on, as long as they hand the object further.</summary>
    public static List<AnalysisSession> Of(AnalysisSession session, CancellationToken cancellationToken)
    {
        var result = new List<AnalysisSession>();
        var seen = new HashSet<SyntaxNode> { session.Member };
        var returning = new List<AnalysisSession> { session };
        for (int depth = 0; depth < Transfer.MaxHelperDepth && returning.Count > 0; depth++)
        {
            var next = new List<AnalysisSession>();
            foreach (AnalysisSession current in returning)
            {
                AnalyseCallers(current, seen, result, next, cancellationToken);
            }

            returning = next;
        }

        return result;
    }

    private static void AnalyseCallers(AnalysisSession session, HashSet<SyntaxNode> seen, List<AnalysisSession> result, List<AnalysisSession> returning, CancellationToken cancellationToken)
    {
        foreach (SyntaxNode caller in ReturnedObjects.CallersOf(session.Member, session.Compilation, session.Index, cancellationToken))
        {
            if (result.Count >= ReturnedObjects.MaxCallers || !seen.Add(caller))
            {
                continue;
            }

            SemanticModel model = SemanticModels.For(session.Compilation, caller.SyntaxTree);
            if (FinishedSessions.FindOrRun(caller, model, session.Index, cancellationToken) is not { } analysed || !analysed.Followed.Contains(session.Member))
            {
                // It only mentions the member, or the analysis did not get to the call.
                continue;
            }

            result.Add(analysed);
            if (analysed.ReturnsObjectsToCallers || analysed.FillsDictionariesOfCallers)
            {
                returning.Add(analysed);
            }
        }
    }
}
