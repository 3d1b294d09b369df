using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using AzureML.Analyzers.Secrets;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AzureML.Analyzers.Options;

/// <summary>
/// The options that hold for one syntax tree, typed. A key with a rule's id wins over the global key. A value that is not understood
/// counts as not set, and AML0001 reports it. Keys are compared ignoring case, which Roslyn promises (<see cref="AnalyzerConfigOptions.KeyComparer"/>).
/// </summary>
internal sealed class RuleOptions
{
    /// <summary>Nothing is configured, and the project holds no tests.</summary>
    public static readonly RuleOptions Default = new(NoOptions.Instance, NoOptions.Instance);

    // By the project's options first: Roslyn gives trees without options one shared instance, in all projects of the process.
    private static readonly ConditionalWeakTable<AnalyzerConfigOptions, ConditionalWeakTable<AnalyzerConfigOptions, RuleOptions>> Cache = new();

    private readonly AnalyzerConfigOptions _tree;
    private readonly ConcurrentDictionary<string, RuleValues> _values = new();

    private RuleOptions(AnalyzerConfigOptions tree, AnalyzerConfigOptions global)
    {
        _tree = tree;
        IsTestProject = IsTrue(global, "build_property.IsTestProject") || IsTrue(global, "build_property.IsTestingPlatformApplication");
    }

    /// <summary>The project says that it holds tests; the package makes the property visible to analyzers.</summary>
    public bool IsTestProject { get; }

    public static RuleOptions For(SyntaxTree tree, AnalyzerConfigOptionsProvider provider)
    {
        AnalyzerConfigOptions global = provider.GlobalOptions;
        return Cache.GetOrCreateValue(global).GetValue(provider.GetOptions(tree), options => new RuleOptions(options, global));
    }

    /// <summary>True or false when set, null when the rule's own default holds.</summary>
    public bool? ReportAbsent(string ruleId) => ValuesOf(ruleId).ReportAbsent;

    public bool ReportUnknown(string ruleId) => ValuesOf(ruleId).ReportUnknown;

    public bool AnalyzeTestProjects(string ruleId) => ValuesOf(ruleId).AnalyzeTestProjects;

    public string? KeyVaultUrl(string ruleId) => ValuesOf(ruleId).KeyVaultUrl;

    public string? CmkVaultBaseUrl(string ruleId) => ValuesOf(ruleId).CmkVaultBaseUrl;

    public string? CmkKeyName(string ruleId) => ValuesOf(ruleId).CmkKeyName;

    public string? CmkKeyVersion(string ruleId) => ValuesOf(ruleId).CmkKeyVersion;

    public string? CmkKeyVaultId(string ruleId) => ValuesOf(ruleId).CmkKeyVaultId;

    public string? CmkKeyIdentifier(string ruleId) => ValuesOf(ruleId).CmkKeyIdentifier;

    /// <summary>Words that must not appear in resource names; empty when not set.</summary>
    public ImmutableArray<string> ConfidentialNames(string ruleId) => ValuesOf(ruleId).ConfidentialNames;

    /// <summary>The lowest TLS version to accept.</summary>
    public TlsVersion MinimumTlsVersion(string ruleId) => ValuesOf(ruleId).MinimumTlsVersion;

    /// <summary>What the rule should know of the project's own names and values; one instance per tree and rule.</summary>
    public SecretOptions SecretOptions(string ruleId) => ValuesOf(ruleId).Secrets;

    private static bool IsTrue(AnalyzerConfigOptions options, string key) =>
        options.TryGetValue(key, out string? value) && bool.TryParse(value, out bool result) && result;

    private RuleValues ValuesOf(string ruleId) =>
        _values.TryGetValue(ruleId, out RuleValues? values) ? values : _values.GetOrAdd(ruleId, id => new RuleValues(_tree, id));

    /// <summary>What holds for one rule, read and parsed once.</summary>
    private sealed class RuleValues
    {
        private readonly AnalyzerConfigOptions _tree;
        private readonly string _ruleId;

        public RuleValues(AnalyzerConfigOptions tree, string ruleId)
        {
            _tree = tree;
            _ruleId = ruleId;
            ReportAbsent = Boolean(OptionDefinition.ReportAbsent);
            ReportUnknown = Boolean(OptionDefinition.ReportUnknown) ?? false;
            AnalyzeTestProjects = Boolean(OptionDefinition.AnalyzeTestProjects) ?? false;
            KeyVaultUrl = Find(OptionDefinition.KeyVaultUrl);
            CmkVaultBaseUrl = Find(OptionDefinition.CmkVaultBaseUrl);
            CmkKeyName = Find(OptionDefinition.CmkKeyName);
            CmkKeyVersion = Find(OptionDefinition.CmkKeyVersion);
            CmkKeyVaultId = Find(OptionDefinition.CmkKeyVaultId);
            CmkKeyIdentifier = Find(OptionDefinition.CmkKeyIdentifier);
            ConfidentialNames = List(OptionDefinition.ConfidentialNames);
            MinimumTlsVersion = Find(OptionDefinition.MinimumTlsVersion) == "1.3" ? TlsVersion.Tls13 : TlsVersion.Tls12;
            Secrets = new SecretOptions
            {
                SecretNameWords = List(OptionDefinition.SecretNameWords),
                NotSecretNames = List(OptionDefinition.NotSecretNames),
                AllowedEnvironmentVariables = List(OptionDefinition.AllowedEnvironmentVariables),
                PlaceholderValues = List(OptionDefinition.PlaceholderValues),
            };
        }

        public bool? ReportAbsent { get; }

        public bool ReportUnknown { get; }

        public bool AnalyzeTestProjects { get; }

        public string? KeyVaultUrl { get; }

        public string? CmkVaultBaseUrl { get; }

        public string? CmkKeyName { get; }

        public string? CmkKeyVersion { get; }

        public string? CmkKeyVaultId { get; }

        public string? CmkKeyIdentifier { get; }

        public ImmutableArray<string> ConfidentialNames { get; }

        public TlsVersion MinimumTlsVersion { get; }

        public SecretOptions Secrets { get; }

        private bool? Boolean(OptionDefinition option) => Find(option) is { } value ? bool.Parse(value) : null;

        private ImmutableArray<string> List(OptionDefinition option)
        {
            if (Find(option) is not { } value)
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

        private string? Find(OptionDefinition option) =>
            Read(OptionDefinition.Prefix + _ruleId + "." + option.Name, option) ?? Read(OptionDefinition.Prefix + option.Name, option);

        private string? Read(string key, OptionDefinition option) =>
            _tree.TryGetValue(key, out string? value) && option.Accepts(value.Trim()) ? value.Trim() : null;
    }

    private sealed class NoOptions : AnalyzerConfigOptions
    {
        public static readonly NoOptions Instance = new();

        public override bool TryGetValue(string key, out string value)
        {
            value = "";
            return false;
        }
    }
}
