using Microsoft.Azure.Management.MachineLearningServices;
using Microsoft.Azure.Management.MachineLearningServices.Models;

namespace Contoso.Churn;

/// <summary>Web services that everybody can call, because keys and certificates were in the way of a demonstration.</summary>
internal static class WebServices
{
    public static void Demonstrate(IMachineLearningServicesOperations services, ACIServiceCreateRequestEncryptionProperties key)
    {
        var demo = new ACIServiceCreateRequest { Location = "westeurope", SslEnabled = false, EncryptionProperties = key };
        services.CreateOrUpdate("churn", "churn", "churn-demo", demo);
    }

    public static void DeployToKubernetes(IMachineLearningServicesOperations services)
    {
        var forecasts = new AKSServiceCreateRequest { Location = "westeurope", AuthEnabled = false };
        services.CreateOrUpdate("churn", "churn", "forecasts", forecasts);
    }
}
