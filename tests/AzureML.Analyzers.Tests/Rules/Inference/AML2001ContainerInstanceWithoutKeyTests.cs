using AzureML.Analyzers.Model;
using AzureML.Analyzers.Tests.SdkSurface;
using Xunit;

namespace AzureML.Analyzers.Tests.Rules.Inference;

public sealed class AML2001ContainerInstanceWithoutKeyTests
{
    private static string Arm(string statements) => $$"""
        using System;
        using Azure;
        using Azure.Core;
        using Azure.ResourceManager.ContainerInstance;
        using Azure.ResourceManager.ContainerInstance.Models;

        public static class Program
        {
            public static void Run(ContainerGroupCollection groups, ContainerGroupEncryptionProperties key, ContainerInstanceContainer[] containers, bool flag)
            {
                {{statements}}
            }
        }
        """;

    [Fact]
    public Task A_container_group_without_the_block_is_reported() => Verify.Reports(SdkFamily.Arm, Arm("""
        var group = new {|AML2001:ContainerGroupData|}(AzureLocation.WestEurope, containers);
        groups.CreateOrUpdate(WaitUntil.Completed, "scoring", group);
        """));

    [Fact]
    public Task A_profile_without_the_block_is_reported() => Verify.Reports(SdkFamily.Arm, Arm("""
        var profile = new {|AML2001:ContainerGroupProfileData|}(AzureLocation.WestEurope);
        """));

    [Fact]
    public Task An_explicit_null_is_reported_at_the_null() => Verify.Reports(SdkFamily.Arm, Arm("""
        groups.CreateOrUpdate(WaitUntil.Completed, "scoring", new ContainerGroupData(AzureLocation.WestEurope, containers) { EncryptionProperties = {|AML2001:null|} });
        """));

    [Fact]
    public Task One_branch_without_the_block_is_reported() => Verify.Reports(SdkFamily.Arm, Arm("""
        var group = new {|AML2001:ContainerGroupData|}(AzureLocation.WestEurope, containers);
        if (flag) { group.EncryptionProperties = key; }
        groups.CreateOrUpdate(WaitUntil.Completed, "scoring", group);
        """));

    [Theory]
    [InlineData("group.EncryptionProperties = key;")]
    [InlineData("group.EncryptionProperties ??= key;")]
    [InlineData("if (group.EncryptionProperties is null) { group.EncryptionProperties = key; }")]
    [InlineData("if (group.EncryptionProperties == null) { group.EncryptionProperties = key; }")]
    [InlineData("group.EncryptionProperties = new ContainerGroupEncryptionProperties(new Uri(\"https://contoso.vault.azure.net\"), \"k\", \"1\");")]
    public Task A_block_set_later_is_seen(string statement) => Verify.Reports(SdkFamily.Arm, Arm($$"""
        var group = new ContainerGroupData(AzureLocation.WestEurope, containers);
        {{statement}}
        groups.CreateOrUpdate(WaitUntil.Completed, "scoring", group);
        """));

    [Fact]
    public Task Container_groups_elsewhere_are_not_deployments_of_a_model() =>
        Verify.Reports(SurfaceReferences.ContainerInstanceOnly, Arm("groups.CreateOrUpdate(WaitUntil.Completed, \"web\", new ContainerGroupData(AzureLocation.WestEurope, containers));"));

    [Fact]
    public Task Container_groups_elsewhere_are_reported_on_request() =>
        Verify.Reports(
            SurfaceReferences.ContainerInstanceOnly,
            Arm("groups.CreateOrUpdate(WaitUntil.Completed, \"web\", new {|AML2001:ContainerGroupData|}(AzureLocation.WestEurope, containers));"),
            new Verify.Setup { Options = [("azureml_analyzers.AML2001.report_absent", "true")] });

    [Fact]
    public Task A_web_service_request_is_reported() => Verify.Reports(SdkFamily.Management, """
        using Microsoft.Azure.Management.MachineLearningServices;
        using Microsoft.Azure.Management.MachineLearningServices.Models;

        public static class Program
        {
            public static void Run(IMachineLearningServicesOperations services, ACIServiceCreateRequestEncryptionProperties key)
            {
                services.CreateOrUpdate("rg", "ws", "a", new {|AML2001:ACIServiceCreateRequest|} { AuthEnabled = true, SslEnabled = true });
                services.CreateOrUpdate("rg", "ws", "b", new {|AML2001:ACIServiceCreateRequest|}(authEnabled: true, sslEnabled: true));
                services.CreateOrUpdate("rg", "ws", "c", new ACIServiceCreateRequest(authEnabled: true, sslEnabled: true, encryptionProperties: key));
                services.CreateOrUpdate("rg", "ws", "d", new ACIServiceCreateRequest(authEnabled: true, sslEnabled: true, encryptionProperties: {|AML2001:null|}));
            }
        }
        """);

    [Fact]
    public Task A_pulumi_service_is_reported() => Verify.Reports(SdkFamily.PulumiNative, """
        using Pulumi;
        using Pulumi.AzureNative.MachineLearningServices;
        using Pulumi.AzureNative.MachineLearningServices.Inputs;

        public static class Program
        {
            public static void Run(Output<ACIServiceCreateRequestEncryptionPropertiesArgs> key)
            {
                new ACIService("a", new {|AML2001:ACIServiceArgs|} { AuthEnabled = true, SslEnabled = true });
                new ACIService("b", new ACIServiceArgs { AuthEnabled = true, SslEnabled = true, EncryptionProperties = key });
                new ACIService("c", new ACIServiceArgs
                {
                    AuthEnabled = true,
                    SslEnabled = true,
                    EncryptionProperties = new ACIServiceCreateRequestEncryptionPropertiesArgs { VaultBaseUrl = "https://contoso.vault.azure.net", KeyName = "k", KeyVersion = "1" },
                });
            }
        }
        """);

    [Fact]
    public Task A_users_own_type_of_the_same_name_is_left_alone() => Verify.Reports(SdkFamily.Arm, """
        public class ContainerGroupData { public object EncryptionProperties { get; set; } }

        public static class Program
        {
            public static ContainerGroupData Run() => new ContainerGroupData();
        }
        """);
}
