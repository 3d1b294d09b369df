using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzureML.Analyzers.CodeFixes;

/// <summary>Takes a declaration of a local or a field, or another statement, out of a document; comments around it stay.</summary>
internal static class DeclarationRemover
{
    /// <summary>Removes the first declarator that carries the annotation, and its statement or field when nothing else is declared there.</summary>
    public static SyntaxNode RemoveFirst(SyntaxNode root, SyntaxAnnotation annotation)
    {
        foreach (SyntaxNode node in root.GetAnnotatedNodes(annotation))
        {
            if (node.Parent is not VariableDeclarationSyntax declaration)
            {
                return root;
            }

            return declaration.Variables.Count > 1
                ? root.RemoveNode(node, SyntaxRemoveOptions.KeepNoTrivia) ?? root
                : RemoveWhole(root, declaration.Parent!.Parent is GlobalStatementSyntax global ? global : declaration.Parent!);
        }

        return root;
    }

    /// <summary>Removes the statement that carries the annotation.</summary>
    public static SyntaxNode RemoveStatement(SyntaxNode root, SyntaxAnnotation annotation)
    {
        foreach (SyntaxNode node in root.GetAnnotatedNodes(annotation))
        {
            return RemoveWhole(root, node.Parent is GlobalStatementSyntax global ? global : node);
        }

        return root;
    }

    private static SyntaxNode RemoveWhole(SyntaxNode root, SyntaxNode declaration)
    {
        SyntaxToken next = declaration.GetLastToken().GetNextToken(includeZeroWidth: true);
        bool isFirst = declaration.GetFirstToken().GetPreviousToken().IsKind(SyntaxKind.OpenBraceToken);
        bool isLast = next.IsKind(SyntaxKind.CloseBraceToken);
        SyntaxTriviaList leading = WithoutExtraBlankLines(LinesAround(declaration, next), isFirst, isLast);

        var mark = new SyntaxAnnotation();
        SyntaxNode marked = root.ReplaceSyntax(
            new[] { declaration },
            (_, current) => current.WithAdditionalAnnotations(mark),
            new[] { next },
            (_, current) => current.WithLeadingTrivia(leading),
            [],
            (_, current) => current);
        foreach (SyntaxNode node in marked.GetAnnotatedNodes(mark))
        {
            return marked.RemoveNode(node, SyntaxRemoveOptions.KeepNoTrivia) ?? root;
        }

        return root;
    }

    /// <summary>The comments, directives and blank lines of the declaration, then those of what follows; one list per line.</summary>
    private static List<List<SyntaxTrivia>> LinesAround(SyntaxNode declaration, SyntaxToken next)
    {
        var lines = new List<List<SyntaxTrivia>>();
        SyntaxTriviaList leading = declaration.GetLeadingTrivia();
        AddLines(lines, leading, keepRest: false);

        SyntaxTriviaList trailing = declaration.GetTrailingTrivia();
        if (HasComment(trailing))
        {
            var line = new List<SyntaxTrivia>();
            if (leading.Count > 0 && leading[leading.Count - 1].IsKind(SyntaxKind.WhitespaceTrivia))
            {
                line.Add(leading[leading.Count - 1]);
            }

            foreach (SyntaxTrivia trivia in trailing)
            {
                if (!trivia.IsKind(SyntaxKind.WhitespaceTrivia))
                {
                    line.Add(trivia);
                }
            }

            lines.Add(line);
        }

        AddLines(lines, next.LeadingTrivia, keepRest: true);
        return lines;
    }

    private static void AddLines(List<List<SyntaxTrivia>> lines, SyntaxTriviaList trivia, bool keepRest)
    {
        var line = new List<SyntaxTrivia>();
        foreach (SyntaxTrivia item in trivia)
        {
            if (item.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia) || item.IsKind(SyntaxKind.MultiLineDocumentationCommentTrivia))
            {
                // It documents what is removed, and would document the next member.
                line.Clear();
                continue;
            }

            line.Add(item);
            if (item.IsKind(SyntaxKind.EndOfLineTrivia) || item.IsDirective)
            {
                lines.Add(line);
                line = new List<SyntaxTrivia>();
            }
        }

        if (keepRest)
        {
            lines.Add(line);
        }
    }

    private static SyntaxTriviaList WithoutExtraBlankLines(List<List<SyntaxTrivia>> lines, bool isFirst, bool isLast)
    {
        var kept = new List<SyntaxTrivia>();
        bool afterBlank = isFirst;
        for (int index = 0; index < lines.Count; index++)
        {
            bool blank = IsBlank(lines[index]);
            bool beforeEnd = isLast && index == lines.Count - 2;
            if (blank && (afterBlank || beforeEnd))
            {
                continue;
            }

            afterBlank = blank;
            kept.AddRange(lines[index]);
        }

        return SyntaxFactory.TriviaList(kept);
    }

    private static bool IsBlank(List<SyntaxTrivia> line)
    {
        bool ends = false;
        foreach (SyntaxTrivia trivia in line)
        {
            if (trivia.IsKind(SyntaxKind.EndOfLineTrivia))
            {
                ends = true;
            }
            else if (!trivia.IsKind(SyntaxKind.WhitespaceTrivia))
            {
                return false;
            }
        }

        return ends;
    }

    private static bool HasComment(SyntaxTriviaList list)
    {
        foreach (SyntaxTrivia trivia in list)
        {
            if (trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia))
            {
                return true;
            }
        }

        return false;
    }
}
