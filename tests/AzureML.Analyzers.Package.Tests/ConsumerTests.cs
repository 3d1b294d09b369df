using System.Text.Json;
using AzureML.Analyzers.Tests.Secrets;
using Xunit;

namespace AzureML.Analyzers.Package.Tests;

/// <summary>The package in a fresh project, as a user has it: restored, built, formatted.</summary>
public sealed class ConsumerTests(PackageFixture package)
{
    private const string Program = """
        using System.Collections.Generic;
        using Azure.Core;
        using Azure.ResourceManager.MachineLearning;
        using Azure.ResourceManager.MachineLearning.Models;

        public static class Program
        {
            // The team's workspace.
            public static void Main()
            {
                var data = new MachineLearningWorkspaceData(AzureLocation.WestEurope)
                {
                    FriendlyName = "Churn", // shown in the portal
                };
                System.Console.WriteLine(data.FriendlyName);
            }
        }
        """;

    [Fact]
    public async Task A_finding_is_built_gated_fixed_and_gone()
    {
        string folder = await CreateConsumer(Program);
        (await Build(folder)).Succeeds().Prints("warning AML1001: Workspace 'MachineLearningWorkspaceData' does not set 'IsHbiWorkspace'").DoesNotPrint("AD0001").DoesNotPrint("CS8032");
        (await Build(folder, "-warnaserror:AML1001")).Fails().Prints("error AML1001");
        (await DotNet.Run(folder, "format", "analyzers", "--no-restore", "--severity", "warn", "--diagnostics", "AML1001")).Succeeds();
        string text = (await File.ReadAllTextAsync(Path.Combine(folder, "Program.cs"), TestContext.Current.CancellationToken)).ReplaceLineEndings("\n");
        string expected = Program.ReplaceLineEndings("\n").Replace(
            "            FriendlyName = \"Churn\", // shown in the portal\n",
            "            FriendlyName = \"Churn\", // shown in the portal\n            IsHbiWorkspace = true,\n",
            StringComparison.Ordinal);
        Assert.Equal(expected, text);
        (await Build(folder, "-warnaserror:AML1001")).Succeeds().DoesNotPrint("AML1001");
    }

    [Fact]
    public async Task The_sarif_log_has_the_rule_its_page_and_no_secret()
    {
        string secret = string.Concat(Enumerable.Range(0, 8).Select(i => (char)('a' + (i * 7 % 26)) + (i * 37 % 100).ToString("00", System.Globalization.CultureInfo.InvariantCulture) + "X"));
        string connection = $"Server=tcp:contoso.database.windows.net;User ID=app;Password={secret};";
        string program = Program.Replace(
            "System.Console.WriteLine(data.FriendlyName);",
            $$"""var job = new MachineLearningCommandJob("python train.py", new ResourceIdentifier("/e")) { EnvironmentVariables = { ["SETTINGS"] = "{{connection}}" } }; System.Console.WriteLine(job.Command);""",
            StringComparison.Ordinal);
        string folder = await CreateConsumer(program);
        (await Build(folder, "-p:ErrorLog=findings.sarif%2Cversion=2.1")).Succeeds().Prints("AML5001").DoesNotPrint(secret);
        string sarif = await File.ReadAllTextAsync(Path.Combine(folder, "findings.sarif"), TestContext.Current.CancellationToken);
        Assert.DoesNotContain(secret, sarif, StringComparison.Ordinal);
        using JsonDocument log = JsonDocument.Parse(sarif);
        JsonElement run = log.RootElement.GetProperty("runs")[0];
        string[] results = run.GetProperty("results").EnumerateArray().Select(r => r.GetProperty("ruleId").GetString()!).Where(id => id.StartsWith("AML", StringComparison.Ordinal)).ToArray();
        Assert.Equal(["AML1001", "AML5001"], results.Order());
        JsonElement rule = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Single(r => r.GetProperty("id").GetString() == "AML1001");
        Assert.StartsWith("https://", rule.GetProperty("helpUri").GetString(), StringComparison.Ordinal);
        string[] tags = [.. rule.GetProperty("properties").GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()!)];
        Assert.Equal(["AzurePolicy:Deny-MachineLearning-HbiWorkspace", "CWE-311"], tags.Order(StringComparer.Ordinal));
    }

    /// <summary>Secrets of every kind, where the rules look for them: neither the build nor its SARIF log repeats one.</summary>
    [Fact]
    public async Task No_output_has_a_secret_of_any_kind()
    {
        string[] secrets = [.. new SyntheticSecrets(77).Shapes().Select(secret => secret.Value)];
        string statements = string.Concat(secrets.Select((secret, i) =>
        {
            string literal = JsonSerializer.Serialize(secret);
            return $$"""
                var job{{i}} = new MachineLearningCommandJob("python train.py", new ResourceIdentifier("/e")) { EnvironmentVariables = { ["SETTING"] = {{literal}} }, Tags = { ["a"] = {{literal}} } };
                System.Console.WriteLine(job{{i}}.Command + new MachineLearningUserAccountCredentials("u") { AdminUserPassword = {{literal}} }.AdminUserName);

                """;
        }));
        string folder = await CreateConsumer(Program.Replace("System.Console.WriteLine(data.FriendlyName);", statements, StringComparison.Ordinal));
        DotNetResult build = (await Build(folder, "-p:ErrorLog=findings.sarif%2Cversion=2.1")).Succeeds().Prints("AML5001").Prints("AML5004").Prints("AML5006");
        string sarif = await File.ReadAllTextAsync(Path.Combine(folder, "findings.sarif"), TestContext.Current.CancellationToken);
        using JsonDocument log = JsonDocument.Parse(sarif);
        JsonElement results = log.RootElement.GetProperty("runs")[0].GetProperty("results");
        Assert.True(results.GetArrayLength() > secrets.Length * 3 * 0.9, $"{results.GetArrayLength()} results for {secrets.Length} secrets");

        // What JSON escapes is read back, so that a secret with quotes or line breaks is looked for as it is.
        string texts = string.Concat(results.EnumerateArray().Select(result => result.GetProperty("message").GetProperty("text").GetString()));
        Assert.All(secrets, secret =>
        {
            build.DoesNotPrint(secret);
            Assert.DoesNotContain(secret, texts, StringComparison.Ordinal);
            Assert.DoesNotContain(JsonSerializer.Serialize(secret).Trim('"'), sarif, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_mistyped_option_is_reported_and_a_severity_is_honoured()
    {
        string folder = await CreateConsumer(Program);
        await File.WriteAllTextAsync(
            Path.Combine(folder, ".editorconfig"),
            "root = true\n[*.cs]\ndotnet_diagnostic.AML1001.severity = none\nazureml_analyzers.report_absent = perhaps\n",
            TestContext.Current.CancellationToken);
        (await Build(folder)).Succeeds()
            .DoesNotPrint("AML1001")
            .Prints("AML0001: Option 'azureml_analyzers.report_absent' has the value 'perhaps', which is not understood; allowed is true or false");
    }

    [Fact]
    public async Task A_file_about_in_house_types_beside_the_project_is_found()
    {
        const string Orders = """
            namespace Contoso
            {
                public sealed class WorkspaceSpec
                {
                    public bool Sensitive { get; set; }
                }

                public static class Program
                {
                    public static void Main() => System.Console.WriteLine(new WorkspaceSpec { Sensitive = false });
                }
            }
            """;
        string folder = await CreateConsumer(Orders);
        (await Build(folder)).Succeeds().DoesNotPrint("AML");
        await File.WriteAllTextAsync(
            Path.Combine(folder, "AzureMLAnalyzers.Resources.txt"),
            "Contoso.WorkspaceSpec is Workspace\nContoso.WorkspaceSpec.Sensitive is Workspace.hbi_workspace\nContoso.WorkspaceSpec.Public is Workspace.public_network_acces\n",
            TestContext.Current.CancellationToken);
        (await Build(folder)).Succeeds()
            .Prints("Program.cs(10,95): warning AML1001: Workspace 'WorkspaceSpec' sets 'Sensitive' to 'false'")
            .Prints("AzureMLAnalyzers.Resources.txt(3,1): warning AML0001: Line 'Contoso.WorkspaceSpec.Public is Workspace.public_network_acces' names a setting that is not known; the nearest one is 'Workspace.public_network_access'");
    }

    [Theory]
    [InlineData("IsTestProject")]
    [InlineData("IsTestingPlatformApplication")]
    public async Task Test_projects_are_recognised_by_their_property(string property)
    {
        string folder = await CreateConsumer(Program, $"<{property}>true</{property}>");
        (await Build(folder)).Succeeds().DoesNotPrint("AML1001");
    }

    private static Task<DotNetResult> Build(string folder, params string[] arguments) => DotNet.Run(folder, ["build", "--no-incremental", .. arguments]);

    private Task<string> CreateConsumer(string program, string properties = "") => Consumer.Create(package, program, properties);
}
