using System.Globalization;
using Xunit;

namespace AzureML.Analyzers.Package.Tests;

/// <summary>
/// Every option has its effect in a restored project. The same source lies in two folders, and a section of the <c>.editorconfig</c> sets
/// the options for one of them: what differs between the folders is what the options do.
/// </summary>
public sealed class OptionTests(PackageFixture package)
{
    private const string Analysis = """
        using Azure;
        using Azure.Core;
        using Azure.ResourceManager.MachineLearning;
        using Azure.ResourceManager.MachineLearning.Models;
        using Azure.ResourceManager.Sql;
        using Azure.ResourceManager.Sql.Models;

        namespace FOLDER;

        public static class Analysis
        {
            public static MachineLearningWorkspaceData Absent() => new(AzureLocation.WestEurope) { IsHbiWorkspace = true };

            public static MachineLearningWorkspaceData Unknown(bool hbi) =>
                new(AzureLocation.WestEurope) { IsHbiWorkspace = hbi, PublicNetworkAccess = MachineLearningPublicNetworkAccess.Disabled };

            public static SqlServerData Database() => new(AzureLocation.WestEurope) { MinTlsVersion = SqlMinimalTlsVersion._12 };

            public static MachineLearningCommandJob Job() => new("python train.py", new ResourceIdentifier("/environments/e"))
            {
                DisplayName = "falcon-training",
                EnvironmentVariables =
                {
                    ["ZEBRA"] = "TOKEN",
                    ["CARD_PASSWORD"] = "visible42",
                    ["API_TOKEN"] = "TOKEN",
                    ["ADMIN_PASSWORD"] = "waits4owner",
                },
            };
        }
        """;

    private const string Fixes = """
        using Azure.Core;
        using Azure.ResourceManager.MachineLearning;
        using Azure.ResourceManager.MachineLearning.Models;

        namespace FOLDER;

        public static class Deployments
        {
            public static MachineLearningManagedOnlineDeployment Create() => new()
            {
                EnvironmentVariables = { ["DB_PASSWORD"] = "Tr0ub4dor&3x!" },
            };
        }
        """;

    private const string Workspaces = """
        using Azure.Core;
        using Azure.ResourceManager.MachineLearning;

        namespace FOLDER;

        public static class Workspaces
        {
            public static MachineLearningWorkspaceData Create() => new(AzureLocation.WestEurope)
            {
                IsHbiWorkspace = true,
            };
        }
        """;

    private const string Groups = """
        using Azure.Core;
        using Azure.ResourceManager.ContainerInstance;

        namespace FOLDER;

        public static class Groups
        {
            public static ContainerGroupData Create(ContainerGroupData tested) => new(AzureLocation.WestEurope, tested.Containers)
            {
                RestartPolicy = null,
            };
        }
        """;

    private const string Options = """
        azureml_analyzers.report_absent = true
        azureml_analyzers.AML1001.report_unknown = true
        azureml_analyzers.minimum_tls_version = 1.3
        azureml_analyzers.confidential_names = eagle, falcon
        azureml_analyzers.secret_name_words = zebra
        azureml_analyzers.not_secret_names = CARD_PASSWORD
        azureml_analyzers.allowed_environment_variables = API_TOKEN
        azureml_analyzers.placeholder_values = waits4owner
        """;

    private const string FixOptions = """
        azureml_analyzers.key_vault_url = https://contoso.vault.azure.net
        azureml_analyzers.cmk_key_vault_id = /subscriptions/1/resourceGroups/g/providers/Microsoft.KeyVault/vaults/keys
        azureml_analyzers.cmk_key_identifier = https://keys.vault.azure.net/keys/workspace/0123
        azureml_analyzers.cmk_vault_base_url = https://keys.vault.azure.net
        azureml_analyzers.cmk_key_name = scoring
        azureml_analyzers.cmk_key_version = 4567
        """;

    [Fact]
    public async Task Options_of_the_analysis_hold_where_they_are_set()
    {
        string folder = await Create(("Analysis.cs", Analysis), Options);
        (await DotNet.Run(folder, "build", "--no-restore", SarifLog.Argument)).Succeeds().DoesNotPrint("AML0001");
        SarifLog log = await SarifLog.Read(folder);
        string[] without = FindingsIn(log, "Without");
        string[] with = FindingsIn(log, "With");
        Assert.Equal(
            [
                "AML1001 cannot be verified",
                "AML1005 does not set 'PublicNetworkAccess'",
                "AML4002 'MinTlsVersion'",
                "AML5001 'ZEBRA'",
                "AML5008 'MachineLearningCommandJob.DisplayName'",
            ],
            with.Except(without).Order(StringComparer.Ordinal));
        Assert.Equal(["AML5001 'ADMIN_PASSWORD'", "AML5001 'API_TOKEN'", "AML5001 'CARD_PASSWORD'"], without.Except(with).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Test_projects_are_analyzed_where_the_option_says_so()
    {
        string folder = await Create(("Analysis.cs", Analysis), "azureml_analyzers.analyze_test_projects = true", "<IsTestProject>true</IsTestProject>");
        (await DotNet.Run(folder, "build", "--no-restore", SarifLog.Argument)).Succeeds();
        SarifLog log = await SarifLog.Read(folder);
        Assert.Empty(FindingsIn(log, "Without"));
        Assert.Equal(["AML5001 'ADMIN_PASSWORD'", "AML5001 'API_TOKEN'", "AML5001 'CARD_PASSWORD'"], FindingsIn(log, "With").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Fixes_write_the_values_of_the_options()
    {
        string folder = await Create(("Deployments.cs", Fixes), FixOptions + "\ndotnet_diagnostic.AML1003.severity = warning");
        await AddSource(folder, "Workspaces.cs", Workspaces);
        await AddSource(folder, "Groups.cs", Groups);

        // One rule at a time, as README says: given several, dotnet format may leave files to the next run.
        foreach (string rule in (string[])["AML1003", "AML2001", "AML5001"])
        {
            (await DotNet.Run(folder, "format", "analyzers", "--no-restore", "--severity", "warn", "--diagnostics", rule)).Succeeds();
        }

        string deployments = await Read(folder, "With/Deployments.cs");
        Assert.Contains("\"${{keyvault:https://contoso.vault.azure.net/secrets/db-password/<secret-version>}}\"", deployments, StringComparison.Ordinal);
        string workspaces = await Read(folder, "With/Workspaces.cs");
        Assert.Contains("/subscriptions/1/resourceGroups/g/providers/Microsoft.KeyVault/vaults/keys", workspaces, StringComparison.Ordinal);
        Assert.Contains("\"https://keys.vault.azure.net/keys/workspace/0123\"", workspaces, StringComparison.Ordinal);
        Assert.Contains("new Uri(\"https://keys.vault.azure.net\"), \"scoring\", \"4567\")", await Read(folder, "With/Groups.cs"), StringComparison.Ordinal);
        Assert.Contains("<key-vault-url>", await Read(folder, "Without/Deployments.cs"), StringComparison.Ordinal);
        Assert.Contains("<cmk-key-name>", await Read(folder, "Without/Groups.cs"), StringComparison.Ordinal);
    }

    // Looks like a generated secret, and is none.
    private static string Token => string.Concat(Enumerable.Range(0, 8).Select(i => (char)('a' + (i * 7 % 26)) + (10 + (i * 37 % 90)).ToString(CultureInfo.InvariantCulture) + "X"));

    private static string[] FindingsIn(SarifLog log, string folder) =>
        [.. log.Findings.Where(finding => finding.File.Contains("/" + folder + "/", StringComparison.Ordinal)).Select(Describe).Distinct()];

    // The rule, with what its message is about.
    private static string Describe(Finding finding)
    {
        string[] marks = ["cannot be verified", "does not set 'PublicNetworkAccess'", "'MinTlsVersion'", "'ZEBRA'", "'CARD_PASSWORD'", "'API_TOKEN'", "'ADMIN_PASSWORD'", "'MachineLearningCommandJob.DisplayName'"];
        return finding.Id + " " + (marks.FirstOrDefault(mark => finding.Message.Contains(mark, StringComparison.Ordinal)) ?? finding.Message);
    }

    private static Task<string> Read(string folder, string file) => File.ReadAllTextAsync(Path.Combine(folder, file));

    private static async Task AddSource(string folder, string file, string source)
    {
        foreach (string place in (string[])["With", "Without"])
        {
            await File.WriteAllTextAsync(Path.Combine(Directory.CreateDirectory(Path.Combine(folder, place)).FullName, file), source.Replace("FOLDER", place, StringComparison.Ordinal).Replace("\"TOKEN\"", $"\"{Token}\"", StringComparison.Ordinal));
        }
    }

    private async Task<string> Create((string File, string Text) source, string options, string properties = "")
    {
        string folder = await Consumer.Create(package, "System.Console.WriteLine();", properties);
        await AddSource(folder, source.File, source.Text);
        await File.WriteAllTextAsync(Path.Combine(folder, ".editorconfig"), $"root = true\n[With/**.cs]\n{options}\n");
        return folder;
    }
}
