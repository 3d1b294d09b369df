using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzureML.Analyzers.CodeFixes;

/// <summary>
/// The changes to one document, planned on its unchanged syntax and applied in one pass. Changes to the same node, and to nodes inside
/// each other, add up.
/// </summary>
internal sealed class DocumentEdits
{
    private readonly Dictionary<SyntaxNode, List<Func<SyntaxNode, SyntaxNode>>> rewrites = new();
    private readonly HashSet<SyntaxNode> replacedValues = new();
    private readonly HashSet<(SyntaxNode Owner, string What)> done = new();
    private readonly HashSet<SyntaxNode> discardedNames = new();
    private readonly List<(SyntaxAnnotation Before, StatementSyntax Statement)> insertions = new();
    private readonly List<SyntaxAnnotation> removals = new();

    public DocumentEdits(FixScope scope, ImmutableArray<Diagnostic> diagnostics)
    {
        Scope = scope;
        Diagnostics = diagnostics;
        Uses = new SymbolUses(scope);
    }

    public FixScope Scope { get; }

    /// <summary>The diagnostics that are being fixed together.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    public SymbolUses Uses { get; }

    public bool IsEmpty => rewrites.Count == 0;

    /// <param name="node">A node of the unchanged document.</param>
    /// <param name="rewrite">Gets the node as the other changes leave it.</param>
    public void Rewrite(SyntaxNode node, Func<SyntaxNode, SyntaxNode> rewrite)
    {
        if (!rewrites.TryGetValue(node, out List<Func<SyntaxNode, SyntaxNode>>? list))
        {
            list = new List<Func<SyntaxNode, SyntaxNode>>(1);
            rewrites.Add(node, list);
        }

        list.Add(rewrite);
    }

    /// <summary>Writes another expression in place of a value, once however often it is asked for.</summary>
    public void ReplaceValue(ExpressionSyntax value, ExpressionSyntax replacement)
    {
        if (replacedValues.Add(value))
        {
            Rewrite(value, current => replacement.WithTriviaFrom(current));
        }
    }

    public bool IsReplaced(ExpressionSyntax value) => replacedValues.Contains(value);

    /// <summary>True the first time, so that what several diagnostics need is written once.</summary>
    public bool FirstTime(SyntaxNode owner, string what) => done.Add((owner, what));

    public bool IsDone(SyntaxNode owner, string what) => done.Contains((owner, what));

    /// <summary>Inserts a statement before one that stands in a list of statements.</summary>
    public void InsertBefore(StatementSyntax existing, StatementSyntax inserted)
    {
        var annotation = new SyntaxAnnotation();
        insertions.Add((annotation, inserted));
        Rewrite(existing, current => current.WithAdditionalAnnotations(annotation));
    }

    /// <summary>Takes out a statement that stands in a list of statements; comments around it stay.</summary>
    public void Remove(StatementSyntax statement)
    {
        var annotation = new SyntaxAnnotation();
        removals.Add(annotation);
        Rewrite(statement, current => current.WithAdditionalAnnotations(annotation));
    }

    /// <summary>Says that an expression goes away. A declaration of a constant that nothing else names goes with it.</summary>
    public void Discard(SyntaxNode expression)
    {
        foreach (SyntaxNode node in expression.DescendantNodesAndSelf())
        {
            if (node is IdentifierNameSyntax)
            {
                discardedNames.Add(node);
            }
        }
    }

    /// <summary>The declarations of constants that nothing names any more after the changes planned so far.</summary>
    public async Task<IReadOnlyCollection<VariableDeclaratorSyntax>> OrphansAsync(CancellationToken cancellationToken)
    {
        var orphans = new HashSet<VariableDeclaratorSyntax>();
        var gone = new HashSet<SyntaxNode>(discardedNames);
        var pending = new Queue<SyntaxNode>(discardedNames);
        while (pending.Count > 0)
        {
            SyntaxNode name = pending.Dequeue();
            VariableDeclaratorSyntax? declarator = await OrphanedByAsync(name, gone, cancellationToken).ConfigureAwait(false);
            if (declarator is null || !orphans.Add(declarator))
            {
                continue;
            }

            foreach (SyntaxNode inner in declarator.DescendantNodes())
            {
                if (inner is IdentifierNameSyntax && gone.Add(inner))
                {
                    pending.Enqueue(inner);
                }
            }
        }

        return orphans;
    }

    public async Task<Document> ApplyAsync(CancellationToken cancellationToken)
    {
        IReadOnlyCollection<VariableDeclaratorSyntax> orphans = await OrphansAsync(cancellationToken).ConfigureAwait(false);
        var orphaned = new SyntaxAnnotation();
        foreach (VariableDeclaratorSyntax orphan in orphans)
        {
            Rewrite(orphan, current => current.WithAdditionalAnnotations(orphaned));
        }

        SyntaxNode root = Scope.Root.ReplaceNodes(rewrites.Keys, (original, current) =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (Func<SyntaxNode, SyntaxNode> rewrite in rewrites[original])
            {
                current = rewrite(current);
            }

            return current;
        });

        foreach ((SyntaxAnnotation before, StatementSyntax statement) in insertions)
        {
            root = Insert(root, before, statement);
        }

        foreach (SyntaxAnnotation removal in removals)
        {
            root = DeclarationRemover.RemoveStatement(root, removal);
        }

        foreach (VariableDeclaratorSyntax _ in orphans)
        {
            root = DeclarationRemover.RemoveFirst(root, orphaned);
        }

        return Scope.Document.WithSyntaxRoot(WithoutElasticTrivia(root));
    }

    /// <summary>New tokens invite the formatter to lay out their surroundings again; every change here brings its own layout.</summary>
    private static SyntaxNode WithoutElasticTrivia(SyntaxNode root) =>
        root.ReplaceTrivia(
            root.GetAnnotatedTrivia(SyntaxAnnotation.ElasticAnnotation),
            static (_, current) => current.FullSpan.IsEmpty ? default : current.WithoutAnnotations(SyntaxAnnotation.ElasticAnnotation));

    private static SyntaxNode Insert(SyntaxNode root, SyntaxAnnotation before, StatementSyntax statement)
    {
        foreach (SyntaxNode existing in root.GetAnnotatedNodes(before))
        {
            return existing.Parent is GlobalStatementSyntax global
                ? root.InsertNodesBefore(global, new[] { SyntaxFactory.GlobalStatement(statement) })
                : root.InsertNodesBefore(existing, new[] { statement });
        }

        return root;
    }

    private async Task<VariableDeclaratorSyntax?> OrphanedByAsync(
        SyntaxNode name, HashSet<SyntaxNode> gone, CancellationToken cancellationToken)
    {
        ISymbol? symbol = Scope.Model.GetSymbolInfo(name, cancellationToken).Symbol;
        if (symbol is not (ILocalSymbol or IFieldSymbol)
            || DeclaratorOf(symbol, cancellationToken) is not { Initializer.Value: { } value } declarator
            || !Scope.Model.GetConstantValue(value, cancellationToken).HasValue
            || await Uses.FindAsync(symbol, cancellationToken).ConfigureAwait(false) is not { } uses)
        {
            return null;
        }

        foreach (SyntaxNode use in uses)
        {
            if (!gone.Contains(use))
            {
                return null;
            }
        }

        return declarator;
    }

    /// <summary>The declarator of a local or field in this document, where it can be taken out.</summary>
    private VariableDeclaratorSyntax? DeclaratorOf(ISymbol symbol, CancellationToken cancellationToken) =>
        symbol.DeclaringSyntaxReferences.Length == 1
        && symbol.DeclaringSyntaxReferences[0].SyntaxTree == Scope.Model.SyntaxTree
        && symbol.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken) is VariableDeclaratorSyntax
        {
            Parent.Parent: LocalDeclarationStatementSyntax { Parent: BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax } or FieldDeclarationSyntax,
        } declarator
            ? declarator
            : null;
}
