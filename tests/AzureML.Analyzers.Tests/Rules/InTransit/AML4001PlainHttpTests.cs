using AzureML.Analyzers.Model;
using Xunit;

namespace AzureML.Analyzers.Tests.Rules.InTransit;

public sealed class AML4001PlainHttpTests
{
    private static Task Arm(string statements, params (string Key, string Value)[] options) => Verify.Reports(SdkFamily.Arm, $$"""
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
        }
        """, options);

    private static string Created(string members) => $$"""
        accounts.CreateOrUpdate(WaitUntil.Completed, "churn", new StorageAccountCreateOrUpdateContent(sku, StorageKind.StorageV2, AzureLocation.WestEurope) { {{members}} });
        """;

    [Theory]
    [InlineData("EnableHttpsTrafficOnly = {|AML4001:false|}")]
    [InlineData("EnableHttpsTrafficOnly = flag ? true : {|AML4001:false|}")]
    [InlineData("EnableHttpsTrafficOnly = {|AML4001:false|}, IsNfsV3Enabled = false")]
    [InlineData("EnableHttpsTrafficOnly = {|AML4001:false|}, IsNfsV3Enabled = null")]
    [InlineData("EnableHttpsTrafficOnly = {|AML4001:false|}, IsSftpEnabled = true")]
    public Task Reported(string members) => Arm(Created(members));

    [Theory]
    [InlineData("")]
    [InlineData("EnableHttpsTrafficOnly = true")]
    [InlineData("EnableHttpsTrafficOnly = null")]
    [InlineData("EnableHttpsTrafficOnly = flag")]
    [InlineData("EnableHttpsTrafficOnly = false, IsNfsV3Enabled = true")]
    [InlineData("IsNfsV3Enabled = true, EnableHttpsTrafficOnly = false")]
    [InlineData("EnableHttpsTrafficOnly = false, IsNfsV3Enabled = flag")]
    [InlineData("EnableHttpsTrafficOnly = false, IsNfsV3Enabled = flag ? true : null")]
    public Task Silent(string members) => Arm(Created(members));

    [Fact]
    public Task What_is_set_later_counts() => Arm("""
        var content = new StorageAccountCreateOrUpdateContent(sku, StorageKind.StorageV2, AzureLocation.WestEurope) { EnableHttpsTrafficOnly = {|AML4001:false|} };
        accounts.CreateOrUpdate(WaitUntil.Completed, "a", content);
        content.EnableHttpsTrafficOnly = true;
        accounts.CreateOrUpdate(WaitUntil.Completed, "b", content);
        content.EnableHttpsTrafficOnly = false;
        content.IsNfsV3Enabled = true;
        accounts.CreateOrUpdate(WaitUntil.Completed, "c", content);
        """);

    [Fact]
    public Task A_change_is_reported() => Arm("""
        existing.Update(new StorageAccountPatch { EnableHttpsTrafficOnly = {|AML4001:false|} });
        existing.Update(new StorageAccountPatch { EnableHttpsTrafficOnly = true });
        existing.Update(new StorageAccountPatch { AllowSharedKeyAccess = false });
        StorageAccountData data = existing.Data;
        data.EnableHttpsTrafficOnly = {|AML4001:false|};
        Console.WriteLine(new StorageAccountData(AzureLocation.WestEurope) { EnableHttpsTrafficOnly = false, IsNfsV3Enabled = true });
        """);

    [Fact]
    public Task A_value_that_is_not_known_is_reported_on_request() =>
        Arm(Created("EnableHttpsTrafficOnly = {|AML4001:flag|}"), ("azureml_analyzers.AML4001.report_unknown", "true"));

    [Fact]
    public Task Absence_is_not_reported_on_request_either() => Arm(Created("IsHnsEnabled = true"), ("azureml_analyzers.AML4001.report_absent", "true"));

    [Fact]
    public Task Provisioning() => Verify.Reports(SdkFamily.Provisioning, """
        using Azure.Provisioning;
        using Azure.Provisioning.Storage;

        public static class Program
        {
            public static void Run(Infrastructure plan, ProvisioningParameter parameter)
            {
                plan.Add(new StorageAccount("a") { EnableHttpsTrafficOnly = {|AML4001:false|} });
                plan.Add(new StorageAccount("b") { EnableHttpsTrafficOnly = parameter });
                plan.Add(new StorageAccount("c") { EnableHttpsTrafficOnly = false, IsNfsV3Enabled = true });
                plan.Add(new StorageAccount("d") { EnableHttpsTrafficOnly = false, IsNfsV3Enabled = parameter });
                var later = new StorageAccount("e") { EnableHttpsTrafficOnly = false };
                plan.Add(later);
                later.EnableHttpsTrafficOnly.ClearValue();
            }
        }
        """);

    [Fact]
    public Task Pulumi_native() => Verify.Reports(SdkFamily.PulumiNative, """
        using Pulumi;
        using Pulumi.AzureNative.Storage;

        public static class Program
        {
            public static void Run(Output<bool> output)
            {
                new StorageAccount("a", new StorageAccountArgs { EnableHttpsTrafficOnly = {|AML4001:false|} });
                new StorageAccount("b", new() { EnableHttpsTrafficOnly = output });
                new StorageAccount("c", new() { EnableHttpsTrafficOnly = false, EnableNfsV3 = true });
                new StorageAccount("d", new() { EnableHttpsTrafficOnly = true });
            }
        }
        """);

    [Fact]
    public Task Pulumi_classic() => Verify.Reports(SdkFamily.PulumiClassic, """
        using Pulumi;
        using Pulumi.Azure.Storage;

        public static class Program
        {
            public static void Run(Output<bool> output)
            {
                new Account("a", new AccountArgs { HttpsTrafficOnlyEnabled = {|AML4001:false|} });
                new Account("b", new AccountArgs { HttpsTrafficOnlyEnabled = output });
                new Account("c", new AccountArgs { HttpsTrafficOnlyEnabled = false, Nfsv3Enabled = true });
                new Account("d", new AccountArgs { HttpsTrafficOnlyEnabled = true });
            }
        }
        """);

    [Fact]
    public Task Older_versions_of_pulumi_classic_have_another_name() => Verify.Reports(SdkFamily.PulumiClassic, """
        using Pulumi;
        using Pulumi.Azure.Storage;

        namespace Pulumi.Azure.Storage
        {
            public sealed class AccountArgs : ResourceArgs
            {
                public Input<bool> EnableHttpsTrafficOnly { get; set; }
            }
        }

        public static class Program
        {
            public static object[] Run(Output<bool> output) =>
            [
                new AccountArgs { EnableHttpsTrafficOnly = {|AML4001:false|} },
                new AccountArgs { EnableHttpsTrafficOnly = true },
                new AccountArgs { EnableHttpsTrafficOnly = output },
            ];
        }
        """);

    [Fact]
    public Task A_type_of_the_same_name_is_somebody_elses() => Verify.Reports(SdkFamily.PulumiClassic, """
        public sealed class AccountArgs { public bool HttpsTrafficOnlyEnabled { get; set; } }

        public static class Program
        {
            public static object Run() => new AccountArgs { HttpsTrafficOnlyEnabled = false };
        }
        """);
}
