using Pulumi.AzureNative.MachineLearningServices;
using Pulumi.AzureNative.MachineLearningServices.Inputs;

namespace Contoso.Churn;

/// <summary>Web services that everybody can call, because keys and certificates were in the way of a demonstration.</summary>
internal static class WebServices
{
    public static void Create()
    {
        var demo = new ACIService("churn-demo", new ACIServiceArgs
        {
            ResourceGroupName = "churn",
            WorkspaceName = "churn",
            ComputeType = "ACI",
            SslEnabled = false,
            EncryptionProperties = new ACIServiceCreateRequestEncryptionPropertiesArgs
            {
                VaultBaseUrl = "https://contoso-keys.vault.azure.net",
                KeyName = "churn",
                KeyVersion = "11112222333344445555666677778888",
            },
        });

        var forecasts = new AKSService("forecasts", new AKSServiceArgs
        {
            ResourceGroupName = "churn",
            WorkspaceName = "churn",
            ComputeType = "AKS",
            AuthEnabled = false,
        });
    }
}
