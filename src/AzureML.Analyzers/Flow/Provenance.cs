using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Flow;

/// <summary>
/// Where a value came from that the analysis does not know: a parameter, a member of something, or a call. Rules use it to tell that two
/// unknown values are the same one, or that one belongs to the other (the id of a registry, the data of a workspace).
/// </summary>
internal sealed class Provenance : System.IEquatable<Provenance>
{
    /// <summary>Longer chains are not remembered, so that loops end.</summary>
    public const int MaxDepth = 8;

    private Provenance(ISymbol symbol, FlowValue? receiver, ImmutableArray<FlowValue> arguments, SyntaxNode? site, int depth)
    {
        Symbol = symbol;
        Receiver = receiver;
        Arguments = arguments;
        Site = site;
        Depth = depth;
    }

    /// <summary>The parameter, local or field, or the member that was read or called.</summary>
    public ISymbol Symbol { get; }

    /// <summary>What the member belongs to; null for variables and static members.</summary>
    public FlowValue? Receiver { get; }

    /// <summary>By parameter of the called method or indexer; empty for everything else.</summary>
    public ImmutableArray<FlowValue> Arguments { get; }

    /// <summary>The call; null for everything else, because two calls may yield two values.</summary>
    public SyntaxNode? Site { get; }

    private int Depth { get; }

    /// <summary>The value that a variable has before the analysed code assigns one.</summary>
    public static Provenance OfVariable(ISymbol variable) => new(variable, null, ImmutableArray<FlowValue>.Empty, null, 1);

    /// <summary>The value of a property or field; null when it is too far away.</summary>
    /// <param name="member">The property or field.</param>
    /// <param name="receiver">What it belongs to; null for static members.</param>
    /// <param name="arguments">Of an indexer; empty for everything else.</param>
    public static Provenance? OfMember(ISymbol member, FlowValue? receiver, ImmutableArray<FlowValue> arguments) => Create(member, receiver, arguments, null);

    /// <summary>The result of a call; null when it is too far away.</summary>
    /// <param name="method">The called method.</param>
    /// <param name="receiver">The instance; null for static methods.</param>
    /// <param name="arguments">In the order of the parameters.</param>
    /// <param name="site">The call.</param>
    public static Provenance? OfCall(IMethodSymbol method, FlowValue? receiver, ImmutableArray<FlowValue> arguments, SyntaxNode site) =>
        Create(method, receiver, arguments, site);

    public bool Equals(Provenance? other) =>
        other is not null
        && ReferenceEquals(Site, other.Site)
        && Depth == other.Depth
        && SymbolEqualityComparer.Default.Equals(Symbol, other.Symbol)
        && (Receiver is null ? other.Receiver is null : other.Receiver is not null && SameItems(Receiver, other.Receiver))
        && SameItems(Arguments, other.Arguments);

    public override bool Equals(object? obj) => Equals(obj as Provenance);

    public override int GetHashCode() => unchecked((SymbolEqualityComparer.Default.GetHashCode(Symbol) * 397) ^ Depth);

    private static Provenance? Create(ISymbol symbol, FlowValue? receiver, ImmutableArray<FlowValue> arguments, SyntaxNode? site)
    {
        int depth = DepthOf(receiver);
        foreach (FlowValue argument in arguments)
        {
            depth = System.Math.Max(depth, DepthOf(argument));
        }

        return depth >= MaxDepth ? null : new Provenance(symbol, receiver, arguments, site, depth + 1);
    }

    private static int DepthOf(FlowValue? value)
    {
        int depth = 0;
        if (value is not null)
        {
            foreach (FlowItem item in value.Items)
            {
                depth = System.Math.Max(depth, item.Provenance?.Depth ?? 0);
            }
        }

        return depth;
    }

    private static bool SameItems(ImmutableArray<FlowValue> left, ImmutableArray<FlowValue> right)
    {
        for (int i = 0; i < left.Length; i++)
        {
            if (!SameItems(left[i], right[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool SameItems(FlowValue left, FlowValue right)
    {
        if (ReferenceEquals(left, right))
        {
            return true;
        }

        if (left.Items.Length != right.Items.Length)
        {
            return false;
        }

        for (int i = 0; i < left.Items.Length; i++)
        {
            if (!left.Items[i].IsSameValueAs(right.Items[i]))
            {
                return false;
            }
        }

        return true;
    }
}
