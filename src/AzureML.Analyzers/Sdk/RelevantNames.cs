using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Sdk;

/// <summary>Which members of a compilation can matter at all: those that mention a bound name, or a name that leads to one.</summary>
/// <remarks>
/// Found out anew for each compilation, that is for each keystroke. So what depends on one tree is kept with the tree, and the words of
/// its text (<see cref="SourceWords"/>) decide whether more of it is looked at.
/// </remarks>
internal sealed class RelevantNames
{
    /// <summary>How many steps a name may be away from a bound one: a helper of a helper of a helper.</summary>
    public const int MaxSteps = 5;

    /// <summary>So many names are looked for in all trees, one by one; for more of them an index is cheaper.</summary>
    private const int SearchesBeforeIndex = 100;

    private static readonly HashSet<int> DictionaryWords = SourceWords.HashesOf(SourceNames.DictionaryNames);

    private static readonly ConditionalWeakTable<SdkIndex, RelevantNames> Cache = new();

    private readonly Compilation _compilation;
    private readonly bool _hasSdk;
    private readonly bool _isSdkEverywhere;
    private readonly HashSet<string> _leads = new(StringComparer.Ordinal);
    private readonly HashSet<int> _leadWords;
    private readonly HashSet<string> _clientMembers;
    private readonly ConcurrentDictionary<string, List<MemberNames>> _mentions = new(StringComparer.Ordinal);
    private readonly Lazy<Dictionary<int, List<SyntaxTree>>> _treesByWord;
    private int _searches;

    private RelevantNames(Compilation compilation, SdkIndex index, CancellationToken cancellationToken)
    {
        _compilation = compilation;
        _hasSdk = index.HasSdk;
        if (_hasSdk)
        {
            _isSdkEverywhere = HasGlobalSdkUsing(cancellationToken);
            CollectLeads(index.InHouseNames, cancellationToken);
            AddDictionaryHelpers(cancellationToken);
        }

        _leadWords = SourceWords.HashesOf(_leads);
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
        var words = SourceWords.Of(tree, cancellationToken);
        return words.HasAny(_leadWords) || (NamesSdk(words) && (words.HasUntypedNew || words.HasBoundName));
    }

    /// <summary>False for members that cannot hold anything to report.</summary>
    public bool Concern(MemberNames member, CancellationToken cancellationToken) =>
        member.HasCode && (member.IsConcernedBy(_leads) || IsConcernedBySdk(member, cancellationToken));

    private bool IsConcernedBySdk(MemberNames member, CancellationToken cancellationToken) =>
        NamesSdk(SourceWords.Of(member.Root.SyntaxTree, cancellationToken))
        && (member.Mentions.Contains(SourceNames.UntypedArgument) || member.IsConcernedBy(BoundNames.All));

    // A file that names no namespace of an SDK can name none of its types: it gets their objects from members that do.
    private bool NamesSdk(SourceWords words) => _hasSdk && (_isSdkEverywhere || words.HasSdkNamespace);

    private bool HasGlobalSdkUsing(CancellationToken cancellationToken)
    {
        foreach (SyntaxTree tree in _compilation.SyntaxTrees)
        {
            if (SourceWords.Of(tree, cancellationToken).HasGlobalSdkUsing)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The members that mention a relevant name, or one of a member of client code: its possible users. Empty for other names.</summary>
    public IReadOnlyList<MemberNames> MentionsOf(string name) =>
        _leads.Contains(name) || _clientMembers.Contains(name) || (_hasSdk && BoundNames.All.Contains(name)) ? _mentions.GetOrAdd(name, FindMentions) : [];

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
                if (!_leadWords.Contains(word) && !clientWords.Contains(word) && !SourceWords.Bound.Contains(word))
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

    // From the bound names back, step by step: names of members that mention one of the names of the step before.
    private void CollectLeads(ImmutableHashSet<string> inHouse, CancellationToken cancellationToken)
    {
        _leads.UnionWith(inHouse);
        HashSet<string> added = LeadsTo(_leads, cancellationToken);
        foreach (SyntaxTree tree in _compilation.SyntaxTrees)
        {
            var words = SourceWords.Of(tree, cancellationToken);
            if (words.HasBoundName && NamesSdk(words))
            {
                added.UnionWith(SourceNames.Of(tree, cancellationToken).Leads);
            }
        }

        for (int step = 1; step < MaxSteps && added.Count > 0; step++)
        {
            added.ExceptWith(_leads);
            _leads.UnionWith(added);
            added = LeadsTo(added, cancellationToken);
        }

        _leads.UnionWith(added);
    }

    private HashSet<string> LeadsTo(HashSet<string> targets, CancellationToken cancellationToken)
    {
        var leads = new HashSet<string>(StringComparer.Ordinal);
        HashSet<int> words = SourceWords.HashesOf(targets);
        if (words.Count == 0)
        {
            return leads;
        }

        foreach (SyntaxTree tree in _compilation.SyntaxTrees)
        {
            if (SourceWords.Of(tree, cancellationToken).HasAny(words))
            {
                SourceNames.Of(tree, cancellationToken).AddLeads(targets, known: _leads, leads);
            }
        }

        return leads;
    }

    // Helpers that make or fill a dictionary of environment variables name nothing of the SDK: they count when relevant code uses them.
    private void AddDictionaryHelpers(CancellationToken cancellationToken)
    {
        var helpers = new HashSet<string>(StringComparer.Ordinal);
        foreach (SyntaxTree tree in _compilation.SyntaxTrees)
        {
            if (SourceWords.Of(tree, cancellationToken).HasAny(DictionaryWords))
            {
                helpers.UnionWith(SourceNames.Of(tree, cancellationToken).DictionaryHelpers);
            }
        }

        helpers.ExceptWith(_leads);
        HashSet<string> used = UsedBesideBound(helpers, cancellationToken);
        helpers.ExceptWith(used);
        used.UnionWith(UsedBy(_leads, helpers, cancellationToken));
        for (int step = 1; step < MaxSteps && used.Count > 0; step++)
        {
            _leads.UnionWith(used);
            helpers.ExceptWith(used);
            used = UsedBy(used, helpers, cancellationToken);
        }

        _leads.UnionWith(used);
    }

    private HashSet<string> UsedBesideBound(HashSet<string> helpers, CancellationToken cancellationToken)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        HashSet<int> helperWords = SourceWords.HashesOf(helpers);
        foreach (SyntaxTree tree in _compilation.SyntaxTrees)
        {
            var words = SourceWords.Of(tree, cancellationToken);
            if (NamesSdk(words) && words.HasBoundName && words.HasAny(helperWords))
            {
                AddCommon(SourceNames.Of(tree, cancellationToken).MentionsBesideBound, helpers, used);
            }
        }

        return used;
    }

    /// <summary>Those of <paramref name="helpers"/> that a member uses which <paramref name="relevant"/> names concern.</summary>
    private HashSet<string> UsedBy(HashSet<string> relevant, HashSet<string> helpers, CancellationToken cancellationToken)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        HashSet<int> relevantWords = SourceWords.HashesOf(relevant);
        HashSet<int> helperWords = SourceWords.HashesOf(helpers);
        foreach (SyntaxTree tree in _compilation.SyntaxTrees)
        {
            var words = SourceWords.Of(tree, cancellationToken);
            if (!words.HasAny(helperWords) || !words.HasAny(relevantWords))
            {
                continue;
            }

            foreach (MemberNames member in SourceNames.Of(tree, cancellationToken).Members)
            {
                if (member.MentionsAny(helpers) && member.IsConcernedBy(relevant))
                {
                    AddCommon(member.Mentions, helpers, used);
                }
            }
        }

        return used;
    }

    private static void AddCommon(HashSet<string> mentions, HashSet<string> helpers, HashSet<string> common)
    {
        (HashSet<string> few, HashSet<string> many) = mentions.Count < helpers.Count ? (mentions, helpers) : (helpers, mentions);
        foreach (string name in few)
        {
            if (many.Contains(name))
            {
                common.Add(name);
            }
        }
    }
}
