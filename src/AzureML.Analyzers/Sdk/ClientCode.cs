using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AzureML.Analyzers.Sdk;

/// <summary>
/// Which files of a compilation call scoring services, found out by one search for the hosts' names in the text of each tree. A scoring
/// client needs no Azure package, so this is all that the analyzer does in most projects: read the text, and stop.
/// </summary>
internal sealed class ClientCode
{
    // Members of the SDKs that lead from Azure to a client of the framework.
    private static readonly string[] Bridges = ["HttpClientTransport", "ScoringUri"];

    private static readonly HashSet<int> BridgeWords = SourceWords.HashesOf(Bridges);

    private static readonly ConditionalWeakTable<Compilation, ClientCode> Cache = new();
    private static readonly ConditionalWeakTable<SyntaxTree, StrongBox<ImmutableArray<int>>> MarkersOfTrees = new();
    private static readonly StrongBox<ImmutableArray<int>> NoMarkers = new(ImmutableArray<int>.Empty);

    [ThreadStatic]
    private static char[]? buffer;

    private readonly HashSet<string> _addressNames;
    private readonly HashSet<int> _addressWords;

    private ClientCode(bool isPresent, HashSet<string> addressNames)
    {
        IsPresent = isPresent;
        _addressNames = addressNames;
        _addressWords = SourceWords.HashesOf(addressNames);
    }

    /// <summary>True when the text of some tree has the host or the path of a scoring service.</summary>
    public bool IsPresent { get; }

    public static ClientCode Of(Compilation compilation, CancellationToken cancellationToken)
    {
        if (Cache.TryGetValue(compilation, out ClientCode? code))
        {
            return code;
        }

        code = Read(compilation, cancellationToken);
        return Cache.GetValue(compilation, _ => code);
    }

    /// <summary>True for files that hold an address of a scoring service, or use a member that does.</summary>
    public bool Concerns(SyntaxTree tree, bool hasSdk, CancellationToken cancellationToken)
    {
        if (!MarkersIn(tree, cancellationToken).IsEmpty)
        {
            return true;
        }

        if (!IsPresent && !hasSdk)
        {
            return false;
        }

        var words = SourceWords.Of(tree, cancellationToken);
        if (!words.HasAny(_addressWords) && !(hasSdk && words.HasAny(BridgeWords)))
        {
            return false;
        }

        foreach (MemberNames member in SourceNames.Of(tree, cancellationToken).Members)
        {
            if ((IsPresent && member.Mentions.Overlaps(_addressNames)) || (hasSdk && MentionsBridge(member)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when the node's text has the host or the path of a scoring service.</summary>
    public static bool HasMarker(SyntaxNode node, CancellationToken cancellationToken)
    {
        foreach (int position in MarkersIn(node.SyntaxTree, cancellationToken))
        {
            if (node.Span.Contains(position))
            {
                return true;
            }
        }

        return false;
    }

    private static bool MentionsBridge(MemberNames member)
    {
        foreach (string bridge in Bridges)
        {
            if (member.Mentions.Contains(bridge))
            {
                return true;
            }
        }

        return false;
    }

    private static ClientCode Read(Compilation compilation, CancellationToken cancellationToken)
    {
        bool isPresent = false;
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            if (MarkersIn(tree, cancellationToken).IsEmpty)
            {
                continue;
            }

            isPresent = true;
            foreach (MemberNames member in SourceNames.Of(tree, cancellationToken).Members)
            {
                if (!member.Declares.IsEmpty && HasMarker(member.Root, cancellationToken))
                {
                    names.UnionWith(member.Declares);
                }
            }
        }

        return new ClientCode(isPresent, names);
    }

    // Trees outlive compilations: an edit costs the search of one text.
    private static ImmutableArray<int> MarkersIn(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (MarkersOfTrees.TryGetValue(tree, out StrongBox<ImmutableArray<int>>? markers))
        {
            return markers.Value;
        }

        markers = Search(tree.GetText(cancellationToken), cancellationToken);
        return MarkersOfTrees.GetValue(tree, _ => markers).Value;
    }

    // In pieces that overlap by the length of a marker: no copy of the whole text is made.
    private static StrongBox<ImmutableArray<int>> Search(SourceText text, CancellationToken cancellationToken)
    {
        const int PieceLength = 4096;
        char[] piece = buffer ??= new char[PieceLength + ScoringAddress.LongestMarker];
        ImmutableArray<int>.Builder? found = null;
        for (int start = 0; start < text.Length; start += PieceLength)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int length = Math.Min(piece.Length, text.Length - start);
            text.CopyTo(start, piece, 0, length);
            for (int i = 0; i < Math.Min(length, PieceLength); i++)
            {
                if (piece[i] is '.' or '/' && ScoringAddress.HasMarkerAt(piece, i, length))
                {
                    (found ??= ImmutableArray.CreateBuilder<int>()).Add(start + i);
                }
            }
        }

        return found is null ? NoMarkers : new StrongBox<ImmutableArray<int>>(found.ToImmutable());
    }
}
