using System.Collections.Immutable;
using AzureML.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace AzureML.Analyzers.Tests.CodeFixes;

/// <summary>Asks a fix what it offers for a request at the first marked place (<c>[|…|]</c>); a second mark is the additional location.</summary>
internal static class Offer
{
    public static Task<(string? Title, string Text)> AskAsync(CodeFixProvider fix, string id, FixRequest request, string markup) =>
        AskUntilAsync(fix, id, request, markup, TestContext.Current.CancellationToken);

    public static async Task<(string? Title, string Text)> AskUntilAsync(
        CodeFixProvider fix, string id, FixRequest request, string markup, CancellationToken cancellationToken)
    {
        TestFileMarkupParser.GetSpans(markup, out string source, out ImmutableArray<TextSpan> spans);
        return await AskUntilAsync(fix, id, request, source, spans, cancellationToken);
    }

    public static Task<(string? Title, string Text)> AskAsync(
        CodeFixProvider fix, string id, FixRequest request, string source, ImmutableArray<TextSpan> spans) =>
        AskUntilAsync(fix, id, request, source, spans, TestContext.Current.CancellationToken);

    private static async Task<(string? Title, string Text)> AskUntilAsync(
        CodeFixProvider fix, string id, FixRequest request, string source, ImmutableArray<TextSpan> spans, CancellationToken cancellationToken)
    {
        using var workspace = new AdhocWorkspace();
        Document document = workspace
            .AddProject("Test", LanguageNames.CSharp)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .AddMetadataReferences(Platform.References)
            .AddMetadataReference(SdkStub.Reference)
            .AddDocument("Test.cs", source);
        SyntaxTree? tree = await document.GetSyntaxTreeAsync(TestContext.Current.CancellationToken);
        var descriptor = new DiagnosticDescriptor(id, "t", "m", "c", DiagnosticSeverity.Warning, isEnabledByDefault: true);
        Diagnostic diagnostic = Diagnostic.Create(
            descriptor,
            Location.Create(tree!, spans[0]),
            spans.Skip(1).Select(span => Location.Create(tree!, span)),
            request.ToProperties());

        ImmutableArray<CodeAction> offered = await LightBulb.ActionsOf(fix, document, diagnostic, cancellationToken);
        if (offered.IsEmpty)
        {
            return (null, source);
        }

        Document changed = await LightBulb.Apply(offered[0], document, cancellationToken);
        return (offered[0].Title, (await changed.GetTextAsync(cancellationToken)).ToString());
    }
}
