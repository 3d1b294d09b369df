using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzureML.Analyzers.CodeFixes;

/// <summary>How an environment variable is written into its dictionary.</summary>
internal enum EntryShape
{
    /// <summary><c>["X"] = v</c> in an initializer.</summary>
    IndexerElement,

    /// <summary><c>{ "X", v }</c> in an initializer.</summary>
    AddElement,

    /// <summary><c>d["X"] = v;</c></summary>
    IndexerStatement,

    /// <summary><c>d.Add("X", v);</c> or <c>d.TryAdd("X", v);</c></summary>
    CallStatement,

    /// <summary>Within a larger expression, where the value can be changed, but not the entry.</summary>
    Embedded,
}

/// <summary>One environment variable in the source.</summary>
/// <param name="Shape">How it is written.</param>
/// <param name="Name">The variable's name.</param>
/// <param name="Key">The expression of the name.</param>
/// <param name="Value">The expression to write another value for.</param>
/// <param name="Entry">The element of the initializer, or the statement.</param>
/// <param name="Dictionary">The initializer, or the receiver of the statement.</param>
internal sealed record VariableEntry(
    EntryShape Shape, string Name, ExpressionSyntax Key, ExpressionSyntax Value, SyntaxNode? Entry, ExpressionSyntax? Dictionary)
{
    /// <summary>The entry whose value, or one of whose possible values, an expression is. Null when its name is not constant.</summary>
    public static VariableEntry? TryFind(FixScope scope, ExpressionSyntax expression)
    {
        ExpressionSyntax value = WithWrappers(scope, expression);
        if (!TakesText(scope, value))
        {
            return null;
        }

        ExpressionSyntax whole = value;
        while (AlternativeAround(whole) is { } around)
        {
            whole = WithWrappers(scope, around);
        }

        VariableEntry? entry = OfInitializer(scope, whole) ?? OfStatement(scope, whole);
        return entry is not null && whole != value ? entry with { Shape = EntryShape.Embedded, Value = value } : entry;
    }

    /// <summary>The variable's name when an expression is constant, null otherwise.</summary>
    public static string? NameOf(FixScope scope, ExpressionSyntax key) =>
        scope.Model.GetConstantValue(key) is { HasValue: true, Value: string { Length: > 0 } name } ? name : null;

    /// <summary>The key expression of an element of a dictionary initializer.</summary>
    public static ExpressionSyntax? KeyOfElement(ExpressionSyntax element) => element switch
    {
        AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: { Count: 1 } arguments } } => arguments[0].Expression,
        InitializerExpressionSyntax { Expressions: { Count: 2 } pair } complex when complex.IsKind(SyntaxKind.ComplexElementInitializerExpression) => pair[0],
        _ => null,
    };

    /// <summary>The receiver and the key of a statement that writes one entry into a dictionary.</summary>
    public static (ExpressionSyntax Receiver, ExpressionSyntax Key)? WriteOf(StatementSyntax statement) => statement switch
    {
        ExpressionStatementSyntax
        {
            Expression: AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } access },
        } => (access.Expression, arguments[0].Expression),
        ExpressionStatementSyntax
        {
            Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access, ArgumentList.Arguments: { Count: 2 } arguments },
        } when IsAdd(access) && arguments[0].NameColon is null => (access.Expression, arguments[0].Expression),
        _ => null,
    };

    private static VariableEntry? OfInitializer(FixScope scope, ExpressionSyntax whole)
    {
        (EntryShape shape, ExpressionSyntax? element) = whole.Parent switch
        {
            AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment when assignment.Right == whole =>
                (EntryShape.IndexerElement, assignment),
            InitializerExpressionSyntax { Parent: InitializerExpressionSyntax, Expressions: { Count: 2 } pair } complex when pair[1] == whole =>
                (EntryShape.AddElement, complex),
            _ => (EntryShape.Embedded, (ExpressionSyntax?)null),
        };
        return element is not null && KeyOfElement(element) is { } key && NameOf(scope, key) is { } name
            ? new VariableEntry(shape, name, key, whole, element, (InitializerExpressionSyntax)element.Parent!)
            : null;
    }

    private static VariableEntry? OfStatement(FixScope scope, ExpressionSyntax whole)
    {
        if (whole.Parent is AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax { ArgumentList.Arguments: { Count: 1 } indexes } indexer } assignment
            && assignment.IsKind(SyntaxKind.SimpleAssignmentExpression)
            && assignment.Right == whole)
        {
            return Written(scope, EntryShape.IndexerStatement, assignment, indexer.Expression, indexes[0].Expression, whole);
        }

        if (whole.Parent is ArgumentSyntax { NameColon: null, Parent: ArgumentListSyntax { Arguments: { Count: 2 } arguments, Parent: InvocationExpressionSyntax call } } argument
            && call.Expression is MemberAccessExpressionSyntax access
            && IsAdd(access)
            && arguments[1] == argument
            && arguments[0].NameColon is null)
        {
            return Written(scope, EntryShape.CallStatement, call, access.Expression, arguments[0].Expression, whole);
        }

        return null;
    }

    private static VariableEntry? Written(
        FixScope scope, EntryShape shape, ExpressionSyntax write, ExpressionSyntax receiver, ExpressionSyntax key, ExpressionSyntax whole)
    {
        if (NameOf(scope, key) is not { } name)
        {
            return null;
        }

        return write.Parent is ExpressionStatementSyntax statement
            ? new VariableEntry(shape, name, key, whole, statement, receiver)
            : new VariableEntry(EntryShape.Embedded, name, key, whole, null, receiver);
    }

    private static bool IsAdd(MemberAccessExpressionSyntax access) => access.Name.Identifier.ValueText is "Add" or "TryAdd";

    /// <summary>The value with everything around it that only changes its type.</summary>
    private static ExpressionSyntax WithWrappers(FixScope scope, ExpressionSyntax value)
    {
        ExpressionSyntax current = value;
        while (true)
        {
            switch (current.Parent)
            {
                case ParenthesizedExpressionSyntax or CastExpressionSyntax:
                case PostfixUnaryExpressionSyntax suppression when suppression.IsKind(SyntaxKind.SuppressNullableWarningExpression):
                    current = (ExpressionSyntax)current.Parent;
                    continue;
                case ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: 1, Parent: BaseObjectCreationExpressionSyntax { Initializer: null } creation } }
                    when IsTextWrapper(scope, creation):
                    current = creation;
                    continue;
                default:
                    return current;
            }
        }
    }

    /// <summary><c>new BicepValue&lt;string&gt;(v)</c>.</summary>
    private static bool IsTextWrapper(FixScope scope, BaseObjectCreationExpressionSyntax creation)
    {
        if (scope.Model.GetTypeInfo(creation).Type is not { } type)
        {
            return false;
        }

        ImmutableArray<ITypeSymbol> unwrapped = SdkTypes.Unwrap(type);
        return unwrapped.Length == 1
            && unwrapped[0].SpecialType == SpecialType.System_String
            && type.SpecialType != SpecialType.System_String;
    }

    private static ExpressionSyntax? AlternativeAround(ExpressionSyntax value) => value.Parent switch
    {
        ConditionalExpressionSyntax conditional when conditional.Condition != value => conditional,
        BinaryExpressionSyntax binary when binary.IsKind(SyntaxKind.CoalesceExpression) => binary,
        SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax choice } => choice,
        _ => null,
    };

    private static bool TakesText(FixScope scope, ExpressionSyntax value) =>
        scope.Model.GetTypeInfo(value) is { ConvertedType: { } target }
        && scope.Converts(scope.Compilation.GetSpecialType(SpecialType.System_String), target);
}
