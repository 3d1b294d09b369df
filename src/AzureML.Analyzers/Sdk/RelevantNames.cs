using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Sdk;

/// <summary>Which members of a compilation can matter at all: those that mention a bound name, or a name that leads to one.</summary>
internal sealed class RelevantNames
{
    /// <summary>How many steps a name may be away from a bound one: a helper of a helper of a helper.</summary>
    public const int MaxSteps = 5;

    private static readonly HashSet<string> DictionaryNames = new(StringComparer.Ordinal) { "Dictionary", "IDictionary", "IReadOnlyDictionary", "KeyValuePair", "BicepDictionary", "InputMap" };

    private static readonly ConditionalWeakTable<SdkIndex, RelevantNames> Cache = new();

    private readonly HashSet<string> _names;
    private readonly HashSet<string> _clientMembers;
    private readonly bool _hasSdk;
    private readonly Lazy<Dictionary<string, List<MemberNames>>> _mentions;

    private RelevantNames(HashSet<string> names, HashSet<string> clientMembers, bool hasSdk, Compilation compilation)
    {
        _names = names;
        _clientMembers = clientMembers;
        _hasSdk = hasSdk;
        _mentions = new Lazy<Dictionary<string, List<MemberNames>>>(() => IndexMentions(compilation));
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

    /// <summary>False for members that cannot hold anything to report.</summary>
    public bool Concern(MemberNames member) => IsConcerned(member, _names) || (_hasSdk && member.Mentions.Contains(SourceNames.UntypedArgument));

    /// <summary>The members that mention a relevant name, or one of a member of client code: its possible users. Empty for other names.</summary>
    public IReadOnlyList<MemberNames> MentionsOf(string name) =>
        _mentions.Value.TryGetValue(name, out List<MemberNames>? members) ? members : [];

    private Dictionary<string, List<MemberNames>> IndexMentions(Compilation compilation)
    {
        var index = new Dictionary<string, List<MemberNames>>(StringComparer.Ordinal);
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            foreach (MemberNames member in SourceNames.Of(tree, CancellationToken.None).Members)
            {
                foreach (string mention in member.Mentions)
                {
                    if (!_names.Contains(mention) && !_clientMembers.Contains(mention))
                    {
                        continue;
                    }

                    if (!index.TryGetValue(mention, out List<MemberNames>? members))
                    {
                        members = [];
                        index.Add(mention, members);
                    }

                    members.Add(member);
                }
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
        for (int step = 0; step < MaxSteps; step++)
        {
            int before = names.Count;
            foreach (SyntaxTree tree in compilation.SyntaxTrees)
            {
                AddLeading(SourceNames.Of(tree, cancellationToken), names);
            }

            if (names.Count == before)
            {
                break;
            }
        }

        AddDictionaryHelpers(compilation, names, cancellationToken);
        return names;
    }

    // Helpers that make or fill a dictionary of environment variables name nothing of the SDK: they count when relevant code uses them.
    private static void AddDictionaryHelpers(Compilation compilation, HashSet<string> names, CancellationToken cancellationToken)
    {
        for (int step = 0; step < MaxSteps; step++)
        {
            int before = names.Count;
            var used = new HashSet<string>(StringComparer.Ordinal);
            foreach (SyntaxTree tree in compilation.SyntaxTrees)
            {
                foreach (MemberNames member in SourceNames.Of(tree, cancellationToken).Members)
                {
                    if (IsConcerned(member, names))
                    {
                        used.UnionWith(member.Mentions);
                    }
                }
            }

            foreach (SyntaxTree tree in compilation.SyntaxTrees)
            {
                foreach (MemberNames member in SourceNames.Of(tree, cancellationToken).Members)
                {
                    if (MentionsAny(member.Mentions, DictionaryNames) && MentionsAny(member.Declares, used))
                    {
                        names.UnionWith(member.Declares);
                    }
                }
            }

            if (names.Count == before)
            {
                return;
            }
        }
    }

    private static bool IsConcerned(MemberNames member, HashSet<string> names) => MentionsAny(member.Mentions, names) || MentionsAny(member.Declares, names);

    private static void AddLeading(SourceNames tree, HashSet<string> names)
    {
        foreach (KeyValuePair<string, string> alias in tree.Aliases)
        {
            if (names.Contains(alias.Value))
            {
                names.Add(alias.Key);
            }
        }

        foreach (MemberNames member in tree.Members)
        {
            if (member.Declares.IsEmpty || !MentionsAny(member.Mentions, names))
            {
                continue;
            }

            foreach (string declared in member.Declares)
            {
                names.Add(declared);
            }
        }
    }

    private static bool MentionsAny(IEnumerable<string> mentions, HashSet<string> names)
    {
        foreach (string mention in mentions)
        {
            if (names.Contains(mention))
            {
                return true;
            }
        }

        return false;
    }
}
