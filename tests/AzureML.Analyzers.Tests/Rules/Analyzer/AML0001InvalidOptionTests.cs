using AzureML.Analyzers.Options;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace AzureML.Analyzers.Tests.Rules.Analyzer;

public sealed class AML0001InvalidOptionTests
{
    [Theory]
    [InlineData("report_absent = maybe", "azureml_analyzers.report_absent", "has the value 'maybe', which is not understood; allowed is true or false")]
    [InlineData("AML1001.report_unknown = 1", "azureml_analyzers.aml1001.report_unknown", "has the value '1', which is not understood; allowed is true or false")]
    [InlineData("key_vault_url = http://contoso.vault.azure.net", "azureml_analyzers.key_vault_url", "has the value 'http://contoso.vault.azure.net', which is not understood; allowed is an absolute https URL")]
    [InlineData("cmk_key_vault_id = contoso", "azureml_analyzers.cmk_key_vault_id", "has the value 'contoso', which is not understood; allowed is a resource id that starts with /subscriptions/")]
    [InlineData("cmk_key_identifier = https://contoso.vault.azure.net/keys/k", "azureml_analyzers.cmk_key_identifier", "has the value 'https://contoso.vault.azure.net/keys/k', which is not understood; allowed is a key identifier of the form https://<vault>/keys/<name>/<version>")]
    [InlineData("minimum_tls_version = 1.1", "azureml_analyzers.minimum_tls_version", "has the value '1.1', which is not understood; allowed is 1.2 or 1.3")]
    [InlineData("report_absence = true", "azureml_analyzers.report_absence", "is not known; the nearest option is 'report_absent'")]
    [InlineData("AML9999.report_absent = true", "azureml_analyzers.aml9999.report_absent", "is not known: 'aml9999' is not the id of a rule; the nearest key is 'azureml_analyzers.AML1009.report_absent'")]
    public Task A_mistake_is_reported_with_key_value_and_what_is_allowed(string line, string key, string problem) =>
        Run([("/.editorconfig", $"root = true\n[*.cs]\nazureml_analyzers.{line}\n")], [Finding(key, problem)]);

    [Fact]
    public Task Correct_options_are_accepted() => Run(
        [("/.editorconfig", """
            root = true
            [*.cs]
            azureml_analyzers.report_absent = true
            azureml_analyzers.AML1001.report_absent = False
            azureml_analyzers.key_vault_url = https://contoso.vault.azure.net/
            azureml_analyzers.cmk_key_vault_id = /subscriptions/s/resourceGroups/r/providers/Microsoft.KeyVault/vaults/v
            azureml_analyzers.cmk_key_identifier = https://contoso.vault.azure.net/keys/k/1
            azureml_analyzers.cmk_vault_base_url = https://contoso.vault.azure.net
            azureml_analyzers.cmk_key_name = k
            azureml_analyzers.cmk_key_version = 1
            azureml_analyzers.secret_name_words = paraphe, kennwort
            azureml_analyzers.not_secret_names =
            azureml_analyzers.AML5014.placeholder_values = fill-in
            azureml_analyzers.minimum_tls_version = 1.3
            dotnet_diagnostic.AML1001.severity = error
            """)],
        []);

    [Fact]
    public Task The_same_mistake_in_two_folders_is_reported_once() => Run(
        [("/.editorconfig", "root = true\n[a/**.cs]\nazureml_analyzers.report_absent = no\n[b/**.cs]\nazureml_analyzers.report_absent = no\n")],
        [Finding("azureml_analyzers.report_absent", "has the value 'no', which is not understood; allowed is true or false")]);

    [Fact]
    public Task Global_configurations_are_read_too() => Run(
        [("/.globalconfig", "is_global = true\nazureml_analyzers.report_unknown = sometimes\n")],
        [Finding("azureml_analyzers.report_unknown", "has the value 'sometimes', which is not understood; allowed is true or false")]);

    [Fact]
    public void A_secret_in_an_option_is_not_repeated()
    {
        string secret = new Tests.Secrets.SyntheticSecrets().StorageConnectionString();
        string? problem = OptionProblems.Of("azureml_analyzers.report_absent", secret);
        Assert.Equal("has the value '(not shown)', which is not understood; allowed is true or false", problem);
    }

    [Fact]
    public void It_reports_at_compilation_end() =>
        Assert.Contains(WellKnownDiagnosticTags.CompilationEnd, new OptionsAnalyzer().SupportedDiagnostics.Single().CustomTags);

    private static DiagnosticResult Finding(string key, string problem) =>
        new DiagnosticResult("AML0001", DiagnosticSeverity.Warning).WithMessage($"Option '{key}' {problem}").WithNoLocation();

    private static Task Run((string Path, string Text)[] configuration, DiagnosticResult[] expected)
    {
        var test = new CSharpAnalyzerTest<OptionsAnalyzer, DefaultVerifier> { ReferenceAssemblies = new ReferenceAssemblies("none") };
        test.TestState.AdditionalReferences.AddRange(SdkSurface.SurfaceReferences.Net80);
        test.TestState.Sources.Add(("/a/One.cs", "public class One { }"));
        test.TestState.Sources.Add(("/b/Two.cs", "public class Two { }"));
        test.TestState.AnalyzerConfigFiles.AddRange(configuration.Select(file => (file.Path, Microsoft.CodeAnalysis.Text.SourceText.From(file.Text))));
        test.TestState.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}
