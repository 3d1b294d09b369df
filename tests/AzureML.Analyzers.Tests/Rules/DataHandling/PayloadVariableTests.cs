using AzureML.Analyzers.Model;
using Xunit;

namespace AzureML.Analyzers.Tests.Rules.DataHandling;

/// <summary>The environment variables inside the JSON of a pipeline's steps (AML5001 to AML5003).</summary>
public sealed class PayloadVariableTests
{
    private static Task Reports(string statements) => Verify.Reports(SdkFamily.Arm, $$"""
        using System;
        using System.Collections.Generic;
        using Azure.ResourceManager.MachineLearning.Models;
        using Azure.Security.KeyVault.Secrets;

        public static class Program
        {
            private const string Word = "Tr0ub4dor&3x!";

            public static MachineLearningPipelineJob Run(SecretClient vault, string text)
            {
                var pipeline = new MachineLearningPipelineJob();
                {{statements}}
                return pipeline;
            }
        }
        """);

    [Fact]
    public Task Anonymous_objects() => Reports("""
        pipeline.Jobs["train"] = BinaryData.FromObjectAsJson(new
        {
            type = "command",
            environment_variables = new
            {
                DB_PASSWORD = {|AML5001:"Tr0ub4dor&3x!"|},
                API_KEY = {|AML5003:text|},
                SETTING = {|AML5002:vault.GetSecret("db").Value.Value|},
                OTHER = {|AML5002:Environment.GetEnvironmentVariable("DB_PASSWORD")|},
                MODE = "fast",
                REGION = text,
            },
        });
        """);

    [Fact]
    public Task Dictionaries_and_locals() => Reports("""
        var payload = new { jobType = "Command", environmentVariables = new Dictionary<string, string> { ["DB_PASSWORD"] = {|AML5001:Word|}, ["MODE"] = text } };
        pipeline.Jobs.Add("train", BinaryData.FromObjectAsJson(payload));
        var variables = new Dictionary<string, object> { { "DB_PASSWORD", {|AML5001:"Tr0ub4dor&3x!"|} } };
        pipeline.Jobs["score"] = BinaryData.FromObjectAsJson(new { environment_variables = variables });
        """);

    [Fact]
    public Task Texts() => Reports("""
        pipeline.Jobs["a"] = {|AML5001:BinaryData.FromString("{ \"environment_variables\": { \"DB_PASSWORD\": \"Tr0ub4dor&3x!\" } }")|};
        pipeline.Jobs["b"] = new BinaryData({|AML5001:"{ \"environment_variables\": { \"DB_PASSWORD\": \"Tr0ub4dor&3x!\" } }"|});
        pipeline.Jobs["c"] = BinaryData.FromString("{ \"environment_variables\": { \"DB_SECRET_NAME\": \"db-password\" } }");
        pipeline.Jobs["d"] = BinaryData.FromString(text);
        """.Replace("{|AML5001:BinaryData.FromString(", "BinaryData.FromString({|AML5001:", StringComparison.Ordinal).Replace("} }\")|};", "} }\"|});", StringComparison.Ordinal));

    [Fact]
    public Task Silent() => Reports("""
        pipeline.Jobs["a"] = BinaryData.FromObjectAsJson(new { type = "command", inputs = new { DB_PASSWORD = text }, environment_variables = new { MODE = text, DB_SECRET_NAME = "db" } });
        pipeline.Jobs["b"] = BinaryData.FromObjectAsJson(text);
        var other = BinaryData.FromObjectAsJson(new { environment_variables = new { DB_PASSWORD = "Tr0ub4dor&3x!" } });
        """);

    [Fact]
    public Task Provisioning() => Verify.Reports(SdkFamily.Provisioning, """
        using System;
        using Azure.Provisioning.MachineLearning;

        public static class Program
        {
            public static MachineLearningPipelineJob Run() => new()
            {
                Jobs = { ["train"] = BinaryData.FromObjectAsJson(new { environment_variables = new { DB_PASSWORD = {|AML5001:"Tr0ub4dor&3x!"|} } }) },
            };
        }
        """);
}
