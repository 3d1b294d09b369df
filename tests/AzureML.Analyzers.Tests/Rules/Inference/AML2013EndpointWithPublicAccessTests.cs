using AzureML.Analyzers.Model;
using Xunit;

namespace AzureML.Analyzers.Tests.Rules.Inference;

public sealed class AML2013EndpointWithPublicAccessTests
{
    private static string Program(string statements) => $$"""
        using System;
        using Azure;
        using Azure.Core;
        using Azure.ResourceManager.MachineLearning;
        using Azure.ResourceManager.MachineLearning.Models;

        public static class Program
        {
            public static void Run(
                MachineLearningOnlineEndpointCollection endpoints, MachineLearningOnlineEndpointResource existing, MachineLearningEndpointAuthMode mode,
                MachineLearningPublicNetworkAccessType access, string text, bool flag)
            {
                {{statements}}
            }
        }
        """;

    private static Task Reports(string statements, params (string Key, string Value)[] options) => Verify.ReportsWith("AML2013", SdkFamily.Arm, Program(statements), options);

    [Fact]
    public Task An_endpoint_that_does_not_say_is_reported() => Reports("""
        var properties = new {|AML2013:MachineLearningOnlineEndpointProperties|}(MachineLearningEndpointAuthMode.AadToken);
        endpoints.CreateOrUpdate(WaitUntil.Completed, "churn", new MachineLearningOnlineEndpointData(AzureLocation.WestEurope, properties));
        """);

    [Fact]
    public Task The_rule_is_off_by_default() => Verify.Reports(SdkFamily.Arm, Program("""
        var properties = new MachineLearningOnlineEndpointProperties(MachineLearningEndpointAuthMode.AadToken);
        """));

    [Theory]
    [InlineData("{|AML2013:MachineLearningPublicNetworkAccessType.Enabled|}")]
    [InlineData("{|AML2013:\"Enabled\"|}")]
    [InlineData("{|AML2013:null|}")]
    public Task Public_access_is_reported_at_the_value(string value) => Reports($$"""
        var properties = new MachineLearningOnlineEndpointProperties(MachineLearningEndpointAuthMode.AadToken) { PublicNetworkAccess = {{value}} };
        """);

    [Theory]
    [InlineData("MachineLearningPublicNetworkAccessType.Disabled")]
    [InlineData("\"Disabled\"")]
    [InlineData("access")]
    [InlineData("\"SecuredByPerimeter\"")]
    public Task Other_values_are_silent_also_later(string value) => Reports($$"""
        var properties = new MachineLearningOnlineEndpointProperties(MachineLearningEndpointAuthMode.AadToken);
        properties.PublicNetworkAccess = {{value}};
        endpoints.CreateOrUpdate(WaitUntil.Completed, "churn", new MachineLearningOnlineEndpointData(AzureLocation.WestEurope, properties));
        """);

    [Fact]
    public Task One_path_without_it_is_reported() => Reports("""
        var properties = new {|AML2013:MachineLearningOnlineEndpointProperties|}(MachineLearningEndpointAuthMode.AadToken);
        if (flag) { properties.PublicNetworkAccess = MachineLearningPublicNetworkAccessType.Disabled; }
        endpoints.CreateOrUpdate(WaitUntil.Completed, "churn", new MachineLearningOnlineEndpointData(AzureLocation.WestEurope, properties));
        """);

    [Fact]
    public Task On_Kubernetes_the_cluster_decides_unless_the_endpoint_says_so() => Reports("""
        var silent = new MachineLearningOnlineEndpointProperties(MachineLearningEndpointAuthMode.AmlToken) { Compute = text };
        var loud = new MachineLearningOnlineEndpointProperties(MachineLearningEndpointAuthMode.AmlToken)
        {
            Compute = text,
            PublicNetworkAccess = {|AML2013:MachineLearningPublicNetworkAccessType.Enabled|},
        };
        """);

    [Fact]
    public Task Fetched_endpoints_are_no_creations() => Reports("""
        MachineLearningOnlineEndpointData data = existing.Data;
        data.Properties.Description = text;
        endpoints.CreateOrUpdate(WaitUntil.Completed, "churn", data);
        """);

    [Fact]
    public Task Batch_endpoints_are_other_things() => Reports("""
        var batch = new MachineLearningBatchEndpointProperties(MachineLearningEndpointAuthMode.AadToken);
        """);

    [Fact]
    public Task Absence_can_be_left_out() => Reports(
        """var properties = new MachineLearningOnlineEndpointProperties(MachineLearningEndpointAuthMode.AadToken);""",
        ("azureml_analyzers.AML2013.report_absent", "false"));

    [Fact]
    public Task Endpoints_of_a_plan_are_judged() => Verify.ReportsWith("AML2013", SdkFamily.Provisioning, """
        using Azure.Provisioning;
        using Azure.Provisioning.MachineLearning;

        public static class Program
        {
            public static void Run(Infrastructure infra, BicepValue<PublicNetworkAccess> access)
            {
                infra.Add(new MachineLearningOnlineEndpoint("a") { Properties = new {|AML2013:MachineLearningOnlineEndpointProperties|}() });
                infra.Add(new MachineLearningOnlineEndpoint("b") { Properties = new MachineLearningOnlineEndpointProperties { PublicNetworkAccess = access } });
            }
        }
        """);

    [Fact]
    public Task A_type_of_the_same_name_is_not_the_sdks() => Verify.ReportsWith("AML2013", SdkFamily.Arm, """
        public class MachineLearningOnlineEndpointProperties { public string PublicNetworkAccess { get; set; } }

        public static class Program
        {
            public static object Run() => new MachineLearningOnlineEndpointProperties { PublicNetworkAccess = "Enabled" };
        }
        """);
}
