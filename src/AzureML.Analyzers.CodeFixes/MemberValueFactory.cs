using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AzureML.Analyzers.Model;
using AzureML.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace AzureML.Analyzers.CodeFixes;

/// <summary>Writes the value that a rule wants for a member, in terms of the member's type and of what the user wrote.</summary>
internal sealed class MemberValueFactory
{
    private const string TypeMark = "__AmlType";

    private readonly FixScope scope;
    private readonly ValueSource values;
    private readonly string ruleId;

    public MemberValueFactory(FixScope scope, string ruleId)
    {
        this.scope = scope;
        this.ruleId = ruleId;
        values = new ValueSource(scope);
    }

    /// <summary>A value for a member of <paramref name="type"/>; null when the type has none for what is wanted.</summary>
    /// <param name="wanted">As in <see cref="FixRequest.Wanted"/>.</param>
    /// <param name="type">The declared type, with its wrappers.</param>
    /// <param name="place">The node of the unchanged document at which the value will stand.</param>
    /// <param name="layout">The layout of the initializer around the value.</param>
    public ExpressionSyntax? Create(string wanted, ITypeSymbol type, SyntaxNode place, InitializerLayout layout)
    {
        foreach (ITypeSymbol candidate in SdkTypes.Unwrap(type))
        {
            if (scope.Converts(candidate, type) && CreateExact(wanted, candidate, place, layout) is { } value)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>The wanted value in the form of an existing one: a text stays a text, a member a member of the same type.</summary>
    public ExpressionSyntax? Rewrite(ExpressionSyntax existing, string wanted, InitializerLayout layout)
    {
        if (existing.IsKind(SyntaxKind.NullLiteralExpression) || existing.IsKind(SyntaxKind.DefaultLiteralExpression))
        {
            return scope.Model.GetTypeInfo(existing).ConvertedType is { } target ? Create(wanted, target, existing, layout) : null;
        }

        if (wanted == FixRequest.NoCredentials)
        {
            return existing is BaseObjectCreationExpressionSyntax ? WithoutCredentials(existing) : null;
        }

        if (!KeyLayout.Of(wanted).IsEmpty)
        {
            return null;
        }

        return existing switch
        {
            ParenthesizedExpressionSyntax parenthesized =>
                Rewrite(parenthesized.Expression, wanted, layout) is { } inner ? parenthesized.WithExpression(inner.WithTriviaFrom(parenthesized.Expression)) : null,
            CastExpressionSyntax cast when scope.Model.GetTypeInfo(cast.Expression).Type?.TypeKind != TypeKind.Enum && cast.Expression is not LiteralExpressionSyntax { Token.Value: int } =>
                Rewrite(cast.Expression, wanted, layout) is { } inner ? cast.WithExpression(inner.WithTriviaFrom(cast.Expression)) : null,
            BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments, Initializer: null } =>
                Rewrite(arguments[0].Expression, wanted, layout) is { } inner ? existing.ReplaceNode(arguments[0].Expression, inner.WithTriviaFrom(arguments[0].Expression)) : null,
            _ => SameMember(existing, wanted) ?? OfOwnType(existing, wanted, layout),
        };
    }

    /// <summary>The empty credentials that the library has beside those that hold something; null where they do not fit, or something written would be lost.</summary>
    private ExpressionSyntax? WithoutCredentials(ExpressionSyntax existing)
    {
        const string TypeName = "MachineLearningNoneDatastoreCredentials";
        TypeInfo info = scope.Model.GetTypeInfo(existing);
        return !Trivia.HasComment(existing)
            && info is { Type: INamedTypeSymbol { ContainingNamespace: { } library }, ConvertedType: { } target }
            && library.GetTypeMembers(TypeName) is { Length: 1 } found
            && scope.Converts(found[0], target)
            ? WithTypes("new " + TypeMark + "0()", new List<ITypeSymbol> { found[0] })
            : null;
    }

    private ExpressionSyntax? OfOwnType(ExpressionSyntax existing, string wanted, InitializerLayout layout)
    {
        TypeInfo info = scope.Model.GetTypeInfo(existing);
        return info.Type is { } type and not IErrorTypeSymbol ? Create(wanted, type, existing, layout) : null;
    }

    /// <summary><c>X.Disabled</c> becomes <c>X.Enabled</c>, however <c>X</c> is written.</summary>
    private ExpressionSyntax? SameMember(ExpressionSyntax existing, string wanted)
    {
        ISymbol? symbol = scope.Model.GetSymbolInfo(existing).Symbol;
        if (symbol is not { IsStatic: true, ContainingType: { } type } || symbol is not (IFieldSymbol or IPropertySymbol) || OwnMember(type, wanted) is not { } member)
        {
            return null;
        }

        IdentifierNameSyntax name = SyntaxFactory.IdentifierName(member);
        return existing switch
        {
            MemberAccessExpressionSyntax access => access.WithName(name),
            IdentifierNameSyntax => name,
            _ => null,
        };
    }

    private ExpressionSyntax? CreateExact(string wanted, ITypeSymbol type, SyntaxNode place, InitializerLayout layout)
    {
        ImmutableArray<KeyLayout> layouts = KeyLayout.Of(wanted);
        if (!layouts.IsEmpty)
        {
            var text = new StringBuilder();
            var types = new List<ITypeSymbol>();
            return AppendBlock(text, types, layouts, type, place, layout) ? WithTypes(text.ToString(), types) : null;
        }

        switch (type.SpecialType)
        {
            case SpecialType.System_Boolean when wanted is "true" or "false":
                return SyntaxFactory.LiteralExpression(wanted == "true" ? SyntaxKind.TrueLiteralExpression : SyntaxKind.FalseLiteralExpression);
            case SpecialType.System_String:
                return Text(LogicalValue.FromSpellings(wanted).Text);
            case SpecialType.System_Int32 or SpecialType.System_Int64 when int.TryParse(wanted, NumberStyles.None, CultureInfo.InvariantCulture, out int number):
                return SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal(number));
        }

        return type is INamedTypeSymbol named && OwnMember(named, wanted) is { } member
            ? WithTypes(TypeMark + "0." + member, new List<ITypeSymbol> { named })
            : null;
    }

    /// <summary>
    /// The enum member, or the static member of an extensible enum, for a value; libraries and their versions differ in case and
    /// punctuation (<c>AadToken</c>, <c>AADToken</c>; <c>TLS1_2</c>, <c>Tls12</c>).
    /// </summary>
    private static string? OwnMember(INamedTypeSymbol type, string wanted)
    {
        LogicalValue value = LogicalValue.FromSpellings(wanted);
        string? found = null;
        foreach (ISymbol member in type.GetMembers())
        {
            if (!value.IsMember(member.Name) || !IsOwnValue(type, member))
            {
                continue;
            }

            if (member.Name == value.Text)
            {
                return member.Name;
            }

            found = member.Name;
        }

        return found;
    }

    private static bool IsOwnValue(INamedTypeSymbol type, ISymbol member)
    {
        ITypeSymbol? valueType = member switch
        {
            IFieldSymbol field => field.Type,
            IPropertySymbol property => property.Type,
            _ => null,
        };
        return member.IsStatic && member.DeclaredAccessibility == Accessibility.Public && SymbolEqualityComparer.Default.Equals(valueType, type);
    }

    /// <summary>
    /// Appends the block that names a key: the constructor with the fewest parameters all of which are parts of the key, matched by their
    /// names, and an initializer for the parts that are left.
    /// </summary>
    private bool AppendBlock(StringBuilder text, List<ITypeSymbol> types, ImmutableArray<KeyLayout> layouts, ITypeSymbol type, SyntaxNode place, InitializerLayout layout)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class, IsAbstract: false } named || KeyBlock.Find(scope.Model, place, named, layouts) is not { } block)
        {
            return false;
        }

        text.Append("new ").Append(Mark(types, named));
        return (block.Arguments.Length == 0 && block.Members.Length > 0 || AppendArguments(text, types, block.Arguments, place, layout))
            && (block.Members.Length == 0 || AppendMembers(text, types, block.Members, place, layout));
    }

    private bool AppendArguments(StringBuilder text, List<ITypeSymbol> types, ImmutableArray<KeyPart> arguments, SyntaxNode place, InitializerLayout layout)
    {
        text.Append('(');
        for (int index = 0; index < arguments.Length; index++)
        {
            text.Append(index == 0 ? "" : ", ");
            if (!AppendPart(text, types, arguments[index], place, layout with { MultiLine = false }))
            {
                return false;
            }
        }

        text.Append(')');
        return true;
    }

    private bool AppendMembers(StringBuilder text, List<ITypeSymbol> types, ImmutableArray<KeyPart> members, SyntaxNode place, InitializerLayout layout)
    {
        InitializerLayout inner = layout.Nested();
        text.Append(Gap(layout.BraceOnOwnLine, layout, layout.Indent)).Append('{');
        for (int index = 0; index < members.Length; index++)
        {
            text.Append(index == 0 ? "" : ",").Append(Gap(true, layout, inner.Indent)).Append(members[index].Name).Append(" = ");
            if (!AppendPart(text, types, members[index], place, inner))
            {
                return false;
            }
        }

        text.Append(layout.MultiLine ? "," : "").Append(Gap(true, layout, layout.Indent)).Append('}');
        return true;
    }

    private static string Gap(bool breaks, InitializerLayout layout, string indent) => layout.MultiLine && breaks ? layout.NewLine + indent : " ";

    private bool AppendPart(StringBuilder text, List<ITypeSymbol> types, KeyPart part, SyntaxNode place, InitializerLayout layout)
    {
        foreach (ITypeSymbol target in SdkTypes.Unwrap(part.Type))
        {
            if (!scope.Converts(target, part.Type))
            {
                continue;
            }

            bool appended = part.Spec switch
            {
                { Slot: { } slot } => AppendValue(text, types, values.Find(slot, ruleId, place), target),
                { Wanted: { } wanted } => AppendWanted(text, types, wanted, target),
                { Block: var block } => AppendBlock(text, types, ImmutableArray.Create(block!), target, place, layout),
            };
            if (appended)
            {
                return true;
            }
        }

        return false;
    }

    private static bool AppendWanted(StringBuilder text, List<ITypeSymbol> types, string wanted, ITypeSymbol target)
    {
        if (target.SpecialType == SpecialType.System_String)
        {
            text.Append(Text(LogicalValue.FromSpellings(wanted).Text));
            return true;
        }

        if (target.SpecialType == SpecialType.System_Boolean)
        {
            text.Append(wanted);
            return true;
        }

        if (target is not INamedTypeSymbol named || OwnMember(named, wanted) is not { } member)
        {
            return false;
        }

        text.Append(Mark(types, named)).Append('.').Append(member);
        return true;
    }

    private static bool AppendValue(StringBuilder text, List<ITypeSymbol> types, SourcedValue value, ITypeSymbol target)
    {
        string source = value.Name is { } name ? Identifier(name) : Text(value.Text!).ToString();
        if (target.SpecialType == SpecialType.System_String)
        {
            text.Append(value.IsUri ? source + ".AbsoluteUri" : source);
            return true;
        }

        if (!SdkTypes.IsUri(target) && !SdkTypes.IsResourceIdentifier(target))
        {
            return false;
        }

        bool asItIs = value.IsUri && SdkTypes.IsUri(target);
        text.Append(asItIs ? source : "new " + Mark(types, target) + "(" + source + ")");
        return true;
    }

    /// <summary>Stands for a type in text that is parsed by <see cref="WithTypes"/>.</summary>
    private static string Mark(List<ITypeSymbol> types, ITypeSymbol type)
    {
        types.Add(type);
        return TypeMark + (types.Count - 1).ToString(CultureInfo.InvariantCulture);
    }

    public static LiteralExpressionSyntax Text(string text) =>
        SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(text));

    /// <summary>A symbol's name as source text.</summary>
    public static string Identifier(ISymbol symbol) =>
        SyntaxFacts.GetKeywordKind(symbol.Name) != SyntaxKind.None ? "@" + symbol.Name : symbol.Name;

    /// <summary>Parses an expression and puts types in place of their marks; names get as short as usings, also added ones, allow.</summary>
    private ExpressionSyntax? WithTypes(string text, List<ITypeSymbol> types)
    {
        ExpressionSyntax expression = SyntaxFactory.ParseExpression(text, options: scope.Model.SyntaxTree.Options);
        var marks = new List<SyntaxNode>();
        foreach (SyntaxNode node in expression.DescendantNodesAndSelf())
        {
            if (node is IdentifierNameSyntax name && name.Identifier.ValueText.StartsWith(TypeMark, StringComparison.Ordinal))
            {
                marks.Add(name);
            }
        }

        return expression.ReplaceNodes(marks, (original, current) =>
        {
            int index = int.Parse(((IdentifierNameSyntax)current).Identifier.ValueText.Substring(TypeMark.Length), CultureInfo.InvariantCulture);
            SyntaxNode type = scope.Generator.TypeExpression(types[index]);
            ExpressionSyntax name = original.Parent is MemberAccessExpressionSyntax ? AsExpression((ExpressionSyntax)type) : (ExpressionSyntax)type;
            return name.WithAdditionalAnnotations(Simplifier.AddImportsAnnotation).WithTriviaFrom(current);
        });
    }

    /// <summary>A qualified name as the parser reads it where a value stands.</summary>
    private static ExpressionSyntax AsExpression(ExpressionSyntax name)
    {
        if (name is not QualifiedNameSyntax qualified)
        {
            return name;
        }

        ExpressionSyntax access = SyntaxFactory.MemberAccessExpression(
            SyntaxKind.SimpleMemberAccessExpression, AsExpression(qualified.Left), qualified.DotToken, qualified.Right);
        return qualified.CopyAnnotationsTo(access)!;
    }
}
