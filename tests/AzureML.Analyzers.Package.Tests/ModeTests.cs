using System.Text.RegularExpressions;
using Xunit;

namespace AzureML.Analyzers.Package.Tests;

/// <summary>
/// The insecure sample, built with each mode: the compiler's log says of every rule which severity it has, and the findings say that it
/// works. The levels of the rules are read from the README's table, which follows from the catalog.
/// </summary>
public sealed class ModeTests(ModeTests.Sample sample) : IClassFixture<ModeTests.Sample>
{
    private static readonly string[] MinimumRules = ["AML0001", "AML1001", "AML1004", "AML2001", "AML2002", "AML5001", "AML5002", "AML5006", "AML5014"];

    [Theory]
    [InlineData("None")]
    [InlineData("minimum")]
    [InlineData("Default")]
    [InlineData("RECOMMENDED")]
    [InlineData("Regulated")]
    [InlineData(" All ")]
    public async Task Rules_of_a_mode_are_those_of_the_catalog(string mode)
    {
        (await DotNet.Run(sample.Folder, "build", "--no-restore", "--no-incremental", SarifLog.Argument, "-p:AzureMLAnalysisMode=" + mode))
            .Succeeds().DoesNotPrint("AMLMODE001").DoesNotPrint("AD0001").DoesNotPrint("CS8032");
        SarifLog log = await SarifLog.Read(sample.Folder);
        Dictionary<string, string> levels = Levels();
        Dictionary<string, string> expected = levels.ToDictionary(rule => rule.Key, rule => Expected(mode.Trim(), rule.Key, rule.Value));
        Assert.Equal(expected.OrderBy(rule => rule.Key, StringComparer.Ordinal), log.Severities.OrderBy(rule => rule.Key, StringComparer.Ordinal));

        string[] reported = [.. Regex.Matches(
            await File.ReadAllTextAsync(Path.Combine(DotNet.RepositoryRoot, "samples", "Arm.Insecure", "Expected.txt"), TestContext.Current.CancellationToken),
            "AML[0-9]{4}").Select(match => match.Value).Distinct()];
        Assert.True(reported.Length > 50, string.Join(' ', reported));
        Assert.Equal(
            reported.Where(id => expected[id] != "none").Select(id => id + " " + expected[id]).Order(StringComparer.Ordinal),
            log.Findings.Where(finding => reported.Contains(finding.Id)).Select(finding => finding.Id + " " + finding.Level).Distinct().Order(StringComparer.Ordinal));

        bool isStrict = mode is "Regulated" or " All ";
        Assert.Equal(isStrict, log.Findings.Any(finding => finding.Id == "AML1005" && finding.Message.Contains("does not set", StringComparison.Ordinal)));
        Assert.Equal(mode == " All ", log.Findings.Any(finding => finding.Message.Contains("cannot be verified", StringComparison.Ordinal)));
    }

    private static string Expected(string mode, string id, string level) => mode.ToLowerInvariant() switch
    {
        "none" => "none",
        "minimum" => MinimumRules.Contains(id) ? "warning" : "none",
        "default" => level switch { "Warning" => "warning", "Info" => "suggestion", _ => "none" },
        "recommended" => level is "Warning" or "Info" ? "warning" : "none",
        _ => "warning",
    };

    private static Dictionary<string, string> Levels()
    {
        string readme = File.ReadAllText(Path.Combine(DotNet.RepositoryRoot, "README.md"));
        var levels = Regex.Matches(readme, @"^\| \[(AML[0-9]{4})\]\([^|]*\| [^|]* \| (Warning|Info|OptIn) \|", RegexOptions.Multiline)
            .ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);
        Assert.True(levels.Count > 60, levels.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return levels;
    }

    /// <summary>The sources of the sample in a project that has the package, restored once.</summary>
    public sealed class Sample(PackageFixture package) : IAsyncLifetime
    {
        public string Folder { get; private set; } = "";

        public async ValueTask InitializeAsync()
        {
            Folder = await Consumer.CreateWithoutProgram(package, "<Nullable>enable</Nullable>");
            string source = Path.Combine(DotNet.RepositoryRoot, "samples", "Arm.Insecure");
            foreach (string file in Directory.EnumerateFiles(source, "*.cs").Concat(Directory.EnumerateFiles(Path.Combine(source, "Styles"), "*.cs")))
            {
                File.Copy(file, Path.Combine(Folder, Path.GetFileName(file)));
            }

            await File.WriteAllTextAsync(Path.Combine(Folder, ".editorconfig"), "root = true\n[*.cs]\nazureml_analyzers.confidential_names = falcon\n");
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
