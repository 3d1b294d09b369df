using AzureML.Analyzers.Model;
using Xunit;

namespace AzureML.Analyzers.Tests.Rules.Inference;

public sealed class AML2006NodePoolWithoutEncryptionAtHostTests
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

    private static Task Reports(string statements, params (string Key, string Value)[] options) => Verify.ReportsWith("AML2006", SdkFamily.Arm, Program(statements), options);

    [Fact]
    public Task A_pool_without_it_is_reported() => Reports("""
        var cluster = new ContainerServiceManagedClusterData(AzureLocation.WestEurope)
        {
            DiskEncryptionSetId = set,
            AgentPoolProfiles = { new {|AML2006:ManagedClusterAgentPoolProfile|}("a") { Count = 3 }, new ManagedClusterAgentPoolProfile("b") { IsEncryptionAtHostEnabled = true } },
        };
        clusters.CreateOrUpdate(WaitUntil.Completed, "aks", cluster);
        """);

    [Fact]
    public Task The_rule_is_off_by_default() => Verify.Reports(SdkFamily.Arm, Program("""
        var pool = new ManagedClusterAgentPoolProfile("a");
        """));

    [Theory]
    [InlineData("IsEncryptionAtHostEnabled = {|AML2006:false|}")]
    [InlineData("IsEncryptionAtHostEnabled = {|AML2006:null|}")]
    [InlineData("EnableEncryptionAtHost = {|AML2006:false|}")]
    public Task A_pool_that_turns_it_off_is_reported_at_the_value(string member) => Reports($$"""
        var pool = new ManagedClusterAgentPoolProfile("a") { {{member}} };
        """);

    [Theory]
    [InlineData("IsEncryptionAtHostEnabled = true")]
    [InlineData("EnableEncryptionAtHost = true")]
    [InlineData("IsEncryptionAtHostEnabled = flag")]
    [InlineData("EnableEncryptionAtHost = flag")]
    public Task Either_name_counts(string member) => Reports($$"""
        var pool = new ManagedClusterAgentPoolProfile("a") { {{member}} };
        """);

    [Theory]
    [InlineData("IsEncryptionAtHostEnabled")]
    [InlineData("EnableEncryptionAtHost")]
    public Task It_may_be_set_later(string member) => Reports($$"""
        var pool = new ManagedClusterAgentPoolProfile("a");
        pool.{{member}} = true;
        new ContainerServiceManagedClusterData(AzureLocation.WestEurope).AgentPoolProfiles.Add(pool);
        """);

    [Fact]
    public Task Each_name_on_its_own_path_is_fine() => Reports("""
        var pool = new ManagedClusterAgentPoolProfile("a");
        if (flag) { pool.IsEncryptionAtHostEnabled = true; } else { pool.EnableEncryptionAtHost = true; }
        GC.KeepAlive(pool);
        """);

    [Fact]
    public Task The_older_name_on_one_path_only_is_reported() => Reports("""
        var pool = new {|AML2006:ManagedClusterAgentPoolProfile|}("a");
        if (flag) { pool.EnableEncryptionAtHost = true; }
        GC.KeepAlive(pool);
        """);

    [Theory]
    [InlineData("IsEncryptionAtHostEnabled")]
    [InlineData("EnableEncryptionAtHost")]
    public Task Either_name_may_be_set_on_what_a_query_yields(string member) => Verify.ReportsWith("AML2006", SdkFamily.Arm, $$"""
        using System.Collections.Generic;
        using System.Linq;
        using Azure.ResourceManager.ContainerService;
        using Azure.ResourceManager.ContainerService.Models;

        public static class Program
        {
            public static void Run(string[] names, ContainerServiceManagedClusterData cluster)
            {
                foreach (ManagedClusterAgentPoolProfile pool in names.Select(name => new ManagedClusterAgentPoolProfile(name)))
                {
                    pool.{{member}} = true;
                    cluster.AgentPoolProfiles.Add(pool);
                }
            }
        }
        """);

    [Fact]
    public Task A_query_whose_pools_nobody_completes_is_reported() => Verify.ReportsWith("AML2006", SdkFamily.Arm, """
        using System.Collections.Generic;
        using System.Linq;
        using Azure.ResourceManager.ContainerService.Models;

        public static class Program
        {
            public static IEnumerable<ManagedClusterAgentPoolProfile> Run(string[] names) => names.Select(name => new {|AML2006:ManagedClusterAgentPoolProfile|}(name));
        }
        """);

    [Fact]
    public Task Pools_of_a_fetched_cluster_are_no_creations() => Reports("""
        foreach (var pool in existing.Data.AgentPoolProfiles) { pool.Count = 3; }
        """);

    [Fact]
    public Task Unknown_values_are_reported_on_request() => Reports(
        """var pool = new ManagedClusterAgentPoolProfile("a") { IsEncryptionAtHostEnabled = {|AML2006:flag|} };""",
        ("azureml_analyzers.AML2006.report_unknown", "true"));

    [Fact]
    public Task A_type_of_the_same_name_is_not_the_sdks() => Verify.ReportsWith("AML2006", SdkFamily.Arm, """
        public class ManagedClusterAgentPoolProfile { public bool? IsEncryptionAtHostEnabled { get; set; } }

        public static class Program
        {
            public static object Run() => new ManagedClusterAgentPoolProfile { IsEncryptionAtHostEnabled = false };
        }
        """);
}
