using AzureML.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Xunit;

namespace AzureML.Analyzers.Tests.Rules.Inference;

public sealed class AML2005KubernetesTooOldForDiskEncryptionTests
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

    private static Task Reports(string statements, params (string Key, string Value)[] options) => Verify.Reports(SdkFamily.Arm, Program(statements), options);

    [Theory]
    [InlineData("1.23")]
    [InlineData("1.23.15")]
    [InlineData("1.20.2-preview")]
    [InlineData("1.20.2+build.7")]
    [InlineData("1.17.0")]
    [InlineData("1.16.15")]
    public Task An_old_version_is_reported_at_the_version(string version) => Reports($$"""
        var cluster = new ContainerServiceManagedClusterData(AzureLocation.WestEurope) { DiskEncryptionSetId = set, KubernetesVersion = {|AML2005:"{{version}}"|} };
        """);

    [Theory]
    [InlineData("1.24")]
    [InlineData("1.24.6")]
    [InlineData("1.24.0-beta.1")]
    [InlineData("1.33.2")]
    [InlineData("2.0")]
    [InlineData("1")]
    [InlineData("0.9")]
    [InlineData("")]
    [InlineData("latest")]
    [InlineData("v1.20")]
    [InlineData("1.x")]
    [InlineData("1.20.2.1")]
    [InlineData("1.-5")]
    [InlineData("1.99999999999999999999")]
    public Task Other_versions_and_other_texts_are_silent(string version) => Reports($$"""
        var cluster = new ContainerServiceManagedClusterData(AzureLocation.WestEurope) { DiskEncryptionSetId = set, KubernetesVersion = "{{version}}" };
        """);

    [Theory]
    [InlineData("")]
    [InlineData("DiskEncryptionSetId = null,")]
    [InlineData("DiskEncryptionSetId = new ResourceIdentifier(\"\"),")]
    public Task Without_a_set_nothing_is_asked_for(string set) => Reports($$"""
        var cluster = new ContainerServiceManagedClusterData(AzureLocation.WestEurope) { {{set}} KubernetesVersion = "1.20.2" };
        """);

    [Fact]
    public Task A_set_that_is_given_later_counts() => Reports("""
        var cluster = new ContainerServiceManagedClusterData(AzureLocation.WestEurope) { KubernetesVersion = {|AML2005:"1.20.2"|} };
        cluster.DiskEncryptionSetId = new ResourceIdentifier(text);
        clusters.CreateOrUpdate(WaitUntil.Completed, "aks", cluster);
        """);

    [Fact]
    public Task A_version_that_is_overwritten_does_not_count() => Reports("""
        var cluster = new ContainerServiceManagedClusterData(AzureLocation.WestEurope) { DiskEncryptionSetId = set, KubernetesVersion = "1.20.2" };
        cluster.KubernetesVersion = "1.33.2";
        clusters.CreateOrUpdate(WaitUntil.Completed, "aks", cluster);
        """);

    [Fact]
    public Task A_version_on_one_path_is_reported() => Reports("""
        var cluster = new ContainerServiceManagedClusterData(AzureLocation.WestEurope) { DiskEncryptionSetId = set };
        cluster.KubernetesVersion = flag ? {|AML2005:"1.20.2"|} : "1.33.2";
        clusters.CreateOrUpdate(WaitUntil.Completed, "aks", cluster);
        """);

    [Fact]
    public Task A_version_from_a_constant_is_reported_at_its_use() => Reports("""
        const string Version = "1.20.2";
        var cluster = new ContainerServiceManagedClusterData(AzureLocation.WestEurope) { DiskEncryptionSetId = set, KubernetesVersion = {|AML2005:Version|} };
        """);

    [Fact]
    public Task An_unknown_version_is_silent() => Reports("""
        var cluster = new ContainerServiceManagedClusterData(AzureLocation.WestEurope) { DiskEncryptionSetId = set, KubernetesVersion = text };
        """);

    [Fact]
    public Task What_a_fetched_cluster_may_have_is_not_asked_for() => Reports("""
        var cluster = existing.Data;
        cluster.KubernetesVersion = "1.20.2";
        clusters.CreateOrUpdate(WaitUntil.Completed, "aks", cluster);
        """);

    [Fact]
    public Task A_type_of_the_same_name_is_not_the_sdks() => Verify.Reports(SdkFamily.Arm, """
        public class ContainerServiceManagedClusterData { public string DiskEncryptionSetId { get; set; } public string KubernetesVersion { get; set; } }

        public static class Program
        {
            public static object Run() => new ContainerServiceManagedClusterData { DiskEncryptionSetId = "d", KubernetesVersion = "1.20.2" };
        }
        """);

    [Theory]
    [InlineData("1.16.15", "encrypts no disk with your own key at all")]
    [InlineData("1.17.0", "does not encrypt data disks with your own key")]
    public async Task The_message_says_what_the_version_lacks(string version, string expected)
    {
        string source = Program($$"""
            var cluster = new ContainerServiceManagedClusterData(AzureLocation.WestEurope) { DiskEncryptionSetId = set, KubernetesVersion = "{{version}}" };
            """);
        Diagnostic finding = Assert.Single(await Verify.Diagnose(Verify.References(SdkFamily.Arm), source));
        Assert.Contains(expected, finding.GetMessage(), StringComparison.Ordinal);
        Assert.Contains("'KubernetesVersion' to '" + version + "'", finding.GetMessage(), StringComparison.Ordinal);
    }
}
