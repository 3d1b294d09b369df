using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using AzureML.Analyzers.Secrets;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AzureML.Analyzers.Options;

/// <summary>
/// The options that hold for one syntax tree, typed. A key with a rule's id wins over the global key. A value that is not understood
/// counts as not set, and AML0001 reports it.
/// </summary>
internal sealed class RuleOptions
{
    private static readonly ConditionalWeakTable<AnalyzerConfigOptions, RuleOptions> Cache = new();

    private readonly AnalyzerConfigOptions _tree;
    private readonly ConcurrentDictionary<(string RuleId, OptionDefinition Option), string?> _values = new();

    private RuleOptions(AnalyzerConfigOptions tree, AnalyzerConfigOptions global)
    {
        _tree = tree;
        IsTestProject = IsTrue(global, "build_property.IsTestProject") || IsTrue(global, "build_property.IsTestingPlatformApplication");
    }

    /// <summary>The project says that it holds tests; the package makes the property visible to analyzers.</summary>
    public bool IsTestProject { get; }

    public static RuleOptions For(SyntaxTree tree, AnalyzerConfigOptionsProvider provider) =>
        Cache.GetValue(provider.GetOptions(tree), options => new RuleOptions(options, provider.GlobalOptions));

    /// <summary>True or false when set, null when the rule's own default holds.</summary>
    public bool? ReportAbsent(string ruleId) => Boolean(ruleId, OptionDefinition.ReportAbsent);

    public bool ReportUnknown(string ruleId) => Boolean(ruleId, OptionDefinition.ReportUnknown) ?? false;

    public bool AnalyzeTestProjects(string ruleId) => Boolean(ruleId, OptionDefinition.AnalyzeTestProjects) ?? false;

    public string? KeyVaultUrl(string ruleId) => Find(ruleId, OptionDefinition.KeyVaultUrl);

    public string? CmkVaultBaseUrl(string ruleId) => Find(ruleId, OptionDefinition.CmkVaultBaseUrl);

    public string? CmkKeyName(string ruleId) => Find(ruleId, OptionDefinition.CmkKeyName);

    public string? CmkKeyVersion(string ruleId) => Find(ruleId, OptionDefinition.CmkKeyVersion);

    public string? CmkKeyVaultId(string ruleId) => Find(ruleId, OptionDefinition.CmkKeyVaultId);

    public string? CmkKeyIdentifier(string ruleId) => Find(ruleId, OptionDefinition.CmkKeyIdentifier);

    /// <summary>What the rule should know of the project's own names and values.</summary>
    public SecretOptions SecretOptions(string ruleId) => new()
    {
        SecretNameWords = List(ruleId, OptionDefinition.SecretNameWords),
        NotSecretNames = List(ruleId, OptionDefinition.NotSecretNames),
        AllowedEnvironmentVariables = List(ruleId, OptionDefinition.AllowedEnvironmentVariables),
        PlaceholderValues = List(ruleId, OptionDefinition.PlaceholderValues),
    };

    private static bool IsTrue(AnalyzerConfigOptions options, string key) =>
        options.TryGetValue(key, out string? value) && bool.TryParse(value, out bool result) && result;

    private bool? Boolean(string ruleId, OptionDefinition option) => Find(ruleId, option) is { } value ? bool.Parse(value) : null;

    private ImmutableArray<string> List(string ruleId, OptionDefinition option)
    {
        if (Find(ruleId, option) is not { } value)
        {
            return ImmutableArray<string>.Empty;
        }

        var builder = ImmutableArray.CreateBuilder<string>();
        foreach (string part in value.Split(','))
        {
            string trimmed = part.Trim();
            if (trimmed.Length > 0)
            {
                builder.Add(trimmed);
            }
        }

        return builder.ToImmutable();
    }

    private string? Find(string ruleId, OptionDefinition option) =>
        _values.GetOrAdd((ruleId, option), key => Read(OptionDefinition.Prefix + key.RuleId + "." + key.Option.Name, key.Option) ?? Read(OptionDefinition.Prefix + key.Option.Name, key.Option));

    private string? Read(string key, OptionDefinition option) =>
        _tree.TryGetValue(key, out string? value) && option.Accepts(value.Trim()) ? value.Trim() : null;
}
