using System.Collections.Immutable;
using System.Composition;
using System.Threading;
using System.Threading.Tasks;
using AzureML.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace AzureML.Analyzers.CodeFixes;

/// <summary>Lets an address begin with <c>https</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SecureAddressCodeFix)), Shared]
internal sealed class SecureAddressCodeFix : RequestCodeFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => FixableRules.WithClearAddress;

    protected override string ActionName => "SecureAddress";

    protected override Task<string?> PlanAsync(DocumentEdits edits, Diagnostic diagnostic, FixRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(request.Action == FixAction.SecureAddress ? SecureAddress.Plan(edits, diagnostic, request) : null);
}
