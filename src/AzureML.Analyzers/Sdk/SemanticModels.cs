using System;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Sdk;

/// <summary>The one place that asks semantic models for what is expensive, or may fail.</summary>
internal static class SemanticModels
{
#pragma warning disable RS0030, RS1030 // This is the home that the ban points to; callers need trees other than the one being analysed.
    /// <summary>The semantic model of another tree: callers must have a reason.</summary>
    public static SemanticModel For(Compilation compilation, SyntaxTree tree) => compilation.GetSemanticModel(tree);
#pragma warning restore RS0030, RS1030

    /// <summary>
    /// The operation of a node. Null where there is none, and for code that the compiler itself gives up on: nested deeper than the stack of
    /// the thread allows (CS8078), or so broken that its operations cannot be made, such as <c>x = $"{y}" = z</c>.
    /// </summary>
    public static IOperation? OperationOf(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
    {
        try
        {
#pragma warning disable RS0030 // This is the home that the ban points to.
            return model.GetOperation(node, cancellationToken);
#pragma warning restore RS0030
        }
        catch (Exception exception) when (IsCompilerGivingUp(exception))
        {
            return null;
        }
    }

    /// <summary>True for what the compiler throws when it cannot make operations, or a graph of them.</summary>
    public static bool IsCompilerGivingUp(Exception exception) => exception is InsufficientExecutionStackException or InvalidOperationException;
}
