using System.Collections.Immutable;
using AzureML.Analyzers.Model;
using AzureML.Analyzers.Rules;
using AzureML.Analyzers.Sdk;
using AzureML.Analyzers.Tests.Samples;
using AzureML.Analyzers.Tests.Secrets;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace AzureML.Analyzers.Tests.Complaints;

/// <summary>What holds for every finding of every rule: the insecure samples have one of each.</summary>
public sealed class SampleComplaintTests
{
    /// <summary>In test projects too, a secret that is written down is a secret.</summary>
    private static readonly ImmutableArray<string> AlsoInTestProjects = ["AML5001", "AML5004", "AML5005", "AML5006", "AML5009", "AML5010", "AML5013"];

    /// <summary>How messages say what to do.</summary>
    private static readonly ImmutableArray<string> Advice =
    [
        " set it to '", " set ", " give ", " use ", " use '", " choose ", " keep ", " create ", " call '", " leave '", " remove ", " put ", " write '", " deploy to ", " take ", " store ", " read ",
        " move ", " turn ", " restrict ", " pass ", " let ", " name ", " replace ", " needs ", " only when ", " only in ",
    ];

    public static TheoryData<string> Families => [.. Enum.GetNames<SdkFamily>()];

    /// <summary>Complaint 6: an editor analyses the file that is open; it shows what the build does.</summary>
    [Theory]
    [Complaint(6)]
    [MemberData(nameof(Families))]
    public async Task The_editor_shows_what_the_build_does(string family)
    {
        CSharpCompilation compilation = Insecure(family);
        ImmutableArray<Diagnostic> whole = await Verify.Diagnose(compilation);
        CompilationWithAnalyzers analysis = Verify.WithAnalyzers(compilation);
        var live = new List<Diagnostic>();
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            AnalysisResult result = await analysis.GetAnalysisResultAsync(compilation.GetSemanticModel(tree), filterSpan: null, TestContext.Current.CancellationToken);
            Assert.All(result.GetAllDiagnostics(), found => Assert.Same(tree, found.Location.SourceTree));
            live.AddRange(result.GetAllDiagnostics());
        }

        Assert.NotEmpty(whole);
        Assert.Equal(whole.Select(d => d.ToString()).Order(), live.Select(d => d.ToString()).Order());
        Assert.DoesNotContain(RuleCatalog.Descriptors, rule => rule.CustomTags.Contains(WellKnownDiagnosticTags.CompilationEnd));
    }

    /// <summary>Complaint 7: a sample with a token missing, here and there. An exception of the analyzer fails the analysis.</summary>
    [Theory]
    [Complaint(7)]
    [MemberData(nameof(Families))]
    public async Task A_sample_that_is_being_edited_is_survived(string family)
    {
        const int Edits = 24;
        CSharpCompilation compilation = Insecure(family);
        int findings = 0;
        for (int edit = 0; edit < Edits; edit++)
        {
            CSharpCompilation edited = compilation;
            foreach (SyntaxTree tree in compilation.SyntaxTrees)
            {
                SyntaxToken[] tokens = [.. tree.GetRoot(TestContext.Current.CancellationToken).DescendantTokens()];
                TextSpan removed = tokens[edit * (tokens.Length - 1) / Edits].Span;
                SourceText text = tree.GetText(TestContext.Current.CancellationToken).Replace(removed, "");
                edited = edited.ReplaceSyntaxTree(tree, tree.WithChangedText(text));
            }

            findings += (await Verify.Diagnose(edited)).Length;
        }

        Assert.True(findings > 0, "nothing was analysed");
    }

    /// <summary>Complaint 18: whether a project is a test project is what its property says, and one option turns the rules on in it.</summary>
    [Theory]
    [Complaint(18)]
    [MemberData(nameof(Families))]
    public async Task Test_projects_are_left_alone_until_an_option_says_otherwise(string family)
    {
        CSharpCompilation compilation = Insecure(family);
        ImmutableArray<Diagnostic> all = await Verify.Diagnose(compilation);
        foreach (string property in new[] { "build_property.IsTestProject", "build_property.IsTestingPlatformApplication" })
        {
            ImmutableArray<Diagnostic> inTests = await Verify.Diagnose(compilation, new Verify.Setup { Options = [(property, "true")] });
            Assert.Empty(inTests.Select(d => d.Id).Except(AlsoInTestProjects));
            ImmutableArray<Diagnostic> onRequest = await Verify.Diagnose(
                compilation, new Verify.Setup { Options = [(property, "true"), ("azureml_analyzers.analyze_test_projects", "true")] });
            Assert.Equal(all.Select(d => d.ToString()), onRequest.Select(d => d.ToString()));
            ImmutableArray<Diagnostic> elsewhere = await Verify.Diagnose(compilation, new Verify.Setup { Options = [(property, "false")] });
            Assert.Equal(all.Select(d => d.ToString()), elsewhere.Select(d => d.ToString()));
        }
    }

    /// <summary>Complaint 18: names and attributes make no test project.</summary>
    [Fact]
    [Complaint(18)]
    public async Task A_test_project_is_not_guessed()
    {
        CSharpCompilation compilation = Insecure(nameof(SdkFamily.Arm));
        ImmutableArray<Diagnostic> all = await Verify.Diagnose(compilation);
        CSharpCompilation renamed = compilation.WithAssemblyName("Contoso.Tests").AddSyntaxTrees(CSharpSyntaxTree.ParseText(
            "namespace Xunit { public sealed class FactAttribute : System.Attribute { } } public class WorkspaceTests { [Xunit.Fact] public void Test() { } }",
            path: "tests/WorkspaceTests.cs",
            cancellationToken: TestContext.Current.CancellationToken));
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            renamed = renamed.ReplaceSyntaxTree(tree, tree.WithFilePath("tests/" + tree.FilePath.Replace(".cs", "Tests.cs", StringComparison.Ordinal)));
        }

        Assert.Equal(all.Select(d => d.Id), (await Verify.Diagnose(renamed)).Select(d => d.Id));
    }

    /// <summary>Complaint 20: whatever text of a program is the secret, no report of any rule repeats it.</summary>
    [Theory]
    [Complaint(20)]
    [MemberData(nameof(Families))]
    public async Task No_report_repeats_a_text_of_the_program(string family)
    {
        var make = new SyntheticSecrets();
        string[] secrets =
        [
            make.StorageConnectionString(),
            "http://trainer:" + make.UrlPassword() + "@churn.westeurope.inference.ml.azure.com/api/v1/service/churn/score?" + make.SasToken(),
            make.Token(48),
        ];
        int findings = 0;
        foreach (string secret in secrets)
        {
            CSharpCompilation compilation = Insecure(family);
            foreach (SyntaxTree tree in compilation.SyntaxTrees)
            {
                SyntaxNode root = new TextReplacer(secret).Visit(tree.GetRoot(TestContext.Current.CancellationToken));
                compilation = compilation.ReplaceSyntaxTree(tree, CSharpSyntaxTree.Create((CSharpSyntaxNode)root, (CSharpParseOptions)tree.Options, tree.FilePath));
            }

            ImmutableArray<Diagnostic> found = await Verify.Diagnose(compilation);
            Assert.All(found, diagnostic => ReportText.AssertDoesNotContain(secret, diagnostic));
            findings += found.Length;
        }

        Assert.True(findings > 0, "nothing was found");
    }

    /// <summary>Complaint 20: every kind of secret, in a variable and in a constant.</summary>
    [Fact]
    [Complaint(20)]
    public async Task No_report_repeats_a_secret_of_any_kind()
    {
        foreach ((string kind, string name, string value) in new SyntheticSecrets().All())
        {
            string literal = SymbolDisplay.FormatLiteral(value, quote: true);
            ImmutableArray<Diagnostic> found = await Verify.Diagnose(Verify.References(SdkFamily.Arm), $$"""
                using Azure.Core;
                using Azure.ResourceManager.MachineLearning.Models;

                public static class Program
                {
                    private const string Value = {{literal}};

                    public static MachineLearningCommandJob Run() =>
                        new("c", new ResourceIdentifier("/e")) { EnvironmentVariables = { ["{{name}}"] = {{literal}}, ["{{name}}2"] = Value } };
                }
                """);
            Assert.True(found.Length > 0, $"{kind}: nothing was found");
            Assert.All(found, diagnostic => ReportText.AssertDoesNotContain(value, diagnostic));
        }
    }

    /// <summary>Complaint 21: a message quotes the type or member that it is about, and says what to do about it.</summary>
    [Theory]
    [Complaint(21)]
    [MemberData(nameof(Families))]
    public async Task A_message_names_the_member_and_says_what_to_do(string family)
    {
        CSharpCompilation compilation = Insecure(family);
        HashSet<string> names =
        [
            .. FamilyTables.Bindings.SelectMany(b => b.Properties).SelectMany(p => p.Paths).SelectMany(p => p.Segments),
            .. compilation.SyntaxTrees.SelectMany(tree => tree.GetRoot().DescendantTokens()).Where(t => t.IsKind(SyntaxKind.IdentifierToken)).Select(t => t.ValueText),
        ];
        Assert.All(await Verify.Diagnose(compilation), found =>
        {
            string message = found.GetMessage();
            string[] quoted = [.. message.Split('\'').Where((_, i) => i % 2 == 1)];
            Assert.True(quoted.Any(text => text.Split(' ', '.').Any(names.Contains)), message);
            Assert.True(Advice.Any(word => message.Contains(word, StringComparison.Ordinal)), message);
        });
    }

    private static CSharpCompilation Insecure(string family) => SampleTests.CompilationOf(family, family + ".Insecure");

    /// <summary>Writes one text in the place of every other.</summary>
    private sealed class TextReplacer(string text) : CSharpSyntaxRewriter
    {
        public override SyntaxNode? VisitLiteralExpression(LiteralExpressionSyntax node) =>
            node.IsKind(SyntaxKind.StringLiteralExpression) ? node.WithToken(SyntaxFactory.Literal(text).WithTriviaFrom(node.Token)) : node;
    }
}
