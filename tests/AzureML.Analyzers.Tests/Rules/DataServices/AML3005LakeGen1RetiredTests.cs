using AzureML.Analyzers.Model;
using Xunit;

namespace AzureML.Analyzers.Tests.Rules.DataServices;

public sealed class AML3005LakeGen1RetiredTests
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

    [Fact]
    public Task Gen1_is_reported_where_it_is_created() => Arm("""
        datastores.CreateOrUpdate(WaitUntil.Completed, "a", new MachineLearningDatastoreData(new {|AML3005:MachineLearningAzureDataLakeGen1Datastore|}(None, "churn")));
        MachineLearningDatastoreProperties b = new {|AML3005:MachineLearningAzureDataLakeGen1Datastore|}(principal, text);
        var c = new {|AML3005:DataLakeStoreAccountCreateOrUpdateContent|}(AzureLocation.WestEurope);
        var d = new {|AML3005:MachineLearningDataLakeAnalytics|}();
        """);

    [Fact]
    public Task What_exists_or_is_of_Gen2_is_silent() => Arm("""
        var a = new MachineLearningAzureDataLakeGen2Datastore(None, "f", "a");
        var b = (MachineLearningAzureDataLakeGen1Datastore)existing.Data.Properties;
        b.StoreName = "other";
        existing.Update(WaitUntil.Completed, existing.Data);
        var c = new DataLakeStoreAccountPatch { DefaultGroup = "g" };
        var d = new MachineLearningAzureBlobDatastore(None) { Endpoint = "core.windows.net" };
        """);

    [Fact]
    public Task Addresses() => Arm("""
        var a = new MachineLearningUriFolderDataVersion(new Uri({|AML3005:"https://churn.azuredatalakestore.net/webhdfs/v1/training"|}));
        var b = new MachineLearningUriFolderJobInput({|AML3005:new Uri(Lake)|});
        var c = new MachineLearningUriFileDataVersion(new Uri({|AML3005:$"https://{text}.AzureDataLakeStore.net:443/x"|}));
        var d = new MachineLearningAzureBlobDatastore(None) { Endpoint = {|AML3005:"azuredatalakestore.net"|} };
        var e = new MachineLearningUriFileDataVersion(new Uri("https://churn.dfs.core.windows.net/azuredatalakestore.net"));
        var f = new MachineLearningUriFileDataVersion(new Uri("https://notazuredatalakestore.net/x"));
        var g = new MachineLearningUriFileDataVersion(new Uri(text));
        var h = new Uri("https://churn.azuredatalakestore.net/x");
        """);

    [Fact]
    public Task Provisioning() => Verify.Reports(SdkFamily.Provisioning, """
        using Azure.Provisioning;
        using Azure.Provisioning.MachineLearning;

        public static class Program
        {
            public static void Run(Infrastructure plan)
            {
                plan.Add(new MachineLearningDatastore("a") { Properties = new {|AML3005:MachineLearningAzureDataLakeGen1Datastore|} { StoreName = "churn" } });
                plan.Add(new MachineLearningDatastore("b") { Properties = new MachineLearningAzureDataLakeGen2Datastore { AccountName = "churn" } });
                var c = new {|AML3005:MachineLearningDataLakeAnalytics|}();
                plan.Add(new MachineLearningDatastore("d") { Properties = new MachineLearningAzureBlobDatastore { Endpoint = {|AML3005:"azuredatalakestore.net"|} } });
            }
        }
        """);

    [Fact]
    public Task Management() => Verify.Reports(SdkFamily.Management, """
        using Microsoft.Azure.Management.MachineLearningServices.Models;

        public static class Program
        {
            public static object[] Run() =>
            [
                new AzureBlobContents { Endpoint = {|AML3005:"azuredatalakestore.net"|} },
                new AzureBlobContents { Endpoint = "core.windows.net" },
            ];
        }
        """);

    [Fact]
    public Task Pulumi_native() => Verify.Reports(SdkFamily.PulumiNative, """
        using Pulumi.AzureNative.MachineLearningServices.Inputs;

        public static class Program
        {
            public static object[] Run() =>
            [
                new AzureBlobDatastoreArgs { Endpoint = {|AML3005:"azuredatalakestore.net"|} },
                new AzureBlobDatastoreArgs { Endpoint = "core.windows.net" },
            ];
        }
        """);

    [Fact]
    public Task A_type_of_the_same_name_is_somebody_elses() => Verify.Reports(SdkFamily.Arm, """
        public sealed class MachineLearningAzureDataLakeGen1Datastore { public string StoreName { get; set; } }

        public static class Program
        {
            public static object Run() => new MachineLearningAzureDataLakeGen1Datastore { StoreName = "churn" };
        }
        """);
}
