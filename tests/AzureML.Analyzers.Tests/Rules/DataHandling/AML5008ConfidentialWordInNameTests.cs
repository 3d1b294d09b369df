using AzureML.Analyzers.Model;
using AzureML.Analyzers.Rules;
using Xunit;

namespace AzureML.Analyzers.Tests.Rules.DataHandling;

public sealed class AML5008ConfidentialWordInNameTests
{
    private static readonly (string Key, string Value) Names = ("azureml_analyzers.confidential_names", "falcon, Blue Bird");

    private static Task Reports(string statements, params (string Key, string Value)[] options) => Verify.Reports(SdkFamily.Arm, $$"""
        using Azure;
        using Azure.ResourceManager.MachineLearning;
        using Azure.ResourceManager.MachineLearning.Models;

        public static class Program
        {
            private const string Project = "Falcon";

            public static void Run(MachineLearningJobCollection jobs, MachineLearningJobData data, MachineLearningCommandJob job, MachineLearningOnlineEndpointProperties endpoint, string text)
            {
                {{statements}}
            }
        }
        """, options);

    [Fact]
    public Task Arguments_properties_and_keys() => Reports(
        """
        jobs.CreateOrUpdate(WaitUntil.Started, {|AML5008:"train-falcon-1"|}, data);
        jobs.CreateOrUpdate(WaitUntil.Started, {|AML5008:$"{Project}_{text}"|}, data);
        job.DisplayName = {|AML5008:Project|};
        job.ExperimentName = {|AML5008:"blue-bird"|};
        endpoint.Traffic = new System.Collections.Generic.Dictionary<string, int> { [{|AML5008:"falcon"|}] = 90, ["green"] = 10 };
        """,
        Names);

    [Fact]
    public Task Silent() => Reports(
        """
        jobs.CreateOrUpdate(WaitUntil.Started, "falconry", data);
        jobs.CreateOrUpdate(WaitUntil.Started, text, data);
        job.DisplayName = "bird-blue";
        job.ExperimentName = "blue";
        job.Description = "falcon";
        endpoint.Traffic["green"] = 100;
        """,
        Names);

    [Fact]
    public Task Without_the_option_nothing_is_confidential() => Reports("""job.DisplayName = "falcon";""");

    [Theory]
    [InlineData("falcon", "falcon", true)]
    [InlineData("my-falcon2-job", "Falcon", true)]
    [InlineData("trainFalconModel", "falcon", true)]
    [InlineData("FALCONModel", "falcon", true)]
    [InlineData("projectBlueBird", "blue-bird", true)]
    [InlineData("blue_bird", "BlueBird", true)]
    [InlineData("falcons", "falcon", false)]
    [InlineData("afalcon", "falcon", false)]
    [InlineData("blue-red-bird", "blue bird", false)]
    [InlineData("blue", "blue bird", false)]
    [InlineData("", "falcon", false)]
    [InlineData("falcon", "", false)]
    [InlineData("falcon", "--", false)]
    public void Whole_words_are_compared(string name, string word, bool expected) => Assert.Equal(expected, NameWords.Contain(name, word));

    [Fact]
    public Task Management() => Verify.Reports(
        SdkFamily.Management,
        """
        using Microsoft.Azure.Management.MachineLearningServices;
        using Microsoft.Azure.Management.MachineLearningServices.Models;

        public static class Program
        {
            public static void Run(IWorkspacesOperations workspaces, Workspace workspace, CommandJob job)
            {
                workspaces.CreateOrUpdate("falcon", {|AML5008:"falcon"|}, workspace);
                job.ExperimentName = {|AML5008:"falcon"|};
            }
        }
        """,
        Names);

    [Fact]
    public Task Provisioning() => Verify.Reports(
        SdkFamily.Provisioning,
        """
        using Azure.Provisioning.MachineLearning;

        public static class Program
        {
            public static object Run() => new MachineLearningCompute("falcon") { Name = {|AML5008:"falcon"|} };
        }
        """,
        Names);

    [Fact]
    public Task Pulumi() => Task.WhenAll(
        Verify.Reports(
            SdkFamily.PulumiNative,
            """
            using Pulumi.AzureNative.MachineLearningServices;

            public static class Program
            {
                public static object Run() => new Datastore({|AML5008:"falcon"|}, new DatastoreArgs { Name = {|AML5008:"falcon"|} });
            }
            """,
            Names),
        Verify.Reports(
            SdkFamily.PulumiClassic,
            """
            using Pulumi.Azure.MachineLearning;

            public static class Program
            {
                public static object Run(ComputeClusterArgs args) => new ComputeCluster({|AML5008:"falcon"|}, args);
            }
            """,
            Names));

    [Fact]
    public async Task Message_does_not_repeat_the_word()
    {
        var found = await Verify.Diagnose(
            Verify.References(SdkFamily.Arm),
            """
            using Azure.ResourceManager.MachineLearning.Models;

            public static class Program
            {
                public static void Run(MachineLearningCommandJob job) => job.DisplayName = "falcon";
            }
            """,
            new Verify.Setup { Options = [Names] });
        Assert.Equal(
            "'MachineLearningCommandJob.DisplayName' contains a word of the option 'confidential_names'; Microsoft stores and logs names, so use one that does not give it away",
            Assert.Single(found).GetMessage());
    }
}
