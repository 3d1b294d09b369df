using System.Threading.Tasks;
using Azure;
using Azure.Core;
using Azure.ResourceManager.MachineLearning;
using Azure.ResourceManager.MachineLearning.Models;

namespace Contoso.Churn;

/// <summary>Submits the training job.</summary>
internal static class Training
{
    public static async Task SubmitAsync(MachineLearningWorkspaceResource workspace)
    {
        var environmentId = new ResourceIdentifier(workspace.Id + "/environments/sklearn/versions/1");
        var job = new MachineLearningCommandJob("python train.py", environmentId)
        {
            ExperimentName = "churn",
            ComputeId = new ResourceIdentifier(workspace.Id + "/computes/cpu-cluster"),
        };

        job.EnvironmentVariables["EPOCHS"] = "20";
        job.EnvironmentVariables["DB_USER"] = "trainer";

        // train.py reads the secret itself, with the identity of the compute.
        job.EnvironmentVariables["KEY_VAULT_URL"] = "https://contoso-secrets.vault.azure.net";
        job.EnvironmentVariables["DB_PASSWORD_SECRET_NAME"] = "db-password";
        await workspace.GetMachineLearningJobs().CreateOrUpdateAsync(WaitUntil.Completed, "churn-20", new MachineLearningJobData(job));
    }
}
