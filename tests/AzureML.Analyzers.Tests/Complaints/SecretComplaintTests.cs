using System.Collections.Immutable;
using AzureML.Analyzers.Model;
using AzureML.Analyzers.Tests.Secrets;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AzureML.Analyzers.Tests.Complaints;

/// <summary>What is taken for a secret elsewhere. Each program has a variable beside it that is one, or is reported when it holds one.</summary>
public sealed class SecretComplaintTests
{
    private const string Password = "Tr0ub4dor&3x!";

    private static string Job(string entries) => $$"""
        using Azure.Core;
        using Azure.ResourceManager.MachineLearning;
        using Azure.ResourceManager.MachineLearning.Models;

        public static class Program
        {
            public static MachineLearningJobData Run() => new MachineLearningJobData(
                new MachineLearningCommandJob("python train.py", new ResourceIdentifier("/e")) { EnvironmentVariables = { {{entries}} } });
        }
        """;

    /// <summary>Complaint 1: the same text is a secret under the one name and none under the other.</summary>
    [Theory]
    [Complaint(1)]
    [InlineData("passwordQuestion")]
    [InlineData("PASSWORD_HINT")]
    [InlineData("PASSWORD_RESET_URL")]
    [InlineData("passwordOptions")]
    [InlineData("PASSWORD_MIN_LENGTH")]
    [InlineData("passwordProvider")]
    [InlineData("secretName")]
    [InlineData("DB_PASSWORD_SECRET_NAME")]
    [InlineData("secretRotationInterval")]
    [InlineData("SECRET_PATH")]
    [InlineData("keyVaultUri")]
    [InlineData("KEY_VAULT_URL")]
    [InlineData("KEY_COLUMN")]
    [InlineData("API_KEY_HEADER")]
    [InlineData("tokenType")]
    [InlineData("TOKEN_ID")]
    [InlineData("TOKEN_REF")]
    [InlineData("TOKENIZER")]
    [InlineData("COMPASS")]
    [InlineData("MONKEY")]
    public Task A_name_that_only_speaks_of_a_secret_is_none(string name) =>
        Verify.Reports(SdkFamily.Arm, Job($$"""["{{name}}"] = "{{Password}}", ["DB_PASSWORD"] = {|AML5001:"{{Password}}"|}"""));

    /// <summary>Complaint 1: texts about secrets; the variables hold secrets where the text is one.</summary>
    [Theory]
    [Complaint(1)]
    [InlineData("GREETING", "Please enter your password")]
    [InlineData("ERROR_TEXT", "The client secret is wrong or has expired")]
    [InlineData("QUERY", "SELECT password_hash FROM users WHERE token IS NOT NULL")]
    [InlineData("LABELS", "password,secret,token,api_key")]
    [InlineData("PASSWORD_POLICY", "at least 12 characters")]
    [InlineData("SECRET_NAME", "churn-db-password")]
    [InlineData("KEYVAULT_URI", "https://contoso.vault.azure.net/secrets/churn-db-password")]
    public Task A_text_that_only_speaks_of_a_secret_is_none(string name, string value) => IsSilentButFor(name, value);

    /// <summary>Complaint 2.</summary>
    [Theory]
    [Complaint(2)]
    [InlineData("null")]
    [InlineData("\"\"")]
    [InlineData("\"   \"")]
    [InlineData("\"<password>\"")]
    [InlineData("\"{0}\"")]
    [InlineData("\"{password}\"")]
    [InlineData("\"{{ password }}\"")]
    [InlineData("\"${DB_PASSWORD}\"")]
    [InlineData("\"$(DB_PASSWORD)\"")]
    [InlineData("\"%DB_PASSWORD%\"")]
    [InlineData("\"#{DB_PASSWORD}#\"")]
    [InlineData("\"@password\"")]
    [InlineData("\"***\"")]
    [InlineData("\"**********\"")]
    [InlineData("\"password\"")]
    [InlineData("\"DB_PASSWORD\"")]
    [InlineData("\"TODO: ask operations\"")]
    [InlineData("\"your-password\"")]
    [InlineData("\"changeme\"")]
    [InlineData("\"xxxxxxxx\"")]
    [InlineData("\"${{keyvault:https://contoso.vault.azure.net/secrets/db-password/1}}\"")]
    [InlineData("\"@Microsoft.KeyVault(SecretUri=https://contoso.vault.azure.net/secrets/db-password)\"")]
    public async Task An_empty_value_or_a_placeholder_is_no_secret(string value)
    {
        await Verify.Reports(SdkFamily.Arm, Job($$"""["DB_PASSWORD"] = {{value}}"""));
        await Verify.Reports(SdkFamily.Arm, Job($$"""["DB_PASSWORD"] = {|AML5001:"{{Password}}"|}"""));
    }

    public static TheoryData<string, string> PublicIdentifiers()
    {
        var make = new SyntheticSecrets();
        const string Hex = "0123456789abcdef";
        return new()
        {
            { "AZURE_CLIENT_ID", make.Guid() },
            { "AZURE_TENANT_ID", make.Guid() },
            { "RUN_ID", make.Guid() },
            { "APPINSIGHTS_INSTRUMENTATIONKEY", make.Guid() },
            { "APPLICATIONINSIGHTS_CONNECTION_STRING", $"InstrumentationKey={make.Guid()};IngestionEndpoint=https://westeurope-5.in.applicationinsights.azure.com/" },
            { "SERIALIZER", "Contoso.Scoring, Version=1.0.0.0, Culture=neutral, PublicKeyToken=" + make.Text(Hex, 16) },
            { "MODEL_SHA256", make.Text(Hex, 64) },
            { "IMAGE", "contoso.azurecr.io/churn@sha256:" + make.Text(Hex, 64) },
            { "GIT_COMMIT", make.Text(Hex, 40) },
            { "CERTIFICATE_THUMBPRINT", make.Text(Hex, 40).ToUpperInvariant() },
            { "SSH_PUBLIC_KEY", "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAA" + make.Text(Hex, 43) + " build@contoso" },
            { "WORKSPACE", $"/subscriptions/{make.Guid()}/resourceGroups/ml/providers/Microsoft.MachineLearningServices/workspaces/churn" },
            { "MODEL", "azureml://registries/azureml/models/churn/versions/1" },
            { "ETAG", "0x8DB" + make.Text(Hex, 12).ToUpperInvariant() },
        };
    }

    /// <summary>Complaint 3.</summary>
    [Theory]
    [Complaint(3)]
    [MemberData(nameof(PublicIdentifiers), DisableDiscoveryEnumeration = true)]
    public Task A_public_identifier_is_no_secret(string name, string value) => IsSilentButFor(name, value);

    /// <summary>The text is no secret; a connection string in its place is one, whatever the name.</summary>
    private static async Task IsSilentButFor(string name, string harmless)
    {
        string Program(string value) => Job($"[\"{name}\"] = {SymbolDisplay.FormatLiteral(value, quote: true)}");
        ImmutableArray<MetadataReference> references = Verify.References(SdkFamily.Arm);
        Assert.Empty(await Verify.Diagnose(references, Program(harmless)));
        string secret = new SyntheticSecrets().StorageConnectionString();
        Assert.Equal("AML5001", Assert.Single(await Verify.Diagnose(references, Program(secret))).Id);
    }
}
