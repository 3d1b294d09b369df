using System.Collections.Immutable;

namespace AzureML.Analyzers.Options;

/// <summary>Which rules ask for which option: for messages, for the pages of the rules and for README.</summary>
internal static class OptionScope
{
    private static readonly ImmutableArray<string> ReportAbsent =
    [
        "AML1001", "AML1003", "AML1004", "AML1005", "AML1006", "AML1007", "AML2001", "AML2002", "AML2004", "AML2006", "AML2007", "AML2008", "AML2011", "AML2013",
        "AML3001", "AML3002", "AML3004", "AML3009", "AML3010", "AML3013", "AML3014", "AML3015", "AML3016", "AML4005", "AML4006", "AML4007",
    ];

    private static readonly ImmutableArray<string> ReportUnknown =
    [
        "AML1001", "AML1003", "AML1004", "AML1005", "AML1006", "AML1007", "AML1009", "AML2001", "AML2002", "AML2004", "AML2006", "AML2007", "AML2008", "AML2010",
        "AML2011", "AML2012", "AML2013", "AML3001", "AML3002", "AML3003", "AML3004", "AML3007", "AML3009", "AML3010", "AML3012", "AML3013", "AML3015", "AML3016",
        "AML4001", "AML4002", "AML4003", "AML4004", "AML4005", "AML4006", "AML4007", "AML4011",
    ];

    private static readonly ImmutableArray<string> SecretsInVariables = ["AML5001", "AML5002", "AML5003"];

    // Parts of a text have names, too.
    private static readonly ImmutableArray<string> Secrets =
        ["AML5001", "AML5002", "AML5003", "AML5004", "AML5005", "AML5006", "AML5009", "AML5010", "AML5013"];

    private static readonly ImmutableArray<string> NamedSecrets = ["AML5001", "AML5002", "AML5003", "AML5004", "AML5006", "AML5010"];

    private static readonly ImmutableArray<string> Placeholders =
        ["AML1003", "AML1004", "AML2002", "AML2004", "AML3009", "AML3010", "AML3013", "AML3016", .. Secrets, "AML5014"];

    // Nothing to turn on in test projects: it is on there in full, or not about programs.
    private static readonly ImmutableArray<string> SameInTestProjects = ["AML0001", "AML5005"];

    /// <summary>True when the rule, or its fix, asks for the option.</summary>
    public static bool Applies(OptionDefinition option, string ruleId)
    {
        if (ReferenceEquals(option, OptionDefinition.AnalyzeTestProjects))
        {
            return !SameInTestProjects.Contains(ruleId);
        }

        return RulesOf(option).Contains(ruleId);
    }

    private static ImmutableArray<string> RulesOf(OptionDefinition option) => option.Name switch
    {
        "report_absent" => ReportAbsent,
        "report_unknown" => ReportUnknown,
        "key_vault_url" => SecretsInVariables,
        "cmk_key_vault_id" or "cmk_key_identifier" => ["AML1003"],
        "cmk_vault_base_url" or "cmk_key_name" or "cmk_key_version" => ["AML2001"],
        "secret_name_words" or "not_secret_names" => Secrets,
        "allowed_environment_variables" => NamedSecrets,
        "placeholder_values" => Placeholders,
        "confidential_names" => ["AML5008"],
        "minimum_tls_version" => ["AML4002"],
        _ => [],
    };
}
