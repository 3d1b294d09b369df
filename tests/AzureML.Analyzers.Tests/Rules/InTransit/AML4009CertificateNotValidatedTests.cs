using AzureML.Analyzers.Model;
using AzureML.Analyzers.Tests.SdkSurface;
using Xunit;

namespace AzureML.Analyzers.Tests.Rules.InTransit;

/// <summary>AML4009, with and without Azure packages.</summary>
public sealed class AML4009CertificateNotValidatedTests
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Net;
        using System.Net.Http;
        using System.Net.Http.Headers;
        using System.Net.Http.Json;
        using System.Net.Security;
        using System.Security.Cryptography.X509Certificates;
        using System.Threading.Tasks;

        """;

    private const string Address = "\"https://churn.westeurope.inference.ml.azure.com/score\"";

    private static Task Reports(string program) => Verify.Reports(SurfaceReferences.Net80, Usings + program);

    private static Task ReportsIn(string statements) => Reports($$"""
        class Scoring
        {
            private static bool AcceptAll(HttpRequestMessage request, X509Certificate2 certificate, X509Chain chain, SslPolicyErrors errors) => true;

            private static bool AcceptValid(HttpRequestMessage request, X509Certificate2 certificate, X509Chain chain, SslPolicyErrors errors) => errors == SslPolicyErrors.None;

            public async Task Run(string address, bool trusted, Func<HttpRequestMessage, X509Certificate2, X509Chain, SslPolicyErrors, bool> given)
            {
        {{statements}}
            }
        }
        """);

    /// <summary>What the studio's Consume page offers for C#.</summary>
    [Fact]
    public Task Snippet_of_the_studio() => Reports("""
        class Program
        {
            static void Main(string[] args)
            {
                InvokeRequestResponseService().Wait();
            }

            static async Task InvokeRequestResponseService()
            {
                var handler = new HttpClientHandler()
                {
                    ClientCertificateOptions = ClientCertificateOption.Manual,
                    ServerCertificateCustomValidationCallback =
                            {|AML4009:(httpRequestMessage, cert, cetChain, policyErrors) => { return true; }|}
                };
                using (var client = new HttpClient(handler))
                {
                    var requestBody = @"{}";
                    const string apiKey = "";
                    if (string.IsNullOrEmpty(apiKey))
                    {
                        throw new Exception("A key should be provided to invoke the endpoint");
                    }
                    client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", apiKey);
                    client.BaseAddress = new Uri("https://churn.westeurope.inference.ml.azure.com/score");
                    var content = new StringContent(requestBody);
                    content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
                    HttpResponseMessage response = await client.PostAsync("", content);
                    Console.WriteLine(await response.Content.ReadAsStringAsync());
                }
            }
        }
        """);

    [Theory]
    [InlineData("(request, certificate, chain, errors) => true", true)]
    [InlineData("delegate { return true; }", true)]
    [InlineData("AcceptAll", true)]
    [InlineData("HttpClientHandler.DangerousAcceptAnyServerCertificateValidator", true)]
    [InlineData("(_, _, _, errors) => { if (errors != SslPolicyErrors.None) { Console.WriteLine(errors); } return true; }", true)]
    [InlineData("(_, _, _, errors) => errors == SslPolicyErrors.None", false)]
    [InlineData("(_, _, _, errors) => { if (errors != SslPolicyErrors.None) { return false; } return true; }", false)]
    [InlineData("(_, _, _, errors) => { if (errors != SslPolicyErrors.None) { throw new Exception(); } return true; }", false)]
    [InlineData("AcceptValid", false)]
    [InlineData("given", false)]
    [InlineData("null", false)]
    public Task Callbacks(string callback, bool isReported) => ReportsIn($$"""
                var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = {{(isReported ? "{|AML4009:" + callback + "|}" : callback)}} };
                using var client = new HttpClient(handler);
                await client.GetStringAsync({{Address}});
        """);

    [Fact]
    public Task Forms() => ReportsIn($$"""
                var a = new HttpClientHandler();
                a.ServerCertificateCustomValidationCallback = {|AML4009:(_, _, _, _) => true|};
                await new HttpClient(a).GetStringAsync({{Address}});

                HttpClientHandler b = new();
                b.ServerCertificateCustomValidationCallback += {|AML4009:(_, _, _, _) => true|};
                await new HttpClient(b, disposeHandler: true).PostAsJsonAsync({{Address}}, 1);

                var c = new SocketsHttpHandler { SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = {|AML4009:(_, _, _, _) => true|} } };
                using HttpClient clientOfC = new(c) { BaseAddress = new Uri({{Address}}) };

                var d = new SocketsHttpHandler { SslOptions = { RemoteCertificateValidationCallback = {|AML4009:(_, _, _, _) => true|} } };
                await new HttpClient(d).SendAsync(new HttpRequestMessage(HttpMethod.Post, {{Address}}));

                Func<HttpRequestMessage, X509Certificate2, X509Chain, SslPolicyErrors, bool> accept = (_, _, _, _) => true;
                var e = new HttpClientHandler { ServerCertificateCustomValidationCallback = {|AML4009:accept|} };
                await new HttpClient(e).SendAsync(new HttpRequestMessage { RequestUri = new Uri({{Address}}) });

                var f = new HttpClientHandler { ServerCertificateCustomValidationCallback = trusted ? {|AML4009:(_, _, _, _) => true|} : null };
                await new HttpClient(f).GetStringAsync({{Address}});
        """);

    [Fact]
    public Task Without_evidence_it_is_silent() => ReportsIn($$"""
                var other = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, _) => true };
                using var otherClient = new HttpClient(other);
                await otherClient.GetStringAsync("https://contoso.example/score");
                await otherClient.GetStringAsync(address);

                using var scoring = new HttpClient();
                await scoring.GetStringAsync({{Address}});

                var unused = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, _) => true };
        """);

    [Fact]
    public Task Value_set_later_counts() => ReportsIn($$"""
                var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, _) => true };
                handler.ServerCertificateCustomValidationCallback = null;
                await new HttpClient(handler).GetStringAsync({{Address}});
        """);

    [Fact]
    public Task Fields_tie_the_members_of_a_type() => Reports($$"""
        class Initialized
        {
            private static readonly HttpClient Client = new HttpClient(new HttpClientHandler { ServerCertificateCustomValidationCallback = {|AML4009:(_, _, _, _) => true|} });

            public Task Run() => Client.GetStringAsync({{Address}});
        }

        class Constructed
        {
            private readonly HttpClient _client;

            public Constructed()
            {
                var handler = new HttpClientHandler();
                handler.ServerCertificateCustomValidationCallback = {|AML4009:(_, _, _, _) => true|};
                _client = new HttpClient(handler);
            }

            public Task Run() => _client.GetStringAsync({{Address}});
        }

        class Property
        {
            private HttpClient Client { get; } = new HttpClient(new HttpClientHandler { ServerCertificateCustomValidationCallback = {|AML4009:(_, _, _, _) => true|} });

            public Task Run() => Client.GetStringAsync({{Address}});
        }

        class TwoClients
        {
            private readonly HttpClient _other = new HttpClient(new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, _) => true });
            private readonly HttpClient _scoring = new HttpClient();

            public Task Run() => _scoring.GetStringAsync({{Address}});

            public Task Other() => _other.GetStringAsync("https://contoso.example/");
        }
        """);

    [Fact]
    public Task Factories() => Reports($$"""
        class Scoring
        {
            private static HttpClient Create()
            {
                var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = {|AML4009:(_, _, _, _) => true|} };
                return new HttpClient(handler);
            }

            private static HttpClient CreateOther() => new HttpClient(new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, _) => true });

            public async Task Run()
            {
                using HttpClient client = Create();
                await client.GetStringAsync({{Address}});
                using HttpClient other = CreateOther();
                await other.GetStringAsync("https://contoso.example/");
            }
        }
        """);

    [Fact]
    public Task Handlers_of_a_builder() => Reports($$"""
        interface IBuilder { IBuilder Primary(Func<HttpMessageHandler> create); }
        interface IServices { IBuilder AddHttpClient(string name, Action<HttpClient> configure); }

        static class Startup
        {
            public static void Add(IServices services)
            {
                services.AddHttpClient("scoring", client => client.BaseAddress = new Uri({{Address}}))
                    .Primary(() => new HttpClientHandler { ServerCertificateCustomValidationCallback = {|AML4009:(_, _, _, _) => true|} });
                services.AddHttpClient("other", client => client.BaseAddress = new Uri("https://contoso.example"))
                    .Primary(() => new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, _) => true });
            }
        }
        """);

    [Fact]
    public Task Handlers_inside_handlers() => Reports($$"""
        class LoggingHandler : DelegatingHandler
        {
            public LoggingHandler(HttpMessageHandler inner) : base(inner) { }
        }

        class Scoring
        {
            public async Task Run()
            {
                var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = {|AML4009:(_, _, _, _) => true|} };
                using var client = new HttpClient(new LoggingHandler(handler));
                await client.GetStringAsync({{Address}});
            }
        }
        """);

    [Fact]
    public Task The_whole_process() => Reports($$"""
        class Scoring
        {
            public async Task Run(HttpClient client)
            {
                ServicePointManager.ServerCertificateValidationCallback += {|AML4009:(sender, certificate, chain, errors) => true|};
                await client.GetStringAsync({{Address}});
            }
        }

        class Other
        {
            public async Task Run(HttpClient client)
            {
                ServicePointManager.ServerCertificateValidationCallback = (sender, certificate, chain, errors) => true;
                await client.GetStringAsync("https://contoso.example");
            }
        }
        """);

    [Fact]
    public Task Clients_of_azure() => Verify.Reports(SdkFamily.Clients, """
        using System;
        using System.Net.Http;
        using Azure.Core.Pipeline;
        using Azure.Identity;
        using Azure.Security.KeyVault.Secrets;

        class Vault
        {
            public SecretClient Create(Uri vault)
            {
                var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = {|AML4009:HttpClientHandler.DangerousAcceptAnyServerCertificateValidator|} };
                var options = new SecretClientOptions { Transport = new HttpClientTransport(handler) };
                return new SecretClient(vault, new DefaultAzureCredential(), options);
            }

            public DefaultAzureCredential Login() => new(new DefaultAzureCredentialOptions
            {
                Transport = new HttpClientTransport(new HttpClient(new HttpClientHandler { ServerCertificateCustomValidationCallback = {|AML4009:(_, _, _, _) => true|} })),
            });
        }
        """);

    [Fact]
    public Task The_scoring_uri_of_an_endpoint() => Verify.Reports(SdkFamily.Arm, Usings + """
        using Azure.ResourceManager.MachineLearning;

        class Scoring
        {
            public async Task Run(MachineLearningOnlineEndpointResource endpoint)
            {
                using var client = new HttpClient(new HttpClientHandler { ServerCertificateCustomValidationCallback = {|AML4009:(_, _, _, _) => true|} });
                await client.GetStringAsync(endpoint.Data.Properties.ScoringUri);
            }
        }
        """);

    [Fact]
    public Task A_type_of_the_same_name_is_silent() => Verify.Reports(SurfaceReferences.Net80, """
        using System;

        class HttpClientHandler { public Func<object, object, object, object, bool> ServerCertificateCustomValidationCallback { get; set; } }
        class HttpClient { public HttpClient(HttpClientHandler handler) { } public void GetStringAsync(string requestUri) { } }

        class Scoring
        {
            public void Run() => new HttpClient(new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, _) => true })
                .GetStringAsync("https://churn.westeurope.inference.ml.azure.com/score");
        }
        """);
}
