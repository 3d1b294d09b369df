using AzureML.Analyzers.Model;
using Xunit;

namespace AzureML.Analyzers.Tests.Rules.InTransit;

public sealed class AML4005WebServiceWithoutTlsTests
{
    private static string Program(string statements) => $$"""
        using Microsoft.Azure.Management.MachineLearningServices;
        using Microsoft.Azure.Management.MachineLearningServices.Models;

        public interface IPolicy { void Apply(ACIServiceCreateRequest request); }

        public static class Program
        {
            private static void Secure(ACIServiceCreateRequest request) => request.SslEnabled = true;

            public static void Run(IMachineLearningServicesOperations services, IPolicy policy, ACIServiceCreateRequest given, ACIServiceCreateRequestEncryptionProperties key, bool flag)
            {
                {{statements}}
            }
        }
        """;

    private static Task Reports(string statements, params (string Key, string Value)[] options) => Verify.Reports(SdkFamily.Management, Program(statements), options);

    [Fact]
    public Task False_is_reported_at_the_value() => Reports("""
        services.CreateOrUpdate("rg", "ws", "a", new ACIServiceCreateRequest { AuthEnabled = true, SslEnabled = {|AML4005:false|}, EncryptionProperties = key });
        services.CreateOrUpdate("rg", "ws", "b", new ACIServiceCreateRequest(authEnabled: true, sslEnabled: {|AML4005:false|}, encryptionProperties: key));
        services.CreateOrUpdate("rg", "ws", "c", new ACIServiceCreateRequest { AuthEnabled = true, SslEnabled = flag ? true : {|AML4005:false|}, EncryptionProperties = key });
        given.SslEnabled = {|AML4005:false|};
        services.CreateOrUpdate("rg", "ws", "d", given);
        """);

    [Fact]
    public Task Absence_is_reported_at_the_creation() => Reports("""
        services.CreateOrUpdate("rg", "ws", "a", new {|AML4005:ACIServiceCreateRequest|} { AuthEnabled = true, EncryptionProperties = key });
        services.CreateOrUpdate("rg", "ws", "b", new {|AML4005:ACIServiceCreateRequest|}(authEnabled: true, encryptionProperties: key));
        services.CreateOrUpdate("rg", "ws", "c", new ACIServiceCreateRequest { AuthEnabled = true, SslEnabled = {|AML4005:null|}, EncryptionProperties = key });
        ACIServiceCreateRequest d = {|AML4005:new|}() { AuthEnabled = true, EncryptionProperties = key };
        if (flag) { d.SslEnabled = true; }
        services.CreateOrUpdate("rg", "ws", "d", d);
        """);

    /// <summary>A certificate is of no use while TLS is off.</summary>
    [Fact]
    public Task A_certificate_does_not_turn_it_on() => Reports("""
        var a = new {|AML4005:ACIServiceCreateRequest|} { AuthEnabled = true, EncryptionProperties = key, SslCertificate = "-----", Cname = "churn.contoso.example" };
        """);

    [Fact]
    public Task Services_with_TLS_are_silent() => Reports("""
        services.CreateOrUpdate("rg", "ws", "a", new ACIServiceCreateRequest { AuthEnabled = true, SslEnabled = true, EncryptionProperties = key });
        services.CreateOrUpdate("rg", "ws", "b", new ACIServiceCreateRequest { AuthEnabled = true, SslEnabled = flag, EncryptionProperties = key });
        var c = new ACIServiceCreateRequest { AuthEnabled = true, SslEnabled = false, EncryptionProperties = key };
        c.SslEnabled = true;
        services.CreateOrUpdate("rg", "ws", "c", c);
        var d = new ACIServiceCreateRequest { AuthEnabled = true, EncryptionProperties = key };
        Secure(d);
        services.CreateOrUpdate("rg", "ws", "d", d);
        """);

    [Fact]
    public Task Requests_from_elsewhere_and_in_unseen_hands_are_silent() => Reports("""
        given.AuthEnabled = true;
        services.CreateOrUpdate("rg", "ws", "a", given);
        var b = new ACIServiceCreateRequest { AuthEnabled = true, EncryptionProperties = key };
        policy.Apply(b);
        services.CreateOrUpdate("rg", "ws", "b", b);
        """);

    [Fact]
    public Task Services_on_Kubernetes_have_no_switch() => Reports("""
        services.CreateOrUpdate("rg", "ws", "a", new AKSServiceCreateRequest());
        """);

    [Fact]
    public Task Options_decide_about_absence_and_unknown_values() => Reports(
        """
        var a = new ACIServiceCreateRequest { AuthEnabled = true, EncryptionProperties = key };
        var b = new ACIServiceCreateRequest { AuthEnabled = true, SslEnabled = {|AML4005:flag|}, EncryptionProperties = key };
        var c = new ACIServiceCreateRequest { AuthEnabled = true, SslEnabled = {|AML4005:false|}, EncryptionProperties = key };
        """,
        ("azureml_analyzers.AML4005.report_absent", "false"),
        ("azureml_analyzers.AML4005.report_unknown", "true"));

    /// <summary>What the constructor of the arguments sets is nobody's choice: it counts as absent.</summary>
    [Theory]
    [InlineData("true", "new {|AML4005:ACIServiceArgs|}")]
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
                new ACIService("a", {{creation}} { AuthEnabled = true, EncryptionProperties = key });
                new ACIService("b", new ACIServiceArgs { AuthEnabled = true, SslEnabled = {|AML4005:false|}, EncryptionProperties = key });
                new ACIService("c", new ACIServiceArgs { AuthEnabled = true, SslEnabled = true, EncryptionProperties = key });
                new ACIService("d", new ACIServiceArgs { AuthEnabled = true, SslEnabled = given, EncryptionProperties = key });
                new AKSService("e", new AKSServiceArgs());
            }
        }
        """,
        ("azureml_analyzers.report_absent", absent));

    [Fact]
    public async Task Message_says_what_is_missing()
    {
        var found = await Verify.Diagnose(
            Verify.References(SdkFamily.Management),
            Program("""var a = new ACIServiceCreateRequest { AuthEnabled = true, EncryptionProperties = key };"""));
        Assert.Equal(
            "Container-instance web service 'ACIServiceCreateRequest' does not set 'SslEnabled', so that scoring requests cross the network in clear; "
                + "set it to 'true' and give it a certificate, its key and a name",
            Assert.Single(found).GetMessage());
    }

    [Fact]
    public Task A_type_of_the_same_name_is_silent() => Verify.Reports(SdkFamily.Management, """
        public class ACIServiceCreateRequest { public bool? SslEnabled { get; set; } }

        public static class Program
        {
            public static object Run() => new ACIServiceCreateRequest { SslEnabled = false };
        }
        """);
}
