using AzureML.Analyzers.Model;
using AzureML.Analyzers.Tests.Sdk;
using Xunit;

namespace AzureML.Analyzers.Tests.Rules.DataServices;

public sealed class AML3012RegistryAdminAccountTests
{
    private static string Program(string statements) => $$"""
        using System;
        using Azure;
        using Azure.Core;
        using Azure.ResourceManager.ContainerRegistry;
        using Azure.ResourceManager.ContainerRegistry.Models;

        public static class Program
        {
            private const bool On = true;

            public static void Run(ContainerRegistryCollection registries, ContainerRegistryResource existing, bool flag)
            {
                var sku = new ContainerRegistrySku(ContainerRegistrySkuName.Premium);
                {{statements}}
            }
        }
        """;

    private static Task Reports(string statements, params (string Key, string Value)[] options) => Verify.ReportsWith("AML3012", SdkFamily.Arm, Program(statements), options);

    [Theory]
    [InlineData("IsAdminUserEnabled = {|AML3012:true|}")]
    [InlineData("IsAdminUserEnabled = {|AML3012:On|}")]
    [InlineData("IsAdminUserEnabled = flag ? {|AML3012:true|} : (bool?)null")]
    public Task An_account_that_is_on_is_reported(string member) => Reports($$"""
        registries.CreateOrUpdate(WaitUntil.Completed, "images", new ContainerRegistryData(AzureLocation.WestEurope, sku) { {{member}} });
        """);

    [Fact]
    public Task The_rule_is_off_by_default() => Verify.Reports(SdkFamily.Arm, Program("""
        registries.CreateOrUpdate(WaitUntil.Completed, "images", new ContainerRegistryData(AzureLocation.WestEurope, sku) { IsAdminUserEnabled = true });
        """));

    [Theory]
    [InlineData("IsAdminUserEnabled = false")]
    [InlineData("IsAdminUserEnabled = null")]
    [InlineData("IsAdminUserEnabled = flag")]
    [InlineData("IsDataEndpointEnabled = true")]
    public Task Off_absent_and_unknown_are_silent(string member) => Reports($$"""
        registries.CreateOrUpdate(WaitUntil.Completed, "images", new ContainerRegistryData(AzureLocation.WestEurope, sku) { {{member}} });
        """);

    [Fact]
    public Task What_is_set_later_counts() => Reports("""
        var closed = new ContainerRegistryData(AzureLocation.WestEurope, sku) { IsAdminUserEnabled = true };
        closed.IsAdminUserEnabled = false;
        registries.CreateOrUpdate(WaitUntil.Completed, "closed", closed);
        var opened = new ContainerRegistryData(AzureLocation.WestEurope, sku);
        if (flag) { opened.IsAdminUserEnabled = {|AML3012:true|}; }
        registries.CreateOrUpdate(WaitUntil.Completed, "opened", opened);
        """);

    [Fact]
    public Task Helpers_are_followed() => Reports("""
        var data = new ContainerRegistryData(AzureLocation.WestEurope, sku);
        Open(data, {|AML3012:true|});
        registries.CreateOrUpdate(WaitUntil.Completed, "images", data);

        static void Open(ContainerRegistryData data, bool admin) => data.IsAdminUserEnabled = admin;
        """);

    [Fact]
    public Task Updates_and_fetched_data_are_judged_too() => Reports("""
        var patch = new ContainerRegistryPatch { IsAdminUserEnabled = {|AML3012:true|} };
        var harmless = new ContainerRegistryPatch { IsDataEndpointEnabled = true };
        var data = existing.Data;
        data.IsAdminUserEnabled = {|AML3012:true|};
        registries.CreateOrUpdate(WaitUntil.Completed, "images", data);
        """);

    [Fact]
    public Task Absence_is_not_reported_even_on_request() => Reports(
        """registries.CreateOrUpdate(WaitUntil.Completed, "images", new ContainerRegistryData(AzureLocation.WestEurope, sku));""",
        ("azureml_analyzers.report_absent", "true"));

    [Fact]
    public Task Unknown_values_are_reported_on_request() => Reports(
        """var data = new ContainerRegistryData(AzureLocation.WestEurope, sku) { IsAdminUserEnabled = {|AML3012:flag|} };""",
        ("azureml_analyzers.AML3012.report_unknown", "true"));

    [Theory]
    [InlineData("ContainerRegistryData(default, null)")]
    [InlineData("Models.ContainerRegistryPatch()")]
    public async Task The_older_name_is_judged(string creation)
    {
        string Source(string value) => $"class Program {{ object Build() => new Azure.ResourceManager.ContainerRegistry.{creation} {{ AdminUserEnabled = {value} }}; }}";
        var setup = new Verify.Setup { EnabledRules = ["AML3012"] };
        await Verify.Reports(VersionShapes.ArmRegistrySnapshot, Source("{|AML3012:true|}"), setup);
        await Verify.Reports(VersionShapes.ArmRegistrySnapshot, Source("false"), setup);
    }

    [Fact]
    public Task Provisioning() => Verify.ReportsWith("AML3012", SdkFamily.Provisioning, """
        using Azure.Provisioning;
        using Azure.Provisioning.ContainerRegistry;

        public static class Program
        {
            public static void Run(Infrastructure infra, ProvisioningParameter admin)
            {
                infra.Add(new ContainerRegistryService("a") { IsAdminUserEnabled = {|AML3012:true|} });
                infra.Add(new ContainerRegistryService("b") { IsAdminUserEnabled = new BicepValue<bool>({|AML3012:true|}) });
                infra.Add(new ContainerRegistryService("c") { IsAdminUserEnabled = false });
                infra.Add(new ContainerRegistryService("d") { IsAdminUserEnabled = admin });
                infra.Add(new ContainerRegistryService("e"));
                var existing = ContainerRegistryService.FromExisting("f");
                infra.Add(existing);
            }
        }
        """);

    [Fact]
    public Task PulumiNative() => Verify.ReportsWith("AML3012", SdkFamily.PulumiNative, """
        using Pulumi;
        using Pulumi.AzureNative.ContainerRegistry;
        using Pulumi.AzureNative.ContainerRegistry.Inputs;

        public static class Program
        {
            public static void Run(Config config)
            {
                new Registry("a", new RegistryArgs { ResourceGroupName = "churn", AdminUserEnabled = {|AML3012:true|} });
                new Registry("b", new() { ResourceGroupName = "churn", AdminUserEnabled = {|AML3012:true|} });
                new Registry("c", new RegistryArgs { ResourceGroupName = "churn", AdminUserEnabled = false });
                new Registry("d", new RegistryArgs { ResourceGroupName = "churn", AdminUserEnabled = config.RequireBoolean("admin") });
                new Registry("e", new RegistryArgs { ResourceGroupName = "churn" });
            }
        }
        """);

    [Fact]
    public Task PulumiClassic() => Verify.ReportsWith("AML3012", SdkFamily.PulumiClassic, """
        using Pulumi.Azure.ContainerService;

        public static class Program
        {
            public static void Run(bool flag)
            {
                new Registry("a", new RegistryArgs { ResourceGroupName = "churn", Sku = "Premium", AdminEnabled = {|AML3012:true|} });
                new Registry("b", new RegistryArgs { ResourceGroupName = "churn", Sku = "Premium", AdminEnabled = false });
                new Registry("c", new RegistryArgs { ResourceGroupName = "churn", Sku = "Premium", AdminEnabled = flag });
                new Registry("d", new RegistryArgs { ResourceGroupName = "churn", Sku = "Premium" });
            }
        }
        """);

    [Fact]
    public Task A_type_of_the_same_name_is_not_the_sdks() => Verify.ReportsWith("AML3012", SdkFamily.Arm, """
        public class ContainerRegistryData { public bool? IsAdminUserEnabled { get; set; } }

        public static class Program
        {
            public static object Run() => new ContainerRegistryData { IsAdminUserEnabled = true };
        }
        """);
}
