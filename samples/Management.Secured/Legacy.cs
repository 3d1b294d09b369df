using System.Collections.Generic;
using Microsoft.Azure.Management.MachineLearningServices;
using Microsoft.Azure.Management.MachineLearningServices.Models;

namespace Contoso.Churn;

/// <summary>The library that came before Azure.ResourceManager, and the only one with the container-instance web services.</summary>
internal static class Legacy
{
    private const string Group = "churn";
    private const string WorkspaceName = "churn";
    private const string IdentityId = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/churn/providers/Microsoft.ManagedIdentity/userAssignedIdentities/churn";

    public static void CreateWorkspace(IWorkspacesOperations workspaces)
    {
        var workspace = new Workspace
        {
            Location = "westeurope",
            FriendlyName = "Churn",
            HbiWorkspace = true,
            AllowPublicAccessWhenBehindVnet = false,
            Identity = new Identity
            {
                Type = ResourceIdentityType.UserAssigned,
                UserAssignedIdentities = new Dictionary<string, UserAssignedIdentity> { [IdentityId] = new UserAssignedIdentity() },
            },
            PrimaryUserAssignedIdentity = IdentityId,
            Encryption = new EncryptionProperty
            {
                Status = "Enabled",
                KeyVaultProperties = new KeyVaultProperties
                {
                    KeyVaultArmId = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/keys/providers/Microsoft.KeyVault/vaults/contoso-keys",
                    KeyIdentifier = "https://contoso-keys.vault.azure.net/keys/churn/11112222333344445555666677778888",
                },
            },
        };
        workspaces.CreateOrUpdate(Group, WorkspaceName, workspace);
    }

    public static void CreateCluster(IComputeOperations computes)
    {
        var cluster = new AmlCompute
        {
            DisableLocalAuth = true,
            Properties = new AmlComputeProperties
            {
                VmSize = "Standard_DS3_v2",
                EnableNodePublicIp = false,
                RemoteLoginPortPublicAccess = "Disabled",
                ScaleSettings = new ScaleSettings(maxNodeCount: 4, minNodeCount: 0),
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
                ["KEY_VAULT_URL"] = "https://contoso-secrets.vault.azure.net",
                ["DB_PASSWORD_SECRET_NAME"] = "db-password",
            },
        };
        jobs.CreateOrUpdate("churn-20", Group, WorkspaceName, new JobBaseResource { Properties = job });
    }

    public static void DeployOnline(IOnlineDeploymentsOperations deployments)
    {
        var deployment = new ManagedOnlineDeployment
        {
            InstanceType = "Standard_DS3_v2",
            AppInsightsEnabled = false,
            EnvironmentVariables = new Dictionary<string, string>
            {
                { "DB_PASSWORD", "${{keyvault:https://contoso-secrets.vault.azure.net/secrets/db-password/11112222333344445555666677778888}}" },
            },
        };
        deployments.CreateOrUpdate("churn", "blue", Group, WorkspaceName, new OnlineDeploymentTrackedResource { Properties = deployment });
    }

    public static void DeployToKubernetes(IMachineLearningServicesOperations services)
    {
        var production = new AKSServiceCreateRequest { Location = "westeurope", AuthEnabled = true };
        services.CreateOrUpdate(Group, WorkspaceName, "churn", production);
    }
}
