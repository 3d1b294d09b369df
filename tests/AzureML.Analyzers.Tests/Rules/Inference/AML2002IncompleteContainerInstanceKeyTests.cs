using AzureML.Analyzers.Model;
using Xunit;

namespace AzureML.Analyzers.Tests.Rules.Inference;

public sealed class AML2002IncompleteContainerInstanceKeyTests
{
    private static Task Arm(string key, params (string Key, string Value)[] options) => Verify.Reports(SdkFamily.Arm, $$"""
        using System;
        using Azure.Core;
        using Azure.ResourceManager.ContainerInstance;
        using Azure.ResourceManager.ContainerInstance.Models;

        public static class Program
        {
            public static ContainerGroupData Run(ContainerInstanceContainer[] containers, Uri vault, string text) =>
                new(AzureLocation.WestEurope, containers) { EncryptionProperties = new ContainerGroupEncryptionProperties({{key}}) };
        }
        """, options);

    [Theory]
    [InlineData("new Uri(\"https://contoso.vault.azure.net\"), \"deployment\", \"1\"")]
    [InlineData("vault, text, text")]
    [InlineData("keyVersion: \"1\", keyName: \"deployment\", vaultBaseUri: vault")]
    [InlineData("new Uri($\"https://{text}.vault.azure.net\"), text + \"-key\", text")]
    public Task Complete_and_unknown_keys_are_fine(string key) => Arm(key);

    [Theory]
    [InlineData("new Uri({|AML2002:\"http://contoso.vault.azure.net\"|}), \"deployment\", \"1\"")]
    [InlineData("new Uri({|AML2002:\"<key-vault-url>\"|}), {|AML2002:\"<cmk-key-name>\"|}, {|AML2002:\"<cmk-key-version>\"|}")]
    [InlineData("{|AML2002:null|}, {|AML2002:null|}, {|AML2002:\"\"|}")]
    [InlineData("keyVersion: {|AML2002:\"xxxx\"|}, keyName: {|AML2002:\"your-key\"|}, vaultBaseUri: vault")]
    public Task Every_part_that_is_missing_or_wrong_is_reported(string key) => Arm(key);

    [Fact]
    public Task Unknown_parts_are_reported_on_request() =>
        Arm("new Uri(\"https://contoso.vault.azure.net\"), {|AML2002:text|}, \"1\"", ("azureml_analyzers.AML2002.report_unknown", "true"));

    [Fact]
    public Task Missing_parts_are_reported_at_the_block() => Verify.Reports(SdkFamily.Management, """
        using Microsoft.Azure.Management.MachineLearningServices.Models;

        public static class Program
        {
            public static ACIServiceCreateRequest Run() => new ACIServiceCreateRequest
            {
                AuthEnabled = true,
                SslEnabled = true,
                EncryptionProperties = new {|AML2002:ACIServiceCreateRequestEncryptionProperties|} { VaultBaseUrl = "https://contoso.vault.azure.net", KeyName = "k" },
            };
        }
        """);

    [Fact]
    public Task A_part_set_later_is_seen() => Verify.Reports(SdkFamily.Management, """
        using Microsoft.Azure.Management.MachineLearningServices.Models;

        public static class Program
        {
            public static ACIServiceCreateRequest Run(string version)
            {
                var key = new ACIServiceCreateRequestEncryptionProperties { VaultBaseUrl = "https://contoso.vault.azure.net", KeyName = "k" };
                var request = new ACIServiceCreateRequest { AuthEnabled = true, SslEnabled = true, EncryptionProperties = key };
                request.EncryptionProperties.KeyVersion = version;
                return request;
            }
        }
        """);

    [Fact]
    public async Task Message_names_the_part_and_what_is_wrong_with_it()
    {
        var found = await Verify.Diagnose(Verify.References(SdkFamily.PulumiNative), """
            using Pulumi.AzureNative.MachineLearningServices;
            using Pulumi.AzureNative.MachineLearningServices.Inputs;

            public static class Program
            {
                public static void Run() => new ACIService("a", new ACIServiceArgs
                {
                    AuthEnabled = true,
                    SslEnabled = true,
                    EncryptionProperties = new ACIServiceCreateRequestEncryptionPropertiesArgs { VaultBaseUrl = "vault", KeyName = "", KeyVersion = "<version>" },
                });
            }
            """);
        const string Subject = "Customer-managed key of the container-instance deployment 'ACIServiceCreateRequestEncryptionPropertiesArgs' sets ";
        Assert.Collection(
            found,
            d => Assert.StartsWith(Subject + "'VaultBaseUrl' to a URL that is not https;", d.GetMessage(), StringComparison.Ordinal),
            d => Assert.StartsWith(Subject + "'KeyName' to an empty value;", d.GetMessage(), StringComparison.Ordinal),
            d => Assert.StartsWith(Subject + "'KeyVersion' to a placeholder;", d.GetMessage(), StringComparison.Ordinal));
    }
}
