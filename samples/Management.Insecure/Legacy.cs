using System.Collections.Generic;
using Microsoft.Azure.Management.MachineLearningServices;
using Microsoft.Azure.Management.MachineLearningServices.Models;

namespace Contoso.Churn;

/// <summary>The library that came before Azure.ResourceManager, and the only one with the container-instance web services.</summary>
internal static class Legacy
{
    private const string Group = "churn";
    private const string WorkspaceName = "churn";

    public static void CreateWorkspace(IWorkspacesOperations workspaces)
    {
        var workspace = new Workspace
        {
            Location = "westeurope",
            FriendlyName = "Churn",
            HbiWorkspace = false,
            AllowPublicAccessWhenBehindVnet = true,
            Identity = new Identity { Type = ResourceIdentityType.SystemAssigned },
            Encryption = new EncryptionProperty
            {
                Status = "Enabled",
                KeyVaultProperties = new KeyVaultProperties
                {
                    KeyVaultArmId = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/keys/providers/Microsoft.KeyVault/vaults/contoso-keys",
                    KeyIdentifier = "https://fabrikam-keys.vault.azure.net/keys/churn/11112222333344445555666677778888",
                },
            },
        };
        workspaces.CreateOrUpdate(Group, WorkspaceName, workspace);
    }

    public static void CreateCluster(IComputeOperations computes)
    {
        var cluster = new AmlCompute
        {
            Properties = new AmlComputeProperties
            {
                VmSize = "Standard_DS3_v2",
                EnableNodePublicIp = true,
                RemoteLoginPortPublicAccess = "Enabled",
                ScaleSettings = new ScaleSettings(maxNodeCount: 4, minNodeCount: 1),
            },
        };
        computes.CreateOrUpdate(Group, WorkspaceName, "cpu-cluster", new ComputeResource { Location = "westeurope", Properties = cluster });
    }

    public static void Train(IJobsOperations jobs)
    {
        var job = new CommandJob
        {
            Command = "python train.py",
            ExperimentName = "churn",
            EnvironmentVariables = new Dictionary<string, string>
            {
                ["EPOCHS"] = "20",
                ["DB_PASSWORD"] = "Tr0ub4dor&3x!",
            },
        };
        jobs.CreateOrUpdate("churn-20", Group, WorkspaceName, new JobBaseResource { Properties = job });
    }

    public static void DeployOnline(IOnlineDeploymentsOperations deployments)
    {
        var deployment = new ManagedOnlineDeployment
        {
            InstanceType = "Standard_DS3_v2",
            AppInsightsEnabled = true,
            EnvironmentVariables = new Dictionary<string, string>
            {
                { "DB_PASSWORD", "${{keyvault:contoso-secrets/secrets/db-password}}" },
            },
        };
        deployments.CreateOrUpdate("churn", "blue", Group, WorkspaceName, new OnlineDeploymentTrackedResource { Properties = deployment });
    }

    public static void DeployToContainerInstances(IMachineLearningServicesOperations services)
    {
        var test = new ACIServiceCreateRequest { Location = "westeurope", AuthEnabled = true, SslEnabled = true };
        services.CreateOrUpdate(Group, WorkspaceName, "churn-test", test);

        var production = new ACIServiceCreateRequest
        {
            Location = "westeurope",
            AuthEnabled = true,
            SslEnabled = true,
            EncryptionProperties = new ACIServiceCreateRequestEncryptionProperties
            {
                VaultBaseUrl = "https://contoso-keys.vault.azure.net",
                KeyName = "churn",
            },
        };
        services.CreateOrUpdate(Group, WorkspaceName, "churn", production);
    }
}
