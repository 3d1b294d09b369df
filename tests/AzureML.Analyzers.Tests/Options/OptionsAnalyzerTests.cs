using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using AzureML.Analyzers.Options;
using AzureML.Analyzers.Tests.SdkSurface;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace AzureML.Analyzers.Tests.Options;

/// <summary>What arrives through Roslyn's configuration files, and what a host other than the compiler may hand over.</summary>
public sealed class OptionsAnalyzerTests
{
    // A value that each kind of option refuses; a list refuses nothing.
    private static readonly Dictionary<OptionKind, string> Bad = new()
    {
        [OptionKind.Boolean] = "yes",
        [OptionKind.Url] = "http://contoso.vault.azure.net",
        [OptionKind.KeyIdentifier] = "https://contoso.vault.azure.net/keys/k",
        [OptionKind.ResourceId] = "/subscriptions/",
        [OptionKind.Text] = "",
        [OptionKind.TlsVersion] = "1.1",
    };

    public static TheoryData<string> ValidatedOptions =>
        new(OptionDefinition.All.Where(option => option.Kind != OptionKind.List).Select(option => option.Name));

    [Theory]
    [MemberData(nameof(ValidatedOptions))]
    public Task Every_option_that_can_be_wrong_is_reported(string name)
    {
        OptionDefinition option = OptionDefinition.Find(name)!;
        string key = "azureml_analyzers." + name;
        return Run([("/.editorconfig", $"root = true\n[*.cs]\n{key} = {Bad[option.Kind]}\n")], [BadValue(key, Bad[option.Kind], option.Allowed)]);
    }

    /// <summary>Shows what Roslyn leaves of a line: what follows the mark never reaches an analyzer.</summary>
    [Theory]
    [InlineData(';')]
    [InlineData('#')]
    public Task Values_are_cut_at_comment_marks(char mark) => Run(
        [("/.editorconfig", $"root = true\n[*.cs]\nazureml_analyzers.minimum_tls_version = 9 {mark} 1.3\nazureml_analyzers.report_absent = 7{mark}true\n")],
        [
            BadValue("azureml_analyzers.minimum_tls_version", "9", "1.2 or 1.3"),
            BadValue("azureml_analyzers.report_absent", "7", "true or false"),
        ]);

    [Theory]
    [InlineData(';')]
    [InlineData('#')]
    public async Task Lists_end_at_comment_marks(char mark)
    {
        ImmutableArray<string> names = default;
        var test = new CSharpAnalyzerTest<EmptyDiagnosticAnalyzer, DefaultVerifier> { ReferenceAssemblies = new ReferenceAssemblies("none") };
        test.TestState.AdditionalReferences.AddRange(SurfaceReferences.Net80);
        test.TestState.Sources.Add(("/One.cs", "public class One { }"));
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", SourceText.From($"root = true\n[*.cs]\nazureml_analyzers.confidential_names = a, b{mark} c\n")));
        test.SolutionTransforms.Add((solution, id) =>
        {
            Project project = solution.GetProject(id)!;
            SyntaxTree tree = project.Documents.Single().GetSyntaxTreeAsync().GetAwaiter().GetResult()!;
            names = RuleOptions.For(tree, project.AnalyzerOptions.AnalyzerConfigOptionsProvider).ConfidentialNames("AML5008");
            return solution;
        });
        await test.RunAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["a", "b"], names);
    }

    [Fact]
    public Task Folders_have_their_own_values() => Run(
        [("/.editorconfig", "root = true\n[*.cs]\nazureml_analyzers.report_absent = true\n[b/**.cs]\nazureml_analyzers.report_absent = no\n")],
        [BadValue("azureml_analyzers.report_absent", "no", "true or false")]);

    [Fact]
    public Task Different_bad_values_of_one_key_are_all_reported() => Run(
        [("/.editorconfig", "root = true\n[a/**.cs]\nazureml_analyzers.report_absent = b\n[b/**.cs]\nazureml_analyzers.report_absent = a\n")],
        [BadValue("azureml_analyzers.report_absent", "a", "true or false"), BadValue("azureml_analyzers.report_absent", "b", "true or false")]);

    [Theory]
    [InlineData("azureml_analyzers.keyvault_url", "is not known; the nearest option is 'key_vault_url'")]
    [InlineData("azureml_analyzers.AML1001.report_absnt", "is not known; the nearest option is 'report_absent'")]
    [InlineData("azureml_analyzers.AML101.report_absent", "is not known: 'AML101' is not the id of a rule; the nearest key is 'azureml_analyzers.AML1001.report_absent'")]
    [InlineData("azureml_analyzers.AML0002.report_absent", "is not known: 'AML0002' is not the id of a rule; the nearest key is 'azureml_analyzers.AML0001.report_absent'")]
    [InlineData("azureml_analyzers.report.absent", "is not known: 'report' is not the id of a rule; the nearest key is 'azureml_analyzers.report_absent'")]
    [InlineData("azureml_analyzers.", "is not known; the nearest option is 'cmk_key_name'")]
    public void An_unknown_key_is_answered_with_the_nearest(string key, string expected) => Assert.Equal(expected, OptionProblems.Of(key, "true"));

    [Theory]
    [InlineData("AML5014")]
    [InlineData("aml4011")]
    [InlineData("AML3017")]
    public void Rules_of_every_area_are_known(string id) => Assert.Null(OptionProblems.Of($"azureml_analyzers.{id}.analyze_test_projects", "true"));

    [Theory]
    [InlineData("AML5015")]
    [InlineData("AML1000")]
    [InlineData("AML6001")]
    [InlineData("AML-001")]
    public void Ids_outside_the_areas_are_not_known(string id) => Assert.NotNull(OptionProblems.Of($"azureml_analyzers.{id}.report_absent", "true"));

    /// <summary>Comparing it with every known key in full would take minutes.</summary>
    [Fact]
    public void A_very_long_key_is_answered_soon()
    {
        var watch = Stopwatch.StartNew();
        Assert.NotNull(OptionProblems.Of("azureml_analyzers.AML9999." + new string('x', 1_000_000), "true"));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), watch.Elapsed.ToString());
    }

    [Fact]
    public async Task The_order_of_findings_does_not_follow_the_host()
    {
        (string, string)[] entries = [("azureml_analyzers.report_unknown", "b"), ("azureml_analyzers.key_vault_url", "c"), ("azureml_analyzers.report_absent", "a")];
        ImmutableArray<Diagnostic> found = await Analyze(new FixedOptions(entries), new FixedOptions());
        ImmutableArray<Diagnostic> again = await Analyze(new FixedOptions(), new FixedOptions([.. Enumerable.Reverse(entries)]));
        Assert.Equal(3, found.Length);
        Assert.Equal(found.Select(Text), again.Select(Text));
        Assert.Equal(found.Select(Text).Order(StringComparer.Ordinal), found.Select(Text));

        static string Text(Diagnostic diagnostic) => diagnostic.GetMessage(CultureInfo.InvariantCulture);
    }

    [Fact]
    public async Task A_key_in_two_cases_is_one_finding_without_location()
    {
        Diagnostic finding = Assert.Single(await Analyze(
            new FixedOptions(("azureml_analyzers.REPORT_ABSENT", "no")), new FixedOptions(("azureml_analyzers.report_absent", "no"))));
        Assert.Equal(Location.None, finding.Location);
    }

    [Fact]
    public async Task Hosts_that_cannot_list_their_options_are_left_alone() =>
        Assert.Empty(await Analyze(new UnlistedOptions("azureml_analyzers.report_absent", "no"), new FixedOptions()));

    [Fact]
    public async Task Keys_of_others_are_left_alone() =>
        Assert.Empty(await Analyze(new FixedOptions(("dotnet_diagnostic.AML1001.severity", "no"), ("azureml.report_absent", "no")), new FixedOptions()));

    private static async Task<ImmutableArray<Diagnostic>> Analyze(AnalyzerConfigOptions trees, AnalyzerConfigOptions global)
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        CSharpCompilation compilation = CSharpCompilation.Create("test", [CSharpSyntaxTree.ParseText("class C { }", cancellationToken: cancellation)], SurfaceReferences.Net80);
        var options = new AnalyzerOptions([], new FixedProvider(trees, global));
        ImmutableArray<Diagnostic> found = await compilation.WithAnalyzers([new OptionsAnalyzer()], options).GetAnalyzerDiagnosticsAsync(cancellation);
        Assert.DoesNotContain(found, diagnostic => diagnostic.Id != "AML0001");
        return found;
    }

    private static DiagnosticResult BadValue(string key, string value, string allowed) =>
        new DiagnosticResult("AML0001", DiagnosticSeverity.Warning)
            .WithMessage($"Option '{key}' has the value '{value}', which is not understood; allowed is {allowed}").WithNoLocation();

    private static Task Run((string Path, string Text)[] configuration, DiagnosticResult[] expected)
    {
        var test = new CSharpAnalyzerTest<OptionsAnalyzer, DefaultVerifier> { ReferenceAssemblies = new ReferenceAssemblies("none") };
        test.TestState.AdditionalReferences.AddRange(SurfaceReferences.Net80);
        test.TestState.Sources.Add(("/a/One.cs", "public class One { }"));
        test.TestState.Sources.Add(("/b/Two.cs", "public class Two { }"));
        test.TestState.AnalyzerConfigFiles.AddRange(configuration.Select(file => (file.Path, SourceText.From(file.Text))));
        test.TestState.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}
