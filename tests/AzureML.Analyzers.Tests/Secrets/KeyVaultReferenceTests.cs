using System.Collections.Immutable;
using AzureML.Analyzers.Secrets;
using Xunit;

namespace AzureML.Analyzers.Tests.Secrets;

public class KeyVaultReferenceTests
{
    private const string Version = "0123456789abcdef0123456789abcdef";

    [Theory]
    [InlineData("${{keyvault:https://kv.vault.azure.net/secrets/db/" + Version + "}}")]
    [InlineData("${{keyvault:https://kv.vault.azure.net/secrets/db}}")]
    [InlineData("${{keyvault:https://kv.vault.azure.cn/secrets/db/}}")]
    [InlineData("${{keyvault:\uFFFC}}")]
    [InlineData("${{keyvault:\uFFFC/secrets/db}}")]
    [InlineData("${{keyvault:https://kv.vault.azure.net/secrets/\uFFFC")]
    public void Well_formed_key_vault_reference(string value) => AssertReference(value, ReferenceKind.KeyVaultReference, ReferenceProblem.None);

    [Theory]
    [InlineData("${{azureml://connections/aoai}}")]
    [InlineData("${{azureml://connections/aoai/target}}")]
    [InlineData("${{azureml://connections/aoai/credentials/key}}")]
    [InlineData("${{azureml://connections/aoai/metadata/ApiVersion}}")]
    [InlineData("${{azureml://connections/\uFFFC/credentials/key}}")]
    public void Well_formed_connection_reference(string value) => AssertReference(value, ReferenceKind.ConnectionReference, ReferenceProblem.None);

    [Theory]
    [InlineData("${{keyvault:<key-vault-url>/secrets/db}}")]
    [InlineData("${{keyvault:https://<vault>.vault.azure.net/secrets/db/1}}")]
    [InlineData("${{keyvault:https://kv.vault.azure.net/secrets/<name>")]
    [InlineData("${{keyvault:https://{vault}.vault.azure.net/secrets/db}}")]
    [InlineData("${{keyvault:https://your-vault.vault.azure.net/secrets/db}}")]
    [InlineData("${{keyvault:https://kv.vault.azure.net/secrets/fill-me}}")]
    public void Placeholder_in_a_key_vault_reference(string value) => AssertReference(value, ReferenceKind.KeyVaultReference, ReferenceProblem.Placeholder);

    [Theory]
    [InlineData("${{azureml://connections/<name>/credentials/key}}")]
    [InlineData("${{azureml://connections/fill-me/target}}")]
    public void Placeholder_in_a_connection_reference(string value) => AssertReference(value, ReferenceKind.ConnectionReference, ReferenceProblem.Placeholder);

    [Theory]
    [InlineData("${{keyvault:https://kv.vault.azure.net/secrets/db")]
    [InlineData("${{keyvault:https://kv.vault.azure.net/secrets/db}")]
    [InlineData("{{keyvault:https://kv.vault.azure.net/secrets/db}}")]
    [InlineData("${{keyvault:http://kv.vault.azure.net/secrets/db}}")]
    [InlineData("${{keyvault:https://kv.vault.azure.net/keys/db}}")]
    [InlineData("${{keyvault:https://kv.vault.azure.net/secrets/}}")]
    [InlineData("${{keyvault:https://kv.vault.azure.net}}")]
    [InlineData("${{keyvault:https://kv.vault.azure.net/secrets/db/1/2}}")]
    [InlineData("${{keyvault:https://kv.vault.azure.net/secrets/db_password}}")]
    [InlineData("${{keyvault:https://kv.vault.azure.net/secrets/db/a_b}}")]
    [InlineData("${{keyvault:https://kv/secrets/db}}")]
    [InlineData("${{keyvault:kv/db}}")]
    [InlineData("${{keyvault:}}")]
    [InlineData("Bearer ${{keyvault:https://kv.vault.azure.net/secrets/db}}")]
    public void Malformed_key_vault_reference(string value) => AssertReference(value, ReferenceKind.KeyVaultReference, ReferenceProblem.Malformed);

    [Theory]
    [InlineData("${{azureml://connections/}}")]
    [InlineData("${{azureml://connections//credentials/key}}")]
    [InlineData("${{azureml://connections/aoai/secrets/key}}")]
    [InlineData("${{azureml://connections/aoai/credentials}}")]
    [InlineData("${{azureml://connections/aoai/credentials/}}")]
    [InlineData("${{azureml://connections/aoai/target/x}}")]
    [InlineData("${{azureml://connections/aoai")]
    [InlineData("${{azureml://datastores/x}}")]
    public void Malformed_connection_reference(string value) => AssertReference(value, ReferenceKind.ConnectionReference, ReferenceProblem.Malformed);

    [Theory]
    [InlineData("@Microsoft.KeyVault(SecretUri=https://kv.vault.azure.net/secrets/db/)")]
    [InlineData("https://kv.vault.azure.net/secrets/db/" + Version)]
    [InlineData("db@https://kv.vault.azure.net")]
    [InlineData("${{secrets.DB}}")]
    [InlineData("$(DbPassword)")]
    [InlineData("%DB_PASSWORD%")]
    [InlineData("$DB_PASSWORD")]
    [InlineData("${DB_PASSWORD}")]
    [InlineData("{{ db_password }}")]
    [InlineData("#{DbPassword}#")]
    [InlineData("[parameters('db')]")]
    public void Other_reference(string value) => AssertReference(value, ReferenceKind.OtherReference, ReferenceProblem.None);

    [Theory]
    [InlineData("")]
    [InlineData("$")]
    [InlineData("plain text")]
    [InlineData("P@ssw0rd$")]
    [InlineData("$ecret123")]
    [InlineData("https://contoso.com/secrets/db")]
    [InlineData("keyvault: a noun in a sentence")]
    [InlineData("100%")]
    public void No_reference(string value) => AssertReference(value, ReferenceKind.None, ReferenceProblem.None);

    [Fact]
    public void A_reference_is_never_a_secret()
    {
        foreach (var value in new[] { "${{keyvault:https://kv.vault.azure.net/secrets/db/" + Version + "}}", "${{azureml://connections/a/credentials/key}}", "${{keyvault:broken" })
        {
            Assert.False(SecretClassifier.Classify("DB_PASSWORD", value, SecretOptions.Default).IsSecret);
        }
    }

    private static void AssertReference(string value, ReferenceKind kind, ReferenceProblem problem)
    {
        Assert.Equal(kind, KeyVaultReference.Recognize(value));
        Assert.Equal(problem, KeyVaultReference.Check(value, ImmutableArray.Create("fill-me")));
    }
}
