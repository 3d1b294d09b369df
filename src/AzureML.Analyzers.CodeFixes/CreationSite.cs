using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzureML.Analyzers.CodeFixes;

/// <summary>A place where an object's members can be set: a creation, or a nested initializer without <c>new</c>.</summary>
/// <param name="Node">The creation, or the initializer.</param>
/// <param name="Initializer">The braces, if there are any.</param>
/// <param name="Type">The type of the object.</param>
internal sealed record CreationSite(ExpressionSyntax Node, InitializerExpressionSyntax? Initializer, ITypeSymbol Type)
{
    /// <summary>The site that the location of a diagnostic about absence stands for; null at derived classes and in code that does not bind.</summary>
    public static CreationSite? TryFind(FixScope scope, Location location)
    {
        if (!scope.Root.FullSpan.Contains(location.SourceSpan))
        {
            return null;
        }

        SyntaxToken token = scope.Root.FindToken(location.SourceSpan.Start);
        if (token.IsKind(SyntaxKind.NewKeyword))
        {
            return token.Parent is BaseObjectCreationExpressionSyntax atKeyword ? OfCreation(scope, atKeyword) : null;
        }

        SyntaxNode? node = scope.Root.FindNode(location.SourceSpan);
        while (node is TypeSyntax { Parent: TypeSyntax })
        {
            node = node.Parent;
        }

        return node switch
        {
            TypeSyntax { Parent: ObjectCreationExpressionSyntax creation } when creation.Type == node => OfCreation(scope, creation),
            IdentifierNameSyntax { Parent: AssignmentExpressionSyntax { Right: InitializerExpressionSyntax braces } member } when member.Left == node =>
                Bound(scope.Model.GetTypeInfo(member.Left).Type) is { } type ? new CreationSite(braces, braces, type) : null,
            _ => null,
        };
    }

    /// <summary>The value that the initializer or a named argument gives to a member.</summary>
    public ExpressionSyntax? ValueOf(string member)
    {
        if (Initializer is not null)
        {
            foreach (ExpressionSyntax expression in Initializer.Expressions)
            {
                if (expression is AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } assignment && name.Identifier.ValueText == member)
                {
                    return assignment.Right;
                }
            }
        }

        if (Node is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: var arguments })
        {
            foreach (ArgumentSyntax argument in arguments)
            {
                if (string.Equals(argument.NameColon?.Name.Identifier.ValueText, member, StringComparison.OrdinalIgnoreCase))
                {
                    return argument.Expression;
                }
            }
        }

        return null;
    }

    private static CreationSite? OfCreation(FixScope scope, BaseObjectCreationExpressionSyntax creation) =>
        Bound(scope.Model.GetTypeInfo(creation).Type) is { } type ? new CreationSite(creation, creation.Initializer, type) : null;

    private static ITypeSymbol? Bound(ITypeSymbol? type) => type is null or IErrorTypeSymbol ? null : type;
}
