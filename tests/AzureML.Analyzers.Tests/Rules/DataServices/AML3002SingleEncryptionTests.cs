using AzureML.Analyzers.Model;
using AzureML.Analyzers.Tests.Consistency;
using Xunit;

namespace AzureML.Analyzers.Tests.Rules.DataServices;

public sealed class AML3002SingleEncryptionTests
{
    private static Task Arm(string statements, params (string Key, string Value)[] options) => Verify.ReportsWith("AML3002", SdkFamily.Arm, Program(statements), options);

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
                EncryptionScopeCollection scopes, EncryptionScopeResource scope, bool flag)
            {
                {{statements}}
            }
        }
        """;

    private static string Created(string members) => $$"""
        accounts.CreateOrUpdate(WaitUntil.Completed, "churn", new StorageAccountCreateOrUpdateContent(sku, StorageKind.StorageV2, AzureLocation.WestEurope) { {{members}} });
        """;

    [Theory]
    [InlineData("Encryption = {|AML3002:null|}")]
    [InlineData("Encryption = new {|AML3002:StorageAccountEncryption|}()")]
    [InlineData("Encryption = {|AML3002:new|}() { KeySource = StorageAccountKeySource.KeyVault }")]
    [InlineData("Encryption = new StorageAccountEncryption { RequireInfrastructureEncryption = {|AML3002:false|} }")]
    [InlineData("Encryption = new StorageAccountEncryption { RequireInfrastructureEncryption = {|AML3002:null|} }")]
    [InlineData("Encryption = new StorageAccountEncryption { RequireInfrastructureEncryption = flag ? true : {|AML3002:false|} }")]
    public Task Reported(string members) => Arm(Created(members));

    [Fact]
    public Task An_account_without_encryption_block() => Arm("""
        accounts.CreateOrUpdate(WaitUntil.Completed, "churn", new {|AML3002:StorageAccountCreateOrUpdateContent|}(sku, StorageKind.StorageV2, AzureLocation.WestEurope));
        """);

    [Theory]
    [InlineData("Encryption = new StorageAccountEncryption { RequireInfrastructureEncryption = true }")]
    [InlineData("Encryption = new StorageAccountEncryption { RequireInfrastructureEncryption = flag }")]
    [InlineData("Encryption = encryption")]
    public Task Silent(string members) => Arm(Created(members));

    [Fact]
    public Task The_rule_is_off_by_default() => Verify.Reports(SdkFamily.Arm, Program(Created("")));

    [Fact]
    public Task It_may_be_set_later() => Arm("""
        var content = new StorageAccountCreateOrUpdateContent(sku, StorageKind.StorageV2, AzureLocation.WestEurope) { Encryption = new StorageAccountEncryption() };
        content.Encryption.RequireInfrastructureEncryption = true;
        accounts.CreateOrUpdate(WaitUntil.Completed, "a", content);
        """);

    [Fact]
    public Task A_change_is_reported_for_what_it_says() => Arm("""
        existing.Update(new StorageAccountPatch { Encryption = new StorageAccountEncryption { RequireInfrastructureEncryption = {|AML3002:false|} } });
        existing.Update(new StorageAccountPatch { Encryption = new StorageAccountEncryption { KeySource = StorageAccountKeySource.Storage } });
        existing.Update(new StorageAccountPatch());
        Console.WriteLine(new StorageAccountData(AzureLocation.WestEurope));
        """);

    [Fact]
    public Task A_scope_is_created_and_changed() => Arm("""
        scopes.CreateOrUpdate(WaitUntil.Completed, "a", new {|AML3002:EncryptionScopeData|} { Source = EncryptionScopeSource.Storage });
        scopes.CreateOrUpdate(WaitUntil.Completed, "b", new EncryptionScopeData { RequireInfrastructureEncryption = {|AML3002:false|} });
        scopes.CreateOrUpdate(WaitUntil.Completed, "c", new EncryptionScopeData { RequireInfrastructureEncryption = true });
        scopes.CreateOrUpdate(WaitUntil.Completed, "d", new EncryptionScopeData { RequireInfrastructureEncryption = flag });
        scopes.CreateOrUpdate(WaitUntil.Completed, "e", scope.Data);
        scope.Update(new EncryptionScopeData { Source = EncryptionScopeSource.KeyVault });
        var change = new EncryptionScopeData { Source = EncryptionScopeSource.KeyVault };
        scope.UpdateAsync(change).Wait();
        """);

    [Fact]
    public Task The_scopes_of_an_account_that_is_encrypted_twice_are_too() => Arm(
        Created("Encryption = new StorageAccountEncryption { RequireInfrastructureEncryption = true }")
        + "scopes.CreateOrUpdate(WaitUntil.Completed, \"a\", new EncryptionScopeData { Source = EncryptionScopeSource.Storage });");

    [Fact]
    public Task The_scopes_of_an_account_that_is_not_are_reported() => Arm(
        Created("Encryption = new StorageAccountEncryption { RequireInfrastructureEncryption = {|AML3002:false|} }")
        + "scopes.CreateOrUpdate(WaitUntil.Completed, \"a\", new {|AML3002:EncryptionScopeData|} { Source = EncryptionScopeSource.Storage });");

    [Fact]
    public Task What_is_not_known_is_reported_on_request() => Arm(
        Created("Encryption = new() { RequireInfrastructureEncryption = {|AML3002:flag|} }"), ("azureml_analyzers.AML3002.report_unknown", "true"));

    [Fact]
    public Task Absence_may_be_left_out() => Arm(Created(""), ("azureml_analyzers.AML3002.report_absent", "false"));

    [Fact]
    public Task Provisioning() => Verify.ReportsWith("AML3002", SdkFamily.Provisioning, """
        using Azure.Provisioning;
        using Azure.Provisioning.Storage;

        public static class Program
        {
            public static void Accounts(Infrastructure plan, ProvisioningParameter twice)
            {
                plan.Add(new {|AML3002:StorageAccount|}("a"));
                plan.Add(new StorageAccount("b") { Encryption = { RequireInfrastructureEncryption = {|AML3002:false|} } });
            }

            public static void Scopes(Infrastructure plan)
            {
                plan.Add(new {|AML3002:EncryptionScope|}("d"));
                plan.Add(new EncryptionScope("e") { RequireInfrastructureEncryption = true });
                plan.Add(EncryptionScope.FromExisting("f"));
            }

            public static void ScopeOfAccount(Infrastructure plan, ProvisioningParameter twice)
            {
                var account = new StorageAccount("g") { Encryption = { RequireInfrastructureEncryption = twice } };
                plan.Add(account);
                plan.Add(new EncryptionScope("h") { Parent = account });
            }
        }
        """);

    [Fact]
    public Task Pulumi_native() => Verify.ReportsWith("AML3002", SdkFamily.PulumiNative, """
        using Pulumi;
        using Pulumi.AzureNative.Storage;
        using Pulumi.AzureNative.Storage.Inputs;

        public static class Program
        {
            public static void Run(Output<bool> twice)
            {
                new StorageAccount("a", new {|AML3002:StorageAccountArgs|}());
                new StorageAccount("b", new() { Encryption = new {|AML3002:EncryptionArgs|} { KeySource = "Microsoft.Storage" } });
                new StorageAccount("c", new() { Encryption = new EncryptionArgs { RequireInfrastructureEncryption = {|AML3002:false|} } });
                new EncryptionScope("d", new {|AML3002:EncryptionScopeArgs|}());
                new EncryptionScope("e", new() { RequireInfrastructureEncryption = twice });
            }

            public static object Twice() => new StorageAccount("f", new() { Encryption = new EncryptionArgs { RequireInfrastructureEncryption = true } });
        }
        """);

    [Fact]
    public Task Pulumi_classic() => Verify.ReportsWith("AML3002", SdkFamily.PulumiClassic, """
        using Pulumi;
        using Pulumi.Azure.Storage;

        public static class Program
        {
            public static void Run()
            {
                new Account("a", new {|AML3002:AccountArgs|}());
                new Account("b", new AccountArgs { InfrastructureEncryptionEnabled = {|AML3002:false|} });
                new EncryptionScope("c", new {|AML3002:EncryptionScopeArgs|}());
                new EncryptionScope("d", new EncryptionScopeArgs { InfrastructureEncryptionRequired = true });
            }

            public static object Twice(Output<bool> twice) => new Account("e", new AccountArgs { InfrastructureEncryptionEnabled = twice });
        }
        """);

    [Theory]
    [InlineData("new StorageAccount(\"a\")", "new StorageAccount(\"a\") { Encryption = new StorageAccountEncryption { RequireInfrastructureEncryption = true } }")]
    [InlineData("new StorageAccount(\"a\") { Encryption = { KeySource = StorageAccountKeySource.KeyVault } }", "new StorageAccount(\"a\") { Encryption = { KeySource = StorageAccountKeySource.KeyVault, RequireInfrastructureEncryption = true } }")]
    [InlineData("new StorageAccount(\"a\") { Encryption = { RequireInfrastructureEncryption = false } }", "new StorageAccount(\"a\") { Encryption = { RequireInfrastructureEncryption = true } }")]
    [InlineData("new EncryptionScope(\"a\") { Name = \"a\" }", "new EncryptionScope(\"a\") { Name = \"a\", RequireInfrastructureEncryption = true }")]
    public async Task The_fix_writes_what_is_missing(string creation, string expected)
    {
        static string Source(string creation) => $$"""
            using Azure.Provisioning.Storage;

            public static class Program
            {
                public static object Run() => {{creation}};
            }
            """;
        string actual = await ExampleFixer.FixAll(Verify.References(SdkFamily.Provisioning), Source(creation), "AML3002");
        Assert.Equal(OnOneLine(Source(expected)), OnOneLine(actual));
    }

    private static string OnOneLine(string text) => string.Join(' ', text.Replace(", }", " }", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace(", }", " }", StringComparison.Ordinal);
}
