using Pulumi.Azure.DataFactory;

namespace Contoso.Churn;

/// <summary>How the factory gets to the training data.</summary>
internal static class Sharing
{
    public static LinkedServiceAzureBlobStorage Create(string factory) => new("customers", new LinkedServiceAzureBlobStorageArgs
    {
        DataFactoryId = factory,
        ConnectionStringInsecure = "DefaultEndpointsProtocol=http;AccountName=contosochurn;EndpointSuffix=core.windows.net",
    });
}
