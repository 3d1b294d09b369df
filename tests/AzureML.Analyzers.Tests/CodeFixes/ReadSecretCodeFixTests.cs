using AzureML.Analyzers.CodeFixes;
using AzureML.Analyzers.Model;
using Xunit;

namespace AzureML.Analyzers.Tests.CodeFixes;

/// <summary>What becomes of a credential in a member of the SDKs (AML5006).</summary>
public sealed class ReadSecretCodeFixTests
{
    private static string Program(string statements, string parameters) => $$"""
        using Azure.ResourceManager.MachineLearning.Models;
        using Azure.Security.KeyVault.Secrets;

        public static class Program
        {
            public static void Run({{parameters}})
            {
                {{statements}}
            }
        }
        """;

    private static Task Fixes(string before, string after, string parameters = "string text") =>
        SurfaceFixTests.RunAsync<ReadSecretCodeFix>(SdkFamily.Arm, Program(before, parameters), Program(after, parameters));

    private static Task Stays(string statements, string parameters = "string text") => Fixes(statements, statements, parameters);

    [Fact]
    public Task A_datastore_works_without() => Fixes(
        """var a = new MachineLearningAzureBlobDatastore({|AML3006:new MachineLearningAccountKeyDatastoreCredentials(new MachineLearningAccountKeyDatastoreSecrets { Key = {|AML5006:"Tr0ub4dor&3x!"|} })|}) { AccountName = "a" };""",
        """var a = new MachineLearningAzureBlobDatastore(new MachineLearningNoneDatastoreCredentials()) { AccountName = "a" };""");

    [Fact]
    public Task A_file_share_needs_its_key() => Fixes(
        """var a = new MachineLearningAzureFileDatastore(new MachineLearningAccountKeyDatastoreCredentials(new MachineLearningAccountKeyDatastoreSecrets { Key = {|AML5006:"Tr0ub4dor&3x!"|} }), "a", "f");""",
        """var a = new MachineLearningAzureFileDatastore(new MachineLearningAccountKeyDatastoreCredentials(new MachineLearningAccountKeyDatastoreSecrets { Key = vault.GetSecret("account-key-datastore-secrets-key").Value.Value }), "a", "f");""",
        "SecretClient vault");

    [Fact]
    public Task Everything_else_is_read() => Fixes(
        """var a = new MachineLearningUserAccountCredentials("churn") { AdminUserPassword = {|AML5006:"Tr0ub4dor&3x!"|} };""",
        """var a = new MachineLearningUserAccountCredentials("churn") { AdminUserPassword = vault.GetSecret("admin-user-password").Value.Value };""",
        "SecretClient vault");

    [Fact]
    public Task Nothing_is_offered_without_a_vault() => Stays("""var a = new MachineLearningUserAccountCredentials("churn") { AdminUserPassword = {|AML5006:"Tr0ub4dor&3x!"|} };""");

    [Fact]
    public Task Nothing_is_offered_with_two() => Stays(
        """var a = new MachineLearningUserAccountCredentials("churn") { AdminUserPassword = {|AML5006:"Tr0ub4dor&3x!"|} };""", "SecretClient first, SecretClient second");
}
