using AzureML.Analyzers.Model;
using Xunit;

namespace AzureML.Analyzers.Tests.Rules.Compute;

public sealed class AML2010ClusterKeptAliveTests
{
    private static Task Reports(SdkFamily family, string source, params (string Key, string Value)[] options) => Verify.ReportsWith("AML2010", family, source, options);

    private static Task ArmMethod(string statements, params (string Key, string Value)[] options) => Reports(SdkFamily.Arm, $$"""
        using Azure;
        using Azure.ResourceManager.MachineLearning;
        using Azure.ResourceManager.MachineLearning.Models;

        public static class Program
        {
            private const int Warm = 2;

            public static void Run(MachineLearningComputeResource existing, int number, bool flag)
            {
                {{statements}}
            }

            private static void Resize(MachineLearningComputeResource existing, AmlComputeScaleSettings settings) =>
                existing.Update(WaitUntil.Completed, new MachineLearningComputePatch { ScaleSettings = settings });
        }
        """, options);

    [Fact]
    public Task A_minimum_above_zero_is_reported() => ArmMethod("""
        Resize(existing, new AmlComputeScaleSettings(4) { MinNodeCount = {|AML2010:1|} });
        Resize(existing, new AmlComputeScaleSettings(4) { MinNodeCount = {|AML2010:Warm|} });
        Resize(existing, new AmlComputeScaleSettings(4) { MinNodeCount = {|AML2010:Warm + 1|} });
        """);

    [Fact]
    public Task The_rule_is_off_by_default() => Verify.Reports(SdkFamily.Management, """
        using Microsoft.Azure.Management.MachineLearningServices.Models;

        public static class Program
        {
            public static object Run() => new ScaleSettings { MinNodeCount = 2 };
        }
        """);

    [Fact]
    public Task Zero_is_accepted() => ArmMethod("Resize(existing, new AmlComputeScaleSettings(4) { MinNodeCount = 0 });");

    [Fact]
    public Task Absence_is_never_reported() => ArmMethod("""
        Resize(existing, new AmlComputeScaleSettings(4));
        Resize(existing, new AmlComputeScaleSettings(4) { MinNodeCount = null });
        """, ("azureml_analyzers.report_absent", "true"));

    [Fact]
    public Task Set_to_zero_later_is_accepted() => ArmMethod("""
        var settings = new AmlComputeScaleSettings(4) { MinNodeCount = 2 };
        settings.MinNodeCount = 0;
        Resize(existing, settings);
        """);

    [Fact]
    public Task Unknown_is_silent() => ArmMethod("""
        Resize(existing, new AmlComputeScaleSettings(4) { MinNodeCount = number });
        Resize(existing, new AmlComputeScaleSettings(4) { MinNodeCount = existing.Data.Location.Name.Length });
        """);

    [Fact]
    public Task Unknown_is_reported_on_request() => ArmMethod("""
        Resize(existing, new AmlComputeScaleSettings(4) { MinNodeCount = {|AML2010:number|} });
        """, ("azureml_analyzers.AML2010.report_unknown", "true"));

    /// <summary>The maximum is another number, whatever its place among the arguments.</summary>
    [Fact]
    public Task Arguments_are_matched_by_name() => Reports(SdkFamily.Management, """
        using Microsoft.Azure.Management.MachineLearningServices.Models;

        public static class Program
        {
            public static object Good() => new ScaleSettings(4);

            public static object Bad() => new ScaleSettings(minNodeCount: {|AML2010:2|}, maxNodeCount: 4);

            public static object Positional() => new ScaleSettings(4, {|AML2010:2|});
        }
        """);

    [Fact]
    public Task Nodes_of_a_spark_pool_are_left_alone() => ArmMethod("""
        var spark = new MachineLearningSynapseSpark { Properties = new MachineLearningSynapseSparkProperties { NodeCount = 3 } };
        System.GC.KeepAlive(spark);
        """);

    [Fact]
    public Task A_users_own_type_of_the_same_name_is_left_alone() => Reports(SdkFamily.Arm, """
        public class AmlComputeScaleSettings { public int? MinNodeCount { get; set; } }

        public static class Program
        {
            public static AmlComputeScaleSettings Run() => new AmlComputeScaleSettings { MinNodeCount = 2 };
        }
        """);

    [Fact]
    public async Task Message_names_the_number()
    {
        const string Source = """
            using Azure.ResourceManager.MachineLearning.Models;

            public static class Program
            {
                public static object Always() => new AmlComputeScaleSettings(4) { MinNodeCount = 2 };

                public static object Sometimes(bool flag) => new AmlComputeScaleSettings(4) { MinNodeCount = flag ? 0 : 2 };
            }
            """;
        var found = await Verify.Diagnose(Verify.References(SdkFamily.Arm), Source, new Verify.Setup { EnabledRules = ["AML2010"] });
        const string Advice = "; set it to '0', so that idle nodes and their disks go away";
        const string Subject = "Scaling of the compute cluster 'AmlComputeScaleSettings' sets 'MinNodeCount' to '2'";
        Assert.Equal([Subject + Advice, Subject + " on some paths" + Advice], found.Select(d => d.GetMessage()));
    }
}
