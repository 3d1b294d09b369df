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
    public override ImmutableArray<string> FixableDiagnosticIds => FixableRules.WithUnwantedSetting;

    protected override string ActionName => "RemoveSetting";

    protected override Task<string?> PlanAsync(DocumentEdits edits, Diagnostic diagnostic, FixRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(
            request.Action == FixAction.RemoveSetting
            && edits.Scope.ExpressionAt(diagnostic.Location) is { } value
            && MemberAssignment.Of(value, request.Member) is { ContainsDiagnostics: false } assignment
            && TryRemove(edits, assignment)
                ? "Remove '" + request.Member + "'"
                : null);

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
            int index = initializer.Expressions.IndexOf(assignment);
            edits.Rewrite(initializer, current => Without((InitializerExpressionSyntax)current, index));
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

    // The last element ends as its predecessor's comma did.
    private static InitializerExpressionSyntax Without(InitializerExpressionSyntax initializer, int index)
    {
        SeparatedSyntaxList<ExpressionSyntax> expressions = initializer.Expressions;
        bool endsList = index == expressions.Count - 1 && expressions.SeparatorCount < expressions.Count;
        SyntaxTriviaList end = endsList ? expressions.GetSeparator(index - 1).TrailingTrivia : default;
        expressions = expressions.RemoveAt(index);
        return initializer.WithExpressions(endsList
            ? expressions.Replace(expressions[index - 1], expressions[index - 1].WithTrailingTrivia(end))
            : expressions);
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
