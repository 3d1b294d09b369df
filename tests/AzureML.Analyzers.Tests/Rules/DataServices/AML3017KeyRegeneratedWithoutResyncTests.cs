using AzureML.Analyzers.Model;
using Xunit;

namespace AzureML.Analyzers.Tests.Rules.DataServices;

public sealed class AML3017KeyRegeneratedWithoutResyncTests
{
    private const string Parameters = "StorageAccountResource account, StorageAccountRegenerateKeyContent key, MachineLearningWorkspaceResource workspace, "
        + "MachineLearningWorkspaceCollection workspaces, ArmClient client, ResourceIdentifier id, bool flag";

    private static Task Arm(string statements, string members = "") => Verify.Reports(SdkFamily.Arm, $$"""
        using System;
        using System.Threading.Tasks;
        using Azure;
        using Azure.Core;
        using Azure.ResourceManager;
        using Azure.ResourceManager.MachineLearning;
        using Azure.ResourceManager.MachineLearning.Models;
        using Azure.ResourceManager.Storage;
        using Azure.ResourceManager.Storage.Models;

        public class Program
        {
            private readonly MachineLearningWorkspaceResource _workspace;
            private readonly IKeys _keys;

            public Program(MachineLearningWorkspaceResource workspace, IKeys keys) { _workspace = workspace; _keys = keys; }

            public async Task Run({{Parameters}})
            {
                await Task.CompletedTask;
                {{statements}}
            }

            {{members}}
        }

        public interface IKeys { Task RefreshAsync(MachineLearningWorkspaceResource workspace); }
        """);

    [Theory]
    [InlineData("account.{|AML3017:RegenerateKey|}(key); Console.WriteLine(workspace.Data.Name);")]
    [InlineData("Console.WriteLine(workspace.Data.Name); account.{|AML3017:RegenerateKey|}(key);")]
    [InlineData("await foreach (var one in account.{|AML3017:RegenerateKeyAsync|}(key)) { Console.WriteLine(one.KeyName + workspace.Data.Name); }")]
    [InlineData("if (flag) { account?.{|AML3017:RegenerateKey|}(key); } Console.WriteLine(_workspace.Id);")]
    [InlineData("var found = (await workspaces.GetAsync(\"ws\")).Value; account.{|AML3017:RegenerateKey|}(key); Console.WriteLine(found.Id);")]
    [InlineData("account.{|AML3017:RegenerateKey|}(key); workspace.Update(WaitUntil.Completed, new MachineLearningWorkspacePatch { FriendlyName = \"team\" });")]
    public Task Reported(string statements) => Arm(statements);

    [Theory]
    [InlineData("account.RegenerateKey(key); workspace.ResyncKeys(WaitUntil.Completed);")]
    [InlineData("workspace.ResyncKeys(WaitUntil.Completed); account.RegenerateKey(key);")]
    [InlineData("await foreach (var one in account.RegenerateKeyAsync(key)) { } await workspace.ResyncKeysAsync(WaitUntil.Completed);")]
    [InlineData("account.RegenerateKey(key); if (flag) { workspace.ResyncKeys(WaitUntil.Started); }")]
    [InlineData("account.RegenerateKey(key); Action later = () => workspace.ResyncKeys(WaitUntil.Completed); later();")]
    [InlineData("account.RegenerateKey(key);")]
    [InlineData("account.GetKeys(); Console.WriteLine(workspace.Data.Name);")]
    public Task Silent(string statements) => Arm(statements);

    [Theory]
    [InlineData("private static void Tell(MachineLearningWorkspaceResource told) => told.ResyncKeys(WaitUntil.Completed);")]
    [InlineData("private static void Tell(MachineLearningWorkspaceResource told) => Resync(told); private static void Resync(MachineLearningWorkspaceResource told) => told.ResyncKeys(WaitUntil.Completed);")]
    public Task A_helper_resyncs(string helper) => Arm("account.RegenerateKey(key); Tell(workspace);", helper);

    [Fact]
    public Task A_service_resyncs() => Arm(
        "account.RegenerateKey(key); await _keys.RefreshAsync(workspace);",
        "public sealed class Keys : IKeys { public async Task RefreshAsync(MachineLearningWorkspaceResource workspace) => await workspace.ResyncKeysAsync(WaitUntil.Completed); }");

    [Fact]
    public Task Another_member_that_resyncs_is_no_excuse() => Arm(
        "account.{|AML3017:RegenerateKey|}(key); Console.WriteLine(workspace.Id);",
        "public void Other(MachineLearningWorkspaceResource told) => told.ResyncKeys(WaitUntil.Completed);");

    [Fact]
    public Task A_workspace_that_is_created_afterwards_gets_the_new_key() => Arm("""
        account.RegenerateKey(key);
        var data = new MachineLearningWorkspaceData(AzureLocation.WestEurope) { IsHbiWorkspace = true, StorageAccount = account.Id };
        MachineLearningWorkspaceResource created = (await workspaces.CreateOrUpdateAsync(WaitUntil.Completed, "ws", data)).Value;
        Console.WriteLine(created.Id);
        """);

    [Fact]
    public Task A_workspace_that_was_created_before_has_the_old_key() => Arm("""
        var data = new MachineLearningWorkspaceData(AzureLocation.WestEurope) { IsHbiWorkspace = true, StorageAccount = account.Id };
        MachineLearningWorkspaceResource created = (await workspaces.CreateOrUpdateAsync(WaitUntil.Completed, "ws", data)).Value;
        account.{|AML3017:RegenerateKey|}(key);
        Console.WriteLine(created.Id);
        """);

    [Fact]
    public Task Code_that_names_no_type_is_looked_at() => Verify.Reports(SdkFamily.Arm, """
        using System;
        using Azure.ResourceManager.MachineLearning;
        using Azure.ResourceManager.Storage;
        using Azure.ResourceManager.Storage.Models;

        public static class Program
        {
            public static void Run(Context context)
            {
                Console.WriteLine(context.Team.Data.Name);
                var workspace = context.Team;
                context.Data.{|AML3017:RegenerateKey|}(new("key1"));
                Console.WriteLine(workspace.Id);
            }
        }

        public sealed class Context
        {
            public MachineLearningWorkspaceResource Team { get; set; }
            public StorageAccountResource Data { get; set; }
        }
        """);

    [Fact]
    public Task Types_of_the_same_name_are_somebody_elses() => Verify.Reports(SdkFamily.Arm, """
        using Azure.ResourceManager.MachineLearning;

        public sealed class StorageAccountResource { public void RegenerateKey(string name) { } }

        public static class Program
        {
            public static void Run(StorageAccountResource account, MachineLearningWorkspaceResource workspace)
            {
                account.RegenerateKey("key1" + workspace.Id);
            }
        }
        """);
}
