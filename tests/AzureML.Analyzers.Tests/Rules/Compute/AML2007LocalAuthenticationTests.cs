using AzureML.Analyzers.Model;
using Xunit;

namespace AzureML.Analyzers.Tests.Rules.Compute;

public sealed class AML2007LocalAuthenticationTests
{
    private const string Usings = """
        using Azure;
        using Azure.Core;
        using Azure.ResourceManager.MachineLearning;
        using Azure.ResourceManager.MachineLearning.Models;

        """;

    private static Task ArmMethod(string statements, params (string Key, string Value)[] options) => Verify.Reports(SdkFamily.Arm, Usings + $$"""
        public static class Program
        {
            public static void Run(MachineLearningComputeCollection computes, MachineLearningComputeResource existing, bool flag)
            {
                {{statements}}
            }

            private static MachineLearningComputeData Data(MachineLearningComputeProperties compute) => new(AzureLocation.WestEurope) { Properties = compute };
        }
        """, options);

    [Fact]
    public Task Absent_is_reported_on_clusters_and_instances() => ArmMethod("""
        computes.CreateOrUpdate(WaitUntil.Completed, "a", Data(new {|AML2007:AmlCompute|}()));
        computes.CreateOrUpdate(WaitUntil.Completed, "b", Data(new {|AML2007:MachineLearningComputeInstance|} { Description = "notebooks" }));
        """);

    [Fact]
    public Task Absent_is_not_reported_on_other_computes() => ArmMethod("""
        computes.CreateOrUpdate(WaitUntil.Completed, "a", Data(new MachineLearningAksCompute()));
        computes.CreateOrUpdate(WaitUntil.Completed, "b", Data(new MachineLearningDatabricksCompute()));
        computes.CreateOrUpdate(WaitUntil.Completed, "c", Data(new MachineLearningVirtualMachineCompute { DisableLocalAuth = null }));
        """);

    [Fact]
    public Task A_written_false_is_reported_on_any_compute() => ArmMethod("""
        computes.CreateOrUpdate(WaitUntil.Completed, "a", Data(new MachineLearningAksCompute { DisableLocalAuth = {|AML2007:false|} }));
        computes.CreateOrUpdate(WaitUntil.Completed, "b", Data(new MachineLearningVirtualMachineCompute { DisableLocalAuth = {|AML2007:false|} }));
        """);

    [Fact]
    public Task True_is_accepted() => ArmMethod("""
        computes.CreateOrUpdate(WaitUntil.Completed, "a", Data(new AmlCompute { DisableLocalAuth = true }));
        computes.CreateOrUpdate(WaitUntil.Completed, "b", Data(new MachineLearningAksCompute { DisableLocalAuth = true }));
        """);

    [Fact]
    public Task Set_later_is_accepted() => ArmMethod("""
        var data = Data(new AmlCompute());
        data.Properties.DisableLocalAuth = true;
        computes.CreateOrUpdate(WaitUntil.Completed, "a", data);
        """);

    [Fact]
    public Task Set_on_some_paths_only_is_reported() => ArmMethod("""
        var cluster = new {|AML2007:AmlCompute|}();
        if (flag) { cluster.DisableLocalAuth = true; }
        computes.CreateOrUpdate(WaitUntil.Completed, "a", Data(cluster));
        """);

    [Fact]
    public Task Unknown_is_silent() => ArmMethod("""
        computes.CreateOrUpdate(WaitUntil.Completed, "a", Data(new AmlCompute { DisableLocalAuth = flag }));
        """);

    [Fact]
    public Task Unknown_is_reported_on_request() => ArmMethod("""
        computes.CreateOrUpdate(WaitUntil.Completed, "a", Data(new AmlCompute { DisableLocalAuth = {|AML2007:flag|} }));
        """, ("azureml_analyzers.AML2007.report_unknown", "true"));

    [Fact]
    public Task Absence_can_be_switched_off() => ArmMethod("""
        computes.CreateOrUpdate(WaitUntil.Completed, "a", Data(new AmlCompute()));
        computes.CreateOrUpdate(WaitUntil.Completed, "b", Data(new AmlCompute { DisableLocalAuth = {|AML2007:false|} }));
        """, ("azureml_analyzers.AML2007.report_absent", "false"));

    [Fact]
    public Task Fetched_computes_lack_nothing() => ArmMethod("""
        var data = existing.Data;
        data.Properties.Description = "renamed";
        computes.CreateOrUpdate(WaitUntil.Completed, "a", data);
        """);

    [Fact]
    public Task A_written_false_on_a_fetched_compute_is_reported() => ArmMethod("""
        var data = existing.Data;
        data.Properties.DisableLocalAuth = {|AML2007:false|};
        computes.CreateOrUpdate(WaitUntil.Completed, "a", data);
        """);

    [Fact]
    public Task A_users_own_type_of_the_same_name_is_left_alone() => Verify.Reports(SdkFamily.Arm, """
        public class AmlCompute { public bool? DisableLocalAuth { get; set; } }

        public static class Program
        {
            public static AmlCompute Run() => new AmlCompute { DisableLocalAuth = false };
        }
        """);

    [Fact]
    public Task A_derived_class_may_turn_it_off_by_itself() => ArmMethod("""
        computes.CreateOrUpdate(WaitUntil.Completed, "a", Data(new Hardened()));
        computes.CreateOrUpdate(WaitUntil.Completed, "b", Data(new {|AML2007:Plain|}()));
        }

        private sealed class Hardened : AmlCompute { public Hardened() { DisableLocalAuth = true; } }

        private sealed class Plain : AmlCompute
        {
        """);

    [Fact]
    public Task The_base_type_of_management_is_any_compute() => Verify.Reports(SdkFamily.Management, """
        using Microsoft.Azure.Management.MachineLearningServices;
        using Microsoft.Azure.Management.MachineLearningServices.Models;

        public static class Program
        {
            public static void Run(IComputeOperations computes)
            {
                computes.CreateOrUpdate("rg", "ws", "a", new ComputeResource { Properties = new Databricks() });
                computes.CreateOrUpdate("rg", "ws", "b", new ComputeResource { Properties = new AmlCompute(disableLocalAuth: {|AML2007:false|}) });
                computes.CreateOrUpdate("rg", "ws", "c", new ComputeResource { Properties = new {|AML2007:ComputeInstance|}() });
                computes.CreateOrUpdate("rg", "ws", "d", new ComputeResource { Properties = new ComputeInstance(disableLocalAuth: true) });
            }
        }
        """);

    [Fact]
    public Task Provisioning_clear_value_makes_absent_again() => Verify.Reports(SdkFamily.Provisioning, """
        using Azure.Provisioning;
        using Azure.Provisioning.MachineLearning;

        public static class Program
        {
            public static void Run(Infrastructure infra)
            {
                var cluster = new AmlCompute { DisableLocalAuth = true };
                infra.Add(new MachineLearningCompute("cluster") { Properties = cluster });
                {|AML2007:cluster.DisableLocalAuth.ClearValue()|};
                infra.Add(new MachineLearningCompute("spark") { Properties = new MachineLearningSynapseSpark() });
            }
        }
        """);

    /// <summary>The classic provider puts it the other way round.</summary>
    [Fact]
    public Task Pulumi_classic_wants_the_switch_off() => Verify.Reports(SdkFamily.PulumiClassic, """
        using Pulumi;
        using Pulumi.Azure.MachineLearning;

        public static class Program
        {
            public static void Run(Input<bool> configured)
            {
                new ComputeCluster("a", new {|AML2007:ComputeClusterArgs|}());
                new ComputeCluster("b", new ComputeClusterArgs { LocalAuthEnabled = {|AML2007:true|} });
                new ComputeCluster("c", new ComputeClusterArgs { LocalAuthEnabled = false });
                new ComputeInstance("d", new {|AML2007:ComputeInstanceArgs|}());
                new ComputeInstance("e", new ComputeInstanceArgs { LocalAuthEnabled = false });
                new ComputeInstance("f", new ComputeInstanceArgs { LocalAuthEnabled = configured });
            }
        }
        """);

    [Fact]
    public Task Versioned_pulumi_namespaces_are_the_same_resource() => Verify.Reports(SdkFamily.PulumiNative, """
        using Pulumi;
        using Pulumi.AzureNative.MachineLearningServices.V20230401.Inputs;

        namespace Pulumi.AzureNative.MachineLearningServices.V20230401.Inputs
        {
            public sealed class AmlComputeArgs : ResourceArgs
            {
                public Input<bool>? DisableLocalAuth { get; set; }
            }
        }

        public static class Program
        {
            public static object Run() => new AmlComputeArgs { DisableLocalAuth = {|AML2007:false|} };

            public static object Hardened() => new AmlComputeArgs { DisableLocalAuth = true };
        }
        """);

    [Fact]
    public async Task Message_tells_the_value_that_the_family_wants()
    {
        var arm = await Verify.Diagnose(Verify.References(SdkFamily.Arm), Usings + "public static class Program { public static object Run() => new AmlCompute(); }");
        Assert.Equal(
            "Compute cluster 'AmlCompute' does not set 'DisableLocalAuth'; set it to 'true', so that only Microsoft Entra identities sign in",
            Assert.Single(arm).GetMessage());
        var classic = await Verify.Diagnose(
            Verify.References(SdkFamily.PulumiClassic),
            "public static class Program { public static object Run() => new Pulumi.Azure.MachineLearning.ComputeInstanceArgs { LocalAuthEnabled = true }; }");
        Assert.Equal(
            "Compute instance 'ComputeInstanceArgs' sets 'LocalAuthEnabled' to 'true'; set it to 'false', so that only Microsoft Entra identities sign in",
            Assert.Single(classic).GetMessage());
    }
}
