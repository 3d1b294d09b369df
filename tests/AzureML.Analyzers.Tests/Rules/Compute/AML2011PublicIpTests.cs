using AzureML.Analyzers.Model;
using Xunit;

namespace AzureML.Analyzers.Tests.Rules.Compute;

public sealed class AML2011PublicIpTests
{
    private static Task Reports(SdkFamily family, string source, params (string Key, string Value)[] options) => Verify.ReportsWith("AML2011", family, source, options);

    private static Task ArmMethod(string statements, params (string Key, string Value)[] options) => Reports(SdkFamily.Arm, $$"""
        using Azure;
        using Azure.Core;
        using Azure.ResourceManager.MachineLearning;
        using Azure.ResourceManager.MachineLearning.Models;

        public static class Program
        {
            public static void Run(MachineLearningComputeCollection computes, MachineLearningComputeResource existing, bool flag, string text)
            {
                {{statements}}
            }

            private static MachineLearningComputeData Cluster(AmlComputeProperties properties) =>
                new(AzureLocation.WestEurope) { Properties = new AmlCompute { DisableLocalAuth = true, Properties = properties } };

            private static MachineLearningComputeData Instance(MachineLearningComputeInstanceProperties properties) =>
                new(AzureLocation.WestEurope) { Properties = new MachineLearningComputeInstance { DisableLocalAuth = true, Properties = properties } };
        }
        """, options);

    [Fact]
    public Task True_and_absent_are_reported() => ArmMethod("""
        computes.CreateOrUpdate(WaitUntil.Completed, "a", Cluster(new {|AML2011:AmlComputeProperties|}()));
        computes.CreateOrUpdate(WaitUntil.Completed, "b", Cluster(new AmlComputeProperties { EnableNodePublicIP = {|AML2011:true|} }));
        computes.CreateOrUpdate(WaitUntil.Completed, "c", Cluster(new AmlComputeProperties { EnableNodePublicIP = {|AML2011:null|} }));
        computes.CreateOrUpdate(WaitUntil.Completed, "d", Instance(new {|AML2011:MachineLearningComputeInstanceProperties|}()));
        computes.CreateOrUpdate(WaitUntil.Completed, "e", Instance(new MachineLearningComputeInstanceProperties { EnableNodePublicIP = {|AML2011:true|} }));
        """);

    [Fact]
    public Task The_rule_is_off_by_default() => Verify.Reports(SdkFamily.Arm, """
        using Azure.ResourceManager.MachineLearning.Models;

        public static class Program
        {
            public static object Run() => new AmlComputeProperties { EnableNodePublicIP = true };
        }
        """);

    [Fact]
    public Task False_is_accepted() => ArmMethod("""
        computes.CreateOrUpdate(WaitUntil.Completed, "a", Cluster(new AmlComputeProperties { EnableNodePublicIP = false }));
        computes.CreateOrUpdate(WaitUntil.Completed, "b", Instance(new MachineLearningComputeInstanceProperties { EnableNodePublicIP = false }));
        """);

    [Fact]
    public Task Set_later_is_accepted() => ArmMethod("""
        var properties = new AmlComputeProperties();
        properties.EnableNodePublicIP = false;
        computes.CreateOrUpdate(WaitUntil.Completed, "a", Cluster(properties));
        """);

    [Fact]
    public Task Unknown_is_silent() => ArmMethod("""
        computes.CreateOrUpdate(WaitUntil.Completed, "a", Cluster(new AmlComputeProperties { EnableNodePublicIP = flag }));
        """);

    [Fact]
    public Task Absence_can_be_switched_off() => ArmMethod("""
        computes.CreateOrUpdate(WaitUntil.Completed, "a", Cluster(new AmlComputeProperties()));
        computes.CreateOrUpdate(WaitUntil.Completed, "b", Cluster(new AmlComputeProperties { EnableNodePublicIP = {|AML2011:true|} }));
        """, ("azureml_analyzers.AML2011.report_absent", "false"));

    [Fact]
    public Task A_compute_without_properties_has_no_nodes_to_judge() => ArmMethod("""
        computes.CreateOrUpdate(WaitUntil.Completed, "a", Cluster(null));
        """);

    [Fact]
    public Task Fetched_computes_lack_nothing() => ArmMethod("""
        ((AmlCompute)existing.Data.Properties).Properties.VmSize = text;
        computes.CreateOrUpdate(WaitUntil.Completed, "a", existing.Data);
        """);

    /// <summary>Serverless compute says it the other way round, and absence is safe.</summary>
    [Fact]
    public Task Serverless_compute_must_not_ask_for_an_address() => ArmMethod("""
        Send(new ServerlessComputeSettings { HasNoPublicIP = {|AML2011:false|} });
        Send(new ServerlessComputeSettings { HasNoPublicIP = true });
        Send(new ServerlessComputeSettings { HasNoPublicIP = flag });
        Send(new ServerlessComputeSettings());

        void Send(ServerlessComputeSettings settings) =>
            System.GC.KeepAlive(new MachineLearningWorkspaceData(AzureLocation.WestEurope) { IsHbiWorkspace = true, ServerlessComputeSettings = settings });
        """, ("azureml_analyzers.AML2011.report_absent", "true"));

    [Fact]
    public Task A_users_own_type_of_the_same_name_is_left_alone() => Reports(SdkFamily.Arm, """
        public class AmlComputeProperties { public bool? EnableNodePublicIP { get; set; } }

        public static class Program
        {
            public static AmlComputeProperties Run() => new AmlComputeProperties { EnableNodePublicIP = true };
        }
        """);

    [Fact]
    public Task Management_has_it_on_clusters_only() => Reports(SdkFamily.Management, """
        using Microsoft.Azure.Management.MachineLearningServices.Models;

        public static class Program
        {
            public static object Bad() => new AmlComputeProperties(enableNodePublicIp: {|AML2011:true|});

            public static object Good() => new AmlComputeProperties(isolatedNetwork: true, enableNodePublicIp: false);

            public static object Absent() => new {|AML2011:AmlComputeProperties|}();

            public static object Instance() => new ComputeInstanceProperties();
        }
        """);

    [Fact]
    public Task Pulumi_native_has_it_on_the_properties() => Reports(SdkFamily.PulumiNative, """
        using Pulumi.AzureNative.MachineLearningServices.Inputs;

        public static class Program
        {
            public static object Cluster() => new {|AML2011:AmlComputePropertiesArgs|}();

            public static object Instance() => new ComputeInstancePropertiesArgs { EnableNodePublicIp = {|AML2011:true|} };

            public static object Hidden() => new ComputeInstancePropertiesArgs { EnableNodePublicIp = false };

            public static object Serverless() => new ServerlessComputeSettingsArgs();
        }
        """);

    [Fact]
    public Task Pulumi_classic_has_it_on_the_compute() => Reports(SdkFamily.PulumiClassic, """
        using Pulumi.Azure.MachineLearning;
        using Pulumi.Azure.MachineLearning.Inputs;

        public static class Program
        {
            public static object Cluster() => new {|AML2011:ComputeClusterArgs|} { LocalAuthEnabled = false };

            public static object Instance() => new ComputeInstanceArgs { LocalAuthEnabled = false, NodePublicIpEnabled = {|AML2011:true|} };

            public static object Hidden() => new ComputeInstanceArgs { LocalAuthEnabled = false, NodePublicIpEnabled = false };

            public static object Serverless() => new WorkspaceServerlessComputeArgs();

            public static object Asked() => new WorkspaceServerlessComputeArgs { PublicIpEnabled = {|AML2011:true|} };
        }
        """);
}
