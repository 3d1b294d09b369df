using System.Collections.Immutable;
using AzureML.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AzureML.Analyzers.Tests.Sdk;

/// <summary>
/// The SDKs in other versions than the surfaces in <c>tests/SdkSurface</c>. Each shape takes the place of the machine-learning assembly
/// of its family; the assemblies around it stay. Only the members that the tests use are there. The commits are those of the SDK's
/// repository in which a shape was read.
/// </summary>
internal static class VersionShapes
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;

        """;

    // The structs of all ARM versions: a value from text, and one static property for each known value.
    private const string ArmEncryptionParts = """
        public readonly struct MachineLearningEncryptionStatus
        {
            public MachineLearningEncryptionStatus(string value) { }
            public static MachineLearningEncryptionStatus Enabled { get; }
            public static MachineLearningEncryptionStatus Disabled { get; }
            public static implicit operator MachineLearningEncryptionStatus(string value) => new(value);
        }
        public class MachineLearningEncryptionKeyVaultProperties
        {
            public MachineLearningEncryptionKeyVaultProperties(Azure.Core.ResourceIdentifier keyVaultArmId, string keyIdentifier) { }
            public Azure.Core.ResourceIdentifier KeyVaultArmId { get; set; }
            public string KeyIdentifier { get; set; }
        }
        """;

    /// <summary>
    /// Azure.ResourceManager.MachineLearning before 1.0.0. MachineLearningWorkspaceData @ 1a0c08bc, with a location of its own and without
    /// constructor parameters; EncryptionProperty @ 7d4da372, EncryptionKeyVaultProperties @ 0936c596, CommandJob @ 2099592c;
    /// TrialComponent and the deployments by the rename table in arm-ml-models.md.
    /// </summary>
    public static ImmutableArray<MetadataReference> ArmBeta { get; } = ArmBetaWith("MachineLearning");

    /// <summary>The first of the betas, where the workspace has no prefix: WorkspaceData @ 4ae43714.</summary>
    public static ImmutableArray<MetadataReference> ArmFirstBeta { get; } = ArmBetaWith("");

    /// <summary>1.0 and 1.1, API listing @ 053432bf: no Kind and no HubResourceId, and no patch of the network isolation mode.</summary>
    public static ImmutableArray<MetadataReference> Arm10 { get; } = Arm(
        """
        public class MachineLearningWorkspaceData : Azure.ResourceManager.Models.TrackedResourceData
        {
            public MachineLearningWorkspaceData(Azure.Core.AzureLocation location) : base(location) { }
            public string FriendlyName { get; set; }
            public bool? IsHbiWorkspace { get; set; }
            public bool? IsV1LegacyMode { get; set; }
            public MachineLearningEncryptionSetting Encryption { get; set; }
            public MachineLearningPublicNetworkAccess? PublicNetworkAccess { get; set; }
        }
        """,
        ArmEncryptionParts + """
        public readonly struct MachineLearningPublicNetworkAccess
        {
            public static MachineLearningPublicNetworkAccess Enabled { get; }
            public static MachineLearningPublicNetworkAccess Disabled { get; }
        }
        public class MachineLearningEncryptionSetting
        {
            public MachineLearningEncryptionSetting(MachineLearningEncryptionStatus status, MachineLearningEncryptionKeyVaultProperties keyVaultProperties) { }
            public MachineLearningEncryptionStatus Status { get; set; }
            public MachineLearningEncryptionKeyVaultProperties KeyVaultProperties { get; set; }
        }
        """);

    /// <summary>1.2 stable, API listing @ bc01532f: hubs, and two switches for the public network side by side.</summary>
    public static ImmutableArray<MetadataReference> Arm12 { get; } = Arm(
        """
        public class MachineLearningWorkspaceData : Azure.ResourceManager.Models.TrackedResourceData
        {
            public MachineLearningWorkspaceData(Azure.Core.AzureLocation location) : base(location) { }
            public string FriendlyName { get; set; }
            public string Kind { get; set; }
            public Azure.Core.ResourceIdentifier HubResourceId { get; set; }
            public bool? IsHbiWorkspace { get; set; }
            public bool? IsV1LegacyMode { get; set; }
            public MachineLearningEncryptionSetting Encryption { get; set; }
            public MachineLearningPublicNetworkAccess? PublicNetworkAccess { get; set; }
            public PublicNetworkAccess? PublicNetworkAccessType { get; set; }
        }
        """,
        ArmEncryptionParts + """
        public readonly struct MachineLearningPublicNetworkAccess
        {
            public static MachineLearningPublicNetworkAccess Enabled { get; }
            public static MachineLearningPublicNetworkAccess Disabled { get; }
        }
        public readonly struct PublicNetworkAccess
        {
            public static PublicNetworkAccess Enabled { get; }
            public static PublicNetworkAccess Disabled { get; }
        }
        public class MachineLearningEncryptionSetting
        {
            public MachineLearningEncryptionSetting(MachineLearningEncryptionStatus status, MachineLearningEncryptionKeyVaultProperties keyVaultProperties) { }
            public MachineLearningEncryptionStatus Status { get; set; }
            public MachineLearningEncryptionKeyVaultProperties KeyVaultProperties { get; set; }
        }
        public class MachineLearningWorkspacePatch
        {
            public bool? EnableDataIsolation { get; set; }
            public bool? V1LegacyMode { get; set; }
        }
        """);

    /// <summary>
    /// The 1.2 preview: MachineLearningEncryptionSetting @ c28998bb takes the key first, then the status, and carries the accounts that
    /// the customer brings.
    /// </summary>
    public static ImmutableArray<MetadataReference> Arm12Preview { get; } = Arm(
        """
        public class MachineLearningWorkspaceData : Azure.ResourceManager.Models.TrackedResourceData
        {
            public MachineLearningWorkspaceData(Azure.Core.AzureLocation location) : base(location) { }
            public string Kind { get; set; }
            public bool? IsHbiWorkspace { get; set; }
            public MachineLearningEncryptionSetting Encryption { get; set; }
        }
        """,
        ArmEncryptionParts + """
        public class MachineLearningEncryptionSetting
        {
            public MachineLearningEncryptionSetting(MachineLearningEncryptionKeyVaultProperties keyVaultProperties, MachineLearningEncryptionStatus status) { }
            public Azure.Core.ResourceIdentifier CosmosDBResourceId { get; set; }
            public MachineLearningEncryptionKeyVaultProperties KeyVaultProperties { get; set; }
            public MachineLearningEncryptionStatus Status { get; set; }
        }
        """);

    /// <summary>
    /// The 1.3 preview, API listing @ 7ef871fd: the sweep job has a base without prefix that declares its members, and prefixed classes
    /// hide some of them; EncryptionProperty @ 171170f5 is internal. Extensible enums convert from text to null, too.
    /// </summary>
    public static ImmutableArray<MetadataReference> Arm13Preview { get; } = Arm(
        """
        public class MachineLearningWorkspaceData : Azure.ResourceManager.Models.TrackedResourceData
        {
            public MachineLearningWorkspaceData(Azure.Core.AzureLocation location) : base(location) { }
            public string Kind { get; set; }
            public Azure.Core.ResourceIdentifier HubResourceId { get; set; }
            public bool? IsHbiWorkspace { get; set; }
            public bool? EnableServiceSideCMKEncryption { get; set; }
            public MachineLearningEncryptionSetting Encryption { get; set; }
        }
        public class MachineLearningJobData : Azure.ResourceManager.Models.ResourceData
        {
            public MachineLearningJobData(MachineLearningJobProperties properties) { }
            public MachineLearningJobProperties Properties { get; set; }
        }
        """,
        ArmEncryptionParts + """
        internal class EncryptionProperty
        {
            public MachineLearningEncryptionStatus Status { get; set; }
        }
        public class MachineLearningEncryptionSetting
        {
            public MachineLearningEncryptionSetting(MachineLearningEncryptionStatus status, MachineLearningEncryptionKeyVaultProperties keyVaultProperties) { }
            public MachineLearningEncryptionStatus Status { get; set; }
            public MachineLearningEncryptionKeyVaultProperties KeyVaultProperties { get; set; }
        }
        public class MachineLearningJobProperties { public string ParentJobName { get; set; } }
        public class Objective { public Objective(string metric) { } }
        public class MachineLearningObjective : Objective { public MachineLearningObjective(string metric) : base(metric) { } }
        public abstract class SamplingAlgorithm { }
        public class MachineLearningTrialComponent
        {
            public MachineLearningTrialComponent(string command, Azure.Core.ResourceIdentifier environmentId) { }
            public IDictionary<string, string> EnvironmentVariables { get; set; }
        }
        public class SweepJob : MachineLearningJobProperties
        {
            public SweepJob(Objective objective, SamplingAlgorithm samplingAlgorithm, BinaryData searchSpace, MachineLearningTrialComponent trial) { }
            public Objective Objective { get; set; }
            public MachineLearningTrialComponent Trial { get; set; }
        }
        public class MachineLearningSweepJob : SweepJob
        {
            public MachineLearningSweepJob(MachineLearningObjective objective, SamplingAlgorithm samplingAlgorithm, BinaryData searchSpace, MachineLearningTrialComponent trial)
                : base(objective, samplingAlgorithm, searchSpace, trial) { }
            public MachineLearningSweepJob(BinaryData searchSpace, SamplingAlgorithm samplingAlgorithm, MachineLearningObjective objective, MachineLearningTrialComponent trial)
                : base(objective, samplingAlgorithm, searchSpace, trial) { }
            public new MachineLearningObjective Objective { get; set; }
        }
        """);

    /// <summary>
    /// Microsoft.Azure.Management.MachineLearningServices of about 2020-01-01: Workspace @ 2f0c5ceb, EncryptionProperty @ 45b2f418. The
    /// middle of the constructors is left out; the order of what remains is that of the version.
    /// </summary>
    public static ImmutableArray<MetadataReference> Management2020 { get; } = Management(
        "string id = default, string name = default, string location = default, string description = default, DateTime? creationTime = default, EncryptionProperty encryption = default, bool? hbiWorkspace = default",
        "");

    /// <summary>The generation of 2021 with singular operation groups: Workspace and EncryptionProperty @ 6e928eee.</summary>
    public static ImmutableArray<MetadataReference> Management2021 { get; } = Management(
        "string id = default, string name = default, string location = default, string description = default, EncryptionProperty encryption = default, bool? hbiWorkspace = default, int? privateLinkCount = default, string tenantId = default",
        ", IdentityForCmk identity = default");

    /// <summary>2021-03-01-preview, the last one: Workspace @ d298a6fa has its location behind the switches.</summary>
    public static ImmutableArray<MetadataReference> ManagementLast { get; } = Management(
        "string id = default, string name = default, string description = default, EncryptionProperty encryption = default, bool? hbiWorkspace = default, int? privateLinkCount = default, string tenantId = default, string location = default",
        ", IdentityForCmk identity = default");

    /// <summary>Azure.Provisioning.MachineLearning in a first preview (other-families.md): nested constructs are values themselves.</summary>
    public static ImmutableArray<MetadataReference> ProvisioningFirstPreview { get; } = Provisioning(
        "public Azure.Provisioning.BicepValue<EncryptionProperty> Encryption { get; set; }",
        "public Azure.Provisioning.BicepValue<KeyVaultProperties> KeyVaultProperties { get; set; }");

    /// <summary>1.0.0-beta.1 (provisioning.json): nested constructs are plain objects.</summary>
    public static ImmutableArray<MetadataReference> ProvisioningBeta { get; } = Provisioning(
        "public EncryptionProperty Encryption { get; set; } public Azure.Provisioning.BicepValue<bool> EnableServiceSideCMKEncryption { get; set; }",
        "public KeyVaultProperties KeyVaultProperties { get; set; }");

    /// <summary>
    /// Pulumi.AzureNative 2.x with nothing but a versioned namespace: WorkspaceArgs of V20230401 @ 04d16b52. The constructor of the
    /// arguments switches off what is not asked for.
    /// </summary>
    public static ImmutableArray<MetadataReference> PulumiVersioned { get; } =
        Pulumi("Pulumi.AzureNative.MachineLearningServices.V20230401", "EncryptionKeyVaultPropertiesArgs", "HbiWorkspace = false;");

    /// <summary>A preview API of Pulumi.AzureNative; the namespace ends in a word.</summary>
    public static ImmutableArray<MetadataReference> PulumiVersionedPreview { get; } =
        Pulumi("Pulumi.AzureNative.MachineLearningServices.V20220201Preview", "EncryptionKeyVaultPropertiesArgs", "");

    /// <summary>Pulumi.AzureNextGen: WorkspaceArgs of Latest @ 01006efb, which has no defaults; KeyVaultPropertiesArgs @ 06ac5d91.</summary>
    public static ImmutableArray<MetadataReference> PulumiNextGenLatest { get; } =
        Pulumi("Pulumi.AzureNextGen.MachineLearningServices.Latest", "KeyVaultPropertiesArgs", "");

    /// <summary>Pulumi.AzureNextGen without a version in the namespace: KeyVaultPropertiesArgs @ 06ac5d91, MachineLearningServiceArgs @ 077a9172.</summary>
    public static ImmutableArray<MetadataReference> PulumiNextGen { get; } =
        Pulumi("Pulumi.AzureNextGen.MachineLearningServices", "KeyVaultPropertiesArgs", "");

    /// <summary>Azure.ResourceManager.ContainerRegistry in a migration snapshot (arm-siblings.md): switches without a prefix.</summary>
    public static ImmutableArray<MetadataReference> ArmRegistrySnapshot { get; } = Shape(
        SdkFamily.Arm,
        "Azure.ResourceManager.ContainerRegistry",
        """
        namespace Azure.ResourceManager.ContainerRegistry
        {
            public class ContainerRegistryData : Azure.ResourceManager.Models.TrackedResourceData
            {
                public ContainerRegistryData(Azure.Core.AzureLocation location, Models.ContainerRegistrySku sku) : base(location) { }
                public bool? AdminUserEnabled { get; set; }
            }
        }
        namespace Azure.ResourceManager.ContainerRegistry.Models
        {
            public class ContainerRegistrySku { }
            public class ContainerRegistryPatch { public bool? AdminUserEnabled { get; set; } }
        }
        """);

    /// <summary>Azure.ResourceManager.Storage with the members of the TLS versions spelled as the service does (arm-siblings.md: older versions, not certain).</summary>
    public static ImmutableArray<MetadataReference> ArmStorageOlder { get; } = Shape(
        SdkFamily.Arm,
        "Azure.ResourceManager.Storage",
        """
        namespace Azure.ResourceManager.Storage.Models
        {
            public readonly struct MinimumTlsVersion
            {
                public static MinimumTlsVersion Tls1_0 { get; }
                public static MinimumTlsVersion Tls1_2 { get; }
            }
            public class StorageAccountPatch
            {
                public MinimumTlsVersion? MinimumTlsVersion { get; set; }
                public bool? AllowSharedKeyAccess { get; set; }
            }
        }
        """);

    /// <summary>Azure.ResourceManager.Sql before there was a type for TLS versions: SqlServerData @ 0395ebfa.</summary>
    public static ImmutableArray<MetadataReference> ArmSqlOlder { get; } = Shape(
        SdkFamily.Arm,
        "Azure.ResourceManager.Sql",
        """
        namespace Azure.ResourceManager.Sql
        {
            public class SqlServerData : Azure.ResourceManager.Models.TrackedResourceData
            {
                public SqlServerData(Azure.Core.AzureLocation location) : base(location) { }
                public string MinimalTlsVersion { get; set; }
            }
        }
        namespace Azure.ResourceManager.Sql.Models
        {
            public class SqlServerPatch { public string MinimalTlsVersion { get; set; } }
        }
        """);

    /// <summary>Azure.ResourceManager.PostgreSql 1.1 (arm-siblings.md): the key of the service was called SystemAssigned.</summary>
    public static ImmutableArray<MetadataReference> ArmPostgreSqlOlder { get; } = Shape(
        SdkFamily.Arm,
        "Azure.ResourceManager.PostgreSql",
        """
        namespace Azure.ResourceManager.PostgreSql.FlexibleServers
        {
            public class PostgreSqlFlexibleServerData : Azure.ResourceManager.Models.TrackedResourceData
            {
                public PostgreSqlFlexibleServerData(Azure.Core.AzureLocation location) : base(location) { }
                public Models.PostgreSqlFlexibleServerDataEncryption DataEncryption { get; set; }
            }
        }
        namespace Azure.ResourceManager.PostgreSql.FlexibleServers.Models
        {
            public class PostgreSqlFlexibleServerDataEncryption
            {
                public ArmServerKeyType? KeyType { get; set; }
                public System.Uri PrimaryKeyUri { get; set; }
            }
            public readonly struct ArmServerKeyType
            {
                public static ArmServerKeyType SystemAssigned { get; }
                public static ArmServerKeyType AzureKeyVault { get; }
            }
        }
        """);

    /// <summary>The shape with the name of one of the properties above.</summary>
    public static ImmutableArray<MetadataReference> Named(string name) =>
        (ImmutableArray<MetadataReference>)typeof(VersionShapes).GetProperty(name)!.GetValue(null)!;

    private static ImmutableArray<MetadataReference> ArmBetaWith(string prefix) => Arm(
        $$"""
        public class {{prefix}}WorkspaceData : Azure.ResourceManager.Models.ResourceData
        {
            public {{prefix}}WorkspaceData() { Tags = new Dictionary<string, string>(); }
            public Azure.Core.AzureLocation? Location { get; set; }
            public IDictionary<string, string> Tags { get; }
            public string FriendlyName { get; set; }
            public EncryptionProperty Encryption { get; set; }
            public bool? HbiWorkspace { get; set; }
            public PublicNetworkAccess? PublicNetworkAccess { get; set; }
        }
        """,
        """
        public readonly struct PublicNetworkAccess
        {
            public static PublicNetworkAccess Enabled { get; }
            public static PublicNetworkAccess Disabled { get; }
        }
        public readonly struct EncryptionStatus
        {
            public EncryptionStatus(string value) { }
            public static EncryptionStatus Enabled { get; }
            public static EncryptionStatus Disabled { get; }
            public static implicit operator EncryptionStatus(string value) => new(value);
        }
        public class EncryptionProperty
        {
            public EncryptionProperty(EncryptionStatus status, EncryptionKeyVaultProperties keyVaultProperties) { }
            public EncryptionStatus Status { get; set; }
            public string UserAssignedIdentity { get; set; }
            public EncryptionKeyVaultProperties KeyVaultProperties { get; set; }
        }
        public class EncryptionKeyVaultProperties
        {
            public EncryptionKeyVaultProperties(string keyVaultArmId, string keyIdentifier) { }
            public string KeyVaultArmId { get; set; }
            public string KeyIdentifier { get; set; }
        }
        public class CommandJob
        {
            public CommandJob(string command, string environmentId) { EnvironmentVariables = new Dictionary<string, string>(); }
            public IDictionary<string, string> EnvironmentVariables { get; set; }
        }
        public class TrialComponent
        {
            public TrialComponent(string command, string environmentId) { EnvironmentVariables = new Dictionary<string, string>(); }
            public IDictionary<string, string> EnvironmentVariables { get; set; }
        }
        public class EndpointDeploymentPropertiesBase
        {
            public EndpointDeploymentPropertiesBase() { EnvironmentVariables = new Dictionary<string, string>(); }
            public IDictionary<string, string> EnvironmentVariables { get; set; }
        }
        public class OnlineDeployment : EndpointDeploymentPropertiesBase { }
        public class ManagedOnlineDeployment : OnlineDeployment { }
        """,
        prefix);

    private static ImmutableArray<MetadataReference> Arm(string resources, string models, string prefix = "MachineLearning") => Shape(
        SdkFamily.Arm,
        "Azure.ResourceManager.MachineLearning",
        Usings + $$"""
        namespace Azure.ResourceManager.MachineLearning
        {
            using Azure.ResourceManager.MachineLearning.Models;
            {{resources}}
            public class {{prefix}}WorkspaceResource : ArmResource
            {
                public virtual {{prefix}}WorkspaceData Data { get; }
            }
            public class {{prefix}}WorkspaceCollection : ArmCollection
            {
                public virtual ArmOperation<{{prefix}}WorkspaceResource> CreateOrUpdate(
                    WaitUntil waitUntil, string workspaceName, {{prefix}}WorkspaceData data, System.Threading.CancellationToken cancellationToken = default) => null;
            }
        }
        namespace Azure.ResourceManager.MachineLearning.Models
        {
            {{models}}
        }
        """);

    private static ImmutableArray<MetadataReference> Management(string workspaceParameters, string moreEncryptionParameters) => Shape(
        SdkFamily.Management,
        "Microsoft.Azure.Management.MachineLearningServices",
        Usings + $$"""
        namespace Microsoft.Azure.Management.MachineLearningServices.Models
        {
            public class Resource { public string Location { get; set; } }
            public class Workspace : Resource
            {
                public Workspace() { }
                public Workspace({{workspaceParameters}}) { }
                public string Description { get; set; }
                public EncryptionProperty Encryption { get; set; }
                public bool? HbiWorkspace { get; set; }
            }
            public class IdentityForCmk { }
            public class KeyVaultProperties
            {
                public KeyVaultProperties() { }
                public KeyVaultProperties(string keyVaultArmId, string keyIdentifier, string identityClientId = default) { }
                public string KeyVaultArmId { get; set; }
                public string KeyIdentifier { get; set; }
            }
            public class EncryptionProperty
            {
                public EncryptionProperty() { }
                public EncryptionProperty(string status, KeyVaultProperties keyVaultProperties{{moreEncryptionParameters}}) { }
                public string Status { get; set; }
                public KeyVaultProperties KeyVaultProperties { get; set; }
            }
            public class EncryptionProperties
            {
                public EncryptionProperties() { }
                public EncryptionProperties(string vaultBaseUrl, string keyName, string keyVersion) { }
                public string VaultBaseUrl { get; set; }
                public string KeyName { get; set; }
                public string KeyVersion { get; set; }
            }
            public class ACIServiceCreateRequestEncryptionProperties : EncryptionProperties
            {
                public ACIServiceCreateRequestEncryptionProperties() { }
                public ACIServiceCreateRequestEncryptionProperties(string vaultBaseUrl, string keyName, string keyVersion) : base(vaultBaseUrl, keyName, keyVersion) { }
            }
            public class ACIServiceCreateRequest
            {
                public string Location { get; set; }
                public ACIServiceCreateRequestEncryptionProperties EncryptionProperties { get; set; }
            }
        }
        """);

    private static ImmutableArray<MetadataReference> Provisioning(string encryption, string keyVaultProperties) => Shape(
        SdkFamily.Provisioning,
        "Azure.Provisioning.MachineLearning",
        Usings + $$"""
        namespace Azure.Provisioning.MachineLearning
        {
            public enum MachineLearningEncryptionStatus { Enabled, Disabled }
            public class MachineLearningWorkspace : Azure.Provisioning.Primitives.ProvisionableResource
            {
                public MachineLearningWorkspace(string bicepIdentifier, string resourceVersion = null) : base(bicepIdentifier, default, resourceVersion) { }
                public Azure.Provisioning.BicepValue<bool> IsHbiWorkspace { get; set; }
                {{encryption}}
            }
            public class KeyVaultProperties
            {
                public Azure.Provisioning.BicepValue<Azure.Core.ResourceIdentifier> KeyVaultArmId { get; set; }
                public Azure.Provisioning.BicepValue<string> KeyIdentifier { get; set; }
            }
            public class EncryptionProperty
            {
                public Azure.Provisioning.BicepValue<MachineLearningEncryptionStatus> Status { get; set; }
                {{keyVaultProperties}}
            }
        }
        """);

    private static ImmutableArray<MetadataReference> Pulumi(string space, string keyVaultProperties, string defaults) => Shape(
        SdkFamily.PulumiNative,
        space.StartsWith("Pulumi.AzureNextGen", StringComparison.Ordinal) ? "Pulumi.AzureNextGen" : "Pulumi.AzureNative",
        Usings + $$"""
        namespace {{space}}
        {
            public readonly struct EncryptionStatus
            {
                public static EncryptionStatus Enabled { get; }
                public static EncryptionStatus Disabled { get; }
            }
            public sealed class WorkspaceArgs : global::Pulumi.ResourceArgs
            {
                public WorkspaceArgs() { {{defaults}} }
                public global::Pulumi.Input<string> ResourceGroupName { get; set; }
                public global::Pulumi.Input<bool> HbiWorkspace { get; set; }
                public global::Pulumi.Input<Inputs.EncryptionPropertyArgs> Encryption { get; set; }
            }
            public class Workspace : global::Pulumi.CustomResource
            {
                public Workspace(string name, WorkspaceArgs args, global::Pulumi.CustomResourceOptions options = null) : base("", name, args, options) { }
            }
            public sealed class ACIServiceArgs : global::Pulumi.ResourceArgs
            {
                public global::Pulumi.Input<string> Location { get; set; }
                public global::Pulumi.Input<Inputs.ACIServiceCreateRequestEncryptionPropertiesArgs> EncryptionProperties { get; set; }
            }
        }
        namespace {{space}}.Inputs
        {
            public sealed class {{keyVaultProperties}} : global::Pulumi.ResourceArgs
            {
                public global::Pulumi.Input<string> KeyVaultArmId { get; set; }
                public global::Pulumi.Input<string> KeyIdentifier { get; set; }
            }
            public sealed class EncryptionPropertyArgs : global::Pulumi.ResourceArgs
            {
                public global::Pulumi.InputUnion<string, EncryptionStatus> Status { get; set; }
                public global::Pulumi.Input<{{keyVaultProperties}}> KeyVaultProperties { get; set; }
            }
            public sealed class ACIServiceCreateRequestEncryptionPropertiesArgs : global::Pulumi.ResourceArgs
            {
                public global::Pulumi.Input<string> VaultBaseUrl { get; set; }
                public global::Pulumi.Input<string> KeyName { get; set; }
                public global::Pulumi.Input<string> KeyVersion { get; set; }
            }
            public sealed class CommandJobArgs : global::Pulumi.ResourceArgs
            {
                public global::Pulumi.InputMap<string> EnvironmentVariables { get; set; }
            }
        }
        """);

    /// <summary>The assemblies of a family, with the machine-learning ones replaced by what the source declares.</summary>
    private static ImmutableArray<MetadataReference> Shape(SdkFamily family, string assembly, string source)
    {
        ImmutableArray<MetadataReference> others =
        [
            .. Verify.References(family).Where(static reference => Path.GetFileNameWithoutExtension(reference.Display) is not (
                "Azure.ResourceManager.MachineLearning" or "Microsoft.Azure.Management.MachineLearningServices" or "Azure.Provisioning.MachineLearning"
                or "Pulumi.AzureNative" or "Pulumi.AzureNextGen")),
        ];
        CSharpCompilation compilation = CSharpCompilation.Create(
            assembly, [CSharpSyntaxTree.ParseText(source)], others, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Diagnostic? error = compilation.GetDiagnostics().FirstOrDefault(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return error is null ? others.Add(compilation.ToMetadataReference()) : throw new InvalidOperationException(error + "\n" + source);
    }
}
