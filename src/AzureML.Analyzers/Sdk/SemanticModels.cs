using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.Sdk;

/// <summary>The one place that asks for the semantic model of another tree, which is expensive: callers must have a reason.</summary>
internal static class SemanticModels
{
#pragma warning disable RS0030, RS1030 // This is the home that the ban points to; callers need trees other than the one being analysed.
    public static SemanticModel For(Compilation compilation, SyntaxTree tree) => compilation.GetSemanticModel(tree);
#pragma warning restore RS0030, RS1030
}
