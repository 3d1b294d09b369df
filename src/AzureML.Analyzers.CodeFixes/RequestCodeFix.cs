using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;
using AzureML.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AzureML.Analyzers.CodeFixes;

/// <summary>
/// A fix that acts on the <see cref="FixRequest"/> of a diagnostic. It plans every change on the unchanged document, so that one
/// diagnostic and a thousand of them (Fix All, <c>dotnet format</c>) go the same way and no edit is lost.
/// </summary>
internal abstract class RequestCodeFix : CodeFixProvider
{
    public sealed override FixAllProvider GetFixAllProvider() => new PlannedFixAllProvider(this);

    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        FixScope? scope = await FixScope.CreateAsync(context.Document, context.CancellationToken).ConfigureAwait(false);
        if (scope is null)
        {
            return;
        }

        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            await RegisterAsync(context, scope, diagnostic).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Adds the changes for one diagnostic to <paramref name="edits"/> and says what they do, without any text of the user's values.
    /// Null, and no changes, when the diagnostic cannot be fixed.
    /// </summary>
    protected abstract Task<string?> PlanAsync(
        DocumentEdits edits, Diagnostic diagnostic, FixRequest request, CancellationToken cancellationToken);

    /// <summary>The name of the action within the equivalence key: one per kind of change, whatever the value.</summary>
    protected abstract string ActionName { get; }

    private async Task RegisterAsync(CodeFixContext context, FixScope scope, Diagnostic diagnostic)
    {
        if (FixRequest.TryRead(diagnostic.Properties) is not { } request)
        {
            return;
        }

        var edits = new DocumentEdits(scope, ImmutableArray.Create(diagnostic));
        string? title = await PlanAsync(edits, diagnostic, request, context.CancellationToken).ConfigureAwait(false);
        if (title is null || edits.IsEmpty)
        {
            return;
        }

        CodeAction action = CodeAction.Create(title, edits.ApplyAsync, EquivalenceKeyOf(diagnostic));
        context.RegisterCodeFix(action, diagnostic);
    }

    private string EquivalenceKeyOf(Diagnostic diagnostic) => diagnostic.Id + ":" + ActionName;

    private sealed class PlannedFixAllProvider(RequestCodeFix fix) : DocumentBasedFixAllProvider
    {
        protected override async Task<Document?> FixAllAsync(
            FixAllContext fixAllContext, Document document, ImmutableArray<Diagnostic> diagnostics)
        {
            CancellationToken cancellationToken = fixAllContext.CancellationToken;
            FixScope? scope = await FixScope.CreateAsync(document, cancellationToken).ConfigureAwait(false);
            if (scope is null)
            {
                return null;
            }

            ImmutableArray<Diagnostic> selected = InSourceOrder(diagnostics, fixAllContext.CodeActionEquivalenceKey);
            var edits = new DocumentEdits(scope, selected);
            foreach (Diagnostic diagnostic in selected)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (FixRequest.TryRead(diagnostic.Properties) is { } request)
                {
                    await fix.PlanAsync(edits, diagnostic, request, cancellationToken).ConfigureAwait(false);
                }
            }

            return edits.IsEmpty ? null : await edits.ApplyAsync(cancellationToken).ConfigureAwait(false);
        }

        /// <remarks>The key is null when <c>dotnet format</c> starts at a diagnostic for which nothing is offered.</remarks>
        private ImmutableArray<Diagnostic> InSourceOrder(ImmutableArray<Diagnostic> diagnostics, string? equivalenceKey)
        {
            ImmutableArray<Diagnostic>.Builder selected = ImmutableArray.CreateBuilder<Diagnostic>(diagnostics.Length);
            foreach (Diagnostic diagnostic in diagnostics)
            {
                if (equivalenceKey is null || fix.EquivalenceKeyOf(diagnostic) == equivalenceKey)
                {
                    selected.Add(diagnostic);
                }
            }

            selected.Sort(static (x, y) => x.Location.SourceSpan.CompareTo(y.Location.SourceSpan));
            return selected.ToImmutable();
        }
    }
}
