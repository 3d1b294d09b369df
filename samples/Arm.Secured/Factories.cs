using System;
using Azure.Core;
using Azure.ResourceManager.DataFactory;
using Azure.ResourceManager.DataFactory.Models;

namespace Contoso.Churn;

/// <summary>The factory that copies the day's customers into the data lake.</summary>
internal static class Factories
{
    public static DataFactoryData Describe() => new(AzureLocation.WestEurope)
    {
        Encryption = new DataFactoryEncryptionConfiguration("factory", new Uri("https://churn.vault.azure.net")),
    };
}
