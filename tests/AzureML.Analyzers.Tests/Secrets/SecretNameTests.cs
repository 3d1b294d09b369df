using System.Collections.Immutable;
using AzureML.Analyzers.Secrets;
using Xunit;

namespace AzureML.Analyzers.Tests.Secrets;

public class SecretNameTests
{
    private static readonly string Random32 = new SyntheticSecrets(5).Token(32);

    [Theory]
    [InlineData("DB_PASSWORD")]
    [InlineData("dbPassword")]
    [InlineData("PGPASSWORD")]
    [InlineData("ApiKey")]
    [InlineData("APIKEY_PROD_2")]
    [InlineData("ConnectionStrings:Default:ConnectionString")]
    [InlineData("AZURE_STORAGE_CONNECTION_STRING")]
    [InlineData("HF_TOKEN")]
    [InlineData("SERVICE_JWT")]
    [InlineData("API_KEYS")]
    [InlineData("ACCESS_KEYS")]
    [InlineData("ACCOUNT_KEYS")]
    [InlineData("AZURE_SEARCH_PRIMARY_KEY")]
    [InlineData("client-secret")]
    public void Is_a_secrets_name(string name) => Assert.True(SecretClassifier.IsSecretName(name, SecretOptions.Default));

    [Theory]
    [InlineData("")]
    [InlineData("___")]
    [InlineData("PASSWORD_MIN_LENGTH")]
    [InlineData("KEY_COLUMN")]
    [InlineData("TOKENIZERS_PARALLELISM")]
    [InlineData("MAX_TOKENS")]
    [InlineData("secretName")]
    [InlineData("KEY_VAULT_URL")]
    [InlineData("EOS_TOKEN")]
    [InlineData("PWD")]
    [InlineData("MONKEY")]
    [InlineData("COMPASS")]
    [InlineData("KEY")]
    [InlineData("AUTH")]
    [InlineData("AZURE_CLIENT_ID")]
    [InlineData("USE_PASSWORD")]
    [InlineData("APPLICATIONINSIGHTS_CONNECTION_STRING")]
    [InlineData("APPINSIGHTS_INSTRUMENTATIONKEY")]
    public void Is_not_a_strong_secrets_name(string name) => Assert.False(SecretClassifier.IsSecretName(name, SecretOptions.Default));

    [Fact]
    public void Confidence_follows_the_evidence()
    {
        Assert.Equal(SecretConfidence.StrongName, SecretClassifier.Classify("API_KEY", Random32, SecretOptions.Default).Confidence);
        Assert.Equal(SecretConfidence.WeakName, SecretClassifier.Classify("MY_KEY", Random32, SecretOptions.Default).Confidence);
        Assert.Equal(SecretConfidence.None, SecretClassifier.Classify("MY_LABEL", Random32, SecretOptions.Default).Confidence);
        Assert.Equal(SecretConfidence.None, SecretClassifier.Classify(null, Random32, SecretOptions.Default).Confidence);
        Assert.Equal(SecretConfidence.Shape, SecretClassifier.Classify("MY_LABEL", new SyntheticSecrets(5).HuggingFaceToken(), SecretOptions.Default).Confidence);
    }

    [Fact]
    public void A_legacy_storage_key_needs_its_name_or_a_connection_string()
    {
        var make = new SyntheticSecrets(6);
        var key = make.LegacyStorageKey();
        Assert.False(SecretClassifier.ClassifyShape(key, SecretOptions.Default).IsSecret);
        Assert.Equal(new SecretFinding(SecretConfidence.StrongName, "Azure storage account key"), SecretClassifier.Classify("AZURE_STORAGE_KEY", key, SecretOptions.Default));
        Assert.Equal(SecretConfidence.Shape, SecretClassifier.ClassifyShape(make.StorageConnectionString(), SecretOptions.Default).Confidence);
    }

    [Fact]
    public void Options_add_and_remove_names()
    {
        var options = new SecretOptions
        {
            SecretNameWords = ["kennwort", "LICENCE"],
            NotSecretNames = ["api_key"],
            AllowedEnvironmentVariables = ["hf_token"],
            PlaceholderValues = ["ask-the-team-1"],
        };
        Assert.True(SecretClassifier.IsSecretName("DB_KENNWORT", options));
        Assert.True(SecretClassifier.IsSecretName("licence", options));
        Assert.False(SecretClassifier.IsSecretName("KENNWORT_LENGTH", options));
        Assert.False(SecretClassifier.IsSecretName("KENNWORTER", options));
        Assert.True(SecretClassifier.Classify("DB_KENNWORT", Random32, options).IsSecret);
        Assert.False(SecretClassifier.Classify("DB_KENNWORT", Random32, SecretOptions.Default).IsSecret);

        // a name that is no secret's still holds one when the shape says so; an allowed variable is not judged at all
        var token = new SyntheticSecrets(7).HuggingFaceToken();
        Assert.False(SecretClassifier.Classify("API_KEY", Random32, options).IsSecret);
        Assert.True(SecretClassifier.Classify("API_KEY", token, options).IsSecret);
        Assert.False(SecretClassifier.Classify("HF_TOKEN", token, options).IsSecret);
        Assert.False(SecretClassifier.IsSecretName("HF_TOKEN", options));

        Assert.True(SecretClassifier.Classify("DB_PASSWORD", "ask-the-team-1", SecretOptions.Default).IsSecret);
        Assert.False(SecretClassifier.Classify("DB_PASSWORD", "ASK-the-team-1", options).IsSecret);
    }

    [Fact]
    public void Default_arrays_are_empty_lists()
    {
        var options = new SecretOptions { SecretNameWords = default, NotSecretNames = default, AllowedEnvironmentVariables = default, PlaceholderValues = default };
        Assert.True(SecretClassifier.Classify("API_KEY", Random32, options).IsSecret);
        Assert.False(Placeholder.IsPlaceholder("x", default(ImmutableArray<string>)));
    }
}
