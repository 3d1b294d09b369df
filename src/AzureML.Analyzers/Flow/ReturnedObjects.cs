using System.Collections.Generic;
using System.Threading;
using AzureML.Analyzers.Sdk;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzureML.Analyzers.Flow;

/// <summary>Who judges an object that a member returns.</summary>
internal enum ReturnPolicy : byte
{
    /// <summary>Nothing else in the compilation uses the member, or too much does: the return is its point of use.</summary>
    JudgedHere,

    /// <summary>The member is visible outside, but has callers here: judged at the return, except for what a caller sets.</summary>
    JudgedHereUnlessCallersComplete,

    /// <summary>The member is not visible outside: its callers are the points of use.</summary>
    JudgedByCallers,
}

/// <summary>Finds the callers of members that return objects.</summary>
internal static class ReturnedObjects
{
    /// <summary>Members with more callers than this are judged at their return.</summary>
    public const int MaxCallers = 50;

    public static ReturnPolicy PolicyOf(SyntaxNode member, Compilation compilation, SdkIndex index, CancellationToken cancellationToken)
    {
        int callers = CallersOf(member, compilation, index, cancellationToken).Count;
        if (callers is 0 or > MaxCallers)
        {
            return ReturnPolicy.JudgedHere;
        }

        return IsVisibleOutside(member, compilation, cancellationToken) ? ReturnPolicy.JudgedHereUnlessCallersComplete : ReturnPolicy.JudgedByCallers;
    }

    /// <summary>The other declarations that mention the member; whether they call it is found out when they are analysed.</summary>
    public static List<SyntaxNode> CallersOf(SyntaxNode member, Compilation compilation, SdkIndex index, CancellationToken cancellationToken)
    {
        var callers = new List<SyntaxNode>();
        foreach (SyntaxNode user in MemberUsers.For(compilation, index, cancellationToken).Of(member, cancellationToken))
        {
            if (user != member && !IsAccessorOfSameProperty(user, member))
            {
                callers.Add(user);
            }
        }

        if (member is ConstructorDeclarationSyntax { Parent: TypeDeclarationSyntax type })
        {
            AddChainedConstructors(member, type, callers);
        }

        return callers;
    }

    // Another constructor calls this one as ": this(...)", without its name.
    private static void AddChainedConstructors(SyntaxNode member, TypeDeclarationSyntax type, List<SyntaxNode> callers)
    {
        foreach (MemberDeclarationSyntax other in type.Members)
        {
            bool chains = other is ConstructorDeclarationSyntax { Initializer: { } initializer } && initializer.IsKind(SyntaxKind.ThisConstructorInitializer);
            if (chains && other != member && !callers.Contains(other))
            {
                callers.Add(other);
            }
        }
    }

    private static bool IsAccessorOfSameProperty(SyntaxNode user, SyntaxNode member) => member.Parent is AccessorListSyntax && user.Parent == member.Parent;

    private static bool IsVisibleOutside(SyntaxNode member, Compilation compilation, CancellationToken cancellationToken)
    {
        MemberDeclarationSyntax? declaration = member.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        if (declaration is null or FieldDeclarationSyntax)
        {
            return false;
        }

        ISymbol? symbol = SemanticModels.For(compilation, member.SyntaxTree).GetDeclaredSymbol(declaration, cancellationToken);
        for (; symbol is not null and not INamespaceSymbol; symbol = symbol.ContainingSymbol)
        {
            if (symbol.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal))
            {
                return false;
            }
        }

        return symbol is not null;
    }
}
