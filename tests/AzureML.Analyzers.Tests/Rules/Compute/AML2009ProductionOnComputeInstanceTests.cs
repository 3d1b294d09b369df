using AzureML.Analyzers.Model;
using Xunit;

namespace AzureML.Analyzers.Tests.Rules.Compute;

public sealed class AML2009ProductionOnComputeInstanceTests
{
    private const string Instance = """
        var instance = new MachineLearningComputeData(AzureLocation.WestEurope)
        {
            Properties = new MachineLearningComputeInstance { DisableLocalAuth = true },
        };
        MachineLearningComputeResource compute = (await computes.CreateOrUpdateAsync(WaitUntil.Completed, "ada", instance)).Value;

        """;

    private const string Cluster = """
        var instance = new MachineLearningComputeData(AzureLocation.WestEurope)
        {
            Properties = new AmlCompute { DisableLocalAuth = true },
        };
        MachineLearningComputeResource compute = (await computes.CreateOrUpdateAsync(WaitUntil.Completed, "cluster", instance)).Value;

        """;

    private static Task InMethod(string statements) => Verify.Reports(
        Verify.References(SdkFamily.Arm),
        $$"""
        using System;
        using System.Threading.Tasks;
        using Azure;
        using Azure.Core;
        using Azure.ResourceManager.MachineLearning;
        using Azure.ResourceManager.MachineLearning.Models;

        public static class Program
        {
            private const string Name = "ada";

            public static async Task Run(
                MachineLearningComputeCollection computes, MachineLearningJobCollection jobs, MachineLearningScheduleCollection schedules,
                MachineLearningTriggerBase trigger, MachineLearningComputeResource other, string subscription, ResourceIdentifier environment)
            {
                {{statements}}
            }
        }
        """,
        new Verify.Setup { EnabledRules = ["AML2009"] });

    [Theory]
    [InlineData("{|AML2009:compute.Id|}")]
    [InlineData("{|AML2009:compute.Data.Id|}")]
    [InlineData("{|AML2009:new ResourceIdentifier(compute.Id.ToString())|}")]
    [InlineData("{|AML2009:MachineLearningComputeResource.CreateResourceIdentifier(subscription, \"rg\", \"ws\", \"ada\")|}")]
    [InlineData("{|AML2009:MachineLearningComputeResource.CreateResourceIdentifier(subscription, \"rg\", \"ws\", Name)|}")]
    [InlineData("new ResourceIdentifier({|AML2009:\"/subscriptions/s/resourceGroups/r/providers/Microsoft.MachineLearningServices/workspaces/w/computes/ada\"|})")]
    [InlineData("new ResourceIdentifier({|AML2009:$\"/subscriptions/{subscription}/resourceGroups/r/providers/Microsoft.MachineLearningServices/workspaces/w/computes/{Name}\"|})")]
    public Task A_pipeline_on_an_instance(string id) => InMethod(Instance + $$"""
        var job = new MachineLearningPipelineJob { ComputeId = {{id}} };
        await jobs.CreateOrUpdateAsync(WaitUntil.Completed, "churn", new MachineLearningJobData(job));
        """);

    [Fact]
    public Task A_schedule_on_an_instance() => InMethod(Instance + """
        var job = new MachineLearningCommandJob("python train.py", environment) { ComputeId = {|AML2009:compute.Id|} };
        var schedule = new MachineLearningScheduleProperties(trigger, new MachineLearningJobScheduleAction(job));
        await schedules.CreateOrUpdateAsync(WaitUntil.Completed, "nightly", new MachineLearningScheduleData(schedule));
        """);

    [Fact]
    public Task The_id_in_a_local_and_a_later_assignment() => InMethod(Instance + """
        ResourceIdentifier target = compute.Id;
        var job = new MachineLearningPipelineJob();
        job.ComputeId = {|AML2009:target|};
        await jobs.CreateOrUpdateAsync(WaitUntil.Completed, "churn", new MachineLearningJobData(job));
        """);

    [Theory]
    [InlineData("var job = new MachineLearningPipelineJob { ComputeId = other.Id };")]
    [InlineData("var job = new MachineLearningPipelineJob { ComputeId = new ResourceIdentifier(\"/subscriptions/s/workspaces/w/computes/cluster\") };")]
    [InlineData("var job = new MachineLearningPipelineJob { ComputeId = new ResourceIdentifier($\"/subscriptions/{subscription}/workspaces/w/computes/{Environment.MachineName}\") };")]
    [InlineData("var job = new MachineLearningPipelineJob { ComputeId = new ResourceIdentifier(\"/subscriptions/s/datastores/ada\") };")]
    [InlineData("var job = new MachineLearningPipelineJob();")]
    public Task Work_that_runs_elsewhere(string statement) =>
        InMethod(Instance + statement + " await jobs.CreateOrUpdateAsync(WaitUntil.Completed, \"churn\", new MachineLearningJobData(job));");

    [Fact]
    public Task A_single_job_is_development() => InMethod(Instance + """
        var job = new MachineLearningCommandJob("python train.py", environment) { ComputeId = compute.Id };
        await jobs.CreateOrUpdateAsync(WaitUntil.Completed, "churn", new MachineLearningJobData(job));
        """);

    [Fact]
    public Task A_cluster_is_what_production_runs_on() => InMethod(Cluster + """
        var job = new MachineLearningPipelineJob { ComputeId = compute.Id };
        await jobs.CreateOrUpdateAsync(WaitUntil.Completed, "churn", new MachineLearningJobData(job));
        """);

    [Fact]
    public Task Provisioning() => Verify.Reports(
        Verify.References(SdkFamily.Provisioning),
        """
        using Azure.Provisioning;
        using Azure.Provisioning.MachineLearning;

        public static class Program
        {
            public static void Run(Infrastructure infra)
            {
                var instance = new MachineLearningCompute("ada") { Properties = new MachineLearningComputeInstance { DisableLocalAuth = true } };
                var cluster = new MachineLearningCompute("cluster") { Properties = new AmlCompute { DisableLocalAuth = true } };
                infra.Add(instance);
                infra.Add(cluster);
                infra.Add(new MachineLearningJob("a") { Properties = new MachineLearningPipelineJob { ComputeId = {|AML2009:instance.Id.Compile()|} } });
                infra.Add(new MachineLearningJob("b") { Properties = new MachineLearningPipelineJob { ComputeId = cluster.Id.Compile() } });
            }
        }
        """,
        new Verify.Setup { EnabledRules = ["AML2009"] });
}
