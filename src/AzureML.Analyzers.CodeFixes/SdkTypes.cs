using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace AzureML.Analyzers.CodeFixes;

/// <summary>The types around values that the fixes have to know by name.</summary>
internal static class SdkTypes
{
    public static bool IsUri(ITypeSymbol type) => Is(type, "Uri", "System");

    public static bool IsResourceIdentifier(ITypeSymbol type) => Is(type, "ResourceIdentifier", "Azure.Core");

    /// <summary>The types of which a value may be written for a member, the most specific one first.</summary>
    public static ImmutableArray<ITypeSymbol> Unwrap(ITypeSymbol type)
    {
        ImmutableArray<ITypeSymbol>.Builder types = ImmutableArray.CreateBuilder<ITypeSymbol>();
        AddUnwrapped(types, type, depth: 0);
        return types.ToImmutable();
    }

    private static void AddUnwrapped(ImmutableArray<ITypeSymbol>.Builder types, ITypeSymbol type, int depth)
    {
        const int DeepestWrapping = 4;
        if (depth < DeepestWrapping && type is INamedTypeSymbol { TypeArguments.Length: > 0 } wrapper && IsWrapper(wrapper))
        {
            for (int index = wrapper.TypeArguments.Length - 1; index >= 0; index--)
            {
                AddUnwrapped(types, wrapper.TypeArguments[index], depth + 1);
            }

            return;
        }

        types.Add(type.WithNullableAnnotation(NullableAnnotation.NotAnnotated));
    }

    private static bool IsWrapper(INamedTypeSymbol type) =>
        type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T
        || Is(type, "Input", "Pulumi")
        || Is(type, "InputUnion", "Pulumi")
        || Is(type, "BicepValue", "Azure.Provisioning");

    private static bool Is(ITypeSymbol type, string name, string containingNamespace) =>
        type.Name == name && type.ContainingType is null && type.ContainingNamespace?.ToDisplayString() == containingNamespace;
}
