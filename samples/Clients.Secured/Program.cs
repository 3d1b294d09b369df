using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;

namespace Contoso.Churn;

/// <summary>What the studio offers on the Consume page of an endpoint, without the callback: the certificate of the endpoint is a public one.</summary>
internal static class Program
{
    private static void Main()
    {
        InvokeRequestResponseService().Wait();
    }

    private static async Task InvokeRequestResponseService()
    {
        var handler = new HttpClientHandler()
        {
            ClientCertificateOptions = ClientCertificateOption.Manual
        };
        using (var client = new HttpClient(handler))
        {
            var requestBody = @"{ ""data"": [[ 0.3, 12, 4 ]] }";
            string? apiKey = Environment.GetEnvironmentVariable("CHURN_ENDPOINT_KEY");
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", apiKey);
            client.BaseAddress = new Uri("https://churn.westeurope.inference.ml.azure.com/score");

            var content = new StringContent(requestBody);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            HttpResponseMessage response = await client.PostAsync("", content);
            Console.WriteLine(await response.Content.ReadAsStringAsync());
        }
    }
}
