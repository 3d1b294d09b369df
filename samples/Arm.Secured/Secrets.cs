using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Azure;
using Azure.Core;
using Azure.Core.Expressions.DataFactory;
using Azure.ResourceManager.DataFactory.Models;
using Azure.ResourceManager.MachineLearning;
using Azure.ResourceManager.MachineLearning.Models;
using Azure.Security.KeyVault.Secrets;

namespace Contoso.Churn;

/// <summary>The secrets that the team's job, computes, endpoints and data factory need.</summary>
internal static class Secrets
{
    public static async Task SubmitAsync(MachineLearningJobCollection jobs, ResourceIdentifier environment, SecretClient vault)
    {
        Console.WriteLine("The report signs in with the secret 'features-password'.");
        var job = new MachineLearningCommandJob("python report.py --user churn", environment)
        {
            EnvironmentVariables =
            {
                ["KEY_VAULT_URL"] = vault.VaultUri.AbsoluteUri,
                ["FEATURES_PASSWORD_SECRET_NAME"] = "features-password",
                ["WEB_HOOK_TOKEN_SECRET_NAME"] = "web-hook-token",
            },
            ExperimentName = "reports",
            Inputs = { ["customers"] = new MachineLearningUriFileJobInput(new Uri("azureml://datastores/training/paths/customers.csv")) },
        };
        await jobs.CreateOrUpdateAsync(WaitUntil.Started, "report", new MachineLearningJobData(job));
    }

    public static MachineLearningVmSshCredentials SignIn(SecretClient vault) => new()
    {
        Username = "churn",
        Password = vault.GetSecret("vm-password").Value.Value,
    };

    public static DataCollector Collect(IDictionary<string, DataCollectionConfiguration> collections) => new(collections)
    {
        RequestLoggingCaptureHeaders = { "x-request-id" },
    };

    public static AzureMLServiceLinkedService Link(DataFactoryLinkedServiceReference vault) => new("00000000-0000-0000-0000-000000000000", "churn", "churn")
    {
        ServicePrincipalKey = new DataFactoryKeyVaultSecret(vault, "churn-key"),
    };
}
