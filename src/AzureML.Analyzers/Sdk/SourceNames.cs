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
/// <param name="Declares">The names other code refers to it by: method, field, property, type.</param>
/// <param name="Mentions">All identifiers in the declaration, its signature included.</param>
internal sealed record MemberNames(SyntaxNode Root, ImmutableArray<string> Declares, HashSet<string> Mentions);

/// <summary>
/// The names of one syntax tree, read once; trees outlive compilations, so an edit costs one tree. This is what lets almost all code
/// be passed over without asking the compiler for an operation tree.
/// </summary>
internal sealed class SourceNames
{
    /// <summary>Stands among the mentions for a <c>new(…)</c> that is an argument: its type is the parameter's, which the code need not name.</summary>
    public const string UntypedArgument = "new()";

    private static readonly ConditionalWeakTable<SyntaxTree, SourceNames> Cache = new();

    private SourceNames(ImmutableArray<MemberNames> members, ImmutableArray<KeyValuePair<string, string>> aliases)
    {
        Members = members;
        Aliases = aliases;
    }

    public ImmutableArray<MemberNames> Members { get; }

    /// <summary>Using aliases: the alias, and the last name of what it stands for.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Aliases { get; }

    public static SourceNames Of(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (Cache.TryGetValue(tree, out SourceNames? names))
        {
            return names;
        }

        names = Read(tree.GetRoot(cancellationToken), cancellationToken);
        return Cache.GetValue(tree, _ => names);
    }

    /// <summary>The names by which other code refers to the declaration that <paramref name="root"/> belongs to.</summary>
    public static ImmutableArray<string> DeclaredBy(SyntaxNode root)
    {
        for (SyntaxNode? node = root; node is not null; node = node.Parent)
        {
            switch (node)
            {
                case MethodDeclarationSyntax method:
                    return [method.Identifier.ValueText];
                case PropertyDeclarationSyntax property:
                    return [property.Identifier.ValueText];
                case VariableDeclaratorSyntax variable:
                    return [variable.Identifier.ValueText];
                case EventDeclarationSyntax declaredEvent:
                    return [declaredEvent.Identifier.ValueText];
                case BaseTypeDeclarationSyntax type:
                    return [type.Identifier.ValueText];
            }
        }

        return [];
    }

    private static SourceNames Read(SyntaxNode root, CancellationToken cancellationToken)
    {
        var members = ImmutableArray.CreateBuilder<MemberNames>();
        var aliases = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        if (root is CompilationUnitSyntax unit)
        {
            ReadAliases(unit.Usings, aliases);
            if (HasTopLevelStatements(unit))
            {
                members.Add(ReadTopLevel(unit));
            }
        }

        foreach (SyntaxNode node in root.DescendantNodes(static n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax or AttributeListSyntax))
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (node)
            {
                case BaseNamespaceDeclarationSyntax space:
                    ReadAliases(space.Usings, aliases);
                    break;
                case MemberDeclarationSyntax member:
                    ReadMember(member, members);
                    break;
            }
        }

        return new SourceNames(members.ToImmutable(), aliases.ToImmutable());
    }

    private static bool HasTopLevelStatements(CompilationUnitSyntax unit)
    {
        foreach (MemberDeclarationSyntax member in unit.Members)
        {
            if (member is GlobalStatementSyntax)
            {
                return true;
            }
        }

        return false;
    }

    private static void ReadAliases(SyntaxList<UsingDirectiveSyntax> usings, ImmutableArray<KeyValuePair<string, string>>.Builder aliases)
    {
        foreach (UsingDirectiveSyntax directive in usings)
        {
            if (directive.Alias is { } alias)
            {
                SyntaxToken last = directive.NamespaceOrType.GetLastToken();
                aliases.Add(new(alias.Name.Identifier.ValueText, last.ValueText));
            }
        }
    }

    private static MemberNames ReadTopLevel(CompilationUnitSyntax unit)
    {
        var mentions = new HashSet<string>(StringComparer.Ordinal);
        foreach (MemberDeclarationSyntax member in unit.Members)
        {
            if (member is GlobalStatementSyntax statement)
            {
                Collect(statement, mentions);
            }
        }

        return new MemberNames(unit, [], mentions);
    }

    private static void ReadMember(MemberDeclarationSyntax member, ImmutableArray<MemberNames>.Builder members)
    {
        switch (member)
        {
            case BaseMethodDeclarationSyntax:
                Add(member, member, members);
                break;
            case BasePropertyDeclarationSyntax property:
                ReadProperty(property, members);
                break;
            case BaseFieldDeclarationSyntax field:
                ReadInitializers(field, members);
                break;
            case TypeDeclarationSyntax type:
                ReadType(type, members);
                break;
        }
    }

    private static void ReadProperty(BasePropertyDeclarationSyntax property, ImmutableArray<MemberNames>.Builder members)
    {
        ArrowExpressionClauseSyntax? arrow = property switch
        {
            PropertyDeclarationSyntax p => p.ExpressionBody,
            IndexerDeclarationSyntax i => i.ExpressionBody,
            _ => null,
        };

        if (arrow is not null)
        {
            Add(arrow, property, members);
        }

        if (property is PropertyDeclarationSyntax { Initializer: { } initializer })
        {
            Add(initializer, property, members);
        }

        if (property.AccessorList is null)
        {
            return;
        }

        foreach (AccessorDeclarationSyntax accessor in property.AccessorList.Accessors)
        {
            if (accessor.Body is not null || accessor.ExpressionBody is not null)
            {
                Add(accessor, property, members);
            }
        }
    }

    private static void ReadInitializers(BaseFieldDeclarationSyntax field, ImmutableArray<MemberNames>.Builder members)
    {
        foreach (VariableDeclaratorSyntax variable in field.Declaration.Variables)
        {
            if (variable.Initializer is { } initializer)
            {
                Add(initializer, field, members);
            }
            else
            {
                // No code, but other members are relevant when they use a field of a relevant type.
                Add(variable, field, members);
            }
        }
    }

    private static void ReadType(TypeDeclarationSyntax type, ImmutableArray<MemberNames>.Builder members)
    {
        if (type.BaseList is { } bases)
        {
            Add(type, bases, members);
        }
    }

    private static void Add(SyntaxNode root, SyntaxNode declaration, ImmutableArray<MemberNames>.Builder members)
    {
        var mentions = new HashSet<string>(StringComparer.Ordinal);
        Collect(declaration, mentions);
        members.Add(new MemberNames(root, DeclaredBy(root), mentions));
    }

    private static void Collect(SyntaxNode node, HashSet<string> mentions)
    {
        foreach (SyntaxNode descendant in node.DescendantNodes())
        {
            if (descendant is SimpleNameSyntax name)
            {
                mentions.Add(name.Identifier.ValueText);
            }
            else if (descendant is ImplicitObjectCreationExpressionSyntax { Parent: ArgumentSyntax })
            {
                mentions.Add(UntypedArgument);
            }
        }
    }
}
