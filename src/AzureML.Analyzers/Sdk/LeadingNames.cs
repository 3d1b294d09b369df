using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Sdk;

/// <summary>The names that lead to a bound one, step by step, across all files of a compilation.</summary>
/// <remarks>
/// Each step of the search unites what the trees contribute to it one by one. So the search is not repeated after an edit unless the edited
/// trees contribute something else to one of its steps: most keystrokes cost one look at one tree.
/// </remarks>
internal sealed class LeadingNames
{
    /// <summary>How many steps a name may be away from a bound one: a helper of a helper of a helper.</summary>
    public const int MaxSteps = 5;

    /// <summary>With so many edited trees it was no keystroke.</summary>
    private const int MaxEditedTrees = 20;

    private static readonly HashSet<int> DictionaryWords = SourceWords.HashesOf(SourceNames.DictionaryNames);

    // The last result of a project, by two of its trees: an edit leaves the first one or the last one as it was.
    private static readonly ConditionalWeakTable<SyntaxTree, StrongBox<Finished?>> Cache = new();

    private readonly ImmutableHashSet<string> _inHouse;
    private readonly ImmutableArray<Contribution> _steps;
    private readonly bool _isSdkEverywhere;

    private LeadingNames(ImmutableArray<SyntaxTree> trees, ImmutableHashSet<string> inHouse, CancellationToken cancellationToken)
    {
        _inHouse = inHouse;
        _isSdkEverywhere = HasGlobalSdkUsing(trees, cancellationToken);
        var search = new Search(trees, cancellationToken);
        CollectLeads(search);
        AddDictionaryHelpers(search);
        _steps = search.Steps.ToImmutable();
        Words = SourceWords.HashesOf(All);
    }

    /// <summary>
    /// Adds to a set what a tree contributes to a step. It looks at nothing else than the tree, and what was there when the step began. It
    /// holds no tree, and neither does the object that it belongs to: both outlive them.
    /// </summary>
    private delegate void Contribution(SyntaxTree tree, HashSet<string> names, CancellationToken cancellationToken);

    /// <summary>The names, those of the user's own mapped types among them; not the bound ones.</summary>
    public HashSet<string> All { get; } = new(StringComparer.Ordinal);

    /// <summary>The hashes of the names.</summary>
    public HashSet<int> Words { get; }

    /// <param name="compilation">The compilation; it has an SDK.</param>
    /// <param name="inHouse">The names of the user's own mapped types and their members.</param>
    /// <param name="cancellationToken">Asked at every tree that is read for the first time.</param>
    public static LeadingNames Of(Compilation compilation, ImmutableHashSet<string> inHouse, CancellationToken cancellationToken)
    {
        ImmutableArray<SyntaxTree> trees = compilation.SyntaxTrees.ToImmutableArray();
        if (trees.IsEmpty)
        {
            return new LeadingNames(trees, inHouse, cancellationToken);
        }

        StrongBox<Finished?> first = Cache.GetOrCreateValue(trees[0]);
        StrongBox<Finished?> last = Cache.GetOrCreateValue(trees[trees.Length - 1]);
        LeadingNames names = (first.Value ?? last.Value) is { } finished && finished.Names.HoldFor(trees, finished.Trees, inHouse, cancellationToken)
            ? finished.Names
            : new LeadingNames(trees, inHouse, cancellationToken);
        first.Value = last.Value = new Finished(trees, names);
        return names;
    }

    /// <summary>False for files that can name no type of an SDK: they get its objects from members that can.</summary>
    public bool NamesSdk(SourceWords words) => _isSdkEverywhere || words.HasSdkNamespace;

    private bool HoldFor(ImmutableArray<SyntaxTree> trees, ImmutableArray<SyntaxTree> known, ImmutableHashSet<string> inHouse, CancellationToken cancellationToken)
    {
        if (trees.Length != known.Length || !_inHouse.SetEquals(inHouse))
        {
            return false;
        }

        ImmutableArray<SyntaxTree>.Builder before = ImmutableArray.CreateBuilder<SyntaxTree>();
        ImmutableArray<SyntaxTree>.Builder after = ImmutableArray.CreateBuilder<SyntaxTree>();
        for (int i = 0; i < trees.Length; i++)
        {
            if (trees[i] != known[i])
            {
                before.Add(known[i]);
                after.Add(trees[i]);
            }
        }

        return before.Count <= MaxEditedTrees && ContributeTheSame(before.ToImmutable(), after.ToImmutable(), cancellationToken);
    }

    private bool ContributeTheSame(ImmutableArray<SyntaxTree> before, ImmutableArray<SyntaxTree> after, CancellationToken cancellationToken)
    {
        if (HasGlobalSdkUsing(before, cancellationToken) != HasGlobalSdkUsing(after, cancellationToken))
        {
            return false;
        }

        foreach (Contribution step in _steps)
        {
            if (!Unite(before, step, cancellationToken).SetEquals(Unite(after, step, cancellationToken)))
            {
                return false;
            }
        }

        return true;
    }

    private static HashSet<string> Unite(ImmutableArray<SyntaxTree> trees, Contribution step, CancellationToken cancellationToken)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (SyntaxTree tree in trees)
        {
            step(tree, names, cancellationToken);
        }

        return names;
    }

    private static bool HasGlobalSdkUsing(ImmutableArray<SyntaxTree> trees, CancellationToken cancellationToken)
    {
        foreach (SyntaxTree tree in trees)
        {
            if (SourceWords.Of(tree, cancellationToken).HasGlobalSdkUsing)
            {
                return true;
            }
        }

        return false;
    }

    // From the bound names back, step by step: names of members that mention one of the names of the step before.
    private void CollectLeads(Search search)
    {
        All.UnionWith(_inHouse);
        HashSet<string> added = LeadsTo(Copy(All), search);
        added.UnionWith(LeadsToBound(search));
        for (int step = 1; step < MaxSteps && added.Count > 0; step++)
        {
            added.ExceptWith(All);
            All.UnionWith(added);
            added = LeadsTo(added, search);
        }

        All.UnionWith(added);
    }

    private HashSet<string> LeadsToBound(Search search) => search.Take((tree, names, token) =>
    {
        var words = SourceWords.Of(tree, token);
        if (words.HasBoundName && NamesSdk(words))
        {
            names.UnionWith(SourceNames.Of(tree, token).Leads);
        }
    });

    /// <param name="targets">Not changed afterwards.</param>
    /// <param name="search">What the names are looked for in.</param>
    private HashSet<string> LeadsTo(HashSet<string> targets, Search search)
    {
        if (targets.Count == 0)
        {
            return new HashSet<string>(StringComparer.Ordinal);
        }

        HashSet<string> known = Copy(All);
        HashSet<int> targetWords = SourceWords.HashesOf(targets);
        return search.Take((tree, names, token) =>
        {
            if (SourceWords.Of(tree, token).HasAny(targetWords))
            {
                SourceNames.Of(tree, token).AddLeads(targets, known, names);
            }
        });
    }

    // Helpers that make or fill a dictionary of environment variables name nothing of the SDK: they count when relevant code uses them.
    private void AddDictionaryHelpers(Search search)
    {
        HashSet<string> helpers = DictionaryHelpers(search);
        helpers.ExceptWith(All);
        HashSet<string> used = UsedBesideBound(Copy(helpers), search);
        helpers.ExceptWith(used);
        used.UnionWith(UsedBy(Copy(All), Copy(helpers), search));
        for (int step = 1; step < MaxSteps && used.Count > 0; step++)
        {
            All.UnionWith(used);
            helpers.ExceptWith(used);
            used = UsedBy(used, Copy(helpers), search);
        }

        All.UnionWith(used);
    }

    private static HashSet<string> DictionaryHelpers(Search search) => search.Take(static (tree, names, token) =>
    {
        if (SourceWords.Of(tree, token).HasAny(DictionaryWords))
        {
            names.UnionWith(SourceNames.Of(tree, token).DictionaryHelpers);
        }
    });

    /// <summary>Those of <paramref name="helpers"/> that a member uses which bound names concern.</summary>
    /// <param name="helpers">Not changed afterwards.</param>
    /// <param name="search">What the names are looked for in.</param>
    private HashSet<string> UsedBesideBound(HashSet<string> helpers, Search search)
    {
        HashSet<int> helperWords = SourceWords.HashesOf(helpers);
        return search.Take((tree, names, token) =>
        {
            var words = SourceWords.Of(tree, token);
            if (NamesSdk(words) && words.HasBoundName && words.HasAny(helperWords))
            {
                SourceNames.Of(tree, token).AddUsedBesideBound(helpers, names);
            }
        });
    }

    /// <summary>Those of <paramref name="helpers"/> that a member uses which <paramref name="relevant"/> names concern.</summary>
    /// <param name="relevant">Not changed afterwards.</param>
    /// <param name="helpers">Not changed afterwards.</param>
    /// <param name="search">What the names are looked for in.</param>
    private static HashSet<string> UsedBy(HashSet<string> relevant, HashSet<string> helpers, Search search)
    {
        HashSet<int> relevantWords = SourceWords.HashesOf(relevant);
        HashSet<int> helperWords = SourceWords.HashesOf(helpers);
        return search.Take((tree, names, token) =>
        {
            var words = SourceWords.Of(tree, token);
            if (words.HasAny(helperWords) && words.HasAny(relevantWords))
            {
                SourceNames.Of(tree, token).AddUsedBeside(relevant, helpers, names);
            }
        });
    }

    private static HashSet<string> Copy(HashSet<string> names) => new(names, StringComparer.Ordinal);

    private sealed record Finished(ImmutableArray<SyntaxTree> Trees, LeadingNames Names);

    /// <summary>One search through all trees, and the steps that it took.</summary>
    private sealed class Search(ImmutableArray<SyntaxTree> trees, CancellationToken cancellationToken)
    {
        public ImmutableArray<Contribution>.Builder Steps { get; } = ImmutableArray.CreateBuilder<Contribution>();

        public HashSet<string> Take(Contribution step)
        {
            Steps.Add(step);
            return Unite(trees, step, cancellationToken);
        }
    }
}
