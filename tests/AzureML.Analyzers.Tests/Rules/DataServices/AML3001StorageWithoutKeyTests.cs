using AzureML.Analyzers.Model;
using Xunit;

namespace AzureML.Analyzers.Tests.Rules.DataServices;

public sealed class AML3001StorageWithoutKeyTests
{
    private static Task Arm(string statements, params (string Key, string Value)[] options) => Verify.ReportsWith("AML3001", SdkFamily.Arm, Program(statements), options);

    private static string Program(string statements) => $$"""
        using System;
        using Azure;
        using Azure.Core;
        using Azure.ResourceManager.Storage;
        using Azure.ResourceManager.Storage.Models;

        public static class Program
        {
            public static void Run(
                StorageAccountCollection accounts, StorageAccountResource existing, StorageSku sku, StorageAccountEncryption encryption,
                StorageAccountKeyVaultProperties key, StorageAccountKeySource source, bool flag)
            {
                {{statements}}
            }
        }
        """;

    private static string Created(string type, string members) => $$"""
        accounts.CreateOrUpdate(WaitUntil.Completed, "churn", new {{type}}(sku, StorageKind.StorageV2, AzureLocation.WestEurope) { {{members}} });
        """;

    private static string Created(string members) => Created("StorageAccountCreateOrUpdateContent", members);

    [Theory]
    [InlineData("")]
    [InlineData("EnableHttpsTrafficOnly = true")]
    public Task An_account_without_encryption_block(string members) => Arm(Created("{|AML3001:StorageAccountCreateOrUpdateContent|}", members));

    [Theory]
    [InlineData("Encryption = {|AML3001:null|}")]
    [InlineData("Encryption = new {|AML3001:StorageAccountEncryption|}()")]
    [InlineData("Encryption = {|AML3001:new|}() { RequireInfrastructureEncryption = true }")]
    [InlineData("Encryption = new {|AML3001:StorageAccountEncryption|}() { KeyVaultProperties = key }")]
    [InlineData("Encryption = new StorageAccountEncryption { KeySource = {|AML3001:StorageAccountKeySource.Storage|} }")]
    [InlineData("Encryption = new StorageAccountEncryption { KeySource = {|AML3001:\"Microsoft.Storage\"|}, KeyVaultProperties = key }")]
    [InlineData("Encryption = new StorageAccountEncryption { KeySource = new StorageAccountKeySource({|AML3001:\"microsoft.storage\"|}) }")]
    [InlineData("Encryption = new StorageAccountEncryption { KeySource = flag ? {|AML3001:StorageAccountKeySource.Storage|} : StorageAccountKeySource.KeyVault, KeyVaultProperties = key }")]
    public Task A_key_of_Microsoft(string members) => Arm(Created(members));

    [Theory]
    [InlineData("Encryption = new {|AML3001:StorageAccountEncryption|} { KeySource = StorageAccountKeySource.KeyVault }")]
    [InlineData("Encryption = new {|AML3001:StorageAccountEncryption|} { KeySource = \"Microsoft.Keyvault\" }")]
    [InlineData("Encryption = new StorageAccountEncryption { KeySource = StorageAccountKeySource.KeyVault, KeyVaultProperties = {|AML3001:null|} }")]
    public Task A_vault_without_key(string members) => Arm(Created(members));

    [Theory]
    [InlineData("Encryption = new StorageAccountEncryption { KeySource = StorageAccountKeySource.KeyVault, KeyVaultProperties = key }")]
    [InlineData("Encryption = new() { KeySource = \"Microsoft.KeyVault\", KeyVaultProperties = new() { KeyName = \"churn\" } }")]
    [InlineData("Encryption = new() { KeySource = source }")]
    [InlineData("Encryption = new() { KeySource = \"Contoso.Hsm\" }")]
    [InlineData("Encryption = encryption")]
    public Task Silent(string members) => Arm(Created(members));

    [Fact]
    public Task The_rule_is_off_by_default() => Verify.Reports(SdkFamily.Arm, Program(Created("")));

    [Fact]
    public Task What_is_set_later_counts() => Arm("""
        var block = new StorageAccountEncryption { KeySource = StorageAccountKeySource.Storage };
        var content = new StorageAccountCreateOrUpdateContent(sku, StorageKind.StorageV2, AzureLocation.WestEurope) { Encryption = block };
        block.KeySource = StorageAccountKeySource.KeyVault;
        block.KeyVaultProperties = key;
        accounts.CreateOrUpdate(WaitUntil.Completed, "a", content);
        """);

    [Fact]
    public Task A_change_is_reported_for_what_it_says() => Arm("""
        existing.Update(new StorageAccountPatch { Encryption = new StorageAccountEncryption { KeySource = {|AML3001:StorageAccountKeySource.Storage|} } });
        existing.Update(new StorageAccountPatch { Encryption = new StorageAccountEncryption { KeySource = StorageAccountKeySource.KeyVault } });
        existing.Update(new StorageAccountPatch { Encryption = new StorageAccountEncryption() });
        existing.Update(new StorageAccountPatch { AllowSharedKeyAccess = false });
        Console.WriteLine(new StorageAccountData(AzureLocation.WestEurope));
        existing.Data.Encryption.KeySource = {|AML3001:StorageAccountKeySource.Storage|};
        """);

    [Fact]
    public Task Absence_may_be_left_out() => Arm(
        Created("") + Created("Encryption = new() { KeySource = {|AML3001:StorageAccountKeySource.Storage|} }"), ("azureml_analyzers.AML3001.report_absent", "false"));

    [Fact]
    public Task What_is_not_known_is_reported_on_request() => Arm(
        Created("Encryption = new() { KeySource = {|AML3001:source|} }"), ("azureml_analyzers.AML3001.report_unknown", "true"));

    [Fact]
    public Task Provisioning() => Verify.ReportsWith("AML3001", SdkFamily.Provisioning, """
        using Azure.Provisioning;
        using Azure.Provisioning.Storage;

        public static class Program
        {
            public static void Run(Infrastructure plan, ProvisioningParameter source)
            {
                plan.Add(new {|AML3001:StorageAccount|}("a"));
                plan.Add(new StorageAccount("b") { {|AML3001:Encryption|} = { RequireInfrastructureEncryption = true } });
                plan.Add(new StorageAccount("c") { Encryption = { KeySource = {|AML3001:StorageAccountKeySource.Storage|} } });
                plan.Add(new StorageAccount("d") { {|AML3001:Encryption|} = { KeySource = StorageAccountKeySource.KeyVault } });
                plan.Add(new StorageAccount("e") { Encryption = { KeySource = StorageAccountKeySource.KeyVault, KeyVaultProperties = { KeyName = "churn" } } });
                plan.Add(new StorageAccount("f") { Encryption = new StorageAccountEncryption { KeySource = source } });
                plan.Add(StorageAccount.FromExisting("g"));
            }
        }
        """);

    [Fact]
    public Task Pulumi_native() => Verify.ReportsWith("AML3001", SdkFamily.PulumiNative, """
        using Pulumi;
        using Pulumi.AzureNative.Storage;
        using Pulumi.AzureNative.Storage.Inputs;

        public static class Program
        {
            public static void Run(Output<string> source)
            {
                new StorageAccount("a", new {|AML3001:StorageAccountArgs|}());
                new StorageAccount("b", {|AML3001:new|}());
                new StorageAccount("c", new() { Encryption = new {|AML3001:EncryptionArgs|}() });
                new StorageAccount("d", new() { Encryption = new EncryptionArgs { KeySource = {|AML3001:KeySource.Microsoft_Storage|} } });
                new StorageAccount("e", new() { Encryption = new EncryptionArgs { KeySource = {|AML3001:"Microsoft.Storage"|} } });
                new StorageAccount("f", new() { Encryption = new {|AML3001:EncryptionArgs|} { KeySource = KeySource.Microsoft_Keyvault } });
                new StorageAccount("g", new() { Encryption = new EncryptionArgs { KeySource = KeySource.Microsoft_Keyvault, KeyVaultProperties = new KeyVaultPropertiesArgs { KeyName = "churn" } } });
                new StorageAccount("h", new() { Encryption = new EncryptionArgs { KeySource = source } });
                StorageAccount.Get("i", "id");
            }
        }
        """);

    [Fact]
    public Task Pulumi_classic() => Verify.ReportsWith("AML3001", SdkFamily.PulumiClassic, """
        using Pulumi.Azure.Storage;
        using Pulumi.Azure.Storage.Inputs;

        public static class Program
        {
            public static void Run(AccountCustomerManagedKeyArgs key)
            {
                new Account("a", new {|AML3001:AccountArgs|}());
                new Account("b", new AccountArgs { CustomerManagedKey = {|AML3001:null|} });
                new Account("c", new AccountArgs { CustomerManagedKey = key });
                new Account("d", new AccountArgs { CustomerManagedKey = new AccountCustomerManagedKeyArgs { KeyVaultKeyId = "https://v.vault.azure.net/keys/churn" } });
            }

            public static void Apart()
            {
                var account = new Account("e", new AccountArgs());
                new CustomerManagedKey("f", new CustomerManagedKeyArgs { StorageAccountId = account.Id, KeyName = "churn" });
            }
        }
        """);

    [Fact]
    public Task A_type_of_the_same_name_is_somebody_elses() => Verify.ReportsWith("AML3001", SdkFamily.PulumiClassic, """
        public sealed class AccountArgs { public object CustomerManagedKey { get; set; } }

        public static class Program
        {
            public static object Run() => new AccountArgs();
        }
        """);
}
