using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AzureML.Analyzers.Tests.CodeFixes;

/// <summary>The few SDK types that fixes write into, one assembly for all families.</summary>
internal static class SdkStub
{
    private const string Source = """
        using System;
        using System.Collections;
        using System.Collections.Generic;
        using Azure.Core;

        namespace Azure.Core
        {
            public readonly struct AzureLocation { public static AzureLocation WestEurope { get; } public static implicit operator AzureLocation(string s) => default; }
            public sealed class ResourceIdentifier { public ResourceIdentifier(string id) { } public static implicit operator ResourceIdentifier(string s) => new(s); }
        }

        namespace Azure.ResourceManager.MachineLearning
        {
            using Models;
            public class MachineLearningWorkspaceData
            {
                public MachineLearningWorkspaceData(AzureLocation location) { }
                public string FriendlyName { get; set; }
                public bool? IsHbiWorkspace { get; set; }
                public MachineLearningEncryptionSetting Encryption { get; set; }
                public IDictionary<string, string> Tags { get; } = new Dictionary<string, string>();
            }
            public class MachineLearningJobData { public MachineLearningJobData(MachineLearningCommandJob job) { } }
        }

        namespace Azure.ResourceManager.MachineLearning.Models
        {
            public readonly struct MachineLearningEncryptionStatus
            {
                public MachineLearningEncryptionStatus(string value) { }
                public static MachineLearningEncryptionStatus Enabled { get; }
                public static MachineLearningEncryptionStatus Disabled { get; }
                public static implicit operator MachineLearningEncryptionStatus(string value) => new(value);
            }
            public class MachineLearningEncryptionKeyVaultProperties
            {
                public MachineLearningEncryptionKeyVaultProperties(ResourceIdentifier keyVaultArmId, string keyIdentifier) { }
                public ResourceIdentifier KeyVaultArmId { get; set; }
                public string KeyIdentifier { get; set; }
            }
            public class MachineLearningEncryptionSetting
            {
                public MachineLearningEncryptionSetting(MachineLearningEncryptionStatus status, MachineLearningEncryptionKeyVaultProperties keyVaultProperties) { }
                public MachineLearningEncryptionStatus Status { get; set; }
                public MachineLearningEncryptionKeyVaultProperties KeyVaultProperties { get; set; }
            }
            public class MachineLearningCommandJob
            {
                public MachineLearningCommandJob(string command, ResourceIdentifier environmentId) { }
                public string DisplayName { get; set; }
                public IDictionary<string, string> EnvironmentVariables { get; set; } = new Dictionary<string, string>();
            }
            public class MachineLearningEndpointDeploymentProperties
            {
                public IDictionary<string, string> EnvironmentVariables { get; set; } = new Dictionary<string, string>();
            }
            public class MachineLearningOnlineDeploymentProperties : MachineLearningEndpointDeploymentProperties { }
            public class EnvironmentVariable { public string Value { get; set; } }
            public class CustomService { public IDictionary<string, EnvironmentVariable> EnvironmentVariables { get; } = new Dictionary<string, EnvironmentVariable>(); }
        }

        namespace Azure.ResourceManager.ContainerInstance
        {
            using Models;
            public class ContainerGroupData
            {
                public ContainerGroupData(AzureLocation location, IEnumerable<string> containers) { }
                public string Sku { get; set; }
                public ContainerGroupEncryptionProperties EncryptionProperties { get; set; }
            }
            public class ContainerGroupProfileData
            {
                public ContainerGroupProfileData(AzureLocation location) { }
                public ContainerGroupEncryptionProperties EncryptionProperties { get; set; }
            }
        }

        namespace Azure.ResourceManager.ContainerInstance.Models
        {
            public class ContainerGroupEncryptionProperties
            {
                public ContainerGroupEncryptionProperties(Uri vaultBaseUri, string keyName, string keyVersion) { }
                public Uri VaultBaseUri { get; set; }
                public string KeyName { get; set; }
                public string KeyVersion { get; set; }
            }
        }

        namespace Microsoft.Azure.Management.MachineLearningServices.Models
        {
            public class EncryptionProperty
            {
                public EncryptionProperty() { }
                public EncryptionProperty(string status, KeyVaultProperties keyVaultProperties) { }
                public string Status { get; set; }
                public KeyVaultProperties KeyVaultProperties { get; set; }
            }
            public class KeyVaultProperties { public string KeyVaultArmId { get; set; } public string KeyIdentifier { get; set; } }
            public class Workspace
            {
                public Workspace() { }
                public Workspace(string id = default, string location = default, string description = default, bool? hbiWorkspace = default, EncryptionProperty encryption = default) { }
                public string Location { get; set; }
                public bool? HbiWorkspace { get; set; }
                public EncryptionProperty Encryption { get; set; }
            }
            public class EncryptionProperties { public string VaultBaseUrl { get; set; } public string KeyName { get; set; } public string KeyVersion { get; set; } }
            public class ACIServiceCreateRequestEncryptionProperties : EncryptionProperties
            {
                public ACIServiceCreateRequestEncryptionProperties() { }
                public ACIServiceCreateRequestEncryptionProperties(string vaultBaseUrl, string keyName, string keyVersion) { }
            }
            public class ACIServiceCreateRequest
            {
                public ACIServiceCreateRequest() { }
                public ACIServiceCreateRequest(string description = default, string location = default, bool? authEnabled = default, bool? sslEnabled = default, ACIServiceCreateRequestEncryptionProperties encryptionProperties = default) { }
                public string Location { get; set; }
                public ACIServiceCreateRequestEncryptionProperties EncryptionProperties { get; set; }
            }
        }

        namespace Azure.Provisioning
        {
            public class BicepValue<T> { public BicepValue(T value) { } public static implicit operator BicepValue<T>(T value) => new(value); public void ClearValue() { } }
            public class BicepDictionary<T> : IEnumerable
            {
                public BicepValue<T> this[string key] { get => null; set { } }
                public void Add(string key, BicepValue<T> value) { }
                public IEnumerator GetEnumerator() => null;
            }
        }

        namespace Azure.Provisioning.MachineLearning
        {
            public enum MachineLearningEncryptionStatus { Enabled, Disabled }
            public class KeyVaultProperties { public BicepValue<ResourceIdentifier> KeyVaultArmId { get; set; } public BicepValue<string> KeyIdentifier { get; set; } }
            public class EncryptionProperty { public BicepValue<MachineLearningEncryptionStatus> Status { get; set; } public KeyVaultProperties KeyVaultProperties { get; set; } }
            public class MachineLearningWorkspace
            {
                public MachineLearningWorkspace(string bicepIdentifier, string resourceVersion = default) { }
                public BicepValue<bool> IsHbiWorkspace { get; set; }
                public EncryptionProperty Encryption { get; set; } = new();
            }
            public class MachineLearningCommandJob { public BicepDictionary<string> EnvironmentVariables { get; set; } = new(); }
        }

        namespace Pulumi
        {
            public class Input<T> { public static implicit operator Input<T>(T value) => new(); }
            public class InputUnion<T0, T1> { public static implicit operator InputUnion<T0, T1>(T0 value) => new(); public static implicit operator InputUnion<T0, T1>(T1 value) => new(); }
            public class InputMap<T> : IEnumerable
            {
                public Input<T> this[string key] { set { } }
                public void Add(string key, Input<T> value) { }
                public IEnumerator GetEnumerator() => null;
            }
        }

        namespace Pulumi.AzureNative.MachineLearningServices
        {
            public readonly struct EncryptionStatus { public static EncryptionStatus Enabled { get; } public static EncryptionStatus Disabled { get; } }
            public sealed class WorkspaceArgs
            {
                public Input<string> ResourceGroupName { get; set; }
                public Input<bool> HbiWorkspace { get; set; }
                public Input<Inputs.EncryptionPropertyArgs> Encryption { get; set; }
            }
            public sealed class Workspace { public Workspace(string name, WorkspaceArgs args) { } }
            public sealed class ACIServiceArgs
            {
                public Input<string> Location { get; set; }
                public Input<Inputs.ACIServiceCreateRequestEncryptionPropertiesArgs> EncryptionProperties { get; set; }
            }
        }

        namespace Pulumi.AzureNative.MachineLearningServices.Inputs
        {
            public sealed class EncryptionKeyVaultPropertiesArgs { public Input<string> KeyVaultArmId { get; set; } public Input<string> KeyIdentifier { get; set; } }
            public sealed class EncryptionPropertyArgs
            {
                public InputUnion<string, EncryptionStatus> Status { get; set; }
                public Input<EncryptionKeyVaultPropertiesArgs> KeyVaultProperties { get; set; }
            }
            public sealed class ACIServiceCreateRequestEncryptionPropertiesArgs
            {
                public Input<string> VaultBaseUrl { get; set; }
                public Input<string> KeyName { get; set; }
                public Input<string> KeyVersion { get; set; }
            }
            public sealed class CommandJobArgs { public InputMap<string> EnvironmentVariables { get; set; } = new(); }
            public sealed class ManagedOnlineDeploymentArgs { public InputMap<string> EnvironmentVariables { get; set; } = new(); }
        }

        namespace Pulumi.Azure.MachineLearning
        {
            public sealed class WorkspaceArgs { public Input<string> Location { get; set; } public Input<bool> HighBusinessImpact { get; set; } }
        }
        """;

    public static MetadataReference Reference { get; } = Create();

    private static CompilationReference Create() =>
        CSharpCompilation.Create(
            "SdkStub",
            [CSharpSyntaxTree.ParseText(Source)],
            Platform.References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).ToMetadataReference();
}

/// <summary>The framework that runs the tests, as references.</summary>
internal static class Platform
{
    public static IReadOnlyList<MetadataReference> References { get; } =
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(static path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) is "netstandard.dll" or "mscorlib.dll")
        .Where(static path => !Path.GetFileName(path).StartsWith("System.Composition", StringComparison.Ordinal))
        .Select(static path => (MetadataReference)MetadataReference.CreateFromFile(path))
        .ToList();
}
