using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzureML.Analyzers.CodeFixes;

/// <summary>Finds the assignment around a value.</summary>
internal static class MemberAssignment
{
    /// <summary>The assignment to the member that gives it nothing but the value, or the value and others that are combined with it.</summary>
    public static AssignmentExpressionSyntax? Of(ExpressionSyntax value, string member)
    {
        SyntaxNode current = value;
        while (current.Parent is ParenthesizedExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.BitwiseOrExpression })
        {
            current = current.Parent;
        }

        return current.Parent is AssignmentExpressionSyntax assignment && assignment.Right == current && NameOf(assignment)?.Identifier.ValueText == LastOf(member)
            ? assignment
            : null;
    }

    /// <summary>The name of the member that is assigned; null for anything but a member of an object.</summary>
    public static SimpleNameSyntax? NameOf(AssignmentExpressionSyntax assignment) => assignment.Left switch
    {
        IdentifierNameSyntax name => name,
        MemberAccessExpressionSyntax access => access.Name,
        _ => null,
    };

    private static string LastOf(string member) => member.Substring(member.LastIndexOf('.') + 1);
}
