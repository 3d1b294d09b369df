using AzureML.Analyzers.Tests.SdkSurface;
using Xunit;

namespace AzureML.Analyzers.Tests.Complaints;

/// <summary>What is taken for a connection, and for weak TLS, elsewhere. Each program calls the same service in the clear as well.</summary>
public sealed class AddressComplaintTests
{
    private static Task Reports(string members) => Verify.Reports(SurfaceReferences.All, $$"""
        using System;
        using System.Collections.Generic;
        using System.Net;
        using System.Net.Http;
        using System.Security.Authentication;
        using System.Threading.Tasks;
        using System.Xml.Linq;
        using System.Xml.Serialization;
        using Azure.Core;
        using Azure.ResourceManager.MachineLearning.Models;
        #pragma warning disable SYSLIB0014, SYSLIB0039, CS0618

        public class Scoring
        {
            private readonly HttpClient _client = new HttpClient();

        {{members}}

            public Task<string> Control() => _client.GetStringAsync({|AML4008:"http://control.westeurope.inference.ml.azure.com/score"|});
        }
        """);

    /// <summary>Complaint 4.</summary>
    [Fact]
    [Complaint(4)]
    public Task A_namespace_is_no_connection() => Reports("""
            [XmlRoot("request", Namespace = "http://churn.westeurope.inference.ml.azure.com/score")]
            public class Request { }

            private const string Namespace = "http://churn.westeurope.inference.ml.azure.com/score";
            private static readonly XNamespace Scores = "http://churn.westeurope.inference.ml.azure.com/score";

            public XElement Write() => new XElement(XName.Get("score", Namespace), new XAttribute(XNamespace.Xmlns + "s", Scores));
            public bool IsRequest(XElement element) => element.Name.NamespaceName == "http://churn.westeurope.inference.ml.azure.com/score";
            public string Schema() => "{ \"$schema\": \"http://json-schema.org/draft-07/schema#\", \"$id\": \"http://churn.westeurope.inference.ml.azure.com/score\" }";
        """);

    /// <summary>Complaint 4: the machine itself, and what only the machine itself can reach.</summary>
    [Theory]
    [Complaint(4)]
    [InlineData("http://localhost:5001/score")]
    [InlineData("http://localhost/api/v1/service/churn/score")]
    [InlineData("http://127.0.0.1:31311/api/v1/service/churn/score")]
    [InlineData("http://[::1]/api/v1/service/churn/score")]
    [InlineData("http://169.254.169.254/metadata/identity/oauth2/token?api-version=2018-02-01&resource=https%3A%2F%2Fml.azure.com")]
    public Task This_machine_is_no_connection(string address) => Reports($$"""
            public Task<string> Call() => _client.GetStringAsync("{{address}}");
            public Uri Parse() => new Uri("{{address}}");
            public WebRequest Old() => WebRequest.Create("{{address}}");
        """);

    /// <summary>Complaint 4.</summary>
    [Fact]
    [Complaint(4)]
    public Task A_comment_is_no_connection() => Reports("""
            /// <summary>Was http://churn.westeurope.inference.ml.azure.com/score until 2024.</summary>
            /// <see href="http://churn.westeurope.inference.ml.azure.com/score"/>
            public Task<string> Call()
            {
                // _client.GetStringAsync("http://churn.westeurope.inference.ml.azure.com/score");
                /* http://churn.westeurope.inference.ml.azure.com/score */
                return _client.GetStringAsync("https://churn.westeurope.inference.ml.azure.com/score");
            }
        """);

    /// <summary>Complaint 4.</summary>
    [Fact]
    [Complaint(4)]
    public Task A_variable_called_http_is_no_connection() => Reports("""
            private readonly string _httpAddress = "https://churn.westeurope.inference.ml.azure.com/score";

            public async Task Call(HttpClient http)
            {
                string httpUri = "https://churn.westeurope.inference.ml.azure.com/score";
                await http.GetStringAsync(httpUri);
                await http.GetStringAsync(_httpAddress);
                var query = new Dictionary<string, string> { ["http"] = "//churn.westeurope.inference.ml.azure.com/score" };
                await http.GetStringAsync("https:" + query["http"]);
            }
        """);

    /// <summary>Complaint 4: a text that no client gets, in the settings of Azure Machine Learning too.</summary>
    [Fact]
    [Complaint(4)]
    public Task A_text_is_no_connection() => Reports("""
            public MachineLearningCommandJob Train(string input)
            {
                Console.WriteLine("moved from http://churn.westeurope.inference.ml.azure.com/score");
                if (input.StartsWith("http://churn.westeurope.inference.ml.azure.com")) { throw new ArgumentException("http://churn.westeurope.inference.ml.azure.com is retired"); }
                return new MachineLearningCommandJob("python train.py --schema http://schemas.contoso.example/churn", new ResourceIdentifier("/e"))
                {
                    EnvironmentVariables = { ["PROXY"] = "http://localhost:3128", ["XMLNS"] = "http://www.w3.org/2001/XMLSchema" },
                };
            }
        """);

    /// <summary>Complaint 15: the obsolete versions are reported, each by a message that names what to use, and no other is.</summary>
    [Theory]
    [Complaint(15)]
    [InlineData("var handler = new HttpClientHandler { SslProtocols = SslProtocols.{0} }; var client = new HttpClient(handler);", "Ssl3 Tls Tls11", "Tls12 Tls13 None")]
    [InlineData("ServicePointManager.SecurityProtocol = SecurityProtocolType.{0}; var client = new HttpClient();", "Ssl3 Tls Tls11", "Tls12 Tls13 SystemDefault")]
    public async Task Only_obsolete_versions_are_reported_and_the_message_names_the_replacement(string statements, string obsolete, string safe)
    {
        foreach (string version in safe.Split(' '))
        {
            Assert.Empty(await Diagnose(version));
        }

        foreach (string version in obsolete.Split(' '))
        {
            var found = Assert.Single(await Diagnose(version));
            Assert.Equal("AML4010", found.Id);
            Assert.Contains("'" + version + "'", found.GetMessage(), StringComparison.Ordinal);
            Assert.Contains("TLS 1.2 or later", found.GetMessage(), StringComparison.Ordinal);
        }

        Task<System.Collections.Immutable.ImmutableArray<Microsoft.CodeAnalysis.Diagnostic>> Diagnose(string version) => Verify.Diagnose(SurfaceReferences.Net80, $$"""
            using System.Net;
            using System.Net.Http;
            using System.Security.Authentication;
            using System.Threading.Tasks;
            #pragma warning disable SYSLIB0014, SYSLIB0039, CS0618

            public class Scoring
            {
                public Task<string> Run()
                {
                    {{statements.Replace("{0}", version, StringComparison.Ordinal)}}
                    return client.GetStringAsync("https://churn.westeurope.inference.ml.azure.com/score");
                }
            }
            """);
    }
}
