using AzureML.Analyzers.Model;
using Xunit;

namespace AzureML.Analyzers.Tests.Rules.DataServices;

public sealed class AML3006DatastoreStoresCredentialsTests
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
    public Task Every_kind_of_credentials_is_reported() => Arm("""
        var a = new MachineLearningAzureBlobDatastore({|AML3006:new MachineLearningAccountKeyDatastoreCredentials(secrets)|});
        var b = new MachineLearningAzureDataLakeGen2Datastore({|AML3006:new MachineLearningSasDatastoreCredentials(new MachineLearningSasDatastoreSecrets { SasToken = text })|}, "f", "a");
        var c = new MachineLearningAzureBlobDatastore({|AML3006:new MachineLearningServicePrincipalDatastoreCredentials(Guid.Empty, new MachineLearningServicePrincipalDatastoreSecrets(), Guid.Empty)|});
        var d = new MachineLearningAzureBlobDatastore({|AML3006:new MachineLearningCertificateDatastoreCredentials(Guid.Empty, new MachineLearningCertificateDatastoreSecrets(), Guid.Empty, "t")|});
        """);

    [Fact]
    public Task Ways_of_writing() => Arm("""
        var key = new MachineLearningAccountKeyDatastoreCredentials(secrets);
        datastores.CreateOrUpdate(WaitUntil.Completed, "a", new MachineLearningDatastoreData(new MachineLearningAzureBlobDatastore({|AML3006:key|})));
        var b = new MachineLearningAzureBlobDatastore(None);
        b.Credentials = {|AML3006:new MachineLearningAccountKeyDatastoreCredentials(secrets)|};
        var c = new MachineLearningAzureBlobDatastore(flag ? {|AML3006:new MachineLearningAccountKeyDatastoreCredentials(secrets)|} : None);
        var d = new MachineLearningAzureBlobDatastore(new MachineLearningAccountKeyDatastoreCredentials(secrets));
        d.Credentials = new MachineLearningNoneDatastoreCredentials();
        """);

    [Fact]
    public Task Silent() => Arm("""
        var a = new MachineLearningAzureBlobDatastore(None);
        var b = new MachineLearningAzureBlobDatastore(new MachineLearningNoneDatastoreCredentials());
        var c = new MachineLearningAzureBlobDatastore(given);
        var d = new MachineLearningAzureBlobDatastore(principal);
        var e = new MachineLearningAzureFileDatastore(new MachineLearningAccountKeyDatastoreCredentials(secrets), "a", "f");
        var f = new {|AML3005:MachineLearningAzureDataLakeGen1Datastore|}(new MachineLearningServicePrincipalDatastoreCredentials(Guid.Empty, null, Guid.Empty), "s");
        var g = new MachineLearningAccountKeyDatastoreCredentials(secrets);
        var h = new MachineLearningAzureBlobDatastore(null);
        var i = new MachineLearningAzureBlobDatastore(existing.Data.Properties.Credentials);
        """);

    [Fact]
    public Task Management() => Verify.Reports(SdkFamily.Management, """
        using Microsoft.Azure.Management.MachineLearningServices.Models;

        public static class Program
        {
            public static object[] Run(DatastoreCredentials given, AccountKeyDatastoreSecrets secrets) =>
            [
                new AzureBlobContents { Credentials = {|AML3006:new AccountKeyDatastoreCredentials(secrets)|} },
                new AzureBlobContents("a", "c", {|AML3006:new ServicePrincipalDatastoreCredentials()|}, "core.windows.net", "https"),
                new AzureBlobContents { Credentials = given },
                new AzureBlobContents { Credentials = new DatastoreCredentials() },
                new AzureBlobContents(),
            ];
        }
        """);

    [Fact]
    public Task Provisioning() => Verify.Reports(SdkFamily.Provisioning, """
        using Azure.Provisioning;
        using Azure.Provisioning.MachineLearning;

        public static class Program
        {
            public static void Run(Infrastructure plan, ProvisioningParameter key)
            {
                plan.Add(new MachineLearningDatastore("a") { Properties = new MachineLearningAzureBlobDatastore { Credentials = {|AML3006:new MachineLearningAccountKeyDatastoreCredentials { SecretsKey = key }|} } });
                plan.Add(new MachineLearningDatastore("b") { Properties = new MachineLearningAzureDataLakeGen2Datastore { Credentials = {|AML3006:new MachineLearningSasDatastoreCredentials()|} } });
                plan.Add(new MachineLearningDatastore("c") { Properties = new MachineLearningAzureFileDatastore { Credentials = new MachineLearningAccountKeyDatastoreCredentials { SecretsKey = key } } });
                plan.Add(new MachineLearningDatastore("d") { Properties = new MachineLearningAzureBlobDatastore { Credentials = new MachineLearningNoneDatastoreCredentials() } });
                plan.Add(new MachineLearningDatastore("e") { Properties = new MachineLearningAzureBlobDatastore() });
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
            public static void Run(Output<string> key)
            {
                new Datastore("a", new DatastoreArgs
                {
                    DatastoreProperties = new AzureBlobDatastoreArgs
                    {
                        Credentials = {|AML3006:new AccountKeyDatastoreCredentialsArgs { Secrets = new AccountKeyDatastoreSecretsArgs { Key = key } }|},
                    },
                });
                new Datastore("b", new() { DatastoreProperties = new AzureBlobDatastoreArgs() });
            }
        }
        """);

    [Fact]
    public Task A_type_of_the_same_name_is_somebody_elses() => Verify.Reports(SdkFamily.Arm, """
        using Azure.ResourceManager.MachineLearning.Models;

        public sealed class MachineLearningAzureBlobDatastore { public MachineLearningDatastoreCredentials Credentials { get; set; } }

        public static class Program
        {
            public static object Run(MachineLearningAccountKeyDatastoreSecrets secrets) =>
                new MachineLearningAzureBlobDatastore { Credentials = new MachineLearningAccountKeyDatastoreCredentials(secrets) };
        }
        """);
}
