using AzureML.Analyzers.CodeFixes;
using AzureML.Analyzers.Model;
using Xunit;

namespace AzureML.Analyzers.Tests.CodeFixes;

/// <summary>AML4011: connection strings choose HTTPS, signatures are for HTTPS only.</summary>
public sealed class ConnectionFixTests
{
    private const string Clear = "DefaultEndpointsProtocol=http;AccountName=contosochurn;EndpointSuffix=core.windows.net";
    private const string Secure = "DefaultEndpointsProtocol=https;AccountName=contosochurn;EndpointSuffix=core.windows.net";

    private static string In(string body, string members = "") => $$"""
        using System;
        using Azure.Storage.Blobs;
        using Azure.Storage.Sas;

        class Program
        {
            {{members}}
            void Run(string name, string key)
            {
                {{body}}
            }
        }
        """;

    private static Task Fixes<TFix>(string before, string after, string title, string key)
        where TFix : Microsoft.CodeAnalysis.CodeFixes.CodeFixProvider, new()
    {
        var test = new FixTest<TFix>(Verify.References(SdkFamily.Clients)) { TestCode = before, FixedCode = after, CodeActionEquivalenceKey = key };
        test.CodeActionVerifier = (action, verifier) => verifier.Equal(title, action.Title);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static Task Secures(string before, string after) => Fixes<SetPropertyCodeFix>(before, after, "Use 'https'", "AML4011:SetProperty");

    [Theory]
    [InlineData("\"" + Clear + "\"", "\"" + Secure + "\"")]
    [InlineData("@\"" + Clear + "\"", "@\"" + Secure + "\"")]
    [InlineData("\"\"\"" + Clear + "\"\"\"", "\"\"\"" + Secure + "\"\"\"")]
    [InlineData("\"AccountName=a;DefaultEndpointsProtocol=http\"", "\"AccountName=a;DefaultEndpointsProtocol=https\"")]
    [InlineData("\"defaultendpointsprotocol = HTTP;AccountName=a\"", "\"defaultendpointsprotocol = HTTPS;AccountName=a\"")]
    [InlineData("$\"DefaultEndpointsProtocol=http;AccountName={name};AccountKey={key}\"", "$\"DefaultEndpointsProtocol=https;AccountName={name};AccountKey={key}\"")]
    [InlineData("\"DefaultEndpointsProtocol=http;AccountName=\" + name + \";AccountKey=\" + key", "\"DefaultEndpointsProtocol=https;AccountName=\" + name + \";AccountKey=\" + key")]
    [InlineData("(\"AccountName=\" + name) + \";DefaultEndpointsProtocol=http\"", "(\"AccountName=\" + name) + \";DefaultEndpointsProtocol=https\"")]
    public Task Strings(string before, string after) => Secures(
        In("new BlobServiceClient({|AML4011:" + before + "|}); // opens"),
        In("new BlobServiceClient(" + after + "); // opens"));

    [Fact]
    public Task The_declaration_is_changed_when_nothing_else_reads_it() => Secures(
        In("new BlobServiceClient({|AML4011:Connection|});", "private const string Connection = \"" + Clear + "\"; // account"),
        In("new BlobServiceClient(Connection);", "private const string Connection = \"" + Secure + "\"; // account"));

    [Fact]
    public Task Nothing_is_offered_for_a_declaration_that_others_read()
    {
        string source = In(
            "new BlobServiceClient({|AML4011:Connection|}); Console.WriteLine(Connection);", "private const string Connection = \"" + Clear + "\";");
        return new FixTest<SetPropertyCodeFix>(Verify.References(SdkFamily.Clients)) { TestCode = source, FixedCode = source }.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The endpoint would stay what it is.</summary>
    [Theory]
    [InlineData("\"DefaultEndpointsProtocol=http;AccountName=a;BlobEndpoint=http://a.blob.core.windows.net\"")]
    [InlineData("\"DefaultEndpoints\" + \"Protocol=http;AccountName=\" + name")]
    [InlineData("\"DefaultEndpointsProtocol=\" + \"http;AccountName=\" + name")]
    public Task Nothing_is_offered_for_what_has_to_be_read(string text)
    {
        string source = In("new BlobServiceClient({|AML4011:" + text + "|});");
        return new FixTest<SetPropertyCodeFix>(Verify.References(SdkFamily.Clients)) { TestCode = source, FixedCode = source }.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task Several_strings_are_fixed_together() => Secures(
        In("new BlobServiceClient({|AML4011:\"" + Clear + "\"|}); new BlobContainerClient({|AML4011:\"" + Clear + "\"|}, name);"),
        In("new BlobServiceClient(\"" + Secure + "\"); new BlobContainerClient(\"" + Secure + "\", name);"));

    [Fact]
    public Task Signatures() => Fixes<SetPropertyCodeFix>(
        In("var a = new BlobSasBuilder { Protocol = {|AML4011:SasProtocol.HttpsAndHttp|} }; a.BlobName = name;"),
        In("var a = new BlobSasBuilder { Protocol = SasProtocol.Https }; a.BlobName = name;"),
        "Set 'Protocol' to Https",
        "AML4011:SetProperty");
}
