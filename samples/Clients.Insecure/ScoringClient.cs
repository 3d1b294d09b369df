using System;
using System.Net.Http;
using System.Net.Http.Json;
using System.Security.Authentication;
using System.Threading;
using System.Threading.Tasks;

namespace Contoso.Churn;

/// <summary>A typed client, registered once and shared.</summary>
public sealed class ScoringClient : IDisposable
{
    private const string Endpoint = "http://churn.westeurope.inference.ml.azure.com:80/score";
    private const string Kubernetes = "http://20.31.4.5:80/api/v1/service/churn/score";

    private readonly HttpClient _client;

    public ScoringClient()
    {
        // "The load balancer only knew TLS 1.1."
#pragma warning disable SYSLIB0039
        var handler = new HttpClientHandler { SslProtocols = SslProtocols.Tls11 | SslProtocols.Tls12 };
#pragma warning restore SYSLIB0039
        _client = new HttpClient(handler);
        _client.DefaultRequestHeaders.Add("api-key", "Tr0ub4dor&3x!");
    }

    public async Task<double[]?> ScoreAsync(double[][] rows, CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await _client.PostAsJsonAsync(Endpoint, rows, cancellationToken);
        return await response.Content.ReadFromJsonAsync<double[]>(cancellationToken);
    }

    public async Task<double[]?> ScoreOnKubernetesAsync(double[][] rows, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Kubernetes)) { Content = JsonContent.Create(rows) };
        using HttpResponseMessage response = await _client.SendAsync(request, cancellationToken);
        return await response.Content.ReadFromJsonAsync<double[]>(cancellationToken);
    }

    public void Dispose() => _client.Dispose();
}
