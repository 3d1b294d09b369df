using AzureML.Analyzers.Model;
using Xunit;

namespace AzureML.Analyzers.Tests.Rules.Compute;

public sealed class AML2008OpenSshPortTests
{
    private static readonly (string Key, string Value) ReportAbsent = ("azureml_analyzers.AML2008.report_absent", "true");

    private static Task ArmMethod(string statements, params (string Key, string Value)[] options) => Verify.Reports(SdkFamily.Arm, $$"""
        using Azure;
        using Azure.Core;
        using Azure.ResourceManager.MachineLearning;
        using Azure.ResourceManager.MachineLearning.Models;

        public static class Program
        {
            public static void Run(MachineLearningComputeCollection computes, MachineLearningComputeResource existing, string text, bool flag)
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
    public Task An_open_port_is_reported_on_clusters_and_instances() => ArmMethod("""
        computes.CreateOrUpdate(WaitUntil.Completed, "a", Cluster(new AmlComputeProperties { RemoteLoginPortPublicAccess = {|AML2008:MachineLearningRemoteLoginPortPublicAccess.Enabled|} }));
        computes.CreateOrUpdate(WaitUntil.Completed, "b", Instance(new MachineLearningComputeInstanceProperties
        {
            SshSettings = new MachineLearningComputeInstanceSshSettings { SshPublicAccess = {|AML2008:MachineLearningSshPublicAccess.Enabled|} },
        }));
        """);

    [Theory]
    [InlineData("{|AML2008:\"Enabled\"|}")]
    [InlineData("{|AML2008:\"enabled\"|}")]
    [InlineData("new MachineLearningRemoteLoginPortPublicAccess({|AML2008:\"Enabled\"|})")]
    public Task The_text_of_the_value_counts(string value) => ArmMethod($$"""
        computes.CreateOrUpdate(WaitUntil.Completed, "a", Cluster(new AmlComputeProperties { RemoteLoginPortPublicAccess = {{value}} }));
        """);

    [Fact]
    public Task A_closed_port_is_accepted() => ArmMethod("""
        computes.CreateOrUpdate(WaitUntil.Completed, "a", Cluster(new AmlComputeProperties { RemoteLoginPortPublicAccess = MachineLearningRemoteLoginPortPublicAccess.Disabled }));
        computes.CreateOrUpdate(WaitUntil.Completed, "b", Instance(new MachineLearningComputeInstanceProperties
        {
            SshSettings = new MachineLearningComputeInstanceSshSettings { SshPublicAccess = "Disabled" },
        }));
        """, ReportAbsent);

    [Fact]
    public Task Absent_and_not_specified_are_silent() => ArmMethod("""
        computes.CreateOrUpdate(WaitUntil.Completed, "a", Cluster(new AmlComputeProperties()));
        computes.CreateOrUpdate(WaitUntil.Completed, "b", Cluster(new AmlComputeProperties { RemoteLoginPortPublicAccess = MachineLearningRemoteLoginPortPublicAccess.NotSpecified }));
        computes.CreateOrUpdate(WaitUntil.Completed, "c", Instance(new MachineLearningComputeInstanceProperties { SshSettings = new MachineLearningComputeInstanceSshSettings() }));
        """);

    [Fact]
    public Task Absent_and_not_specified_are_reported_on_request() => ArmMethod("""
        computes.CreateOrUpdate(WaitUntil.Completed, "a", Cluster(new {|AML2008:AmlComputeProperties|}()));
        computes.CreateOrUpdate(WaitUntil.Completed, "b", Cluster(new AmlComputeProperties { RemoteLoginPortPublicAccess = {|AML2008:MachineLearningRemoteLoginPortPublicAccess.NotSpecified|} }));
        computes.CreateOrUpdate(WaitUntil.Completed, "c", Instance(new MachineLearningComputeInstanceProperties { SshSettings = new {|AML2008:MachineLearningComputeInstanceSshSettings|}() }));
        """, ReportAbsent);

    [Fact]
    public Task An_instance_without_ssh_settings_is_closed() => ArmMethod("""
        computes.CreateOrUpdate(WaitUntil.Completed, "a", Instance(new MachineLearningComputeInstanceProperties()));
        computes.CreateOrUpdate(WaitUntil.Completed, "b", Instance(new MachineLearningComputeInstanceProperties { SshSettings = null }));
        """, ReportAbsent);

    [Fact]
    public Task Closed_later_is_accepted() => ArmMethod("""
        var properties = new AmlComputeProperties { RemoteLoginPortPublicAccess = MachineLearningRemoteLoginPortPublicAccess.Enabled };
        properties.RemoteLoginPortPublicAccess = MachineLearningRemoteLoginPortPublicAccess.Disabled;
        computes.CreateOrUpdate(WaitUntil.Completed, "a", Cluster(properties));
        """);

    [Fact]
    public Task Open_on_some_paths_is_reported() => ArmMethod("""
        var properties = new AmlComputeProperties();
        properties.RemoteLoginPortPublicAccess = flag ? {|AML2008:MachineLearningRemoteLoginPortPublicAccess.Enabled|} : MachineLearningRemoteLoginPortPublicAccess.Disabled;
        computes.CreateOrUpdate(WaitUntil.Completed, "a", Cluster(properties));
        """);

    [Fact]
    public Task Unknown_is_silent() => ArmMethod("""
        computes.CreateOrUpdate(WaitUntil.Completed, "a", Cluster(new AmlComputeProperties { RemoteLoginPortPublicAccess = text }));
        """, ReportAbsent);

    [Fact]
    public Task A_fetched_compute_lacks_nothing_but_an_opened_port_is_reported() => ArmMethod("""
        var cluster = (AmlCompute)existing.Data.Properties;
        cluster.Properties.VmSize = text;
        computes.CreateOrUpdate(WaitUntil.Completed, "a", existing.Data);
        cluster.Properties.RemoteLoginPortPublicAccess = {|AML2008:MachineLearningRemoteLoginPortPublicAccess.Enabled|};
        computes.CreateOrUpdate(WaitUntil.Completed, "b", existing.Data);
        """, ReportAbsent);

    [Fact]
    public Task A_users_own_type_of_the_same_name_is_left_alone() => Verify.Reports(SdkFamily.Arm, """
        public class AmlComputeProperties { public string RemoteLoginPortPublicAccess { get; set; } }

        public static class Program
        {
            public static AmlComputeProperties Run() => new AmlComputeProperties { RemoteLoginPortPublicAccess = "Enabled" };
        }
        """);

    [Fact]
    public Task Management_takes_it_as_a_constructor_argument() => Verify.Reports(SdkFamily.Management, """
        using Microsoft.Azure.Management.MachineLearningServices.Models;

        public static class Program
        {
            public static object Cluster() => new AmlComputeProperties(remoteLoginPortPublicAccess: {|AML2008:"Enabled"|});

            public static object Instance() => new ComputeInstanceSshSettings(sshPublicAccess: {|AML2008:"Enabled"|});

            public static object Closed() => new AmlComputeProperties(vmSize: "Enabled", remoteLoginPortPublicAccess: "Disabled");
        }
        """);

    /// <summary>The constructor of the settings says Disabled; that of the cluster's properties says NotSpecified.</summary>
    [Fact]
    public Task Pulumi_native_closes_the_port_of_an_instance_by_itself() => Verify.Reports(SdkFamily.PulumiNative, """
        using Pulumi.AzureNative.MachineLearningServices.Inputs;

        public static class Program
        {
            public static object Instance() => new ComputeInstanceSshSettingsArgs { AdminPublicKey = "key" };

            public static object Cluster() => new {|AML2008:AmlComputePropertiesArgs|} { VmSize = "Standard_DS3_v2" };

            public static object Open() => new ComputeInstanceSshSettingsArgs { SshPublicAccess = {|AML2008:"Enabled"|} };
        }
        """, ReportAbsent);

    [Fact]
    public async Task Pulumi_classic_has_a_boolean()
    {
        var found = await Verify.Diagnose(Verify.References(SdkFamily.PulumiClassic), """
            using Pulumi.Azure.MachineLearning;

            public static class Program
            {
                public static object Open() => new ComputeClusterArgs { LocalAuthEnabled = false, SshPublicAccessEnabled = true };

                public static object Closed() => new ComputeClusterArgs { LocalAuthEnabled = false, SshPublicAccessEnabled = false };

                public static object Unsaid() => new ComputeClusterArgs { LocalAuthEnabled = false };
            }
            """);
        Assert.Equal(
            "Compute cluster 'ComputeClusterArgs' sets 'SshPublicAccessEnabled' to 'true'; set it to 'false', and reach the nodes through a virtual network",
            Assert.Single(found).GetMessage());
    }
}
