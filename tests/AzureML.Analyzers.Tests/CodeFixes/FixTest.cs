using AzureML.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace AzureML.Analyzers.Tests.CodeFixes;

/// <summary>
/// Runs a fix on what the real rules report; the compiler's warnings count, so that a fix may not add one. The test library turns every rule
/// on: those that are off by default, and <see cref="AzureML.Analyzers.Tests.Verify.Advice"/>, stay off unless the markup names them.
/// </summary>
internal sealed class FixTest<TFix> : CSharpCodeFixTest<AzureMLAnalyzer, TFix, DefaultVerifier>
    where TFix : CodeFixProvider, new()
{
    public FixTest()
        : this([.. Platform.References, SdkStub.Reference])
    {
    }

    public FixTest(IEnumerable<MetadataReference> references)
    {
        ReferenceAssemblies = new ReferenceAssemblies("net8.0");
        TestState.AdditionalReferences.AddRange(references);
        CompilerDiagnostics = CompilerDiagnostics.Warnings;
        CodeActionValidationMode = CodeActionValidationMode.SemanticStructure;

        // CS1701 is about the versions that packages were built against; every build with the .NET SDK leaves it out.
        DisabledDiagnostics.AddRange(["CS8632", "CS1591", "CS1701"]);

        // A fix may leave placeholders for a rule that it also serves.
        FixedState.MarkupHandling = MarkupMode.Allow;
    }

    public static Task VerifyAsync(string source, string fixedSource, string? options = null, string? title = null, string? key = null)
    {
        var test = new FixTest<TFix> { TestCode = source, FixedCode = fixedSource };
        if (options is not null)
        {
            test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\n" + options + "\n"));
        }

        test.CodeActionEquivalenceKey = key;
        test.CodeActionVerifier = (action, verifier) =>
        {
            if (title is not null)
            {
                verifier.Equal(title, action.Title);
            }
        };
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Asserts that nothing is offered for what is reported.</summary>
    public static Task NotOfferedAsync(string source) => VerifyAsync(source, source);

    protected override Task RunImplAsync(CancellationToken cancellationToken)
    {
        string[] texts = [.. TestState.Sources.Concat(FixedState.Sources).Select(static source => source.content.ToString())];
        DisabledDiagnostics.AddRange(RuleCatalog.Descriptors
            .Where(rule => (!rule.IsEnabledByDefault || AzureML.Analyzers.Tests.Verify.Advice.ContainsKey(rule.Id)) && !texts.Any(text => text.Contains("{|" + rule.Id + ":", StringComparison.Ordinal)))
            .Select(static rule => rule.Id));
        return base.RunImplAsync(cancellationToken);
    }

    /// <summary>The language of the program; the newest unless a test is about an older one.</summary>
    public LanguageVersion LanguageVersion { get; init; } = LanguageVersion.Latest;

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion, DocumentationMode.Diagnose);
}
