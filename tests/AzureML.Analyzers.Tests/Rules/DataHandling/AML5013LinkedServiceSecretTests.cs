using AzureML.Analyzers.Model;
using Xunit;

namespace AzureML.Analyzers.Tests.Rules.DataHandling;

public sealed class AML5013LinkedServiceSecretTests
{
    private const string Connection = "Server=tcp:x.database.windows.net;User ID=u;Password=Tr0ub4dor&3x!;";

    private static Task Reports(string statements, params (string Key, string Value)[] options) => Verify.Reports(SdkFamily.Arm, $$"""
        using System;
        using Azure.Core.Expressions.DataFactory;
        using Azure.ResourceManager.DataFactory.Models;

        public static class Program
        {
            private const string Connection = "{{Connection}}";

            public static void Run(DataFactoryKeyVaultSecret reference, DataFactorySecret given, string text)
            {
                {{statements}}
            }
        }
        """, options);

    [Fact]
    public Task Secret_strings() => Reports("""
        var a = new AzureMLLinkedService("https://churn", new DataFactorySecretString({|AML5013:"Tr0ub4dor&3x!"|}));
        var b = new AzureMLServiceLinkedService("s", "g", "w") { ServicePrincipalKey = new DataFactorySecretString({|AML5013:"Tr0ub4dor&3x!"|}) };
        var secret = new DataFactorySecretString({|AML5013:"Tr0ub4dor&3x!"|});
        var c = new AzureSqlDatabaseLinkedService("Server=x;Database=y") { ServicePrincipalCredential = secret };
        """);

    [Fact]
    public Task Connection_strings_and_signed_addresses() => Reports("""
        var a = new AzureSqlDatabaseLinkedService({|AML5013:Connection|});
        var b = new AzureBlobStorageLinkedService { ConnectionString = {|AML5013:DataFactoryElement<string>.FromLiteral(Connection)|} };
        var c = new AzureBlobStorageLinkedService { SasUri = {|AML5013:"https://reader:Tr0ub4dor&3x!@churn.blob.core.windows.net/d"|} };
        var d = new AzureSqlDWLinkedService({|AML5013:$"Server=tcp:{text};User ID=u;Password=Tr0ub4dor&3x!;"|});
        """);

    [Fact]
    public Task Silent() => Reports("""
        var a = new AzureMLLinkedService("https://churn", reference);
        var b = new AzureMLServiceLinkedService("s", "g", "w") { ServicePrincipalKey = given };
        var c = new AzureSqlDatabaseLinkedService("Server=tcp:x.database.windows.net;Database=y;Authentication=Active Directory Managed Identity");
        var d = new AzureBlobStorageLinkedService { ConnectionString = text, SasUri = "https://churn.blob.core.windows.net/d" };
        var e = new AzureMLLinkedService("https://churn", new DataFactorySecretString(text));
        var f = new AzureMLLinkedService("https://churn", new DataFactorySecretString("<key>"));
        var g = new DataFactorySecretString("Tr0ub4dor&3x!");
        """);

    [Fact]
    public Task Test_projects_keep_shapes() => Reports(
        """
        var a = new AzureMLLinkedService("https://churn", new DataFactorySecretString("Tr0ub4dor&3x!"));
        var b = new AzureSqlDatabaseLinkedService({|AML5013:Connection|});
        """,
        ("build_property.IsTestProject", "true"));

    [Fact]
    public Task Pulumi_native() => Verify.Reports(SdkFamily.PulumiNative, $$"""
        using Pulumi;
        using Pulumi.AzureNative.DataFactory.Inputs;

        public static class Program
        {
            public static object[] Run(Output<object> output) =>
            [
                new AzureBlobStorageLinkedServiceArgs { ConnectionString = {|AML5013:"{{Connection}}"|} },
                new AzureBlobStorageLinkedServiceArgs { ConnectionString = output, SasUri = "https://churn.blob.core.windows.net/d" },
                new AzureTableStorageLinkedServiceArgs { SasUri = {|AML5013:"https://reader:Tr0ub4dor&3x!@churn.table.core.windows.net"|} },
            ];
        }
        """);

    [Fact]
    public Task Pulumi_classic() => Verify.Reports(SdkFamily.PulumiClassic, $$"""
        using Pulumi;
        using Pulumi.Azure.DataFactory;

        public static class Program
        {
            public static object[] Run(Output<string> output) =>
            [
                new LinkedServiceAzureBlobStorageArgs { ConnectionString = {|AML5013:"{{Connection}}"|} },
                new LinkedServiceAzureBlobStorageArgs { ConnectionStringInsecure = {|AML5013:"{{Connection}}"|} },
                new LinkedServiceAzureFileStorageArgs { ConnectionString = output },
            ];
        }
        """);
}
