using AzureML.Analyzers.CodeFixes;
using Xunit;

namespace AzureML.Analyzers.Tests.CodeFixes;

using Fix = FixTest<SetPropertyCodeFix>;

/// <summary>AML2001: the three parts of a customer-managed key, in the form that each family takes.</summary>
public sealed class ContainerKeyFixTests
{
    private const string Usings = """
        using System.Collections.Generic;
        using Azure.ResourceManager.ContainerInstance;
        using Microsoft.Azure.Management.MachineLearningServices.Models;

        """;

    private static string InMethod(string body, string parameters = "", string usings = Usings) => $$"""
        {{usings}}
        class Program
        {
            object Build({{parameters}})
            {
                {{body.ReplaceLineEndings("\n").Replace("\n", "\n        ")}}
            }
        }
        """;

    [Fact]
    public Task A_container_group_without_initializer_gets_a_block() => Fix.VerifyAsync(
        InMethod("""
            var group = new {|AML2001:ContainerGroupData|}("westeurope", new List<string>()); // one
            return group;
            """),
        InMethod(
            """
            var group = new ContainerGroupData("westeurope", new List<string>())
            {
                EncryptionProperties = new ContainerGroupEncryptionProperties(new Uri({|AML2002:"<key-vault-url>"|}), {|AML2002:"<cmk-key-name>"|}, {|AML2002:"<cmk-key-version>"|}),
            }; // one
            return group;
            """,
            usings: """
            using System;
            using System.Collections.Generic;
            using Azure.ResourceManager.ContainerInstance;
            using Azure.ResourceManager.ContainerInstance.Models;
            using Microsoft.Azure.Management.MachineLearningServices.Models;

            """),
        title: "Set 'EncryptionProperties' to a customer-managed key",
        key: "AML2001:SetProperty");

    [Fact]
    public Task Values_come_from_the_options_first() => Fix.VerifyAsync(
        InMethod(
            """return new {|AML2001:ContainerGroupProfileData|}("westeurope") { };""",
            "string cmkVaultBaseUrl, string cmkKeyName, string cmkKeyVersion"),
        InMethod(
            """return new ContainerGroupProfileData("westeurope") { EncryptionProperties = new ContainerGroupEncryptionProperties(new Uri("https://v.vault.azure.net/"), "k", "1") };""",
            "string cmkVaultBaseUrl, string cmkKeyName, string cmkKeyVersion",
            """
            using System;
            using System.Collections.Generic;
            using Azure.ResourceManager.ContainerInstance;
            using Azure.ResourceManager.ContainerInstance.Models;
            using Microsoft.Azure.Management.MachineLearningServices.Models;

            """),
        options: """
            azureml_analyzers.cmk_vault_base_url = https://v.vault.azure.net/
            azureml_analyzers.AML2001.cmk_key_name = k
            azureml_analyzers.cmk_key_name = other
            azureml_analyzers.cmk_key_version = 1
            """);

    [Fact]
    public Task Values_come_from_names_in_scope_second() => Fix.VerifyAsync(
        InMethod(
            """
            const string EncryptionKeyVersion = "1";
            _ = EncryptionKeyVersion;
            return new {|AML2001:ACIServiceCreateRequest|}
            {
                Location = "x",
            };
            """,
            "System.Uri keyVaultUri, string cmkKeyName"),
        InMethod(
            """
            const string EncryptionKeyVersion = "1";
            _ = EncryptionKeyVersion;
            return new ACIServiceCreateRequest
            {
                Location = "x",
                EncryptionProperties = new ACIServiceCreateRequestEncryptionProperties
                {
                    VaultBaseUrl = keyVaultUri.AbsoluteUri,
                    KeyName = cmkKeyName,
                    KeyVersion = EncryptionKeyVersion,
                },
            };
            """,
            "System.Uri keyVaultUri, string cmkKeyName"));

    [Fact]
    public Task A_uri_in_scope_is_used_as_it_is() => Fix.VerifyAsync(
        InMethod(
            """
            return new {|AML2001:ContainerGroupProfileData|}("westeurope") { };
            """,
            "System.Uri keyVaultUri, string encryptionKeyName, string cmk_key_version",
            Usings + "using Azure.ResourceManager.ContainerInstance.Models;\n"),
        InMethod(
            """
            return new ContainerGroupProfileData("westeurope") { EncryptionProperties = new ContainerGroupEncryptionProperties(keyVaultUri, encryptionKeyName, cmk_key_version) };
            """,
            "System.Uri keyVaultUri, string encryptionKeyName, string cmk_key_version",
            Usings + "using Azure.ResourceManager.ContainerInstance.Models;\n"));

    [Fact]
    public Task Two_candidates_or_a_name_without_value_leave_the_placeholder() => Fix.VerifyAsync(
        InMethod(
            """
            string cmkKeyVersion;
            var request = new {|AML2001:ACIServiceCreateRequest|} { Location = "x" };
            cmkKeyVersion = "1";
            return (request, cmkKeyVersion);
            """,
            "string keyVaultUri, string vaultUrl, string cmkKeyName, int encryptionKeyName"),
        InMethod(
            """
            string cmkKeyVersion;
            var request = new ACIServiceCreateRequest { Location = "x", EncryptionProperties = new ACIServiceCreateRequestEncryptionProperties { VaultBaseUrl = {|AML2002:"<key-vault-url>"|}, KeyName = cmkKeyName, KeyVersion = {|AML2002:"<cmk-key-version>"|} } };
            cmkKeyVersion = "1";
            return (request, cmkKeyVersion);
            """,
            "string keyVaultUri, string vaultUrl, string cmkKeyName, int encryptionKeyName"));

    [Fact]
    public Task An_explicit_null_is_replaced() => Fix.VerifyAsync(
        InMethod("""
            return new ACIServiceCreateRequest
            {
                EncryptionProperties = {|AML2001:null|}, // later
                Location = "x",
            };
            """),
        InMethod("""
            return new ACIServiceCreateRequest
            {
                EncryptionProperties = new ACIServiceCreateRequestEncryptionProperties
                {
                    VaultBaseUrl = {|AML2002:"<key-vault-url>"|},
                    KeyName = {|AML2002:"<cmk-key-name>"|},
                    KeyVersion = {|AML2002:"<cmk-key-version>"|},
                }, // later
                Location = "x",
            };
            """));

    [Fact]
    public Task Pulumi_gets_the_inputs_type() => Fix.VerifyAsync(
        InMethod(
            """return new {|AML2001:ACIServiceArgs|} { Location = "x" };""",
            usings: "using Pulumi.AzureNative.MachineLearningServices;\n"),
        InMethod(
            """return new ACIServiceArgs { Location = "x", EncryptionProperties = new ACIServiceCreateRequestEncryptionPropertiesArgs { VaultBaseUrl = {|AML2002:"<key-vault-url>"|}, KeyName = {|AML2002:"<cmk-key-name>"|}, KeyVersion = {|AML2002:"<cmk-key-version>"|} } };""",
            usings: "using Pulumi.AzureNative.MachineLearningServices;\nusing Pulumi.AzureNative.MachineLearningServices.Inputs;\n"));

    [Fact]
    public Task Arguments_are_followed_by_an_argument() => Fix.VerifyAsync(
        InMethod("""return new {|AML2001:ACIServiceCreateRequest|}(location: "x", sslEnabled: true);"""),
        InMethod("""return new ACIServiceCreateRequest(location: "x", sslEnabled: true, encryptionProperties: new ACIServiceCreateRequestEncryptionProperties { VaultBaseUrl = {|AML2002:"<key-vault-url>"|}, KeyName = {|AML2002:"<cmk-key-name>"|}, KeyVersion = {|AML2002:"<cmk-key-version>"|} });"""));

    [Theory]
    [InlineData("string vaultBaseUrl", "vaultBaseUrl")]
    [InlineData("string? vaultBaseUrl", "{|AML2002:\"<key-vault-url>\"|}")]
    [InlineData("string keyVaultUrl, string cmkVaultUrl", "cmkVaultUrl")]
    [InlineData("out string vaultBaseUrl", "{|AML2002:\"<key-vault-url>\"|}")]
    public Task A_name_that_may_hold_nothing_is_not_used(string parameters, string expected)
    {
        string assign = parameters.StartsWith("out", StringComparison.Ordinal) ? "vaultBaseUrl = \"x\";\n" : "";
        return Fix.VerifyAsync(
            "#nullable enable\n" + InMethod(assign + """return new {|AML2001:ACIServiceCreateRequest|} { Location = "x" };""", parameters),
            "#nullable enable\n" + InMethod(assign + $$"""return new ACIServiceCreateRequest { Location = "x", EncryptionProperties = new ACIServiceCreateRequestEncryptionProperties { VaultBaseUrl = {{expected}}, KeyName = {|AML2002:"<cmk-key-name>"|}, KeyVersion = {|AML2002:"<cmk-key-version>"|} } };""", parameters));
    }

    [Fact]
    public Task A_local_with_a_value_is_used() => Fix.VerifyAsync(
        "#nullable enable\n" + InMethod("""
            var vaultBaseUrl = typeof(Program).Name;
            return new {|AML2001:ACIServiceCreateRequest|} { Location = vaultBaseUrl };
            """),
        "#nullable enable\n" + InMethod("""
            var vaultBaseUrl = typeof(Program).Name;
            return new ACIServiceCreateRequest { Location = vaultBaseUrl, EncryptionProperties = new ACIServiceCreateRequestEncryptionProperties { VaultBaseUrl = vaultBaseUrl, KeyName = {|AML2002:"<cmk-key-name>"|}, KeyVersion = {|AML2002:"<cmk-key-version>"|} } };
            """));
}
