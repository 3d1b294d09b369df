using Azure.ResourceManager.MachineLearning.Models;

namespace Contoso.Churn;

/// <summary>The cluster that serves the model to the web shop.</summary>
internal static class Attached
{
    public static MachineLearningAksCompute Describe() => new()
    {
        DisableLocalAuth = true,
        Properties = new MachineLearningAksComputeProperties
        {
            AgentVmSize = "Standard_DS3_v2",
            SslConfiguration = new MachineLearningSslConfiguration
            {
                Status = MachineLearningSslConfigStatus.Disabled,
                Cname = "churn.contoso.example",
            },
        },
    };
}
