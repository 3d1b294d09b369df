using System.Collections.Immutable;
using System.Composition;
using System.Threading;
using System.Threading.Tasks;
using AzureML.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzureML.Analyzers.CodeFixes;

/// <summary>Takes a setting away, so that the library's own default holds.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveSettingCodeFix)), Shared]
internal sealed class RemoveSettingCodeFix : RequestCodeFix
{
    private static readonly SyntaxAnnotation Removed = new();

    public override ImmutableArray<string> FixableDiagnosticIds => FixableRules.WithUnwantedSetting;

    protected override string ActionName => "RemoveSetting";

    protected override Task<string?> PlanAsync(DocumentEdits edits, Diagnostic diagnostic, FixRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(edits.Scope.ExpressionAt(diagnostic.Location) is { ContainsDiagnostics: false } value ? Plan(edits, value, request) : null);

    private static string? Plan(DocumentEdits edits, ExpressionSyntax value, FixRequest request) => request.Action switch
    {
        FixAction.RemoveSetting => MemberAssignment.Of(value, request.Member) is { ContainsDiagnostics: false } assignment && TryRemove(edits, assignment)
            ? "Remove '" + request.Member + "'"
            : null,
        FixAction.RemoveElement => IsOneHeader(edits.Scope, value) && TryRemoveElement(edits, value) ? "Remove the header" : null,
        _ => null,
    };

    // A variable may stand for several headers, of which a loop adds one after the other.
    private static bool IsOneHeader(FixScope scope, ExpressionSyntax element) =>
        scope.Model.GetConstantValue(element).HasValue || scope.Model.GetSymbolInfo(element).Symbol is IFieldSymbol { Type.SpecialType: SpecialType.System_String };

    private static bool TryRemoveElement(DocumentEdits edits, ExpressionSyntax element)
    {
        switch (element.Parent)
        {
            case InitializerExpressionSyntax initializer when CanLose(initializer):
                Remove(edits, initializer, element);
                return true;
            case ExpressionElementSyntax { Parent: CollectionExpressionSyntax collection } item:
                edits.Rewrite(item, MarkRemoved);
                if (edits.FirstTime(collection, nameof(TryRemoveElement)))
                {
                    edits.Rewrite(collection, static current => WithoutRemoved((CollectionExpressionSyntax)current));
                }

                return true;
            case ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: 1, Parent: InvocationExpressionSyntax { Parent: ExpressionStatementSyntax statement } } }
                when statement.Parent is BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax:
                if (edits.FirstTime(statement, nameof(TryRemove)))
                {
                    edits.Remove(statement);
                }

                return true;
            default:
                return false;
        }
    }

    // "new[] { }" would have no type.
    private static bool CanLose(InitializerExpressionSyntax initializer) => initializer.Parent is not ImplicitArrayCreationExpressionSyntax;

    // Several elements of a list may go at once, so they are marked first.
    private static void Remove(DocumentEdits edits, InitializerExpressionSyntax initializer, ExpressionSyntax element)
    {
        edits.Rewrite(element, MarkRemoved);
        if (edits.FirstTime(initializer, nameof(Remove)))
        {
            edits.Rewrite(initializer, static current => WithoutRemoved((InitializerExpressionSyntax)current));
        }
    }

    private static SyntaxNode MarkRemoved(SyntaxNode element) => element.WithAdditionalAnnotations(Removed);

    private static bool TryRemove(DocumentEdits edits, AssignmentExpressionSyntax assignment)
    {
        switch (assignment.Parent)
        {
            case InitializerExpressionSyntax initializer:
                RemoveFrom(edits, initializer, assignment);
                return true;
            case ExpressionStatementSyntax { Parent: BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax } statement:
                if (edits.FirstTime(statement, nameof(TryRemove)))
                {
                    edits.Remove(statement);
                }

                return true;
            default:
                return false;
        }
    }

    private static void RemoveFrom(DocumentEdits edits, InitializerExpressionSyntax initializer, AssignmentExpressionSyntax assignment)
    {
        if (!edits.FirstTime(assignment, nameof(TryRemove)))
        {
            return;
        }

        if (initializer.Expressions.Count > 1)
        {
            Remove(edits, initializer, assignment);
        }
        else if (initializer.Parent is BaseObjectCreationExpressionSyntax creation)
        {
            edits.Rewrite(creation, static current => WithoutInitializer((BaseObjectCreationExpressionSyntax)current));
        }
        else if (initializer.Parent is AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax outer } nested)
        {
            RemoveFrom(edits, outer, nested);
        }
    }

    private static InitializerExpressionSyntax WithoutRemoved(InitializerExpressionSyntax initializer)
    {
        for (int i = initializer.Expressions.Count - 1; i >= 0; i--)
        {
            initializer = initializer.Expressions[i].HasAnnotation(Removed) ? Without(initializer, i) : initializer;
        }

        // Without elements, the braces are those of an object.
        return initializer.Expressions.Count == 0 && initializer.IsKind(SyntaxKind.CollectionInitializerExpression)
            ? SyntaxFactory.InitializerExpression(SyntaxKind.ObjectInitializerExpression, initializer.OpenBraceToken, initializer.Expressions, initializer.CloseBraceToken)
            : initializer;
    }

    // The last element ends as its predecessor's comma did.
    private static InitializerExpressionSyntax Without(InitializerExpressionSyntax initializer, int index)
    {
        SeparatedSyntaxList<ExpressionSyntax> expressions = initializer.Expressions;
        bool endsList = index > 0 && index == expressions.Count - 1 && expressions.SeparatorCount < expressions.Count;
        SyntaxTriviaList end = endsList ? expressions.GetSeparator(index - 1).TrailingTrivia : default;
        expressions = expressions.RemoveAt(index);
        return initializer.WithExpressions(endsList
            ? expressions.Replace(expressions[index - 1], expressions[index - 1].WithTrailingTrivia(end))
            : expressions);
    }

    private static CollectionExpressionSyntax WithoutRemoved(CollectionExpressionSyntax collection)
    {
        SeparatedSyntaxList<CollectionElementSyntax> elements = collection.Elements;
        for (int i = elements.Count - 1; i >= 0; i--)
        {
            elements = elements[i].HasAnnotation(Removed) ? elements.RemoveAt(i) : elements;
        }

        return collection.WithElements(elements);
    }

    private static BaseObjectCreationExpressionSyntax WithoutInitializer(BaseObjectCreationExpressionSyntax creation)
    {
        ArgumentListSyntax arguments = creation.ArgumentList ?? SyntaxFactory.ArgumentList();
        SyntaxTriviaList end = creation.GetTrailingTrivia();
        return creation switch
        {
            ObjectCreationExpressionSyntax created =>
                created.WithType(created.Type.WithoutTrailingTrivia()).WithArgumentList(arguments.WithoutTrivia()).WithInitializer(null).WithTrailingTrivia(end),
            _ => creation.WithArgumentList(arguments.WithoutTrailingTrivia()).WithInitializer(null).WithTrailingTrivia(end),
        };
    }
}
