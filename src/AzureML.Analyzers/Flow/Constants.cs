using System.Threading;
using AzureML.Analyzers.Sdk;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AzureML.Analyzers.Flow;

/// <summary>Reads compile-time constants off operations, with the place where they are written.</summary>
internal static class Constants
{
    public static FlowItem ItemOf(IOperation operation, Compilation compilation)
    {
        object? value = operation.ConstantValue.Value;
        SyntaxNode origin = DeclarationOf(operation, compilation) ?? operation.Syntax;
        if (value is null)
        {
            return FlowItem.OfNull(origin);
        }

        return FlowItem.OfConstant(operation.Type is { TypeKind: TypeKind.Enum } type ? MemberName(operation, type, value) : value, origin);
    }

    /// <summary>
    /// The constant that an initializer stands for: a compile-time constant, a member of an extensible enum, or one of the wrappers
    /// around such a value (<c>new Uri("…")</c>). Null for anything else.
    /// </summary>
    public static FlowItem? TryRead(IOperation? operation, SdkIndex index, Compilation compilation)
    {
        while (true)
        {
            switch (operation)
            {
                case { ConstantValue: { HasValue: true, Value: not null } }:
                    return ItemOf(operation, compilation);
                case IConversionOperation conversion:
                    operation = conversion.Operand;
                    break;
                case IObjectCreationOperation { Arguments.Length: 1, Type: { } type } creation when index.FactsOf(type).Shape == TypeShape.Wrapper:
                    operation = creation.Arguments[0].Value;
                    break;
                case IFieldReferenceOperation field when IsEmptyText(field.Field):
                    return FlowItem.OfConstant("", field.Syntax);
                case IMemberReferenceOperation { Type: { } type } member when IsMemberOfItsType(member.Member, type, index):
                    return FlowItem.OfConstant(member.Member.Name, member.Syntax);
                default:
                    return null;
            }
        }
    }

    /// <summary><c>string.Empty</c> is <c>""</c>, but no constant for the compiler.</summary>
    public static bool IsEmptyText(IFieldSymbol field) => field is { IsStatic: true, Name: "Empty", ContainingType.SpecialType: SpecialType.System_String };

    /// <summary>Members of extensible enums: static members of an SDK's struct that hold the struct itself.</summary>
    public static bool IsMemberOfItsType(ISymbol member, ITypeSymbol type, SdkIndex index) =>
        member is { IsStatic: true, ContainingType.IsValueType: true }
        && SymbolEqualityComparer.Default.Equals(member.ContainingType, type)
        && index.IsSdkSymbol(member.ContainingType);

    /// <summary>The initializer of the constant that is referred to, so that messages can point to both places; null for other operations.</summary>
    private static ExpressionSyntax? DeclarationOf(IOperation operation, Compilation compilation) => operation switch
    {
        ILocalReferenceOperation local => InitializerOf(local.Local, compilation),
        IFieldReferenceOperation { Type.TypeKind: not TypeKind.Enum } field => InitializerOf(field.Field, compilation),
        _ => null,
    };

    /// <summary>
    /// The expression that initializes a local or field, or null. Symbols of a referenced project have sources too, in an editor; but
    /// they are no part of this compilation, and diagnostics must not point to them.
    /// </summary>
    public static ExpressionSyntax? InitializerOf(ISymbol symbol, Compilation compilation, CancellationToken cancellationToken = default)
    {
        foreach (SyntaxReference reference in symbol.DeclaringSyntaxReferences)
        {
            if (compilation.ContainsSyntaxTree(reference.SyntaxTree)
                && reference.GetSyntax(cancellationToken) is VariableDeclaratorSyntax { Initializer.Value: { } value })
            {
                return value;
            }
        }

        return null;
    }

    private static object MemberName(IOperation operation, ITypeSymbol type, object value)
    {
        // A constant of the user's own stands for a member; its name does not.
        if (operation is IFieldReferenceOperation { Field: { HasConstantValue: true } field } && SymbolEqualityComparer.Default.Equals(field.ContainingType, type))
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
