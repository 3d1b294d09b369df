using Pulumi.AzureNative.MachineLearningServices;

namespace Contoso.Churn;

/// <summary>Web services on Kubernetes. TLS is a matter of the compute; callers have a key or a token.</summary>
internal static class WebServices
{
    public static void Create()
    {
        var demo = new AKSService("churn-demo", new AKSServiceArgs
        {
            ResourceGroupName = "churn",
            WorkspaceName = "churn",
            ComputeType = "AKS",
            AuthEnabled = true,
        });

        var forecasts = new AKSService("forecasts", new AKSServiceArgs
        {
            ResourceGroupName = "churn",
            WorkspaceName = "churn",
            ComputeType = "AKS",
            AuthEnabled = false,
            AadAuthEnabled = true,
        });
    }
}
