using System.Collections.Immutable;
using AzureML.Analyzers.Model;

namespace AzureML.Analyzers.Sdk;

/// <summary>A logical resource that a family has no type for.</summary>
internal sealed record MissingResource(ResourceKind Kind, SdkFamily Family, Mapping Mapping, string Source);

/// <summary>All that is known of the families. Tests check every name against the SDK surfaces and every gap for a reason.</summary>
internal static class FamilyTables
{
    public static readonly ImmutableArray<ResourceBinding> Bindings =
    [
        .. ArmMachineLearning.Bindings,
        .. ArmDataServices.Bindings,
        .. Management.Bindings,
        .. Provisioning.Bindings,
        .. PulumiNative.Bindings,
        .. PulumiClassic.Bindings,
    ];

    /// <summary>Why a family is silent on a resource.</summary>
    public static readonly ImmutableArray<MissingResource> Missing =
    [
        new(ProductionWork.Pipeline, SdkFamily.Management, Mapping.NotInFacts, "management.json: pipeline jobs were not read"),
        new(ProductionWork.Pipeline, SdkFamily.PulumiNative, Mapping.NotInFacts, "pulumi.json: pipeline jobs were not read"),
        new(ProductionWork.Pipeline, SdkFamily.PulumiClassic, Mapping.DoesNotExist, "other-families.md: the classic provider has no jobs"),
        new(ProductionWork.Sweep, SdkFamily.Management, Mapping.DoesNotExist, "management.json: SweepJob has a ComputeConfiguration, and schedules were not read"),
        new(ProductionWork.Sweep, SdkFamily.Provisioning, Mapping.NotInFacts, "provisioning.json: schedules were not read"),
        new(ProductionWork.Sweep, SdkFamily.PulumiNative, Mapping.NotInFacts, "pulumi.json: sweep jobs were not read"),
        new(ProductionWork.Sweep, SdkFamily.PulumiClassic, Mapping.DoesNotExist, "other-families.md: the classic provider has no jobs"),
        new(ProductionWork.ScheduledJob, SdkFamily.Management, Mapping.NotInFacts, "management.json: schedules were not read"),
        new(ProductionWork.ScheduledJob, SdkFamily.Provisioning, Mapping.NotInFacts, "provisioning.json: schedules were not read"),
        new(ProductionWork.ScheduledJob, SdkFamily.PulumiNative, Mapping.NotInFacts, "pulumi.json: schedules were not read"),
        new(ProductionWork.ScheduledJob, SdkFamily.PulumiClassic, Mapping.DoesNotExist, "other-families.md: the classic provider has no jobs"),
        new(WorkspacePatch.Kind, SdkFamily.Provisioning, Mapping.DoesNotExist, "other-families.md: a plan declares resources, it does not patch them"),
        new(WorkspacePatch.Kind, SdkFamily.PulumiNative, Mapping.DoesNotExist, "other-families.md: a program declares resources, it does not patch them"),
        new(WorkspacePatch.Kind, SdkFamily.PulumiClassic, Mapping.DoesNotExist, "other-families.md: a program declares resources, it does not patch them"),
        new(Workspace.Client, SdkFamily.Management, Mapping.DoesNotExist, "management.json: workspaces are deleted by name, through IWorkspacesOperations"),
        new(Workspace.Client, SdkFamily.Provisioning, Mapping.DoesNotExist, "other-families.md: a plan declares resources, it does not delete them"),
        new(Workspace.Client, SdkFamily.PulumiNative, Mapping.DoesNotExist, "other-families.md: a program declares resources, it does not delete them"),
        new(Workspace.Client, SdkFamily.PulumiClassic, Mapping.DoesNotExist, "other-families.md: a program declares resources, it does not delete them"),
        new(ContainerRegistry.Client, SdkFamily.Management, Mapping.DoesNotExist, "management.json: registries belong to another package"),
        new(ContainerRegistry.Client, SdkFamily.Provisioning, Mapping.DoesNotExist, "other-families.md: a plan declares resources, it does not delete them"),
        new(ContainerRegistry.Client, SdkFamily.PulumiNative, Mapping.DoesNotExist, "other-families.md: a program declares resources, it does not delete them"),
        new(ContainerRegistry.Client, SdkFamily.PulumiClassic, Mapping.DoesNotExist, "other-families.md: a program declares resources, it does not delete them"),
        new(ContainerInstanceDeployment.WebService, SdkFamily.Arm, Mapping.DoesNotExist, "arm-ml-*.json: the v1 services API has no type in the package"),
        new(EnvironmentVariableCarrier.Image, SdkFamily.Arm, Mapping.DoesNotExist, "arm-ml-*.json: the v1 services API has no type in the package"),
        new(ContainerInstanceDeployment.ContainerGroup, SdkFamily.Management, Mapping.DoesNotExist, "management.json: container groups belong to another package"),
        new(EnvironmentVariableCarrier.CustomApplication, SdkFamily.Management, Mapping.DoesNotExist, "management.json: custom applications came later"),
        new(ContainerInstanceDeployment.WebService, SdkFamily.Provisioning, Mapping.DoesNotExist, "other-families.md: no ACI service type"),
        new(ContainerInstanceDeployment.ContainerGroup, SdkFamily.Provisioning, Mapping.NotInFacts, "provisioning.json: no container-instance package was read"),
        new(ContainerInstanceEncryption.Kind, SdkFamily.Provisioning, Mapping.NotInFacts, "provisioning.json: no container-instance package was read"),
        new(EnvironmentVariableCarrier.Image, SdkFamily.Provisioning, Mapping.DoesNotExist, "other-families.md: no service image type"),
        new(EnvironmentVariableCarrier.CustomApplication, SdkFamily.Provisioning, Mapping.NotInFacts, "provisioning.json: CustomService was not read"),
        new(ContainerInstanceDeployment.ContainerGroup, SdkFamily.PulumiNative, Mapping.NotInFacts, "pulumi.json: the ContainerInstance module was not read"),
        new(EnvironmentVariableCarrier.CustomApplication, SdkFamily.PulumiNative, Mapping.NotInFacts, "pulumi.json: compute instance types were not read"),
        new(ContainerInstanceDeployment.WebService, SdkFamily.PulumiClassic, Mapping.DoesNotExist, "other-families.md: none in the classic provider"),
        new(ContainerInstanceDeployment.ContainerGroup, SdkFamily.PulumiClassic, Mapping.NotInFacts, "pulumi.json: the classic ContainerService module was not read"),
        new(ContainerInstanceEncryption.Kind, SdkFamily.PulumiClassic, Mapping.NotInFacts, "pulumi.json: the classic ContainerService module was not read"),
        new(EnvironmentVariableCarrier.Job, SdkFamily.PulumiClassic, Mapping.DoesNotExist, "other-families.md: the classic provider has no jobs"),
        new(EnvironmentVariableCarrier.Deployment, SdkFamily.PulumiClassic, Mapping.DoesNotExist, "other-families.md: the classic provider has no deployments"),
        new(EnvironmentVariableCarrier.Image, SdkFamily.PulumiClassic, Mapping.DoesNotExist, "other-families.md: the classic provider has no services"),
        new(EnvironmentVariableCarrier.CustomApplication, SdkFamily.PulumiClassic, Mapping.NotInFacts, "pulumi.json: compute instance types were not read"),
        new(InstanceNode.Kind, SdkFamily.Management, Mapping.DoesNotExist, "management.json: ComputeInstanceProperties has no public IP; it came later"),
        new(ServerlessCompute.Kind, SdkFamily.Management, Mapping.DoesNotExist, "management.json: Workspace has no serverless compute; it came later"),
        new(ServerlessCompute.Kind, SdkFamily.Provisioning, Mapping.NotInFacts, "provisioning.json: ServerlessComputeSettings is named, its members were not read"),
        new(OtherCompute.Kind, SdkFamily.PulumiNative, Mapping.NotInFacts, "other-families.md: the wrappers of attached computes were not read"),
        new(OtherCompute.Kind, SdkFamily.PulumiClassic, Mapping.NotInFacts, "other-families.md: InferenceCluster and SynapseSpark were not read"),
        new(ClusterNodes.Kind, SdkFamily.PulumiClassic, Mapping.DoesNotExist, "core-types.json: ComputeClusterArgs has the settings of its nodes itself"),
        new(InstanceNode.Kind, SdkFamily.PulumiClassic, Mapping.DoesNotExist, "core-types.json: ComputeInstanceArgs has the settings of its node itself"),
        new(InstanceSsh.Kind, SdkFamily.PulumiClassic, Mapping.DoesNotExist, "core-types.json: ComputeInstanceSshArgs has no switch for the port"),
        new(KubernetesCluster.Kind, SdkFamily.Management, Mapping.DoesNotExist, "management.json: Kubernetes clusters belong to another package"),
        new(KubernetesCluster.Kind, SdkFamily.PulumiNative, Mapping.NotInFacts, "pulumi.json: the ContainerService module was not read"),
        new(KubernetesCluster.Kind, SdkFamily.PulumiClassic, Mapping.NotInFacts, "pulumi.json: the classic ContainerService module was not read"),
        new(KubernetesNodePool.Kind, SdkFamily.Management, Mapping.DoesNotExist, "management.json: Kubernetes clusters belong to another package"),
        new(KubernetesNodePool.Kind, SdkFamily.Provisioning, Mapping.NotInFacts, "provisioning.json: the agent pool types were not read"),
        new(KubernetesNodePool.Kind, SdkFamily.PulumiNative, Mapping.NotInFacts, "pulumi.json: the ContainerService module was not read"),
        new(KubernetesNodePool.Kind, SdkFamily.PulumiClassic, Mapping.NotInFacts, "pulumi.json: the classic ContainerService module was not read"),
        new(OnlineEndpoint.Kind, SdkFamily.Management, Mapping.NotInFacts, "management.json: the online endpoint types were not read"),
        new(OnlineEndpoint.Kind, SdkFamily.PulumiNative, Mapping.NotInFacts, "pulumi.json: the online endpoint types were not read"),
        new(OnlineEndpoint.Kind, SdkFamily.PulumiClassic, Mapping.DoesNotExist, "other-families.md: the classic provider has no endpoints"),
        new(ContainerRegistry.Kind, SdkFamily.Management, Mapping.DoesNotExist, "management.json: registries belong to another package"),
        new(KeyVault.Kind, SdkFamily.Management, Mapping.DoesNotExist, "management.json: key vaults belong to another package"),
        new(ContainerRegistryPatch.Kind, SdkFamily.Management, Mapping.DoesNotExist, "management.json: registries belong to another package"),
        new(ContainerRegistryPatch.Kind, SdkFamily.Provisioning, Mapping.DoesNotExist, "other-families.md: a plan declares resources, it does not patch them"),
        new(ContainerRegistryPatch.Kind, SdkFamily.PulumiNative, Mapping.DoesNotExist, "other-families.md: a program declares resources, it does not patch them"),
        new(ContainerRegistryPatch.Kind, SdkFamily.PulumiClassic, Mapping.DoesNotExist, "other-families.md: a program declares resources, it does not patch them"),
        new(KeyVaultPatch.Kind, SdkFamily.Management, Mapping.DoesNotExist, "management.json: key vaults belong to another package"),
        new(KeyVaultPatch.Kind, SdkFamily.Provisioning, Mapping.DoesNotExist, "other-families.md: a plan declares resources, it does not patch them"),
        new(KeyVaultPatch.Kind, SdkFamily.PulumiNative, Mapping.DoesNotExist, "other-families.md: a program declares resources, it does not patch them"),
        new(KeyVaultPatch.Kind, SdkFamily.PulumiClassic, Mapping.DoesNotExist, "other-families.md: a program declares resources, it does not patch them"),
        new(ApplicationInsights.Kind, SdkFamily.Management, Mapping.DoesNotExist, "management.json: Application Insights belongs to another package"),
        new(KubernetesWebService.Kind, SdkFamily.Arm, Mapping.DoesNotExist, "arm-ml-*.json: the v1 services API has no type in the package"),
        new(KubernetesWebService.Kind, SdkFamily.Provisioning, Mapping.DoesNotExist, "other-families.md: no service type"),
        new(KubernetesWebService.Kind, SdkFamily.PulumiNative, Mapping.NotInFacts, "pulumi.json: the Kubernetes web service was not read"),
        new(KubernetesWebService.Kind, SdkFamily.PulumiClassic, Mapping.DoesNotExist, "other-families.md: the classic provider has no services"),
    ];
}
