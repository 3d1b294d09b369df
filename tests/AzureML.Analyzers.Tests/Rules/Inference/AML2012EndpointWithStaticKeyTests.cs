using AzureML.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Xunit;

namespace AzureML.Analyzers.Tests.Rules.Inference;

public sealed class AML2012EndpointWithStaticKeyTests
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

    private static Task Reports(string statements, params (string Key, string Value)[] options) => Verify.Reports(SdkFamily.Arm, Program(statements), options);

    [Fact]
    public Task A_key_is_reported_at_the_argument() => Reports("""
        var properties = new MachineLearningOnlineEndpointProperties({|AML2012:MachineLearningEndpointAuthMode.Key|});
        endpoints.CreateOrUpdate(WaitUntil.Completed, "churn", new MachineLearningOnlineEndpointData(AzureLocation.WestEurope, properties));
        """);

    [Theory]
    [InlineData("{|AML2012:\"Key\"|}")]
    [InlineData("{|AML2012:\"key\"|}")]
    [InlineData("authMode: {|AML2012:MachineLearningEndpointAuthMode.Key|}")]
    [InlineData("flag ? {|AML2012:MachineLearningEndpointAuthMode.Key|} : MachineLearningEndpointAuthMode.AadToken")]
    public Task Every_spelling_of_a_key_is_reported(string argument) => Reports($$"""
        var properties = new MachineLearningOnlineEndpointProperties({{argument}});
        """);

    [Theory]
    [InlineData("MachineLearningEndpointAuthMode.AadToken")]
    [InlineData("MachineLearningEndpointAuthMode.AmlToken")]
    [InlineData("\"AADToken\"")]
    [InlineData("\"KeyVault\"")]
    [InlineData("mode")]
    [InlineData("new MachineLearningEndpointAuthMode(text)")]
    public Task Other_modes_are_silent(string argument) => Reports($$"""
        var properties = new MachineLearningOnlineEndpointProperties({{argument}});
        """);

    [Fact]
    public Task A_mode_that_is_overwritten_does_not_count() => Reports("""
        var properties = new MachineLearningOnlineEndpointProperties(MachineLearningEndpointAuthMode.Key);
        properties.AuthMode = MachineLearningEndpointAuthMode.AadToken;
        endpoints.CreateOrUpdate(WaitUntil.Completed, "churn", new MachineLearningOnlineEndpointData(AzureLocation.WestEurope, properties));
        """);

    [Fact]
    public Task A_key_written_into_fetched_data_is_reported() => Reports("""
        MachineLearningOnlineEndpointData data = existing.Data;
        data.Properties.AuthMode = {|AML2012:MachineLearningEndpointAuthMode.Key|};
        endpoints.CreateOrUpdate(WaitUntil.Completed, "churn", data);
        """);

    [Fact]
    public Task Batch_and_serverless_endpoints_are_other_things() => Reports("""
        var batch = new MachineLearningBatchEndpointProperties(MachineLearningEndpointAuthMode.Key);
        var serverless = new ServerlessEndpointProperties(ServerlessInferenceEndpointAuthMode.Key);
        """);

    [Fact]
    public Task Unknown_modes_are_reported_on_request() => Reports(
        """var properties = new MachineLearningOnlineEndpointProperties({|AML2012:mode|});""",
        ("azureml_analyzers.AML2012.report_unknown", "true"));

    [Fact]
    public Task Endpoints_of_a_plan_are_judged() => Verify.Reports(SdkFamily.Provisioning, """
        using Azure.Provisioning;
        using Azure.Provisioning.MachineLearning;

        public static class Program
        {
            public static void Run(Infrastructure infra, BicepValue<MachineLearningEndpointAuthMode> mode)
            {
                infra.Add(new MachineLearningOnlineEndpoint("a") { Properties = new MachineLearningOnlineEndpointProperties { AuthMode = {|AML2012:MachineLearningEndpointAuthMode.Key|} } });
                infra.Add(new MachineLearningOnlineEndpoint("b") { Properties = new MachineLearningOnlineEndpointProperties { AuthMode = MachineLearningEndpointAuthMode.AADToken } });
                infra.Add(new MachineLearningOnlineEndpoint("c") { Properties = new MachineLearningOnlineEndpointProperties { AuthMode = mode } });
                infra.Add(new MachineLearningOnlineEndpoint("d") { Properties = new MachineLearningOnlineEndpointProperties() });
            }
        }
        """);

    [Fact]
    public Task A_type_of_the_same_name_is_not_the_sdks() => Verify.Reports(SdkFamily.Arm, """
        public class MachineLearningOnlineEndpointProperties { public string AuthMode { get; set; } }

        public static class Program
        {
            public static object Run() => new MachineLearningOnlineEndpointProperties { AuthMode = "Key" };
        }
        """);

    [Theory]
    [InlineData("", "use 'AadToken'")]
    [InlineData("Compute = text", "use 'AmlToken'")]
    public async Task The_message_names_the_mode_that_the_endpoint_takes(string member, string expected)
    {
        string source = Program($$"""var properties = new MachineLearningOnlineEndpointProperties(MachineLearningEndpointAuthMode.Key) { {{member}} };""");
        Diagnostic finding = Assert.Single(await Verify.Diagnose(Verify.References(SdkFamily.Arm), source));
        Assert.EndsWith(expected, finding.GetMessage(), StringComparison.Ordinal);
    }
}
