using System.Threading;
using AzureML.Analyzers.Sdk;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Flow;

/// <summary>Decides whether what a member returns is complete, or whether callers in the same compilation may still complete it.</summary>
internal static class ReturnedObjects
{
    /// <summary>True when nothing else in the compilation mentions the member, so that only code we cannot see takes what it returns.</summary>
    public static bool AreComplete(SyntaxNode member, SemanticModel model, CancellationToken cancellationToken)
    {
        foreach (string name in SourceNames.DeclaredBy(member))
        {
            foreach (SyntaxTree tree in model.Compilation.SyntaxTrees)
            {
                if (SourceNames.Of(tree, cancellationToken).IsMentionedOutside(member, name))
                {
                    return false;
                }
            }
        }

        return true;
    }
}
