using AzureML.Analyzers.Model;
using AzureML.Analyzers.Tests.Complaints;
using AzureML.Analyzers.Tests.SdkSurface;
using Xunit;

namespace AzureML.Analyzers.Tests.Rules.InTransit;

/// <summary>AML4008, with and without Azure packages.</summary>
public sealed class AML4008ScoringOverHttpTests
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Net;
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Threading.Tasks;

        """;

    private static Task Reports(string body) => Verify.Reports(SurfaceReferences.Net80, Usings + body);

    private static Task ReportsIn(string statements) => Reports($$"""
        class Scoring
        {
            private readonly HttpClient _client = new HttpClient();

            public async Task Run(string name, string region, HttpContent content)
            {
        {{statements}}
            }
        }
        """);

    [Theory]
    [InlineData("http://churn.westeurope.inference.ml.azure.com/score")]
    [InlineData("http://churn.usgovvirginia.inference.ml.azure.us/score")]
    [InlineData("http://churn.chinaeast2.inference.ml.azure.cn/score")]
    [InlineData("HTTP://churn.westeurope.inference.ml.azure.com:80/score?v=1")]
    [InlineData("http://llama.eastus.inference.ai.azure.com/v1/chat/completions")]
    [InlineData("http://phi.eastus2.models.ai.azure.com")]
    [InlineData("http://europewest.services.azureml.net/workspaces/w/services/s/execute")]
    [InlineData("http://notebooks.azureml.ms/x")]
    [InlineData("http://churn.westeurope.azurecontainer.io/score")]
    [InlineData("http://user@churn.westeurope.azurecontainer.io:8080/score")]
    [InlineData("http://20.31.4.5:80/api/v1/service/churn/score")]
    [InlineData("http://10.0.0.5/api/v1/service/churn/score?x=1")]
    [InlineData("http://ml.contoso.example/api/v1/service/churn/score")]
    public Task Hosts(string address) => ReportsIn($$"""
                await _client.PostAsync({|AML4008:"{{address}}"|}, content);
        """);

    [Theory]
    [InlineData("https://churn.westeurope.inference.ml.azure.com/score")]
    [InlineData("http://localhost:5001/score?to=.azurecontainer.io")]
    [InlineData("http://localhost/api/v1/service/churn/score")]
    [InlineData("http://127.0.0.1:32267/api/v1/service/churn/score")]
    [InlineData("http://[::1]:80/api/v1/service/churn/score")]
    [InlineData("http://contoso.example/score?next=x.inference.ml.azure.com")]
    [InlineData("http://contoso.example/api/v1/service/churn/swagger")]
    [InlineData("http://contoso.example/api/v1/service//score")]
    [InlineData("http://inference.ml.azure.com.contoso.example/score")]
    [InlineData("http://schemas.contoso.example/2020/azureml.ms")]
    [InlineData("//churn.westeurope.inference.ml.azure.com/score")]
    [InlineData("ftp://churn.westeurope.inference.ml.azure.com/score")]
    public Task Other_addresses_are_silent(string address) => ReportsIn($$"""
                await _client.PostAsync("{{address}}", content);
        """);

    [Fact]
    public Task Sinks() => ReportsIn("""
                var uri = new Uri({|AML4008:"http://a.westeurope.inference.ml.azure.com/score"|});
                var absolute = new Uri({|AML4008:"http://b.westeurope.inference.ml.azure.com/score"|}, UriKind.Absolute);
                Uri.TryCreate({|AML4008:"http://c.westeurope.inference.ml.azure.com/score"|}, UriKind.Absolute, out Uri tried);
                var built = new UriBuilder({|AML4008:"http://d.westeurope.inference.ml.azure.com/score"|});
                _client.BaseAddress = new Uri({|AML4008:"http://e.westeurope.inference.ml.azure.com/score"|});
                var request = new HttpRequestMessage(HttpMethod.Post, {|AML4008:"http://f.westeurope.inference.ml.azure.com/score"|});
                request.RequestUri = new(uriString: {|AML4008:"http://g.westeurope.inference.ml.azure.com/score"|});
                await _client.GetStringAsync({|AML4008:"http://h.westeurope.inference.ml.azure.com/score"|});
                await _client.PostAsJsonAsync({|AML4008:"http://i.westeurope.inference.ml.azure.com/score"|}, 1);
                await _client.PostAsJsonAsync(value: 1, requestUri: {|AML4008:"http://j.westeurope.inference.ml.azure.com/score"|});
        #pragma warning disable SYSLIB0014
                WebRequest old = WebRequest.Create({|AML4008:"http://k.westeurope.inference.ml.azure.com/score"|});
                string older = new WebClient().DownloadString({|AML4008:"http://l.westeurope.inference.ml.azure.com/score"|});
        """);

    /// <summary>Complaint 4 of the peers: a text is not a connection.</summary>
    [Fact]
    [Complaint(4)]
    public Task Text_that_reaches_no_sink_is_silent() => ReportsIn("""
                // see http://churn.westeurope.inference.ml.azure.com/score
                string text = "http://churn.westeurope.inference.ml.azure.com/score";
                Console.WriteLine(text);
                var headers = new Dictionary<string, string> { ["x"] = "http://churn.westeurope.inference.ml.azure.com/score" };
                bool good = Uri.IsWellFormedUriString("http://churn.westeurope.inference.ml.azure.com/score", UriKind.Absolute);
                await _client.PostAsync("", new StringContent("http://churn.westeurope.inference.ml.azure.com/score"));
                if (name.StartsWith("http://churn.westeurope.inference.ml.azure.com")) { throw new Exception(); }
        """);

    [Fact]
    public Task Interpolation_and_concatenation() => ReportsIn("""
                await _client.PostAsync({|AML4008:$"http://{name}.{region}.inference.ml.azure.com/score"|}, content);
                await _client.PostAsync({|AML4008:"http://" + name + ".westeurope.azurecontainer.io/score"|}, content);
                await _client.PostAsync({|AML4008:"http://churn.westeurope.inference.ml.azure.com" + "/score"|}, content);
                await _client.PostAsync($"http://{name}/api/v1/service/churn/score", content);
                await _client.PostAsync({|AML4008:$"http://10.1.2.3:80/api/v1/service/{name}/score"|}, content);
                await _client.PostAsync($"{region}://churn.westeurope.inference.ml.azure.com/score", content);
                await _client.PostAsync($"http://{name}.contoso.example/score", content);
        """);

    [Fact]
    public Task One_finding_per_literal() => Reports("""
        class Scoring
        {
            private const string Address = {|AML4008:"http://churn.westeurope.inference.ml.azure.com/score"|};
            private static readonly Uri Other = new Uri({|AML4008:"http://other.westeurope.inference.ml.azure.com/score"|});
            private readonly string _third = {|AML4008:"http://third.westeurope.inference.ml.azure.com/score"|};
            private readonly HttpClient _client = new HttpClient();

            public Task First(HttpContent content) => _client.PostAsync(Address, content);

            public async Task Second(HttpContent content)
            {
                string local = {|AML4008:"http://local.westeurope.inference.ml.azure.com/score"|};
                await _client.PostAsync(local, content);
                await _client.PutAsync(local, content);
                await _client.PostAsync(Address, content);
                await _client.PostAsync(Other, content);
                await _client.PostAsync(_third, content);
            }
        }
        """);

    [Fact]
    public Task Helpers_parameters_and_properties() => Reports("""
        class Scoring
        {
            private static string Address => {|AML4008:"http://churn.westeurope.inference.ml.azure.com/score"|};

            private static Task<string> Get(HttpClient client, string address) => client.GetStringAsync(address);

            private static Uri Parse(string text) => new Uri(text);

            public async Task Run(HttpClient client)
            {
                await Get(client, {|AML4008:"http://a.westeurope.inference.ml.azure.com/score"|});
                Uri parsed = Parse({|AML4008:"http://b.westeurope.inference.ml.azure.com/score"|});
                await client.GetStringAsync(Address);
            }
        }
        """);

    /// <summary>The address is written in the helper, whatever it is completed with.</summary>
    [Fact]
    public Task Helpers_that_complete_an_address() => Reports("""
        class Scoring
        {
            private static string Address(string path) => {|AML4008:"http://churn.westeurope.inference.ml.azure.com/" + path|};

            public Task Run(HttpClient client) => client.GetStringAsync(Address("score"));
        }
        """);

    [Fact]
    public Task Constants_of_another_file() => Verify.Reports(
        SurfaceReferences.Net80,
        Usings + """
            static class Addresses
            {
                public const string Churn = {|AML4008:"http://churn.westeurope.inference.ml.azure.com/score"|};
                public const string Unused = "http://unused.westeurope.inference.ml.azure.com/score";
            }
            """,
        new Verify.Setup
        {
            OtherSources =
            [
                Usings + """
                class Scoring
                {
                    public Task Run(HttpClient client) => client.GetStringAsync(Addresses.Churn);
                }
                """,
            ],
        });

    [Fact]
    public Task Lambdas_of_factories() => Reports("""
        static class Startup
        {
            public static void Add(Action<string, Action<HttpClient>> addHttpClient)
            {
                addHttpClient("scoring", client => client.BaseAddress = new Uri({|AML4008:"http://churn.westeurope.inference.ml.azure.com"|}));
            }
        }
        """);

    [Fact]
    public Task Builders() => ReportsIn("""
                var a = new UriBuilder({|AML4008:"http"|}, "churn.westeurope.inference.ml.azure.com").Uri;
                var b = new UriBuilder { Scheme = {|AML4008:"http"|}, Host = "churn.westeurope.inference.ml.azure.com", Path = "score" };
                var c = new UriBuilder { Host = {|AML4008:"churn.westeurope.inference.ml.azure.com"|} };
                var d = new UriBuilder { Scheme = "https", Host = "churn.westeurope.inference.ml.azure.com" };
                var e = new UriBuilder();
                e.Host = "churn.westeurope.inference.ml.azure.com";
                e.Scheme = {|AML4008:Uri.UriSchemeHttp|};
                var f = new UriBuilder({|AML4008:"http"|}, "20.1.2.3", 80, "api/v1/service/churn/score");
                var g = new UriBuilder("http", "localhost", 80, "api/v1/service/churn/score");
                var h = new UriBuilder("http", name) { Path = "score" };
                var i = new UriBuilder(name, "churn.westeurope.inference.ml.azure.com");
        """);

    [Fact]
    public Task Unknown_addresses_are_silent() => ReportsIn("""
                // .inference.ml.azure.com
                await _client.PostAsync(Environment.GetEnvironmentVariable("SCORING_URI"), content);
                await _client.PostAsync(name, content);
                await _client.PostAsync("http://" + name, content);
        """);

    [Fact]
    public Task A_type_of_the_same_name_is_silent() => Verify.Reports(SurfaceReferences.Net80, """
        class HttpClient { public void Get(string requestUri) { } }
        class Uri { public Uri(string uriString) { } }

        class Scoring
        {
            public void Run()
            {
                new HttpClient().Get("http://churn.westeurope.inference.ml.azure.com/score");
                var uri = new Uri("http://churn.westeurope.inference.ml.azure.com/score");
            }
        }
        """);

    [Fact]
    public Task Top_level_statements() => Reports("""
        string address = {|AML4008:"http://churn.westeurope.inference.ml.azure.com/score"|};
        using var client = new HttpClient();
        Console.WriteLine(await client.GetStringAsync(address));
        """);

    [Theory]
    [InlineData(SdkFamily.Arm)]
    [InlineData(SdkFamily.Provisioning)]
    [InlineData(SdkFamily.Clients)]
    public Task Beside_every_sdk(object family) => Verify.Reports((SdkFamily)family, Usings + """
        class Scoring
        {
            public Task Run(HttpClient client) => client.GetStringAsync({|AML4008:"http://churn.westeurope.inference.ml.azure.com/score"|});
        }
        """);

    [Fact]
    public Task On_some_paths() => ReportsIn("""
                string address = region == "local" ? {|AML4008:"http://churn.westeurope.azurecontainer.io/score"|} : "https://churn.westeurope.inference.ml.azure.com/score";
                await _client.PostAsync(address, content);
        """);

    [Fact]
    public Task Broken_code_is_survived() => Verify.Reports(
        SurfaceReferences.Net80,
        Usings + """
            class Scoring
            {
                public Task Run(HttpClient client) => client.GetStringAsync({|AML4008:"http://churn.westeurope.inference.ml.azure.com/score"|}
            """,
        new Verify.Setup { MayNotCompile = true });
}
