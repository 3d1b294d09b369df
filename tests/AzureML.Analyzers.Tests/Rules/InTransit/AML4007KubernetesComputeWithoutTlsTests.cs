using AzureML.Analyzers.Model;
using Xunit;

namespace AzureML.Analyzers.Tests.Rules.InTransit;

public sealed class AML4007KubernetesComputeWithoutTlsTests
{
    private static string Program(string statements) => $$"""
        using Azure;
        using Azure.Core;
        using Azure.ResourceManager.MachineLearning;
        using Azure.ResourceManager.MachineLearning.Models;

        public static class Program
        {
            private static void Secure(MachineLearningAksComputeProperties cluster) => cluster.SslConfiguration.Status = MachineLearningSslConfigStatus.Enabled;

            public static void Run(MachineLearningComputeCollection computes, MachineLearningSslConfigStatus given, bool flag)
            {
                {{statements}}
            }
        }
        """;

    private static Task Reports(string statements, params (string Key, string Value)[] options) => Verify.Reports(SdkFamily.Arm, Program(statements), options);

    [Fact]
    public Task Disabled_is_reported() => Reports("""
        var a = new MachineLearningAksComputeProperties { SslConfiguration = new MachineLearningSslConfiguration { Status = {|AML4007:MachineLearningSslConfigStatus.Disabled|} } };
        var b = new MachineLearningAksComputeProperties { SslConfiguration = new() { Status = {|AML4007:"Disabled"|} } };
        var c = new MachineLearningAksComputeProperties { SslConfiguration = new() };
        c.SslConfiguration.Status = new MachineLearningSslConfigStatus({|AML4007:"disabled"|});
        var tls = new MachineLearningSslConfiguration { Status = flag ? {|AML4007:MachineLearningSslConfigStatus.Disabled|} : MachineLearningSslConfigStatus.Auto };
        var d = new MachineLearningAksCompute { DisableLocalAuth = true, Properties = new MachineLearningAksComputeProperties { SslConfiguration = tls } };
        """);

    [Fact]
    public Task Other_values_and_absence_are_silent() => Reports("""
        var a = new MachineLearningAksComputeProperties { SslConfiguration = new MachineLearningSslConfiguration { Status = MachineLearningSslConfigStatus.Enabled } };
        var b = new MachineLearningAksComputeProperties { SslConfiguration = new MachineLearningSslConfiguration { Status = MachineLearningSslConfigStatus.Auto } };
        var c = new MachineLearningAksComputeProperties { SslConfiguration = new MachineLearningSslConfiguration { Status = given } };
        var d = new MachineLearningAksComputeProperties { SslConfiguration = new MachineLearningSslConfiguration { Status = MachineLearningSslConfigStatus.Disabled } };
        Secure(d);
        var e = new MachineLearningAksComputeProperties();
        var f = new MachineLearningAksComputeProperties { SslConfiguration = new MachineLearningSslConfiguration { Cname = "contoso.example" } };
        """);

    [Fact]
    public Task Absence_on_request_at_the_innermost_object() => Reports(
        """
        var a = new {|AML4007:MachineLearningAksComputeProperties|}();
        var b = new MachineLearningAksComputeProperties { SslConfiguration = new {|AML4007:MachineLearningSslConfiguration|} { Cname = "contoso.example" } };
        var c = new MachineLearningKubernetesProperties();
        """,
        ("azureml_analyzers.report_absent", "true"));

    [Fact]
    public Task Pulumi() => Verify.Reports(SdkFamily.PulumiNative, """
        using Pulumi.AzureNative.MachineLearningServices.Inputs;

        var a = new AKSSchemaPropertiesArgs { SslConfiguration = new SslConfigurationArgs { Status = {|AML4007:"Disabled"|} } };
        var b = new AKSSchemaPropertiesArgs { SslConfiguration = new SslConfigurationArgs { Status = "Enabled" } };
        var c = new AKSSchemaPropertiesArgs { AgentCount = 3 };
        """);

    [Fact]
    public Task Management() => Verify.Reports(SdkFamily.Management, """
        using Microsoft.Azure.Management.MachineLearningServices.Models;

        var a = new AKSProperties(sslConfiguration: new SslConfiguration(status: {|AML4007:"Disabled"|}, cname: "Disabled"));
        var b = new AKSProperties { SslConfiguration = new SslConfiguration("Enabled", "Disabled") };
        """);

    /// <summary>The zero of the enum is the bad value: left out, it is not written.</summary>
    [Fact]
    public Task Provisioning() => Verify.Reports(SdkFamily.Provisioning, """
        using Azure.Provisioning.MachineLearning;

        var a = new MachineLearningAksComputeProperties { SslConfiguration = new MachineLearningSslConfiguration { Status = {|AML4007:default(MachineLearningSslConfigStatus)|} } };
        var b = new MachineLearningAksComputeProperties { SslConfiguration = new MachineLearningSslConfiguration { Status = {|AML4007:MachineLearningSslConfigStatus.Disabled|} } };
        var c = new MachineLearningAksComputeProperties { SslConfiguration = new MachineLearningSslConfiguration() };
        """);
}
