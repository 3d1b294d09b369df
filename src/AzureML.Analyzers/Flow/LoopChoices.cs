using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzureML.Analyzers.Flow;

/// <summary>Whether a loop does the same with everything that it goes through.</summary>
internal static class LoopChoices
{
    /// <summary>True when the loop around a place leaves nothing out, so that each element gets there.</summary>
    public static bool TakesEach(SyntaxNode place) => LoopAround(place) is { } loop && !Chooses(loop);

    /// <summary>True when a loop around a place does not do the same with all elements.</summary>
    public static bool AreMadeAround(SyntaxNode place) => LoopAround(place) is { } loop && Chooses(loop);

    private static CommonForEachStatementSyntax? LoopAround(SyntaxNode place)
    {
        for (SyntaxNode? node = place; node is not null and not MemberDeclarationSyntax and not AnonymousFunctionExpressionSyntax and not LocalFunctionStatementSyntax; node = node.Parent)
        {
            if (node is CommonForEachStatementSyntax loop)
            {
                return loop;
            }
        }

        return null;
    }

    private static bool Chooses(CommonForEachStatementSyntax loop)
    {
        foreach (SyntaxNode node in loop.Statement.DescendantNodesAndSelf())
        {
            if (node is IfStatementSyntax or SwitchStatementSyntax or ConditionalExpressionSyntax or SwitchExpressionSyntax or GotoStatementSyntax or BreakStatementSyntax or ReturnStatementSyntax)
            {
                return true;
            }
        }

        return false;
    }
}
