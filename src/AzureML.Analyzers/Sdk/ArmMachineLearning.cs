using System.Collections.Immutable;
using AzureML.Analyzers.Model;

namespace AzureML.Analyzers.Sdk;

/// <summary><c>Azure.ResourceManager.MachineLearning</c>, 1.0 to 1.2 and the names of the 1.3 preview where they differ.</summary>
internal static class ArmMachineLearning
{
    private const string Namespace = "Azure.ResourceManager.MachineLearning";
    private const string Models = Namespace + ".Models";

    public static readonly ImmutableArray<ResourceBinding> Bindings = ImmutableArray.Create(
        new ResourceBinding(
            Workspace.Kind,
            SdkFamily.Arm,
            [Namespace + ".MachineLearningWorkspaceData", Namespace + ".WorkspaceData"],
            PropertyBinding.Map(Workspace.Hbi, "IsHbiWorkspace", "HbiWorkspace"),
            PropertyBinding.Map(Workspace.WorkspaceKind, "Kind"),
            PropertyBinding.Map(Workspace.HubResourceId, "HubResourceId"),
            PropertyBinding.Map(Workspace.Encryption, "Encryption"),
            PropertyBinding.Map(Workspace.DataIsolation, "EnableDataIsolation"),
            PropertyBinding.Map(Workspace.ContainerRegistry, "ContainerRegistry"),
            PropertyBinding.Unknown(Workspace.ServiceSideEncryption, "arm-ml-resources.md: on an unreleased branch only", "EnableServiceSideCMKEncryption"),
            PropertyBinding.Map(Workspace.PublicNetworkAccess, "PublicNetworkAccess"),
            PropertyBinding.Map(Workspace.PublicNetworkAccessType, "PublicNetworkAccessType"),
            PropertyBinding.Map(Workspace.PublicAccessBehindVnet, "AllowPublicAccessWhenBehindVnet"),
            PropertyBinding.Map(Workspace.IsolationMode, "ManagedNetwork.IsolationMode"),
            PropertyBinding.Map(Workspace.IdentityType, "Identity.ManagedServiceIdentityType"),
            PropertyBinding.Map(Workspace.UserAssignedIdentities, "Identity.UserAssignedIdentities"),
            PropertyBinding.Map(Workspace.PrimaryUserAssignedIdentity, "PrimaryUserAssignedIdentity"),
            PropertyBinding.Map(Workspace.V1LegacyMode, "IsV1LegacyMode")),
        new ResourceBinding(
            Workspace.Client,
            SdkFamily.Arm,
            [Namespace + ".MachineLearningWorkspaceResource"]),
        new ResourceBinding(
            WorkspacePatch.Kind,
            SdkFamily.Arm,
            [Models + ".MachineLearningWorkspacePatch"],
            PropertyBinding.Map(WorkspacePatch.DataIsolation, "EnableDataIsolation"),
            PropertyBinding.Map(WorkspacePatch.ContainerRegistry, "ContainerRegistry"),
            PropertyBinding.Map(WorkspacePatch.PublicNetworkAccess, "PublicNetworkAccess"),
            PropertyBinding.Map(WorkspacePatch.PublicNetworkAccessType, "PublicNetworkAccessType"),
            PropertyBinding.Map(WorkspacePatch.IsolationMode, "ManagedNetwork.IsolationMode"),
            PropertyBinding.Map(WorkspacePatch.IdentityType, "Identity.ManagedServiceIdentityType"),
            PropertyBinding.Map(WorkspacePatch.UserAssignedIdentities, "Identity.UserAssignedIdentities"),
            PropertyBinding.Map(WorkspacePatch.PrimaryUserAssignedIdentity, "PrimaryUserAssignedIdentity"),
            PropertyBinding.Map(WorkspacePatch.V1LegacyMode, "V1LegacyMode")),
        new ResourceBinding(
            WorkspaceEncryption.Kind,
            SdkFamily.Arm,
            [Models + ".MachineLearningEncryptionSetting", Models + ".EncryptionProperty"],
            PropertyBinding.Map(WorkspaceEncryption.Status, "Status"),
            PropertyBinding.Map(WorkspaceEncryption.KeyVaultBlock, "KeyVaultProperties"),
            PropertyBinding.Map(WorkspaceEncryption.KeyVaultId, "KeyVaultProperties.KeyVaultArmId"),
            PropertyBinding.Map(WorkspaceEncryption.KeyIdentifier, "KeyVaultProperties.KeyIdentifier")),
        new ResourceBinding(
            ComputeCluster.Kind,
            SdkFamily.Arm,
            [Models + ".AmlCompute"],
            PropertyBinding.Map(ComputeCluster.LocalAuthDisabled, "DisableLocalAuth"),
            PropertyBinding.Without(ComputeCluster.LocalAuthEnabled, "arm-ml-models.json: DisableLocalAuth is the only switch"),
            PropertyBinding.Without(ComputeCluster.SshPublicAccess, "arm-ml-models.json: it is a member of AmlComputeProperties"),
            PropertyBinding.Without(ComputeCluster.PublicIp, "arm-ml-models.json: it is a member of AmlComputeProperties")),
        new ResourceBinding(
            ComputeInstance.Kind,
            SdkFamily.Arm,
            [Models + ".MachineLearningComputeInstance"],
            PropertyBinding.Map(ComputeInstance.LocalAuthDisabled, "DisableLocalAuth"),
            PropertyBinding.Without(ComputeInstance.LocalAuthEnabled, "arm-ml-models.json: DisableLocalAuth is the only switch"),
            PropertyBinding.Without(ComputeInstance.PublicIp, "arm-ml-models.json: it is a member of MachineLearningComputeInstanceProperties")),
        new ResourceBinding(
            OtherCompute.Kind,
            SdkFamily.Arm,
            [Models + ".MachineLearningComputeProperties"],
            PropertyBinding.Map(OtherCompute.LocalAuthDisabled, "DisableLocalAuth")),
        new ResourceBinding(
            LakeGen1.Analytics,
            SdkFamily.Arm,
            [Models + ".MachineLearningDataLakeAnalytics"]),
        new ResourceBinding(
            LakeGen1.Datastore,
            SdkFamily.Arm,
            [Models + ".MachineLearningAzureDataLakeGen1Datastore"]),
        new ResourceBinding(
            Datastore.Kind,
            SdkFamily.Arm,
            [Models + ".MachineLearningAzureBlobDatastore", Models + ".MachineLearningAzureDataLakeGen2Datastore"],
            PropertyBinding.Map(Datastore.Protocol, "Protocol"),
            PropertyBinding.Map(Datastore.Endpoint, "Endpoint"),
            PropertyBinding.Map(Datastore.Credentials, "Credentials")),
        new ResourceBinding(
            FileShareDatastore.Kind,
            SdkFamily.Arm,
            [Models + ".MachineLearningAzureFileDatastore"],
            PropertyBinding.Map(FileShareDatastore.Protocol, "Protocol")),
        new ResourceBinding(
            StoredCredentials.Kind,
            SdkFamily.Arm,
            [
                Models + ".MachineLearningAccountKeyDatastoreCredentials",
                Models + ".MachineLearningSasDatastoreCredentials",
                Models + ".MachineLearningServicePrincipalDatastoreCredentials",
                Models + ".MachineLearningCertificateDatastoreCredentials",
            ]),
        new ResourceBinding(
            DataAsset.Kind,
            SdkFamily.Arm,
            [Models + ".MachineLearningDataVersionProperties"],
            PropertyBinding.Map(DataAsset.Uri, "DataUri"),
            PropertyBinding.Without(DataAsset.References, "arm-ml-models.json: only tables have references")),
        new ResourceBinding(
            DataAsset.Kind,
            SdkFamily.Arm,
            [Models + ".MachineLearningTable"],
            PropertyBinding.Map(DataAsset.Uri, "DataUri"),
            PropertyBinding.Map(DataAsset.References, "ReferencedUris")),
        new ResourceBinding(
            JobInput.Kind,
            SdkFamily.Arm,
            [
                Models + ".MachineLearningUriFileJobInput",
                Models + ".MachineLearningUriFolderJobInput",
                Models + ".MachineLearningTableJobInput",
                Models + ".MachineLearningCustomModelJobInput",
                Models + ".MachineLearningFlowModelJobInput",
                Models + ".MachineLearningTritonModelJobInput",
            ],
            PropertyBinding.Map(JobInput.Uri, "Uri")),
        new ResourceBinding(
            AttachedKubernetes.Kind,
            SdkFamily.Arm,
            [Models + ".MachineLearningAksComputeProperties"],
            PropertyBinding.Map(AttachedKubernetes.Tls, "SslConfiguration.Status")),
        new ResourceBinding(
            ClusterNodes.Kind,
            SdkFamily.Arm,
            [Models + ".AmlComputeProperties"],
            PropertyBinding.Map(ClusterNodes.SshPublicAccess, "RemoteLoginPortPublicAccess"),
            PropertyBinding.Map(ClusterNodes.PublicIp, "EnableNodePublicIP")),
        new ResourceBinding(
            ClusterScale.Kind,
            SdkFamily.Arm,
            [Models + ".AmlComputeScaleSettings"],
            PropertyBinding.Map(ClusterScale.MinimumNodes, "MinNodeCount")),
        new ResourceBinding(
            InstanceNode.Kind,
            SdkFamily.Arm,
            [Models + ".MachineLearningComputeInstanceProperties"],
            PropertyBinding.Map(InstanceNode.PublicIp, "EnableNodePublicIP")),
        new ResourceBinding(
            InstanceSsh.Kind,
            SdkFamily.Arm,
            [Models + ".MachineLearningComputeInstanceSshSettings"],
            PropertyBinding.Map(InstanceSsh.SshPublicAccess, "SshPublicAccess")),
        new ResourceBinding(
            ServerlessCompute.Kind,
            SdkFamily.Arm,
            [Models + ".ServerlessComputeSettings"],
            PropertyBinding.Map(ServerlessCompute.NoPublicIp, "HasNoPublicIP"),
            PropertyBinding.Without(ServerlessCompute.PublicIp, "arm-ml-models.json: HasNoPublicIP is the only switch")),
        new ResourceBinding(
            EnvironmentVariableCarrier.Job,
            SdkFamily.Arm,
            [
                Models + ".MachineLearningCommandJob", Models + ".MachineLearningTrialComponent", Models + ".AutoMLJob", Models + ".SparkJob",
                Models + ".CommandJob", Models + ".TrialComponent",
            ],
            PropertyBinding.Map(EnvironmentVariableCarrier.JobVariables, "EnvironmentVariables"),
            PropertyBinding.Map(ProductionWork.JobCompute, "ComputeId")),
        new ResourceBinding(
            ProductionWork.Pipeline,
            SdkFamily.Arm,
            [Models + ".MachineLearningPipelineJob", Models + ".PipelineJob"],
            PropertyBinding.Map(ProductionWork.PipelineCompute, "ComputeId"),
            PropertyBinding.Map(ProductionWork.PipelineSteps, "Jobs")),
        new ResourceBinding(
            ProductionWork.Sweep,
            SdkFamily.Arm,
            [Models + ".MachineLearningSweepJob", Models + ".SweepJob"],
            PropertyBinding.Map(ProductionWork.SweepCompute, "ComputeId")),
        new ResourceBinding(
            ProductionWork.ScheduledJob,
            SdkFamily.Arm,
            [Models + ".MachineLearningJobScheduleAction", Models + ".JobScheduleAction"],
            PropertyBinding.Map(ProductionWork.JobDefinition, "JobDefinition")),
        new ResourceBinding(
            EnvironmentVariableCarrier.Deployment,
            SdkFamily.Arm,
            [
                Models + ".MachineLearningEndpointDeploymentProperties", Models + ".MachineLearningOnlineDeploymentProperties",
                Models + ".EndpointDeploymentPropertiesBase",
            ],
            PropertyBinding.Map(EnvironmentVariableCarrier.DeploymentVariables, "EnvironmentVariables"),
            PropertyBinding.Map(EnvironmentVariableCarrier.DeploymentAppInsights, "AppInsightsEnabled")),
        new ResourceBinding(
            EnvironmentVariableCarrier.BatchDeployment,
            SdkFamily.Arm,
            [Models + ".MachineLearningBatchDeploymentProperties"],
            PropertyBinding.Map(EnvironmentVariableCarrier.BatchDeploymentVariables, "EnvironmentVariables")),
        new ResourceBinding(
            OnlineEndpoint.Kind,
            SdkFamily.Arm,
            [Models + ".MachineLearningOnlineEndpointProperties"],
            PropertyBinding.Map(OnlineEndpoint.AuthMode, "AuthMode"),
            PropertyBinding.Map(OnlineEndpoint.PublicNetworkAccess, "PublicNetworkAccess"),
            PropertyBinding.Map(OnlineEndpoint.Compute, "Compute")),
        new ResourceBinding(
            EnvironmentVariableCarrier.CustomApplication,
            SdkFamily.Arm,
            [Models + ".CustomService"],
            PropertyBinding.Map(EnvironmentVariableCarrier.CustomApplicationVariables, "EnvironmentVariables")));
}
