using System;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Contoso.Churn;

/// <summary>A typed client, registered once and shared.</summary>
public sealed class ScoringClient : IDisposable
{
    private const string Endpoint = "https://churn.westeurope.inference.ml.azure.com/score";
    private const string Kubernetes = "https://churn.westeurope.cloudapp.azure.com/api/v1/service/churn/score";

    private readonly HttpClient _client;

    public ScoringClient()
    {
        // The system negotiates TLS 1.2 or later.
        var handler = new HttpClientHandler();
        _client = new HttpClient(handler);
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
