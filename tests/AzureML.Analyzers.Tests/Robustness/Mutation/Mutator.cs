using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AzureML.Analyzers.Tests.Robustness.Mutation;

/// <summary>Breaks a program as typing, merging and pasting do.</summary>
internal sealed class Mutator(int seed)
{
    private static readonly string[] Intruders =
        ["{", "}", "(", ")", ";", ",", ".", "?", "!", "=>", "=", "new", "await", "async", "static", "using", "return", "yield return", "ref", "out", "null", "default", "is", "with { }", "switch", "[", "]", "<", ">", "\"", "$\"{", "\"\"\"", "/*", "//", "#if X", "#nullable", "@", "..", "::", "goto", "unsafe", "var", "dynamic", "base", "this", "0x", "'"];

    private readonly Random _random = new(seed);

    public string Mutate(string text, string other)
    {
        string result = text;
        int changes = _random.Next(4) == 0 ? 3 : 1;
        for (int i = 0; i < changes; i++)
        {
            result = MutateOnce(result, other);
        }

        return result;
    }

    private string MutateOnce(string text, string other)
    {
        SyntaxToken[] tokens = TokensOf(text);
        if (tokens.Length < 4)
        {
            return text + other;
        }

        SyntaxToken token = tokens[_random.Next(tokens.Length)];
        switch (_random.Next(10))
        {
            case 0:
                return text.Remove(token.SpanStart, token.Span.Length);
            case 1:
                return text.Insert(token.SpanStart, token.Text + " ");
            case 2:
                return Swap(text, token, token.GetNextToken());
            case 3:
                return Swap(text, token, tokens[_random.Next(tokens.Length)]);
            case 4:
                return Splice(text, token, other);
            case 5:
                return text.Insert(token.SpanStart, Intruders[_random.Next(Intruders.Length)] + " ");
            case 6:
                SyntaxToken[] others = TokensOf(other);
                return others.Length == 0 ? text : Replace(text, token, others[_random.Next(others.Length)].Text);
            case 7:
                return WithoutLine(text);
            case 8:
                // All tokens of the kind become another one: a name is renamed, a literal changed.
                return text.Replace(token.Text.Length == 0 ? "\0" : token.Text, tokens[_random.Next(tokens.Length)].Text, StringComparison.Ordinal);
            default:
                SyntaxToken last = tokens[Math.Min(tokens.Length - 1, Array.IndexOf(tokens, token) + _random.Next(1, 12))];
                return text.Remove(token.SpanStart, last.Span.End - token.SpanStart);
        }
    }

    private static string Swap(string text, SyntaxToken one, SyntaxToken two)
    {
        (SyntaxToken first, SyntaxToken second) = one.SpanStart <= two.SpanStart ? (one, two) : (two, one);
        return second.SpanStart < first.Span.End ? text : Replace(Replace(text, second, first.Text), first, second.Text);
    }

    private static string Replace(string text, SyntaxToken token, string by) => text.Remove(token.SpanStart, token.Span.Length).Insert(token.SpanStart, by);

    private string Splice(string text, SyntaxToken token, string other)
    {
        SyntaxToken[] tokens = TokensOf(other);
        return tokens.Length == 0 ? text : text[..token.SpanStart] + other[tokens[_random.Next(tokens.Length)].SpanStart..];
    }

    private string WithoutLine(string text)
    {
        string[] lines = text.Split('\n');
        int line = _random.Next(lines.Length);
        return string.Join('\n', lines.Where((_, i) => i != line));
    }

    private static SyntaxToken[] TokensOf(string text) => [.. CSharpSyntaxTree.ParseText(text).GetRoot().DescendantTokens()];
}
