using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using AzureML.Analyzers.Sdk;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzureML.Analyzers.Flow;

/// <summary>What other members of a type do with a private or read-only field; asked only when a field holds something that matters.</summary>
internal static class FieldFacts
{
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<IFieldSymbol, FlowItem>> ConstantCache = new();
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<IFieldSymbol, StrongBox<EqualsValueClauseSyntax?>>> InitializerCache = new();

    /// <summary>
    /// The constant that a <c>static readonly</c> or private field always holds: one constant initializer and no other write.
    /// Null when it is not one.
    /// </summary>
    public static FlowItem? ConstantOf(IFieldSymbol field, SdkIndex index, Compilation compilation, CancellationToken cancellationToken)
    {
        if (field.DeclaredAccessibility != Accessibility.Private && !field.IsReadOnly)
        {
            return null;
        }

        ConcurrentDictionary<IFieldSymbol, FlowItem> cache =
            ConstantCache.GetValue(compilation, static _ => new ConcurrentDictionary<IFieldSymbol, FlowItem>(SymbolEqualityComparer.Default));
        if (!cache.TryGetValue(field, out FlowItem? item))
        {
            item = ReadConstant(field, index, compilation, cancellationToken) ?? FlowItem.Unknown;
            cache.TryAdd(field, item);
        }

        return item.Kind == FlowItemKind.Unknown ? null : item;
    }

    /// <summary>
    /// True when a member other than <paramref name="member"/> may complete what the field holds: it assigns the field, sets something
    /// through it, or hands it on to code that the analysis cannot see.
    /// </summary>
    public static bool IsCompletedElsewhere(IFieldSymbol field, SyntaxNode member, Compilation compilation, CancellationToken cancellationToken)
    {
        foreach (SimpleNameSyntax name in PlacesOf(field, cancellationToken))
        {
            if (!(name.SyntaxTree == member.SyntaxTree && member.Span.Contains(name.Span)) && Completes(name, compilation, cancellationToken))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The initializer of a read-only or private field that nothing else assigns; null for other fields.</summary>
    public static EqualsValueClauseSyntax? InitializerOf(IFieldSymbol field, Compilation compilation, CancellationToken cancellationToken)
    {
        if (field.DeclaredAccessibility != Accessibility.Private && !field.IsReadOnly)
        {
            return null;
        }

        ConcurrentDictionary<IFieldSymbol, StrongBox<EqualsValueClauseSyntax?>> cache =
            InitializerCache.GetValue(compilation, static _ => new ConcurrentDictionary<IFieldSymbol, StrongBox<EqualsValueClauseSyntax?>>(SymbolEqualityComparer.Default));
        if (!cache.TryGetValue(field, out StrongBox<EqualsValueClauseSyntax?>? initializer))
        {
            var clause = Constants.InitializerOf(field, compilation, cancellationToken)?.Parent as EqualsValueClauseSyntax;
            initializer = new StrongBox<EqualsValueClauseSyntax?>(clause is null || IsAssigned(field, cancellationToken) ? null : clause);
            cache.TryAdd(field, initializer);
        }

        return initializer.Value;
    }

    private static FlowItem? ReadConstant(IFieldSymbol field, SdkIndex index, Compilation compilation, CancellationToken cancellationToken)
    {
        ExpressionSyntax? initializer = Constants.InitializerOf(field, compilation, cancellationToken);
        if (initializer is null || IsAssigned(field, cancellationToken))
        {
            return null;
        }

        return Constants.TryRead(SemanticModels.OperationOf(initializer, SemanticModels.For(compilation, initializer.SyntaxTree), cancellationToken), index, compilation);
    }

    private static bool IsAssigned(IFieldSymbol field, CancellationToken cancellationToken)
    {
        foreach (SimpleNameSyntax name in PlacesOf(field, cancellationToken))
        {
            if (IsWritten(Whole(name)))
            {
                return true;
            }
        }

        return false;
    }

    // Everything in the field's type that is called as the field is.
    private static IEnumerable<SimpleNameSyntax> PlacesOf(IFieldSymbol field, CancellationToken cancellationToken)
    {
        foreach (SyntaxReference part in field.ContainingType.DeclaringSyntaxReferences)
        {
            foreach (MemberNames user in SourceNames.Of(part.SyntaxTree, cancellationToken).MembersThatMention(field.Name))
            {
                if (!part.Span.Contains(user.Declaration.Span))
                {
                    continue;
                }

                foreach (SimpleNameSyntax place in user.PlacesOf(field.Name))
                {
                    yield return place;
                }
            }
        }
    }

    private static bool IsWritten(ExpressionSyntax expression) => expression.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == expression,
        ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None),
        PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax => true,
        _ => false,
    };

    private static bool Completes(SimpleNameSyntax name, Compilation compilation, CancellationToken cancellationToken)
    {
        ExpressionSyntax field = Whole(name);
        ExpressionSyntax outermost = field;
        while (outermost.Parent is MemberAccessExpressionSyntax or ElementAccessExpressionSyntax or ConditionalAccessExpressionSyntax
               or ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression }
               && outermost.Parent is ExpressionSyntax parent)
        {
            outermost = parent;
        }

        if (IsWritten(outermost))
        {
            return true;
        }

        if (outermost != field)
        {
            return false;
        }

        return field.Parent switch
        {
            ArgumentSyntax argument => !IsConsumer(argument, compilation, cancellationToken),
            BinaryExpressionSyntax or IsPatternExpressionSyntax => false,
            _ => true,
        };
    }

    private static bool IsConsumer(ArgumentSyntax argument, Compilation compilation, CancellationToken cancellationToken) =>
        argument.Parent?.Parent is ExpressionSyntax call
        && SemanticModels.For(compilation, call.SyntaxTree).GetSymbolInfo(call, cancellationToken).Symbol is { } method
        && SdkIndex.IsSdkSymbol(method, compilation.Assembly);

    /// <summary>The field with its qualifier: <c>this.field</c>, <c>Type.field</c>.</summary>
    private static ExpressionSyntax Whole(SimpleNameSyntax name) =>
        name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
}
