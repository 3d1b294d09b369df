using AzureML.Analyzers.Model;
using Xunit;

namespace AzureML.Analyzers.Tests.Rules.DataServices;

public sealed class AML3004SharedKeyAccessTests
{
    private static Task Arm(string statements, params (string Key, string Value)[] options) => Verify.ReportsWith("AML3004", SdkFamily.Arm, Program(statements), options);

    private static string Program(string statements) => $$"""
        using System;
        using Azure;
        using Azure.Core;
        using Azure.ResourceManager.Storage;
        using Azure.ResourceManager.Storage.Models;

        public static class Program
        {
            public static void Run(StorageAccountCollection accounts, StorageAccountResource existing, StorageSku sku, bool flag)
            {
                {{statements}}
            }

            private static StorageAccountCreateOrUpdateContent Make(StorageSku sku, bool keys) =>
                new(sku, StorageKind.StorageV2, AzureLocation.WestEurope) { AllowSharedKeyAccess = keys };
        }
        """;

    private static string Created(string members) => $$"""
        accounts.CreateOrUpdate(WaitUntil.Completed, "churn", new StorageAccountCreateOrUpdateContent(sku, StorageKind.StorageV2, AzureLocation.WestEurope) { {{members}} });
        """;

    [Theory]
    [InlineData("AllowSharedKeyAccess = {|AML3004:true|}")]
    [InlineData("AllowSharedKeyAccess = {|AML3004:null|}")]
    [InlineData("AllowSharedKeyAccess = flag ? {|AML3004:true|} : false")]
    public Task Reported(string members) => Arm(Created(members));

    [Theory]
    [InlineData("AllowSharedKeyAccess = false")]
    [InlineData("AllowSharedKeyAccess = flag")]
    public Task Silent(string members) => Arm(Created(members));

    [Fact]
    public Task Absence_is_reported_at_the_creation() => Arm("""
        var content = new {|AML3004:StorageAccountCreateOrUpdateContent|}(sku, StorageKind.StorageV2, AzureLocation.WestEurope) { IsHnsEnabled = true };
        accounts.CreateOrUpdate(WaitUntil.Completed, "a", content);
        """);

    [Fact]
    public Task The_rule_is_off_by_default() => Verify.Reports(SdkFamily.Arm, Program(Created("")));

    [Fact]
    public Task It_may_be_set_later_or_by_a_helper() => Arm("""
        var content = new StorageAccountCreateOrUpdateContent(sku, StorageKind.StorageV2, AzureLocation.WestEurope);
        if (flag) { content.AllowSharedKeyAccess = false; } else { content.AllowSharedKeyAccess = flag; }
        accounts.CreateOrUpdate(WaitUntil.Completed, "a", content);
        accounts.CreateOrUpdate(WaitUntil.Completed, "b", Make(sku, keys: {|AML3004:true|}));
        accounts.CreateOrUpdate(WaitUntil.Completed, "c", Make(sku, keys: false));
        """);

    [Fact]
    public Task A_change_is_reported_for_what_it_says() => Arm("""
        existing.Update(new StorageAccountPatch { AllowSharedKeyAccess = {|AML3004:true|} });
        existing.Update(new StorageAccountPatch { AllowSharedKeyAccess = false });
        existing.Update(new StorageAccountPatch());
        Console.WriteLine(new StorageAccountData(AzureLocation.WestEurope));
        existing.Data.AllowSharedKeyAccess = {|AML3004:true|};
        """);

    [Fact]
    public Task Absence_may_be_left_out() => Arm(Created("") + Created("AllowSharedKeyAccess = {|AML3004:true|}"), ("azureml_analyzers.AML3004.report_absent", "false"));

    [Fact]
    public Task What_is_not_known_is_reported_on_request() => Verify.ReportsWith("AML3004", SdkFamily.Arm, """
        using Azure.ResourceManager.Storage.Models;

        public static class Program
        {
            public static object Run(bool flag) => new StorageAccountPatch { AllowSharedKeyAccess = {|AML3004:flag|} };
        }
        """, ("azureml_analyzers.AML3004.report_unknown", "true"));

    [Fact]
    public Task Provisioning() => Verify.ReportsWith("AML3004", SdkFamily.Provisioning, """
        using Azure.Provisioning;
        using Azure.Provisioning.Storage;

        public static class Program
        {
            public static void Run(Infrastructure plan, ProvisioningParameter keys)
            {
                plan.Add(new {|AML3004:StorageAccount|}("a"));
                plan.Add(new StorageAccount("b") { AllowSharedKeyAccess = {|AML3004:true|} });
                plan.Add(new StorageAccount("c") { AllowSharedKeyAccess = false });
                plan.Add(new StorageAccount("d") { AllowSharedKeyAccess = keys });
                plan.Add(StorageAccount.FromExisting("e"));
            }
        }
        """);

    [Fact]
    public Task Pulumi_native() => Verify.ReportsWith("AML3004", SdkFamily.PulumiNative, """
        using Pulumi;
        using Pulumi.AzureNative.Storage;

        public static class Program
        {
            public static void Run(Output<bool> keys)
            {
                new StorageAccount("a", new {|AML3004:StorageAccountArgs|}());
                new StorageAccount("b", new() { AllowSharedKeyAccess = {|AML3004:true|} });
                new StorageAccount("c", new() { AllowSharedKeyAccess = keys });
                StorageAccount.Get("d", "id");
            }
        }
        """);

    [Fact]
    public Task Pulumi_classic() => Verify.ReportsWith("AML3004", SdkFamily.PulumiClassic, """
        using Pulumi;
        using Pulumi.Azure.Storage;

        public static class Program
        {
            public static void Run(Output<bool> keys)
            {
                new Account("a", new {|AML3004:AccountArgs|}());
                new Account("b", new AccountArgs { SharedAccessKeyEnabled = {|AML3004:true|} });
                new Account("c", new AccountArgs { SharedAccessKeyEnabled = keys });
                Account.Get("d", "id", new AccountState { Name = "d" });
            }
        }
        """);

    [Fact]
    public Task Older_versions_without_the_setting_are_silent() => Verify.ReportsWith("AML3004", SdkFamily.PulumiNative, """
        using Pulumi;
        using Pulumi.AzureNative.Storage.V20190601;

        namespace Pulumi.AzureNative.Storage.V20190601
        {
            public sealed class StorageAccountArgs : ResourceArgs
            {
                public Input<bool> EnableHttpsTrafficOnly { get; set; }
            }
        }

        public static class Program
        {
            public static object Run() => new StorageAccountArgs();
        }
        """);

    [Fact]
    public Task A_type_of_the_same_name_is_somebody_elses() => Verify.ReportsWith("AML3004", SdkFamily.Arm, """
        public sealed class StorageAccountCreateOrUpdateContent { public bool? AllowSharedKeyAccess { get; set; } }

        public static class Program
        {
            public static object Run() => new StorageAccountCreateOrUpdateContent { AllowSharedKeyAccess = true };
        }
        """);
}
