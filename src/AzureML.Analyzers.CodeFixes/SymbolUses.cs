using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;

namespace AzureML.Analyzers.CodeFixes;

/// <summary>Where a local, parameter or field is named.</summary>
internal sealed class SymbolUses
{
    private readonly FixScope scope;
    private readonly Dictionary<ISymbol, List<SyntaxNode>?> known = new(SymbolEqualityComparer.Default);

    public SymbolUses(FixScope scope) => this.scope = scope;

    /// <summary>Every place of the document that names the symbol; null when other places may name it, too.</summary>
    public async Task<IReadOnlyList<SyntaxNode>?> FindAsync(ISymbol symbol, CancellationToken cancellationToken)
    {
        if (!known.TryGetValue(symbol, out List<SyntaxNode>? uses))
        {
            uses = await SearchAsync(symbol, cancellationToken).ConfigureAwait(false);
            known.Add(symbol, uses);
        }

        return uses;
    }

    /// <summary>Whether a name stands where a value is assigned and nothing is read.</summary>
    public static bool IsPureWrite(SyntaxNode use) =>
        use.Parent is AssignmentExpressionSyntax assignment
        && assignment.IsKind(SyntaxKind.SimpleAssignmentExpression)
        && assignment.Left == use
        && assignment.Parent is ExpressionStatementSyntax;

    private async Task<List<SyntaxNode>?> SearchAsync(ISymbol symbol, CancellationToken cancellationToken)
    {
        if (symbol.DeclaringSyntaxReferences.Length != 1 || symbol.DeclaringSyntaxReferences[0].SyntaxTree != scope.Model.SyntaxTree)
        {
            return null;
        }

        SyntaxNode declaration = symbol.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken);
        if (symbol is ILocalSymbol or IParameterSymbol)
        {
            return InNode(symbol, MemberAround(declaration), cancellationToken);
        }

        if (symbol is not IFieldSymbol || IsVisibleOutsideAssembly(symbol))
        {
            return null;
        }

        return symbol.DeclaredAccessibility == Accessibility.Private && symbol.ContainingType.DeclaringSyntaxReferences.Length == 1
            ? InNode(symbol, symbol.ContainingType.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken), cancellationToken)
            : await InSolutionAsync(symbol, cancellationToken).ConfigureAwait(false);
    }

    private List<SyntaxNode> InNode(ISymbol symbol, SyntaxNode node, CancellationToken cancellationToken)
    {
        var uses = new List<SyntaxNode>();
        foreach (SyntaxNode descendant in node.DescendantNodes(descendIntoTrivia: symbol is IFieldSymbol))
        {
            if (descendant is IdentifierNameSyntax name
                && name.Identifier.ValueText == symbol.Name
                && SymbolEqualityComparer.Default.Equals(scope.Model.GetSymbolInfo(name, cancellationToken).Symbol, symbol))
            {
                uses.Add(name);
            }
        }

        return uses;
    }

    private async Task<List<SyntaxNode>?> InSolutionAsync(ISymbol symbol, CancellationToken cancellationToken)
    {
        var uses = new List<SyntaxNode>();
        IEnumerable<ReferencedSymbol> found = await SymbolFinder
            .FindReferencesAsync(symbol, scope.Document.Project.Solution, cancellationToken)
            .ConfigureAwait(false);
        foreach (ReferencedSymbol referenced in found)
        {
            foreach (ReferenceLocation location in referenced.Locations)
            {
                if (location.Document.Id != scope.Document.Id)
                {
                    return null;
                }

                uses.Add(scope.Root.FindNode(location.Location.SourceSpan, findInsideTrivia: true, getInnermostNodeForTie: true));
            }
        }

        return uses;
    }

    private static SyntaxNode MemberAround(SyntaxNode declaration)
    {
        SyntaxNode current = declaration;
        while (current.Parent is { } parent)
        {
            if (current is MemberDeclarationSyntax and not GlobalStatementSyntax)
            {
                return current;
            }

            current = parent;
        }

        return current;
    }

    private static bool IsVisibleOutsideAssembly(ISymbol symbol)
    {
        for (ISymbol? current = symbol; current is not null and not INamespaceSymbol; current = current.ContainingSymbol)
        {
            if (current.DeclaredAccessibility is Accessibility.Private or Accessibility.Internal or Accessibility.ProtectedAndInternal)
            {
                return false;
            }
        }

        return true;
    }
}
