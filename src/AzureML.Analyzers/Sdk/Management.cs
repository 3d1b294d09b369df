using System.Collections.Immutable;
using AzureML.Analyzers.Model;

namespace AzureML.Analyzers.Sdk;

/// <summary><c>Microsoft.Azure.Management.MachineLearningServices</c>.</summary>
internal static class Management
{
    private const string Models = "Microsoft.Azure.Management.MachineLearningServices.Models";

    public static readonly ImmutableArray<ResourceBinding> Bindings = ImmutableArray.Create(
        new ResourceBinding(
            Workspace.Kind,
            SdkFamily.Management,
            [Models + ".Workspace"],
            PropertyBinding.Map(Workspace.Hbi, "HbiWorkspace"),
            PropertyBinding.Without(Workspace.WorkspaceKind, "management.json: Workspace has no Kind; hubs came later"),
            PropertyBinding.Without(Workspace.HubResourceId, "management.json: Workspace has no HubResourceId; hubs came later"),
            PropertyBinding.Map(Workspace.Encryption, "Encryption"),
            PropertyBinding.Without(Workspace.DataIsolation, "management.json: Workspace has no EnableDataIsolation; it came later"),
            PropertyBinding.Map(Workspace.ContainerRegistry, "ContainerRegistry"),
            PropertyBinding.Without(Workspace.ServiceSideEncryption, "other-families.md: none"),
            PropertyBinding.Without(Workspace.PublicNetworkAccess, "other-families.md: AllowPublicAccessWhenBehindVnet only"),
            PropertyBinding.Without(Workspace.PublicNetworkAccessType, "other-families.md: AllowPublicAccessWhenBehindVnet only"),
            PropertyBinding.Map(Workspace.PublicAccessBehindVnet, "AllowPublicAccessWhenBehindVnet"),
            PropertyBinding.Without(Workspace.IsolationMode, "management.json: Workspace has no ManagedNetwork; it came later"),
            PropertyBinding.Map(Workspace.IdentityType, "Identity.Type"),
            PropertyBinding.Map(Workspace.UserAssignedIdentities, "Identity.UserAssignedIdentities"),
            PropertyBinding.Map(Workspace.PrimaryUserAssignedIdentity, "PrimaryUserAssignedIdentity"),
            PropertyBinding.Without(Workspace.V1LegacyMode, "management.json: Workspace has no V1LegacyMode; it came later")),
        new ResourceBinding(
            WorkspacePatch.Kind,
            SdkFamily.Management,
            [Models + ".WorkspaceUpdateParameters"],
            PropertyBinding.Without(WorkspacePatch.DataIsolation, "management.json: WorkspaceUpdateParameters has no EnableDataIsolation"),
            PropertyBinding.Without(WorkspacePatch.ContainerRegistry, "management.json: WorkspaceUpdateParameters has no ContainerRegistry"),
            PropertyBinding.Without(WorkspacePatch.PublicNetworkAccess, "management.json: WorkspaceUpdateParameters has no PublicNetworkAccess"),
            PropertyBinding.Without(WorkspacePatch.PublicNetworkAccessType, "management.json: WorkspaceUpdateParameters has no PublicNetworkAccess"),
            PropertyBinding.Without(WorkspacePatch.IsolationMode, "management.json: WorkspaceUpdateParameters has no ManagedNetwork"),
            PropertyBinding.Map(WorkspacePatch.IdentityType, "Identity.Type"),
            PropertyBinding.Map(WorkspacePatch.UserAssignedIdentities, "Identity.UserAssignedIdentities"),
            PropertyBinding.Map(WorkspacePatch.PrimaryUserAssignedIdentity, "PrimaryUserAssignedIdentity"),
            PropertyBinding.Without(WorkspacePatch.V1LegacyMode, "management.json: WorkspaceUpdateParameters has no V1LegacyMode")),
        new ResourceBinding(
            WorkspaceEncryption.Kind,
            SdkFamily.Management,
            [Models + ".EncryptionProperty"],
            PropertyBinding.Map(WorkspaceEncryption.Status, "Status"),
            PropertyBinding.Map(WorkspaceEncryption.KeyVaultBlock, "KeyVaultProperties"),
            PropertyBinding.Map(WorkspaceEncryption.KeyVaultId, "KeyVaultProperties.KeyVaultArmId"),
            PropertyBinding.Map(WorkspaceEncryption.KeyIdentifier, "KeyVaultProperties.KeyIdentifier")),
        new ResourceBinding(
            ContainerInstanceDeployment.WebService,
            SdkFamily.Management,
            [Models + ".ACIServiceCreateRequest"],
            PropertyBinding.Map(ContainerInstanceDeployment.WebServiceEncryption, "EncryptionProperties"),
            PropertyBinding.Map(ContainerInstanceDeployment.WebServiceAppInsights, "AppInsightsEnabled"),
            PropertyBinding.Map(ContainerInstanceDeployment.WebServiceTls, "SslEnabled"),
            PropertyBinding.Map(ContainerInstanceDeployment.WebServiceAuthentication, "AuthEnabled")),
        new ResourceBinding(
            ContainerInstanceEncryption.Kind,
            SdkFamily.Management,
            [Models + ".ACIServiceCreateRequestEncryptionProperties", Models + ".EncryptionProperties"],
            PropertyBinding.Map(ContainerInstanceEncryption.VaultBaseUrl, "VaultBaseUrl"),
            PropertyBinding.Map(ContainerInstanceEncryption.KeyName, "KeyName"),
            PropertyBinding.Map(ContainerInstanceEncryption.KeyVersion, "KeyVersion")),
        new ResourceBinding(
            ComputeCluster.Kind,
            SdkFamily.Management,
            [Models + ".AmlCompute"],
            PropertyBinding.Map(ComputeCluster.LocalAuthDisabled, "DisableLocalAuth"),
            PropertyBinding.Without(ComputeCluster.LocalAuthEnabled, "management.json: DisableLocalAuth is the only switch"),
            PropertyBinding.Without(ComputeCluster.SshPublicAccess, "management.json: it is a member of AmlComputeProperties"),
            PropertyBinding.Without(ComputeCluster.PublicIp, "management.json: it is a member of AmlComputeProperties")),
        new ResourceBinding(
            ComputeInstance.Kind,
            SdkFamily.Management,
            [Models + ".ComputeInstance"],
            PropertyBinding.Map(ComputeInstance.LocalAuthDisabled, "DisableLocalAuth"),
            PropertyBinding.Without(ComputeInstance.LocalAuthEnabled, "management.json: DisableLocalAuth is the only switch"),
            PropertyBinding.Without(ComputeInstance.PublicIp, "management.json: ComputeInstanceProperties does not have it either; it came later")),
        new ResourceBinding(
            OtherCompute.Kind,
            SdkFamily.Management,
            [Models + ".Compute"],
            PropertyBinding.Map(OtherCompute.LocalAuthDisabled, "DisableLocalAuth")),
        new ResourceBinding(
            Datastore.Kind,
            SdkFamily.Management,
            [Models + ".AzureBlobContents"],
            PropertyBinding.Map(Datastore.Protocol, "Protocol"),
            PropertyBinding.Map(Datastore.Endpoint, "Endpoint"),
            PropertyBinding.Map(Datastore.Credentials, "Credentials")),
        new ResourceBinding(
            StoredCredentials.Kind,
            SdkFamily.Management,
            [Models + ".AccountKeyDatastoreCredentials", Models + ".ServicePrincipalDatastoreCredentials"]),
        new ResourceBinding(
            AttachedKubernetes.Kind,
            SdkFamily.Management,
            [Models + ".AKSProperties"],
            PropertyBinding.Map(AttachedKubernetes.Tls, "SslConfiguration.Status")),
        new ResourceBinding(
            ClusterNodes.Kind,
            SdkFamily.Management,
            [Models + ".AmlComputeProperties"],
            PropertyBinding.Map(ClusterNodes.SshPublicAccess, "RemoteLoginPortPublicAccess"),
            PropertyBinding.Map(ClusterNodes.PublicIp, "EnableNodePublicIp")),
        new ResourceBinding(
            ClusterScale.Kind,
            SdkFamily.Management,
            [Models + ".ScaleSettings"],
            PropertyBinding.Map(ClusterScale.MinimumNodes, "MinNodeCount")),
        new ResourceBinding(
            InstanceSsh.Kind,
            SdkFamily.Management,
            [Models + ".ComputeInstanceSshSettings"],
            PropertyBinding.Map(InstanceSsh.SshPublicAccess, "SshPublicAccess")),
        new ResourceBinding(
            EnvironmentVariableCarrier.Job,
            SdkFamily.Management,
            [Models + ".CommandJob", Models + ".TrialComponent"],
            PropertyBinding.Map(EnvironmentVariableCarrier.JobVariables, "EnvironmentVariables"),
            PropertyBinding.Without(ProductionWork.JobCompute, "management.json: CommandJob has a ComputeConfiguration, and schedules were not read")),
        new ResourceBinding(
            EnvironmentVariableCarrier.Deployment,
            SdkFamily.Management,
            [Models + ".OnlineDeployment"],
            PropertyBinding.Map(EnvironmentVariableCarrier.DeploymentVariables, "EnvironmentVariables"),
            PropertyBinding.Map(EnvironmentVariableCarrier.DeploymentAppInsights, "AppInsightsEnabled")),
        new ResourceBinding(
            KubernetesWebService.Kind,
            SdkFamily.Management,
            [Models + ".AKSServiceCreateRequest"],
            PropertyBinding.Map(KubernetesWebService.AppInsights, "AppInsightsEnabled"),
            PropertyBinding.Map(KubernetesWebService.Authentication, "AuthEnabled"),
            PropertyBinding.Map(KubernetesWebService.TokenAuthentication, "AadAuthEnabled")),
        new ResourceBinding(
            EnvironmentVariableCarrier.Image,
            SdkFamily.Management,
            [Models + ".ModelEnvironmentDefinition"],
            PropertyBinding.Map(EnvironmentVariableCarrier.ImageVariables, "EnvironmentVariables")));
}
