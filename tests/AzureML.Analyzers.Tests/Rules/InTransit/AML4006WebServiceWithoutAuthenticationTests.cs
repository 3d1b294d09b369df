using AzureML.Analyzers.Model;
using Xunit;

namespace AzureML.Analyzers.Tests.Rules.InTransit;

public sealed class AML4006WebServiceWithoutAuthenticationTests
{
    private static string Program(string statements) => $$"""
        using Microsoft.Azure.Management.MachineLearningServices;
        using Microsoft.Azure.Management.MachineLearningServices.Models;

        public interface IPolicy { void Apply(AKSServiceCreateRequest request); }

        public static class Program
        {
            private static void UseTokens(AKSServiceCreateRequest request) => request.AadAuthEnabled = true;

            public static void Run(
                IMachineLearningServicesOperations services, IPolicy policy, ACIServiceCreateRequest given, AKSServiceCreateRequest cluster,
                ACIServiceCreateRequestEncryptionProperties key, bool flag)
            {
                {{statements}}
            }
        }
        """;

    private static Task Reports(string statements, params (string Key, string Value)[] options) => Verify.Reports(SdkFamily.Management, Program(statements), options);

    [Fact]
    public Task Container_instances_need_it_switched_on() => Reports("""
        services.CreateOrUpdate("rg", "ws", "a", new ACIServiceCreateRequest { AuthEnabled = {|AML4006:false|}, SslEnabled = true, EncryptionProperties = key });
        services.CreateOrUpdate("rg", "ws", "b", new {|AML4006:ACIServiceCreateRequest|} { SslEnabled = true, EncryptionProperties = key });
        services.CreateOrUpdate("rg", "ws", "c", new ACIServiceCreateRequest(authEnabled: {|AML4006:null|}, sslEnabled: true, encryptionProperties: key));
        services.CreateOrUpdate("rg", "ws", "d", new {|AML4006:ACIServiceCreateRequest|}(sslEnabled: true, encryptionProperties: key));
        given.AuthEnabled = {|AML4006:false|};
        services.CreateOrUpdate("rg", "ws", "e", given);
        """);

    /// <summary>Keys of one's own do not switch it on.</summary>
    [Fact]
    public Task Keys_do_not_count() => Reports("""
        var a = new {|AML4006:ACIServiceCreateRequest|} { SslEnabled = true, EncryptionProperties = key, Keys = new CreateServiceRequestKeys() };
        """);

    [Fact]
    public Task Container_instances_with_authentication_are_silent() => Reports("""
        services.CreateOrUpdate("rg", "ws", "a", new ACIServiceCreateRequest { AuthEnabled = true, SslEnabled = true, EncryptionProperties = key });
        services.CreateOrUpdate("rg", "ws", "b", new ACIServiceCreateRequest { AuthEnabled = flag, SslEnabled = true, EncryptionProperties = key });
        given.SslEnabled = true;
        services.CreateOrUpdate("rg", "ws", "c", given);
        """);

    /// <summary>There keys are asked for unless they are switched off.</summary>
    [Fact]
    public Task Kubernetes_is_reported_where_it_is_switched_off() => Reports("""
        services.CreateOrUpdate("rg", "ws", "a", new AKSServiceCreateRequest { AuthEnabled = {|AML4006:false|} });
        services.CreateOrUpdate("rg", "ws", "b", new AKSServiceCreateRequest { AuthEnabled = {|AML4006:false|}, AadAuthEnabled = false });
        services.CreateOrUpdate("rg", "ws", "c", new AKSServiceCreateRequest(authEnabled: {|AML4006:false|}, aadAuthEnabled: null));
        var d = new AKSServiceCreateRequest { AadAuthEnabled = true, AuthEnabled = {|AML4006:false|} };
        d.AadAuthEnabled = false;
        services.CreateOrUpdate("rg", "ws", "d", d);
        cluster.AuthEnabled = {|AML4006:false|};
        services.CreateOrUpdate("rg", "ws", "e", cluster);
        """);

    [Fact]
    public Task Kubernetes_that_asks_for_tokens_or_may_do_so_is_silent() => Reports("""
        services.CreateOrUpdate("rg", "ws", "a", new AKSServiceCreateRequest { AuthEnabled = false, AadAuthEnabled = true });
        services.CreateOrUpdate("rg", "ws", "b", new AKSServiceCreateRequest(authEnabled: false, aadAuthEnabled: true));
        services.CreateOrUpdate("rg", "ws", "c", new AKSServiceCreateRequest { AuthEnabled = false, AadAuthEnabled = flag });
        services.CreateOrUpdate("rg", "ws", "d", new AKSServiceCreateRequest { AuthEnabled = !flag, AadAuthEnabled = flag });
        var e = new AKSServiceCreateRequest { AuthEnabled = false };
        UseTokens(e);
        services.CreateOrUpdate("rg", "ws", "e", e);
        var f = new AKSServiceCreateRequest();
        if (flag) { f.AadAuthEnabled = true; f.AuthEnabled = false; }
        services.CreateOrUpdate("rg", "ws", "f", f);
        var g = new AKSServiceCreateRequest { AuthEnabled = false };
        policy.Apply(g);
        services.CreateOrUpdate("rg", "ws", "g", g);
        """);

    [Fact]
    public Task Kubernetes_that_says_nothing_is_silent() => Reports(
        """
        services.CreateOrUpdate("rg", "ws", "a", new AKSServiceCreateRequest());
        services.CreateOrUpdate("rg", "ws", "b", new AKSServiceCreateRequest { AuthEnabled = true });
        services.CreateOrUpdate("rg", "ws", "c", new AKSServiceCreateRequest { AuthEnabled = null });
        """,
        ("azureml_analyzers.AML4006.report_absent", "true"));

    [Fact]
    public Task Options_decide_about_absence_and_unknown_values() => Reports(
        """
        var a = new ACIServiceCreateRequest { SslEnabled = true, EncryptionProperties = key };
        var b = new ACIServiceCreateRequest { AuthEnabled = {|AML4006:flag|}, SslEnabled = true, EncryptionProperties = key };
        var c = new AKSServiceCreateRequest { AuthEnabled = {|AML4006:flag|} };
        """,
        ("azureml_analyzers.AML4006.report_absent", "false"),
        ("azureml_analyzers.AML4006.report_unknown", "true"));

    /// <summary>What the constructor of the arguments sets is nobody's choice: it counts as absent.</summary>
    [Theory]
    [InlineData("true", "new {|AML4006:ACIServiceArgs|}")]
    [InlineData("false", "new ACIServiceArgs")]
    public Task Pulumi_arguments(string absent, string creation) => Verify.Reports(
        SdkFamily.PulumiNative,
        $$"""
        using Pulumi;
        using Pulumi.AzureNative.MachineLearningServices;
        using Pulumi.AzureNative.MachineLearningServices.Inputs;

        public static class Program
        {
            public static void Run(Output<ACIServiceCreateRequestEncryptionPropertiesArgs> key, Output<bool> given)
            {
                new ACIService("a", {{creation}} { SslEnabled = true, EncryptionProperties = key });
                new ACIService("b", new ACIServiceArgs { AuthEnabled = {|AML4006:false|}, SslEnabled = true, EncryptionProperties = key });
                new ACIService("c", new ACIServiceArgs { AuthEnabled = true, SslEnabled = true, EncryptionProperties = key });
                new ACIService("d", new ACIServiceArgs { AuthEnabled = given, SslEnabled = true, EncryptionProperties = key });
                new AKSService("e", new AKSServiceArgs { AuthEnabled = {|AML4006:false|} });
                new AKSService("f", new AKSServiceArgs { AuthEnabled = false, AadAuthEnabled = true });
                new AKSService("g", new AKSServiceArgs { AuthEnabled = false, AadAuthEnabled = given });
                new AKSService("h", new AKSServiceArgs());
            }
        }
        """,
        ("azureml_analyzers.report_absent", absent));

    [Fact]
    public async Task Message_says_what_was_switched_off()
    {
        var found = await Verify.Diagnose(Verify.References(SdkFamily.Management), Program("""var a = new AKSServiceCreateRequest { AuthEnabled = false };"""));
        Assert.Equal(
            "Kubernetes web service 'AKSServiceCreateRequest' sets 'AuthEnabled' to 'false', so that whoever finds its address can call it; set it to 'true'",
            Assert.Single(found).GetMessage());
    }

    [Fact]
    public Task A_type_of_the_same_name_is_silent() => Verify.Reports(SdkFamily.Management, """
        public class AKSServiceCreateRequest { public bool? AuthEnabled { get; set; } }

        public static class Program
        {
            public static object Run() => new AKSServiceCreateRequest { AuthEnabled = false };
        }
        """);
}
