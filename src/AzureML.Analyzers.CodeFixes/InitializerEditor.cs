using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzureML.Analyzers.CodeFixes;

/// <summary>How the members of an initializer are laid out.</summary>
/// <param name="MultiLine">Every member has a line of its own.</param>
/// <param name="Indent">White space before a member, when it has its own line.</param>
/// <param name="Outer">White space before the braces.</param>
/// <param name="BraceOnOwnLine">The opening brace of a block of several lines has its own line.</param>
/// <param name="NewLine">The line break of the document.</param>
internal readonly record struct InitializerLayout(bool MultiLine, string Indent, string Outer, bool BraceOnOwnLine, string NewLine)
{
    private const string DefaultStep = "    ";

    /// <summary>One level of indentation, as far as the surroundings show it.</summary>
    public string Step => Indent.Length > Outer.Length && Indent.StartsWith(Outer, System.StringComparison.Ordinal)
        ? Indent.Substring(Outer.Length)
        : DefaultStep;

    /// <summary>The layout of an existing initializer.</summary>
    public static InitializerLayout Of(InitializerExpressionSyntax initializer, string newLine)
    {
        string outer = Trivia.IndentOfLine(initializer.CloseBraceToken);
        bool braceOnOwnLine = Trivia.StartsLine(initializer.OpenBraceToken);
        if (initializer.Expressions.Count == 0)
        {
            bool open = Trivia.EndsLine(initializer.OpenBraceToken);
            return new InitializerLayout(open, outer + DefaultStep, outer, braceOnOwnLine, newLine);
        }

        SyntaxToken first = initializer.Expressions.Last().GetFirstToken();
        return new InitializerLayout(Trivia.StartsLine(first), Trivia.IndentOfLine(first), outer, braceOnOwnLine, newLine);
    }

    /// <summary>The layout of an initializer that is added behind a creation.</summary>
    public static InitializerLayout Behind(BaseObjectCreationExpressionSyntax creation, bool multiLine, string newLine)
    {
        string outer = Trivia.IndentOfLine(creation.GetFirstToken());
        return new InitializerLayout(multiLine, outer + DefaultStep, outer, BraceOnOwnLine: true, newLine);
    }

    /// <summary>The layout of a block that is the value of a member.</summary>
    public InitializerLayout Nested() => this with { Indent = Indent + Step, Outer = Indent };
}

/// <summary>Adds members to initializers and arguments to creations; comments and layout stay.</summary>
internal static class InitializerEditor
{
    /// <summary>Adds a member as the last one, in the initializer of a creation or in a new one.</summary>
    public static BaseObjectCreationExpressionSyntax Append(
        BaseObjectCreationExpressionSyntax creation, ExpressionSyntax member, InitializerLayout layout)
    {
        if (creation.Initializer is { } existing)
        {
            return creation.WithInitializer(Append(existing, member, layout));
        }

        SyntaxTriviaList behind = creation.GetTrailingTrivia();
        InitializerExpressionSyntax initializer = layout.MultiLine ? OnLines(member, layout) : OnOneLine(member);
        SyntaxTrivia gap = layout.MultiLine ? SyntaxFactory.EndOfLine(layout.NewLine) : SyntaxFactory.Space;
        return creation
            .WithTrailingTrivia(gap)
            .WithInitializer(initializer.WithTrailingTrivia(behind));
    }

    /// <summary>Adds a member as the last one.</summary>
    public static InitializerExpressionSyntax Append(
        InitializerExpressionSyntax initializer, ExpressionSyntax member, InitializerLayout layout)
    {
        if (initializer.Expressions.Count == 0)
        {
            return AppendToEmpty(initializer, member, layout);
        }

        SyntaxNodeOrTokenList list = initializer.Expressions.GetWithSeparators();
        SyntaxNodeOrToken last = list[list.Count - 1];
        var items = new List<SyntaxNodeOrToken>(list);
        items.RemoveAt(items.Count - 1);

        SyntaxTriviaList trailing = last.GetTrailingTrivia();
        SyntaxTriviaList before = TriviaBefore(initializer, layout, out SyntaxToken closeBrace);
        (SyntaxTriviaList ofLast, SyntaxTriviaList ofNew) = Split(trailing, layout);
        if (last.IsToken)
        {
            items.Add(last.AsToken().WithTrailingTrivia(ofLast));
            items.Add(member.WithLeadingTrivia(before).WithTrailingTrivia());
            items.Add(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(ofNew));
        }
        else
        {
            (SyntaxTriviaList own, SyntaxTriviaList ofComma) = layout.MultiLine ? (default, ofLast) : (Trivia.WithoutEndSpace(trailing), Trivia.OneSpace);
            items.Add(last.AsNode()!.WithTrailingTrivia(own));
            items.Add(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(ofComma));
            items.Add(member.WithLeadingTrivia(before).WithTrailingTrivia(ofNew));
        }

        return initializer
            .WithExpressions(SyntaxFactory.SeparatedList<ExpressionSyntax>(items))
            .WithCloseBraceToken(closeBrace);
    }

    /// <summary>Inserts an element before the first one that carries the annotation.</summary>
    public static InitializerExpressionSyntax InsertBefore(
        InitializerExpressionSyntax initializer, SyntaxAnnotation mark, ExpressionSyntax inserted, InitializerLayout layout)
    {
        SeparatedSyntaxList<ExpressionSyntax> elements = initializer.Expressions;
        for (int index = 0; index < elements.Count; index++)
        {
            ExpressionSyntax element = elements[index];
            if (!element.HasAnnotation(mark))
            {
                continue;
            }

            bool ownLine = layout.MultiLine;
            var items = new List<SyntaxNodeOrToken>(elements.GetWithSeparators());
            items[index * 2] = element.WithLeadingTrivia(ownLine ? SyntaxFactory.TriviaList(SyntaxFactory.Whitespace(layout.Indent)) : default);
            items.Insert(index * 2, SyntaxFactory.Token(SyntaxKind.CommaToken)
                .WithTrailingTrivia(ownLine ? SyntaxFactory.EndOfLine(layout.NewLine) : SyntaxFactory.Space));
            items.Insert(index * 2, inserted.WithLeadingTrivia(element.GetLeadingTrivia()).WithTrailingTrivia());
            return initializer.WithExpressions(SyntaxFactory.SeparatedList<ExpressionSyntax>(items));
        }

        return initializer;
    }

    /// <summary>Adds a named argument as the last one.</summary>
    public static BaseObjectCreationExpressionSyntax AppendArgument(
        BaseObjectCreationExpressionSyntax creation, string parameter, ExpressionSyntax value)
    {
        ArgumentListSyntax arguments = creation.ArgumentList!;
        ArgumentSyntax last = arguments.Arguments.Last();
        ArgumentSyntax argument = SyntaxFactory.Argument(
            SyntaxFactory.NameColon(SyntaxFactory.IdentifierName(parameter), SyntaxFactory.Token(SyntaxKind.ColonToken).WithTrailingTrivia(SyntaxFactory.Space)),
            default,
            value);

        SyntaxTriviaList trailing = last.GetTrailingTrivia();
        SyntaxTriviaList gap = Trivia.OneSpace;
        if (Trivia.StartsLine(last.GetFirstToken()) && arguments.Arguments.Count > 1)
        {
            gap = arguments.Arguments.GetSeparator(arguments.Arguments.Count - 2).TrailingTrivia;
            argument = argument.WithLeadingTrivia(Trivia.IndentOf(last.GetLeadingTrivia()));
        }

        var items = new List<SyntaxNodeOrToken>(arguments.Arguments.GetWithSeparators());
        items[items.Count - 1] = last.WithTrailingTrivia();
        items.Add(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(Trivia.WithoutComments(gap)));
        items.Add(argument.WithTrailingTrivia(trailing));
        return creation.WithArgumentList(arguments.WithArguments(SyntaxFactory.SeparatedList<ArgumentSyntax>(items)));
    }

    /// <summary>Whether a member can be appended without getting into, or out of, a conditional section.</summary>
    public static bool CanAppend(InitializerExpressionSyntax initializer)
    {
        if (initializer.OpenBraceToken.IsMissing || initializer.CloseBraceToken.IsMissing || initializer.ContainsDiagnostics)
        {
            return false;
        }

        bool trailingComma = initializer.Expressions.SeparatorCount == initializer.Expressions.Count;
        bool isMembers = initializer.IsKind(SyntaxKind.ObjectInitializerExpression) || initializer.Expressions.Count == 0;
        return isMembers && (trailingComma || !initializer.CloseBraceToken.ContainsDirectives);
    }

    private static InitializerExpressionSyntax AppendToEmpty(
        InitializerExpressionSyntax initializer, ExpressionSyntax member, InitializerLayout layout)
    {
        SyntaxToken openBrace = initializer.OpenBraceToken;
        ExpressionSyntax element = member.WithTrailingTrivia(SyntaxFactory.Space);
        if (layout.MultiLine)
        {
            element = member
                .WithLeadingTrivia(SyntaxFactory.Whitespace(layout.Indent))
                .WithTrailingTrivia(SyntaxFactory.EndOfLine(layout.NewLine));
        }
        else
        {
            openBrace = openBrace.WithTrailingTrivia(Trivia.WithoutEndSpace(openBrace.TrailingTrivia).Add(SyntaxFactory.Space));
        }

        return SyntaxFactory.InitializerExpression(
            SyntaxKind.ObjectInitializerExpression,
            openBrace,
            SyntaxFactory.SingletonSeparatedList(element),
            initializer.CloseBraceToken);
    }

    private static InitializerExpressionSyntax OnOneLine(ExpressionSyntax member) =>
        SyntaxFactory.InitializerExpression(
            SyntaxKind.ObjectInitializerExpression,
            SyntaxFactory.Token(SyntaxKind.OpenBraceToken).WithTrailingTrivia(SyntaxFactory.Space),
            SyntaxFactory.SingletonSeparatedList(member.WithTrailingTrivia(SyntaxFactory.Space)),
            SyntaxFactory.Token(SyntaxKind.CloseBraceToken));

    private static InitializerExpressionSyntax OnLines(ExpressionSyntax member, InitializerLayout layout)
    {
        SyntaxTrivia newLine = SyntaxFactory.EndOfLine(layout.NewLine);
        return SyntaxFactory.InitializerExpression(
            SyntaxKind.ObjectInitializerExpression,
            SyntaxFactory.Token(SyntaxKind.OpenBraceToken).WithLeadingTrivia(SyntaxFactory.Whitespace(layout.Outer)).WithTrailingTrivia(newLine),
            SyntaxFactory.SeparatedList<ExpressionSyntax>(new SyntaxNodeOrToken[]
            {
                member.WithLeadingTrivia(SyntaxFactory.Whitespace(layout.Indent)).WithTrailingTrivia(),
                SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(newLine),
            }),
            SyntaxFactory.Token(SyntaxKind.CloseBraceToken).WithLeadingTrivia(SyntaxFactory.Whitespace(layout.Outer)));
    }

    /// <summary>What stands before the new member: its indentation, after a conditional section that ends before the closing brace.</summary>
    private static SyntaxTriviaList TriviaBefore(
        InitializerExpressionSyntax initializer, InitializerLayout layout, out SyntaxToken closeBrace)
    {
        closeBrace = initializer.CloseBraceToken;
        SyntaxTriviaList before = default;
        SyntaxTriviaList leading = closeBrace.LeadingTrivia;
        for (int index = leading.Count - 1; index >= 0; index--)
        {
            if (leading[index].IsDirective)
            {
                before = SyntaxFactory.TriviaList(Trivia.Range(leading, 0, index + 1));
                closeBrace = closeBrace.WithLeadingTrivia(Trivia.Range(leading, index + 1, leading.Count));
                break;
            }
        }

        return layout.MultiLine ? before.Add(SyntaxFactory.Whitespace(layout.Indent)) : before;
    }

    /// <summary>Shares what followed the last member, or its comma, between it and the member that follows now.</summary>
    private static (SyntaxTriviaList OfLast, SyntaxTriviaList OfNew) Split(SyntaxTriviaList trailing, InitializerLayout layout)
    {
        if (!layout.MultiLine)
        {
            return (Trivia.WithoutEndSpace(trailing).Add(SyntaxFactory.Space), Trivia.OneSpace);
        }

        SyntaxTrivia newLine = SyntaxFactory.EndOfLine(layout.NewLine);
        return trailing.Any(SyntaxKind.EndOfLineTrivia)
            ? (trailing, SyntaxFactory.TriviaList(newLine))
            : (Trivia.WithoutEndSpace(trailing).Add(newLine), trailing.Count > 0 ? Trivia.OneSpace : default);
    }
}
