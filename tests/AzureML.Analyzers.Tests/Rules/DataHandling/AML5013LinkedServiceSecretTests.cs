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
    public Task Other_syntax() => Reports("""
        DataFactorySecretString Local() => new("Tr0ub4dor&3x!");
        AzureMLServiceLinkedService a = new("s", "g", "w") { ServicePrincipalKey = {|AML5013:new DataFactorySecretString("Tr0ub4dor&3x!")|} };
        var b = new AzureMLLinkedService(apiKey: new DataFactorySecretString(value: {|AML5013:"Tr0ub4dor&3x!"|}), mlEndpoint: "https://churn");
        var c = new AzureSqlDatabaseLinkedService(text is null ? {|AML5013:Connection|} : "Server=x;Database=y");
        var d = new AzureBlobStorageLinkedService { ConnectionString = DataFactoryElement<string>.FromLiteral({|AML5013:"Server=tcp:x.database.windows.net;" + "User ID=u;Password=Tr0ub4dor&3x!;"|}) };
        var (key, service) = (new DataFactorySecretString({|AML5013:"Tr0ub4dor&3x!"|}), "w");
        var e = new AzureMLServiceLinkedService("s", "g", service) { ServicePrincipalKey = key };
        """.Replace("{|AML5013:new DataFactorySecretString(\"Tr0ub4dor&3x!\")|}", "new DataFactorySecretString({|AML5013:\"Tr0ub4dor&3x!\"|})", StringComparison.Ordinal));

    [Fact]
    public Task Values_set_later() => Reports("""
        var a = new AzureBlobStorageLinkedService();
        a.ConnectionString = {|AML5013:Connection|};
        var b = new AzureBlobStorageLinkedService { ConnectionString = Connection };
        b.ConnectionString = text;
        var secret = new DataFactorySecretString(text);
        var c = new AzureMLServiceLinkedService("s", "g", "w");
        c.ServicePrincipalKey = secret;
        secret.Value = {|AML5013:"Tr0ub4dor&3x!"|};
        var d = new AzureMLServiceLinkedService("s", "g", "w") { ServicePrincipalKey = new DataFactorySecretString("Tr0ub4dor&3x!") };
        d.ServicePrincipalKey = reference;
        """);

    [Fact]
    public Task Values_that_are_not_known() => Reports("""
        var a = new AzureMLServiceLinkedService("s", "g", "w") { ServicePrincipalKey = new DataFactorySecretString(Environment.GetEnvironmentVariable("KEY")) };
        var b = new AzureSqlDatabaseLinkedService($"Server=tcp:x.database.windows.net;User ID=u;Password={text};");
        var c = new AzureBlobStorageLinkedService { SasUri = $"https://churn.blob.core.windows.net/d?sv=2023-01-03&sig={text}" };
        var d = new AzureMLServiceLinkedService("s", "g", "w") { ServicePrincipalKey = text is null ? reference : given };
        var e = new AzureBlobStorageLinkedService { ConnectionString = DataFactoryElement<string>.FromExpression("@linkedService().connection") };
        """);

    [Fact]
    public Task A_type_of_the_same_name_is_somebody_elses() => Verify.Reports(SdkFamily.Arm, $$"""
        using Azure.ResourceManager.DataFactory;

        public sealed class AzureBlobStorageLinkedService { public string ConnectionString { get; set; } public string SasUri { get; set; } }

        public static class Program
        {
            public static object Run(DataFactoryData factory) => new AzureBlobStorageLinkedService { ConnectionString = "{{Connection}}" };
        }
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
