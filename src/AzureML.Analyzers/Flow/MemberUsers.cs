using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using AzureML.Analyzers.Sdk;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzureML.Analyzers.Flow;

/// <summary>
/// Which declarations of a compilation use a member. Names say where to look, symbols decide: what is merely called the same is no user.
/// All mentions of a name are bound once, however many members are called so.
/// </summary>
internal sealed class MemberUsers
{
    private static readonly ConditionalWeakTable<SdkIndex, MemberUsers> Cache = new();

    private readonly Compilation _compilation;
    private readonly RelevantNames _names;
    private readonly ConcurrentDictionary<(string Name, SyntaxTree? Tree), Dictionary<ISymbol, List<SyntaxNode>>> _users = new();

    private MemberUsers(Compilation compilation, RelevantNames names)
    {
        _compilation = compilation;
        _names = names;
    }

    public static MemberUsers For(Compilation compilation, SdkIndex index, CancellationToken cancellationToken)
    {
        if (Cache.TryGetValue(index, out MemberUsers? users))
        {
            return users;
        }

        users = new MemberUsers(compilation, RelevantNames.For(compilation, index, cancellationToken));
        return Cache.GetValue(index, _ => users);
    }

    /// <summary>
    /// The roots of the declarations that mention the member that <paramref name="member"/> belongs to; for a constructor, its type. It may
    /// be among them itself.
    /// </summary>
    public IReadOnlyList<SyntaxNode> Of(SyntaxNode member, CancellationToken cancellationToken)
    {
        SyntaxNode? declaration = SourceNames.DeclarationOf(member);
        if (declaration is null || SemanticModels.For(_compilation, member.SyntaxTree).GetDeclaredSymbol(declaration, cancellationToken) is not { } declared)
        {
            return [];
        }

        ISymbol symbol = DefinitionOf(declared);
        if (symbol is INamedTypeSymbol || symbol.DeclaredAccessibility != Accessibility.Private)
        {
            return UsersIn(tree: null, symbol, cancellationToken);
        }

        var users = new List<SyntaxNode>();
        var trees = new HashSet<SyntaxTree>();
        foreach (SyntaxReference part in symbol.ContainingType.DeclaringSyntaxReferences)
        {
            if (trees.Add(part.SyntaxTree))
            {
                users.AddRange(UsersIn(part.SyntaxTree, symbol, cancellationToken));
            }
        }

        return users;
    }

    /// <param name="tree">Where all users of the member are; null for everywhere.</param>
    /// <param name="symbol">The member.</param>
    /// <param name="cancellationToken">Asked at every mention.</param>
    private List<SyntaxNode> UsersIn(SyntaxTree? tree, ISymbol symbol, CancellationToken cancellationToken)
    {
        (string Name, SyntaxTree? Tree) key = (symbol.Name, tree);
        if (!_users.TryGetValue(key, out Dictionary<ISymbol, List<SyntaxNode>>? users))
        {
            users = _users.GetOrAdd(key, Bind(key.Name, tree, cancellationToken));
        }

        return users.TryGetValue(symbol, out List<SyntaxNode>? found) ? found : [];
    }

    private Dictionary<ISymbol, List<SyntaxNode>> Bind(string name, SyntaxTree? tree, CancellationToken cancellationToken)
    {
        var users = new Dictionary<ISymbol, List<SyntaxNode>>(SymbolEqualityComparer.Default);
        IReadOnlyList<MemberNames> mentions = tree is null ? _names.MentionsOf(name) : SourceNames.Of(tree, cancellationToken).MembersThatMention(name);
        foreach (MemberNames user in mentions)
        {
            SemanticModel model = SemanticModels.For(_compilation, user.Root.SyntaxTree);
            foreach (SimpleNameSyntax mention in user.PlacesOf(name))
            {
                cancellationToken.ThrowIfCancellationRequested();
                SymbolInfo meaning = model.GetSymbolInfo(mention, cancellationToken);
                if (meaning.Symbol is { } symbol)
                {
                    Add(users, symbol, user.Root);
                    continue;
                }

                foreach (ISymbol candidate in meaning.CandidateSymbols)
                {
                    Add(users, candidate, user.Root);
                }
            }
        }

        return users;
    }

    private static void Add(Dictionary<ISymbol, List<SyntaxNode>> users, ISymbol symbol, SyntaxNode root)
    {
        ISymbol definition = DefinitionOf(symbol);
        if (!users.TryGetValue(definition, out List<SyntaxNode>? roots))
        {
            roots = [];
            users.Add(definition, roots);
        }

        // The mentions of one declaration come one after the other.
        if (roots.Count == 0 || roots[roots.Count - 1] != root)
        {
            roots.Add(root);
        }
    }

    // Generic members as declared, extension methods as static ones, partial ones in their implementing part, constructors by their type.
    private static ISymbol DefinitionOf(ISymbol symbol) => symbol switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType: { } type } => type.OriginalDefinition,
        IMethodSymbol method => HelperGraphs.ImplementationOf(method.ReducedFrom ?? method),
        _ => symbol.OriginalDefinition,
    };
}
