using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SdkSurface.Generator;

/// <summary>A type name that a declaration mentions, and how it is used there.</summary>
/// <param name="Name">Dotted name as written, without type arguments.</param>
/// <param name="Arity">Number of type arguments.</param>
/// <param name="Namespace">The namespace of the declaration that mentions it.</param>
/// <param name="IsNullable">Written with a question mark.</param>
/// <param name="IsBase">Mentioned in a base list.</param>
/// <param name="Container">Simple name of the generic type it is an argument of, or null.</param>
public readonly record struct TypeReference(string Name, int Arity, string Namespace, bool IsNullable, bool IsBase, string? Container);

/// <summary>Finds the type names that generated source mentions.</summary>
public static class TypeReferences
{
    /// <summary>All mentions of named types in declarations of <paramref name="source"/>; predefined types and type parameters are left out.</summary>
    public static IEnumerable<TypeReference> In(string source)
    {
        var root = CSharpSyntaxTree.ParseText(source).GetRoot();
        foreach (var type in root.DescendantNodes().OfType<TypeSyntax>())
        {
            if (!IsDeclared(type))
                continue;
            var (name, arity) = NameOf(type);
            if (name is null || (arity == 0 && IsTypeParameter(type, name)))
                continue;
            var space = type.FirstAncestorOrSelf<NamespaceDeclarationSyntax>()!.Name.ToString();
            yield return new TypeReference(name, arity, space, type.Parent is NullableTypeSyntax, type.Parent is BaseTypeSyntax, ContainerOf(type));
        }
    }

    private static bool IsDeclared(TypeSyntax type) => type.Parent switch
    {
        BaseTypeSyntax or ParameterSyntax or TypeArgumentListSyntax or NullableTypeSyntax or ArrayTypeSyntax => true,
        PropertyDeclarationSyntax property => property.Type == type,
        IndexerDeclarationSyntax indexer => indexer.Type == type,
        MethodDeclarationSyntax method => method.ReturnType == type,
        OperatorDeclarationSyntax or ConversionOperatorDeclarationSyntax => true,
        VariableDeclarationSyntax variable => variable.Type == type,
        ExplicitInterfaceSpecifierSyntax => false,
        _ => false,
    };

    private static (string? Name, int Arity) NameOf(TypeSyntax type) => type switch
    {
        IdentifierNameSyntax identifier => (identifier.Identifier.ValueText, 0),
        GenericNameSyntax generic => (generic.Identifier.ValueText, generic.TypeArgumentList.Arguments.Count),
        QualifiedNameSyntax qualified => (qualified.Left + "." + qualified.Right.Identifier.ValueText, qualified.Right.Arity),
        _ => (null, 0),
    };

    private static bool IsTypeParameter(TypeSyntax type, string name)
    {
        foreach (var ancestor in type.Ancestors())
        {
            var parameters = ancestor switch
            {
                TypeDeclarationSyntax declaration => declaration.TypeParameterList,
                MethodDeclarationSyntax method => method.TypeParameterList,
                _ => null,
            };
            if (parameters is not null && parameters.Parameters.Any(parameter => parameter.Identifier.ValueText == name))
                return true;
        }
        return false;
    }

    private static string? ContainerOf(TypeSyntax type)
    {
        var node = type.Parent is NullableTypeSyntax ? type.Parent : type;
        return node.Parent is TypeArgumentListSyntax { Parent: GenericNameSyntax generic } ? generic.Identifier.ValueText : null;
    }
}
