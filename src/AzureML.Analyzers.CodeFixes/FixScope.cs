using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Text;

namespace AzureML.Analyzers.CodeFixes;

/// <summary>What every fix looks at: one document as it is before any change.</summary>
internal sealed class FixScope
{
    private FixScope(Document document, SyntaxNode root, SemanticModel model, SourceText text)
    {
        Document = document;
        Root = root;
        Model = model;
        Generator = SyntaxGenerator.GetGenerator(document);
        NewLine = NewLineOf(text);
    }

    public Document Document { get; }

    public SyntaxNode Root { get; }

    public SemanticModel Model { get; }

    public Compilation Compilation => Model.Compilation;

    public SyntaxGenerator Generator { get; }

    /// <summary>The line break that the document uses.</summary>
    public string NewLine { get; }

    /// <summary>Null for documents without syntax or semantics.</summary>
    public static async Task<FixScope?> CreateAsync(Document document, CancellationToken cancellationToken)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        SemanticModel? model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (root is null || model is null)
        {
            return null;
        }

        return new FixScope(document, root, model, await document.GetTextAsync(cancellationToken).ConfigureAwait(false));
    }

    /// <summary>The expression that a location covers exactly; null when it is in another tree, stale or no expression.</summary>
    public ExpressionSyntax? ExpressionAt(Location location)
    {
        if (location.SourceTree != Model.SyntaxTree || !Root.FullSpan.Contains(location.SourceSpan))
        {
            return null;
        }

        SyntaxNode node = Root.FindNode(location.SourceSpan, getInnermostNodeForTie: true);
        return node is ExpressionSyntax expression && node.Span == location.SourceSpan ? expression : null;
    }

    /// <summary>Whether a value of <paramref name="source"/> can be given to <paramref name="target"/> as it stands.</summary>
    public bool Converts(ITypeSymbol source, ITypeSymbol target) =>
        Compilation.ClassifyConversion(source, target) is { Exists: true, IsImplicit: true };

    private static string NewLineOf(SourceText text)
    {
        foreach (TextLine line in text.Lines)
        {
            if (line.EndIncludingLineBreak > line.End)
            {
                return text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak));
            }
        }

        return "\n";
    }
}
