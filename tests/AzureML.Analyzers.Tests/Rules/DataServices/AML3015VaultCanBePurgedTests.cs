using System.Collections.Immutable;
using AzureML.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Xunit;

namespace AzureML.Analyzers.Tests.Rules.DataServices;

public sealed class AML3015VaultCanBePurgedTests
{
    private const string Remark = "which holds a customer-managed key that is used here";

    private static string Program(string statements) => $$"""
        using System;
        using System.Threading.Tasks;
        using Azure;
        using Azure.Core;
        using Azure.ResourceManager.ContainerRegistry;
        using Azure.ResourceManager.ContainerRegistry.Models;
        using Azure.ResourceManager.KeyVault;
        using Azure.ResourceManager.KeyVault.Models;
        using Azure.ResourceManager.MachineLearning;
        using Azure.ResourceManager.MachineLearning.Models;

        public static class Program
        {
            public static async Task Run(
                KeyVaultCollection vaults, KeyVaultResource existing, MachineLearningWorkspaceCollection workspaces, Guid tenant, KeyVaultSku sku, KeyVaultCreateMode mode,
                ResourceIdentifier other, bool flag)
            {
                await Task.CompletedTask;
                {{statements}}
            }

            private static KeyVaultProperties Protected(Guid tenant, KeyVaultSku sku) => new(tenant, sku) { EnablePurgeProtection = true };
        }
        """;

    private static Task Reports(string statements, params (string Key, string Value)[] options) => Verify.Reports(SdkFamily.Arm, Program(statements), options);

    [Fact]
    public Task A_vault_without_purge_protection_is_reported_at_its_properties() => Reports("""
        await vaults.CreateOrUpdateAsync(
            WaitUntil.Completed,
            "keys",
            new KeyVaultCreateOrUpdateContent(AzureLocation.WestEurope, new {|AML3015:KeyVaultProperties|}(tenant, sku) { EnableRbacAuthorization = true }));
        """);

    [Theory]
    [InlineData("EnablePurgeProtection = {|AML3015:false|}")]
    [InlineData("EnablePurgeProtection = {|AML3015:null|}")]
    [InlineData("EnablePurgeProtection = flag ? true : {|AML3015:false|}")]
    [InlineData("EnablePurgeProtection = true, EnableSoftDelete = {|AML3015:false|}")]
    [InlineData("EnablePurgeProtection = {|AML3015:false|}, EnableSoftDelete = {|AML3015:false|}")]
    [InlineData("EnablePurgeProtection = {|AML3015:false|}, CreateMode = KeyVaultCreateMode.Default")]
    public Task A_switch_that_is_off_is_reported_at_the_value(string members) => Reports($$"""
        var content = new KeyVaultCreateOrUpdateContent(AzureLocation.WestEurope, new KeyVaultProperties(tenant, sku) { {{members}} });
        await vaults.CreateOrUpdateAsync(WaitUntil.Completed, "keys", content);
        """);

    [Theory]
    [InlineData("EnablePurgeProtection = true")]
    [InlineData("EnablePurgeProtection = flag")]
    [InlineData("EnablePurgeProtection = true, EnableSoftDelete = true")]
    [InlineData("EnablePurgeProtection = true, EnableSoftDelete = flag")]
    [InlineData("EnablePurgeProtection = true, EnableSoftDelete = null")]
    public Task A_protected_vault_is_silent(string members) => Reports($$"""
        var content = new KeyVaultCreateOrUpdateContent(AzureLocation.WestEurope, new KeyVaultProperties(tenant, sku) { {{members}} });
        await vaults.CreateOrUpdateAsync(WaitUntil.Completed, "keys", content);
        """);

    /// <summary>A vault that comes back is as it was.</summary>
    [Theory]
    [InlineData("CreateMode = KeyVaultCreateMode.Recover")]
    [InlineData("CreateMode = mode")]
    [InlineData("CreateMode = flag ? KeyVaultCreateMode.Recover : KeyVaultCreateMode.Default")]
    public Task A_vault_that_is_or_may_be_recovered_is_silent(string members) => Reports($$"""
        var content = new KeyVaultCreateOrUpdateContent(AzureLocation.WestEurope, new KeyVaultProperties(tenant, sku) { {{members}} });
        await vaults.CreateOrUpdateAsync(WaitUntil.Completed, "keys", content);
        """);

    [Fact]
    public Task It_may_be_set_later_through_the_content_and_by_helpers() => Reports("""
        var properties = new KeyVaultProperties(tenant, sku);
        var content = new KeyVaultCreateOrUpdateContent(AzureLocation.WestEurope, properties);
        content.Properties.EnablePurgeProtection = true;
        await vaults.CreateOrUpdateAsync(WaitUntil.Completed, "a", content);
        await vaults.CreateOrUpdateAsync(WaitUntil.Completed, "b", new KeyVaultCreateOrUpdateContent(AzureLocation.WestEurope, Protected(tenant, sku)));
        """);

    [Fact]
    public Task One_branch_without_it_is_reported() => Reports("""
        var properties = new {|AML3015:KeyVaultProperties|}(tenant, sku);
        if (flag) { properties.EnablePurgeProtection = true; }
        await vaults.CreateOrUpdateAsync(WaitUntil.Completed, "keys", new KeyVaultCreateOrUpdateContent(AzureLocation.WestEurope, properties));
        """);

    /// <summary>What an update does not say stays as it is.</summary>
    [Fact]
    public Task An_update_is_reported_for_what_it_sets() => Reports("""
        existing.Update(new KeyVaultPatch { Properties = new KeyVaultPatchProperties { EnableRbacAuthorization = true } });
        existing.Update(new KeyVaultPatch { Properties = new KeyVaultPatchProperties { EnablePurgeProtection = true } });
        existing.Update(new KeyVaultPatch { Properties = new KeyVaultPatchProperties { EnablePurgeProtection = {|AML3015:false|} } });
        existing.Update(new KeyVaultPatch { Properties = new KeyVaultPatchProperties { EnableSoftDelete = {|AML3015:false|}, CreateMode = KeyVaultPatchMode.Default } });
        existing.Update(new KeyVaultPatch { Properties = new KeyVaultPatchProperties { EnableSoftDelete = false, CreateMode = KeyVaultPatchMode.Recover } });
        """);

    [Fact]
    public Task Absence_can_be_left_out() => Reports(
        "var content = new KeyVaultCreateOrUpdateContent(AzureLocation.WestEurope, new KeyVaultProperties(tenant, sku));", ("azureml_analyzers.AML3015.report_absent", "false"));

    [Fact]
    public Task Unknown_values_are_reported_on_request() => Reports(
        "var properties = new KeyVaultProperties(tenant, sku) { EnablePurgeProtection = {|AML3015:flag|} };", ("azureml_analyzers.AML3015.report_unknown", "true"));

    /// <summary>The id of the vault, or the address of a key in it, is given to something that is encrypted with it.</summary>
    [Theory]
    [InlineData("var data = new MachineLearningWorkspaceData(AzureLocation.WestEurope) { IsHbiWorkspace = true, Encryption = new(MachineLearningEncryptionStatus.Enabled, new(vault.Id, \"https://keys.vault.azure.net/keys/churn/1\")) };")]
    [InlineData("var id = vault.Id; var block = new MachineLearningEncryptionKeyVaultProperties(new ResourceIdentifier(id.ToString()), \"https://keys.vault.azure.net/keys/churn/1\"); var setting = new MachineLearningEncryptionSetting(MachineLearningEncryptionStatus.Enabled, block);")]
    [InlineData("var registry = new ContainerRegistryData(AzureLocation.WestEurope, null) { Encryption = new() { KeyVaultProperties = new() { KeyIdentifier = vault.Id.ToString() } } };")]
    public async Task The_message_says_that_a_key_in_it_is_used(string use) => Assert.Contains(Remark, await MessageOf(use), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("var data = new MachineLearningWorkspaceData(AzureLocation.WestEurope) { IsHbiWorkspace = true, KeyVault = vault.Id };")]
    [InlineData("var data = new MachineLearningWorkspaceData(AzureLocation.WestEurope) { IsHbiWorkspace = true, Encryption = new(MachineLearningEncryptionStatus.Enabled, new(other, \"https://keys.vault.azure.net/keys/churn/1\")) };")]
    [InlineData("var data = new MachineLearningWorkspaceData(AzureLocation.WestEurope) { IsHbiWorkspace = true, Encryption = new(MachineLearningEncryptionStatus.Enabled, new(existing.Id, \"https://keys.vault.azure.net/keys/churn/1\")) };")]
    public async Task The_message_does_not_say_so_of_another_vault(string use) => Assert.DoesNotContain(Remark, await MessageOf(use), StringComparison.Ordinal);

    private static async Task<string> MessageOf(string use)
    {
        string source = Program("""
            var content = new KeyVaultCreateOrUpdateContent(AzureLocation.WestEurope, new KeyVaultProperties(tenant, sku));
            KeyVaultResource vault = (await vaults.CreateOrUpdateAsync(WaitUntil.Completed, "keys", content)).Value;

            """ + use);
        ImmutableArray<Diagnostic> found = await Verify.Diagnose(Verify.References(SdkFamily.Arm), source);
        return Assert.Single(found, diagnostic => diagnostic.Id == "AML3015").GetMessage();
    }

    [Fact]
    public async Task The_message_names_what_is_missing_and_what_is_wanted()
    {
        Assert.Equal(
            "Key vault 'KeyVaultProperties' does not set 'EnablePurgeProtection'; set it to 'true', or a key can be deleted for good, and all that it encrypts is lost",
            await MessageOf(""));
    }

    [Fact]
    public Task Provisioning() => Verify.Reports(SdkFamily.Provisioning, """
        using Azure.Provisioning;
        using Azure.Provisioning.KeyVault;

        public static class Program
        {
            public static void Run(Infrastructure infra, ProvisioningParameter purge)
            {
                infra.Add(new KeyVaultService("a") { Properties = new {|AML3015:KeyVaultProperties|} { EnableRbacAuthorization = true } });
                infra.Add(new KeyVaultService("b") { Properties = new KeyVaultProperties { EnablePurgeProtection = {|AML3015:false|} } });
                infra.Add(new KeyVaultService("c") { Properties = new KeyVaultProperties { EnablePurgeProtection = true } });
                infra.Add(new KeyVaultService("d") { Properties = new KeyVaultProperties { EnablePurgeProtection = purge } });
                infra.Add(new KeyVaultService("e") { Properties = new KeyVaultProperties { CreateMode = KeyVaultCreateMode.Recover } });
                infra.Add(new KeyVaultService("f") { Properties = { EnablePurgeProtection = true } });
                var later = new KeyVaultService("g") { Properties = new KeyVaultProperties() };
                infra.Add(later);
                later.Properties.EnablePurgeProtection = true;
                infra.Add(KeyVaultService.FromExisting("h"));
            }
        }
        """);

    [Fact]
    public async Task Provisioning_says_that_a_key_is_used()
    {
        ImmutableArray<Diagnostic> found = await Verify.Diagnose(Verify.References(SdkFamily.Provisioning), """
            using Azure.Provisioning;
            using Azure.Provisioning.MachineLearning;

            public static class Program
            {
                public static void Run(Infrastructure infra)
                {
                    var vault = new Azure.Provisioning.KeyVault.KeyVaultService("keys") { Properties = new Azure.Provisioning.KeyVault.KeyVaultProperties() };
                    infra.Add(vault);
                    infra.Add(new MachineLearningWorkspace("ml")
                    {
                        IsHbiWorkspace = true,
                        Encryption = new EncryptionProperty
                        {
                            Status = MachineLearningEncryptionStatus.Enabled,
                            KeyVaultProperties = new KeyVaultProperties { KeyVaultArmId = vault.Id, KeyIdentifier = "https://keys.vault.azure.net/keys/churn/1" },
                        },
                    });
                }
            }
            """);
        Assert.Contains(Remark, Assert.Single(found).GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public Task PulumiNative() => Verify.Reports(SdkFamily.PulumiNative, """
        using Pulumi;
        using Pulumi.AzureNative.KeyVault;
        using Pulumi.AzureNative.KeyVault.Inputs;

        public static class Program
        {
            public static void Run(Config config)
            {
                new Vault("a", new VaultArgs { ResourceGroupName = "churn", Properties = new {|AML3015:VaultPropertiesArgs|} { TenantId = "t" } });
                new Vault("b", new VaultArgs { ResourceGroupName = "churn", Properties = new VaultPropertiesArgs { TenantId = "t", EnablePurgeProtection = true, EnableSoftDelete = {|AML3015:false|} } });
                new Vault("c", new VaultArgs { ResourceGroupName = "churn", Properties = new VaultPropertiesArgs { TenantId = "t", EnablePurgeProtection = true } });
                new Vault("d", new VaultArgs { ResourceGroupName = "churn", Properties = new VaultPropertiesArgs { TenantId = "t", EnablePurgeProtection = config.RequireBoolean("purge") } });
                new Vault("e", new VaultArgs { ResourceGroupName = "churn", Properties = new VaultPropertiesArgs { TenantId = "t", CreateMode = CreateMode.Recover } });
            }
        }
        """);

    [Fact]
    public async Task PulumiNative_says_that_a_key_is_used()
    {
        ImmutableArray<Diagnostic> found = await Verify.Diagnose(Verify.References(SdkFamily.PulumiNative), """
            using Pulumi.AzureNative.MachineLearningServices.Inputs;

            public static class Program
            {
                public static object Run()
                {
                    var vault = new Pulumi.AzureNative.KeyVault.Vault("keys", new()
                    {
                        ResourceGroupName = "churn",
                        Properties = new Pulumi.AzureNative.KeyVault.Inputs.VaultPropertiesArgs { TenantId = "t" },
                    });
                    return new EncryptionPropertyArgs
                    {
                        Status = "Enabled",
                        KeyVaultProperties = new EncryptionKeyVaultPropertiesArgs { KeyVaultArmId = vault.Id, KeyIdentifier = "https://keys.vault.azure.net/keys/churn/1" },
                    };
                }
            }
            """);
        Assert.Contains(Remark, Assert.Single(found).GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public Task PulumiClassic() => Verify.Reports(SdkFamily.PulumiClassic, """
        using Pulumi.Azure.KeyVault;

        public static class Program
        {
            public static void Run(bool flag)
            {
                new KeyVault("a", new {|AML3015:KeyVaultArgs|} { ResourceGroupName = "churn", SkuName = "standard" });
                new KeyVault("b", new KeyVaultArgs { ResourceGroupName = "churn", PurgeProtectionEnabled = {|AML3015:false|} });
                new KeyVault("c", new KeyVaultArgs { ResourceGroupName = "churn", PurgeProtectionEnabled = true, SoftDeleteEnabled = {|AML3015:false|} });
                new KeyVault("d", new KeyVaultArgs { ResourceGroupName = "churn", PurgeProtectionEnabled = true });
                new KeyVault("e", new KeyVaultArgs { ResourceGroupName = "churn", PurgeProtectionEnabled = flag });
            }
        }
        """);

    [Fact]
    public Task A_type_of_the_same_name_is_not_the_sdks() => Verify.Reports(SdkFamily.Arm, """
        public class KeyVaultProperties { public bool? EnablePurgeProtection { get; set; } }

        public static class Program
        {
            public static object Run() => new KeyVaultProperties { EnablePurgeProtection = false };
        }
        """);
}
