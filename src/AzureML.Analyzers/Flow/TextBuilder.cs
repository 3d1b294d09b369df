using System.Text;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Flow;

/// <summary>Puts a string together from parts that are known and parts that are not.</summary>
internal sealed class TextBuilder
{
    private readonly StringBuilder _text = new();
    private bool _hasText;
    private bool _hasHole;

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

    public FlowValue ToValue(SyntaxNode origin)
    {
        if (!_hasHole)
        {
            return FlowValue.Of(FlowItem.OfConstant(_text.ToString(), origin));
        }

        return _hasText ? FlowValue.Of(FlowItem.OfPartialText(_text.ToString(), origin)) : FlowValue.Unknown;
    }
}
