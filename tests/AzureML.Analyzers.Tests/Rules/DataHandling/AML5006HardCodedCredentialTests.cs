using AzureML.Analyzers.Model;
using Xunit;

namespace AzureML.Analyzers.Tests.Rules.DataHandling;

public sealed class AML5006HardCodedCredentialTests
{
    private static Task Reports(string statements, params (string Key, string Value)[] options) => Verify.Reports(SdkFamily.Arm, $$"""
        using System;
        using System.Collections.Generic;
        using Azure;
        using Azure.Core;
        using Azure.ResourceManager.ContainerInstance.Models;
        using Azure.ResourceManager.MachineLearning;
        using Azure.ResourceManager.MachineLearning.Models;
        using Azure.ResourceManager.MySql.FlexibleServers;
        using Azure.ResourceManager.PostgreSql.Models;
        using Azure.ResourceManager.Sql;
        using Azure.Security.KeyVault.Secrets;

        public static class Program
        {
            private const string Word = "Tr0ub4dor&3x!";

            public static void Run(SecretClient vault, MachineLearningOnlineEndpointResource endpoint, string text, bool flag)
            {
                {{statements}}
            }
        }
        """, options);

    [Fact]
    public Task Datastores() => Reports("""
        var a = new MachineLearningAccountKeyDatastoreSecrets { Key = {|AML5006:Word|} };
        var b = new MachineLearningSasDatastoreSecrets { SasToken = {|AML5006:"Tr0ub4dor&3x!"|} };
        var c = new MachineLearningServicePrincipalDatastoreSecrets { ClientSecret = flag ? {|AML5006:"Tr0ub4dor&3x!"|} : text };
        var d = new MachineLearningCertificateDatastoreSecrets();
        d.Certificate = {|AML5006:Word|};
        """);

    [Fact]
    public Task Connections() => Reports("""
        var a = new ApiKeyAuthWorkspaceConnectionProperties { CredentialsKey = {|AML5006:Word|} };
        var b = new MachineLearningPatAuthTypeWorkspaceConnection { CredentialsPat = {|AML5006:Word|} };
        var c = new MachineLearningUsernamePasswordAuthTypeWorkspaceConnection
        {
            Credentials = new MachineLearningWorkspaceConnectionUsernamePassword { Username = "reader", Password = {|AML5006:Word|} },
        };
        var d = new CustomKeysWorkspaceConnectionProperties
        {
            CredentialsKeys = { ["endpoint"] = "https://contoso.openai.azure.com", ["api_version"] = "2024-02-01", ["password"] = {|AML5006:Word|}, ["api_key"] = text },
        };
        """);

    [Fact]
    public Task Computes_and_endpoints() => Reports("""
        var a = new MachineLearningVmSshCredentials { Username = "azureuser", Password = {|AML5006:Word|} };
        var b = new MachineLearningUserAccountCredentials("azureuser") { AdminUserPassword = {|AML5006:Word|}, AdminUserSshPublicKey = "ssh-rsa AAAA" };
        var c = new MachineLearningDatabricksProperties { DatabricksAccessToken = {|AML5006:Word|}, WorkspaceUri = new Uri("https://adb-1.azuredatabricks.net") };
        var d = new MachineLearningEndpointAuthKeys { PrimaryKey = {|AML5006:Word|}, SecondaryKey = text };
        endpoint.RegenerateKeys(WaitUntil.Completed, new MachineLearningEndpointKeyRegenerateContent(MachineLearningKeyType.Primary) { KeyValue = {|AML5006:Word|} });
        var e = new MachineLearningSslConfiguration { Key = {|AML5006:Word|}, Cert = "certificate" };
        """);

    [Fact]
    public Task Siblings() => Reports("""
        var a = new ContainerEnvironmentVariable("DB_PASSWORD") { SecureValue = {|AML5006:Word|} };
        var b = new ContainerGroupImageRegistryCredential("contoso.azurecr.io", "contoso") { Password = {|AML5006:Word|} };
        var c = new ContainerInstanceAzureFileVolume("share", "account") { StorageAccountKey = {|AML5006:Word|} };
        var d = new SqlServerData(AzureLocation.WestEurope) { AdministratorLogin = "admin", AdministratorLoginPassword = {|AML5006:Word|}, KeyId = new Uri("https://contoso.vault.azure.net/keys/k/1"), MinTlsVersion = "1.2" };
        var e = new PostgreSqlServerPropertiesForDefaultCreate("admin", {|AML5006:Word|}) { SslEnforcement = PostgreSqlSslEnforcementEnum.Enabled };
        """);

    [Fact]
    public Task Silent() => Reports("""
        var a = new MachineLearningAccountKeyDatastoreSecrets { Key = vault.GetSecret("key").Value.Value };
        var b = new MachineLearningAccountKeyDatastoreSecrets { Key = Environment.GetEnvironmentVariable("STORAGE_KEY") };
        var c = new MachineLearningSasDatastoreSecrets { SasToken = "<sas>" };
        var d = new MachineLearningSasDatastoreSecrets { SasToken = "" };
        var e = new MachineLearningSasDatastoreSecrets { SasToken = null };
        var f = new MachineLearningSasDatastoreSecrets();
        var g = new MachineLearningVmSshCredentials { Username = "azureuser", PublicKeyData = "ssh-rsa AAAA", Password = text };
        var h = new ContainerEnvironmentVariable("VAULT") { SecureValue = "https://contoso.vault.azure.net" };
        var i = new MachineLearningEndpointAuthKeys { PrimaryKey = $"{text}-1" };
        """);

    [Fact]
    public Task Test_projects_keep_shapes() => Reports(
        """
        var a = new MachineLearningSasDatastoreSecrets { SasToken = Word };
        var b = new MachineLearningKubernetesProperties { RelayConnectionString = {|AML5006:"Endpoint=sb://contoso.servicebus.windows.net/;Server=x;User ID=u;Password=Tr0ub4dor&3x!"|} };
        """,
        ("build_property.IsTestProject", "true"));

    [Fact]
    public Task Placeholders_of_the_project() => Reports(
        """var a = new MachineLearningSasDatastoreSecrets { SasToken = "FILLED-BY-CI" };""", ("azureml_analyzers.placeholder_values", "filled-by-ci"));

    [Fact]
    public Task A_type_of_the_same_name_is_somebody_elses() => Verify.Reports(SdkFamily.Arm, """
        using Azure.ResourceManager.MachineLearning.Models;

        public sealed class MachineLearningSasDatastoreSecrets { public string SasToken { get; set; } }

        public static class Program
        {
            public static object Run() => new MachineLearningSasDatastoreSecrets { SasToken = "Tr0ub4dor&3x!" };
        }
        """);

    [Fact]
    public Task Management() => Verify.Reports(SdkFamily.Management, """
        using Microsoft.Azure.Management.MachineLearningServices.Models;

        public static class Program
        {
            public static object[] Run(string text) =>
            [
                new AccountKeyDatastoreSecrets({|AML5006:"Tr0ub4dor&3x!"|}),
                new AccountKeyDatastoreSecrets { Key = text },
                new AuthKeys(primaryKey: {|AML5006:"Tr0ub4dor&3x!"|}),
                new VirtualMachineSshCredentials { Password = {|AML5006:"Tr0ub4dor&3x!"|}, Username = "azureuser" },
                new UserAccountCredentials("azureuser", adminUserPassword: {|AML5006:"Tr0ub4dor&3x!"|}),
                new WorkspaceConnection { Target = "feed", AuthType = "PAT", Value = {|AML5006:"Tr0ub4dor&3x!"|} },
                new WorkspaceConnection { Target = "feed", AuthType = "PAT", Value = text },
            ];
        }
        """);

    [Fact]
    public Task Provisioning() => Verify.Reports(SdkFamily.Provisioning, """
        using Azure.Provisioning;
        using Azure.Provisioning.MachineLearning;

        public static class Program
        {
            public static object[] Run(ProvisioningParameter parameter) =>
            [
                new MachineLearningAccountKeyDatastoreCredentials { SecretsKey = {|AML5006:"Tr0ub4dor&3x!"|} },
                new MachineLearningSasDatastoreCredentials { SecretsSasToken = parameter },
                new MachineLearningVmSshCredentials { Password = {|AML5006:"Tr0ub4dor&3x!"|} },
                new ApiKeyAuthWorkspaceConnectionProperties { CredentialsKey = {|AML5006:"Tr0ub4dor&3x!"|} },
            ];
        }
        """);

    [Fact]
    public Task Pulumi_native() => Verify.Reports(SdkFamily.PulumiNative, """
        using Pulumi;
        using Pulumi.AzureNative.MachineLearningServices.Inputs;

        public static class Program
        {
            public static object[] Run(Output<string> output) =>
            [
                new AccountKeyDatastoreSecretsArgs { Key = {|AML5006:"Tr0ub4dor&3x!"|} },
                new AccountKeyDatastoreSecretsArgs { Key = output },
                new AccountKeyDatastoreSecretsArgs { Key = Output.CreateSecret({|AML5006:"Tr0ub4dor&3x!"|}) },
                new DatabricksPropertiesArgs { DatabricksAccessToken = {|AML5006:"Tr0ub4dor&3x!"|} },
            ];
        }
        """);

    [Fact]
    public Task Pulumi_classic() => Verify.Reports(SdkFamily.PulumiClassic, """
        using Pulumi;

        public static class Program
        {
            public static object[] Run(Output<string> output) =>
            [
                new Pulumi.Azure.MSSql.ServerArgs { AdministratorLoginPassword = {|AML5006:"Tr0ub4dor&3x!"|}, MinimumTlsVersion = "1.2" },
                new Pulumi.Azure.MSSql.ServerArgs { AdministratorLoginPassword = output, MinimumTlsVersion = "1.2" },
            ];
        }
        """);
}
