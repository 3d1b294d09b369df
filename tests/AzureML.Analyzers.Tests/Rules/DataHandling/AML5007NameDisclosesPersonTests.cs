using AzureML.Analyzers.Model;
using Xunit;

namespace AzureML.Analyzers.Tests.Rules.DataHandling;

public sealed class AML5007NameDisclosesPersonTests
{
    private static Task Reports(string statements) => Verify.Reports(SdkFamily.Arm, $$"""
        using System;
        using System.Collections.Generic;
        using System.Security.Claims;
        using System.Security.Principal;
        using Azure;
        using Azure.ResourceManager.MachineLearning;
        using Azure.ResourceManager.MachineLearning.Models;

        public static class Program
        {
            public static void Run(
                MachineLearningJobCollection jobs, MachineLearningComputeCollection computes, MachineLearningOnlineEndpointCollection endpoints, MachineLearningCommandJob job,
                MachineLearningJobData data, MachineLearningComputeData compute, MachineLearningOnlineEndpointData endpoint, MachineLearningOnlineEndpointProperties properties,
                ClaimsPrincipal principal, IIdentity identity, string text)
            {
                {{statements}}
            }
        }
        """);

    [Fact]
    public Task Arguments() => Reports("""
        jobs.CreateOrUpdate(WaitUntil.Started, {|AML5007:Environment.UserName|}, data);
        jobs.CreateOrUpdate(WaitUntil.Started, {|AML5007:$"train-{Environment.UserName.ToLowerInvariant()}"|}, data);
        computes.CreateOrUpdateAsync(data: compute, computeName: {|AML5007:"ci-" + Environment.MachineName|}, waitUntil: WaitUntil.Completed);
        string name = System.Net.Dns.GetHostName();
        endpoints.CreateOrUpdate(WaitUntil.Completed, {|AML5007:name|}, endpoint);
        """);

    [Fact]
    public Task Properties() => Reports("""
        job.DisplayName = {|AML5007:identity.Name|};
        job.ExperimentName = {|AML5007:principal.FindFirst(ClaimTypes.Email).Value|};
        var other = new MachineLearningCommandJob("c", null) { ExperimentName = {|AML5007:"of jane.doe@contoso.com"|}, DisplayName = {|AML5007:Environment.GetEnvironmentVariable("USER")|} };
        """);

    [Fact]
    public Task Keys() => Reports("""
        properties.Traffic["jane.doe@contoso.com"] = 100;
        properties.Traffic.Add("blue", 0);
        var other = new MachineLearningPipelineJob();
        """.Replace("\"jane.doe@contoso.com\"", "{|AML5007:\"jane.doe@contoso.com\"|}", StringComparison.Ordinal));

    [Fact]
    public Task Keys_that_are_no_constants() => Reports("""
        var steps = new MachineLearningPipelineJob();
        steps.Jobs[{|AML5007:Environment.UserName|}] = BinaryData.FromString(text);
        steps.Jobs.Add({|AML5007:$"train-{Environment.MachineName}"|}, BinaryData.FromString(text));
        var other = new MachineLearningPipelineJob { Jobs = { [{|AML5007:Environment.UserName + "-step"|}] = BinaryData.FromString(text), [text] = null, ["a" + text] = null } };
        properties.Traffic[{|AML5007:identity.Name|}] = 100;
        string name = Environment.UserName;
        properties.Traffic.Add({|AML5007:name|}, 100);
        properties.Traffic[Guid.NewGuid().ToString()] = 0;
        job.EnvironmentVariables[Environment.UserName] = text;
        job.Tags[Environment.UserName] = text;
        var own = new Dictionary<string, int> { [Environment.UserName] = 1 };
        """);

    [Fact]
    public Task Keys_that_a_loop_copies() => Reports("""
        var traffic = new Dictionary<string, int>();
        traffic[Environment.UserName] = 100;
        var other = new MachineLearningOnlineEndpointProperties("AADToken");
        foreach (var pair in traffic) other.Traffic[{|AML5007:pair.Key|}] = pair.Value;
        """);

    [Fact]
    public Task Silent() => Reports("""
        jobs.CreateOrUpdate(WaitUntil.Started, text, data);
        jobs.CreateOrUpdate(WaitUntil.Started, "train-" + Guid.NewGuid(), data);
        jobs.CreateOrUpdate(WaitUntil.Started, $"train-{Environment.UserName.Length}", data);
        jobs.CreateOrUpdate(WaitUntil.Started, $"train-{Environment.UserName.GetHashCode()}", data);
        jobs.CreateOrUpdate(WaitUntil.Started, "train-" + Environment.GetEnvironmentVariable("BUILD_ID"), data);
        jobs.Get(Environment.UserName);
        job.DisplayName = "azureml:sklearn@latest";
        job.ExperimentName = "churn@home";
        jobs.CreateOrUpdate(WaitUntil.Started, "sklearn@1.5", data);
        job.Description = Environment.UserName;
        Console.WriteLine(Environment.UserName);
        """);

    [Fact]
    public Task Names_of_other_services_are_left_alone() => Verify.Reports(SdkFamily.Arm, """
        using System;
        using Azure;
        using Azure.ResourceManager.MachineLearning.Models;
        using Azure.ResourceManager.Sql;

        public sealed class Jobs { public void CreateOrUpdate(string name) { } }

        public static class Program
        {
            public static void Run(Jobs own, SqlServerCollection servers, SqlServerData data, MachineLearningCommandJob job)
            {
                own.CreateOrUpdate(Environment.UserName);
                servers.CreateOrUpdate(WaitUntil.Completed, Environment.UserName, data);
            }
        }
        """);

    [Fact]
    public Task Management() => Verify.Reports(SdkFamily.Management, """
        using System;
        using Microsoft.Azure.Management.MachineLearningServices;
        using Microsoft.Azure.Management.MachineLearningServices.Models;

        public static class Program
        {
            public static void Run(IWorkspacesOperations workspaces, Workspace workspace, CommandJob job, string text)
            {
                workspaces.CreateOrUpdate(Environment.UserName, {|AML5007:Environment.UserName|}, workspace);
                workspaces.CreateOrUpdate(text, text, workspace);
                job.ExperimentName = {|AML5007:Environment.MachineName|};
            }
        }
        """);

    [Fact]
    public Task Provisioning() => Verify.Reports(SdkFamily.Provisioning, """
        using System;
        using Azure.Provisioning;
        using Azure.Provisioning.MachineLearning;

        public static class Program
        {
            public static object[] Run(ProvisioningParameter parameter) =>
            [
                new MachineLearningCompute("c") { Name = {|AML5007:Environment.UserName|} },
                new MachineLearningCompute("d") { Name = parameter },
                new MachineLearningCommandJob { DisplayName = {|AML5007:Environment.UserName|} },
            ];
        }
        """);

    [Fact]
    public Task Pulumi_native() => Verify.Reports(SdkFamily.PulumiNative, """
        using System;
        using Pulumi;
        using Pulumi.AzureNative.MachineLearningServices;
        using Pulumi.AzureNative.MachineLearningServices.Inputs;

        public static class Program
        {
            public static void Run(Output<string> output)
            {
                new Datastore({|AML5007:Environment.UserName|}, new DatastoreArgs { Name = output });
                new Datastore("data", new DatastoreArgs { Name = {|AML5007:Environment.UserName + "-data"|} });
                var job = new CommandJobArgs { DisplayName = output, ExperimentName = {|AML5007:Environment.UserName|} };
            }
        }
        """);

    [Fact]
    public Task Pulumi_classic() => Verify.Reports(SdkFamily.PulumiClassic, """
        using System;
        using Pulumi.Azure.MachineLearning;

        public static class Program
        {
            public static void Run(ComputeClusterArgs args)
            {
                new ComputeCluster({|AML5007:"cluster-" + Environment.UserName|}, args);
                args.Name = {|AML5007:Environment.UserName|};
            }
        }
        """);
}
