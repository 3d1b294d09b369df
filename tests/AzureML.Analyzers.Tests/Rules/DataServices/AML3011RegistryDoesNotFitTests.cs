using AzureML.Analyzers.Model;
using Xunit;

namespace AzureML.Analyzers.Tests.Rules.DataServices;

public sealed class AML3011RegistryDoesNotFitTests
{
    private const string WithoutAdmin = """
        var content = new ContainerRegistryData(AzureLocation.WestEurope, sku);
        ContainerRegistryResource registry = (await registries.CreateOrUpdateAsync(WaitUntil.Completed, "images", content)).Value;

        """;

    private static Task Reports(string statements) => Verify.Reports(SdkFamily.Arm, $$"""
        using System.Threading.Tasks;
        using Azure;
        using Azure.Core;
        using Azure.ResourceManager;
        using Azure.ResourceManager.ContainerRegistry;
        using Azure.ResourceManager.ContainerRegistry.Models;
        using Azure.ResourceManager.MachineLearning;
        using Azure.ResourceManager.MachineLearning.Models;
        using Azure.ResourceManager.Models;

        public static class Program
        {
            public static async Task Run(
                ContainerRegistryCollection registries, ContainerRegistryResource other, MachineLearningWorkspaceCollection workspaces, MachineLearningWorkspaceResource existing,
                ContainerRegistrySku sku, ManagedServiceIdentity given, ManagedServiceIdentityType type, ResourceIdentifier id, string text, bool flag)
            {
                await Task.CompletedTask;
                {{statements}}
            }
        }
        """);

    private static string Workspace(string members) => $$"""
        var data = new MachineLearningWorkspaceData(AzureLocation.WestEurope) { IsHbiWorkspace = true, {{members}} };
        await workspaces.CreateOrUpdateAsync(WaitUntil.Completed, "ws", data);
        """;

    [Theory]
    [InlineData("ContainerRegistry = {|AML3011:registry.Id|}")]
    [InlineData("ContainerRegistry = {|AML3011:registry.Id.ToString()|}")]
    [InlineData("ContainerRegistry = {|AML3011:registry.Data.Id|}")]
    [InlineData("ContainerRegistry = {|AML3011:registry.Id|}, Identity = new ManagedServiceIdentity(ManagedServiceIdentityType.SystemAssigned)")]
    [InlineData("ContainerRegistry = {|AML3011:registry.Id|}, Identity = new ManagedServiceIdentity(ManagedServiceIdentityType.None)")]
    [InlineData("ContainerRegistry = {|AML3011:registry.Id|}, Identity = null")]
    [InlineData("ContainerRegistry = flag ? (string)other.Id : {|AML3011:registry.Id|}")]
    public Task A_registry_that_the_workspace_cannot_sign_in_to(string members) => Reports(WithoutAdmin + Workspace(members));

    [Theory]
    [InlineData("IsAdminUserEnabled = false")]
    [InlineData("IsAdminUserEnabled = null")]
    [InlineData("IsAnonymousPullEnabled = false")]
    public Task Off_and_absent_are_both_off(string members) => Reports($$"""
        var content = new ContainerRegistryData(AzureLocation.WestEurope, sku) { {{members}} };
        var registry = (await registries.CreateOrUpdateAsync(WaitUntil.Completed, "images", content)).Value;
        """ + Workspace("ContainerRegistry = {|AML3011:registry.Id|}"));

    [Theory]
    [InlineData("IsAdminUserEnabled = true")]
    [InlineData("IsAdminUserEnabled = flag")]
    [InlineData("IsAdminUserEnabled = flag ? true : (bool?)null")]
    public Task A_registry_with_the_account_fits(string members) => Reports($$"""
        var content = new ContainerRegistryData(AzureLocation.WestEurope, sku) { {{members}} };
        var registry = (await registries.CreateOrUpdateAsync(WaitUntil.Completed, "images", content)).Value;
        """ + Workspace("ContainerRegistry = registry.Id"));

    [Theory]
    [InlineData("Identity = new ManagedServiceIdentity(ManagedServiceIdentityType.UserAssigned)")]
    [InlineData("Identity = new ManagedServiceIdentity(ManagedServiceIdentityType.SystemAssignedUserAssigned)")]
    [InlineData("Identity = new ManagedServiceIdentity(ManagedServiceIdentityType.SystemAssigned) { UserAssignedIdentities = { [id] = new UserAssignedIdentity() } }")]
    [InlineData("PrimaryUserAssignedIdentity = id")]
    [InlineData("PrimaryUserAssignedIdentity = text")]
    public Task A_workspace_with_an_identity_fits(string members) => Reports(WithoutAdmin + Workspace("ContainerRegistry = registry.Id, " + members));

    [Theory]
    [InlineData("Identity = given")]
    [InlineData("Identity = new ManagedServiceIdentity(type)")]
    [InlineData("Identity = flag ? given : null")]
    public Task An_identity_that_is_not_known_is_silent(string members) => Reports(WithoutAdmin + Workspace("ContainerRegistry = registry.Id, " + members));

    [Theory]
    [InlineData("ContainerRegistry = other.Id")]
    [InlineData("ContainerRegistry = id")]
    [InlineData("ContainerRegistry = text")]
    [InlineData("KeyVault = registry.Id")]
    [InlineData("FriendlyName = \"team\"")]
    public Task Another_registry_is_silent(string members) => Reports(WithoutAdmin + Workspace(members));

    [Fact]
    public Task What_is_set_later_counts() => Reports(WithoutAdmin + """
        var data = new MachineLearningWorkspaceData(AzureLocation.WestEurope) { IsHbiWorkspace = true };
        data.ContainerRegistry = {|AML3011:registry.Id|};
        await workspaces.CreateOrUpdateAsync(WaitUntil.Completed, "a", data);
        var identified = new MachineLearningWorkspaceData(AzureLocation.WestEurope) { IsHbiWorkspace = true, ContainerRegistry = registry.Id };
        identified.PrimaryUserAssignedIdentity = id;
        await workspaces.CreateOrUpdateAsync(WaitUntil.Completed, "b", identified);
        """);

    [Fact]
    public Task The_account_may_be_switched_on_before_the_registry_is_sent() => Reports("""
        var content = new ContainerRegistryData(AzureLocation.WestEurope, sku);
        content.IsAdminUserEnabled = true;
        var registry = (await registries.CreateOrUpdateAsync(WaitUntil.Completed, "images", content)).Value;
        """ + Workspace("ContainerRegistry = registry.Id"));

    /// <summary>Which identity an existing workspace has is not known.</summary>
    [Fact]
    public Task Existing_workspaces_are_silent() => Reports(WithoutAdmin + """
        await existing.UpdateAsync(WaitUntil.Completed, new MachineLearningWorkspacePatch { ContainerRegistry = registry.Id });
        MachineLearningWorkspaceData data = existing.Data;
        data.ContainerRegistry = registry.Id;
        await workspaces.CreateOrUpdateAsync(WaitUntil.Completed, "ws", data);
        """);

    [Fact]
    public Task Provisioning() => Verify.Reports(SdkFamily.Provisioning, """
        using Azure.Provisioning;
        using Azure.Provisioning.ContainerRegistry;
        using Azure.Provisioning.MachineLearning;

        public static class Program
        {
            public static void Run(Infrastructure infra, ProvisioningParameter identity)
            {
                var closed = new ContainerRegistryService("closed");
                var open = new ContainerRegistryService("open") { IsAdminUserEnabled = true };
                infra.Add(closed);
                infra.Add(open);
                infra.Add(new MachineLearningWorkspace("a") { IsHbiWorkspace = true, ContainerRegistry = {|AML3011:closed.Id|} });
                infra.Add(new MachineLearningWorkspace("b") { IsHbiWorkspace = true, ContainerRegistry = open.Id });
                infra.Add(new MachineLearningWorkspace("c") { IsHbiWorkspace = true, ContainerRegistry = closed.Id, PrimaryUserAssignedIdentity = identity });
                infra.Add(new MachineLearningWorkspace("d") { IsHbiWorkspace = true, ContainerRegistry = ContainerRegistryService.FromExisting("e").Id });
            }
        }
        """);

    [Fact]
    public Task PulumiNative() => Verify.Reports(SdkFamily.PulumiNative, """
        using Pulumi;
        using Pulumi.AzureNative.ContainerRegistry;
        using Pulumi.AzureNative.MachineLearningServices;
        using Pulumi.AzureNative.MachineLearningServices.Inputs;

        public static class Program
        {
            public static void Run(Config config)
            {
                var closed = new Pulumi.AzureNative.ContainerRegistry.Registry("closed", new Pulumi.AzureNative.ContainerRegistry.RegistryArgs { ResourceGroupName = "churn" });
                var open = new Pulumi.AzureNative.ContainerRegistry.Registry("open", new Pulumi.AzureNative.ContainerRegistry.RegistryArgs { ResourceGroupName = "churn", AdminUserEnabled = true });
                new Workspace("a", new WorkspaceArgs { HbiWorkspace = true, ContainerRegistry = {|AML3011:closed.Id|} });
                new Workspace("b", new WorkspaceArgs { HbiWorkspace = true, ContainerRegistry = open.Id });
                new Workspace("c", new WorkspaceArgs { HbiWorkspace = true, ContainerRegistry = closed.Id, PrimaryUserAssignedIdentity = config.Require("identity") });
                new Workspace("d", new WorkspaceArgs { HbiWorkspace = true, ContainerRegistry = closed.Id, Identity = new ManagedServiceIdentityArgs { Type = "UserAssigned" } });
                new Workspace("e", new WorkspaceArgs { HbiWorkspace = true, ContainerRegistry = config.Require("registry") });
            }
        }
        """);

    [Fact]
    public Task PulumiClassic() => Verify.Reports(SdkFamily.PulumiClassic, """
        using Pulumi;
        using Pulumi.Azure.ContainerService;
        using Pulumi.Azure.MachineLearning;
        using Pulumi.Azure.MachineLearning.Inputs;

        public static class Program
        {
            public static void Run(Config config)
            {
                var closed = new Registry("closed", new RegistryArgs { ResourceGroupName = "churn", Sku = "Premium" });
                var open = new Registry("open", new RegistryArgs { ResourceGroupName = "churn", Sku = "Premium", AdminEnabled = true });
                var system = new WorkspaceIdentityArgs { Type = "SystemAssigned" };
                new Workspace("a", new WorkspaceArgs { HighBusinessImpact = true, Identity = system, ContainerRegistryId = {|AML3011:closed.Id|} });
                new Workspace("b", new WorkspaceArgs { HighBusinessImpact = true, Identity = system, ContainerRegistryId = open.Id });
                new Workspace("c", new WorkspaceArgs { HighBusinessImpact = true, ContainerRegistryId = closed.Id, Identity = new WorkspaceIdentityArgs { Type = "UserAssigned" } });
                new Workspace("d", new WorkspaceArgs { HighBusinessImpact = true, ContainerRegistryId = config.Require("registry"), Identity = system });
            }
        }
        """);

    [Fact]
    public Task A_workspace_of_the_same_name_is_not_the_sdks() => Reports(WithoutAdmin + """
        var data = new Mine.MachineLearningWorkspaceData { ContainerRegistry = registry.Id };
        } } namespace Mine { public class MachineLearningWorkspaceData { public string ContainerRegistry { get; set; }
        """);
}
