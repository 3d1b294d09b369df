using System;
using System.Collections.Immutable;

namespace AzureML.Analyzers.Flow;

/// <summary>A text with parts that are not known, of some of which it is known where they come from.</summary>
internal sealed class PartialText(string text, ImmutableArray<Provenance> sources) : IEquatable<PartialText>
{
    /// <summary>The text, with <see cref="FlowItem.Hole"/> for each unknown part.</summary>
    public string Text { get; } = text;

    /// <summary>Where unknown parts come from, in the order of the text.</summary>
    public ImmutableArray<Provenance> Sources { get; } = sources;

    public bool Equals(PartialText? other)
    {
        if (other is null || !string.Equals(Text, other.Text, StringComparison.Ordinal) || Sources.Length != other.Sources.Length)
        {
            return false;
        }

        for (int i = 0; i < Sources.Length; i++)
        {
            if (!Sources[i].Equals(other.Sources[i]))
            {
                return false;
            }
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as PartialText);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);
}
