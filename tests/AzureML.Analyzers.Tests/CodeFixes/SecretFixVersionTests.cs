using AzureML.Analyzers.CodeFixes;
using AzureML.Analyzers.Model;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AzureML.Analyzers.Tests.CodeFixes;

/// <summary>The fixes of secrets write no more of the language than the project has, all at once as one by one; what they leave is not reported again.</summary>
public sealed class SecretFixVersionTests
{
    public static TheoryData<LanguageVersion> Versions => [LanguageVersion.CSharp6, LanguageVersion.CSharp7_3, LanguageVersion.CSharp8, LanguageVersion.CSharp9, LanguageVersion.Latest];

    private static readonly (string Id, string Value)[] Secrets = [("AML5001", "\"Tr0ub4dor&3x!\""), ("AML5002", "vault.GetSecret(\"db\").Value.Value"), ("AML5003", "text")];

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Job(LanguageVersion version)
    {
        foreach ((string id, string value) in Secrets)
        {
            await RunAsync<SecretCodeFix>(
                version,
                $$"""
                job.EnvironmentVariables["MODE"] = "fast";
                        job.EnvironmentVariables["DB_PASSWORD"] = {|{{id}}:{{value}}|};
                        job.EnvironmentVariables.Add("API_PASSWORD", {|{{id}}:{{value}}|});
                """,
                """
                job.EnvironmentVariables["MODE"] = "fast";
                        job.EnvironmentVariables["KEY_VAULT_URL"] = keyVaultUrl;
                        job.EnvironmentVariables["DB_PASSWORD_SECRET_NAME"] = "db-password";
                        job.EnvironmentVariables.Add("API_PASSWORD_SECRET_NAME", "api-password");
                """);
        }
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Deployment(LanguageVersion version)
    {
        foreach ((string id, string value) in Secrets)
        {
            await RunAsync<SecretCodeFix>(
                version,
                $$"""
                deployment.EnvironmentVariables["DB_PASSWORD"] = {|{{id}}:{{value}}|};
                        deployment.EnvironmentVariables.Add("API_PASSWORD", {|{{id}}:{{value}}|});
                """,
                """
                deployment.EnvironmentVariables["DB_PASSWORD"] = {|AML5014:$"${{{{keyvault:{keyVaultUrl.TrimEnd('/')}/secrets/db-password/<secret-version>}}}}"|};
                        deployment.EnvironmentVariables.Add("API_PASSWORD", {|AML5014:$"${{{{keyvault:{keyVaultUrl.TrimEnd('/')}/secrets/api-password/<secret-version>}}}}"|});
                """);
        }
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public Task Credentials_of_datastores(LanguageVersion version) => RunAsync<ReadSecretCodeFix>(
        version,
        """
        var a = new MachineLearningSasDatastoreSecrets { SasToken = {|AML5006:"Tr0ub4dor&3x!"|} };
                var b = new MachineLearningAccountKeyDatastoreSecrets();
                b.Key = {|AML5006:"Tr0ub4dor&3x!"|};
        """,
        """
        var a = new MachineLearningSasDatastoreSecrets { SasToken = vault.GetSecret("sas-token").Value.Value };
                var b = new MachineLearningAccountKeyDatastoreSecrets();
                b.Key = vault.GetSecret("account-key-datastore-secrets-key").Value.Value;
        """);

    [Theory]
    [MemberData(nameof(Versions))]
    public Task Credentials_of_clients(LanguageVersion version) => RunAsync<ReadSecretCodeFix>(
        version,
        """
        var a = new ClientSecretCredential("tenant", "client", {|AML5009:"Tr0ub4dor&3x!"|});
                var b = new AzureKeyCredential({|AML5009:"Tr0ub4dor&3x!"|});
                b.Update({|AML5009:"Tr0ub4dor&3x!"|});
        """,
        """
        var a = new ClientSecretCredential("tenant", "client", vault.GetSecret("client-secret").Value.Value);
                var b = new AzureKeyCredential(vault.GetSecret("key").Value.Value);
                b.Update(vault.GetSecret("key").Value.Value);
        """);

    [Theory]
    [MemberData(nameof(Versions))]
    public Task Variable_of_a_container(LanguageVersion version) => RunAsync<OtherMemberCodeFix>(
        version,
        """
        container.EnvironmentVariables.Add(new ContainerEnvironmentVariable("DB_PASSWORD") { Value = {|AML5010:text|} });
                container.EnvironmentVariables.Add(new ContainerEnvironmentVariable("API_KEY") { Value = {|AML5010:text|} });
        """,
        """
        container.EnvironmentVariables.Add(new ContainerEnvironmentVariable("DB_PASSWORD") { SecureValue = text });
                container.EnvironmentVariables.Add(new ContainerEnvironmentVariable("API_KEY") { SecureValue = text });
        """);

    [Theory]
    [MemberData(nameof(Versions))]
    public Task Recorded_headers(LanguageVersion version) => RunAsync<RemoveSettingCodeFix>(
        version,
        """
        collector.RequestLoggingCaptureHeaders = new List<string> { {|AML5011:"Authorization"|}, "x-request-id", {|AML5011:"Cookie"|} };
                collector.RequestLoggingCaptureHeaders.Add({|AML5011:"api-key"|});
        """,
        """
        collector.RequestLoggingCaptureHeaders = new List<string> { "x-request-id" };
        """);

    private static Task RunAsync<TFix>(LanguageVersion version, string before, string after)
        where TFix : CodeFixProvider, new()
    {
        var test = new FixTest<TFix>(Verify.References(SdkFamily.Arm)) { TestCode = Program(before), FixedCode = Program(after), LanguageVersion = version };
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static string Program(string statements) => $$"""
        using System.Collections.Generic;
        using Azure;
        using Azure.Identity;
        using Azure.ResourceManager.ContainerInstance.Models;
        using Azure.ResourceManager.MachineLearning;
        using Azure.ResourceManager.MachineLearning.Models;
        using Azure.Security.KeyVault.Secrets;

        public static class Program
        {
            public static void Run(
                MachineLearningCommandJob job, MachineLearningManagedOnlineDeployment deployment, MachineLearningWorkspaceResource workspace, ContainerInstanceContainer container,
                DataCollector collector, SecretClient vault, string keyVaultUrl, string text)
            {
                {{statements}}
            }
        }

        """;
}
