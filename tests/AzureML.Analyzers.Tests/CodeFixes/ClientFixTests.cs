using AzureML.Analyzers.CodeFixes;
using Xunit;

namespace AzureML.Analyzers.Tests.CodeFixes;

/// <summary>The fixes of code that calls scoring services: AML4008, AML4009, AML4010.</summary>
public sealed class ClientFixTests
{
    private const string Usings = """
        using System;
        using System.Net;
        using System.Net.Http;
        using System.Net.Security;
        using System.Security.Authentication;
        using System.Threading.Tasks;
        #pragma warning disable SYSLIB0039, SYSLIB0014

        """;

    private static string In(string statements) => Usings + $$"""
        class Scoring
        {
            private const string Address = "https://churn.westeurope.inference.ml.azure.com/score";

            public async Task Run(HttpClient given, string name, bool trusted, RemoteCertificateValidationCallback check)
            {
        {{statements}}
                await Task.CompletedTask;
            }
        }
        """;

    private static Task Secures(string before, string after) =>
        FixTest<SecureAddressCodeFix>.VerifyAsync(In(before), In(after), title: "Use 'https'", key: "AML4008:SecureAddress");

    [Theory]
    [InlineData("\"http://churn.westeurope.inference.ml.azure.com/score\"", "\"https://churn.westeurope.inference.ml.azure.com/score\"")]
    [InlineData("\"http://churn.westeurope.inference.ml.azure.com:80/score\"", "\"https://churn.westeurope.inference.ml.azure.com/score\"")]
    [InlineData("\"HTTP://churn.westeurope.inference.ml.azure.com:80\"", "\"HTTPS://churn.westeurope.inference.ml.azure.com\"")]
    [InlineData("\"http://churn.westeurope.inference.ml.azure.com:8080/score\"", "\"https://churn.westeurope.inference.ml.azure.com:8080/score\"")]
    [InlineData("@\"http://churn.westeurope.inference.ml.azure.com/score\"", "@\"https://churn.westeurope.inference.ml.azure.com/score\"")]
    [InlineData("\"\"\"http://churn.westeurope.inference.ml.azure.com/score\"\"\"", "\"\"\"https://churn.westeurope.inference.ml.azure.com/score\"\"\"")]
    [InlineData("$\"http://{name}.westeurope.inference.ml.azure.com:80/score\"", "$\"https://{name}.westeurope.inference.ml.azure.com/score\"")]
    [InlineData("$\"http://{(trusted ? \"a/b\" : name)}.westeurope.inference.ml.azure.com:80/score\"", "$\"https://{(trusted ? \"a/b\" : name)}.westeurope.inference.ml.azure.com/score\"")]
    [InlineData("\"http://\" + name + \".westeurope.inference.ml.azure.com/score\"", "\"https://\" + name + \".westeurope.inference.ml.azure.com/score\"")]
    public Task Addresses(string before, string after) => Secures(
        $$"""
                await given.GetStringAsync({|AML4008:{{before}}|}); // scores
        """,
        $$"""
                await given.GetStringAsync({{after}}); // scores
        """);

    [Fact]
    public Task The_declaration_is_fixed_once() => Secures(
        """
                const string address = {|AML4008:"http://churn.westeurope.inference.ml.azure.com/score"|};
                await given.GetStringAsync(address);
                await given.GetByteArrayAsync(address);
        """,
        """
                const string address = "https://churn.westeurope.inference.ml.azure.com/score";
                await given.GetStringAsync(address);
                await given.GetByteArrayAsync(address);
        """);

    [Fact]
    public Task Builders() => Secures(
        """
                Uri uri = new UriBuilder({|AML4008:"http"|}, "churn.westeurope.inference.ml.azure.com").Uri;
        """,
        """
                Uri uri = new UriBuilder("https", "churn.westeurope.inference.ml.azure.com").Uri;
        """);

    [Theory]
    [InlineData("\"http://churn.westeurope.azurecontainer.io/score\"")]
    [InlineData("\"http://20.1.2.3:80/api/v1/service/churn/score\"")]
    [InlineData("\"http://\" + name + \".westeurope.inference.ml.azure.com:80/score\"")]
    public Task Not_offered_where_it_would_not_answer(string address) => FixTest<SecureAddressCodeFix>.NotOfferedAsync(In($$"""
                await given.GetStringAsync({|AML4008:{{address}}|});
        """));

    private static Task Removes(string before, string after) => FixTest<RemoveSettingCodeFix>.VerifyAsync(In(before), In(after));

    /// <summary>One click in the snippet of the studio.</summary>
    [Fact]
    public Task Snippet_of_the_studio() => Removes(
        """
                var handler = new HttpClientHandler()
                {
                    ClientCertificateOptions = ClientCertificateOption.Manual,
                    ServerCertificateCustomValidationCallback =
                            {|AML4009:(httpRequestMessage, cert, cetChain, policyErrors) => { return true; }|}
                };
                using (var client = new HttpClient(handler))
                {
                    client.BaseAddress = new Uri(Address);
                    await client.PostAsync("", new StringContent("{}"));
                }
        """,
        """
                var handler = new HttpClientHandler()
                {
                    ClientCertificateOptions = ClientCertificateOption.Manual
                };
                using (var client = new HttpClient(handler))
                {
                    client.BaseAddress = new Uri(Address);
                    await client.PostAsync("", new StringContent("{}"));
                }
        """);

    [Fact]
    public Task Initializers() => Removes(
        """
                var a = new HttpClientHandler { ServerCertificateCustomValidationCallback = {|AML4009:(_, _, _, _) => true|} };
                await new HttpClient(a).GetStringAsync(Address);
                HttpClientHandler b = new() { ServerCertificateCustomValidationCallback = {|AML4009:(_, _, _, _) => true|}, UseCookies = false };
                await new HttpClient(b).GetStringAsync(Address);
                var c = new HttpClientHandler
                {
                    // cookies
                    UseCookies = false,
                    ServerCertificateCustomValidationCallback = {|AML4009:(_, _, _, _) => true|},
                    UseProxy = false, // no proxy
                };
                await new HttpClient(c).GetStringAsync(Address);
                var d = new SocketsHttpHandler { SslOptions = { RemoteCertificateValidationCallback = {|AML4009:(_, _, _, _) => true|} } };
                await new HttpClient(d).GetStringAsync(Address);
        """,
        """
                var a = new HttpClientHandler();
                await new HttpClient(a).GetStringAsync(Address);
                HttpClientHandler b = new() { UseCookies = false };
                await new HttpClient(b).GetStringAsync(Address);
                var c = new HttpClientHandler
                {
                    // cookies
                    UseCookies = false,
                    UseProxy = false, // no proxy
                };
                await new HttpClient(c).GetStringAsync(Address);
                var d = new SocketsHttpHandler();
                await new HttpClient(d).GetStringAsync(Address);
        """);

    [Fact]
    public Task Statements() => Removes(
        """
                var a = new HttpClientHandler();
                // trust everybody
                a.ServerCertificateCustomValidationCallback = {|AML4009:(_, _, _, _) => true|};
                await new HttpClient(a).GetStringAsync(Address);
        """,
        """
                var a = new HttpClientHandler();
                // trust everybody
                await new HttpClient(a).GetStringAsync(Address);
        """);

    [Fact]
    public Task Protocols() => Removes(
        """
                ServicePointManager.SecurityProtocol = {|AML4010:SecurityProtocolType.Tls|} | ({|AML4010:SecurityProtocolType.Tls11|} | SecurityProtocolType.Tls12);
                var a = new HttpClientHandler { SslProtocols = {|AML4010:SslProtocols.Tls11|} | SslProtocols.Tls12 };
                await new HttpClient(a).GetStringAsync(Address);
        """,
        """
                var a = new HttpClientHandler();
                await new HttpClient(a).GetStringAsync(Address);
        """);

    [Fact]
    public Task Not_offered_where_more_would_go() => FixTest<RemoveSettingCodeFix>.NotOfferedAsync(In("""
                var a = new SocketsHttpHandler();
                a.SslOptions.RemoteCertificateValidationCallback = trusted ? {|AML4009:(_, _, _, _) => true|} : check;
                await new HttpClient(a).GetStringAsync(Address);
        """));
}
