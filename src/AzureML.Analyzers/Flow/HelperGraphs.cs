using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading;
using AzureML.Analyzers.Sdk;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace AzureML.Analyzers.Flow;

/// <summary>The graphs of the methods that the analysis may follow into: one per method and compilation, made when first reached.</summary>
internal static class HelperGraphs
{
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<IMethodSymbol, StrongBox<ControlFlowGraph?>>> Cache = new();

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

        ConcurrentDictionary<IMethodSymbol, StrongBox<ControlFlowGraph?>> graphs =
            Cache.GetValue(compilation, static _ => new ConcurrentDictionary<IMethodSymbol, StrongBox<ControlFlowGraph?>>(SymbolEqualityComparer.Default));
        if (!graphs.TryGetValue(definition, out StrongBox<ControlFlowGraph?>? graph))
        {
            graph = new StrongBox<ControlFlowGraph?>(Create(definition, compilation, cancellationToken));
            graphs.TryAdd(definition, graph);
        }

        return graph.Value;
    }

    /// <summary>The declaration that has the body: generic methods as declared, partial methods in their implementing part.</summary>
    public static IMethodSymbol ImplementationOf(IMethodSymbol method)
    {
        IMethodSymbol definition = method.OriginalDefinition;
        return definition.PartialImplementationPart ?? definition;
    }

    private static ControlFlowGraph? Create(IMethodSymbol definition, Compilation compilation, CancellationToken cancellationToken)
    {
        SyntaxNode declaration = definition.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken);
        return MemberGraph.Create(declaration, SemanticModels.For(compilation, declaration.SyntaxTree), cancellationToken);
    }
}
