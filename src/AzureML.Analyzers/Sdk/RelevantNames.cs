using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
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

    private readonly HashSet<string> _names;
    private readonly HashSet<int> _words;
    private readonly HashSet<string> _clientMembers;
    private readonly bool _hasSdk;
    private readonly Compilation _compilation;
    private readonly ConcurrentDictionary<string, List<MemberNames>> _mentions = new(StringComparer.Ordinal);
    private readonly Lazy<Dictionary<int, List<SyntaxTree>>> _treesByWord;
    private int _searches;

    private RelevantNames(HashSet<string> names, HashSet<string> clientMembers, bool hasSdk, Compilation compilation)
    {
        _names = names;
        _words = SourceWords.HashesOf(names);
        _clientMembers = clientMembers;
        _hasSdk = hasSdk;
        _compilation = compilation;
        _treesByWord = new Lazy<Dictionary<int, List<SyntaxTree>>>(IndexTrees);
    }

    public static RelevantNames For(Compilation compilation, SdkIndex index, CancellationToken cancellationToken)
    {
        if (Cache.TryGetValue(index, out RelevantNames? names))
        {
            return names;
        }

        HashSet<string> closure = index.HasSdk ? Close(compilation, index, cancellationToken) : [];
        names = new RelevantNames(closure, MembersOfClients(compilation, index.HasSdk, cancellationToken), index.HasSdk, compilation);
        return Cache.GetValue(index, _ => names);
    }

    /// <summary>False for trees without a member that this concerns: decided on the text, before the tree is walked.</summary>
    public bool MayConcern(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var words = SourceWords.Of(tree, cancellationToken);
        return words.HasAny(_words) || (_hasSdk && words.HasUntypedNew);
    }

    /// <summary>False for members that cannot hold anything to report.</summary>
    public bool Concern(MemberNames member) => member.IsConcernedBy(_names) || (_hasSdk && member.Mentions.Contains(SourceNames.UntypedArgument));

    /// <summary>The members that mention a relevant name, or one of a member of client code: its possible users. Empty for other names.</summary>
    public IReadOnlyList<MemberNames> MentionsOf(string name) =>
        _names.Contains(name) || _clientMembers.Contains(name) ? _mentions.GetOrAdd(name, FindMentions) : [];

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
                if (!_words.Contains(word) && !clientWords.Contains(word))
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

    private static HashSet<string> Close(Compilation compilation, SdkIndex index, CancellationToken cancellationToken)
    {
        var names = new HashSet<string>(BoundNames.All, StringComparer.Ordinal);
        names.UnionWith(index.InHouseNames);
        HashSet<string> added = LeadsTo(new HashSet<string>(index.InHouseNames, StringComparer.Ordinal), names, compilation, cancellationToken);
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            if (SourceWords.Of(tree, cancellationToken).HasBoundName)
            {
                added.UnionWith(SourceNames.Of(tree, cancellationToken).Leads);
            }
        }

        for (int step = 1; step < MaxSteps; step++)
        {
            added.ExceptWith(names);
            names.UnionWith(added);
            added = LeadsTo(added, names, compilation, cancellationToken);
        }

        names.UnionWith(added);
        AddDictionaryHelpers(compilation, names, cancellationToken);
        return names;
    }

    private static HashSet<string> LeadsTo(HashSet<string> targets, HashSet<string> known, Compilation compilation, CancellationToken cancellationToken)
    {
        var leads = new HashSet<string>(StringComparer.Ordinal);
        HashSet<int> words = SourceWords.HashesOf(targets);
        if (words.Count == 0)
        {
            return leads;
        }

        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            if (SourceWords.Of(tree, cancellationToken).HasAny(words))
            {
                SourceNames.Of(tree, cancellationToken).AddLeads(targets, known, leads);
            }
        }

        return leads;
    }

    // Helpers that make or fill a dictionary of environment variables name nothing of the SDK: they count when relevant code uses them.
    private static void AddDictionaryHelpers(Compilation compilation, HashSet<string> names, CancellationToken cancellationToken)
    {
        var helpers = new HashSet<string>(StringComparer.Ordinal);
        if (!IsAnyIn(compilation, SourceWords.HashesOf(names), cancellationToken))
        {
            return;
        }

        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            if (SourceWords.Of(tree, cancellationToken).HasAny(DictionaryWords))
            {
                helpers.UnionWith(SourceNames.Of(tree, cancellationToken).DictionaryHelpers);
            }
        }

        HashSet<string> relevant = names;
        for (int step = 0; step < MaxSteps; step++)
        {
            helpers.ExceptWith(names);
            relevant = UsedBy(relevant, helpers, compilation, cancellationToken);
            names.UnionWith(relevant);
        }
    }

    private static bool IsAnyIn(Compilation compilation, HashSet<int> words, CancellationToken cancellationToken)
    {
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            if (SourceWords.Of(tree, cancellationToken).HasAny(words))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Those of <paramref name="helpers"/> that a member uses which <paramref name="relevant"/> names concern.</summary>
    private static HashSet<string> UsedBy(HashSet<string> relevant, HashSet<string> helpers, Compilation compilation, CancellationToken cancellationToken)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        HashSet<int> relevantWords = SourceWords.HashesOf(relevant);
        HashSet<int> helperWords = SourceWords.HashesOf(helpers);
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
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
                    member.AddMentioned(helpers, used);
                }
            }
        }

        return used;
    }
}
