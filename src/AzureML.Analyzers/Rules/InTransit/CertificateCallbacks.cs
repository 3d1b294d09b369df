using System.Collections.Generic;
using AzureML.Analyzers.Flow;
using AzureML.Analyzers.Sdk;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzureML.Analyzers.Rules;

/// <summary>Tells whether a certificate callback says yes to everything.</summary>
internal static class CertificateCallbacks
{
    /// <param name="callback">A lambda, a method, or a field or property that holds one.</param>
    /// <param name="context">The member that uses it.</param>
    public static bool AcceptsAll(ISymbol callback, JudgementContext context)
    {
        switch (callback)
        {
            case IPropertySymbol { Name: "DangerousAcceptAnyServerCertificateValidator" } property:
                return context.Index.IsSdkSymbol(property);
            case IMethodSymbol { IsVirtual: false, IsAbstract: false, IsOverride: false, DeclaringSyntaxReferences: { Length: 1 } declarations }:
                return AlwaysTrue(declarations[0].GetSyntax(context.CancellationToken), context);
            case IFieldSymbol field:
                return FieldFacts.InitializerOf(field, context.Session.Compilation, context.CancellationToken) is { } initializer
                    && AlwaysTrue(initializer.Value, context);
            default:
                return false;
        }
    }

    private static bool AlwaysTrue(SyntaxNode function, JudgementContext context)
    {
        if (!context.Session.Compilation.ContainsSyntaxTree(function.SyntaxTree))
        {
            return false;
        }

        (SyntaxNode? block, ExpressionSyntax? expression) = function switch
        {
            AnonymousFunctionExpressionSyntax lambda => (lambda.Block, lambda.ExpressionBody),
            LocalFunctionStatementSyntax local => (local.Body, local.ExpressionBody?.Expression),
            MethodDeclarationSyntax method => (method.Body, method.ExpressionBody?.Expression),
            _ => ((SyntaxNode?)null, (ExpressionSyntax?)null),
        };
        SemanticModel model = SemanticModels.For(context.Session.Compilation, function.SyntaxTree);
        return expression is not null ? IsTrue(expression, model) : block is not null && OnlyReturnsTrue(block, model);
    }

    private static bool OnlyReturnsTrue(SyntaxNode block, SemanticModel model)
    {
        bool returns = false;
        foreach (SyntaxNode node in ReturnsAndThrowsIn(block))
        {
            if (node is not ReturnStatementSyntax { Expression: { } returned } || !IsTrue(returned, model))
            {
                return false;
            }

            returns = true;
        }

        return returns;
    }

    private static IEnumerable<SyntaxNode> ReturnsAndThrowsIn(SyntaxNode block)
    {
        foreach (SyntaxNode node in block.DescendantNodes(static n => n is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)))
        {
            if (node is ReturnStatementSyntax or ThrowStatementSyntax or ThrowExpressionSyntax)
            {
                yield return node;
            }
        }
    }

    private static bool IsTrue(ExpressionSyntax expression, SemanticModel model) => model.GetConstantValue(expression) is { HasValue: true, Value: true };
}
