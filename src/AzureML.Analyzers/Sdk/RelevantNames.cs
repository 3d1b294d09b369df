using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Sdk;

/// <summary>Which members of a compilation can matter at all: those that mention a bound name, or a name that leads to one.</summary>
internal sealed class RelevantNames
{
    /// <summary>So many names are looked for in all trees, one by one; for more of them an index is cheaper.</summary>
    private const int SearchesBeforeIndex = 100;

    private static readonly ConditionalWeakTable<SdkIndex, RelevantNames> Cache = new();

    private readonly Compilation _compilation;
    private readonly LeadingNames? _leads;
    private readonly HashSet<string> _clientMembers;
    private readonly ConcurrentDictionary<string, List<MemberNames>> _mentions = new(StringComparer.Ordinal);
    private readonly Lazy<Dictionary<int, List<SyntaxTree>>> _treesByWord;
    private int _searches;

    private RelevantNames(Compilation compilation, SdkIndex index, CancellationToken cancellationToken)
    {
        _compilation = compilation;
        _leads = index.HasSdk ? LeadingNames.Of(compilation, index.InHouseNames, cancellationToken) : null;
        _clientMembers = MembersOfClients(compilation, index.HasSdk, cancellationToken);
        _treesByWord = new Lazy<Dictionary<int, List<SyntaxTree>>>(IndexTrees);
    }

    public static RelevantNames For(Compilation compilation, SdkIndex index, CancellationToken cancellationToken)
    {
        if (Cache.TryGetValue(index, out RelevantNames? names))
        {
            return names;
        }

        names = new RelevantNames(compilation, index, cancellationToken);
        return Cache.GetValue(index, _ => names);
    }

    /// <summary>False for trees without a member that this concerns: decided on the text, before the tree is walked.</summary>
    public bool MayConcern(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (_leads is null)
        {
            return false;
        }

        var words = SourceWords.Of(tree, cancellationToken);
        return words.HasAny(_leads.Words) || (_leads.NamesSdk(words) && (words.HasUntypedNew || words.HasBoundName));
    }

    /// <summary>False for members that cannot hold anything to report.</summary>
    public bool Concern(MemberNames member, CancellationToken cancellationToken) =>
        _leads is not null
        && member.HasCode
        && (member.IsConcernedBy(_leads.All) || (_leads.NamesSdk(SourceWords.Of(member.Root.SyntaxTree, cancellationToken)) && MentionsBound(member)));

    private static bool MentionsBound(MemberNames member) => member.Mentions.Contains(SourceNames.UntypedArgument) || member.IsConcernedBy(BoundNames.All);

    /// <summary>The members that mention a relevant name, or one of a member of client code: its possible users. Empty for other names.</summary>
    public IReadOnlyList<MemberNames> MentionsOf(string name) =>
        _clientMembers.Contains(name) || (_leads is not null && (_leads.All.Contains(name) || BoundNames.All.Contains(name))) ? _mentions.GetOrAdd(name, FindMentions) : [];

    private List<MemberNames> FindMentions(string name)
    {
        var members = new List<MemberNames>();
        int word = SourceWords.HashOf(name);
        bool isIndexed = Interlocked.Increment(ref _searches) > SearchesBeforeIndex;
        IEnumerable<SyntaxTree> trees = !isIndexed ? _compilation.SyntaxTrees : _treesByWord.Value.TryGetValue(word, out List<SyntaxTree>? found) ? found : [];
        foreach (SyntaxTree tree in trees)
        {
            if (!isIndexed && !SourceWords.Of(tree, CancellationToken.None).Has(word))
            {
                continue;
            }

            members.AddRange(SourceNames.Of(tree, CancellationToken.None).MembersThatMention(name));
        }

        return members;
    }

    private Dictionary<int, List<SyntaxTree>> IndexTrees()
    {
        var index = new Dictionary<int, List<SyntaxTree>>();
        HashSet<int> clientWords = SourceWords.HashesOf(_clientMembers);
        foreach (SyntaxTree tree in _compilation.SyntaxTrees)
        {
            foreach (int word in SourceWords.Of(tree, CancellationToken.None).Hashes)
            {
                if (_leads?.Words.Contains(word) != true && !clientWords.Contains(word) && !SourceWords.Bound.Contains(word))
                {
                    continue;
                }

                if (!index.TryGetValue(word, out List<SyntaxTree>? trees))
                {
                    trees = [];
                    index.Add(word, trees);
                }

                trees.Add(tree);
            }
        }

        return index;
    }

    // They lead nowhere by themselves; but what one of them makes, another one uses.
    private static HashSet<string> MembersOfClients(Compilation compilation, bool hasSdk, CancellationToken cancellationToken)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var clients = ClientCode.Of(compilation, cancellationToken);
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            if (!clients.Concerns(tree, hasSdk, cancellationToken))
            {
                continue;
            }

            foreach (MemberNames member in SourceNames.Of(tree, cancellationToken).Members)
            {
                names.UnionWith(member.Declares);
            }
        }

        return names;
    }
}
