using System.Threading;
using AzureML.Analyzers.Sdk;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzureML.Analyzers.Flow;

/// <summary>Decides whether what a member returns is complete, or whether callers in the same compilation may still complete it.</summary>
internal static class ReturnedObjects
{
    /// <summary>True when nothing else in the compilation mentions the member, so that only code we cannot see takes what it returns.</summary>
    public static bool AreComplete(SyntaxNode member, Compilation compilation, CancellationToken cancellationToken)
    {
        RelevantNames names = RelevantNames.For(compilation, cancellationToken);
        foreach (string name in SourceNames.DeclaredBy(member))
        {
            foreach (MemberNames user in names.MentionsOf(name))
            {
                if (user.Root != member && !IsAccessorOfSameProperty(user.Root, member))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool IsAccessorOfSameProperty(SyntaxNode user, SyntaxNode member) => member.Parent is AccessorListSyntax && user.Parent == member.Parent;
}
