using System.Collections.Immutable;
using System.Text;
using AzureML.Analyzers.Options;
using AzureML.Analyzers.Tests.Consistency;

namespace AzureML.Analyzers.Tests.Presets;

/// <summary>A mode of the package: which rules it turns on, at which severity. Its global configuration and README follow from this.</summary>
/// <param name="Name">The value of the property <c>AzureMLAnalysisMode</c>.</param>
/// <param name="Meaning">What it is for, for README.</param>
/// <param name="Severity">The severity of a rule as configuration files write it.</param>
/// <param name="Options">Options that the mode sets to <c>true</c>.</param>
internal sealed record Preset(string Name, string Meaning, Func<DescribedRule, string> Severity, params OptionDefinition[] Options)
{
    public const string Off = "none";

    public const string Warning = "warning";

    public const string Suggestion = "suggestion";

    private static readonly ImmutableHashSet<string> MinimumRules = ["AML0001", "AML1001", "AML1004", "AML2001", "AML2002", "AML5001", "AML5002", "AML5006", "AML5014"];

    public static readonly ImmutableArray<Preset> All =
    [
        new("None", "nothing, until you turn on single rules", static _ => Off),
        new("Minimum", "what cannot be mended later: high business impact, customer-managed keys of workspaces and container instances, secrets in environment variables", static rule => MinimumRules.Contains(rule.Id) ? Warning : Off),
        new("Default", "the levels in the table of rules; the same as no mode", OwnLevel),
        new("Recommended", "also advice as warnings", static rule => OwnLevel(rule) == Suggestion ? Warning : OwnLevel(rule)),
        new("Regulated", "all rules as warnings, and settings that nothing sets", static _ => Warning, OptionDefinition.ReportAbsent),
        new("All", "also values that cannot be verified", static _ => Warning, OptionDefinition.ReportAbsent, OptionDefinition.ReportUnknown),
    ];

    /// <summary>The file in the package; null for the mode in which the rules' own levels hold.</summary>
    public string? Path => Name == "Default" ? null : $"nuget/presets/{Name}.globalconfig";

    /// <summary>
    /// The text of the global configuration. It names every rule, also those that keep their own level: Roslyn lets a severity by id win
    /// over one for a category, and a line for a category should hold for all rules of a mode or for none.
    /// </summary>
    public string Text
    {
        get
        {
            var text = new StringBuilder($"# AzureMLAnalysisMode {Name}: {Meaning}.\n# Every other configuration file wins over this one.\nis_global = true\nglobal_level = -100\n\n");
            foreach (DescribedRule rule in DescribedRule.All)
            {
                text.Append($"# {rule.Descriptor.Title}\ndotnet_diagnostic.{rule.Id}.severity = {Severity(rule)}\n");
            }

            foreach (OptionDefinition option in Options)
            {
                text.Append($"\n{OptionDefinition.Prefix}{option.Name} = true\n");
            }

            return text.ToString();
        }
    }

    public int Count(string severity) => DescribedRule.All.Count(rule => Severity(rule) == severity);

    private static string OwnLevel(DescribedRule rule) => rule.Level switch
    {
        "Warning" => Warning,
        "Info" => Suggestion,
        _ => Off,
    };
}
