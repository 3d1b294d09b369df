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

/// <summary>Gives a value to another member of the same object.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(OtherMemberCodeFix)), Shared]
internal sealed class OtherMemberCodeFix : RequestCodeFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => FixableRules.WithOtherMember;

    protected override string ActionName => "UseOtherMember";

    protected override Task<string?> PlanAsync(DocumentEdits edits, Diagnostic diagnostic, FixRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(
            request.Action == FixAction.UseOtherMember
            && edits.Scope.ExpressionAt(diagnostic.Location) is { } value
            && MemberAssignment.Of(value, request.Member) is { ContainsDiagnostics: false } assignment
            && TryPlan(edits, assignment, request.Wanted)
                ? "Give the value to '" + request.Wanted + "'"
                : null);

    private static bool TryPlan(DocumentEdits edits, AssignmentExpressionSyntax assignment, string wanted)
    {
        if (MemberAssignment.NameOf(assignment) is not { } name || !CanAssign(edits.Scope, assignment, wanted) || IsAssigned(assignment, wanted))
        {
            return false;
        }

        edits.Rewrite(name, current => SyntaxFactory.IdentifierName(wanted).WithTriviaFrom(current));
        return true;
    }

    private static bool CanAssign(FixScope scope, AssignmentExpressionSyntax assignment, string wanted)
    {
        if (scope.Model.GetSymbolInfo(assignment.Left).Symbol is not IPropertySymbol { ContainingType: { } type } given)
        {
            return false;
        }

        foreach (ISymbol member in type.GetMembers(wanted))
        {
            if (member is IPropertySymbol { SetMethod: not null } property && SymbolEqualityComparer.Default.Equals(property.Type, given.Type))
            {
                return true;
            }
        }

        return false;
    }

    // An initializer cannot give a member two values.
    private static bool IsAssigned(AssignmentExpressionSyntax assignment, string wanted)
    {
        if (assignment.Parent is not InitializerExpressionSyntax initializer)
        {
            return false;
        }

        foreach (ExpressionSyntax expression in initializer.Expressions)
        {
            if (expression is AssignmentExpressionSyntax other && MemberAssignment.NameOf(other)?.Identifier.ValueText == wanted)
            {
                return true;
            }
        }

        return false;
    }
}
