using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Threading;
using System.Threading.Tasks;
using AzureML.Analyzers.Model;
using AzureML.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AzureML.Analyzers.CodeFixes;

/// <summary>
/// Gives a member the value that a rule wants: at the creation that lacks it, or in place of the value that is there. A rule that also
/// asks for other changes has them made here too: <c>dotnet format</c> loses what a second provider changes in the same document.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SetPropertyCodeFix)), Shared]
internal sealed class SetPropertyCodeFix : RequestCodeFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => FixableRules.WithWantedValue;

    protected override string ActionName => "SetProperty";

    protected override async Task<string?> PlanAsync(
        DocumentEdits edits, Diagnostic diagnostic, FixRequest request, CancellationToken cancellationToken)
    {
        switch (request.Action)
        {
            case FixAction.SecureAddress:
                return SecureAddress.Plan(edits, diagnostic, request);
            case FixAction.SecureConnection:
                return await SecureConnection.PlanAsync(edits, diagnostic, request, cancellationToken).ConfigureAwait(false);
            case FixAction.AddMember or FixAction.ReplaceValue when diagnostic.Location.SourceTree == edits.Scope.Model.SyntaxTree:
                break;
            default:
                return null;
        }

        var values = new MemberValueFactory(edits.Scope, diagnostic.Id);
        bool planned = request.Action == FixAction.AddMember && CreationSite.TryFind(edits.Scope, diagnostic.Location) is { } site
            ? TryAdd(edits, site, request, values)
            : edits.Scope.ExpressionAt(diagnostic.Location) is { } value
                && await TryReplaceAsync(edits, diagnostic, value, request, values, cancellationToken).ConfigureAwait(false);
        return planned ? TitleOf(request) : null;
    }

    private static string TitleOf(FixRequest request) => "Set '" + request.Member + "' to " + request.Wanted switch
    {
        FixRequest.InfrastructureEncryption => "infrastructure encryption",
        FixRequest.NoCredentials => "no credentials",
        var wanted => KeyLayout.Of(wanted).IsEmpty ? LogicalValue.FromSpellings(wanted).Text : "a customer-managed key",
    };

    private static bool TryAdd(DocumentEdits edits, CreationSite site, FixRequest request, MemberValueFactory values)
    {
        FixScope scope = edits.Scope;
        if (site.Node.ContainsDiagnostics)
        {
            return false;
        }

        if (site.ValueOf(request.Member) is { } present)
        {
            InitializerLayout around = site.Initializer is { } braces
                ? InitializerLayout.Of(braces, scope.NewLine)
                : LayoutAt(present, scope);
            return TryRewrite(edits, present, request, values, around);
        }

        if (ConstructorParameter(scope, site, request.Member) is { } parameter)
        {
            InitializerLayout line = LayoutAt(site.Node, scope);
            return values.Create(request.Wanted, parameter.Type, site.Node, line) is { } argument
                && Plan(edits, site, request, current => InitializerEditor.AppendArgument((BaseObjectCreationExpressionSyntax)current, parameter.Name, argument));
        }

        if (SettableMember.Find(scope.Model, site.Node, site.Type, request.Member) is not { } member
            || (site.Initializer is { } initializer && !InitializerEditor.CanAppend(initializer)))
        {
            return false;
        }

        InitializerLayout layout = LayoutFor(site, request, scope);
        if (values.Create(request.Wanted, member.Type, site.Node, layout) is not { } value)
        {
            return false;
        }

        AssignmentExpressionSyntax assignment = Assignment(member.Name, value);
        return Plan(edits, site, request, current => current is InitializerExpressionSyntax nested
            ? InitializerEditor.Append(nested, assignment, layout)
            : InitializerEditor.Append((BaseObjectCreationExpressionSyntax)current, assignment, layout));
    }

    private static bool Plan(DocumentEdits edits, CreationSite site, FixRequest request, Func<SyntaxNode, SyntaxNode> rewrite)
    {
        if (edits.FirstTime(site.Node, request.Member))
        {
            edits.Rewrite(site.Node, rewrite);
        }

        return true;
    }

    private static InitializerLayout LayoutFor(CreationSite site, FixRequest request, FixScope scope)
    {
        if (site.Initializer is { } initializer)
        {
            return InitializerLayout.Of(initializer, scope.NewLine);
        }

        bool isBlock = !KeyLayout.Of(request.Wanted).IsEmpty;
        return InitializerLayout.Behind((BaseObjectCreationExpressionSyntax)site.Node, isBlock, scope.NewLine);
    }

    private static InitializerLayout LayoutAt(SyntaxNode node, FixScope scope)
    {
        string indent = Trivia.IndentOfLine(node.GetFirstToken());
        return new InitializerLayout(MultiLine: false, indent, indent, BraceOnOwnLine: true, scope.NewLine);
    }

    private static AssignmentExpressionSyntax Assignment(string member, ExpressionSyntax value) =>
        SyntaxFactory.AssignmentExpression(
            SyntaxKind.SimpleAssignmentExpression,
            SyntaxFactory.IdentifierName(member).WithTrailingTrivia(SyntaxFactory.Space),
            SyntaxFactory.Token(SyntaxKind.EqualsToken).WithTrailingTrivia(SyntaxFactory.Space),
            value.WithoutTrivia());

    /// <summary>The parameter for the member, when the creation passes its settings as arguments rather than in an initializer.</summary>
    private static IParameterSymbol? ConstructorParameter(FixScope scope, CreationSite site, string member)
    {
        if (site.Node is not BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } creation
            || (site.Initializer?.Expressions.Count ?? 0) >= arguments.Count
            || scope.Model.GetSymbolInfo(creation).Symbol is not IMethodSymbol constructor)
        {
            return null;
        }

        for (int index = 0; index < constructor.Parameters.Length; index++)
        {
            IParameterSymbol parameter = constructor.Parameters[index];
            if (string.Equals(parameter.Name, member, StringComparison.OrdinalIgnoreCase))
            {
                return parameter.IsOptional && index >= CountOfPositional(arguments) ? parameter : null;
            }
        }

        return null;
    }

    private static int CountOfPositional(SeparatedSyntaxList<ArgumentSyntax> arguments)
    {
        int count = 0;
        foreach (ArgumentSyntax argument in arguments)
        {
            count += argument.NameColon is null ? 1 : 0;
        }

        return count;
    }

    private static async Task<bool> TryReplaceAsync(
        DocumentEdits edits,
        Diagnostic diagnostic,
        ExpressionSyntax value,
        FixRequest request,
        MemberValueFactory values,
        CancellationToken cancellationToken)
    {
        ExpressionSyntax target = await DeclaredValue.FindAsync(edits, diagnostic, value, cancellationToken).ConfigureAwait(false) ?? value;
        InitializerLayout layout = value.Parent?.Parent is InitializerExpressionSyntax initializer
            ? InitializerLayout.Of(initializer, edits.Scope.NewLine)
            : LayoutAt(value, edits.Scope);
        return TryRewrite(edits, target, request, values, layout);
    }

    private static bool TryRewrite(
        DocumentEdits edits, ExpressionSyntax target, FixRequest request, MemberValueFactory values, InitializerLayout layout)
    {
        if (target.ContainsDiagnostics
            || values.Rewrite(target, request.Wanted, layout) is not { } replacement
            || SyntaxFactory.AreEquivalent(replacement, target))
        {
            return false;
        }

        edits.Discard(target);
        edits.ReplaceValue(target, replacement);
        return true;
    }
}
