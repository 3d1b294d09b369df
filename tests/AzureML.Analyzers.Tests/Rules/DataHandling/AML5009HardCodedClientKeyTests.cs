using AzureML.Analyzers.CodeFixes;
using AzureML.Analyzers.Model;
using AzureML.Analyzers.Tests.CodeFixes;
using Xunit;

namespace AzureML.Analyzers.Tests.Rules.DataHandling;

public sealed class AML5009HardCodedClientKeyTests
{
    private static string Program(string statements, string members = "") => $$"""
        using System;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using Azure;
        using Azure.Identity;
        using Azure.ResourceManager;
        using Azure.ResourceManager.MachineLearning;
        using Azure.Security.KeyVault.Secrets;
        using Azure.Storage;
        using Azure.Storage.Blobs;
        using Microsoft.Extensions.Configuration;

        public static class Program
        {
            private const string Word = "Tr0ub4dor&3x!";
        {{members}}
            public static void Run(MachineLearningWorkspaceResource workspace, string text, bool flag)
            {
                {{statements}}
            }
        }
        """;

    private static Task Reports(string statements, params (string Key, string Value)[] options) => Verify.Reports(SdkFamily.Arm, Program(statements), options);

    private static Task Scoring(string statements) => Verify.Reports(SdkFamily.Clients, $$"""
        using System;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Threading.Tasks;

        public static class Program
        {
            public static async Task Run(string text)
            {
                {{statements}}
            }
        }
        """);

    [Fact]
    public Task Credentials_of_Azure() => Reports("""
        var a = new ArmClient(new ClientSecretCredential("tenant", "client", {|AML5009:Word|}));
        var b = new AzureKeyCredential({|AML5009:"Tr0ub4dor&3x!"|});
        var c = new AzureSasCredential(signature: {|AML5009:Word|});
        var d = new StorageSharedKeyCredential("account", {|AML5009:flag ? Word : "Tr0ub4dor&3x!!"|});
        var e = new AzureNamedKeyCredential("name", {|AML5009:Word|});
        """.Replace("{|AML5009:flag ? Word : \"Tr0ub4dor&3x!!\"|}", "flag ? {|AML5009:Word|} : {|AML5009:\"Tr0ub4dor&3x!!\"|}", StringComparison.Ordinal));

    [Fact]
    public Task Clients_of_storage() => Reports("""
        var a = new BlobServiceClient({|AML5009:"DefaultEndpointsProtocol=https;AccountName=churn;Password=Tr0ub4dor&3x!"|});
        var b = new BlobClient({|AML5009:new Uri("https://reader:Tr0ub4dor&3x!@churn.blob.core.windows.net/d/f")|});
        var c = new BlobServiceClient("UseDevelopmentStorage=true");
        var d = new BlobServiceClient(new Uri("https://churn.blob.core.windows.net"), new DefaultAzureCredential());
        """.Replace("{|AML5009:new Uri(\"https://reader:Tr0ub4dor&3x!@churn.blob.core.windows.net/d/f\")|}", "new Uri({|AML5009:\"https://reader:Tr0ub4dor&3x!@churn.blob.core.windows.net/d/f\"|})", StringComparison.Ordinal));

    [Fact]
    public Task Scoring_clients() => Scoring("""
        var client = new HttpClient { BaseAddress = new Uri("https://churn.westeurope.inference.ml.azure.com/score") };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", {|AML5009:"Tr0ub4dor&3x!"|});
        client.DefaultRequestHeaders.Add("api-key", {|AML5009:"Tr0ub4dor&3x!"|});
        client.DefaultRequestHeaders.Add("Authorization", {|AML5009:"Bearer Tr0ub4dor&3x!"|});
        client.DefaultRequestHeaders.Add("x-request-id", "Tr0ub4dor&3x!");
        await client.PostAsync("", null);
        """);

    [Fact]
    public Task Silent() => Reports("""
        var a = new ClientSecretCredential("tenant", "client", text);
        var b = new AzureKeyCredential(Environment.GetEnvironmentVariable("API_KEY"));
        var c = new AzureKeyCredential("<your-api-key>");
        var d = new AzureKeyCredential("");
        var e = new StorageSharedKeyCredential("account", text);
        var f = new AuthenticationHeaderValue("Bearer", Word);
        var g = new DefaultAzureCredential();
        """);

    [Fact]
    public Task Keys_that_replace_others() => Reports("""
        var a = new AzureSasCredential(text);
        a.Update({|AML5009:Word|});
        a.Update(text);
        var b = new AzureNamedKeyCredential("name", text);
        b.Update("name", {|AML5009:Word|});
        var c = new StorageSharedKeyCredential("account", text);
        c.SetAccountKey({|AML5009:Word|});
        """);

    /// <summary>The method is declared outside of Azure, by the base type of the credential.</summary>
    [Fact]
    public Task A_key_that_replaces_another_by_an_inherited_method() => Reports("""
        var a = new AzureKeyCredential(text);
        a.Update({|AML5009:Word|});
        a.Update(text);
        a.Update("<your-api-key>");
        """);

    [Fact]
    public Task Headers_with_several_values() => Scoring("""
        var client = new HttpClient { BaseAddress = new Uri("https://churn.westeurope.inference.ml.azure.com/score") };
        client.DefaultRequestHeaders.Add("api-key", new[] { {|AML5009:"Tr0ub4dor&3x!"|} });
        client.DefaultRequestHeaders.Add("Authorization", new System.Collections.Generic.List<string> { text, {|AML5009:"Bearer Tr0ub4dor&3x!"|} });
        client.DefaultRequestHeaders.TryAddWithoutValidation("x-api-key", new string[] { {|AML5009:"Tr0ub4dor&3x!"|}, "<key>" });
        client.DefaultRequestHeaders.Add("x-request-id", new[] { "Tr0ub4dor&3x!" });
        client.DefaultRequestHeaders.Add("api-key", new[] { text });
        using var request = new HttpRequestMessage();
        request.Headers.TryAddWithoutValidation("api-key", {|AML5009:"Tr0ub4dor&3x!"|});
        await client.PostAsync("", null);
        """);

    [Fact]
    public Task Headers_that_are_parsed() => Scoring("""
        var client = new HttpClient { BaseAddress = new Uri("https://churn.westeurope.inference.ml.azure.com/score") };
        client.DefaultRequestHeaders.Authorization = AuthenticationHeaderValue.Parse({|AML5009:"Bearer kR7vPq2Lw9xZt4Mn0aBcDeF"|});
        client.DefaultRequestHeaders.Authorization = AuthenticationHeaderValue.Parse("Bearer " + text);
        await client.PostAsync("", null);
        """);

    [Fact]
    public Task Other_services_are_left_alone() => Scoring("""
        var client = new HttpClient { BaseAddress = new Uri("https://api.contoso.com") };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "Tr0ub4dor&3x!");
        await client.PostAsync("", null);
        """);

    [Fact]
    public Task A_type_that_works_with_nothing_of_ours() => Verify.Reports(SdkFamily.Arm, """
        using Azure;

        public static class Search
        {
            public static AzureKeyCredential Credential() => new("Tr0ub4dor&3x!");
        }
        """);

    [Fact]
    public Task Test_projects_keep_shapes() => Reports(
        """
        var a = new AzureKeyCredential(Word);
        var b = new BlobServiceClient({|AML5009:"DefaultEndpointsProtocol=https;AccountName=churn;Password=Tr0ub4dor&3x!"|});
        """,
        ("build_property.IsTestProject", "true"));

    [Fact]
    public Task A_type_of_the_same_name_is_somebody_elses() => Verify.Reports(SdkFamily.Arm, """
        using Azure.ResourceManager.MachineLearning;

        public sealed class AzureKeyCredential { public AzureKeyCredential(string key) { } }

        public static class Program
        {
            public static object Run(MachineLearningWorkspaceResource workspace) => new AzureKeyCredential("Tr0ub4dor&3x!");
        }
        """);

    [Fact]
    public Task Read_from_the_vault_in_scope() => Fixes(
        """var a = new ClientSecretCredential("tenant", "client", {|AML5009:"Tr0ub4dor&3x!"|});""",
        """var a = new ClientSecretCredential("tenant", "client", Vault.GetSecret("client-secret").Value.Value);""",
        "    private static readonly SecretClient Vault = new(new Uri(\"https://contoso.vault.azure.net\"), new DefaultAzureCredential());");

    [Fact]
    public Task Read_from_the_configuration_in_scope() => Fixes(
        """var a = new AzureKeyCredential({|AML5009:"Tr0ub4dor&3x!"|});""",
        """var a = new AzureKeyCredential(Configuration["key"]);""",
        "    private static IConfiguration Configuration { get; }");

    [Fact]
    public Task Read_from_the_environment() => Fixes(
        """var a = new StorageSharedKeyCredential("account", /* key */ {|AML5009:"Tr0ub4dor&3x!"|});""",
        """var a = new StorageSharedKeyCredential("account", /* key */ Environment.GetEnvironmentVariable("ACCOUNT_KEY"));""",
        "");

    [Fact]
    public Task Several_at_once() => Fixes(
        """
        var a = new AzureKeyCredential({|AML5009:"Tr0ub4dor&3x!"|});
                var b = new AzureSasCredential({|AML5009:Word|});
        """,
        """
        var a = new AzureKeyCredential(Environment.GetEnvironmentVariable("KEY"));
                var b = new AzureSasCredential(Environment.GetEnvironmentVariable("SIGNATURE"));
        """,
        "",
        removed: "    private const string Word = \"Tr0ub4dor&3x!\";\n\n");

    private static Task Fixes(string before, string after, string members, string removed = "") => SurfaceFixTests.RunAsync<ReadSecretCodeFix>(
        SdkFamily.Arm,
        Program(before, members),
        removed.Length == 0 ? Program(after, members) : Program(after, members).Replace(removed, "", StringComparison.Ordinal));
}
