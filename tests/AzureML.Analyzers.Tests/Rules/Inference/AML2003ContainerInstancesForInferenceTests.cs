using AzureML.Analyzers.Model;
using Xunit;

namespace AzureML.Analyzers.Tests.Rules.Inference;

public sealed class AML2003ContainerInstancesForInferenceTests
{
    private static string Management(string statements) => $$"""
        using Microsoft.Azure.Management.MachineLearningServices;
        using Microsoft.Azure.Management.MachineLearningServices.Models;

        public static class Program
        {
            public static void Run(IMachineLearningServicesOperations services, ACIServiceCreateRequestEncryptionProperties key, bool flag)
            {
                {{statements}}
            }
        }
        """;

    [Fact]
    public Task A_request_is_reported_at_its_creation() => Verify.Reports(SdkFamily.Management, Management("""
        services.CreateOrUpdate("rg", "ws", "a", new {|AML2003:ACIServiceCreateRequest|} { AuthEnabled = true, SslEnabled = true, EncryptionProperties = key });
        services.CreateOrUpdate("rg", "ws", "b", new {|AML2003:ACIServiceCreateRequest|}(authEnabled: true, sslEnabled: true, encryptionProperties: key));
        ACIServiceCreateRequest c = {|AML2003:new|}() { AuthEnabled = true, SslEnabled = true, EncryptionProperties = key };
        """));

    [Fact]
    public Task A_request_that_is_sent_twice_is_reported_once() => Verify.Reports(SdkFamily.Management, Management("""
        var request = new {|AML2003:ACIServiceCreateRequest|} { AuthEnabled = true, SslEnabled = true, EncryptionProperties = key };
        if (flag) { request.AppInsightsEnabled = true; }
        services.CreateOrUpdate("rg", "ws", "a", request);
        services.CreateOrUpdate("rg", "ws", "b", request);
        """));

    [Fact]
    public Task A_request_without_a_key_has_both_findings() => Verify.Reports(SdkFamily.Management, Management("""
        services.CreateOrUpdate("rg", "ws", "a", new {|AML2001:{|AML2003:ACIServiceCreateRequest|}|} { AuthEnabled = true, SslEnabled = true });
        """));

    [Fact]
    public Task A_derived_request_is_reported() => Verify.Reports(SdkFamily.Management, """
        using Microsoft.Azure.Management.MachineLearningServices.Models;

        public class Request : ACIServiceCreateRequest { }

        public static class Program
        {
            public static ACIServiceCreateRequest Run(ACIServiceCreateRequestEncryptionProperties key) => new {|AML2003:Request|} { AuthEnabled = true, SslEnabled = true, EncryptionProperties = key };
        }
        """);

    [Fact]
    public Task A_request_that_comes_from_elsewhere_is_no_creation() => Verify.ReportsWith("AML2003", SdkFamily.Management, """
        using Microsoft.Azure.Management.MachineLearningServices;
        using Microsoft.Azure.Management.MachineLearningServices.Models;

        public static class Program
        {
            public static void Run(IMachineLearningServicesOperations services, ACIServiceCreateRequest request)
            {
                request.AuthEnabled = true;
                request.SslEnabled = true;
                services.CreateOrUpdate("rg", "ws", "a", request);
            }
        }
        """);

    [Fact]
    public Task Kubernetes_services_are_fine() => Verify.ReportsWith("AML2003", SdkFamily.Management, Management("""
        services.CreateOrUpdate("rg", "ws", "a", new AKSServiceCreateRequest());
        """));

    [Fact]
    public Task Pulumi_arguments_are_reported() => Verify.Reports(SdkFamily.PulumiNative, """
        using Pulumi;
        using Pulumi.AzureNative.MachineLearningServices;
        using Pulumi.AzureNative.MachineLearningServices.Inputs;

        public static class Program
        {
            public static void Run(Output<ACIServiceCreateRequestEncryptionPropertiesArgs> key)
            {
                new ACIService("a", new {|AML2003:ACIServiceArgs|} { AuthEnabled = true, SslEnabled = true, EncryptionProperties = key });
                new AKSService("b", new AKSServiceArgs());
            }
        }
        """);

    [Fact]
    public Task Container_groups_are_never_reported() => Verify.ReportsWith("AML2003", SdkFamily.Arm, """
        using Azure;
        using Azure.Core;
        using Azure.ResourceManager.ContainerInstance;
        using Azure.ResourceManager.ContainerInstance.Models;

        public static class Program
        {
            public static void Run(ContainerGroupCollection groups, ContainerGroupEncryptionProperties key, ContainerInstanceContainer[] containers)
            {
                groups.CreateOrUpdate(WaitUntil.Completed, "a", new ContainerGroupData(AzureLocation.WestEurope, containers) { EncryptionProperties = key });
            }
        }
        """);

    [Fact]
    public Task A_type_of_the_same_name_is_not_the_sdks() => Verify.ReportsWith("AML2003", SdkFamily.Management, """
        public class ACIServiceCreateRequest { }

        public static class Program
        {
            public static object Run() => new ACIServiceCreateRequest();
        }
        """);
}
