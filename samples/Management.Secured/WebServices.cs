using Microsoft.Azure.Management.MachineLearningServices;
using Microsoft.Azure.Management.MachineLearningServices.Models;

namespace Contoso.Churn;

/// <summary>Web services on Kubernetes. TLS is a matter of the compute; callers have a key or a token.</summary>
internal static class WebServices
{
    public static void Demonstrate(IMachineLearningServicesOperations services)
    {
        var demo = new AKSServiceCreateRequest { Location = "westeurope", AuthEnabled = true };
        services.CreateOrUpdate("churn", "churn", "churn-demo", demo);
    }

    public static void DeployToKubernetes(IMachineLearningServicesOperations services)
    {
        var forecasts = new AKSServiceCreateRequest { Location = "westeurope", AuthEnabled = false, AadAuthEnabled = true };
        services.CreateOrUpdate("churn", "churn", "forecasts", forecasts);
    }
}
