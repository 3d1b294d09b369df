using Pulumi.AzureNative.DataFactory.Inputs;

namespace Contoso.Churn;

/// <summary>How the factory gets to the training data.</summary>
internal static class Sharing
{
    public static AzureBlobStorageLinkedServiceArgs Describe() => new()
    {
        Type = "AzureBlobStorage",
        ConnectionString = "DefaultEndpointsProtocol=http;AccountName=contosochurn;EndpointSuffix=core.windows.net",
    };
}
