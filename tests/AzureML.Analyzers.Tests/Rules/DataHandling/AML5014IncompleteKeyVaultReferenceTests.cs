using AzureML.Analyzers.Model;
using Xunit;

namespace AzureML.Analyzers.Tests.Rules.DataHandling;

public sealed class AML5014IncompleteKeyVaultReferenceTests
{
    private static Task Deployment(string entry, params (string Key, string Value)[] options) => Verify.Reports(SdkFamily.Arm, $$"""
        using Azure.ResourceManager.MachineLearning.Models;

        public static class Program
        {
            public static MachineLearningManagedOnlineDeployment Run(string text) => new() { EnvironmentVariables = { {{entry}} } };
        }
        """, options);

    [Theory]
    [InlineData("[\"K\"] = {|AML5014:\"${{keyvault:<key-vault-url>/secrets/k/<secret-version>}}\"|}")]
    [InlineData("[\"K\"] = {|AML5014:\"${{keyvault:https://contoso.vault.azure.net/secrets/k/<secret-version>}}\"|}")]
    [InlineData("[\"K\"] = {|AML5014:\"${{azureml://connections/<connection>}}\"|}")]
    [InlineData("[\"K\"] = {|AML5014:$\"${{{{keyvault:{text}/secrets/k/<secret-version>}}}}\"|}")]
    public Task Placeholders_are_reported(string entry) => Deployment(entry);

    [Theory]
    [InlineData("[\"K\"] = {|AML5014:\"${{keyvault:http://contoso.vault.azure.net/secrets/k/1}}\"|}")]
    [InlineData("[\"K\"] = {|AML5014:\"${{keyvault:https://contoso.vault.azure.net/keys/k/1}}\"|}")]
    [InlineData("[\"K\"] = {|AML5014:\"${{keyvault:contoso}}\"|}")]
    public Task Malformed_references_are_reported(string entry) => Deployment(entry);

    [Theory]
    [InlineData("[\"K\"] = \"${{keyvault:https://contoso.vault.azure.net/secrets/k/1}}\"")]
    [InlineData("[\"K\"] = \"${{keyvault:https://contoso.vault.azure.net/secrets/k}}\"")]
    [InlineData("[\"K\"] = \"${{azureml://connections/c}}\"")]
    [InlineData("[\"K\"] = \"${{azureml://connections/c/credentials/key}}\"")]
    [InlineData("[\"K\"] = \"${{azureml://connections/c/target}}\"")]
    [InlineData("[\"K\"] = $\"${{{{keyvault:{text}/secrets/k/1}}}}\"")]
    [InlineData("[\"K\"] = \"<no-reference>\"")]
    [InlineData("[\"K\"] = text")]
    public Task Complete_references_and_other_values_are_fine(string entry) => Deployment(entry);

    [Theory]
    [InlineData("KEY_VAULT_URL")]
    [InlineData("AZURE_KEYVAULT_URI")]
    [InlineData("keyVaultUrl")]
    public Task A_placeholder_for_the_vault_of_a_job_is_reported(string name) => Verify.Reports(SdkFamily.PulumiNative, $$"""
        using Pulumi.AzureNative.MachineLearningServices.Inputs;

        public static class Program
        {
            public static CommandJobArgs Run() => new() { EnvironmentVariables = { { "{{name}}", {|AML5014:"<key-vault-url>"|} }, { "OTHER", "<other>" } } };
        }
        """);
}
