using AzureML.Analyzers.Options;
using AzureML.Analyzers.Secrets;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AzureML.Analyzers.Tests.Options;

public sealed class RuleOptionsTests
{
    private const string Rule = "AML1001";

    private static readonly SyntaxTree Tree = CSharpSyntaxTree.ParseText("class C { }", cancellationToken: CancellationToken.None);

    [Fact]
    public void Without_options_the_defaults_hold()
    {
        foreach (RuleOptions options in new[] { RuleOptions.Default, Read() })
        {
            Assert.False(options.IsTestProject);
            Assert.Null(options.ReportAbsent(Rule));
            Assert.False(options.ReportUnknown(Rule));
            Assert.False(options.AnalyzeTestProjects(Rule));
            Assert.Null(options.KeyVaultUrl(Rule));
            Assert.Null(options.CmkKeyVaultId(Rule));
            Assert.Null(options.CmkKeyIdentifier(Rule));
            Assert.Null(options.CmkVaultBaseUrl(Rule));
            Assert.Null(options.CmkKeyName(Rule));
            Assert.Null(options.CmkKeyVersion(Rule));
            Assert.Empty(options.ConfidentialNames(Rule));
            Assert.Equal(TlsVersion.Tls12, options.MinimumTlsVersion(Rule));
            SecretOptions secrets = options.SecretOptions(Rule);
            Assert.Empty(secrets.SecretNameWords.Concat(secrets.NotSecretNames).Concat(secrets.AllowedEnvironmentVariables).Concat(secrets.PlaceholderValues));
        }
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("False", false)]
    [InlineData(" TRUE ", true)]
    [InlineData("yes", null)]
    [InlineData("1", null)]
    [InlineData("", null)]
    public void Report_absent_has_three_values(string value, bool? expected) =>
        Assert.Equal(expected, Read(("azureml_analyzers.report_absent", value)).ReportAbsent(Rule));

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    [InlineData("sometimes", false)]
    public void Switches_are_off_unless_true(string value, bool expected)
    {
        RuleOptions options = Read(("azureml_analyzers.report_unknown", value), ("azureml_analyzers.analyze_test_projects", value));
        Assert.Equal(expected, options.ReportUnknown(Rule));
        Assert.Equal(expected, options.AnalyzeTestProjects(Rule));
    }

    [Theory]
    [InlineData("https://contoso.vault.azure.net", true)]
    [InlineData("HTTPS://contoso.vault.azure.net/", true)]
    [InlineData("http://contoso.vault.azure.net", false)]
    [InlineData("contoso.vault.azure.net", false)]
    [InlineData("https:contoso", false)]
    [InlineData("https://", false)]
    [InlineData("https://<vault>", false)]
    [InlineData("https://user@contoso.vault.azure.net", false)]
    [InlineData("/relative", false)]
    public void Urls_are_absolute_https_without_credentials(string value, bool accepted)
    {
        RuleOptions options = Read(("azureml_analyzers.key_vault_url", value), ("azureml_analyzers.cmk_vault_base_url", value));
        Assert.Equal(accepted ? value : null, options.KeyVaultUrl(Rule));
        Assert.Equal(accepted ? value : null, options.CmkVaultBaseUrl(Rule));
    }

    [Theory]
    [InlineData("https://contoso.vault.azure.net/keys/k/1", true)]
    [InlineData("https://contoso.vault.azure.net/keys/k", false)]
    [InlineData("https://contoso.vault.azure.net/keys/k/", false)]
    [InlineData("https://contoso.vault.azure.net/secrets/k/1", false)]
    [InlineData("http://contoso.vault.azure.net/keys/k/1", false)]
    [InlineData("k/1", false)]
    public void Key_identifiers_name_key_and_version(string value, bool accepted) =>
        Assert.Equal(accepted ? value : null, Read(("azureml_analyzers.cmk_key_identifier", value)).CmkKeyIdentifier(Rule));

    [Theory]
    [InlineData("/subscriptions/s/resourceGroups/r/providers/Microsoft.KeyVault/vaults/v", true)]
    [InlineData("/Subscriptions/s", true)]
    [InlineData("/subscriptions/", false)]
    [InlineData("subscriptions/s", false)]
    [InlineData("contoso", false)]
    public void Vault_ids_are_resource_ids(string value, bool accepted) =>
        Assert.Equal(accepted ? value : null, Read(("azureml_analyzers.cmk_key_vault_id", value)).CmkKeyVaultId(Rule));

    [Theory]
    [InlineData(" k ", "k")]
    [InlineData("  ", null)]
    public void Texts_are_trimmed_and_not_empty(string value, string? expected)
    {
        RuleOptions options = Read(("azureml_analyzers.cmk_key_name", value), ("azureml_analyzers.cmk_key_version", value));
        Assert.Equal(expected, options.CmkKeyName(Rule));
        Assert.Equal(expected, options.CmkKeyVersion(Rule));
    }

    [Fact]
    public void Each_list_is_split_trimmed_and_without_empty_entries()
    {
        RuleOptions options = Read(
            ("azureml_analyzers.secret_name_words", " paraphe , ,kennwort,"),
            ("azureml_analyzers.not_secret_names", "TOKEN_COUNT"),
            ("azureml_analyzers.allowed_environment_variables", "A,B"),
            ("azureml_analyzers.placeholder_values", "fill in, n/a"),
            ("azureml_analyzers.confidential_names", ",, ,contoso"));
        SecretOptions secrets = options.SecretOptions(Rule);
        Assert.Equal(["paraphe", "kennwort"], secrets.SecretNameWords);
        Assert.Equal(["TOKEN_COUNT"], secrets.NotSecretNames);
        Assert.Equal(["A", "B"], secrets.AllowedEnvironmentVariables);
        Assert.Equal(["fill in", "n/a"], secrets.PlaceholderValues);
        Assert.Equal(["contoso"], options.ConfidentialNames(Rule));
    }

    [Theory]
    [InlineData("1.2", false)]
    [InlineData("1.3", true)]
    [InlineData("1.1", false)]
    [InlineData("Tls13", false)]
    public void Tls_version_is_1_2_unless_1_3_is_asked_for(string value, bool isTls13) =>
        Assert.Equal(isTls13 ? TlsVersion.Tls13 : TlsVersion.Tls12, Read(("azureml_analyzers.minimum_tls_version", value)).MinimumTlsVersion(Rule));

    [Fact]
    public void A_key_with_the_id_of_the_rule_wins_for_that_rule_only()
    {
        RuleOptions options = Read(
            ("azureml_analyzers.report_absent", "true"), ("azureml_analyzers.AML1001.report_absent", "false"),
            ("azureml_analyzers.confidential_names", "a"), ("azureml_analyzers.AML1001.confidential_names", ""));
        Assert.False(options.ReportAbsent("AML1001"));
        Assert.True(options.ReportAbsent("AML1004"));
        Assert.Empty(options.ConfidentialNames("AML1001"));
        Assert.Equal(["a"], options.ConfidentialNames("AML5008"));
    }

    [Fact]
    public void A_bad_value_for_a_rule_leaves_the_global_one_in_force() =>
        Assert.True(Read(("azureml_analyzers.report_absent", "true"), ("azureml_analyzers.AML1001.report_absent", "no")).ReportAbsent(Rule));

    [Theory]
    [InlineData("azureml_analyzers.aml1001.report_absent")]
    [InlineData("AzureML_Analyzers.Aml1001.Report_Absent")]
    [InlineData("AZUREML_ANALYZERS.REPORT_ABSENT")]
    public void Keys_are_compared_ignoring_case(string key) => Assert.True(Read((key, "true")).ReportAbsent(Rule));

    [Theory]
    [InlineData("build_property.IsTestProject", "true", true)]
    [InlineData("build_property.IsTestProject", "True", true)]
    [InlineData("build_property.IsTestProject", "false", false)]
    [InlineData("build_property.IsTestProject", "", false)]
    [InlineData("build_property.IsTestingPlatformApplication", "true", true)]
    [InlineData("azureml_analyzers.IsTestProject", "true", false)]
    public void The_project_says_that_it_holds_tests(string key, string value, bool expected)
    {
        Assert.Equal(expected, RuleOptions.For(Tree, new FixedProvider(new FixedOptions(), new FixedOptions((key, value)))).IsTestProject);
        Assert.False(Read((key, value)).IsTestProject);
    }

    [Fact]
    public void Trees_of_two_projects_that_share_their_options_keep_what_their_own_project_says()
    {
        var shared = new FixedOptions();
        Assert.True(RuleOptions.For(Tree, new FixedProvider(shared, new FixedOptions(("build_property.IsTestProject", "true")))).IsTestProject);
        Assert.False(RuleOptions.For(Tree, new FixedProvider(shared, new FixedOptions())).IsTestProject);
    }

    [Fact]
    public void Options_are_read_once()
    {
        var source = new FixedOptions(("azureml_analyzers.confidential_names", "a"));
        var provider = new FixedProvider(source);
        RuleOptions first = RuleOptions.For(Tree, provider);
        _ = first.ConfidentialNames(Rule);
        int reads = source.Reads;
        RuleOptions second = RuleOptions.For(Tree, provider);
        _ = second.ReportAbsent(Rule);
        Assert.Same(first, second);
        Assert.Same(first.SecretOptions(Rule), second.SecretOptions(Rule));
        Assert.True(reads > 0);
        Assert.Equal(reads, source.Reads);
    }

    [Fact]
    public void Hosts_that_cannot_list_their_options_are_still_asked() =>
        Assert.True(RuleOptions.For(Tree, new FixedProvider(new UnlistedOptions("azureml_analyzers.report_absent", "true"))).ReportAbsent(Rule));

    private static RuleOptions Read(params (string Key, string Value)[] entries) => RuleOptions.For(Tree, new FixedProvider(new FixedOptions(entries)));
}
