using AzureML.Analyzers.Model;
using Xunit;

namespace AzureML.Analyzers.Tests.Rules.DataHandling;

public sealed class AML5003PossibleSecretInEnvironmentVariableTests
{
    private static Task Reports(string statements, params (string Key, string Value)[] options) => Verify.Reports(SdkFamily.Arm, $$"""
        using System;
        using System.Collections.Generic;
        using Azure;
        using Azure.ResourceManager.MachineLearning;
        using Azure.ResourceManager.MachineLearning.Models;

        public sealed class Settings { public string ApiKey { get; set; } }

        public static class Program
        {
            public static void Run(MachineLearningCommandJob job, MachineLearningManagedOnlineDeployment deployment, string text, Settings settings, MachineLearningJobCollection jobs, Func<string> read)
            {
                {{statements}}
                jobs.CreateOrUpdate(WaitUntil.Started, "train", new MachineLearningJobData(job));
            }
        }
        """, options);

    [Fact]
    public Task Names_of_secrets_with_unknown_values() => Reports("""
        job.EnvironmentVariables["DB_PASSWORD"] = {|AML5003:text|};
        job.EnvironmentVariables.Add("API_KEY", {|AML5003:settings.ApiKey|});
        deployment.EnvironmentVariables["HF_TOKEN"] = {|AML5003:read()|};
        job.EnvironmentVariables["AZURE_CLIENT_SECRET"] = {|AML5003:text.Trim()|};
        job.EnvironmentVariables["DB_CONNECTION_STRING"] = {|AML5003:text + ";Encrypt=true"|};
        """);

    [Fact]
    public Task Other_names_and_known_values_are_silent() => Reports("""
        job.EnvironmentVariables["MODE"] = text;
        job.EnvironmentVariables["DB_PASSWORD_SECRET_NAME"] = text;
        job.EnvironmentVariables["KEY_VAULT_URL"] = text;
        job.EnvironmentVariables["MAX_TOKENS"] = text;
        job.EnvironmentVariables["KEY_COLUMN"] = text;
        job.EnvironmentVariables["PASSWORD_MIN_LENGTH"] = text;
        job.EnvironmentVariables[text] = text;
        job.EnvironmentVariables["DB_PASSWORD"] = "";
        job.EnvironmentVariables["API_KEY"] = null;
        deployment.EnvironmentVariables["HF_TOKEN"] = $"${{{{keyvault:https://contoso.vault.azure.net/secrets/{text}/1}}}}";
        """);

    /// <summary>New identifiers, numbers and times are made, not kept.</summary>
    [Fact]
    public Task What_cannot_be_a_secret_is_silent() => Reports("""
        job.EnvironmentVariables["RUN_TOKEN"] = Guid.NewGuid().ToString();
        job.EnvironmentVariables["API_KEY"] = Guid.NewGuid().ToString("N");
        job.EnvironmentVariables["HF_TOKEN"] = $"{Guid.NewGuid():N}";
        job.EnvironmentVariables["SESSION_SECRET"] = "run-" + Guid.NewGuid();
        job.EnvironmentVariables["DB_PASSWORD"] = text.Length.ToString();
        job.EnvironmentVariables["ACCESS_TOKEN"] = DateTime.UtcNow.ToString("O");
        job.EnvironmentVariables["STORAGE_ACCOUNT_KEY"] = {|AML5003:Guid.NewGuid() + text|};
        job.EnvironmentVariables["CLIENT_SECRET"] = {|AML5003:Convert.ToBase64String(Guid.NewGuid().ToByteArray()) + read()|};
        """);

    [Fact]
    public Task References_that_a_helper_makes_are_silent() => Verify.Reports(SdkFamily.Arm, """
        using System.Threading.Tasks;
        using Azure.ResourceManager.MachineLearning.Models;

        public static class Program
        {
            public static MachineLearningManagedOnlineDeployment Run() => new() { EnvironmentVariables = { ["DB_PASSWORD"] = Vault("db"), ["API_KEY"] = References.To("api"), ["HF_TOKEN"] = {|AML5003:Read("hf")|} } };

            private static string Vault(string name) => "${{keyvault:https://contoso.vault.azure.net/secrets/" + name + "/1}}";

            private static string Read(string name) => System.IO.File.ReadAllText(name);
        }

        internal static class References
        {
            public static string To(string name)
            {
                string vault = "https://contoso.vault.azure.net";
                return $"${{{{keyvault:{vault}/secrets/{name}/1}}}}";
            }
        }
        """);

    [Fact]
    public Task Options_and_test_projects() => Task.WhenAll(
        Reports("""job.EnvironmentVariables["DB_PASSWORD"] = text;""", ("azureml_analyzers.not_secret_names", "DB_PASSWORD")),
        Reports("""job.EnvironmentVariables["DB_PARAPHE"] = {|AML5003:text|};""", ("azureml_analyzers.secret_name_words", "paraphe")),
        Reports("""job.EnvironmentVariables["DB_PASSWORD"] = text;""", ("build_property.IsTestProject", "true")),
        Reports("""job.EnvironmentVariables["DB_PASSWORD"] = {|AML5003:text|};""", ("build_property.IsTestProject", "true"), ("azureml_analyzers.AML5003.analyze_test_projects", "true")));

    [Fact]
    public Task Management() => Verify.Reports(SdkFamily.Management, """
        using Microsoft.Azure.Management.MachineLearningServices.Models;

        public static class Program
        {
            public static void Run(ManagedOnlineDeployment deployment, ModelEnvironmentDefinition image, string text)
            {
                deployment.EnvironmentVariables["DB_PASSWORD"] = {|AML5003:text|};
                image.EnvironmentVariables["DB_PASSWORD"] = {|AML5003:text|};
                image.EnvironmentVariables["MODE"] = text;
            }
        }
        """);

    [Fact]
    public Task Provisioning() => Verify.Reports(SdkFamily.Provisioning, """
        using Azure.Provisioning;
        using Azure.Provisioning.MachineLearning;

        public static class Program
        {
            public static MachineLearningCommandJob Run(ProvisioningParameter parameter) => new()
            {
                EnvironmentVariables = { ["DB_PASSWORD"] = {|AML5003:parameter|}, ["MODE"] = parameter },
            };
        }
        """);

    [Fact]
    public Task Pulumi_native() => Verify.Reports(SdkFamily.PulumiNative, """
        using Pulumi;
        using Pulumi.AzureNative.MachineLearningServices.Inputs;

        public static class Program
        {
            public static CommandJobArgs Run(Output<string> output) => new()
            {
                EnvironmentVariables = { { "DB_PASSWORD", {|AML5003:output|} }, { "MODE", output } },
            };
        }
        """);
}
