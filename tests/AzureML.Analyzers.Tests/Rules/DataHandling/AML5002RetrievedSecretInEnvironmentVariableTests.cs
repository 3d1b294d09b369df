using AzureML.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Xunit;

namespace AzureML.Analyzers.Tests.Rules.DataHandling;

public sealed class AML5002RetrievedSecretInEnvironmentVariableTests
{
    private static string Job(string statements) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;
        using Azure;
        using Azure.Core;
        using Azure.ResourceManager.MachineLearning;
        using Azure.ResourceManager.MachineLearning.Models;
        using Azure.Security.KeyVault.Secrets;
        using Azure.Storage.Blobs;
        using Azure.Storage.Sas;
        using Microsoft.Extensions.Configuration;

        public static class Program
        {
            public static async Task Run(
                MachineLearningCommandJob job, SecretClient vault, IConfiguration configuration, MachineLearningOnlineEndpointResource endpoint, MachineLearningWorkspaceResource workspace,
                BlobClient blob, TokenCredential credential, AzureKeyCredential key, string text, MachineLearningJobCollection jobs)
            {
                {{statements}}
                await Task.CompletedTask;
                jobs.CreateOrUpdate(WaitUntil.Started, "train", new MachineLearningJobData(job));
            }
        }
        """;

    private static Task Reports(string statements, params (string Key, string Value)[] options) => Verify.Reports(SdkFamily.Arm, Job(statements), options);

    [Fact]
    public Task Variables_of_the_process_that_a_loop_copies() => Reports("""
        foreach (string name in new[] { "DB_PASSWORD", "MODE" })
        {
            job.EnvironmentVariables[name] = {|AML5002:Environment.GetEnvironmentVariable(name)|};
        }

        foreach (string name in new[] { "REGION", "MODE" })
        {
            job.EnvironmentVariables[name] = Environment.GetEnvironmentVariable(name);
        }
        """);

    [Fact]
    public Task Texts_put_together() => Reports("""
        job.EnvironmentVariables["A"] = {|AML5002:string.Concat("x", vault.GetSecret("db").Value.Value)|};
        job.EnvironmentVariables["B"] = {|AML5002:string.Format("{0}:{1}", "u", vault.GetSecret("db").Value.Value)|};
        job.EnvironmentVariables["C"] = {|AML5002:string.Join(",", "a", vault.GetSecret("db").Value.Value)|};
        job.EnvironmentVariables["D"] = string.Join(",", "a", vault.GetSecret("db").Value.Name);
        """);

    [Fact]
    public Task Secrets_of_Key_Vault() => Reports("""
        job.EnvironmentVariables["A"] = {|AML5002:vault.GetSecret("db").Value.Value|};
        KeyVaultSecret secret = await vault.GetSecretAsync("db");
        job.EnvironmentVariables["B"] = {|AML5002:secret.Value|};
        Response<KeyVaultSecret> response = await vault.GetSecretAsync("db").ConfigureAwait(false);
        job.EnvironmentVariables["C"] = {|AML5002:response.Value.Value.Trim()|};
        var value = secret.Value;
        job.EnvironmentVariables.Add("D", {|AML5002:value|});
        job.EnvironmentVariables["E"] = {|AML5002:$"Server=tcp:x;User ID=u;Password={value};"|};
        job.EnvironmentVariables["F"] = {|AML5002:"Bearer " + value|};
        job.EnvironmentVariables["G"] = {|AML5002:Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(value))|};
        """);

    [Fact]
    public Task Keys_and_tokens_of_Azure() => Reports("""
        MachineLearningEndpointAuthKeys keys = await endpoint.GetKeysAsync();
        job.EnvironmentVariables["A"] = {|AML5002:keys.PrimaryKey|};
        job.EnvironmentVariables["B"] = {|AML5002:endpoint.GetKeys().Value.SecondaryKey|};
        job.EnvironmentVariables["C"] = {|AML5002:endpoint.GetToken().Value.AccessToken|};
        job.EnvironmentVariables["D"] = {|AML5002:workspace.GetKeys().Value.UserStorageKey|};
        job.EnvironmentVariables["E"] = {|AML5002:workspace.GetKeys().Value.ContainerRegistryCredentials.Passwords[0].Value|};
        AccessToken token = await credential.GetTokenAsync(new TokenRequestContext(new[] { "scope" }), default);
        job.EnvironmentVariables["F"] = {|AML5002:token.Token|};
        job.EnvironmentVariables["G"] = {|AML5002:key.Key|};
        job.EnvironmentVariables["H"] = {|AML5002:blob.GenerateSasUri(BlobSasPermissions.Read, DateTimeOffset.UtcNow).ToString()|};
        job.EnvironmentVariables["I"] = {|AML5002:blob.GenerateSasUri(BlobSasPermissions.Read, DateTimeOffset.UtcNow).AbsoluteUri|};
        """);

    /// <summary>The name of the setting or that of the variable is enough; connection strings are always secret.</summary>
    [Fact]
    public Task Settings_with_the_name_of_a_secret() => Reports("""
        job.EnvironmentVariables["A"] = {|AML5002:Environment.GetEnvironmentVariable("DB_PASSWORD")|};
        job.EnvironmentVariables["B"] = {|AML5002:configuration["Database:Password"]|};
        job.EnvironmentVariables["DB_PASSWORD"] = {|AML5002:configuration["Database:Value"]|};
        job.EnvironmentVariables["C"] = {|AML5002:configuration.GetSection("Database").GetSection("Password").Value|};
        job.EnvironmentVariables["D"] = {|AML5002:configuration.GetConnectionString("Main")|};
        job.EnvironmentVariables["API_KEY"] = {|AML5002:Environment.GetEnvironmentVariable(text)|};
        job.EnvironmentVariables["E"] = {|AML5002:Environment.GetEnvironmentVariable("OPENAI_API_KEY")|} ?? throw new InvalidOperationException();
        """);

    [Fact]
    public Task Ways_of_filling_the_dictionary() => Reports("""
        string secret = vault.GetSecret("db").Value.Value;
        var variables = new Dictionary<string, string> { ["A"] = {|AML5002:secret|}, ["B"] = {|AML5002:secret|} };
        variables.TryAdd("C", {|AML5002:secret|});
        foreach (var name in new[] { "D" })
        {
            variables[name + text] = {|AML5002:secret|};
        }

        job.EnvironmentVariables = variables;
        """);

    [Fact]
    public Task A_helper_that_reads_the_secret() => Verify.Reports(SdkFamily.Arm, """
        using Azure.ResourceManager.MachineLearning.Models;
        using Azure.Security.KeyVault.Secrets;

        public sealed class Deployer
        {
            private readonly SecretClient _vault;

            public Deployer(SecretClient vault) => _vault = vault;

            public MachineLearningManagedOnlineDeployment Create() => new() { EnvironmentVariables = { ["SETTING"] = {|AML5002:Read("db")|}, ["OTHER"] = Reference("db") } };

            private string Read(string name) => _vault.GetSecret(name).Value.Value;

            private static string Reference(string name) => $"${{{{keyvault:https://contoso.vault.azure.net/secrets/{name}/1}}}}";
        }
        """);

    [Fact]
    public Task Helpers_of_other_forms() => Verify.Reports(SdkFamily.Arm, """
        using System;
        using System.Threading.Tasks;
        using Azure.ResourceManager.MachineLearning.Models;
        using Azure.Security.KeyVault.Secrets;

        public sealed class Deployer
        {
            private SecretClient Vault { get; init; }

            private string Password => Vault.GetSecret("db").Value.Value;

            private string Plain { get; set; }

            private string Reference => "${{keyvault:https://contoso.vault.azure.net/secrets/" + Plain + "/1}}";

            public async Task<MachineLearningManagedOnlineDeployment> CreateAsync() => new()
            {
                EnvironmentVariables =
                {
                    ["A"] = {|AML5002:await ReadAsync("db")|},
                    ["B"] = {|AML5002:Password|},
                    ["C"] = {|AML5002:Local()|},
                    ["DB_PASSWORD"] = Reference,
                    ["API_KEY"] = {|AML5003:Plain|},
                    ["MODE"] = Plain,
                },
            };

            private async Task<string> ReadAsync(string name)
            {
                KeyVaultSecret secret = await Vault.GetSecretAsync(name).ConfigureAwait(false);
                return secret.Value;
            }

            private static string Local()
            {
                return Read();
                string Read() => Environment.GetEnvironmentVariable("DB_PASSWORD");
            }
        }
        """);

    [Fact]
    public Task Silent() => Reports("""
        job.EnvironmentVariables["KEY_VAULT_URL"] = vault.VaultUri.ToString();
        KeyVaultSecret secret = await vault.GetSecretAsync("db");
        job.EnvironmentVariables["DB_SECRET_NAME"] = secret.Name;
        job.EnvironmentVariables["SECRET_ID"] = secret.Id.ToString();
        job.EnvironmentVariables["LENGTH"] = secret.Value.Length.ToString();
        job.EnvironmentVariables["MODE"] = configuration["Mode"];
        job.EnvironmentVariables["REGION"] = Environment.GetEnvironmentVariable("REGION");
        job.EnvironmentVariables["INSTRUMENTATION"] = workspace.GetKeys().Value.AppInsightsInstrumentationKey;
        job.EnvironmentVariables["CONTAINER"] = blob.Uri.ToString();
        job.EnvironmentVariables["TEXT"] = text;
        """);

    [Fact]
    public Task A_type_of_the_same_name_is_somebody_elses() => Verify.Reports(SdkFamily.Arm, """
        using Azure.ResourceManager.MachineLearning.Models;

        public sealed class KeyVaultSecret { public string Value { get; } = ""; public string PrimaryKey { get; } = ""; }

        public static class Program
        {
            public static MachineLearningManagedOnlineDeployment Run(KeyVaultSecret own) => new() { EnvironmentVariables = { ["A"] = own.Value, ["B"] = own.PrimaryKey } };
        }
        """);

    /// <summary>One finding per entry: what is known of the value counts more than its name.</summary>
    [Fact]
    public Task The_strongest_evidence_counts() => Reports("""
        job.EnvironmentVariables["DB_PASSWORD"] = {|AML5002:vault.GetSecret("db").Value.Value|};
        job.EnvironmentVariables["API_KEY"] = {|AML5003:text|};
        job.EnvironmentVariables["DB_PWD"] = {|AML5001:"Tr0ub4dor&3x!"|};
        """);

    [Fact]
    public Task Allowed_variables_and_test_projects() => Task.WhenAll(
        Reports("""job.EnvironmentVariables["A"] = vault.GetSecret("db").Value.Value;""", ("azureml_analyzers.allowed_environment_variables", "a")),
        Reports("""job.EnvironmentVariables["A"] = vault.GetSecret("db").Value.Value;""", ("build_property.IsTestProject", "true")));

    [Fact]
    public Task Management() => Verify.Reports(SdkFamily.Management, """
        using System;
        using Microsoft.Azure.Management.MachineLearningServices.Models;

        public static class Program
        {
            public static void Run(CommandJob job, ModelEnvironmentDefinition image, AuthKeys keys)
            {
                job.EnvironmentVariables["A"] = {|AML5002:keys.PrimaryKey|};
                image.EnvironmentVariables["B"] = {|AML5002:Environment.GetEnvironmentVariable("DB_PASSWORD")|};
            }
        }
        """);

    [Fact]
    public Task Provisioning() => Verify.Reports(SdkFamily.Provisioning, """
        using System;
        using Azure.Provisioning;
        using Azure.Provisioning.MachineLearning;

        public static class Program
        {
            public static void Run(Infrastructure plan, ProvisioningParameter parameter)
            {
                plan.Add(new MachineLearningJob("j")
                {
                    Properties = new MachineLearningCommandJob
                    {
                        EnvironmentVariables = { ["A"] = {|AML5002:Environment.GetEnvironmentVariable("DB_PASSWORD")|}, ["MODE"] = parameter },
                    },
                });
            }
        }
        """);

    [Fact]
    public Task Pulumi_native() => Verify.Reports(SdkFamily.PulumiNative, """
        using System;
        using Pulumi;
        using Pulumi.AzureNative.MachineLearningServices.Inputs;

        public static class Program
        {
            public static ManagedOnlineDeploymentArgs Run(Output<string> output) => new()
            {
                EnvironmentVariables = { { "A", {|AML5002:Environment.GetEnvironmentVariable("DB_PASSWORD")|} }, { "MODE", output }, { "API_KEY", {|AML5003:output|} } },
            };
        }
        """);

    [Fact]
    public async Task Message_says_what_is_given_and_what_to_do()
    {
        var found = await Verify.Diagnose(Verify.References(SdkFamily.Arm), Job("""job.EnvironmentVariables["SETTING"] = vault.GetSecret("db").Value.Value;"""));
        Diagnostic diagnostic = Assert.Single(found);
        Assert.Equal(
            "Environment variable 'SETTING' of job 'MachineLearningCommandJob' is given a secret of Key Vault; Microsoft logs and stores environment variables, "
                + "so pass the vault's URL and the secret's name instead, and read the secret where it is needed",
            diagnostic.GetMessage());
    }
}
