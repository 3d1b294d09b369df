using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading;
using AzureML.Analyzers.Sdk;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace AzureML.Analyzers.Flow;

/// <summary>The graphs of the methods that the analysis may follow into: one per method and compilation, made when first reached.</summary>
internal static class HelperGraphs
{
    /// <summary>In characters of the declaration.</summary>
    private const int MaxTextLength = 400;

    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<SyntaxNode, StrongBox<ControlFlowGraph?>>> Cache = new();

    /// <summary>
    /// The graph of a method of the same compilation whose body is certain to run: not virtual, not of an interface, not external.
    /// Null for everything else: that is code we cannot see.
    /// </summary>
    public static ControlFlowGraph? Find(IMethodSymbol method, Compilation compilation, CancellationToken cancellationToken)
    {
        IMethodSymbol definition = ImplementationOf(method);
        if (definition.IsVirtual || definition.IsAbstract || definition.IsOverride || definition.IsExtern
            || definition.DeclaringSyntaxReferences.IsEmpty
            || definition.ContainingType?.TypeKind == TypeKind.Interface
            || !SymbolEqualityComparer.Default.Equals(definition.ContainingAssembly, compilation.Assembly))
        {
            return null;
        }

        return Find(definition.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken), compilation, cancellationToken);
    }

    /// <summary>
    /// True for a method that makes a text in a few lines: the name of a variable, a reference to a secret. Longer ones read or compute
    /// what the analysis could not know, so following them costs more than it tells.
    /// </summary>
    public static bool IsShortText(IMethodSymbol method, Compilation compilation)
    {
        ITypeSymbol type = method.ReturnType is INamedTypeSymbol { MetadataName: "Task`1" or "ValueTask`1" } task ? task.TypeArguments[0] : method.ReturnType;
        IMethodSymbol definition = ImplementationOf(method);
        return type.SpecialType == SpecialType.System_String
            && definition.DeclaringSyntaxReferences.Length == 1
            && definition.DeclaringSyntaxReferences[0].Span.Length <= MaxTextLength
            && SymbolEqualityComparer.Default.Equals(definition.ContainingAssembly, compilation.Assembly);
    }

    /// <summary>The graph of a field's initializer; null when it has none.</summary>
    public static ControlFlowGraph? OfInitializer(EqualsValueClauseSyntax initializer, Compilation compilation, CancellationToken cancellationToken) =>
        Find(initializer, compilation, cancellationToken);

    private static ControlFlowGraph? Find(SyntaxNode declaration, Compilation compilation, CancellationToken cancellationToken)
    {
        ConcurrentDictionary<SyntaxNode, StrongBox<ControlFlowGraph?>> graphs =
            Cache.GetValue(compilation, static _ => new ConcurrentDictionary<SyntaxNode, StrongBox<ControlFlowGraph?>>());
        if (!graphs.TryGetValue(declaration, out StrongBox<ControlFlowGraph?>? graph))
        {
            SemanticModel model = SemanticModels.For(compilation, declaration.SyntaxTree);
            graph = new StrongBox<ControlFlowGraph?>(MemberGraph.Create(declaration, model, cancellationToken));
            graphs.TryAdd(declaration, graph);
        }

        return graph.Value;
    }

    /// <summary>The graph of a member that is analysed for itself: the one that was made for its callers, if it was; else a new one.</summary>
    public static ControlFlowGraph? FindOrCreate(SyntaxNode member, SemanticModel model, CancellationToken cancellationToken)
    {
        if (IsForUseInside(member))
        {
            return Find(member, model.Compilation, cancellationToken);
        }

        return Cache.TryGetValue(model.Compilation, out ConcurrentDictionary<SyntaxNode, StrongBox<ControlFlowGraph?>>? graphs)
            && graphs.TryGetValue(member, out StrongBox<ControlFlowGraph?>? graph)
                ? graph.Value
                : MemberGraph.Create(member, model, cancellationToken);
    }

    // Somebody in the same type will ask for it as well.
    private static bool IsForUseInside(SyntaxNode member) => member switch
    {
        EqualsValueClauseSyntax => true,
        MethodDeclarationSyntax { ExplicitInterfaceSpecifier: null, Modifiers: var modifiers } =>
            !modifiers.Any(SyntaxKind.PublicKeyword) && !modifiers.Any(SyntaxKind.InternalKeyword) && !modifiers.Any(SyntaxKind.ProtectedKeyword),
        _ => false,
    };

    /// <summary>The declaration that has the body: generic methods as declared, partial methods in their implementing part.</summary>
    public static IMethodSymbol ImplementationOf(IMethodSymbol method)
    {
        IMethodSymbol definition = method.OriginalDefinition;
        return definition.PartialImplementationPart ?? definition;
    }
}
