using AzureML.Analyzers.Model;
using Xunit;

namespace AzureML.Analyzers.Tests.Rules.DataServices;

public sealed class AML3003AnonymousBlobAccessTests
{
    private static Task Arm(string statements, params (string Key, string Value)[] options) => Verify.Reports(SdkFamily.Arm, $$"""
        using System;
        using Azure;
        using Azure.Core;
        using Azure.ResourceManager.Storage;
        using Azure.ResourceManager.Storage.Models;

        public static class Program
        {
            private const bool Open = true;

            public static void Run(StorageAccountCollection accounts, StorageAccountResource existing, StorageSku sku, bool flag, Func<bool> ask)
            {
                {{statements}}
            }

            private static void Close(StorageAccountCreateOrUpdateContent content) => content.AllowBlobPublicAccess = false;
        }
        """, options);

    private static string Created(string members) => $$"""
        accounts.CreateOrUpdate(WaitUntil.Completed, "churn", new StorageAccountCreateOrUpdateContent(sku, StorageKind.StorageV2, AzureLocation.WestEurope) { {{members}} });
        """;

    [Theory]
    [InlineData("AllowBlobPublicAccess = {|AML3003:true|}")]
    [InlineData("AllowBlobPublicAccess = {|AML3003:Open|}")]
    [InlineData("AllowBlobPublicAccess = flag ? {|AML3003:true|} : false")]
    public Task Reported(string members) => Arm(Created(members));

    [Theory]
    [InlineData("")]
    [InlineData("AllowBlobPublicAccess = false")]
    [InlineData("AllowBlobPublicAccess = !Open")]
    [InlineData("AllowBlobPublicAccess = null")]
    [InlineData("AllowBlobPublicAccess = flag")]
    [InlineData("AllowBlobPublicAccess = ask()")]
    [InlineData("AllowCrossTenantReplication = true")]
    public Task Silent(string members) => Arm(Created(members));

    [Fact]
    public Task What_is_set_later_counts() => Arm("""
        var content = new StorageAccountCreateOrUpdateContent(sku, StorageKind.StorageV2, AzureLocation.WestEurope) { AllowBlobPublicAccess = true };
        Close(content);
        accounts.CreateOrUpdate(WaitUntil.Completed, "a", content);
        content.AllowBlobPublicAccess = {|AML3003:true|};
        accounts.CreateOrUpdate(WaitUntil.Completed, "b", content);
        """);

    [Fact]
    public Task A_change_is_reported() => Arm("""
        existing.Update(new StorageAccountPatch { AllowBlobPublicAccess = {|AML3003:true|} });
        existing.Update(new StorageAccountPatch { AllowBlobPublicAccess = false });
        existing.Update(new StorageAccountPatch());
        existing.Data.AllowBlobPublicAccess = {|AML3003:true|};
        """);

    [Fact]
    public Task A_read_is_no_finding() => Arm("""
        if (existing.Data.AllowBlobPublicAccess == true) { Console.WriteLine(existing.Data.AllowBlobPublicAccess); }
        """);

    [Fact]
    public Task Absence_is_not_reported_on_request_either() => Arm(Created("IsHnsEnabled = true"), ("azureml_analyzers.AML3003.report_absent", "true"));

    [Fact]
    public Task A_value_that_is_not_known_is_reported_on_request() =>
        Arm(Created("AllowBlobPublicAccess = {|AML3003:flag|}"), ("azureml_analyzers.AML3003.report_unknown", "true"));

    [Fact]
    public Task Provisioning() => Verify.Reports(SdkFamily.Provisioning, """
        using Azure.Provisioning;
        using Azure.Provisioning.Storage;

        public static class Program
        {
            public static void Run(Infrastructure plan, ProvisioningParameter open)
            {
                plan.Add(new StorageAccount("a") { AllowBlobPublicAccess = {|AML3003:true|} });
                plan.Add(new StorageAccount("b") { AllowBlobPublicAccess = false });
                plan.Add(new StorageAccount("c") { AllowBlobPublicAccess = open });
                var later = new StorageAccount("d") { AllowBlobPublicAccess = true };
                plan.Add(later);
                later.AllowBlobPublicAccess = false;
                StorageAccount existing = StorageAccount.FromExisting("e");
                plan.Add(existing);
            }
        }
        """);

    [Fact]
    public Task Pulumi_native() => Verify.Reports(SdkFamily.PulumiNative, """
        using Pulumi;
        using Pulumi.AzureNative.Storage;

        public static class Program
        {
            public static void Run(Output<bool> open)
            {
                new StorageAccount("a", new StorageAccountArgs { AllowBlobPublicAccess = {|AML3003:true|} });
                new StorageAccount("b", new() { AllowBlobPublicAccess = false });
                new StorageAccount("c", new() { AllowBlobPublicAccess = open });
                new StorageAccount("d", new());
            }
        }
        """);

    [Fact]
    public Task Versioned_namespaces_of_pulumi_native() => Verify.Reports(SdkFamily.PulumiNative, """
        using Pulumi;
        using Pulumi.AzureNative.Storage.V20230101;

        namespace Pulumi.AzureNative.Storage.V20230101
        {
            public sealed class StorageAccountArgs : ResourceArgs
            {
                public Input<bool> AllowBlobPublicAccess { get; set; }
            }
        }

        public static class Program
        {
            public static object Run() => new StorageAccountArgs { AllowBlobPublicAccess = {|AML3003:true|} };
        }
        """);

    [Fact]
    public Task Pulumi_classic() => Verify.Reports(SdkFamily.PulumiClassic, """
        using Pulumi;
        using Pulumi.Azure.Storage;

        public static class Program
        {
            public static void Run(Output<bool> open)
            {
                new Account("a", new AccountArgs { AllowNestedItemsToBePublic = {|AML3003:true|} });
                new Account("b", new AccountArgs { AllowNestedItemsToBePublic = false });
                new Account("c", new AccountArgs { AllowNestedItemsToBePublic = open });
                new Account("d", new AccountArgs());
                Account.Get("e", "id", new AccountState { Name = "e" });
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
                public Input<bool> AllowBlobPublicAccess { get; set; }
            }
        }

        public static class Program
        {
            public static object[] Run(Output<bool> output) =>
            [
                new AccountArgs { AllowBlobPublicAccess = {|AML3003:true|} },
                new AccountArgs { AllowBlobPublicAccess = false },
                new AccountArgs { AllowBlobPublicAccess = output },
            ];
        }
        """);

    [Fact]
    public Task A_type_of_the_same_name_is_somebody_elses() => Verify.Reports(SdkFamily.Arm, """
        public sealed class StorageAccountPatch { public bool? AllowBlobPublicAccess { get; set; } }

        public static class Program
        {
            public static object Run() => new StorageAccountPatch { AllowBlobPublicAccess = true };
        }
        """);
}
