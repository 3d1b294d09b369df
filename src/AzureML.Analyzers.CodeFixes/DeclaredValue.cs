using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzureML.Analyzers.CodeFixes;

/// <summary>Finds the literal behind a name, where changing the literal changes nothing but the value that is to be changed.</summary>
internal static class DeclaredValue
{
    /// <summary>How many names may stand between the use and the literal.</summary>
    private const int LongestChain = 5;

    /// <summary>
    /// The literal that the diagnostic gives as an additional location, or the value in the declaration; null when it is read anywhere
    /// but at places that are being fixed, so that the use has to be changed.
    /// </summary>
    public static async Task<ExpressionSyntax?> FindAsync(
        DocumentEdits edits, Diagnostic diagnostic, ExpressionSyntax use, CancellationToken cancellationToken)
    {
        ExpressionSyntax? literal = diagnostic.AdditionalLocations.Count > 0 ? edits.Scope.ExpressionAt(diagnostic.AdditionalLocations[0]) : null;
        ExpressionSyntax current = use;
        for (int depth = 0; depth < LongestChain; depth++)
        {
            ISymbol? symbol = edits.Scope.Model.GetSymbolInfo(current, cancellationToken).Symbol;
            if (symbol is not (ILocalSymbol or IFieldSymbol or IParameterSymbol) || IsOutOfReach(symbol)
                || !await IsReadOnlyAtAsync(edits, symbol, current, isUse: depth == 0, cancellationToken).ConfigureAwait(false))
            {
                return null;
            }

            ExpressionSyntax? declared = DeclaredInitializer(symbol, cancellationToken);
            if (literal is not null && (declared == literal || IsAssigned(edits, symbol, literal)))
            {
                return literal;
            }

            if (declared is LiteralExpressionSyntax && literal is null)
            {
                return declared;
            }

            if (declared is not (IdentifierNameSyntax or MemberAccessExpressionSyntax))
            {
                return null;
            }

            if (edits.Scope.Model.GetSymbolInfo(declared, cancellationToken).Symbol is not (ILocalSymbol or IFieldSymbol { Type.TypeKind: not TypeKind.Enum } or IParameterSymbol))
            {
                return literal is null ? declared : null;
            }

            current = declared;
        }

        return null;
    }

    /// <summary>Enum members are values, not declarations that a fix may change.</summary>
    private static bool IsOutOfReach(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences.Length != 1 || symbol.ContainingType is { TypeKind: TypeKind.Enum };

    private static async Task<bool> IsReadOnlyAtAsync(
        DocumentEdits edits, ISymbol symbol, ExpressionSyntax place, bool isUse, CancellationToken cancellationToken)
    {
        IReadOnlyList<SyntaxNode>? uses = await edits.Uses.FindAsync(symbol, cancellationToken).ConfigureAwait(false);
        if (uses is null)
        {
            return false;
        }

        foreach (SyntaxNode use in uses)
        {
            bool isPlace = place.Span.Contains(use.Span) || (isUse && IsFixed(edits, use));
            if (!isPlace && !SymbolUses.IsPureWrite(use))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a diagnostic that is fixed at the same time stands at a use.</summary>
    private static bool IsFixed(DocumentEdits edits, SyntaxNode use)
    {
        foreach (Diagnostic diagnostic in edits.Diagnostics)
        {
            if (diagnostic.Location.SourceSpan.Contains(use.Span))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAssigned(DocumentEdits edits, ISymbol symbol, ExpressionSyntax literal) =>
        literal.Parent is AssignmentExpressionSyntax assignment
        && assignment.Right == literal
        && SymbolEqualityComparer.Default.Equals(edits.Scope.Model.GetSymbolInfo(assignment.Left).Symbol, symbol);

    private static ExpressionSyntax? DeclaredInitializer(ISymbol symbol, CancellationToken cancellationToken) =>
        symbol.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken) switch
        {
            VariableDeclaratorSyntax declarator => declarator.Initializer?.Value,
            ParameterSyntax parameter => parameter.Default?.Value,
            _ => null,
        };
}
