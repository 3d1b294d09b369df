using System.Text.Json;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace AzureML.Analyzers.Package.Tests;

/// <summary>The workflows to copy: they can be read, and what they run is a gate.</summary>
public sealed class GateTests(PackageFixture package)
{
    private const string Log = "findings.sarif";

    private const string Program = """
        using Azure.Core;
        using Azure.ResourceManager.MachineLearning;

        var data = new MachineLearningWorkspaceData(AzureLocation.WestEurope);
        System.Console.WriteLine(data.FriendlyName);
        """;

    [Theory]
    [InlineData("github-actions.yml", "run")]
    [InlineData("azure-pipelines.yml", "script")]
    public async Task A_finding_stops_the_workflow_and_is_in_its_log(string file, string key)
    {
        string[] commands = [.. Commands(file, key)];
        Assert.NotEmpty(commands);
        string folder = await Consumer.Create(package, Program);
        (await Run(folder, commands)).Fails().Prints("error AML1001");
        Assert.Equal(["AML1001"], await RulesIn(Path.Combine(folder, Log)));
        string repaired = Program.Replace("WestEurope)", "WestEurope) { IsHbiWorkspace = true }", StringComparison.Ordinal);
        await File.WriteAllTextAsync(Path.Combine(folder, "Program.cs"), repaired, TestContext.Current.CancellationToken);
        (await Run(folder, commands)).Succeeds().DoesNotPrint("AML1001");
        Assert.Empty(await RulesIn(Path.Combine(folder, Log)));
    }

    [Fact]
    public void Both_workflows_and_their_page_gate_alike()
    {
        string command = Assert.Single(Commands("github-actions.yml", "run"));
        Assert.Equal(command, Assert.Single(Commands("azure-pipelines.yml", "script")));
        string page = File.ReadAllText(Path.Combine(DotNet.RepositoryRoot, "samples", "gates", "README.md")).ReplaceLineEndings("\n");
        Assert.Contains("\n" + command + "\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_gate_is_of_the_rules_of_the_smallest_mode()
    {
        const string Prefix = "dotnet_diagnostic.";
        const string Suffix = ".severity = warning";
        string[] rules =
        [
            .. File.ReadLines(Path.Combine(DotNet.RepositoryRoot, "nuget", "presets", "Minimum.globalconfig"))
                .Where(line => line.StartsWith(Prefix, StringComparison.Ordinal) && line.EndsWith(Suffix, StringComparison.Ordinal))
                .Select(line => line[Prefix.Length..^Suffix.Length])
                .Where(id => id != "AML0001"),
        ];
        Assert.NotEmpty(rules);
        Assert.Contains($" -warnaserror:{string.Join(',', rules)} ", Assert.Single(Commands("github-actions.yml", "run")), StringComparison.Ordinal);
    }

    private static async Task<DotNetResult> Run(string folder, string[] commands)
    {
        DotNetResult result = new(0, "");
        foreach (string command in commands)
        {
            string[] words = command.Split(' ');
            Assert.Equal("dotnet", words[0]);
            result = await DotNet.Run(folder, words[1..]);
            if (result.ExitCode != 0)
            {
                break;
            }
        }

        return result;
    }

    private static async Task<string[]> RulesIn(string log)
    {
        using JsonDocument document = JsonDocument.Parse(await File.ReadAllTextAsync(log, TestContext.Current.CancellationToken));
        return
        [
            .. document.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
                .Select(result => result.GetProperty("ruleId").GetString()!)
                .Where(id => id.StartsWith("AML", StringComparison.Ordinal)),
        ];
    }

    /// <summary>The values of a key anywhere in a workflow, in the order in which they stand there.</summary>
    private static IEnumerable<string> Commands(string file, string key)
    {
        using StreamReader reader = File.OpenText(Path.Combine(DotNet.RepositoryRoot, "samples", "gates", file));
        var yaml = new YamlStream();
        yaml.Load(reader);
        return [.. Assert.Single(yaml.Documents).AllNodes.OfType<YamlMappingNode>().SelectMany(node => node.Children).Where(entry => entry.Key.ToString() == key).Select(entry => entry.Value.ToString())];
    }
}
