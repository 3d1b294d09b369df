using System;
using AzureML.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzureML.Analyzers.CodeFixes;

/// <summary>Lets an address begin with the scheme that encrypts, such as <c>https</c>, and leaves out the port of plain HTTP.</summary>
internal static class SecureAddress
{
    private const string SchemeEnd = "://";
    private const string ClearPort = ":80";

    /// <summary>Plans the change that a <see cref="FixAction.SecureAddress"/> asks for; returns its title, or null when it cannot be done.</summary>
    public static string? Plan(DocumentEdits edits, Diagnostic diagnostic, FixRequest request) =>
        edits.Scope.ExpressionAt(diagnostic.Location) is { ContainsDiagnostics: false } address && TryPlan(edits, address, request.Wanted)
            ? "Use '" + request.Wanted + "'"
            : null;

    private static bool TryPlan(DocumentEdits edits, ExpressionSyntax address, string scheme)
    {
        if (FirstTextOf(address) is not { } first || Secure(first.ToString(), scheme) is not { } secured || HasPortElsewhere(address, first))
        {
            return false;
        }

        edits.ReplaceValue(first, SyntaxFactory.ParseExpression(secured));
        return true;
    }

    /// <summary>The string that the expression begins with.</summary>
    private static ExpressionSyntax? FirstTextOf(ExpressionSyntax address) => address switch
    {
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } or InterpolatedStringExpressionSyntax => address,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum => FirstTextOf(sum.Left),
        ParenthesizedExpressionSyntax parenthesized => FirstTextOf(parenthesized.Expression),
        _ => null,
    };

    // A service does not speak TLS on the port of plain HTTP, and that port is written where we do not change anything.
    private static bool HasPortElsewhere(ExpressionSyntax address, ExpressionSyntax first) =>
        address != first && address.ToString().Substring(first.Span.End - address.SpanStart).IndexOf(ClearPort, StringComparison.Ordinal) >= 0;

    /// <summary>The same literal with the scheme that encrypts; null when it does not begin with the one that does not, which lacks an <c>s</c>.</summary>
    private static string? Secure(string literal, string scheme)
    {
        int length = scheme.Length - 1;
        int start = 0;
        while (start < literal.Length && literal[start] is '$' or '@' or '"')
        {
            start++;
        }

        int end = start + length;
        if (string.Compare(literal, start, scheme, 0, length, StringComparison.OrdinalIgnoreCase) != 0 || end >= literal.Length)
        {
            return null;
        }

        bool isWhole = string.CompareOrdinal(literal, end, SchemeEnd, 0, SchemeEnd.Length) == 0;
        if (!isWhole && literal[end] != '"')
        {
            return null;
        }

        string secured = isWhole ? WithoutPort(literal, end + SchemeEnd.Length) : literal;
        return secured.Insert(end, char.IsUpper(literal[end - 1]) ? "S" : "s");
    }

    private static string WithoutPort(string literal, int authority)
    {
        int end = authority;
        int depth = 0;
        while (end < literal.Length && (depth > 0 || literal[end] is not ('/' or '?' or '#' or '"')))
        {
            depth += literal[end] switch { '{' => 1, '}' => -1, _ => 0 };
            end++;
        }

        int port = end - ClearPort.Length;
        return port > authority && string.CompareOrdinal(literal, port, ClearPort, 0, ClearPort.Length) == 0 ? literal.Remove(port, ClearPort.Length) : literal;
    }
}
