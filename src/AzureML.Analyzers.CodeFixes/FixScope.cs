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
        ElementNames = new ElementNames(this);
        NewLine = NewLineOf(text);
    }

    public Document Document { get; }

    public SyntaxNode Root { get; }

    public SemanticModel Model { get; }

    public Compilation Compilation => Model.Compilation;

    public SyntaxGenerator Generator { get; }

    /// <summary>The names in dictionary initializers.</summary>
    public ElementNames ElementNames { get; }

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

    /// <summary>The value that a location covers exactly; null when it is in another tree, stale or not a value.</summary>
    public ExpressionSyntax? ExpressionAt(Location location)
    {
        if (location.SourceTree != Model.SyntaxTree || !Root.FullSpan.Contains(location.SourceSpan))
        {
            return null;
        }

        SyntaxNode node = Root.FindNode(location.SourceSpan, getInnermostNodeForTie: true);
        return node is ExpressionSyntax expression && node.Span == location.SourceSpan && IsValue(expression) ? expression : null;
    }

    /// <summary>Whether a value of <paramref name="source"/> can be given to <paramref name="target"/> as it stands.</summary>
    public bool Converts(ITypeSymbol source, ITypeSymbol target) =>
        Compilation.ClassifyConversion(source, target) is { Exists: true, IsImplicit: true };

    /// <summary>Whether another value could stand in place of an expression.</summary>
    private bool IsValue(ExpressionSyntax expression)
    {
        bool isName = expression.Parent switch
        {
            MemberAccessExpressionSyntax access => access.Name == expression,
            AssignmentExpressionSyntax assignment => assignment.Left == expression,
            NameColonSyntax or NameEqualsSyntax or MemberBindingExpressionSyntax or NameSyntax or BaseTypeSyntax or InvocationExpressionSyntax => true,
            _ => false,
        };
        return !isName
            && !SyntaxFacts.IsInNamespaceOrTypeContext(expression)
            && Model.GetSymbolInfo(expression).Symbol is not INamespaceOrTypeSymbol;
    }

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
