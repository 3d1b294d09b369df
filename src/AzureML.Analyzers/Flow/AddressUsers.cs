using System.Collections.Generic;
using System.Threading;
using AzureML.Analyzers.Sdk;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Flow;

/// <summary>The members that use an address of a scoring service that another member holds: a constant, a field, a property.</summary>
internal static class AddressUsers
{
    /// <summary>The analyses of the possible users; empty for members that hold no such address. Whether they use it, their calls tell.</summary>
    public static List<AnalysisSession> Of(AnalysisSession session, CancellationToken cancellationToken)
    {
        var users = new List<AnalysisSession>();
        if (!ClientCode.HasMarker(session.Member, cancellationToken))
        {
            return users;
        }

        foreach (SyntaxNode user in ReturnedObjects.CallersOf(session.Member, session.Compilation, session.Index, cancellationToken))
        {
            if (users.Count >= ReturnedObjects.MaxCallers)
            {
                break;
            }

            SemanticModel model = SemanticModels.For(session.Compilation, user.SyntaxTree);
            if (FinishedSessions.FindOrRun(user, model, session.Index, cancellationToken) is { } analysed)
            {
                users.Add(analysed);
            }
        }

        return users;
    }
}
