using System;
using System.Threading.Tasks;
using Azure;
using Azure.Core;
using Azure.ResourceManager.ContainerInstance;
using Azure.ResourceManager.ContainerInstance.Models;
using Azure.ResourceManager.Resources;

namespace Contoso.Churn;

/// <summary>Starts the scoring container of the test region in the production region too.</summary>
internal static class ContainerScoring
{
    public static async Task DeployAsync(ResourceGroupResource group)
    {
        ContainerGroupCollection groups = group.GetContainerGroups();
        ContainerGroupResource tested = groups.Get("churn-test").Value;
        var production = new ContainerGroupData(AzureLocation.WestEurope, tested.Data.Containers);
        await groups.CreateOrUpdateAsync(WaitUntil.Completed, "churn", production);
    }

    public static void Configure(ContainerInstanceContainer container, string password)
    {
        container.EnvironmentVariables.Add(new ContainerEnvironmentVariable("DB_USER") { Value = "scorer" });
        container.EnvironmentVariables.Add(new ContainerEnvironmentVariable("DB_PASSWORD") { Value = password });
    }
}
