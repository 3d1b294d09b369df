using AzureML.Analyzers.CodeFixes;
using AzureML.Analyzers.Model;
using AzureML.Analyzers.Tests.CodeFixes;
using Microsoft.CodeAnalysis;
using Xunit;

namespace AzureML.Analyzers.Tests.Rules.DataHandling;

public sealed class AML5001SecretInEnvironmentVariableTests
{
    private static string Job(string entries) => $$"""
        using System;
        using System.Collections.Generic;
        using Azure.Core;
        using Azure.ResourceManager.MachineLearning;
        using Azure.ResourceManager.MachineLearning.Models;

        public static class Program
        {
            private const string Password = "Tr0ub4dor&3x!";

            public static MachineLearningJobData Run(string text, IDictionary<string, string> more, bool flag)
            {
                var job = new MachineLearningCommandJob("python train.py", new ResourceIdentifier("/e")) { EnvironmentVariables = { {{entries}} } };
                return new MachineLearningJobData(job);
            }
        }
        """;

    private static Task Reports(string entries, params (string Key, string Value)[] options) => Verify.Reports(SdkFamily.Arm, Job(entries), options);

    [Theory]
    [InlineData("[\"DB_PASSWORD\"] = {|AML5001:\"Tr0ub4dor&3x!\"|}")]
    [InlineData("[\"DB_PASSWORD\"] = {|AML5001:Password|}")]
    [InlineData("[\"DB_PASSWORD\"] = flag ? {|AML5001:\"Tr0ub4dor&3x!\"|} : text")]
    [InlineData("{ \"DB_PASSWORD\", {|AML5001:\"Tr0ub4dor&3x!\"|} }, { \"MODE\", \"fast\" }")]
    [InlineData("[\"CONNECTION\"] = {|AML5001:$\"Server=tcp:x.database.windows.net;Database={text};User ID=u;Password={Password};\"|}")]
    [InlineData("[\"CONNECTION\"] = {|AML5001:\"Server=tcp:x.database.windows.net;User ID=u;Password=\" + Password + \";Database=\" + text|}")]
    [InlineData("[\"DB_PASSWORD\"] = {|AML5001:string.Concat(\"Tr0ub4dor\", \"&3x!\")|}")]
    [InlineData("[\"CONNECTION\"] = {|AML5001:string.Format(\"Server=tcp:{0};User ID=u;Password={1};\", text, Password)|}")]
    [InlineData("[text] = {|AML5001:\"Server=tcp:x.database.windows.net;User ID=u;Password=Tr0ub4dor&3x!;\"|}")]
    public Task Secrets_are_reported_at_the_value(string entries) => Reports(entries);

    [Theory]
    [InlineData("[\"KEY_VAULT_URL\"] = \"https://contoso.vault.azure.net\"")]
    [InlineData("[\"DB_PASSWORD_SECRET_NAME\"] = \"db-password\"")]
    [InlineData("[\"DB_PASSWORD\"] = \"${{keyvault:https://contoso.vault.azure.net/secrets/db-password/1}}\"")]
    [InlineData("[\"DB_PASSWORD\"] = \"${{azureml://connections/db/credentials/password}}\"")]
    [InlineData("[\"DB_PASSWORD\"] = \"\"")]
    [InlineData("[\"DB_PASSWORD\"] = \"<password>\"")]
    [InlineData("[\"DB_PASSWORD\"] = string.Empty")]
    [InlineData("[\"DB_PASSWORD\"] = null, [\"PASSWORD_COLUMN\"] = \"a81f0b3c9d4e5f60\", [\"secretName\"] = \"kv-Prod-9f83k2Lm0s\"")]
    [InlineData("[\"APPINSIGHTS_INSTRUMENTATIONKEY\"] = \"0f8fad5b-d9cb-469f-a165-70867728950e\"")]
    [InlineData("[\"PASSWORD_MIN_LENGTH\"] = \"12\"")]
    [InlineData("[\"TOKENIZERS_PARALLELISM\"] = \"false\", [\"MAX_TOKENS\"] = \"4096\", [\"KEY_COLUMN\"] = \"customer_id\"")]
    [InlineData("[\"CONNECTION\"] = $\"Server=tcp:x;User ID=u;Password={text};\"")]
    [InlineData("[\"AZURE_CLIENT_ID\"] = \"0f8fad5b-d9cb-469f-a165-70867728950e\"")]
    public Task Harmless_values_are_silent(string entries) => Reports(entries);

    [Fact]
    public Task An_overwritten_entry_does_not_count() => Verify.Reports(SdkFamily.Arm, """
        using Azure.Core;
        using Azure.ResourceManager.MachineLearning.Models;

        public static class Program
        {
            public static MachineLearningCommandJob Run(string text)
            {
                var job = new MachineLearningCommandJob("c", new ResourceIdentifier("/e"));
                job.EnvironmentVariables["DB_PASSWORD"] = "Tr0ub4dor&3x!";
                job.EnvironmentVariables["DB_PASSWORD"] = {|AML5003:text|};
                return job;
            }
        }
        """);

    [Fact]
    public Task What_is_taken_out_again_does_not_count() => Verify.Reports(SdkFamily.Arm, """
        using System.Collections.Generic;
        using Azure.Core;
        using Azure.ResourceManager.MachineLearning.Models;

        public static class Program
        {
            public static object[] Run(string text, bool flag)
            {
                var job = new MachineLearningCommandJob("c", new ResourceIdentifier("/e"));
                job.EnvironmentVariables["DB_PASSWORD"] = "Tr0ub4dor&3x!";
                job.EnvironmentVariables.Remove("DB_PASSWORD");
                job.EnvironmentVariables["API_PASSWORD"] = {|AML5001:"Tr0ub4dor&3x!"|};
                job.EnvironmentVariables.Remove(text);
                if (flag)
                {
                    job.EnvironmentVariables.Remove("API_PASSWORD");
                }

                var variables = new Dictionary<string, string> { ["DB_PASSWORD"] = "Tr0ub4dor&3x!" };
                variables.Clear();
                variables["API_PASSWORD"] = {|AML5001:"Tr0ub4dor&3x!"|};
                var other = new MachineLearningCommandJob("c", new ResourceIdentifier("/e")) { EnvironmentVariables = variables };
                return new object[] { job, other };
            }
        }
        """);

    [Fact]
    public Task Allowed_variables_are_never_reported() => Reports("[\"DB_PASSWORD\"] = \"Tr0ub4dor&3x!\"", ("azureml_analyzers.allowed_environment_variables", "db_password"));

    [Fact]
    public Task Names_can_be_declared_harmless() => Reports("[\"DB_PASSWORD\"] = \"Tr0ub4dor&3x!\"", ("azureml_analyzers.not_secret_names", "DB_PASSWORD"));

    [Fact]
    public Task Words_can_be_declared_secret() => Reports("[\"DB_PARAPHE\"] = {|AML5001:\"Tr0ub4dor&3x!\"|}", ("azureml_analyzers.secret_name_words", "paraphe"));

    [Fact]
    public Task Test_projects_keep_secrets_by_shape_only() => Reports(
        "[\"DB_PASSWORD\"] = \"Tr0ub4dor&3x!\", [\"CONNECTION\"] = {|AML5001:\"Server=tcp:x.database.windows.net;User ID=u;Password=Tr0ub4dor&3x!;\"|}",
        ("build_property.IsTestProject", "true"));

    [Fact]
    public async Task Structural_secrets_of_every_kind_are_found_under_any_name()
    {
        string[] values = [new Tests.Secrets.SyntheticSecrets().StorageConnectionString(), new Tests.Secrets.SyntheticSecrets().PemPrivateKey(), new Tests.Secrets.SyntheticSecrets().SasUrl(), new Tests.Secrets.SyntheticSecrets().Jwt()];
        foreach (string value in values)
        {
            string literal = Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(value, quote: true);
            var found = await Verify.Diagnose(Verify.References(SdkFamily.Arm), Job($"[\"SETTING\"] = {literal}"));
            Assert.Equal("AML5001", Assert.Single(found).Id);
        }
    }

    [Fact]
    public Task Custom_applications_wrap_their_values() => Verify.Reports(SdkFamily.Arm, """
        using Azure.ResourceManager.MachineLearning.Models;

        public static class Program
        {
            public static CustomService Run() => new CustomService
            {
                EnvironmentVariables = { ["DB_PASSWORD"] = new EnvironmentVariable { Value = {|AML5001:"Tr0ub4dor&3x!"|} } },
            };
        }
        """);

    [Fact]
    public async Task Message_names_variable_carrier_and_kind_and_tells_what_to_do()
    {
        var found = await Verify.Diagnose(Verify.References(SdkFamily.Arm), """
            using Azure.ResourceManager.MachineLearning.Models;

            public static class Program
            {
                public static MachineLearningManagedOnlineDeployment Run() => new() { EnvironmentVariables = { ["DB_PASSWORD"] = "Tr0ub4dor&3x!" } };
            }
            """);
        Diagnostic diagnostic = Assert.Single(found);
        Assert.Equal(
            "Environment variable 'DB_PASSWORD' of deployment 'MachineLearningManagedOnlineDeployment' holds a secret (password); Microsoft logs and stores environment variables, "
                + "so put a Key Vault reference there instead: '${{keyvault:https://<vault>.vault.azure.net/secrets/<name>/<version>}}'",
            diagnostic.GetMessage());
    }

    /// <summary>What a helper makes of a constant is reported where the constant is given, as the constant itself would be.</summary>
    [Fact]
    public Task A_helper_that_puts_the_secret_into_a_longer_text() => Verify.Reports(SdkFamily.Arm, """
        using Azure.Core;
        using Azure.ResourceManager.MachineLearning.Models;

        public static class Program
        {
            public static MachineLearningCommandJob Run(string text)
            {
                var job = new MachineLearningCommandJob("c", new ResourceIdentifier("/e"));
                job.EnvironmentVariables["A"] = Interpolated({|AML5001:"Tr0ub4dor&3x!"|});
                job.EnvironmentVariables["B"] = Added({|AML5001:"Tr0ub4dor&3x!"|});
                job.EnvironmentVariables["C"] = Joined({|AML5001:"Tr0ub4dor&3x!"|});
                job.EnvironmentVariables["D"] = {|AML5001:Both("db", "Tr0ub4dor&3x!")|};
                job.EnvironmentVariables["E"] = Twice({|AML5001:"Tr0ub4dor&3x!"|});
                job.EnvironmentVariables["F"] = Interpolated("<password>");
                job.EnvironmentVariables["G"] = Interpolated(text);
                job.EnvironmentVariables["API_PASSWORD"] = Reference("db");
                Set(job, {|AML5001:"Tr0ub4dor&3x!"|});
                return job;
            }

            private static string Interpolated(string password) => $"Server=tcp:x.database.windows.net;User ID=u;Password={password};";

            private static string Added(string password)
            {
                string text = "Server=tcp:x.database.windows.net;User ID=u;Password=" + password;
                text += ";";
                return text;
            }

            private static string Joined(string password) => string.Concat("Server=tcp:x.database.windows.net;User ID=u;Password=", password, ";");

            private static string Both(string server, string password) => $"Server=tcp:{server}.database.windows.net;User ID=u;Password={password};";

            private static string Twice(string password) => Interpolated(password) + "Encrypt=true";

            private static string Reference(string name) => "${{keyvault:https://contoso.vault.azure.net/secrets/" + name + "/1}}";

            private static void Set(MachineLearningCommandJob job, string password) => job.EnvironmentVariables["CONNECTION"] = $"Server=tcp:x.database.windows.net;User ID=u;Password={password};";
        }
        """);

    [Fact]
    public Task No_fix_at_the_argument_of_a_helper()
    {
        const string Program = """
            using Azure.ResourceManager.MachineLearning.Models;

            public static class Program
            {
                public static MachineLearningManagedOnlineDeployment Run() => new() { EnvironmentVariables = { ["A"] = Text({|AML5001:"Tr0ub4dor&3x!"|}) } };

                private static string Text(string password) => $"Server=tcp:x.database.windows.net;User ID=u;Password={password};";
            }

            """;
        return SurfaceFixTests.RunAsync<SecretCodeFix>(SdkFamily.Arm, Program, Program);
    }

    [Fact]
    public Task Other_dictionaries_are_left_alone() => Verify.Reports(SdkFamily.Arm, """
        using System.Collections.Generic;
        using Azure.Core;
        using Azure.ResourceManager.MachineLearning.Models;

        public class Own { public IDictionary<string, string> EnvironmentVariables { get; } = new Dictionary<string, string>(); }

        public static class Program
        {
            public static Own Run()
            {
                var settings = new Dictionary<string, string> { ["DB_PASSWORD"] = "Tr0ub4dor&3x!" };
                var own = new Own();
                own.EnvironmentVariables["DB_PASSWORD"] = settings["DB_PASSWORD"];
                return own;
            }
        }
        """);
}
