using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzureML.Analyzers.Sdk;

/// <summary>A declaration with code of its own, and the names it mentions.</summary>
/// <param name="Root">The node whose operation has no parent: what a control-flow graph can be made of.</param>
/// <param name="Declaration">The whole declaration, signature included; for top-level statements, the file that they stand in.</param>
/// <param name="Declares">The names other code refers to it by: method, field, property, type.</param>
/// <param name="Mentions">All identifiers in the declaration, its signature included.</param>
internal sealed record MemberNames(SyntaxNode Root, SyntaxNode Declaration, ImmutableArray<string> Declares, HashSet<string> Mentions)
{
    /// <summary>False for fields, properties and parameters that only lead to an object.</summary>
    public bool HasCode => Root is not (VariableDeclaratorSyntax or PropertyDeclarationSyntax or ParameterSyntax);

    public bool MentionsAny(HashSet<string> names) => Mentions.Count < names.Count ? Overlap(Mentions, names) : Overlap(names, Mentions);

    /// <summary>True when a name of the set occurs in the member, or is one by which it is referred to.</summary>
    public bool IsConcernedBy(HashSet<string> names)
    {
        foreach (string declared in Declares)
        {
            if (names.Contains(declared))
            {
                return true;
            }
        }

        return MentionsAny(names);
    }

    /// <summary>The places that mention <paramref name="name"/>, in the order of the text.</summary>
    public IEnumerable<SimpleNameSyntax> PlacesOf(string name)
    {
        foreach (SyntaxNode node in Declaration.DescendantNodes(child => child == Declaration || Declaration is not CompilationUnitSyntax || child is not MemberDeclarationSyntax or GlobalStatementSyntax))
        {
            if (node is SimpleNameSyntax place && place.Identifier.ValueText == name)
            {
                yield return place;
            }
        }
    }

    // Without the enumerator on the heap that HashSet.Overlaps makes.
    private static bool Overlap(HashSet<string> few, HashSet<string> many)
    {
        foreach (string name in few)
        {
            if (many.Contains(name))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>
/// The names of one syntax tree, read once; trees outlive compilations, so an edit costs one tree. This is what lets almost all code
/// be passed over without asking the compiler for an operation tree.
/// </summary>
internal sealed class SourceNames
{
    /// <summary>Stands among the mentions for a <c>new(…)</c> that is an argument: its type is the parameter's, which the code need not name.</summary>
    public const string UntypedArgument = "new()";

    /// <summary>Types that stand for environment variables in code that names nothing of an SDK.</summary>
    public static readonly HashSet<string> DictionaryNames =
        new(StringComparer.Ordinal) { "Dictionary", "IDictionary", "IReadOnlyDictionary", "KeyValuePair", "BicepDictionary", "InputMap" };

    private static readonly ConditionalWeakTable<SyntaxTree, SourceNames> Cache = new();

    private readonly Lazy<Dictionary<string, List<MemberNames>>> _byMention;
    private readonly Lazy<HashSet<string>> _mentionsBesideBound;

    private SourceNames(ImmutableArray<MemberNames> members, ImmutableArray<KeyValuePair<string, string>> aliases)
    {
        Members = members;
        Aliases = aliases;
        _byMention = new Lazy<Dictionary<string, List<MemberNames>>>(IndexMentions);
        _mentionsBesideBound = new Lazy<HashSet<string>>(CollectMentionsBesideBound);
        Leads = NamesThatLeadTo(BoundNames.All);
        DictionaryHelpers = DeclaredWith(DictionaryNames);
    }

    public ImmutableArray<MemberNames> Members { get; }

    /// <summary>Using aliases: the alias, and the last name of what it stands for.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Aliases { get; }

    /// <summary>Names that lead to a bound one: of members that mention one, and of aliases for one.</summary>
    public ImmutableArray<string> Leads { get; }

    /// <summary>Names of members that have to do with a dictionary.</summary>
    public ImmutableArray<string> DictionaryHelpers { get; }

    public static SourceNames Of(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (Cache.TryGetValue(tree, out SourceNames? names))
        {
            return names;
        }

        names = new Reader().Read(tree.GetRoot(cancellationToken), cancellationToken);
        return Cache.GetValue(tree, _ => names);
    }

    /// <summary>Adds the names that lead to one of <paramref name="targets"/>, but for those that are <paramref name="known"/>.</summary>
    public void AddLeads(HashSet<string> targets, HashSet<string> known, HashSet<string> leads)
    {
        foreach (KeyValuePair<string, string> alias in Aliases)
        {
            if (targets.Contains(alias.Value) && !known.Contains(alias.Key))
            {
                leads.Add(alias.Key);
            }
        }

        foreach (MemberNames member in Members)
        {
            if (!AreAllIn(member.Declares, known) && member.MentionsAny(targets))
            {
                leads.UnionWith(member.Declares);
            }
        }
    }

    /// <summary>Adds those of <paramref name="helpers"/> that a member uses which bound names concern.</summary>
    public void AddUsedBesideBound(HashSet<string> helpers, HashSet<string> used) => AddCommon(_mentionsBesideBound.Value, helpers, used);

    /// <summary>Adds those of <paramref name="helpers"/> that a member uses which <paramref name="relevant"/> names concern.</summary>
    public void AddUsedBeside(HashSet<string> relevant, HashSet<string> helpers, HashSet<string> used)
    {
        foreach (MemberNames member in Members)
        {
            if (member.MentionsAny(helpers) && member.IsConcernedBy(relevant))
            {
                AddCommon(member.Mentions, helpers, used);
            }
        }
    }

    /// <summary>The members that mention <paramref name="name"/>.</summary>
    public IReadOnlyList<MemberNames> MembersThatMention(string name) => _byMention.Value.TryGetValue(name, out List<MemberNames>? members) ? members : [];

    /// <summary>
    /// The declaration that other code refers to when it uses the one that <paramref name="root"/> belongs to: itself, or the type for what
    /// has no name of its own, such as a constructor. Null for top-level statements.
    /// </summary>
    public static SyntaxNode? DeclarationOf(SyntaxNode root)
    {
        SyntaxNode? node = root;
        while (node is not (null or MethodDeclarationSyntax or PropertyDeclarationSyntax or VariableDeclaratorSyntax or EventDeclarationSyntax or BaseTypeDeclarationSyntax or ParameterSyntax))
        {
            node = node.Parent;
        }

        return node;
    }

    // The names by which other code refers to the declaration that the root belongs to.
    private static ImmutableArray<string> DeclaredBy(SyntaxNode root) => DeclarationOf(root) switch
    {
        MethodDeclarationSyntax method => [method.Identifier.ValueText],
        PropertyDeclarationSyntax property => [property.Identifier.ValueText],
        VariableDeclaratorSyntax variable => [variable.Identifier.ValueText],
        EventDeclarationSyntax declaredEvent => [declaredEvent.Identifier.ValueText],
        ParameterSyntax parameter => [parameter.Identifier.ValueText],
        BaseTypeDeclarationSyntax type => [type.Identifier.ValueText],
        _ => [],
    };

    private Dictionary<string, List<MemberNames>> IndexMentions()
    {
        var index = new Dictionary<string, List<MemberNames>>(StringComparer.Ordinal);
        foreach (MemberNames member in Members)
        {
            foreach (string name in member.Mentions)
            {
                if (!index.TryGetValue(name, out List<MemberNames>? members))
                {
                    members = [];
                    index.Add(name, members);
                }

                members.Add(member);
            }
        }

        return index;
    }

    private HashSet<string> CollectMentionsBesideBound()
    {
        var mentions = new HashSet<string>(StringComparer.Ordinal);
        foreach (MemberNames member in Members)
        {
            if (member.IsConcernedBy(BoundNames.All))
            {
                mentions.UnionWith(member.Mentions);
            }
        }

        return mentions;
    }

    private ImmutableArray<string> NamesThatLeadTo(HashSet<string> targets)
    {
        var leads = new HashSet<string>(StringComparer.Ordinal);
        AddLeads(targets, known: leads, leads);
        return leads.ToImmutableArray();
    }

    private ImmutableArray<string> DeclaredWith(HashSet<string> mentions)
    {
        var declared = new HashSet<string>(StringComparer.Ordinal);
        foreach (MemberNames member in Members)
        {
            if (member.MentionsAny(mentions))
            {
                declared.UnionWith(member.Declares);
            }
        }

        return declared.ToImmutableArray();
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

    private static bool AreAllIn(ImmutableArray<string> names, HashSet<string> set)
    {
        foreach (string name in names)
        {
            if (!set.Contains(name))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Reads one tree.</summary>
    private sealed class Reader
    {
        private readonly ImmutableArray<MemberNames>.Builder _members = ImmutableArray.CreateBuilder<MemberNames>();
        private readonly ImmutableArray<KeyValuePair<string, string>>.Builder _aliases = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();

        // Of one member after the other: what is kept of it is a copy of the right size.
        private readonly HashSet<string> _mentions = new(StringComparer.Ordinal);

        public SourceNames Read(SyntaxNode root, CancellationToken cancellationToken)
        {
            if (root is CompilationUnitSyntax unit)
            {
                ReadAliases(unit.Usings);
                ReadTopLevel(unit);
            }

            foreach (SyntaxNode node in root.DescendantNodes(static n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax or AttributeListSyntax))
            {
                cancellationToken.ThrowIfCancellationRequested();
                switch (node)
                {
                    case BaseNamespaceDeclarationSyntax space:
                        ReadAliases(space.Usings);
                        break;
                    case MemberDeclarationSyntax member:
                        ReadMember(member);
                        break;
                }
            }

            return new SourceNames(_members.ToImmutable(), _aliases.ToImmutable());
        }

        private void ReadAliases(SyntaxList<UsingDirectiveSyntax> usings)
        {
            foreach (UsingDirectiveSyntax directive in usings)
            {
                if (directive.Alias is { } alias)
                {
                    SyntaxToken last = directive.NamespaceOrType.GetLastToken();
                    _aliases.Add(new(alias.Name.Identifier.ValueText, last.ValueText));
                }
            }
        }

        private void ReadTopLevel(CompilationUnitSyntax unit)
        {
            bool hasStatements = false;
            foreach (MemberDeclarationSyntax member in unit.Members)
            {
                if (member is GlobalStatementSyntax statement)
                {
                    hasStatements = true;
                    Collect(statement);
                }
            }

            if (hasStatements)
            {
                _members.Add(new MemberNames(unit, unit, [], TakeMentions()));
            }
        }

        private void ReadMember(MemberDeclarationSyntax member)
        {
            switch (member)
            {
                case BaseMethodDeclarationSyntax:
                    Add(member, member);
                    break;
                case BasePropertyDeclarationSyntax property:
                    ReadProperty(property);
                    break;
                case BaseFieldDeclarationSyntax field:
                    ReadInitializers(field);
                    break;
                case TypeDeclarationSyntax type:
                    ReadType(type);
                    break;
            }
        }

        private void ReadProperty(BasePropertyDeclarationSyntax property)
        {
            ArrowExpressionClauseSyntax? arrow = property switch
            {
                PropertyDeclarationSyntax p => p.ExpressionBody,
                IndexerDeclarationSyntax i => i.ExpressionBody,
                _ => null,
            };

            if (arrow is not null)
            {
                Add(arrow, property);
            }

            if (property is PropertyDeclarationSyntax { Initializer: { } initializer })
            {
                Add(initializer, property);
            }

            if (property.AccessorList is null)
            {
                return;
            }

            bool hasCode = false;
            foreach (AccessorDeclarationSyntax accessor in property.AccessorList.Accessors)
            {
                if (accessor.Body is not null || accessor.ExpressionBody is not null)
                {
                    hasCode = true;
                    Add(accessor, property);
                }
            }

            if (!hasCode && property is PropertyDeclarationSyntax { Initializer: null })
            {
                Add(property, property);
            }
        }

        private void ReadInitializers(BaseFieldDeclarationSyntax field)
        {
            foreach (VariableDeclaratorSyntax variable in field.Declaration.Variables)
            {
                if (variable.Initializer is { } initializer)
                {
                    Add(initializer, field);
                }
                else
                {
                    // No code, but other members are relevant when they use a field of a relevant type.
                    Add(variable, field);
                }
            }
        }

        private void ReadType(TypeDeclarationSyntax type)
        {
            if (type.ParameterList is { } parameters)
            {
                foreach (ParameterSyntax parameter in parameters.Parameters)
                {
                    Add(parameter, parameter);
                }
            }

            if (type.BaseList is { } bases)
            {
                Add(type, bases);
            }
        }

        private void Add(SyntaxNode root, SyntaxNode declaration)
        {
            Collect(declaration);
            _members.Add(new MemberNames(root, declaration, DeclaredBy(root), TakeMentions()));
        }

        private void Collect(SyntaxNode node)
        {
            foreach (SyntaxNode descendant in node.DescendantNodes())
            {
                if (descendant is SimpleNameSyntax name)
                {
                    _mentions.Add(name.Identifier.ValueText);
                }
                else if (descendant is ImplicitObjectCreationExpressionSyntax { Parent: ArgumentSyntax })
                {
                    _mentions.Add(UntypedArgument);
                }
            }
        }

        private HashSet<string> TakeMentions()
        {
            var mentions = new HashSet<string>(_mentions, StringComparer.Ordinal);
            _mentions.Clear();
            return mentions;
        }
    }
}
