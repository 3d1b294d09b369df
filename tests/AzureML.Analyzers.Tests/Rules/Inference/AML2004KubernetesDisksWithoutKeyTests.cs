using AzureML.Analyzers.Model;
using Xunit;

namespace AzureML.Analyzers.Tests.Rules.Inference;

public sealed class AML2004KubernetesDisksWithoutKeyTests
{
    private static string Program(string statements) => $$"""
        using System;
        using Azure;
        using Azure.Core;
        using Azure.ResourceManager.ContainerService;
        using Azure.ResourceManager.ContainerService.Models;

        public static class Program
        {
            public static void Run(ContainerServiceManagedClusterCollection clusters, ContainerServiceManagedClusterResource existing, ResourceIdentifier set, string text, bool flag)
            {
                {{statements}}
            }
        }
        """;

    private static Task Reports(string statements, params (string Key, string Value)[] options) => Verify.ReportsWith("AML2004", SdkFamily.Arm, Program(statements), options);

    [Fact]
    public Task A_cluster_without_the_set_is_reported() => Reports("""
        clusters.CreateOrUpdate(WaitUntil.Completed, "aks", new {|AML2004:ContainerServiceManagedClusterData|}(AzureLocation.WestEurope) { KubernetesVersion = "1.33.2" });
        """);

    [Fact]
    public Task The_rule_is_off_by_default() => Verify.Reports(SdkFamily.Arm, Program("""
        clusters.CreateOrUpdate(WaitUntil.Completed, "aks", new ContainerServiceManagedClusterData(AzureLocation.WestEurope));
        """));

    [Fact]
    public Task Null_is_reported_at_the_null() => Reports("""
        var cluster = new ContainerServiceManagedClusterData(AzureLocation.WestEurope) { DiskEncryptionSetId = {|AML2004:null|} };
        """);

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public Task An_empty_id_is_reported(string id) => Reports($$"""
        var cluster = new ContainerServiceManagedClusterData(AzureLocation.WestEurope) { DiskEncryptionSetId = new ResourceIdentifier({|AML2004:"{{id}}"|}) };
        """);

    [Fact]
    public Task One_branch_without_the_set_is_reported() => Reports("""
        var cluster = new {|AML2004:ContainerServiceManagedClusterData|}(AzureLocation.WestEurope);
        if (flag) { cluster.DiskEncryptionSetId = set; }
        clusters.CreateOrUpdate(WaitUntil.Completed, "aks", cluster);
        """);

    [Theory]
    [InlineData("set")]
    [InlineData("new ResourceIdentifier(text)")]
    [InlineData("new ResourceIdentifier(\"/subscriptions/s/resourceGroups/r/providers/Microsoft.Compute/diskEncryptionSets/d\")")]
    public Task A_set_is_accepted_also_later(string value) => Reports($$"""
        var cluster = new ContainerServiceManagedClusterData(AzureLocation.WestEurope);
        cluster.DiskEncryptionSetId = {{value}};
        clusters.CreateOrUpdate(WaitUntil.Completed, "aks", cluster);
        """);

    [Fact]
    public Task Fetched_data_is_no_creation() => Reports("""
        var cluster = existing.Data;
        cluster.KubernetesVersion = "1.33.2";
        clusters.CreateOrUpdate(WaitUntil.Completed, "aks", cluster);
        """);

    [Fact]
    public Task Absence_can_be_left_out() => Reports(
        """clusters.CreateOrUpdate(WaitUntil.Completed, "aks", new ContainerServiceManagedClusterData(AzureLocation.WestEurope));""",
        ("azureml_analyzers.AML2004.report_absent", "false"));

    [Fact]
    public Task Unknown_sets_are_reported_on_request() => Reports(
        """var cluster = new ContainerServiceManagedClusterData(AzureLocation.WestEurope) { DiskEncryptionSetId = {|AML2004:set|} };""",
        ("azureml_analyzers.AML2004.report_unknown", "true"));

    [Fact]
    public Task Clusters_of_a_plan_are_judged() => Verify.ReportsWith("AML2004", SdkFamily.Provisioning, """
        using Azure.Core;
        using Azure.Provisioning;
        using Azure.Provisioning.ContainerService;

        public static class Program
        {
            public static void Run(Infrastructure infra, ResourceIdentifier set)
            {
                infra.Add(new {|AML2004:ContainerServiceManagedCluster|}("a"));
                infra.Add(new ContainerServiceManagedCluster("b") { DiskEncryptionSetId = new ResourceIdentifier({|AML2004:""|}) });
                infra.Add(new ContainerServiceManagedCluster("c") { DiskEncryptionSetId = set });
            }
        }
        """);

    [Fact]
    public Task A_type_of_the_same_name_is_not_the_sdks() => Verify.ReportsWith("AML2004", SdkFamily.Arm, """
        public class ContainerServiceManagedClusterData { public string DiskEncryptionSetId { get; set; } }

        public static class Program
        {
            public static object Run() => new ContainerServiceManagedClusterData();
        }
        """);
}
