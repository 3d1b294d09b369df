using System.Collections.Immutable;
using AzureML.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AzureML.Analyzers.Tests.Rules.InTransit;

public sealed class AML4011PlainHttpPermittedTests
{
    private const string Clear = "DefaultEndpointsProtocol=http;AccountName=contosochurn;EndpointSuffix=core.windows.net";
    private const string Bad = "{|AML4011:\"" + Clear + "\"|}";
    private const string Good = "\"DefaultEndpointsProtocol=https;AccountName=contosochurn;EndpointSuffix=core.windows.net\"";

    private static string Program(string statements, string members = "") => $$"""
        using System;
        using Azure.Storage;
        using Azure.Storage.Blobs;
        using Azure.Storage.Blobs.Specialized;
        using Azure.Storage.Sas;

        public static class Program
        {
            {{members}}

            public static void Run(string name, string key, string rest, SasProtocol given, BlobSasBuilder old, bool flag)
            {
                {{statements}}
            }
        }
        """;

    private static Task Reports(string statements, string members = "", params (string Key, string Value)[] options) =>
        Verify.Reports(SdkFamily.Clients, Program(statements, members), options);

    [Fact]
    public Task Signatures_over_both_protocols_are_reported() => Reports("""
        var a = new BlobSasBuilder { Protocol = {|AML4011:SasProtocol.HttpsAndHttp|} };
        var b = new AccountSasBuilder { Protocol = {|AML4011:SasProtocol.HttpsAndHttp|} };
        var c = new BlobSasBuilder(BlobSasPermissions.Read, DateTimeOffset.UtcNow);
        c.Protocol = {|AML4011:SasProtocol.HttpsAndHttp|};
        var d = new BlobSasBuilder { Protocol = flag ? {|AML4011:SasProtocol.HttpsAndHttp|} : SasProtocol.Https };
        old.Protocol = {|AML4011:(SasProtocol)1|};
        """);

    [Fact]
    public Task Other_signatures_are_silent() => Reports("""
        var a = new BlobSasBuilder { Protocol = SasProtocol.Https };
        var b = new BlobSasBuilder(BlobSasPermissions.Read, DateTimeOffset.UtcNow);
        var c = new AccountSasBuilder { Protocol = given };
        var d = new AccountSasBuilder { Protocol = SasProtocol.None };
        var e = new BlobSasBuilder { Protocol = SasProtocol.HttpsAndHttp };
        e.Protocol = SasProtocol.Https;
        bool both = old.Protocol == SasProtocol.HttpsAndHttp;
        """);

    [Fact]
    public Task An_unset_protocol_stays_silent_whatever_the_options() => Reports(
        """
        var a = new BlobSasBuilder(BlobSasPermissions.Read, DateTimeOffset.UtcNow);
        var b = new BlobSasBuilder { Protocol = {|AML4011:given|} };
        """,
        "",
        ("azureml_analyzers.report_absent", "true"),
        ("azureml_analyzers.AML4011.report_unknown", "true"));

    /// <summary>The builders of packages that the tests do not reference.</summary>
    [Theory]
    [InlineData("Queues", "QueueSasBuilder")]
    [InlineData("Files.Shares", "ShareSasBuilder")]
    [InlineData("Files.DataLake", "DataLakeSasBuilder")]
    public Task Builders_of_other_packages(string package, string type) => Verify.Reports(
        With(package, $$"""namespace Azure.Storage.Sas { public class {{type}} { public SasProtocol Protocol { get; set; } } }"""),
        $$"""
        using Azure.Storage.Sas;

        var a = new {{type}} { Protocol = {|AML4011:SasProtocol.HttpsAndHttp|} };
        var b = new {{type}} { Protocol = SasProtocol.Https };
        var c = new {{type}}();
        """);

    [Fact]
    public Task Clients_of_blobs() => Reports($$"""
        var a = new BlobServiceClient({{Bad}});
        var b = new BlobContainerClient({{Bad}}, "customers");
        var c = new BlobClient(blobName: "a", blobContainerName: "customers", connectionString: {{Bad}});
        BlockBlobClient d = new({{Bad}}, "customers", "a");
        var e = new AppendBlobClient({{Bad}}, "customers", "a");
        var f = new PageBlobClient({{Bad}}, "customers", "a");
        var g = new BlobBaseClient({{Bad}}, "customers", "a");
        var h = new BlobServiceClient({{Bad}}, new BlobClientOptions());
        new BlobServiceClient({{Bad}}).GetBlobContainerClient("customers").CreateIfNotExists();
        """);

    [Theory]
    [InlineData("Queues", "QueueServiceClient")]
    [InlineData("Queues", "QueueClient")]
    [InlineData("Files.Shares", "ShareServiceClient")]
    [InlineData("Files.Shares", "ShareClient")]
    [InlineData("Files.Shares", "ShareDirectoryClient")]
    [InlineData("Files.Shares", "ShareFileClient")]
    [InlineData("Files.DataLake", "DataLakeServiceClient")]
    [InlineData("Files.DataLake", "DataLakeFileSystemClient")]
    [InlineData("Files.DataLake", "DataLakeDirectoryClient")]
    [InlineData("Files.DataLake", "DataLakeFileClient")]
    [InlineData("Files.DataLake", "DataLakePathClient")]
    public Task Clients_of_other_packages(string package, string type) => Verify.Reports(
        With(package, $$"""namespace Azure.Storage.{{package}} { public class {{type}} { public {{type}}(string connectionString, string name = null) { } } }"""),
        $$"""
        using Azure.Storage.{{package}};

        var a = new {{type}}({{Bad}});
        var b = new {{type}}({{Good}}, "{{Clear}}");
        """);

    [Fact]
    public Task The_key_need_not_be_known() => Reports("""
        var a = new BlobServiceClient({|AML4011:"DefaultEndpointsProtocol=http;AccountName=" + name + ";AccountKey=" + key|});
        var b = new BlobServiceClient({|AML4011:$"DefaultEndpointsProtocol=http;AccountName={name};AccountKey={key};EndpointSuffix=core.windows.net"|});
        string connection = $"AccountName={name};AccountKey={key};DefaultEndpointsProtocol=http";
        var c = new BlobServiceClient({|AML4011:connection|});
        """);

    [Fact]
    public Task What_is_not_known_is_silent() => Reports("""
        var a = new BlobServiceClient(rest);
        var b = new BlobServiceClient("DefaultEndpointsProtocol=" + rest + ";AccountName=a");
        var c = new BlobServiceClient("DefaultEndpointsProtocol=http;" + rest);
        var d = new BlobServiceClient($"DefaultEndpointsProtocol=http;AccountName={name};AccountKey={key};BlobEndpoint={rest}");
        var e = new BlobServiceClient($"DefaultEndpointsProtocol=http;AccountName={name};AccountKey={key};BlobEndpoint=http://{rest}:10000/{name}");
        var f = new BlobServiceClient(Environment.GetEnvironmentVariable("STORAGE"));
        """);

    [Fact]
    public Task Emulators_and_HTTPS_are_silent() => Reports($$"""
        var a = new BlobServiceClient("UseDevelopmentStorage=true");
        var b = new BlobServiceClient("DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=" + key + ";BlobEndpoint=http://127.0.0.1:10000/devstoreaccount1;");
        var c = new BlobServiceClient("DefaultEndpointsProtocol=http;AccountName=a;AccountKey=" + key + ";BlobEndpoint=http://localhost:10000/a;");
        var d = new BlobServiceClient({{Good}});
        var e = new BlobServiceClient(new Uri("https://contosochurn.blob.core.windows.net"));
        Console.WriteLine("{{Clear}}");
        """);

    [Fact]
    public Task One_of_two_is_reported_at_its_arm() => Reports($$"""
        var a = new BlobServiceClient(flag ? {{Bad}} : {{Good}});
        var b = new BlobServiceClient(flag ? {{Bad}} : rest);
        """);

    /// <summary>Constants are reported where they reach the client.</summary>
    [Fact]
    public Task Constants_fields_and_helpers_are_followed() => Reports(
        $$"""
        var a = new BlobServiceClient({|AML4011:Connection|});
        var b = new BlobServiceClient({|AML4011:Field|});
        var c = Open({{Bad}});
        var d = Open({{Good}});
        """,
        $$"""
        private const string Connection = "{{Clear}}";

        private static readonly string Field = "{{Clear}}";

        private static BlobServiceClient Open(string connection) => new BlobServiceClient(connection);
        """);

    [Fact]
    public async Task The_declaration_is_an_additional_location()
    {
        var found = await Verify.Diagnose(
            Verify.References(SdkFamily.Clients), Program("var a = new BlobServiceClient(Connection);", $"private const string Connection = \"{Clear}\";"));
        Assert.Single(Assert.Single(found).AdditionalLocations);
    }

    [Fact]
    public Task A_client_kept_in_a_field_is_seen() => Verify.Reports(SdkFamily.Clients, $$"""
        using Azure.Storage.Blobs;

        public sealed class Reader
        {
            private readonly BlobServiceClient _first = new({{Bad}});
            private readonly BlobServiceClient _second;

            public Reader()
            {
                _second = new BlobServiceClient({{Bad}});
            }
        }
        """);

    [Fact]
    public Task A_derived_client_is_seen() => Verify.Reports(SdkFamily.Clients, $$"""
        using Azure.Storage.Blobs;

        public sealed class First : BlobServiceClient
        {
            public First() : base({{Bad}}) { }
        }

        public sealed class Second : BlobServiceClient
        {
            public Second(string connection) : base(connection) { }

            public static Second Open() => new Second({{Bad}});

            public static Second OpenSecurely() => new Second({{Good}});
        }
        """);

    [Fact]
    public Task Types_of_the_same_name_are_silent() => Verify.Reports(SdkFamily.Clients, $$"""
        using Azure.Storage.Sas;

        namespace Mine
        {
            public class BlobServiceClient { public BlobServiceClient(string connectionString) { } }

            public class BlobSasBuilder { public SasProtocol Protocol { get; set; } }

            public static class Program
            {
                public static object[] Run() => new object[] { new BlobServiceClient("{{Clear}}"), new BlobSasBuilder { Protocol = SasProtocol.HttpsAndHttp } };
            }
        }
        """);

    [Theory]
    [InlineData("\"SOURCE\"")]
    [InlineData("name")]
    public Task Variables_of_jobs_and_deployments(string variable) => Verify.Reports(SdkFamily.Arm, $$"""
        using Azure.Core;
        using Azure.ResourceManager.MachineLearning.Models;

        public static class Program
        {
            public static void Run(ResourceIdentifier environment, string name, string rest)
            {
                var job = new MachineLearningCommandJob("python train.py", environment);
                job.EnvironmentVariables[{{variable}}] = {{Bad}};
                job.EnvironmentVariables["GOOD"] = {{Good}};
                job.EnvironmentVariables["EMULATOR"] = "UseDevelopmentStorage=true";
                job.EnvironmentVariables["REST"] = rest;
                var deployment = new MachineLearningManagedOnlineDeployment { EnvironmentVariables = { [{{variable}}] = {{Bad}} } };
            }
        }
        """);

    [Fact]
    public Task Links_of_a_factory() => Verify.Reports(SdkFamily.Arm, $$"""
        using Azure.Core.Expressions.DataFactory;
        using Azure.ResourceManager.DataFactory.Models;

        public static class Program
        {
            public static void Run(string rest, DataFactoryKeyVaultSecret vault, AzureBlobStorageLinkedService old)
            {
                var a = new AzureBlobStorageLinkedService { ConnectionString = {{Bad}} };
                var b = new AzureBlobStorageLinkedService { ConnectionString = DataFactoryElement<string>.FromLiteral({{Bad}}) };
                var c = new AzureBlobStorageLinkedService { ConnectionString = DataFactoryElement<string>.FromSecretString({{Bad}}) };
                var d = new AzureBlobStorageLinkedService { ConnectionString = DataFactoryElement<string>.FromSecretString(new DataFactorySecretString({{Bad}})) };
                old.ConnectionString = {{Bad}};
                var e = new AzureBlobStorageLinkedService { ConnectionString = {{Good}} };
                var f = new AzureBlobStorageLinkedService { ConnectionString = rest };
                var g = new AzureBlobStorageLinkedService { ConnectionString = DataFactoryElement<string>.FromKeyVaultSecret(vault) };
                var h = new AzureBlobStorageLinkedService { ConnectionString = DataFactoryElement<string>.FromExpression("{{Clear}}") };
                var i = new AzureBlobStorageLinkedService { ServiceEndpoint = "{{Clear}}" };
            }
        }
        """);

    [Fact]
    public Task Management() => Verify.Reports(SdkFamily.Management, $$"""
        using System.Collections.Generic;
        using Microsoft.Azure.Management.MachineLearningServices.Models;

        var job = new CommandJob { EnvironmentVariables = new Dictionary<string, string> { ["A"] = {{Bad}}, ["B"] = {{Good}} } };
        var image = new ModelEnvironmentDefinition { EnvironmentVariables = new Dictionary<string, string> { { "A", {{Bad}} } } };
        """);

    [Fact]
    public Task Provisioning() => Verify.Reports(SdkFamily.Provisioning, $$"""
        using Azure.Provisioning.MachineLearning;

        var job = new MachineLearningCommandJob { EnvironmentVariables = { ["A"] = {{Bad}}, ["B"] = {{Good}} } };
        """);

    [Fact]
    public Task PulumiNative() => Verify.Reports(SdkFamily.PulumiNative, $$"""
        using Pulumi;
        using Pulumi.AzureNative.DataFactory.Inputs;
        using Pulumi.AzureNative.MachineLearningServices.Inputs;

        var a = new AzureBlobStorageLinkedServiceArgs { ConnectionString = {{Bad}} };
        var b = new AzureFileStorageLinkedServiceArgs { ConnectionString = {{Bad}} };
        var c = new AzureTableStorageLinkedServiceArgs { ConnectionString = {{Bad}} };
        var d = new AzureTableStorageLinkedServiceArgs { ConnectionString = {{Good}} };
        var e = new AzureTableStorageLinkedServiceArgs { ConnectionString = new Config().Require("storage") };
        var f = new CommandJobArgs { EnvironmentVariables = { { "A", {{Bad}} } } };
        """);

    [Fact]
    public Task PulumiClassic() => Verify.Reports(SdkFamily.PulumiClassic, $$"""
        using Pulumi;
        using Pulumi.Azure.DataFactory;

        new LinkedServiceAzureBlobStorage("a", new LinkedServiceAzureBlobStorageArgs { ConnectionString = {{Bad}} });
        new LinkedServiceAzureBlobStorage("b", new LinkedServiceAzureBlobStorageArgs { ConnectionStringInsecure = {{Bad}} });
        new LinkedServiceAzureFileStorage("c", new LinkedServiceAzureFileStorageArgs { ConnectionString = {{Bad}} });
        new LinkedServiceAzureTableStorage("d", new LinkedServiceAzureTableStorageArgs { ConnectionString = {{Bad}} });
        new LinkedServiceAzureBlobStorage("e", new LinkedServiceAzureBlobStorageArgs { ConnectionString = {{Good}} });
        new LinkedServiceAzureBlobStorage("f", new LinkedServiceAzureBlobStorageArgs { ConnectionString = new Config().Require("storage") });
        """);

    /// <summary>No message holds a part of the connection string but the protocol.</summary>
    [Theory]
    [InlineData("new BlobServiceClient(\"" + Clear + "\")", "The connection string of 'BlobServiceClient' sets 'DefaultEndpointsProtocol' to 'http', so that data and credentials may cross the network in clear; set it to 'https'")]
    [InlineData("new BlobServiceClient(flag ? \"" + Clear + "\" : rest)", "The connection string of 'BlobServiceClient' sets 'DefaultEndpointsProtocol' to 'http' on some paths, so that data and credentials may cross the network in clear; set it to 'https'")]
    [InlineData("new BlobSasBuilder { Protocol = SasProtocol.HttpsAndHttp }", "SAS builder 'BlobSasBuilder' sets 'Protocol' to 'HttpsAndHttp', so that data and credentials may cross the network in clear; set it to 'Https'")]
    public async Task Messages(string creation, string message)
    {
        var found = await Verify.Diagnose(Verify.References(SdkFamily.Clients), Program("var a = " + creation + ";"));
        Assert.Equal(message, Assert.Single(found).GetMessage());
    }

    [Fact]
    public async Task Messages_name_the_variable_and_the_link()
    {
        var found = await Verify.Diagnose(Verify.References(SdkFamily.Arm), $$"""
            using Azure.Core;
            using Azure.ResourceManager.DataFactory.Models;
            using Azure.ResourceManager.MachineLearning.Models;

            var job = new MachineLearningCommandJob("python train.py", new ResourceIdentifier("/e")) { EnvironmentVariables = { ["SOURCE"] = "{{Clear}}" } };
            var link = new AzureBlobStorageLinkedService { ConnectionString = "{{Clear}}" };
            """);
        Assert.Collection(
            found,
            d => Assert.StartsWith("Environment variable 'SOURCE' of job 'MachineLearningCommandJob' sets 'DefaultEndpointsProtocol' to 'http',", d.GetMessage(), StringComparison.Ordinal),
            d => Assert.StartsWith("The connection string of storage linked service 'AzureBlobStorageLinkedService' sets", d.GetMessage(), StringComparison.Ordinal));
    }

    private static ImmutableArray<MetadataReference> With(string package, string source)
    {
        ImmutableArray<MetadataReference> references = Verify.References(SdkFamily.Clients);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Azure.Storage." + package, [CSharpSyntaxTree.ParseText(source)], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
        return references.Add(compilation.ToMetadataReference());
    }
}
