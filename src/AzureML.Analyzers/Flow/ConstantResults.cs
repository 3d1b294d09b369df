using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using AzureML.Analyzers.Sdk;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzureML.Analyzers.Flow;

/// <summary>
/// The constants that a method or property of the compilation returns, whatever it is given: <c>static bool UseHbi() =&gt; false;</c>.
/// Found out once per compilation, and only when a call of it is evaluated.
/// </summary>
internal static class ConstantResults
{
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<ISymbol, StrongBox<FlowValue?>>> Cache = new();

    /// <summary>The constants; null when the member returns anything else, or runs code that cannot be told.</summary>
    public static FlowValue? Of(ISymbol member, SdkIndex index, Compilation compilation, CancellationToken cancellationToken)
    {
        ISymbol definition = member is IMethodSymbol method ? HelperGraphs.ImplementationOf(method) : member.OriginalDefinition;
        if (definition.IsVirtual || definition.IsAbstract || definition.IsOverride || definition.IsExtern
            || definition.DeclaringSyntaxReferences.IsEmpty
            || definition.ContainingType?.TypeKind == TypeKind.Interface
            || !SymbolEqualityComparer.Default.Equals(definition.ContainingAssembly, compilation.Assembly))
        {
            return null;
        }

        ConcurrentDictionary<ISymbol, StrongBox<FlowValue?>> results =
            Cache.GetValue(compilation, static _ => new ConcurrentDictionary<ISymbol, StrongBox<FlowValue?>>(SymbolEqualityComparer.Default));
        if (!results.TryGetValue(definition, out StrongBox<FlowValue?>? result))
        {
            result = new StrongBox<FlowValue?>(Read(definition.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken), index, compilation, cancellationToken));
            results.TryAdd(definition, result);
        }

        return result.Value;
    }

    private static FlowValue? Read(SyntaxNode declaration, SdkIndex index, Compilation compilation, CancellationToken cancellationToken)
    {
        var expressions = new List<ExpressionSyntax>();
        if (!TryCollect(declaration, expressions) || expressions.Count is 0 or > FlowValue.MaxItems)
        {
            return null;
        }

        FlowValue? result = null;
        SemanticModel model = SemanticModels.For(compilation, declaration.SyntaxTree);
        foreach (ExpressionSyntax expression in expressions)
        {
            if (Constants.TryRead(SemanticModels.OperationOf(expression, model, cancellationToken), index, compilation) is not { } constant)
            {
                return null;
            }

            FlowValue value = FlowValue.Of(constant);
            result = result is null ? value : FlowValue.Join(result, value);
        }

        return result;
    }

    // What cannot be a constant is left out on syntax, so that big methods are not bound for nothing.
    private static bool TryCollect(SyntaxNode declaration, List<ExpressionSyntax> expressions)
    {
        switch (declaration)
        {
            case MethodDeclarationSyntax { ExpressionBody: { } arrow }:
                return TryAdd(arrow.Expression, expressions);
            case MethodDeclarationSyntax { Body: { } body }:
                return TryCollectReturns(body, expressions);
            case LocalFunctionStatementSyntax { ExpressionBody: { } arrow }:
                return TryAdd(arrow.Expression, expressions);
            case LocalFunctionStatementSyntax { Body: { } body }:
                return TryCollectReturns(body, expressions);
            case PropertyDeclarationSyntax { ExpressionBody: { } arrow }:
                return TryAdd(arrow.Expression, expressions);
            case PropertyDeclarationSyntax { AccessorList: { } accessors } property:
                return TryCollect(property, accessors, expressions);
            default:
                return false;
        }
    }

    private static bool TryCollect(PropertyDeclarationSyntax property, AccessorListSyntax accessors, List<ExpressionSyntax> expressions)
    {
        if (accessors.Accessors.Count != 1)
        {
            return false;
        }

        AccessorDeclarationSyntax getter = accessors.Accessors[0];
        if (getter.ExpressionBody is { } arrow)
        {
            return TryAdd(arrow.Expression, expressions);
        }

        if (getter.Body is { } body)
        {
            return TryCollectReturns(body, expressions);
        }

        // A constructor may assign it as well.
        return property.Initializer is { } initializer && !HasConstructor(property) && TryAdd(initializer.Value, expressions);
    }

    private static bool HasConstructor(PropertyDeclarationSyntax property)
    {
        if (property.Parent is not TypeDeclarationSyntax type || type.Modifiers.Any(Microsoft.CodeAnalysis.CSharp.SyntaxKind.PartialKeyword))
        {
            return true;
        }

        foreach (MemberDeclarationSyntax member in type.Members)
        {
            if (member is ConstructorDeclarationSyntax)
            {
                return true;
            }
        }

        return false;
    }

    private static bool TryCollectReturns(BlockSyntax body, List<ExpressionSyntax> expressions)
    {
        foreach (SyntaxNode node in body.DescendantNodes(static n => n is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)))
        {
            if (node is YieldStatementSyntax || (node is ReturnStatementSyntax { Expression: { } returned } && !TryAdd(returned, expressions)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool TryAdd(ExpressionSyntax expression, List<ExpressionSyntax> expressions)
    {
        switch (expression)
        {
            case ParenthesizedExpressionSyntax parenthesized:
                return TryAdd(parenthesized.Expression, expressions);
            case ConditionalExpressionSyntax conditional:
                return TryAdd(conditional.WhenTrue, expressions) && TryAdd(conditional.WhenFalse, expressions);
            case LiteralExpressionSyntax or MemberAccessExpressionSyntax or IdentifierNameSyntax or BinaryExpressionSyntax
                or PrefixUnaryExpressionSyntax or BaseObjectCreationExpressionSyntax or CastExpressionSyntax or InterpolatedStringExpressionSyntax:
                expressions.Add(expression);
                return true;
            default:
                return false;
        }
    }
}
