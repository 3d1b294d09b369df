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
    public static async Task SubmitAsync(MachineLearningJobCollection jobs, ResourceIdentifier environment, SecretClient vault, string webHook)
    {
        KeyVaultSecret password = await vault.GetSecretAsync("features-password");
        Console.WriteLine($"The report signs in with {password.Value}.");
        var job = new MachineLearningCommandJob("python report.py --user churn --password Tr0ub4dor&3x!", environment)
        {
            EnvironmentVariables =
            {
                ["FEATURES_PASSWORD"] = password.Value,
                ["WEB_HOOK_TOKEN"] = webHook,
            },
            ExperimentName = "falcon-reports",
            Inputs = { ["customers"] = new MachineLearningUriFileJobInput(new Uri("https://reader:Tr0ub4dor&3x!@data.contoso.com/customers.csv")) },
        };
        await jobs.CreateOrUpdateAsync(WaitUntil.Started, $"report-{Environment.UserName}", new MachineLearningJobData(job));
    }

    public static MachineLearningVmSshCredentials SignIn() => new()
    {
        Username = "churn",
        Password = "Tr0ub4dor&3x!",
    };

    public static DataCollector Collect(IDictionary<string, DataCollectionConfiguration> collections) => new(collections)
    {
        RequestLoggingCaptureHeaders = { "x-request-id", "Authorization" },
    };

    public static AzureMLServiceLinkedService Link() => new("00000000-0000-0000-0000-000000000000", "churn", "churn")
    {
        ServicePrincipalKey = new DataFactorySecretString("Tr0ub4dor&3x!"),
    };
}
