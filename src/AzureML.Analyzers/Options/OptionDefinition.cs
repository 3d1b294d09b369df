using System;
using System.Collections.Immutable;

namespace AzureML.Analyzers.Options;

/// <summary>What values an option takes.</summary>
internal enum OptionKind : byte
{
    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>Comma-separated texts, trimmed.</summary>
    List,

    /// <summary>An absolute https URL.</summary>
    Url,

    /// <summary>A key identifier: <c>https://&lt;vault&gt;/keys/&lt;name&gt;/&lt;version&gt;</c>.</summary>
    KeyIdentifier,

    /// <summary>An Azure resource id.</summary>
    ResourceId,

    /// <summary>Any text that is not empty.</summary>
    Text,

    /// <summary><c>1.2</c> or <c>1.3</c>.</summary>
    TlsVersion,
}

/// <summary>One option; parsing, validation and the table in README all derive from the list here.</summary>
/// <param name="Name">The key behind <c>azureml_analyzers.</c> or <c>azureml_analyzers.&lt;ID&gt;.</c>.</param>
/// <param name="Kind">What values it takes.</param>
/// <param name="Description">What it does, for README.</param>
internal sealed record OptionDefinition(string Name, OptionKind Kind, string Description)
{
    // What the ids of resources start with.
    private const string SubscriptionsSegment = "/subscriptions/";

    /// <summary>What all keys start with.</summary>
    public const string Prefix = "azureml_analyzers.";

    public static readonly OptionDefinition ReportAbsent = new("report_absent", OptionKind.Boolean, "`true` also reports settings that nothing sets, where the rule's page says so; `false` never does");
    public static readonly OptionDefinition ReportUnknown = new("report_unknown", OptionKind.Boolean, "reports values that cannot be verified, such as parameters and configuration");
    public static readonly OptionDefinition AnalyzeTestProjects = new("analyze_test_projects", OptionKind.Boolean, "applies all rules to test projects; without it only literal secrets are reported there");
    public static readonly OptionDefinition KeyVaultUrl = new("key_vault_url", OptionKind.Url, "the key vault that fixes write into Key Vault references and jobs");
    public static readonly OptionDefinition CmkKeyVaultId = new("cmk_key_vault_id", OptionKind.ResourceId, "resource id of the vault with your key, for fixes");
    public static readonly OptionDefinition CmkKeyIdentifier = new("cmk_key_identifier", OptionKind.KeyIdentifier, "versioned identifier of your key, for fixes");
    public static readonly OptionDefinition CmkVaultBaseUrl = new("cmk_vault_base_url", OptionKind.Url, "URL of the vault with the key of container-instance deployments, for fixes");
    public static readonly OptionDefinition CmkKeyName = new("cmk_key_name", OptionKind.Text, "name of that key, for fixes");
    public static readonly OptionDefinition CmkKeyVersion = new("cmk_key_version", OptionKind.Text, "version of that key, for fixes");
    public static readonly OptionDefinition SecretNameWords = new("secret_name_words", OptionKind.List, "more words that make the name of a variable the name of a secret");
    public static readonly OptionDefinition NotSecretNames = new("not_secret_names", OptionKind.List, "names that only look like names of secrets");
    public static readonly OptionDefinition AllowedEnvironmentVariables = new("allowed_environment_variables", OptionKind.List, "environment variables that are never reported");
    public static readonly OptionDefinition PlaceholderValues = new("placeholder_values", OptionKind.List, "more texts that stand for a value to be filled in");
    public static readonly OptionDefinition ConfidentialNames = new("confidential_names", OptionKind.List, "words that must not appear in resource names");
    public static readonly OptionDefinition MinimumTlsVersion = new("minimum_tls_version", OptionKind.TlsVersion, "the lowest TLS version to accept; 1.2 when not set");

    public static readonly ImmutableArray<OptionDefinition> All =
    [
        ReportAbsent, ReportUnknown, AnalyzeTestProjects, KeyVaultUrl, CmkKeyVaultId, CmkKeyIdentifier, CmkVaultBaseUrl, CmkKeyName, CmkKeyVersion,
        SecretNameWords, NotSecretNames, AllowedEnvironmentVariables, PlaceholderValues, ConfidentialNames, MinimumTlsVersion,
    ];

    /// <summary>What values are allowed, as messages and README say it.</summary>
    public string Allowed => Kind switch
    {
        OptionKind.Boolean => "true or false",
        OptionKind.List => "a comma-separated list",
        OptionKind.Url => "an absolute https URL",
        OptionKind.KeyIdentifier => "a key identifier of the form https://<vault>/keys/<name>/<version>",
        OptionKind.ResourceId => "a resource id that starts with /subscriptions/",
        OptionKind.TlsVersion => "1.2 or 1.3",
        _ => "a text",
    };

    /// <summary>True when the value is one that the option takes.</summary>
    public bool Accepts(string value) => Kind switch
    {
        OptionKind.Boolean => bool.TryParse(value, out _),
        OptionKind.Url => IsUrl(value),
        OptionKind.KeyIdentifier => Rules.KeyIdentifier.ProblemOf(value, vaultName: null) is null,
        OptionKind.ResourceId => value.StartsWith(SubscriptionsSegment, StringComparison.OrdinalIgnoreCase) && value.Length > SubscriptionsSegment.Length,
        OptionKind.TlsVersion => value is "1.2" or "1.3",
        OptionKind.Text => value.Length > 0,
        _ => true,
    };

    // A fix writes the URL into the program: one with credentials in it is not accepted.
    private static bool IsUrl(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out Uri? url) && string.Equals(url.Scheme, "https", StringComparison.OrdinalIgnoreCase) && url.UserInfo.Length == 0;

    /// <summary>The option of that name, or null.</summary>
    public static OptionDefinition? Find(string name)
    {
        foreach (OptionDefinition option in All)
        {
            if (string.Equals(option.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return option;
            }
        }

        return null;
    }
}
