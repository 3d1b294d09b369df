using AzureML.Analyzers.Model;
using Xunit;

namespace AzureML.Analyzers.Tests.Rules.Workspace;

public sealed class AML1008RegistryOfWorkspaceDeletedTests
{
    private static Task InMethod(string parameters, string statements) => Verify.Reports(SdkFamily.Arm, $$"""
        using System.Threading.Tasks;
        using Azure;
        using Azure.Core;
        using Azure.ResourceManager;
        using Azure.ResourceManager.ContainerRegistry;
        using Azure.ResourceManager.MachineLearning;
        using Azure.ResourceManager.MachineLearning.Models;
        using Azure.ResourceManager.Resources;

        public static class Program
        {
            public static async Task Run({{parameters}})
            {
                await Task.CompletedTask;
                {{statements}}
            }
        }
        """);

    [Theory]
    [InlineData("data.ContainerRegistry = registry.Id; workspaces.CreateOrUpdate(WaitUntil.Completed, \"ws\", data); registry.{|AML1008:Delete|}(WaitUntil.Completed);")]
    [InlineData("data.ContainerRegistry = registry.Id.ToString(); workspaces.CreateOrUpdate(WaitUntil.Completed, \"ws\", data); await registry.{|AML1008:DeleteAsync|}(WaitUntil.Completed);")]
    [InlineData("data.ContainerRegistry = registry.Data.Id; workspaces.CreateOrUpdate(WaitUntil.Completed, \"ws\", data); registry.{|AML1008:Delete|}(WaitUntil.Completed);")]
    [InlineData("var copy = registry; data.ContainerRegistry = copy.Id; workspaces.CreateOrUpdate(WaitUntil.Completed, \"ws\", data); if (flag) { copy.{|AML1008:Delete|}(WaitUntil.Completed); }")]
    [InlineData("data.ContainerRegistry = id; workspaces.CreateOrUpdate(WaitUntil.Completed, \"ws\", data); client.GetContainerRegistryResource(id).{|AML1008:Delete|}(WaitUntil.Completed);")]
    [InlineData("data.ContainerRegistry = \"/a/b\"; workspaces.CreateOrUpdate(WaitUntil.Completed, \"ws\", data); client.GetContainerRegistryResource(new ResourceIdentifier(\"/a/b\")).{|AML1008:Delete|}(WaitUntil.Completed);")]
    public Task A_registry_that_was_given_to_a_workspace(string statements) => InMethod(
        "ArmClient client, MachineLearningWorkspaceCollection workspaces, ContainerRegistryResource registry, ResourceIdentifier id, bool flag",
        "var data = new MachineLearningWorkspaceData(AzureLocation.WestEurope) { IsHbiWorkspace = true }; " + statements);

    [Fact]
    public Task A_registry_that_was_created_for_the_workspace() => InMethod("MachineLearningWorkspaceCollection workspaces, ResourceGroupResource group, ContainerRegistryData content", """
        ContainerRegistryResource registry = (await group.GetContainerRegistries().CreateOrUpdateAsync(WaitUntil.Completed, "images", content)).Value;
        try
        {
            await workspaces.CreateOrUpdateAsync(
                WaitUntil.Completed,
                "ws",
                new MachineLearningWorkspaceData(AzureLocation.WestEurope) { IsHbiWorkspace = true, ContainerRegistry = registry.Id });
        }
        finally
        {
            await registry.{|AML1008:DeleteAsync|}(WaitUntil.Completed);
        }
        """);

    [Theory]
    [InlineData("client.GetContainerRegistryResource(new ResourceIdentifier(workspace.Data.ContainerRegistry)).{|AML1008:Delete|}(WaitUntil.Completed);")]
    [InlineData("var id = ResourceIdentifier.Parse(workspace.Data.ContainerRegistry); var registry = client.GetContainerRegistryResource(id); await registry.{|AML1008:DeleteAsync|}(WaitUntil.Completed);")]
    [InlineData("string id = workspace.Data.ContainerRegistry!; GenericResource registry = await client.GetGenericResource(new(id)).GetAsync(); registry.{|AML1008:Delete|}(WaitUntil.Completed);")]
    [InlineData("client.GetGenericResource(new ResourceIdentifier(workspace.Data.ContainerRegistry)).{|AML1008:Delete|}(WaitUntil.Completed);")]
    public Task The_registry_of_an_existing_workspace(string statements) =>
        InMethod("ArmClient client, MachineLearningWorkspaceResource workspace", statements);

    [Fact]
    public Task Everything_is_torn_down() => InMethod("MachineLearningWorkspaceCollection workspaces, ContainerRegistryResource registry", """
        var data = new MachineLearningWorkspaceData(AzureLocation.WestEurope) { IsHbiWorkspace = true, ContainerRegistry = registry.Id };
        MachineLearningWorkspaceResource workspace = (await workspaces.CreateOrUpdateAsync(WaitUntil.Completed, "ws", data)).Value;
        await workspace.DeleteAsync(WaitUntil.Completed);
        await registry.DeleteAsync(WaitUntil.Completed);
        """);

    [Fact]
    public Task It_goes_when_the_workspace_could_not_be_created() => InMethod("MachineLearningWorkspaceCollection workspaces, ContainerRegistryResource registry", """
        var data = new MachineLearningWorkspaceData(AzureLocation.WestEurope) { IsHbiWorkspace = true, ContainerRegistry = registry.Id };
        try { await workspaces.CreateOrUpdateAsync(WaitUntil.Completed, "ws", data); }
        catch (RequestFailedException) { await registry.DeleteAsync(WaitUntil.Completed); throw; }
        """);

    [Fact]
    public Task It_goes_when_something_fails_after_the_workspace_was_created() => InMethod("MachineLearningWorkspaceCollection workspaces, ContainerRegistryResource registry", """
        var data = new MachineLearningWorkspaceData(AzureLocation.WestEurope) { IsHbiWorkspace = true, ContainerRegistry = registry.Id };
        await workspaces.CreateOrUpdateAsync(WaitUntil.Completed, "ws", data);
        try { await Task.Delay(1); }
        catch (RequestFailedException) { await registry.{|AML1008:DeleteAsync|}(WaitUntil.Completed); throw; }
        """);

    [Theory]
    [InlineData("workspace.Update(WaitUntil.Completed, new MachineLearningWorkspacePatch { ContainerRegistry = registry.Id }); workspace.Update(WaitUntil.Completed, new MachineLearningWorkspacePatch { ContainerRegistry = other.Id }); registry.Delete(WaitUntil.Completed);")]
    [InlineData("var data = new MachineLearningWorkspaceData(AzureLocation.WestEurope) { IsHbiWorkspace = true, ContainerRegistry = registry.Id }; workspaces.CreateOrUpdate(WaitUntil.Completed, \"ws\", data); data.ContainerRegistry = other.Id; workspaces.CreateOrUpdate(WaitUntil.Completed, \"ws\", data); registry.Delete(WaitUntil.Completed);")]
    [InlineData("var one = new MachineLearningWorkspaceData(AzureLocation.WestEurope) { IsHbiWorkspace = true, ContainerRegistry = registry.Id }; workspaces.CreateOrUpdate(WaitUntil.Completed, \"one\", one); var two = new MachineLearningWorkspaceData(AzureLocation.WestEurope) { IsHbiWorkspace = true, ContainerRegistry = other.Id }; workspaces.CreateOrUpdate(WaitUntil.Completed, \"two\", two); registry.{|AML1008:Delete|}(WaitUntil.Completed);")]
    public Task A_workspace_may_get_another_registry_first(string statements) =>
        InMethod("MachineLearningWorkspaceCollection workspaces, MachineLearningWorkspaceResource workspace, ContainerRegistryResource registry, ContainerRegistryResource other", statements);

    [Theory]
    [InlineData("registry.Delete(WaitUntil.Completed);")]
    [InlineData("workspace.Delete(WaitUntil.Completed);")]
    [InlineData("var data = new MachineLearningWorkspaceData(AzureLocation.WestEurope) { IsHbiWorkspace = true, ContainerRegistry = other.Id }; workspaces.CreateOrUpdate(WaitUntil.Completed, \"ws\", data); registry.Delete(WaitUntil.Completed);")]
    [InlineData("var data = new MachineLearningWorkspaceData(AzureLocation.WestEurope) { IsHbiWorkspace = true, ContainerRegistry = name }; workspaces.CreateOrUpdate(WaitUntil.Completed, \"ws\", data); registry.Delete(WaitUntil.Completed);")]
    [InlineData("client.GetGenericResource(new ResourceIdentifier(workspace.Data.ApplicationInsights)).Delete(WaitUntil.Completed);")]
    [InlineData("string old = workspace.Data.ContainerRegistry; workspace.Update(WaitUntil.Completed, new MachineLearningWorkspacePatch { ContainerRegistry = registry.Id }); client.GetContainerRegistryResource(new ResourceIdentifier(old)).Delete(WaitUntil.Completed);")]
    [InlineData("new Mine.ContainerRegistryResource().Delete(workspace.Data.ContainerRegistry); } } namespace Mine { public class ContainerRegistryResource { public void Delete(string id) { }")]
    public Task Silent(string statements) => InMethod(
        "ArmClient client, MachineLearningWorkspaceCollection workspaces, MachineLearningWorkspaceResource workspace, ContainerRegistryResource registry, ContainerRegistryResource other, string name",
        statements);
}
