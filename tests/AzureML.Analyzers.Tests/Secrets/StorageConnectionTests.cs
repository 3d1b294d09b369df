using AzureML.Analyzers.Secrets;
using Xunit;

namespace AzureML.Analyzers.Tests.Secrets;

public sealed class StorageConnectionTests
{
    [Theory]
    [InlineData("DefaultEndpointsProtocol=http;AccountName=a")]
    [InlineData("AccountName=a;DefaultEndpointsProtocol=http")]
    [InlineData("AccountName=a;DefaultEndpointsProtocol=http;")]
    [InlineData(" defaultendpointsprotocol = HTTP ; AccountName = a ;; ")]
    [InlineData("DefaultEndpointsProtocol=http;\n  AccountName=a;\n  EndpointSuffix=core.chinacloudapi.cn")]
    [InlineData("DefaultEndpointsProtocol=http;AccountName=\uFFFC;AccountKey=\uFFFC;EndpointSuffix=core.windows.net")]
    [InlineData("DefaultEndpointsProtocol=https;DefaultEndpointsProtocol=http;AccountName=a")]
    [InlineData("DefaultEndpointsProtocol=http;AccountName=a;BlobEndpoint=http://a.blob.core.windows.net")]
    [InlineData("DefaultEndpointsProtocol=http;AccountName=a;BlobEndpoint=http://localhost.contoso.example/a")]
    public void Permits(string text) => Assert.True(StorageConnection.PermitsPlainHttp(text));

    [Theory]
    [InlineData("")]
    [InlineData(";;;")]
    [InlineData("DefaultEndpointsProtocol")]
    [InlineData("DefaultEndpointsProtocol=")]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=a")]
    [InlineData("DefaultEndpointsProtocol=http;DefaultEndpointsProtocol=https;AccountName=a")]
    [InlineData("DefaultEndpointsProtocol=\uFFFC;AccountName=a")]
    [InlineData("DefaultEndpointsProtocol=http\uFFFC;AccountName=a")]
    [InlineData("MyDefaultEndpointsProtocol=http;AccountName=a")]
    [InlineData("AccountName=a;BlobEndpoint=http://a.blob.core.windows.net")]
    [InlineData("Set DefaultEndpointsProtocol=http; it is faster")]
    public void Does_not_permit(string text) => Assert.False(StorageConnection.PermitsPlainHttp(text));

    [Theory]
    [InlineData("UseDevelopmentStorage=true")]
    [InlineData("DevelopmentStorageProxyUri=http://proxy")]
    [InlineData("AccountName=devstoreaccount1")]
    [InlineData("AccountName=DevStoreAccount1")]
    [InlineData("BlobEndpoint=http://127.0.0.1:10000/devstoreaccount1")]
    [InlineData("QueueEndpoint=http://localhost:10001/a")]
    [InlineData("BlobEndpoint=http://LOCALHOST/a")]
    [InlineData("BlobEndpoint=http://a.blob.localhost:10000")]
    [InlineData("BlobEndpoint=http://[::1]:10000/a")]
    [InlineData("BlobEndpoint=http://host.docker.internal:10000/a")]
    [InlineData("EndpointSuffix=localhost")]
    public void Emulators_are_not_Azure(string part) => Assert.False(StorageConnection.PermitsPlainHttp("DefaultEndpointsProtocol=http;AccountName=a;" + part));

    [Theory]
    [InlineData("BlobEndpoint=https://a.blob.core.windows.net")]
    [InlineData("BlobEndpoint=\uFFFC")]
    [InlineData("BlobEndpoint=http://\uFFFC:10000/a")]
    [InlineData("EndpointSuffix=\uFFFC")]
    [InlineData("\uFFFC")]
    [InlineData("\uFFFC=b")]
    public void What_may_lead_elsewhere_is_not_known(string part) => Assert.False(StorageConnection.PermitsPlainHttp("DefaultEndpointsProtocol=http;AccountName=a;" + part));
}
