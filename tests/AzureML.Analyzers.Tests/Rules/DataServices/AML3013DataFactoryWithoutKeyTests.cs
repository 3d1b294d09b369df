using AzureML.Analyzers.Model;
using Xunit;

namespace AzureML.Analyzers.Tests.Rules.DataServices;

public sealed class AML3013DataFactoryWithoutKeyTests
{
    private static string Program(string statements) => $$"""
        using System;
        using Azure;
        using Azure.Core;
        using Azure.ResourceManager.DataFactory;
        using Azure.ResourceManager.DataFactory.Models;

        public static class Program
        {
            private static DataFactoryEncryptionConfiguration Key() => new DataFactoryEncryptionConfiguration(vaultBaseUri: new Uri("https://contoso.example"), keyName: "k");

            private static void Complete(DataFactoryData factory) => factory.Encryption = Key();

            public static void Run(DataFactoryCollection factories, DataFactoryResource existing, DataFactoryEncryptionConfiguration given, bool flag)
            {
                {{statements}}
            }
        }
        """;

    private static Task Reports(string statements, params (string Key, string Value)[] options) => Verify.ReportsWith("AML3013", SdkFamily.Arm, Program(statements), options);

    [Fact]
    public Task A_factory_without_a_key_is_reported() => Reports("""
        factories.CreateOrUpdate(WaitUntil.Completed, "a", new {|AML3013:DataFactoryData|}(AzureLocation.WestEurope));
        DataFactoryData b = {|AML3013:new|}(AzureLocation.WestEurope);
        factories.CreateOrUpdate(WaitUntil.Completed, "b", b);
        factories.CreateOrUpdate(WaitUntil.Completed, "c", new DataFactoryData(AzureLocation.WestEurope) { Encryption = {|AML3013:null|} });
        var d = new {|AML3013:DataFactoryData|}(AzureLocation.WestEurope);
        if (flag) { d.Encryption = Key(); }
        factories.CreateOrUpdate(WaitUntil.Completed, "d", d);
        """);

    [Fact]
    public Task A_factory_with_a_key_is_silent() => Reports("""
        factories.CreateOrUpdate(WaitUntil.Completed, "a", new DataFactoryData(AzureLocation.WestEurope) { Encryption = Key() });
        factories.CreateOrUpdate(WaitUntil.Completed, "b", new DataFactoryData(AzureLocation.WestEurope) { Encryption = given });
        var c = new DataFactoryData(AzureLocation.WestEurope);
        Complete(c);
        factories.CreateOrUpdate(WaitUntil.Completed, "c", c);
        DataFactoryData d = existing.Data;
        factories.CreateOrUpdate(WaitUntil.Completed, "d", d);
        """);

    [Fact]
    public Task Off_by_default_and_on_request() => Verify.Reports(SdkFamily.Arm, Program("""
        factories.CreateOrUpdate(WaitUntil.Completed, "a", new DataFactoryData(AzureLocation.WestEurope));
        """));

    [Fact]
    public Task Options_decide_about_absence_and_unknown_values() => Reports(
        """
        factories.CreateOrUpdate(WaitUntil.Completed, "a", new DataFactoryData(AzureLocation.WestEurope));
        factories.CreateOrUpdate(WaitUntil.Completed, "b", new DataFactoryData(AzureLocation.WestEurope) { Encryption = {|AML3013:given|} });
        """,
        ("azureml_analyzers.report_absent", "false"),
        ("azureml_analyzers.AML3013.report_unknown", "true"));

    [Fact]
    public Task Pulumi() => Verify.ReportsWith("AML3013", SdkFamily.PulumiNative, """
        using Pulumi.AzureNative.DataFactory;
        using Pulumi.AzureNative.DataFactory.Inputs;

        new Factory("a", new {|AML3013:FactoryArgs|} { ResourceGroupName = "churn" });
        new Factory("b", new() { ResourceGroupName = "churn", Encryption = new EncryptionConfigurationArgs { KeyName = "k", VaultBaseUrl = "https://contoso.example" } });
        """);

    [Fact]
    public Task A_type_of_the_same_name_is_silent() => Verify.ReportsWith("AML3013", SdkFamily.Arm, """
        class DataFactoryData { public object Encryption { get; set; } }

        static class Program
        {
            public static DataFactoryData Run() => new DataFactoryData();
        }
        """);
}
