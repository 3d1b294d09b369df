using AzureML.Analyzers.Model;
using AzureML.Analyzers.Tests.Complaints;
using AzureML.Analyzers.Tests.SdkSurface;
using Xunit;

namespace AzureML.Analyzers.Tests.Rules.InTransit;

/// <summary>AML4010, with and without Azure packages.</summary>
public sealed class AML4010ObsoleteTlsProtocolTests
{
    private const string Usings = """
        using System;
        using System.Net;
        using System.Net.Http;
        using System.Net.Security;
        using System.Security.Authentication;
        using System.Threading.Tasks;
        #pragma warning disable SYSLIB0039, CS0618

        """;

    private const string Address = "\"https://churn.westeurope.inference.ml.azure.com/score\"";

    private static Task Reports(string program) => Verify.Reports(SurfaceReferences.Net80, Usings + program);

    private static Task ReportsIn(string statements) => Reports($$"""
        class Scoring
        {
            private const SslProtocols Old = SslProtocols.Tls11;

            public async Task Run(SslProtocols given, bool old)
            {
        {{statements}}
            }
        }
        """);

    [Fact]
    public Task Every_obsolete_member() => ReportsIn($$"""
                var a = new HttpClientHandler { SslProtocols = {|AML4010:SslProtocols.Tls|} };
                await new HttpClient(a).GetStringAsync({{Address}});
                var b = new HttpClientHandler { SslProtocols = {|AML4010:SslProtocols.Tls|} | {|AML4010:SslProtocols.Tls11|} | SslProtocols.Tls12 };
                await new HttpClient(b).GetStringAsync({{Address}});
                var c = new HttpClientHandler();
                c.SslProtocols = {|AML4010:SslProtocols.Ssl3|};
                await new HttpClient(c).GetStringAsync({{Address}});
                var d = new SocketsHttpHandler { SslOptions = { EnabledSslProtocols = {|AML4010:SslProtocols.Tls11|} } };
                await new HttpClient(d).GetStringAsync({{Address}});
                var e = new SocketsHttpHandler { SslOptions = new SslClientAuthenticationOptions { EnabledSslProtocols = {|AML4010:SslProtocols.Tls11|} } };
                await new HttpClient(e).GetStringAsync({{Address}});
                var f = new HttpClientHandler { SslProtocols = {|AML4010:Old|} };
                await new HttpClient(f).GetStringAsync({{Address}});
                var g = new HttpClientHandler { SslProtocols = old ? {|AML4010:SslProtocols.Tls11|} : SslProtocols.Tls13 };
                await new HttpClient(g).GetStringAsync({{Address}});
        """);

    /// <summary>Complaint 15 of the peers: safe versions are not flagged.</summary>
    [Fact]
    [Complaint(15)]
    public Task Safe_and_unknown_protocols_are_silent() => ReportsIn($$"""
                var a = new HttpClientHandler { SslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13 };
                await new HttpClient(a).GetStringAsync({{Address}});
                var b = new HttpClientHandler { SslProtocols = SslProtocols.None };
                await new HttpClient(b).GetStringAsync({{Address}});
                var c = new HttpClientHandler { SslProtocols = given };
                await new HttpClient(c).GetStringAsync({{Address}});
                var d = new HttpClientHandler { SslProtocols = SslProtocols.Tls };
                d.SslProtocols = SslProtocols.None;
                await new HttpClient(d).GetStringAsync({{Address}});
                var e = new HttpClientHandler { SslProtocols = SslProtocols.Tls };
                await new HttpClient(e).GetStringAsync("https://contoso.example");
        """);

    [Fact]
    public Task The_whole_process() => Reports($$"""
        class Scoring
        {
            public async Task Run(HttpClient client)
            {
                ServicePointManager.SecurityProtocol = {|AML4010:SecurityProtocolType.Tls11|} | SecurityProtocolType.Tls12;
                ServicePointManager.SecurityProtocol |= {|AML4010:SecurityProtocolType.Tls|};
                ServicePointManager.SecurityProtocol &= ~SecurityProtocolType.Tls11;
                ServicePointManager.SecurityProtocol = SecurityProtocolType.Tls12 | SecurityProtocolType.Tls13;
                await client.GetStringAsync({{Address}});
            }
        }

        class Other
        {
            public void Run() => ServicePointManager.SecurityProtocol = SecurityProtocolType.Tls;
        }
        """);

    [Fact]
    public Task Clients_of_azure() => Verify.Reports(SdkFamily.Clients, """
        using System;
        using System.Net.Http;
        using System.Security.Authentication;
        using Azure.Core.Pipeline;
        using Azure.Identity;
        using Azure.Security.KeyVault.Secrets;
        #pragma warning disable SYSLIB0039

        class Vault
        {
            private readonly SecretClient _client;

            public Vault(Uri vault)
            {
                var handler = new HttpClientHandler { SslProtocols = {|AML4010:SslProtocols.Tls11|} };
                _client = new SecretClient(vault, new DefaultAzureCredential(), new SecretClientOptions { Transport = new HttpClientTransport(handler) });
            }
        }
        """);

    [Fact]
    public Task Fields_tie_the_members_of_a_type() => Reports($$"""
        class Scoring
        {
            private readonly HttpClient _client = new HttpClient(new HttpClientHandler { SslProtocols = {|AML4010:SslProtocols.Tls11|} });

            public Task Run() => _client.GetStringAsync({{Address}});
        }
        """);

    [Fact]
    public Task A_type_of_the_same_name_is_silent() => Reports($$"""
        class Handler { public SslProtocols SslProtocols { get; set; } }

        class Scoring
        {
            public async Task Run(HttpClient client)
            {
                var handler = new Handler { SslProtocols = SslProtocols.Tls };
                await client.GetStringAsync({{Address}});
            }
        }
        """);
}
