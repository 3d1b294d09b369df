using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AzureML.Analyzers.Flow;

/// <summary>Reads compile-time constants off operations, with the place where they are written.</summary>
internal static class Constants
{
    public static FlowItem ItemOf(IOperation operation)
    {
        object? value = operation.ConstantValue.Value;
        SyntaxNode origin = DeclarationOf(operation) ?? operation.Syntax;
        if (value is null)
        {
            return FlowItem.OfNull(origin);
        }

        return FlowItem.OfConstant(operation.Type is { TypeKind: TypeKind.Enum } type ? MemberName(operation, type, value) : value, origin);
    }

    /// <summary>The initializer of the constant that is referred to, so that messages can point to both places; null for other operations.</summary>
    private static ExpressionSyntax? DeclarationOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => InitializerOf(local.Local),
        IFieldReferenceOperation { Type.TypeKind: not TypeKind.Enum } field => InitializerOf(field.Field),
        _ => null,
    };

    /// <summary>The expression that initializes a local or field of source code, or null.</summary>
    public static ExpressionSyntax? InitializerOf(ISymbol symbol, CancellationToken cancellationToken = default)
    {
        foreach (SyntaxReference reference in symbol.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancellationToken) is VariableDeclaratorSyntax { Initializer.Value: { } value })
            {
                return value;
            }
        }

        return null;
    }

    private static object MemberName(IOperation operation, ITypeSymbol type, object value)
    {
        if (operation is IFieldReferenceOperation { Field: { HasConstantValue: true } field })
        {
            return field.Name;
        }

        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IFieldSymbol { HasConstantValue: true } candidate && Equals(candidate.ConstantValue, value))
            {
                return candidate.Name;
            }
        }

        return value;
    }
}
