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

    [Fact]
    public Task Other_syntax() => Reports("""
        Uri Local() => new Uri(Signed);
        var a = new MachineLearningTable(new Uri("https://data.contoso.com/churn")) { ReferencedUris = { new("https://data.contoso.com/b"), new({|AML5005:"https://reader:Tr0ub4dor&3x!@data.contoso.com/c"|}) } };
        MachineLearningUriFileJobInput b = new({|AML5005:Local()|});
        job.Inputs["c"] = flag ? new MachineLearningUriFileJobInput({|AML5005:new Uri(Signed, UriKind.Absolute)|}) : null;
        var d = new MachineLearningModelVersionProperties() { ModelUri = flag switch { true => {|AML5005:new Uri(Signed)|}, _ => null } };
        var (uri, name) = (new Uri(Signed), "churn");
        var e = new MachineLearningCodeVersionProperties { CodeUri = {|AML5005:uri|}, Description = name };
        foreach (string address in new[] { "https://data.contoso.com/churn", Signed })
        {
            job.Inputs.Add(address, new MachineLearningUriFolderJobInput({|AML5005:new Uri(address)|}));
        }
        """);

    [Fact]
    public Task Values_set_later() => Reports("""
        var a = new MachineLearningUriFileDataVersion(new Uri("https://data.contoso.com/churn"));
        a.DataUri = {|AML5005:new Uri(Signed)|};
        var b = new MachineLearningUriFileDataVersion(new Uri(Signed));
        b.DataUri = new Uri("https://data.contoso.com/churn");
        var c = new MachineLearningUriFolderJobOutput();
        if (flag)
        {
            c.Uri = {|AML5005:new Uri(Signed)|};
        }

        job.Outputs["c"] = c;
        """);

    [Fact]
    public Task Values_that_are_not_known() => Reports("""
        var a = new MachineLearningUriFileDataVersion(new Uri(Environment.GetEnvironmentVariable("DATA_URL")));
        var b = new MachineLearningUriFileDataVersion(new Uri("https://" + text + "@data.contoso.com/churn"));
        var c = new MachineLearningUriFileDataVersion(new Uri($"https://reader:{text}@data.contoso.com/churn"));
        var d = new MachineLearningUriFileDataVersion(new UriBuilder(text).Uri);
        var e = new MachineLearningUriFileDataVersion(new Uri($"https://churn.blob.core.windows.net/data?sv=2023-01-03&sig={text}"));
        """);

    [Fact]
    public Task A_type_of_the_same_name_is_somebody_elses() => Verify.Reports(SdkFamily.Arm, """
        using System;
        using Azure.ResourceManager.MachineLearning.Models;

        public sealed class MachineLearningUriFileJobInput { public MachineLearningUriFileJobInput(Uri uri) => Uri = uri; public Uri Uri { get; set; } }

        public static class Program
        {
            public static object[] Run(MachineLearningCommandJob job) => new object[] { new MachineLearningUriFileJobInput(new Uri("https://reader:Tr0ub4dor&3x!@data.contoso.com/churn")), job };
        }
        """);

    /// <summary>The tables of the other libraries have no addresses of data; what they have beside them is other rules'.</summary>
    [Fact]
    public Task Another_library() => Verify.Reports(SdkFamily.Management, """
        using Microsoft.Azure.Management.MachineLearningServices.Models;

        public static class Program
        {
            public static void Run(CommandJob job)
            {
                job.EnvironmentVariables["SOURCE"] = {|AML5001:"https://reader:Tr0ub4dor&3x!@data.contoso.com/churn"|};
                job.Command = {|AML5004:"python train.py --data https://reader:Tr0ub4dor&3x!@data.contoso.com/churn"|};
            }
        }
        """);

    /// <summary>Each carrier has its own rule.</summary>
    [Fact]
    public Task The_same_address_elsewhere_is_another_rule() => Reports("""
        job.EnvironmentVariables["SOURCE"] = {|AML5001:Signed|};
        job.Tags["source"] = {|AML5004:Signed|};
        """);
}
