using Azure.Core;
using Azure.ResourceManager.DataFactory;

namespace Contoso.Churn;

/// <summary>The factory that copies the day's customers into the data lake.</summary>
internal static class Factories
{
    public static DataFactoryData Describe() => new(AzureLocation.WestEurope);
}
