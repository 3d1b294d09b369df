using AzureML.Analyzers.Model;
using Xunit;

namespace AzureML.Analyzers.Tests.Rules.DataServices;

public sealed class AML3010RegistryWithoutKeyTests
{
    private const string Key = "KeyVaultProperties = new ContainerRegistryKeyVaultProperties { KeyIdentifier = \"https://contoso-keys.vault.azure.net/keys/images\", Identity = client }";
    private const string Status = "Status = ContainerRegistryEncryptionStatus.Enabled";

    private static string Program(string statements) => $$"""
        using System;
        using Azure;
        using Azure.Core;
        using Azure.ResourceManager.ContainerRegistry;
        using Azure.ResourceManager.ContainerRegistry.Models;

        public static class Program
        {
            public static void Run(ContainerRegistryCollection registries, ContainerRegistryResource existing, ContainerRegistryEncryption given, string client, string text, bool flag)
            {
                var premium = new ContainerRegistrySku(ContainerRegistrySkuName.Premium);
                {{statements}}
            }
        }
        """;

    private static Task Reports(string statements, params (string Key, string Value)[] options) => Verify.ReportsWith("AML3010", SdkFamily.Arm, Program(statements), options);

    private static string Created(string encryption, string sku = "premium") => $$"""
        registries.CreateOrUpdate(WaitUntil.Completed, "images", new ContainerRegistryData(AzureLocation.WestEurope, {{sku}}) { {{encryption}} });
        """;

    [Fact]
    public Task A_registry_without_a_key_is_reported() => Reports("""
        registries.CreateOrUpdate(WaitUntil.Completed, "images", new {|AML3010:ContainerRegistryData|}(AzureLocation.WestEurope, premium) { IsAdminUserEnabled = false });
        """);

    [Fact]
    public Task The_rule_is_off_by_default() => Verify.Reports(SdkFamily.Arm, Program(Created("IsAdminUserEnabled = false")));

    [Theory]
    [InlineData("Encryption = {|AML3010:null|}")]
    [InlineData("Encryption = new ContainerRegistryEncryption { Status = {|AML3010:ContainerRegistryEncryptionStatus.Disabled|} }")]
    [InlineData("Encryption = new ContainerRegistryEncryption { Status = {|AML3010:\"disabled\"|}, " + Key + " }")]
    [InlineData("Encryption = new {|AML3010:ContainerRegistryEncryption|} { " + Key + " }")]
    [InlineData("Encryption = new ContainerRegistryEncryption { Status = {|AML3010:null|}, " + Key + " }")]
    [InlineData("Encryption = {|AML3010:new|}()")]
    public Task A_block_that_is_off_or_missing_is_reported(string encryption) => Reports(Created(encryption));

    /// <summary>Switched on, but nothing says with which key.</summary>
    [Theory]
    [InlineData("Encryption = new {|AML3010:ContainerRegistryEncryption|} { " + Status + " }")]
    [InlineData("Encryption = new ContainerRegistryEncryption { " + Status + ", KeyVaultProperties = {|AML3010:null|} }")]
    [InlineData("Encryption = new ContainerRegistryEncryption { " + Status + ", KeyVaultProperties = new {|AML3010:ContainerRegistryKeyVaultProperties|} { Identity = client } }")]
    [InlineData("Encryption = new ContainerRegistryEncryption { " + Status + ", KeyVaultProperties = new() { KeyIdentifier = {|AML3010:\"\"|} } }")]
    [InlineData("Encryption = new ContainerRegistryEncryption { " + Status + ", KeyVaultProperties = new() { KeyIdentifier = {|AML3010:\"<key-identifier>\"|} } }")]
    public Task A_block_without_a_key_is_reported(string encryption) => Reports(Created(encryption));

    [Theory]
    [InlineData("Encryption = new ContainerRegistryEncryption { " + Status + ", " + Key + " }")]
    [InlineData("Encryption = new ContainerRegistryEncryption { Status = \"enabled\", KeyVaultProperties = new() { KeyIdentifier = text } }")]
    [InlineData("Encryption = new ContainerRegistryEncryption { Status = text, KeyVaultProperties = new() { Identity = client } }")]
    [InlineData("Encryption = given")]
    [InlineData("Encryption = flag ? given : new() { " + Status + ", " + Key + " }")]
    public Task A_key_and_what_is_not_known_are_silent(string encryption) => Reports(Created(encryption));

    [Theory]
    [InlineData("new ContainerRegistrySku({|AML3010:ContainerRegistrySkuName.Basic|})")]
    [InlineData("new ContainerRegistrySku({|AML3010:ContainerRegistrySkuName.Standard|})")]
    [InlineData("new ContainerRegistrySku({|AML3010:ContainerRegistrySkuName.Classic|})")]
    [InlineData("new ContainerRegistrySku({|AML3010:\"standard\"|})")]
    [InlineData("new ContainerRegistrySku(flag ? {|AML3010:ContainerRegistrySkuName.Basic|} : ContainerRegistrySkuName.Premium)")]
    public Task A_key_on_a_smaller_SKU_is_reported_at_the_SKU(string sku) => Reports(Created("Encryption = new ContainerRegistryEncryption { " + Status + ", " + Key + " }", sku));

    [Theory]
    [InlineData("new ContainerRegistrySku(text)")]
    [InlineData("new ContainerRegistrySku(\"PremiumPlus\")")]
    [InlineData("null")]
    public Task A_SKU_that_is_not_known_is_silent(string sku) => Reports(Created("Encryption = new ContainerRegistryEncryption { " + Status + ", " + Key + " }", sku));

    /// <summary>One finding is enough: the SKU matters once a key is asked for.</summary>
    [Fact]
    public Task A_smaller_SKU_without_a_key_is_about_the_key() => Reports("""
        var sku = new ContainerRegistrySku(ContainerRegistrySkuName.Basic);
        registries.CreateOrUpdate(WaitUntil.Completed, "images", new {|AML3010:ContainerRegistryData|}(AzureLocation.WestEurope, sku));
        """);

    [Fact]
    public Task What_is_set_later_counts() => Reports($$"""
        var data = new ContainerRegistryData(AzureLocation.WestEurope, premium);
        data.Encryption = new ContainerRegistryEncryption();
        data.Encryption.Status = ContainerRegistryEncryptionStatus.Enabled;
        data.Encryption.{{Key}};
        registries.CreateOrUpdate(WaitUntil.Completed, "images", data);
        """);

    [Fact]
    public Task One_branch_without_a_key_is_reported() => Reports("""
        var data = new {|AML3010:ContainerRegistryData|}(AzureLocation.WestEurope, premium);
        if (flag) { data.Encryption = given; }
        registries.CreateOrUpdate(WaitUntil.Completed, "images", data);
        """);

    [Fact]
    public Task Updates_and_fetched_data_are_no_creations() => Reports("""
        var empty = new ContainerRegistryPatch { IsDataEndpointEnabled = true };
        var on = new ContainerRegistryPatch { Encryption = new ContainerRegistryEncryption { Status = ContainerRegistryEncryptionStatus.Enabled } };
        var off = new ContainerRegistryPatch { Encryption = new ContainerRegistryEncryption { Status = {|AML3010:ContainerRegistryEncryptionStatus.Disabled|} } };
        var data = existing.Data;
        data.IsDataEndpointEnabled = true;
        registries.CreateOrUpdate(WaitUntil.Completed, "images", data);
        """);

    [Fact]
    public Task Absence_can_be_left_out() => Reports(Created("IsAdminUserEnabled = false"), ("azureml_analyzers.AML3010.report_absent", "false"));

    [Fact]
    public Task Unknown_values_are_reported_on_request() => Reports(
        Created("Encryption = new() { Status = {|AML3010:text|}, KeyVaultProperties = new() { KeyIdentifier = text } }")
        + Created("Encryption = new() { " + Status + ", KeyVaultProperties = new() { KeyIdentifier = {|AML3010:text|} } }"),
        ("azureml_analyzers.AML3010.report_unknown", "true"));

    [Fact]
    public Task Provisioning() => Verify.ReportsWith("AML3010", SdkFamily.Provisioning, """
        using Azure.Provisioning;
        using Azure.Provisioning.ContainerRegistry;

        public static class Program
        {
            public static void Run(Infrastructure infra, ProvisioningParameter key)
            {
                var premium = new ContainerRegistrySku { Name = ContainerRegistrySkuName.Premium };
                infra.Add(new {|AML3010:ContainerRegistryService|}("a") { Sku = premium });
                infra.Add(new ContainerRegistryService("b") { Sku = premium, Encryption = new ContainerRegistryEncryption { Status = {|AML3010:ContainerRegistryEncryptionStatus.Disabled|} } });
                infra.Add(new ContainerRegistryService("c") { Sku = premium, Encryption = new {|AML3010:ContainerRegistryEncryption|} { Status = ContainerRegistryEncryptionStatus.Enabled } });
                infra.Add(new ContainerRegistryService("d") { Sku = premium, Encryption = With(key) });
                infra.Add(new ContainerRegistryService("e") { Sku = new ContainerRegistrySku { Name = {|AML3010:ContainerRegistrySkuName.Basic|} }, Encryption = With(key) });
                infra.Add(ContainerRegistryService.FromExisting("f"));
            }

            private static ContainerRegistryEncryption With(ProvisioningParameter key) => new()
            {
                Status = ContainerRegistryEncryptionStatus.Enabled,
                KeyVaultProperties = new ContainerRegistryKeyVaultProperties { KeyIdentifier = key },
            };
        }
        """);

    [Fact]
    public Task PulumiNative() => Verify.ReportsWith("AML3010", SdkFamily.PulumiNative, """
        using Pulumi;
        using Pulumi.AzureNative.ContainerRegistry;
        using Pulumi.AzureNative.ContainerRegistry.Inputs;

        public static class Program
        {
            public static void Run(Config config)
            {
                new Registry("a", new {|AML3010:RegistryArgs|} { ResourceGroupName = "churn", Sku = new SkuArgs { Name = "Premium" } });
                new Registry("b", new RegistryArgs { ResourceGroupName = "churn", Encryption = new EncryptionPropertyArgs { Status = {|AML3010:"disabled"|} } });
                new Registry("c", new RegistryArgs { ResourceGroupName = "churn", Encryption = new {|AML3010:EncryptionPropertyArgs|} { Status = "enabled" } });
                new Registry("d", new RegistryArgs { ResourceGroupName = "churn", Sku = new SkuArgs { Name = {|AML3010:"Basic"|} }, Encryption = With(config.Require("key")) });
                new Registry("e", new RegistryArgs { ResourceGroupName = "churn", Sku = new SkuArgs { Name = "Premium" }, Encryption = With(config.Require("key")) });
            }

            private static EncryptionPropertyArgs With(string key) => new()
            {
                Status = "enabled",
                KeyVaultProperties = new KeyVaultPropertiesArgs { KeyIdentifier = key },
            };
        }
        """);

    /// <summary>The block is the switch; older versions can take it back.</summary>
    [Fact]
    public Task PulumiClassic() => Verify.ReportsWith("AML3010", SdkFamily.PulumiClassic, """
        using Pulumi;
        using Pulumi.Azure.ContainerService;
        using Pulumi.Azure.ContainerService.Inputs;

        public static class Program
        {
            public static void Run(Config config)
            {
                new Registry("a", new {|AML3010:RegistryArgs|} { ResourceGroupName = "churn", Sku = "Premium" });
                new Registry("b", new RegistryArgs { Sku = "Premium", Encryption = new RegistryEncryptionArgs { Enabled = {|AML3010:false|}, KeyVaultKeyId = config.Require("key") } });
                new Registry("c", new RegistryArgs { Sku = "Premium", Encryption = new {|AML3010:RegistryEncryptionArgs|} { IdentityClientId = config.Require("client") } });
                new Registry("d", new RegistryArgs { Sku = {|AML3010:"Standard"|}, Encryption = new RegistryEncryptionArgs { KeyVaultKeyId = config.Require("key") } });
                new Registry("e", new RegistryArgs { Sku = "Premium", Encryption = new RegistryEncryptionArgs { KeyVaultKeyId = config.Require("key") } });
                new Registry("f", new RegistryArgs { Sku = "Premium", Encryption = new RegistryEncryptionArgs { Enabled = true, KeyVaultKeyId = config.Require("key") } });
            }
        }
        """);

    [Fact]
    public Task A_type_of_the_same_name_is_not_the_sdks() => Verify.ReportsWith("AML3010", SdkFamily.Arm, """
        public class ContainerRegistryData { public object Encryption { get; set; } }

        public static class Program
        {
            public static object Run() => new ContainerRegistryData();
        }
        """);
}
