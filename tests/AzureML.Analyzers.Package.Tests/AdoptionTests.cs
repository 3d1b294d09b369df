using System.Text.Json;
using Xunit;

namespace AzureML.Analyzers.Package.Tests;

/// <summary>The way of an old code base to a gated build, as its page tells it.</summary>
public sealed class AdoptionTests(PackageFixture package)
{
    private const string Page = "samples/adopting/README.md";
    private const string Steps = "Step by step";

    [Fact]
    public async Task Page_leads_an_old_code_base_to_a_gated_build()
    {
        string root = await package.NewFolderWithFeed();
        File.Copy(Path.Combine(DotNet.RepositoryRoot, "samples", "adopting", "Suppressions.cs"), Path.Combine(root, "Suppressions.cs"));
        string folder = Directory.CreateDirectory(Path.Combine(root, "Churn")).FullName;
        await Consumer.CreateIn(folder, package, "<OutputType>Library</OutputType>");
        await Transcript.Read(Page, Steps).Run(folder);

        // What the log of its last build says about the finding that was suppressed.
        using JsonDocument log = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "findings.sarif"), TestContext.Current.CancellationToken));
        JsonElement suppression = Assert.Single(
            from result in log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            where result.GetProperty("ruleId").GetString() == "AML1001" && result.TryGetProperty("suppressions", out _)
            select Assert.Single(result.GetProperty("suppressions").EnumerateArray()));
        Assert.Equal("inSource", suppression.GetProperty("kind").GetString());
        Assert.Equal("Holds public data only", suppression.GetProperty("justification").GetString());
    }

    [Fact]
    public void Readme_has_the_commands_of_the_page()
    {
        string[] commands = [.. Transcript.Read("README.md", "Adopt in an old code base").Commands];
        Assert.NotEmpty(commands);
        Assert.Empty(commands.Except(Transcript.Read(Page, Steps).Commands));
    }

    [Fact]
    public async Task Info_rules_are_fixed_only_when_their_severity_is_asked_for()
    {
        string folder = await Consumer.Create(package, """
            using Azure.Core;
            using Azure.ResourceManager.MachineLearning;
            using Azure.ResourceManager.MachineLearning.Models;

            _ = new MachineLearningWorkspaceData(AzureLocation.WestEurope) { IsHbiWorkspace = true, PublicNetworkAccess = MachineLearningPublicNetworkAccess.Enabled };
            """);
        string before = await Program(folder);
        (await DotNet.Run(folder, "format", "analyzers", "--no-restore", "--diagnostics", "AML1005")).Succeeds();
        Assert.Equal(before, await Program(folder));
        (await DotNet.Run(folder, "format", "analyzers", "--no-restore", "--severity", "info", "--diagnostics", "AML1005")).Succeeds();
        Assert.Equal(before.Replace(".Enabled", ".Disabled", StringComparison.Ordinal), await Program(folder));
    }

    private static Task<string> Program(string folder) => File.ReadAllTextAsync(Path.Combine(folder, "Program.cs"), TestContext.Current.CancellationToken);
}
