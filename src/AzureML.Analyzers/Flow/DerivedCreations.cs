using System.Threading;
using AzureML.Analyzers.Sdk;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzureML.Analyzers.Flow;

/// <summary>
/// Classes of the user's own that derive from a class of an SDK. Such a constructor is a factory: it calls the library's constructor, may
/// complete the object, and hands it to whoever wrote <c>new</c>. What it lacks is reported where it calls the library.
/// </summary>
internal static class DerivedCreations
{
    private const int MaxChain = 8;

    /// <summary>The object that a constructor works on when it is analysed for itself; null when its callers have to say.</summary>
    public static TrackedObject? ThisOf(SyntaxNode member, SemanticModel model, AnalysisSession session, CallContext root)
    {
        if (member is not (ConstructorDeclarationSyntax or TypeDeclarationSyntax)
            || ConstructorOf(member, model, session.CancellationToken) is not { IsStatic: false, ContainingType: { IsAbstract: false } type } constructor)
        {
            return null;
        }

        TypeFacts facts = session.Index.FactsOf(type);
        if (facts.IsSdk || facts is not { Shape: TypeShape.Resource, Binding: not null })
        {
            return null;
        }

        CallContext context = root;
        return SiteOf(constructor, ref context, session) is { } site
            ? session.ObjectAt(context, site, type, facts, ObjectOrigin.Creation)
            : null;
    }

    /// <summary>
    /// The place at which a constructor of a class that directly derives from a library's class calls that library: its initializer, or the
    /// base type. Null when there is no such place, or when the class is itself derived from: then the creation is the place.
    /// </summary>
    /// <param name="constructor">The constructor that <c>new</c> calls.</param>
    /// <param name="context">The frame of that constructor; on return, the frame of the one that calls the library.</param>
    /// <param name="session">The analysis.</param>
    public static SyntaxNode? SiteOf(IMethodSymbol constructor, ref CallContext context, AnalysisSession session)
    {
        INamedTypeSymbol type = constructor.ContainingType;
        if (type.BaseType is not { } baseType || !session.Index.IsLibraryType(baseType) || IsDerivedFrom(type, session))
        {
            return null;
        }

        IMethodSymbol current = constructor;
        for (int i = 0; i < MaxChain; i++)
        {
            if (DeclarationOf(current, session) is not ConstructorDeclarationSyntax declaration)
            {
                return DeclarationOf(current, session) is TypeDeclarationSyntax primary ? BaseOf(primary) : null;
            }

            if (declaration.Initializer is not { } initializer)
            {
                return BaseOf(declaration.Parent as TypeDeclarationSyntax);
            }

            if (initializer.IsKind(SyntaxKind.BaseConstructorInitializer))
            {
                return initializer;
            }

            SemanticModel model = SemanticModels.For(session.Compilation, initializer.SyntaxTree);
            if (model.GetSymbolInfo(initializer, session.CancellationToken).Symbol is not IMethodSymbol target)
            {
                return null;
            }

            context = context.Enter(initializer, target.OriginalDefinition);
            current = target;
        }

        return null;
    }

    /// <summary>The library's constructor, or one of the user's, that runs before a constructor without an initializer; null when there is none in sight.</summary>
    public static IMethodSymbol? ImplicitBaseOf(IMethodSymbol constructor, AnalysisSession session)
    {
        if (DeclarationOf(constructor, session) is ConstructorDeclarationSyntax { Initializer: not null } or TypeDeclarationSyntax)
        {
            return null;
        }

        foreach (IMethodSymbol candidate in constructor.ContainingType.BaseType?.InstanceConstructors ?? [])
        {
            if (candidate.Parameters.IsEmpty)
            {
                return candidate;
            }
        }

        return null;
    }

    private static IMethodSymbol? ConstructorOf(SyntaxNode member, SemanticModel model, CancellationToken cancellationToken)
    {
        switch (model.GetDeclaredSymbol(member, cancellationToken))
        {
            case IMethodSymbol constructor:
                return constructor;
            case INamedTypeSymbol type:
                foreach (IMethodSymbol candidate in type.InstanceConstructors)
                {
                    if (candidate.DeclaringSyntaxReferences.Length == 1 && candidate.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken) == member)
                    {
                        return candidate;
                    }
                }

                return null;
            default:
                return null;
        }
    }

    private static SyntaxNode? DeclarationOf(IMethodSymbol constructor, AnalysisSession session) =>
        constructor.DeclaringSyntaxReferences.Length == 1 ? constructor.DeclaringSyntaxReferences[0].GetSyntax(session.CancellationToken) : null;

    private static BaseTypeSyntax? BaseOf(TypeDeclarationSyntax? declaration) =>
        declaration?.BaseList is { Types: { Count: > 0 } types } ? types[0] : null;

    // By name: another class of that name only makes the place less precise.
    private static bool IsDerivedFrom(INamedTypeSymbol type, AnalysisSession session)
    {
        foreach (MemberNames user in RelevantNames.For(session.Compilation, session.Index, session.CancellationToken).MentionsOf(type.Name))
        {
            if (user.Root is TypeDeclarationSyntax declaration && declaration.Identifier.ValueText != type.Name)
            {
                return true;
            }
        }

        return false;
    }
}
