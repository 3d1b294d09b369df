using System.Text.Json;

namespace AzureML.Analyzers.Package.Tests;

/// <summary>A finding as the log of a build has it.</summary>
internal sealed record Finding(string Id, string Level, string File, string Message);

/// <summary>The SARIF 2.1 log of a build: what the compiler says of our rules.</summary>
internal sealed class SarifLog
{
    /// <summary>The argument that makes a build write the log.</summary>
    public const string Argument = "-p:ErrorLog=findings.sarif%2Cversion=2.1";

    private SarifLog(Dictionary<string, string> severities, Finding[] findings)
    {
        Severities = severities;
        Findings = findings;
    }

    /// <summary>What each rule has, as configuration files write it, whether or not it found something: the rule's own level, unless the run overrides it.</summary>
    public IReadOnlyDictionary<string, string> Severities { get; }

    public Finding[] Findings { get; }

    public static async Task<SarifLog> Read(string folder)
    {
        using JsonDocument log = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "findings.sarif")));
        JsonElement run = log.RootElement.GetProperty("runs")[0];
        var severities = new Dictionary<string, string>();
        foreach (JsonElement rule in run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray())
        {
            severities[rule.GetProperty("id").GetString()!] = rule.TryGetProperty("defaultConfiguration", out JsonElement own) ? SeverityOf(own) : "warning";
        }

        if (run.TryGetProperty("invocations", out JsonElement invocations) && invocations[0].TryGetProperty("ruleConfigurationOverrides", out JsonElement overrides))
        {
            foreach (JsonElement entry in overrides.EnumerateArray())
            {
                severities[entry.GetProperty("descriptor").GetProperty("id").GetString()!] = SeverityOf(entry.GetProperty("configuration"));
            }
        }

        Finding[] findings = [.. run.GetProperty("results").EnumerateArray().Select(FindingOf).Where(finding => IsOurs(finding.Id))];
        return new SarifLog(severities.Where(entry => IsOurs(entry.Key)).ToDictionary(), findings);
    }

    private static bool IsOurs(string id) => id.StartsWith("AML", StringComparison.Ordinal);

    private static Finding FindingOf(JsonElement result) => new(
        result.GetProperty("ruleId").GetString()!,
        NameOf(result.GetProperty("level").GetString()!),
        result.TryGetProperty("locations", out JsonElement places) ? places[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()! : "",
        result.GetProperty("message").GetProperty("text").GetString()!);

    private static string SeverityOf(JsonElement configuration) =>
        configuration.TryGetProperty("enabled", out JsonElement enabled) && !enabled.GetBoolean() ? "none"
        : configuration.TryGetProperty("level", out JsonElement level) ? NameOf(level.GetString()!)
        : "warning";

    private static string NameOf(string level) => level == "note" ? "suggestion" : level;
}
