using System;
using System.Threading;
using System.Threading.Tasks;
using AzureML.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzureML.Analyzers.CodeFixes;

/// <summary>Lets a connection string of Azure Storage choose HTTPS.</summary>
internal static class SecureConnection
{
    private const string Key = "DefaultEndpointsProtocol";
    private const string ClearProtocol = "http";

    /// <summary>Plans the change that a <see cref="FixAction.SecureConnection"/> asks for; returns its title, or null when it cannot be done.</summary>
    public static async Task<string?> PlanAsync(DocumentEdits edits, Diagnostic diagnostic, FixRequest request, CancellationToken cancellationToken)
    {
        if (edits.Scope.ExpressionAt(diagnostic.Location) is not { } use)
        {
            return null;
        }

        ExpressionSyntax text = await DeclaredValue.FindAsync(edits, diagnostic, use, cancellationToken).ConfigureAwait(false) ?? use;
        return !text.ContainsDiagnostics && TryPlan(edits, text) ? "Use '" + request.Wanted + "'" : null;
    }

    /// <summary>Changes the one string, of those that the text is put together from, that has the protocol in it.</summary>
    private static bool TryPlan(DocumentEdits edits, ExpressionSyntax text)
    {
        switch (text)
        {
            case LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } or InterpolatedStringExpressionSyntax:
                string written = text.ToString();
                int end = EndOfProtocol(written);
                if (end < 0)
                {
                    return false;
                }

                edits.ReplaceValue(text, SyntaxFactory.ParseExpression(written.Insert(end, char.IsUpper(written[end - 1]) ? "S" : "s")));
                return true;
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum:
                return TryPlan(edits, sum.Left) || TryPlan(edits, sum.Right);
            case ParenthesizedExpressionSyntax parenthesized:
                return TryPlan(edits, parenthesized.Expression);
            default:
                return false;
        }
    }

    /// <summary>The end of <c>http</c> behind the key; -1 when it is not there as a whole.</summary>
    private static int EndOfProtocol(string written)
    {
        int key = written.IndexOf(Key, StringComparison.OrdinalIgnoreCase);
        if (key < 0)
        {
            return -1;
        }

        int equals = SkipBlanks(written, key + Key.Length);
        if (written[equals] != '=')
        {
            return -1;
        }

        int start = SkipBlanks(written, equals + 1);
        int end = start + ClearProtocol.Length;
        bool isClear = string.Compare(written, start, ClearProtocol, 0, ClearProtocol.Length, StringComparison.OrdinalIgnoreCase) == 0;
        return isClear && end < written.Length && !char.IsLetterOrDigit(written[end]) ? end : -1;
    }

    // The quote at the end of the literal is no blank.
    private static int SkipBlanks(string written, int index)
    {
        while (char.IsWhiteSpace(written[index]))
        {
            index++;
        }

        return index;
    }
}
