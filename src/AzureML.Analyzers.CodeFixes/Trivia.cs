using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AzureML.Analyzers.CodeFixes;

/// <summary>Questions about white space, asked of tokens, so that they also work on trees without text.</summary>
internal static class Trivia
{
    public static readonly SyntaxTriviaList OneSpace = SyntaxFactory.TriviaList(SyntaxFactory.Space);

    /// <summary>Whether a token is the first of its line.</summary>
    public static bool StartsLine(SyntaxToken token)
    {
        if (HasLineEnd(token.LeadingTrivia))
        {
            return true;
        }

        SyntaxToken previous = token.GetPreviousToken();
        return previous.IsKind(SyntaxKind.None) || EndsLine(previous);
    }

    /// <summary>Whether a token is the last of its line.</summary>
    public static bool EndsLine(SyntaxToken token) => HasLineEnd(token.TrailingTrivia);

    /// <summary>The white space at the start of the line on which a token stands.</summary>
    public static string IndentOfLine(SyntaxToken token)
    {
        SyntaxToken current = token;
        while (!StartsLine(current))
        {
            current = current.GetPreviousToken();
        }

        return IndentOf(current.LeadingTrivia).ToString();
    }

    /// <summary>The white space at the end of a list of leading trivia.</summary>
    public static SyntaxTriviaList IndentOf(SyntaxTriviaList leading) =>
        leading.Count > 0 && leading[leading.Count - 1].IsKind(SyntaxKind.WhitespaceTrivia)
            ? SyntaxFactory.TriviaList(leading[leading.Count - 1])
            : default;

    public static SyntaxTriviaList WithoutEndSpace(SyntaxTriviaList list)
    {
        while (list.Count > 0 && list[list.Count - 1].IsKind(SyntaxKind.WhitespaceTrivia))
        {
            list = list.RemoveAt(list.Count - 1);
        }

        return list;
    }

    /// <summary>The white space at the start of a list.</summary>
    public static SyntaxTriviaList SpacesOf(SyntaxTriviaList list) =>
        list.Count > 0 && list[0].IsKind(SyntaxKind.WhitespaceTrivia) ? SyntaxFactory.TriviaList(list[0]) : default;

    /// <summary>One line break when there is one, else one space.</summary>
    public static SyntaxTriviaList WithoutComments(SyntaxTriviaList list)
    {
        if (!HasLineEnd(list))
        {
            return OneSpace;
        }

        foreach (SyntaxTrivia trivia in list)
        {
            if (trivia.IsKind(SyntaxKind.EndOfLineTrivia))
            {
                return SyntaxFactory.TriviaList(trivia);
            }
        }

        return list;
    }

    /// <summary>True for a comment or a directive inside a node: what stands before and behind it does not count.</summary>
    public static bool HasComment(SyntaxNode node)
    {
        foreach (SyntaxTrivia trivia in node.DescendantTrivia())
        {
            bool isWhite = trivia.IsKind(SyntaxKind.WhitespaceTrivia) || trivia.IsKind(SyntaxKind.EndOfLineTrivia);
            if (!isWhite && node.Span.Contains(trivia.Span))
            {
                return true;
            }
        }

        return false;
    }

    public static IEnumerable<SyntaxTrivia> Range(SyntaxTriviaList list, int start, int end)
    {
        for (int index = start; index < end; index++)
        {
            yield return list[index];
        }
    }

    private static bool HasLineEnd(SyntaxTriviaList list) => list.Any(SyntaxKind.EndOfLineTrivia) || EndsWithDirective(list);

    private static bool EndsWithDirective(SyntaxTriviaList list)
    {
        foreach (SyntaxTrivia trivia in list)
        {
            if (trivia.IsDirective)
            {
                return true;
            }
        }

        return false;
    }
}
