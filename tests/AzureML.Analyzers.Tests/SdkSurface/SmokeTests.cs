using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AzureML.Analyzers.Tests.SdkSurface;

/// <summary>A program as a user writes it compiles against the surfaces of its family.</summary>
public sealed class SmokeTests
{
    private const string Arm = """
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using Azure;
        using Azure.Core;
        using Azure.Identity;
        using Azure.ResourceManager;
        using Azure.ResourceManager.ContainerInstance;
        using Azure.ResourceManager.ContainerInstance.Models;
        using Azure.ResourceManager.KeyVault;
        using Azure.ResourceManager.KeyVault.Models;
        using Azure.ResourceManager.MachineLearning;
        using Azure.ResourceManager.MachineLearning.Models;
        using Azure.ResourceManager.Resources;
        using Azure.ResourceManager.Sql;
        using Azure.ResourceManager.Sql.Models;
        using Azure.Security.KeyVault.Secrets;
        using Azure.Storage.Blobs;

        static class Deployment
        {
            public static async Task Run(ResourceGroupResource group, string environment, IEnumerable<ContainerInstanceContainer> containers)
            {
                MachineLearningWorkspaceCollection workspaces = group.GetMachineLearningWorkspaces();
                var data = new MachineLearningWorkspaceData(AzureLocation.WestEurope)
                {
                    IsHbiWorkspace = true,
                    Encryption = new MachineLearningEncryptionSetting(
                        MachineLearningEncryptionStatus.Enabled,
                        new MachineLearningEncryptionKeyVaultProperties(new ResourceIdentifier("/vault"), "key")),
                    PublicNetworkAccessType = "Disabled",
                    Tags = { ["team"] = "ml" },
                };
                ArmOperation<MachineLearningWorkspaceResource> operation = await workspaces.CreateOrUpdateAsync(WaitUntil.Completed, "ws", data);
                MachineLearningWorkspaceResource workspace = operation.Value;

                var job = new MachineLearningCommandJob("python train.py", new ResourceIdentifier(environment)) { EnvironmentVariables = { ["K"] = "v" } };
                job.EnvironmentVariables = new Dictionary<string, string> { { "K", "v" } };
                await workspace.GetMachineLearningJobs().CreateOrUpdateAsync(WaitUntil.Started, "job", new MachineLearningJobData(job));

                var deployment = new MachineLearningManagedOnlineDeployment { EgressPublicNetworkAccess = MachineLearningEgressPublicNetworkAccessType.Disabled };
                var deploymentData = new MachineLearningOnlineDeploymentData(AzureLocation.WestEurope, deployment);
                if (deployment.EgressPublicNetworkAccess == MachineLearningEgressPublicNetworkAccessType.Enabled)
                    throw new InvalidOperationException(deploymentData.Kind);

                var containerGroup = new ContainerGroupData(AzureLocation.WestEurope, containers, default)
                {
                    EncryptionProperties = new ContainerGroupEncryptionProperties(new Uri("https://vault.example"), "key", "1") { Identity = "id" },
                };
                await group.GetContainerGroups().CreateOrUpdateAsync(WaitUntil.Completed, "web", containerGroup);

                await group.GetSqlServers().CreateOrUpdateAsync(WaitUntil.Completed, "sql", new SqlServerData(AzureLocation.WestEurope) { MinTlsVersion = SqlMinimalTlsVersion._12 });
                KeyVaultResource vault = (await group.GetKeyVaults().CreateOrUpdateAsync(WaitUntil.Completed, "kv",
                    new KeyVaultCreateOrUpdateContent(AzureLocation.WestEurope, new KeyVaultProperties(Guid.Empty, null) { EnablePurgeProtection = true }))).Value;
                vault.Update(new KeyVaultPatch { Tags = { { "a", "b" } } });

                KeyVaultSecret secret = await new SecretClient(new Uri("https://vault.example"), new DefaultAzureCredential()).GetSecretAsync("name");
                _ = new BlobServiceClient(secret.Value);
                _ = new ArmClient(new DefaultAzureCredential());
            }
        }
        """;

    private const string Management = """
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using Microsoft.Azure.Management.MachineLearningServices;
        using Microsoft.Azure.Management.MachineLearningServices.Models;

        static class Deployment
        {
            public static async Task Run(IWorkspacesOperations workspaces, IMachineLearningServicesOperations services, ComputeConfiguration compute)
            {
                var workspace = new Workspace
                {
                    HbiWorkspace = true,
                    Encryption = new EncryptionProperty { Status = "Enabled", KeyVaultProperties = new KeyVaultProperties("/vault", "key") },
                };
                workspaces.CreateOrUpdate("group", "ws", workspace);
                await workspaces.CreateOrUpdateAsync("group", "ws", new Workspace(location: "westeurope", hbiWorkspace: true));
                services.CreateOrUpdate("group", "ws", "service", new ACIServiceCreateRequest
                {
                    SslEnabled = true,
                    EncryptionProperties = new ACIServiceCreateRequestEncryptionProperties("https://vault.example", "key", "1"),
                });
                var job = new CommandJob("python train.py", compute) { EnvironmentVariables = new Dictionary<string, string> { ["K"] = "v" } };
                _ = new JobBaseResource(job);
            }
        }
        """;

    private const string Provisioning = """
        using System.Collections.Generic;
        using Azure.Core;
        using Azure.Provisioning;
        using Azure.Provisioning.MachineLearning;
        using Azure.Provisioning.Storage;

        static class Deployment
        {
            public static void Run(ProvisioningParameter location)
            {
                var infra = new Infrastructure();
                var workspace = new MachineLearningWorkspace("ws", MachineLearningWorkspace.ResourceVersions.V2026_05_01)
                {
                    IsHbiWorkspace = true,
                    Encryption = new EncryptionProperty { Status = MachineLearningEncryptionStatus.Enabled, KeyVaultProperties = { KeyIdentifier = "key" } },
                    Tags = { { "a", "b" }, },
                    Description = location,
                };
                workspace.IsHbiWorkspace.Assign(new BicepValue<bool>(false));
                infra.Add(workspace);

                var job = new MachineLearningCommandJob { Command = "python train.py", EnvironmentVariables = { ["K"] = "v" } };
                job.EnvironmentVariables = new BicepDictionary<string> { { "K", "v" } };
                job.EnvironmentVariables = new BicepDictionary<string>(new Dictionary<string, BicepValue<string>> { ["K"] = "v" });
                infra.Add(new StorageAccount("store") { EnableHttpsTrafficOnly = true });
            }
        }
        """;

    private const string PulumiNative = """
        using System.Collections.Generic;
        using Pulumi;
        using Pulumi.AzureNative.MachineLearningServices;
        using Inputs = Pulumi.AzureNative.MachineLearningServices.Inputs;

        static class Stack
        {
            public static void Run(Config config, Output<string> group)
            {
                var workspace = new Workspace("n", new WorkspaceArgs
                {
                    HbiWorkspace = true,
                    ResourceGroupName = group,
                    PublicNetworkAccess = "Disabled",
                    Encryption = new Inputs.EncryptionPropertyArgs
                    {
                        Status = "Enabled",
                        KeyVaultProperties = new Inputs.EncryptionKeyVaultPropertiesArgs { KeyIdentifier = config.Require("key"), KeyVaultArmId = config.RequireSecret("vault") },
                    },
                    Tags = { ["a"] = "b", ["c"] = group },
                });
                var job = new Job("job", new()
                {
                    WorkspaceName = workspace.Name,
                    ResourceGroupName = group,
                    JobBaseProperties = new Inputs.CommandJobArgs { Command = "python train.py", EnvironmentVariables = { { "K", "v" } } },
                });
                var second = new Inputs.CommandJobArgs { EnvironmentVariables = new InputMap<string> { { "K", "v" } } };
                second.EnvironmentVariables = new Dictionary<string, string> { ["K"] = "v" };
                second.EnvironmentVariables.Add("K", Output.Create("v"));
                var service = new ACIService("aci", new ACIServiceArgs
                {
                    SslEnabled = true,
                    EncryptionProperties = new Inputs.ACIServiceCreateRequestEncryptionPropertiesArgs { VaultBaseUrl = "https://vault.example", KeyName = "key", KeyVersion = "1" },
                });
            }
        }
        """;

    private const string PulumiClassic = """
        using Pulumi;
        using Pulumi.Azure.MachineLearning;
        using Pulumi.Azure.MachineLearning.Inputs;

        static class Stack
        {
            public static Workspace Run() => new("n", new WorkspaceArgs
            {
                HighBusinessImpact = true,
                ApplicationInsightsId = "/insights",
                PublicNetworkAccessEnabled = false,
                Encryption = new WorkspaceEncryptionArgs { KeyVaultId = "/vault", KeyId = "key" },
            });
        }
        """;

    [Fact]
    public void Arm_program_compiles() => AssertCompiles(SurfaceReferences.Arm, Arm);

    [Fact]
    public void Management_program_compiles() => AssertCompiles(SurfaceReferences.Management, Management);

    [Fact]
    public void Provisioning_program_compiles() => AssertCompiles(SurfaceReferences.Provisioning, Provisioning);

    [Fact]
    public void Pulumi_native_program_compiles() => AssertCompiles(SurfaceReferences.PulumiNative, PulumiNative);

    [Fact]
    public void Pulumi_classic_program_compiles() => AssertCompiles(SurfaceReferences.PulumiClassic, PulumiClassic);

    [Fact]
    public void Every_program_compiles_with_all_families_present() =>
        Assert.All([Arm, Management, Provisioning, PulumiNative, PulumiClassic], program => AssertCompiles(SurfaceReferences.All, program));

    [Fact]
    public void A_member_that_the_facts_do_not_have_is_an_error() =>
        Assert.NotEmpty(Errors(SurfaceReferences.Arm, Arm.Replace("IsHbiWorkspace", "HbiWorkspace", StringComparison.Ordinal)));

    [Fact]
    public void A_program_without_an_SDK_has_none() => Assert.NotEmpty(Errors(SurfaceReferences.Net80, PulumiClassic));

    private static void AssertCompiles(ImmutableArray<MetadataReference> references, string program) => Assert.Empty(Errors(references, program));

    private static string[] Errors(ImmutableArray<MetadataReference> references, string program)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Program",
            [CSharpSyntaxTree.ParseText(program, cancellationToken: TestContext.Current.CancellationToken)],
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        return [.. compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.ToString())];
    }
}
