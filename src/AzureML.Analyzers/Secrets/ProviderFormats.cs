namespace AzureML.Analyzers.Secrets;

/// <summary>The format of a token that begins with a prefix of its provider.</summary>
internal sealed class ProviderFormat
{
    /// <param name="kind">Noun phrase for messages.</param>
    /// <param name="prefix">Case-sensitive begin of the token.</param>
    /// <param name="body">The characters after the prefix.</param>
    /// <param name="min">The least number of characters after the prefix.</param>
    /// <param name="max">The greatest number of them; 0 for no end.</param>
    public ProviderFormat(string kind, string prefix, CharSet body, int min, int max = 0)
    {
        Kind = kind;
        Prefix = prefix;
        Body = body;
        Min = min;
        Max = max;
    }

    public string Kind { get; }

    public string Prefix { get; }

    public CharSet Body { get; }

    public int Min { get; }

    public int Max { get; }

    /// <summary>Text that must stand somewhere in the body.</summary>
    public string? Marker { get; init; }

    /// <summary>Text that the body must end with.</summary>
    public string? Ending { get; init; }

    /// <summary>Offset in the body that must hold <see cref="Separator"/>; 0 for none.</summary>
    public int SeparatorAt { get; init; }

    public char Separator { get; init; }

    /// <summary>The last six characters are the base62 CRC-32 of the others of the body.</summary>
    public bool HasCrc { get; init; }
}

/// <summary>
/// Prefix formats of providers. Lengths and alphabets are the ones on which the rule sets of gitleaks (b58d3f1), detect-secrets (5e14193)
/// and TruffleHog (3ab759f) agree; GitHub's checksum is described on github.blog ("Behind GitHub's new authentication token formats").
/// </summary>
internal static class ProviderFormats
{
    public static readonly ProviderFormat[] All =
    {
        // AI and machine-learning services
        new("OpenAI API key", "sk-proj-", CharSet.UrlBase64, 48, 200) { Marker = "T3BlbkFJ" },
        new("OpenAI API key", "sk-svcacct-", CharSet.UrlBase64, 48, 200) { Marker = "T3BlbkFJ" },
        new("OpenAI API key", "sk-admin-", CharSet.UrlBase64, 48, 200) { Marker = "T3BlbkFJ" },
        new("OpenAI API key", "sk-None-", CharSet.UrlBase64, 48, 200) { Marker = "T3BlbkFJ" },
        new("OpenAI API key", "sk-", CharSet.Base62, 48, 48) { Marker = "T3BlbkFJ" },
        new("Anthropic API key", "sk-ant-api03-", CharSet.UrlBase64, 95, 95) { Ending = "AA" },
        new("Anthropic API key", "sk-ant-admin01-", CharSet.UrlBase64, 95, 95) { Ending = "AA" },
        new("Langfuse secret key", "sk-lf-", CharSet.LowerHex | CharSet.Dash, 36, 36) { SeparatorAt = 8, Separator = '-' },
        new("Hugging Face token", "hf_", CharSet.Base62, 34, 34),
        new("Hugging Face organization token", "api_org_", CharSet.Base62, 34, 34),
        new("NVIDIA API key", "nvapi-", CharSet.UrlBase64, 64, 64),
        new("Replicate token", "r8_", CharSet.UrlBase64, 37, 37),
        new("Groq API key", "gsk_", CharSet.Base62, 52, 52),
        new("Pinecone API key", "pcsk_", CharSet.Base62 | CharSet.Underscore, 69, 70),
        new("LangSmith API key", "lsv2_pt_", CharSet.LowerHex | CharSet.Underscore, 43, 43) { SeparatorAt = 32, Separator = '_' },
        new("LangSmith API key", "lsv2_sk_", CharSet.LowerHex | CharSet.Underscore, 43, 43) { SeparatorAt = 32, Separator = '_' },
        new("xAI API key", "xai-", CharSet.Base62, 80, 80),
        new("Perplexity API key", "pplx-", CharSet.Base62, 48, 56),
        new("Databricks access token", "dapi", CharSet.LowerHex, 32, 32),
        new("Databricks access token", "dapi", CharSet.LowerHex | CharSet.Dash, 34, 34) { SeparatorAt = 32, Separator = '-' },

        // source control
        new("GitHub token", "ghp_", CharSet.Base62, 36, 36) { HasCrc = true },
        new("GitHub token", "gho_", CharSet.Base62, 36, 36) { HasCrc = true },
        new("GitHub token", "ghu_", CharSet.Base62, 36, 36) { HasCrc = true },
        new("GitHub token", "ghs_", CharSet.Base62, 36, 36) { HasCrc = true },
        new("GitHub token", "ghr_", CharSet.Base62, 36, 36) { HasCrc = true },
        new("GitHub token", "github_pat_", CharSet.Base62 | CharSet.Underscore, 82, 82) { SeparatorAt = 22, Separator = '_' },
        new("GitLab token", "glpat-", CharSet.UrlBase64 | CharSet.Dot, 20, 300),
        new("GitLab token", "gldt-", CharSet.UrlBase64, 20, 64),
        new("GitLab token", "glft-", CharSet.UrlBase64, 20, 64),
        new("GitLab token", "glrt-", CharSet.UrlBase64, 20, 64),
        new("GitLab token", "glcbt-", CharSet.UrlBase64, 20, 64),
        new("GitLab token", "glsoat-", CharSet.UrlBase64, 20, 64),
        new("GitLab token", "gloas-", CharSet.UrlBase64, 20, 64),
        new("GitLab token", "glagent-", CharSet.UrlBase64, 20, 64),

        // clouds and services
        new(ProviderTokens.AwsAccessKeyId, "AKIA", CharSet.Base32Upper, 16, 16),
        new(ProviderTokens.AwsAccessKeyId, "ASIA", CharSet.Base32Upper, 16, 16),
        new(ProviderTokens.AwsAccessKeyId, "ABIA", CharSet.Base32Upper, 16, 16),
        new(ProviderTokens.AwsAccessKeyId, "ACCA", CharSet.Base32Upper, 16, 16),
        new("Google API key", "AIza", CharSet.UrlBase64, 35, 35),
        new("Slack token", "xoxa-", CharSet.Base62 | CharSet.Dash, 24),
        new("Slack token", "xoxb-", CharSet.Base62 | CharSet.Dash, 24),
        new("Slack token", "xoxe-", CharSet.Base62 | CharSet.Dash, 24),
        new("Slack token", "xoxe.", CharSet.Base62 | CharSet.Dash | CharSet.Dot, 24),
        new("Slack token", "xoxo-", CharSet.Base62 | CharSet.Dash, 24),
        new("Slack token", "xoxp-", CharSet.Base62 | CharSet.Dash, 24),
        new("Slack token", "xoxr-", CharSet.Base62 | CharSet.Dash, 24),
        new("Slack token", "xoxs-", CharSet.Base62 | CharSet.Dash, 24),
        new("Slack token", "xapp-", CharSet.Base62 | CharSet.Dash, 24),
        new("Stripe secret key", "sk_live_", CharSet.Base62, 16, 250),
        new("Stripe secret key", "sk_test_", CharSet.Base62, 16, 250),
        new("Stripe restricted key", "rk_live_", CharSet.Base62, 16, 250),
        new("Stripe restricted key", "rk_test_", CharSet.Base62, 16, 250),
        new("SendGrid API key", "SG.", CharSet.UrlBase64 | CharSet.Dot, 66, 66) { SeparatorAt = 22, Separator = '.' },
        new("Twilio API key", "SK", CharSet.LowerHex, 32, 32),
        new("Grafana service account token", "glsa_", CharSet.Base62 | CharSet.Underscore, 41, 41) { SeparatorAt = 32, Separator = '_' },
        new("HashiCorp Vault token", "hvs.", CharSet.UrlBase64, 80),
        new("HashiCorp Vault token", "hvb.", CharSet.UrlBase64, 80),

        // package and image feeds
        new("npm token", "npm_", CharSet.Base62, 36, 36),
        new("PyPI token", "pypi-AgEIcHlwaS5vcmc", CharSet.UrlBase64, 50),
        new("PyPI token", "pypi-AgENdGVzdC5weXBpLm9yZw", CharSet.UrlBase64, 50),
        new("Docker Hub token", "dckr_pat_", CharSet.UrlBase64, 27, 27),
        new("Docker Hub token", "dckr_oat_", CharSet.UrlBase64, 32, 32),
        new("NuGet API key", "oy2", CharSet.Base32Lower, 43, 43),
        new("Artifactory API key", "AKCp", CharSet.Base62, 69, 69),
        new("Artifactory reference token", "cmVmd", CharSet.Base62, 59, 59),
    };
}
