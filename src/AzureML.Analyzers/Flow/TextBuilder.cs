using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzureML.Analyzers.Flow;

/// <summary>Puts a string together from parts that are known and parts that are not.</summary>
internal sealed class TextBuilder
{
    /// <summary>Sources of one text that are remembered, so that a text that grows in a loop does not.</summary>
    private const int MaxSources = 8;

    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<Provenance>.Builder _sources = ImmutableArray.CreateBuilder<Provenance>();
    private bool _hasText;
    private bool _hasHole;
    private bool _hasOwnSource;
    private SyntaxNode? _argument;
    private SyntaxNode? _constant;

    /// <summary>Adds a value; several possible ones, or one that is no text, leave a hole.</summary>
    public void Append(FlowValue value)
    {
        string? part = value.Single is { Constant: char letter } ? letter.ToString() : value.Single?.Text;
        if (value.Single is { } item)
        {
            NoteArgument(item);
            AddSource(item.Provenance);
            foreach (Provenance source in item.TextSources)
            {
                AddSource(source);
            }
        }

        Append(part);
    }

    /// <summary>Adds a part; null stands for one that is not known.</summary>
    public void Append(string? part)
    {
        if (part is null)
        {
            _hasHole = true;
            _text.Append(FlowItem.Hole);
            return;
        }

        _hasText |= part.Length > 0;
        _hasHole |= part.IndexOf(FlowItem.Hole) >= 0;
        _text.Append(part);
    }

    // What a helper makes of an argument is reported at the argument, like the argument itself.
    private void NoteArgument(FlowItem item)
    {
        if (item.IsPinned && item.Use is { } use)
        {
            if (item.HasSource)
            {
                _argument ??= use;
            }
            else if (item.Text is not null)
            {
                _constant = _constant is null ? use : Around(_constant, use);
            }
        }
        else if (item.HasSource)
        {
            _hasOwnSource = true;
        }
    }

    // Several arguments make one text: nobody knows which of them is to blame, so it is the call.
    private static SyntaxNode Around(SyntaxNode node, SyntaxNode other)
    {
        SyntaxNode around = node;
        while (around.Parent is { } parent && !(around.SyntaxTree == other.SyntaxTree && around is ExpressionSyntax && around.Span.Contains(other.Span)))
        {
            around = parent;
        }

        return around is ExpressionSyntax ? around : node;
    }

    private void AddSource(Provenance? source)
    {
        if (source is not null && _sources.Count < MaxSources)
        {
            _sources.Add(source);
        }
    }

    public FlowValue ToValue(SyntaxNode origin)
    {
        if (!_hasHole)
        {
            FlowItem known = FlowItem.OfConstant(_text.ToString(), origin);
            return FlowValue.Of(_constant is null ? known : known.AsArgument(_constant));
        }

        if (!_hasText && _sources.Count == 0)
        {
            return FlowValue.Unknown;
        }

        SyntaxNode? source = _hasOwnSource ? null : _argument;
        FlowItem result = FlowItem.OfPartialText(_text.ToString(), _sources.ToImmutable(), source ?? origin);
        SyntaxNode? argument = _hasOwnSource ? null : source ?? _constant;
        return FlowValue.Of(argument is null ? result : result.AsArgument(argument));
    }
}
