using AzureML.Analyzers.Model;
using Xunit;

namespace AzureML.Analyzers.Tests.Rules.DataHandling;

public sealed class AML5005SecretInUriTests
{
    private const string Signed = "https://reader:Tr0ub4dor&3x!@data.contoso.com/churn";

    private static Task Reports(string statements, params (string Key, string Value)[] options) => Verify.Reports(SdkFamily.Arm, $$"""
        using System;
        using System.Collections.Generic;
        using Azure;
        using Azure.Core;
        using Azure.ResourceManager.MachineLearning;
        using Azure.ResourceManager.MachineLearning.Models;

        public static class Program
        {
            private const string Signed = "{{Signed}}";

            public static void Run(MachineLearningCommandJob job, string text, bool flag)
            {
                {{statements}}
            }
        }
        """, options);

    [Fact]
    public Task Data_models_and_code() => Reports("""
        var a = new MachineLearningUriFileDataVersion({|AML5005:new Uri(Signed)|});
        var b = new MachineLearningUriFolderDataVersion(new Uri(flag ? {|AML5005:Signed|} : "https://data.contoso.com/churn"));
        var c = new MachineLearningTable(new Uri("https://data.contoso.com/churn")) { ReferencedUris = { {|AML5005:new Uri(Signed)|} } };
        var d = new MachineLearningModelVersionProperties { ModelUri = {|AML5005:new Uri(Signed)|} };
        var e = new MachineLearningCodeVersionProperties { CodeUri = {|AML5005:new Uri(Signed)|} };
        var f = new MachineLearningBuildContext({|AML5005:new Uri(Signed)|});
        """);

    [Fact]
    public Task Inputs_and_outputs_of_jobs() => Reports("""
        job.Inputs["a"] = new MachineLearningUriFileJobInput({|AML5005:new Uri(Signed)|});
        job.Inputs.Add("b", new MachineLearningUriFolderJobInput(new Uri({|AML5005:$"https://reader:Tr0ub4dor&3x!@{text}/churn"|})));
        job.Outputs["c"] = new MachineLearningUriFolderJobOutput { Uri = {|AML5005:new Uri(Signed)|} };
        """);

    [Fact]
    public async Task Shared_access_signatures()
    {
        string url = new Tests.Secrets.SyntheticSecrets().SasUrl();
        await Reports($$"""job.Inputs["a"] = new MachineLearningUriFileJobInput(new Uri({|AML5005:"{{url}}"|}));""");
        await Reports($$"""job.Inputs["a"] = new MachineLearningUriFileJobInput(new Uri({|AML5005:"{{url}}"|}));""", ("build_property.IsTestProject", "true"));
    }

    [Fact]
    public Task Silent() => Reports("""
        var a = new MachineLearningUriFileDataVersion(new Uri("azureml://datastores/churn/paths/data.csv"));
        var b = new MachineLearningUriFileDataVersion(new Uri("https://churn.blob.core.windows.net/data?sv=2023-01-03&sig=<signature>"));
        var c = new MachineLearningUriFileDataVersion(new Uri(text));
        var d = new MachineLearningUriFileDataVersion(new Uri("abfss://data@churn.dfs.core.windows.net/churn"));
        job.Inputs["a"] = new MachineLearningUriFileJobInput(new Uri("wasbs://data@churn.blob.core.windows.net/churn"));
        job.Inputs["b"] = new MachineLearningUriFileJobInput(new Uri($"https://churn.blob.core.windows.net/data?{text}"));
        job.Inputs["c"] = new MachineLearningUriFileJobInput(new Uri("https://reader@data.contoso.com/churn"));
        var other = new Uri(Signed);
        """);

    /// <summary>Each carrier has its own rule.</summary>
    [Fact]
    public Task The_same_address_elsewhere_is_another_rule() => Reports("""
        job.EnvironmentVariables["SOURCE"] = {|AML5001:Signed|};
        job.Tags["source"] = {|AML5004:Signed|};
        """);
}
