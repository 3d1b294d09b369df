using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzureML.Analyzers.Flow;

/// <summary>What the user's own types that stand for resources hold when nobody sets it.</summary>
internal static class InHouseDefaults
{
    /// <summary>
    /// True when the property may hold something on an object on which nothing sets it: it has an initializer, or makes its value.
    /// <c>= false</c> and <c>= null</c> say what holds anyway.
    /// </summary>
    public static bool MayHave(IPropertySymbol property, CancellationToken cancellationToken)
    {
        foreach (SyntaxReference reference in property.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancellationToken) is PropertyDeclarationSyntax declaration)
            {
                return declaration.Initializer is { Value: var value } ? !IsNothing(value) : !IsAuto(declaration);
            }
        }

        return false;
    }

    /// <summary>True when the default of an optional parameter says something: <c>true</c>, a text, a member of an enum that is not its first.</summary>
    public static bool IsGiven(IOperation defaultValue) => defaultValue.ConstantValue switch
    {
        { HasValue: true, Value: var value } => value is not (null or false or 0),
        _ => false,
    };

    /// <summary>True for the constructor that the parameters of a record declare; it sets the properties of their names.</summary>
    public static bool IsOfRecord(IMethodSymbol constructor, CancellationToken cancellationToken)
    {
        foreach (SyntaxReference reference in constructor.DeclaringSyntaxReferences)
        {
            return reference.GetSyntax(cancellationToken) is RecordDeclarationSyntax;
        }

        return false;
    }

    private static bool IsNothing(ExpressionSyntax value) =>
        value.IsKind(SyntaxKind.FalseLiteralExpression) || value.IsKind(SyntaxKind.NullLiteralExpression) || value.IsKind(SyntaxKind.DefaultLiteralExpression);

    private static bool IsAuto(PropertyDeclarationSyntax declaration)
    {
        if (declaration.AccessorList is not { } accessors)
        {
            return false;
        }

        foreach (AccessorDeclarationSyntax accessor in accessors.Accessors)
        {
            if (accessor.Body is not null || accessor.ExpressionBody is not null)
            {
                return false;
            }
        }

        return true;
    }
}
