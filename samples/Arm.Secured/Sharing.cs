using System;
using Azure.Core;
using Azure.ResourceManager.DataFactory.Models;
using Azure.ResourceManager.MachineLearning.Models;
using Azure.Storage.Blobs;
using Azure.Storage.Sas;

namespace Contoso.Churn;

/// <summary>How the training data gets to partners, to the factory and to the job.</summary>
internal static class Sharing
{
    private const string Connection = "DefaultEndpointsProtocol=https;AccountName=contosochurn;EndpointSuffix=core.windows.net";

    public static BlobSasBuilder ForPartners() => new(BlobSasPermissions.Read, DateTimeOffset.UtcNow.AddHours(1))
    {
        BlobContainerName = "customers",
        Protocol = SasProtocol.Https,
    };

    public static BlobContainerClient Open(string key) =>
        new($"DefaultEndpointsProtocol=https;AccountName=contosochurn;AccountKey={key};EndpointSuffix=core.windows.net", "customers");

    public static AzureBlobStorageLinkedService ForTheFactory() => new() { ConnectionString = Connection };

    public static MachineLearningCommandJob ForTheJob(ResourceIdentifier environment) => new("python train.py", environment)
    {
        EnvironmentVariables = { ["STORAGE"] = "DefaultEndpointsProtocol=https;AccountName=contosochurn;EndpointSuffix=core.windows.net" },
    };
}
