using AzureML.Analyzers.Model;
using Xunit;

namespace AzureML.Analyzers.Tests.Rules.DataHandling;

public sealed class AML5004SecretInJobTextTests
{
    private const string Connection = "Server=tcp:x.database.windows.net;User ID=u;Password=Tr0ub4dor&3x!;";

    private static Task Reports(string statements, params (string Key, string Value)[] options) => Verify.Reports(SdkFamily.Arm, $$"""
        using System;
        using System.Collections.Generic;
        using Azure;
        using Azure.Core;
        using Azure.ResourceManager.MachineLearning;
        using Azure.ResourceManager.MachineLearning.Models;
        using Azure.Security.KeyVault.Secrets;

        public static class Program
        {
            private const string Connection = "{{Connection}}";

            private static readonly ResourceIdentifier Id = new("/e");

            public static void Run(MachineLearningCommandJob job, SparkJob spark, MachineLearningWorkspaceData workspace, SecretClient vault, string text, bool flag)
            {
                {{statements}}
            }
        }
        """, options);

    [Fact]
    public Task Commands() => Reports("""
        var a = new MachineLearningCommandJob({|AML5004:"python train.py --password Tr0ub4dor&3x!"|}, Id);
        spark.Args = {|AML5004:$"--data {text} --connection \"{Connection}\""|};
        job.Command = flag ? {|AML5004:"curl -u reader:Tr0ub4dor&3x! https://data.contoso.com"|} : "python train.py";
        var b = new MachineLearningTrialComponent({|AML5004:"python train.py --password=Tr0ub4dor&3x!"|}, Id);
        """);

    [Fact]
    public Task Everything_else_that_is_stored() => Reports("""
        job.Tags["team"] = {|AML5004:Connection|};
        job.Properties.Add("c", {|AML5004:Connection|});
        job.Description = {|AML5004:"Uses " + Connection|};
        job.Inputs["c"] = new MachineLearningLiteralJobInput({|AML5004:Connection|});
        job.Resources = new MachineLearningJobResourceConfiguration { DockerArgs = {|AML5004:"-e PASSWORD=Tr0ub4dor&3x!"|} };
        spark.Args = {|AML5004:"--password Tr0ub4dor&3x!"|};
        spark.Conf["spark.jdbc"] = {|AML5004:Connection|};
        workspace.Description = {|AML5004:Connection|};
        var data = new MachineLearningUriFileDataVersion(new Uri("https://churn.blob.core.windows.net/d")) { Tags = { { "source", {|AML5004:Connection|} } } };
        var deployment = new MachineLearningManagedOnlineDeployment { Properties = { ["c"] = {|AML5004:Connection|} } };
        var tags = new Dictionary<string, string>();
        tags["c"] = {|AML5004:Connection|};
        spark.Tags = tags;
        """);

    [Fact]
    public Task Tags_of_resources_with_a_region() => Reports("""
        workspace.Tags["c"] = {|AML5004:Connection|};
        var a = new MachineLearningComputeData(AzureLocation.WestEurope) { Tags = { ["c"] = {|AML5004:Connection|} } };
        var b = new MachineLearningOnlineEndpointData(AzureLocation.WestEurope, null) { Tags = { { "c", {|AML5004:Connection|} } } };
        var c = new MachineLearningOnlineDeploymentData(AzureLocation.WestEurope, null);
        c.Tags.Add("c", {|AML5004:Connection|});
        var d = new MachineLearningBatchEndpointData(AzureLocation.WestEurope, null) { Tags = { ["c"] = {|AML5004:Connection|} } };
        var e = new MachineLearningBatchDeploymentData(AzureLocation.WestEurope, null) { Tags = { ["c"] = {|AML5004:Connection|}, ["d"] = text } };
        var f = new MachineLearningRegistryData(AzureLocation.WestEurope) { Tags = { ["c"] = {|AML5004:Connection|} } };
        """);

    [Fact]
    public Task Texts_put_together() => Reports("""
        var a = new MachineLearningCommandJob({|AML5004:string.Join(" ", new[] { "python", "train.py", "--password", "Tr0ub4dor&3x!" })|}, Id);
        var b = new MachineLearningCommandJob({|AML5004:string.Join(' ', "python", "train.py", "--data", text, "--password", "Tr0ub4dor&3x!")|}, Id);
        var c = new MachineLearningCommandJob({|AML5004:string.Format("python train.py --data {1} --password {0,-20}", "Tr0ub4dor&3x!", text)|}, Id);
        var d = new MachineLearningCommandJob({|AML5004:string.Concat("python train.py --password ", "Tr0ub4dor&3x!")|}, Id);
        var e = new MachineLearningCommandJob({|AML5004:string.Format(text, vault.GetSecret("db").Value.Value)|}, Id);
        var f = new MachineLearningCommandJob(string.Format("python train.py --json {{{0}}} --seed {1}", text, 42), Id);
        var g = new MachineLearningCommandJob(string.Format("python train.py {5} {", text), Id);
        var h = new MachineLearningCommandJob(string.Join(" ", new List<string> { "python", text }), Id);
        """);

    [Fact]
    public Task Retrieved_secrets() => Reports("""
        KeyVaultSecret secret = vault.GetSecret("db");
        job.Command = {|AML5004:$"python train.py --key {secret.Value}"|};
        job.Tags["key"] = {|AML5004:secret.Value|};
        job.Description = {|AML5004:Environment.GetEnvironmentVariable("DB_PASSWORD")|};
        string command = "python train.py";
        command += " --key " + secret.Value;
        spark.Args = {|AML5004:command|};
        """);

    [Fact]
    public Task Silent() => Reports("""
        job.Command = "python train.py --password $DB_PASSWORD --token ${{inputs.token}}";
        job.Command = $"python train.py --data {text} --password-file /run/secrets/db";
        job.Tags["password"] = text;
        job.Tags["secret"] = "db-password";
        job.Description = "Reads the password from Key Vault";
        job.Inputs["c"] = new MachineLearningLiteralJobInput("https://contoso.vault.azure.net/secrets/db");
        job.Inputs["d"] = new MachineLearningLiteralJobInput(text);
        spark.Args = "--password <password>";
        workspace.Tags["owner"] = Environment.GetEnvironmentVariable("OWNER");
        """);

    [Fact]
    public Task Test_projects_keep_literal_secrets() => Reports(
        """
        job.Description = {|AML5004:Connection|};
        job.Tags["key"] = vault.GetSecret("db").Value.Value;
        """,
        ("build_property.IsTestProject", "true"));

    [Fact]
    public Task Other_types_are_left_alone() => Verify.Reports(SdkFamily.Arm, $$"""
        using System.Collections.Generic;
        using Azure.ResourceManager.MachineLearning.Models;

        public sealed class Own { public string Command { get; set; } public IDictionary<string, string> Tags { get; } = new Dictionary<string, string>(); }

        public static class Program
        {
            public static void Run(MachineLearningCommandJob job)
            {
                var own = new Own { Command = "{{Connection}}", Tags = { ["a"] = "{{Connection}}" } };
                job.Command = "python train.py";
            }
        }
        """);

    [Fact]
    public Task Management() => Verify.Reports(SdkFamily.Management, $$"""
        using System.Collections.Generic;
        using Microsoft.Azure.Management.MachineLearningServices.Models;

        public static class Program
        {
            public static void Run(CommandJob job, OnlineDeployment deployment, Workspace workspace, string text)
            {
                job.Command = {|AML5004:"python train.py --password Tr0ub4dor&3x!"|};
                job.Tags = new Dictionary<string, string> { ["a"] = {|AML5004:"{{Connection}}"|}, ["b"] = text };
                deployment.Properties = new Dictionary<string, string> { { "a", {|AML5004:"{{Connection}}"|} } };
                workspace.Description = {|AML5004:"{{Connection}}"|};
            }
        }
        """);

    [Fact]
    public Task Provisioning() => Verify.Reports(SdkFamily.Provisioning, $$"""
        using Azure.Provisioning;
        using Azure.Provisioning.MachineLearning;

        public static class Program
        {
            public static object[] Run(ProvisioningParameter parameter) =>
            [
                new MachineLearningCommandJob { Command = {|AML5004:"python train.py --password Tr0ub4dor&3x!"|}, Tags = { ["a"] = {|AML5004:"{{Connection}}"|}, ["b"] = parameter } },
                new MachineLearningWorkspace("ws") { Description = {|AML5004:"{{Connection}}"|}, IsHbiWorkspace = true },
            ];
        }
        """);

    [Fact]
    public Task Pulumi_native() => Verify.Reports(SdkFamily.PulumiNative, $$"""
        using Pulumi;
        using Pulumi.AzureNative.MachineLearningServices.Inputs;

        public static class Program
        {
            public static object[] Run(Output<string> output) =>
            [
                new CommandJobArgs { Command = {|AML5004:"python train.py --password Tr0ub4dor&3x!"|}, Tags = { { "a", {|AML5004:"{{Connection}}"|} }, { "b", output } } },
                new TrialComponentArgs { Command = Output.Create({|AML5004:"python train.py --password Tr0ub4dor&3x!"|}) },
                new ManagedOnlineDeploymentArgs { Description = {|AML5004:"{{Connection}}"|} },
            ];
        }
        """);

    [Fact]
    public Task Pulumi_classic() => Verify.Reports(SdkFamily.PulumiClassic, $$"""
        using Pulumi;
        using Pulumi.Azure.MachineLearning;

        public static class Program
        {
            public static ComputeClusterArgs Run(Output<string> output) => new()
            {
                Description = {|AML5004:"{{Connection}}"|}, Tags = { { "a", {|AML5004:"{{Connection}}"|} }, { "b", output } }, LocalAuthEnabled = false, NodePublicIpEnabled = false,
            };
        }
        """);
}
