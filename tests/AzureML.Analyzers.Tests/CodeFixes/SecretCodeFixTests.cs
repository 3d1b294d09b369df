using AzureML.Analyzers.CodeFixes;
using AzureML.Analyzers.Rules;
using Xunit;

namespace AzureML.Analyzers.Tests.CodeFixes;

using Fix = FixTest<SecretCodeFix>;

public sealed class SecretCodeFixTests
{
    private const string Secret = "\"kR7#vPq2\" + \"-Lw9xZt4\"";
    private const string JobTitle = "Pass the key vault's URL and the secret's name instead of the secret";
    private const string DeploymentTitle = "Replace the secret with a Key Vault reference";

    private static string InMethod(string body, string parameters = "", string members = "") => $$"""
        using System;
        using System.Collections.Generic;
        using Azure.ResourceManager.MachineLearning.Models;

        class Program
        {
        {{members}}    object Build({{parameters}})
            {
                {{body.ReplaceLineEndings("\n").Replace("\n", "\n        ")}}
            }
        }
        """.Replace("§", Secret, StringComparison.Ordinal);

    [Theory]
    [InlineData("{ [\"API_KEY\"] = {|AML5001:§|} }", "{ [\"API_KEY\"] = {|AML5014:VALUE|} }")]
    [InlineData("{ { \"API_KEY\", {|AML5001:§|} } }", "{ { \"API_KEY\", {|AML5014:VALUE|} } }")]
    [InlineData("new Dictionary<string, string> { { \"API_KEY\", {|AML5001:§|} } }", "new Dictionary<string, string> { { \"API_KEY\", {|AML5014:VALUE|} } }")]
    [InlineData("new() { [\"API_KEY\"] = ({|AML5001:§|}) }", "new() { [\"API_KEY\"] = {|AML5014:VALUE|} }")]
    public Task A_deployment_gets_a_reference(string variables, string expected) => Fix.VerifyAsync(
        InMethod("return new MachineLearningOnlineDeploymentProperties { EnvironmentVariables = " + variables.Replace("new()", "new Dictionary<string, string>()", StringComparison.Ordinal) + " };"),
        InMethod("return new MachineLearningOnlineDeploymentProperties { EnvironmentVariables = " + expected.Replace("new()", "new Dictionary<string, string>()", StringComparison.Ordinal).Replace("VALUE", "\"${{keyvault:<key-vault-url>/secrets/api-key/<secret-version>}}\"", StringComparison.Ordinal) + " };"),
        title: DeploymentTitle,
        key: "AML5001:MoveSecretToKeyVault");

    [Theory]
    [InlineData("deployment.EnvironmentVariables[\"API_KEY\"] = {|AML5001:§|};")]
    [InlineData("deployment.EnvironmentVariables.Add(\"API_KEY\", {|AML5001:§|});")]
    public Task A_deployment_gets_a_reference_in_statements(string statement)
    {
        const string Before = "var deployment = new MachineLearningOnlineDeploymentProperties();\n";
        string expected = statement.Replace("{|AML5001:§|}", "{|AML5014:\"${{keyvault:<key-vault-url>/secrets/api-key/<secret-version>}}\"|}", StringComparison.Ordinal);
        return Fix.VerifyAsync(InMethod(Before + statement + " // c\nreturn deployment;"), InMethod(Before + expected + " // c\nreturn deployment;"));
    }

    [Theory]
    [InlineData("string keyVaultUrl", "{|AML5014:$\"${{{{keyvault:{keyVaultUrl.TrimEnd('/')}/secrets/api-key/<secret-version>}}}}\"|}")]
    [InlineData("Uri keyVaultUri", "{|AML5014:$\"${{{{keyvault:{keyVaultUri.AbsoluteUri.TrimEnd('/')}/secrets/api-key/<secret-version>}}}}\"|}")]
    [InlineData("string kvUri", "{|AML5014:$\"${{{{keyvault:{kvUri.TrimEnd('/')}/secrets/api-key/<secret-version>}}}}\"|}")]
    [InlineData("string keyVaultName", "{|AML5014:\"${{keyvault:<key-vault-url>/secrets/api-key/<secret-version>}}\"|}")]
    [InlineData("string keyVaultSecretUri", "{|AML5014:\"${{keyvault:<key-vault-url>/secrets/api-key/<secret-version>}}\"|}")]
    public Task The_vault_comes_from_a_name_in_scope(string parameter, string expected) => Fix.VerifyAsync(
        InMethod("return new MachineLearningOnlineDeploymentProperties { EnvironmentVariables = { [\"API_KEY\"] = {|AML5001:§|} } };", parameter),
        InMethod("return new MachineLearningOnlineDeploymentProperties { EnvironmentVariables = { [\"API_KEY\"] = " + expected + " } };", parameter));

    [Theory]
    [InlineData("keyVaultUrl == null ? {|AML5001:§|} : \"\"", "keyVaultUrl == null ? VALUE : \"\"")]
    public Task One_of_several_values_of_a_deployment_is_replaced(string value, string expected) => Fix.VerifyAsync(
        InMethod("return new MachineLearningOnlineDeploymentProperties { EnvironmentVariables = { [\"API_KEY\"] = " + value + " } };", "string keyVaultUrl"),
        InMethod("return new MachineLearningOnlineDeploymentProperties { EnvironmentVariables = { [\"API_KEY\"] = " + expected.Replace("VALUE", "{|AML5014:$\"${{{{keyvault:{keyVaultUrl.TrimEnd('/')}/secrets/api-key/<secret-version>}}}}\"|}", StringComparison.Ordinal) + " } };", "string keyVaultUrl"));

    [Fact]
    public Task A_constant_address_is_used_as_it_is() => Fix.VerifyAsync(
        InMethod("const string KeyVaultUrl = \"https://v.vault.azure.net\";\nreturn new MachineLearningOnlineDeploymentProperties { EnvironmentVariables = { [\"API_KEY\"] = {|AML5001:§|}, [\"URL\"] = KeyVaultUrl } };"),
        InMethod("const string KeyVaultUrl = \"https://v.vault.azure.net\";\nreturn new MachineLearningOnlineDeploymentProperties { EnvironmentVariables = { [\"API_KEY\"] = {|AML5014:$\"${{{{keyvault:{KeyVaultUrl}/secrets/api-key/<secret-version>}}}}\"|}, [\"URL\"] = KeyVaultUrl } };"));

    [Fact]
    public Task The_vault_comes_from_the_option_first() => Fix.VerifyAsync(
        InMethod("return new MachineLearningOnlineDeploymentProperties { EnvironmentVariables = { [\"API_KEY\"] = {|AML5001:§|} } };", "string keyVaultUrl"),
        InMethod("return new MachineLearningOnlineDeploymentProperties { EnvironmentVariables = { [\"API_KEY\"] = {|AML5014:\"${{keyvault:https://v.vault.azure.net/secrets/api-key/<secret-version>}}\"|} } };", "string keyVaultUrl"),
        options: "azureml_analyzers.key_vault_url = https://v.vault.azure.net/");

    [Theory]
    [InlineData(
        "{ [\"A\"] = \"a\", [\"API_KEY\"] = {|AML5001:§|} }",
        "{ [\"A\"] = \"a\", [\"KEY_VAULT_URL\"] = keyVaultUrl, [\"API_KEY_SECRET_NAME\"] = \"api-key\" }")]
    [InlineData(
        "{ { \"API_KEY\", {|AML5001:§|} }, { \"A\", \"a\" } }",
        "{ { \"KEY_VAULT_URL\", keyVaultUrl }, { \"API_KEY_SECRET_NAME\", \"api-key\" }, { \"A\", \"a\" } }")]
    [InlineData(
        "{ [\"KEY_VAULT_URL\"] = \"https://v.vault.azure.net\", [\"API_KEY\"] = {|AML5001:§|} }",
        "{ [\"KEY_VAULT_URL\"] = \"https://v.vault.azure.net\", [\"API_KEY_SECRET_NAME\"] = \"api-key\" }")]
    [InlineData(
        "new Dictionary<string, string> { { nameof(keyVaultUrl) + \"_API_KEY\", {|AML5001:§|} } }",
        "new Dictionary<string, string> { { \"KEY_VAULT_URL\", keyVaultUrl }, { \"keyVaultUrl_API_KEY_SECRET_NAME\", \"keyvaulturl-api-key\" } }")]
    public Task A_job_gets_the_vault_and_the_name(string variables, string expected) => Fix.VerifyAsync(
        InMethod("return new MachineLearningCommandJob(\"c\", \"e\") { EnvironmentVariables = " + variables + " };", "string keyVaultUrl"),
        InMethod("return new MachineLearningCommandJob(\"c\", \"e\") { EnvironmentVariables = " + expected + " };", "string keyVaultUrl"),
        title: JobTitle);

    /// <summary>A second entry of that name would throw when the program runs.</summary>
    [Theory]
    [InlineData("EnvironmentVariables = { [\"KEY_VAULT_URL\"] = keyVaultUrl }")]
    [InlineData("EnvironmentVariables = new Dictionary<string, string> { { \"KEY_VAULT_URL\", keyVaultUrl } }")]
    public Task An_address_in_the_initializer_of_the_job_counts(string variables) => Fix.VerifyAsync(
        InMethod("var job = new MachineLearningCommandJob(\"c\", \"e\") { " + variables + " };\njob.EnvironmentVariables.Add(\"API_KEY\", {|AML5001:§|});\nreturn job;", "string keyVaultUrl"),
        InMethod("var job = new MachineLearningCommandJob(\"c\", \"e\") { " + variables + " };\njob.EnvironmentVariables.Add(\"API_KEY_SECRET_NAME\", \"api-key\");\nreturn job;", "string keyVaultUrl"));

    [Fact]
    public Task An_address_that_is_added_to_the_job_later_counts() => Fix.VerifyAsync(
        InMethod("var job = new MachineLearningCommandJob(\"c\", \"e\") { EnvironmentVariables = { [\"API_KEY\"] = {|AML5001:§|} } };\njob.EnvironmentVariables.Add(\"KEY_VAULT_URL\", keyVaultUrl);\nreturn job;", "string keyVaultUrl"),
        InMethod("var job = new MachineLearningCommandJob(\"c\", \"e\") { EnvironmentVariables = { [\"API_KEY_SECRET_NAME\"] = \"api-key\" } };\njob.EnvironmentVariables.Add(\"KEY_VAULT_URL\", keyVaultUrl);\nreturn job;", "string keyVaultUrl"));

    [Fact]
    public Task A_job_keeps_lines_and_comments() => Fix.VerifyAsync(
        InMethod("""
            return new MachineLearningCommandJob("c", "e")
            {
                EnvironmentVariables =
                {
                    ["A"] = "a", // first
                    // the key
                    ["API_KEY"] = {|AML5001:§|}, // second
                    ["DB_PASSWORD"] = {|AML5001:§|} // third
                },
            };
            """),
        InMethod("""
            return new MachineLearningCommandJob("c", "e")
            {
                EnvironmentVariables =
                {
                    ["A"] = "a", // first
                    // the key
                    ["KEY_VAULT_URL"] = {|AML5014:"<key-vault-url>"|},
                    ["API_KEY_SECRET_NAME"] = "api-key", // second
                    ["DB_PASSWORD_SECRET_NAME"] = "db-password" // third
                },
            };
            """));

    [Theory]
    [InlineData("[\"API_KEY\"] = {|AML5001:§|}", "[\"KEY_VAULT_URL\"] = keyVaultUri.AbsoluteUri", "[\"API_KEY_SECRET_NAME\"] = \"api-key\"")]
    [InlineData(".Add(\"API_KEY\", {|AML5001:§|})", ".Add(\"KEY_VAULT_URL\", keyVaultUri.AbsoluteUri)", ".Add(\"API_KEY_SECRET_NAME\", \"api-key\")")]
    public Task A_job_gets_two_statements(string write, string first, string second) => Fix.VerifyAsync(
        InMethod($$"""
            var job = new MachineLearningCommandJob("c", "e");

            // the key
            job.EnvironmentVariables{{write}}; // c
            return job;
            """, "Uri keyVaultUri"),
        InMethod($$"""
            var job = new MachineLearningCommandJob("c", "e");

            // the key
            job.EnvironmentVariables{{first}};
            job.EnvironmentVariables{{second}}; // c
            return job;
            """, "Uri keyVaultUri"));

    [Fact]
    public Task TryAdd_stays_TryAdd() => Fix.VerifyAsync(
        InMethod("""
            var env = new Dictionary<string, string>();
            env.TryAdd("API_KEY", {|AML5001:§|});
            return new MachineLearningCommandJob("c", "e") { EnvironmentVariables = env };
            """, "string keyVaultUrl"),
        InMethod("""
            var env = new Dictionary<string, string>();
            env.TryAdd("KEY_VAULT_URL", keyVaultUrl);
            env.TryAdd("API_KEY_SECRET_NAME", "api-key");
            return new MachineLearningCommandJob("c", "e") { EnvironmentVariables = env };
            """, "string keyVaultUrl"));

    [Fact]
    public Task An_embedded_statement_becomes_a_block() => Fix.VerifyAsync(
        InMethod("""
            var job = new MachineLearningCommandJob("c", "e");
            if (flag)
                job.EnvironmentVariables["API_KEY"] = {|AML5001:§|};
            return job;
            """, "bool flag, string keyVaultUrl"),
        InMethod("""
            var job = new MachineLearningCommandJob("c", "e");
            if (flag)
            {
                job.EnvironmentVariables["KEY_VAULT_URL"] = keyVaultUrl;
                job.EnvironmentVariables["API_KEY_SECRET_NAME"] = "api-key";
            }
            return job;
            """, "bool flag, string keyVaultUrl"));

    [Fact]
    public Task The_vault_is_written_once_for_several_statements() => Fix.VerifyAsync(
        InMethod("""
            var env = new Dictionary<string, string>();
            env.Add("API_KEY", {|AML5001:§|});
            if (flag)
            {
                env.Add("DB_PASSWORD", {|AML5001:§|});
            }

            return new MachineLearningCommandJob("c", "e") { EnvironmentVariables = env };
            """, "bool flag, string keyVaultUrl"),
        InMethod("""
            var env = new Dictionary<string, string>();
            env.Add("KEY_VAULT_URL", keyVaultUrl);
            env.Add("API_KEY_SECRET_NAME", "api-key");
            if (flag)
            {
                env.Add("DB_PASSWORD_SECRET_NAME", "db-password");
            }

            return new MachineLearningCommandJob("c", "e") { EnvironmentVariables = env };
            """, "bool flag, string keyVaultUrl"));

    [Fact]
    public Task Another_branch_does_not_make_an_Add_fail() => Fix.VerifyAsync(
        InMethod("""
            var env = new Dictionary<string, string>();
            if (flag)
            {
                env.Add("API_KEY", {|AML5001:§|});
            }

            env.Add("DB_PASSWORD", {|AML5001:§|});
            return new MachineLearningCommandJob("c", "e") { EnvironmentVariables = env };
            """, "bool flag, string keyVaultUrl"),
        InMethod("""
            var env = new Dictionary<string, string>();
            if (flag)
            {
                env.Add("KEY_VAULT_URL", keyVaultUrl);
                env.Add("API_KEY_SECRET_NAME", "api-key");
            }

            env["KEY_VAULT_URL"] = keyVaultUrl;
            env.Add("DB_PASSWORD_SECRET_NAME", "db-password");
            return new MachineLearningCommandJob("c", "e") { EnvironmentVariables = env };
            """, "bool flag, string keyVaultUrl"));

    [Fact]
    public Task The_declaration_goes_with_the_entry() => Fix.VerifyAsync(
        InMethod("""
            // what the job needs
            var apiKey = §;
            var job = new MachineLearningCommandJob("c", "e") { EnvironmentVariables = { ["API_KEY"] = {|AML5001:apiKey|} } };
            return job;
            """, "string keyVaultUrl"),
        InMethod("""
            // what the job needs
            var job = new MachineLearningCommandJob("c", "e") { EnvironmentVariables = { ["KEY_VAULT_URL"] = keyVaultUrl, ["API_KEY_SECRET_NAME"] = "api-key" } };
            return job;
            """, "string keyVaultUrl"),
        title: JobTitle);

    [Fact]
    public Task A_field_goes_with_the_entry() => Fix.VerifyAsync(
        InMethod(
            "return new MachineLearningOnlineDeploymentProperties { EnvironmentVariables = { [\"API_KEY\"] = {|AML5001:ApiKey|} } };",
            "string keyVaultUrl",
            "    private const int Other = 1;\n\n    /// <summary>Old.</summary>\n    private const string ApiKey = §;\n\n"),
        InMethod(
            "return new MachineLearningOnlineDeploymentProperties { EnvironmentVariables = { [\"API_KEY\"] = {|AML5014:$\"${{{{keyvault:{keyVaultUrl.TrimEnd('/')}/secrets/api-key/<secret-version>}}}}\"|} } };",
            "string keyVaultUrl",
            "    private const int Other = 1;\n\n"),
        title: DeploymentTitle);

    [Fact]
    public Task A_declaration_with_other_uses_stays_and_the_title_says_so() => Fix.VerifyAsync(
        InMethod("""
            var apiKey = §;
            Console.WriteLine(apiKey.Length);
            return new MachineLearningCommandJob("c", "e") { EnvironmentVariables = { ["API_KEY"] = {|AML5001:apiKey|} } };
            """, "string keyVaultUrl"),
        InMethod("""
            var apiKey = §;
            Console.WriteLine(apiKey.Length);
            return new MachineLearningCommandJob("c", "e") { EnvironmentVariables = { ["KEY_VAULT_URL"] = keyVaultUrl, ["API_KEY_SECRET_NAME"] = "api-key" } };
            """, "string keyVaultUrl"),
        title: JobTitle + " (its declaration still holds it)");

    [Theory]
    [InlineData("return new CustomService { EnvironmentVariables = { [\"API_KEY\"] = new EnvironmentVariable { Value = {|AML5001:§|} } } };")]
    [InlineData("return new MachineLearningCommandJob(\"c\", \"e\") { EnvironmentVariables = { [\"API_KEY\"] = {|AML5001:§|}, [\"API_KEY_SECRET_NAME\"] = \"x\" } };")]
    [InlineData("return new MachineLearningCommandJob(\"c\", \"e\") { EnvironmentVariables = { [\"API_KEY\"] = key ?? {|AML5001:§|} } };")]
    public Task Nothing_is_offered_where_the_entry_cannot_be_replaced(string body) =>
        Fix.NotOfferedAsync(InMethod(body, "string key"));

    [Theory]
    [InlineData("Pulumi.AzureNative.MachineLearningServices.Inputs.CommandJobArgs")]
    [InlineData("Azure.Provisioning.MachineLearning.MachineLearningCommandJob")]
    public Task Jobs_of_other_families_get_the_vault_and_the_name(string type) => Fix.VerifyAsync(
        InMethod("return new " + type + " { EnvironmentVariables = { { \"API_KEY\", {|AML5001:§|} } } };", "string keyVaultUrl"),
        InMethod("return new " + type + " { EnvironmentVariables = { { \"KEY_VAULT_URL\", keyVaultUrl }, { \"API_KEY_SECRET_NAME\", \"api-key\" } } };", "string keyVaultUrl"));

    [Fact]
    public Task A_wrapped_value_is_replaced() => Fix.VerifyAsync(
        InMethod("return new Azure.Provisioning.MachineLearning.MachineLearningCommandJob { EnvironmentVariables = { [\"API_KEY\"] = new Azure.Provisioning.BicepValue<string>({|AML5001:§|}) } };", "string keyVaultUrl"),
        InMethod("return new Azure.Provisioning.MachineLearning.MachineLearningCommandJob { EnvironmentVariables = { [\"KEY_VAULT_URL\"] = keyVaultUrl, [\"API_KEY_SECRET_NAME\"] = \"api-key\" } };", "string keyVaultUrl"));

    [Fact]
    public Task A_pulumi_deployment_gets_a_reference() => Fix.VerifyAsync(
        InMethod("return new Pulumi.AzureNative.MachineLearningServices.Inputs.ManagedOnlineDeploymentArgs { EnvironmentVariables = { { \"API_KEY\", {|AML5001:§|} } } };", "string keyVaultUrl"),
        InMethod("return new Pulumi.AzureNative.MachineLearningServices.Inputs.ManagedOnlineDeploymentArgs { EnvironmentVariables = { { \"API_KEY\", {|AML5014:$\"${{{{keyvault:{keyVaultUrl.TrimEnd('/')}/secrets/api-key/<secret-version>}}}}\"|} } } };", "string keyVaultUrl"));

    [Fact]
    public async Task Top_level_statements_are_changed()
    {
        (_, string text) = await Offer.AskAsync(
            new SecretCodeFix(),
            "AML5001",
            new(FixAction.MoveSecretToKeyVault, "", FixRequest.JobSecretName),
            """
            using System.Collections.Generic;

            // a
            const string Key = "v"; // b

            var env = new Dictionary<string, string>();

            // c
            env["X"] = [|Key|];
            """.ReplaceLineEndings("\r\n"));
        Assert.Equal(
            """
            using System.Collections.Generic;

            // a
            // b

            var env = new Dictionary<string, string>();

            // c
            env["KEY_VAULT_URL"] = "<key-vault-url>";
            env["X_SECRET_NAME"] = "x";
            """.ReplaceLineEndings("\r\n"),
            text);
    }

    [Fact]
    public async Task Cancellation_is_honoured()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Offer.AskUntilAsync(
            new SecretCodeFix(),
            "AML5001",
            new(FixAction.MoveSecretToKeyVault, "", FixRequest.JobSecretName),
            "class C { void M(System.Collections.Generic.Dictionary<string, string> d) { d[\"X\"] = [|\"v\"|]; } }",
            source.Token));
    }
}
