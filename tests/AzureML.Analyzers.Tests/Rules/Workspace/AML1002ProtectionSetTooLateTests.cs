using AzureML.Analyzers.Model;
using Xunit;

namespace AzureML.Analyzers.Tests.Rules.Workspace;

public sealed class AML1002ProtectionSetTooLateTests
{
    private static Task InMethod(string parameters, string statements) => Verify.Reports(SdkFamily.Arm, $$"""
        using System.Threading.Tasks;
        using Azure;
        using Azure.Core;
        using Azure.ResourceManager.MachineLearning;
        using Azure.ResourceManager.MachineLearning.Models;

        public static class Program
        {
            public static async Task Run({{parameters}})
            {
                await Task.CompletedTask;
                {{statements}}
            }
        }
        """);

    [Fact]
    public Task Hbi_on_fetched_data_that_is_sent_back() => InMethod("MachineLearningWorkspaceCollection workspaces, MachineLearningWorkspaceResource workspace", """
        MachineLearningWorkspaceData data = workspace.Data;
        data.IsHbiWorkspace = {|AML1002:true|};
        workspaces.CreateOrUpdate(WaitUntil.Completed, "ws", data);
        """);

    [Fact]
    public Task Through_the_resource_itself() => InMethod("MachineLearningWorkspaceCollection workspaces, MachineLearningWorkspaceResource workspace", """
        workspace.Data.IsHbiWorkspace = {|AML1002:true|};
        await workspaces.CreateOrUpdateAsync(WaitUntil.Completed, "ws", workspace.Data);
        """);

    [Fact]
    public Task Fetched_by_name() => InMethod("MachineLearningWorkspaceCollection workspaces", """
        var data = (await workspaces.GetAsync("ws")).Value.Data;
        data.EnableDataIsolation = {|AML1002:true|};
        await workspaces.CreateOrUpdateAsync(WaitUntil.Completed, "ws", data);
        """);

    [Fact]
    public Task The_result_of_the_creation() => InMethod("MachineLearningWorkspaceCollection workspaces", """
        var created = workspaces.CreateOrUpdate(WaitUntil.Completed, "ws", new MachineLearningWorkspaceData(AzureLocation.WestEurope) { IsHbiWorkspace = true });
        var data = created.Value.Data;
        data.Encryption = {|AML1002:new MachineLearningEncryptionSetting(
            MachineLearningEncryptionStatus.Enabled,
            new MachineLearningEncryptionKeyVaultProperties(
                new ResourceIdentifier("/subscriptions/s/resourceGroups/r/providers/Microsoft.KeyVault/vaults/contoso"),
                "https://contoso.vault.azure.net/keys/workspace/0123456789abcdef0123456789abcdef"))|};
        workspaces.CreateOrUpdate(WaitUntil.Completed, "ws", data);
        """);

    [Fact]
    public Task All_workspaces_in_a_loop() => InMethod("MachineLearningWorkspaceCollection workspaces", """
        foreach (MachineLearningWorkspaceResource workspace in workspaces.GetAll())
        {
            var data = workspace.Data;
            data.IsHbiWorkspace = {|AML1002:true|};
            workspaces.CreateOrUpdate(WaitUntil.Completed, data.Name, data);
        }
        """);

    [Fact]
    public Task Data_isolation_on_a_patch() => InMethod("MachineLearningWorkspaceResource workspace", """
        workspace.Update(WaitUntil.Completed, new MachineLearningWorkspacePatch { EnableDataIsolation = {|AML1002:true|} });
        """);

    [Fact]
    public Task Management() => Verify.Reports(SdkFamily.Management, """
        using Microsoft.Azure.Management.MachineLearningServices;
        using Microsoft.Azure.Management.MachineLearningServices.Models;

        public static class Program
        {
            public static void Run(IWorkspacesOperations workspaces)
            {
                Workspace workspace = workspaces.CreateOrUpdate("rg", "ws", new Workspace { HbiWorkspace = true });
                workspace.HbiWorkspace = {|AML1002:true|};
                workspaces.CreateOrUpdate("rg", "ws", workspace);
            }
        }
        """);

    [Fact]
    public Task False_on_fetched_data_is_for_another_rule() => InMethod("MachineLearningWorkspaceCollection workspaces, MachineLearningWorkspaceResource workspace", """
        var data = workspace.Data;
        data.IsHbiWorkspace = {|AML1001:false|};
        workspaces.CreateOrUpdate(WaitUntil.Completed, "ws", data);
        """);

    [Theory]
    [InlineData("var data = workspace.Data; data.IsHbiWorkspace = true;")]
    [InlineData("var data = workspace.Data; data.IsHbiWorkspace = flag; workspaces.CreateOrUpdate(WaitUntil.Completed, \"ws\", data);")]
    [InlineData("var data = workspace.Data; data.Description = \"churn\"; workspaces.CreateOrUpdate(WaitUntil.Completed, \"ws\", data);")]
    [InlineData("given.IsHbiWorkspace = true; workspaces.CreateOrUpdate(WaitUntil.Completed, \"ws\", given);")]
    [InlineData("var data = new MachineLearningWorkspaceData(AzureLocation.WestEurope) { IsHbiWorkspace = true }; workspaces.CreateOrUpdate(WaitUntil.Completed, \"ws\", data);")]
    [InlineData("var data = Settings.Data; data.IsHbiWorkspace = true; workspaces.CreateOrUpdate(WaitUntil.Completed, \"ws\", data); } static class Settings { public static MachineLearningWorkspaceData Data => Source.Load(); } static class Source { public static MachineLearningWorkspaceData Load() => throw new System.NotSupportedException();")]
    [InlineData("workspace.Update(WaitUntil.Completed, new MachineLearningWorkspacePatch { EnableDataIsolation = false });")]
    [InlineData("workspace.Data.Encryption.KeyVaultProperties.KeyIdentifier = \"https://contoso.vault.azure.net/keys/workspace/0123456789abcdef0123456789abcdef\"; workspaces.CreateOrUpdate(WaitUntil.Completed, \"ws\", workspace.Data);")]
    public Task Silent(string statements) =>
        InMethod("MachineLearningWorkspaceCollection workspaces, MachineLearningWorkspaceResource workspace, MachineLearningWorkspaceData given, bool flag", statements);
}
