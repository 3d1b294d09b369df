using AzureML.Analyzers.Model;
using Xunit;

namespace AzureML.Analyzers.Tests.Rules.InTransit;

public sealed class AML4004DataOverClearProtocolTests
{
    private static Task Arm(string statements, params (string Key, string Value)[] options) => Verify.Reports(SdkFamily.Arm, $$"""
        using System;
        using System.Collections.Generic;
        using Azure;
        using Azure.Core;
        using Azure.ResourceManager.DataLakeStore;
        using Azure.ResourceManager.DataLakeStore.Models;
        using Azure.ResourceManager.MachineLearning;
        using Azure.ResourceManager.MachineLearning.Models;

        public static class Program
        {
            private const string Lake = "https://churn.azuredatalakestore.net/webhdfs/v1";

            private static readonly MachineLearningNoneDatastoreCredentials None = new();

            public static void Run(
                MachineLearningDatastoreCollection datastores, MachineLearningDatastoreResource existing, MachineLearningDatastoreCredentials given,
                MachineLearningServicePrincipalDatastoreCredentials principal, MachineLearningAccountKeyDatastoreSecrets secrets, string text, bool flag)
            {
                {{statements}}
            }
        }
        """, options);

    [Theory]
    [InlineData("{|AML4004:\"http\"|}")]
    [InlineData("{|AML4004:\"HTTP\"|}")]
    [InlineData("{|AML4004:\"wasb\"|}")]
    [InlineData("{|AML4004:\"abfs\"|}")]
    [InlineData("{|AML4004:\"adl\"|}")]
    [InlineData("flag ? {|AML4004:\"http\"|} : \"https\"")]
    [InlineData("{|AML4004:\"ht\" + \"tp\"|}")]
    [InlineData("\"https\"")]
    [InlineData("\"wasbs\"")]
    [InlineData("\"abfss\"")]
    [InlineData("\"nfs\"")]
    [InlineData("null")]
    [InlineData("text")]
    [InlineData("text + \"http\"")]
    public Task Protocols(string protocol) => Arm(
        "datastores.CreateOrUpdate(WaitUntil.Completed, \"a\", new MachineLearningDatastoreData(new MachineLearningAzureBlobDatastore(None) { Protocol = " + protocol + " }));");

    [Fact]
    public Task Datastores() => Arm("""
        var a = new MachineLearningAzureDataLakeGen2Datastore(None, "f", "a") { Protocol = {|AML4004:"abfs"|} };
        var b = new MachineLearningAzureFileDatastore(given, "a", "f") { Protocol = {|AML4004:"http"|} };
        var c = new MachineLearningAzureFileDatastore(given, "a", "f") { Protocol = "https" };
        var d = new MachineLearningAzureBlobDatastore(None);
        var e = new MachineLearningAzureBlobDatastore(None) { Protocol = "http" };
        e.Protocol = "https";
        var f = new MachineLearningAzureBlobDatastore(None);
        f.Protocol = {|AML4004:"wasb"|};
        var g = (MachineLearningAzureBlobDatastore)existing.Data.Properties;
        g.Protocol = {|AML4004:"http"|};
        existing.Update(WaitUntil.Completed, existing.Data);
        """);

    [Fact]
    public Task Addresses() => Arm("""
        var a = new MachineLearningUriFileDataVersion(new Uri({|AML4004:"http://churn.blob.core.windows.net/training/a.csv"|}));
        var b = new MachineLearningUriFolderDataVersion(new Uri({|AML4004:"wasb://training@churn.blob.core.windows.net/"|}));
        var c = new MachineLearningTable(new Uri({|AML4004:$"abfs://{text}@churn.dfs.core.windows.net/"|}));
        var d = new MachineLearningDataVersionProperties(new Uri({|AML4004:$"HTTP://{text}.blob.core.usgovcloudapi.net/x"|}));
        var e = new MachineLearningUriFolderJobInput(new Uri({|AML4004:"http://churn.file.core.windows.net/x"|}));
        var f = new MachineLearningUriFileJobInput(new Uri({|AML4004:{|AML3005:"adl://churn.azuredatalakestore.net/x"|}|}));
        var g = new MachineLearningTritonModelJobInput(null) { Uri = new Uri({|AML4004:"wasb://a@b/c"|}) };
        """);

    [Fact]
    public Task Addresses_in_a_list() => Arm("""
        var a = new MachineLearningTable(new Uri("https://churn.blob.core.windows.net/table"))
        {
            ReferencedUris = { new Uri({|AML4004:"wasb://a@churn.blob.core.windows.net/1"|}), new Uri("wasbs://a@churn.blob.core.windows.net/2") },
        };
        var b = new MachineLearningTable(new Uri("https://churn.blob.core.windows.net/table"));
        b.ReferencedUris.Add(new Uri({|AML4004:"http://churn.blob.core.windows.net/1"|}));
        b.ReferencedUris.Add(new Uri(text));
        b.ReferencedUris.Add(new Uri({|AML3005:"https://churn.azuredatalakestore.net/1"|}));
        datastores.CreateOrUpdate(WaitUntil.Completed, text, null);
        var c = new MachineLearningTable(new Uri("https://churn.blob.core.windows.net/table")) { ReferencedUris = new List<Uri> { new Uri({|AML4004:"abfs://a@churn.dfs.core.windows.net/1"|}) } };
        """);

    [Fact]
    public Task Other_addresses_are_silent() => Arm("""
        var a = new MachineLearningUriFileDataVersion(new Uri("https://churn.blob.core.windows.net/training/a.csv"));
        var b = new MachineLearningUriFileDataVersion(new Uri("http://localhost:10000/devstoreaccount1/training/a.csv"));
        var c = new MachineLearningUriFileDataVersion(new Uri("http://contoso.example/?from=churn.blob.core.windows.net"));
        var d = new MachineLearningUriFileDataVersion(new Uri("azureml://datastores/http/paths/wasb"));
        var e = new MachineLearningUriFileDataVersion(new Uri("wasbs://training@churn.blob.core.windows.net/"));
        var f = new MachineLearningUriFileDataVersion(new Uri(text));
        var g = new MachineLearningUriFileDataVersion(new Uri($"{text}://churn.blob.core.windows.net/training"));
        var h = new MachineLearningUriFolderJobInput(new Uri("abfss://training@churn.dfs.core.windows.net/"));
        var i = new Uri("http://churn.blob.core.windows.net/training/a.csv");
        """);

    [Fact]
    public Task Values_that_are_not_known_are_reported_on_request() => Arm(
        "var a = new MachineLearningAzureBlobDatastore(None) { Protocol = {|AML4004:text|} };", ("azureml_analyzers.AML4004.report_unknown", "true"));

    [Fact]
    public Task Absence_is_not_reported_on_request_either() => Arm(
        "var a = new MachineLearningAzureBlobDatastore(None);", ("azureml_analyzers.AML4004.report_absent", "true"));

    [Fact]
    public Task Management() => Verify.Reports(SdkFamily.Management, """
        using Microsoft.Azure.Management.MachineLearningServices.Models;

        public static class Program
        {
            public static object[] Run(DatastoreCredentials given, string text) =>
            [
                new AzureBlobContents { Protocol = {|AML4004:"http"|} },
                new AzureBlobContents("a", "c", given, "core.windows.net", {|AML4004:"wasb"|}),
                new AzureBlobContents(protocol: {|AML4004:"http"|}, accountName: "https", containerName: "c", credentials: given, endpoint: "core.windows.net"),
                new AzureBlobContents("http", "wasb", given, "core.windows.net", "https"),
                new AzureBlobContents { Protocol = text },
            ];
        }
        """);

    [Fact]
    public Task Provisioning() => Verify.Reports(SdkFamily.Provisioning, """
        using Azure.Provisioning;
        using Azure.Provisioning.MachineLearning;

        public static class Program
        {
            public static void Run(Infrastructure plan, ProvisioningParameter parameter)
            {
                plan.Add(new MachineLearningDatastore("a") { Properties = new MachineLearningAzureBlobDatastore { Protocol = {|AML4004:"http"|} } });
                plan.Add(new MachineLearningDatastore("b") { Properties = new MachineLearningAzureDataLakeGen2Datastore { Protocol = {|AML4004:"abfs"|} } });
                plan.Add(new MachineLearningDatastore("c") { Properties = new MachineLearningAzureFileDatastore { Protocol = {|AML4004:"http"|} } });
                plan.Add(new MachineLearningDatastore("d") { Properties = new MachineLearningAzureBlobDatastore { Protocol = "https" } });
                plan.Add(new MachineLearningDatastore("e") { Properties = new MachineLearningAzureBlobDatastore { Protocol = parameter } });
                plan.Add(new MachineLearningDatastore("f") { Properties = new MachineLearningAzureBlobDatastore() });
            }
        }
        """);

    [Fact]
    public Task Pulumi_native() => Verify.Reports(SdkFamily.PulumiNative, """
        using Pulumi;
        using Pulumi.AzureNative.MachineLearningServices;
        using Pulumi.AzureNative.MachineLearningServices.Inputs;

        public static class Program
        {
            public static void Run(Output<string> output)
            {
                new Datastore("a", new DatastoreArgs { DatastoreProperties = new AzureBlobDatastoreArgs { Protocol = {|AML4004:"http"|} } });
                new Datastore("b", new() { DatastoreProperties = new AzureBlobDatastoreArgs { Protocol = "https" } });
                new Datastore("c", new() { DatastoreProperties = new AzureBlobDatastoreArgs { Protocol = output } });
            }
        }
        """);

    [Fact]
    public Task A_type_of_the_same_name_is_somebody_elses() => Verify.Reports(SdkFamily.Arm, """
        public sealed class MachineLearningAzureBlobDatastore { public string Protocol { get; set; } }

        public static class Program
        {
            public static object Run() => new MachineLearningAzureBlobDatastore { Protocol = "http" };
        }
        """);
}
