using System.Collections.Immutable;
using System.Text;
using AzureML.Analyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AzureML.Analyzers.Tests.Secrets;

/// <summary>
/// No report holds text of a secret, of whatever kind and wherever it stands. Two programs that differ in their secrets alone have the
/// same reports, so nothing of the secrets gets into them.
/// </summary>
public sealed class SecretSilenceTests
{
    private static readonly (string Rule, string Write)[] Carriers =
    [
        ("AML5001", "job.EnvironmentVariables[\"SETTING\"] = {0};"),
        ("AML5001", "deployment.EnvironmentVariables[\"SETTING\"] = {0};"),
        ("AML5001", "service.EnvironmentVariables[\"SETTING\"] = new EnvironmentVariable {{ Value = {0} }};"),
        ("AML5010", "container.EnvironmentVariables.Add(new ContainerEnvironmentVariable(\"SETTING\") {{ Value = {0} }});"),
        ("AML5004", "job.Tags[\"setting\"] = {0};"),
        ("AML5004", "job.Inputs[\"setting\"] = new MachineLearningLiteralJobInput({0});"),
        ("AML5006", "user.AdminUserPassword = {0};"),
        ("AML5006", "container.EnvironmentVariables.Add(new ContainerEnvironmentVariable(\"SETTING\") {{ SecureValue = {0} }});"),
        ("AML5009", "_ = new Azure.AzureKeyCredential({0});"),
        ("AML5013", "_ = new AzureMLServiceLinkedService(\"s\", \"g\", \"w\") {{ ServicePrincipalKey = new DataFactorySecretString({0}) }};"),
        ("", "workspace.PublicNetworkAccess = new MachineLearningPublicNetworkAccess({0});"),
        ("", "job.DisplayName = {0};"),
        ("", "_ = new BlobServiceClient({0});"),
        ("", "_ = new MachineLearningEncryptionSetting(MachineLearningEncryptionStatus.Enabled, new MachineLearningEncryptionKeyVaultProperties(new ResourceIdentifier(\"/v\"), {0}));"),
    ];

    [Fact]
    public async Task Reports_do_not_depend_on_the_text_of_secrets()
    {
        ImmutableArray<Diagnostic> first = await FindingsOf(new SyntheticSecrets(101));
        ImmutableArray<Diagnostic> second = await FindingsOf(new SyntheticSecrets(202));

        // What is wrong with an address of a key depends on the text, and is said in fixed words.
        Assert.Equal(first.Where(diagnostic => diagnostic.Id != "AML1004").Select(Describe), second.Where(diagnostic => diagnostic.Id != "AML1004").Select(Describe));

        int kinds = new SyntheticSecrets(101).Shapes().Count();
        foreach (IGrouping<string, (string Rule, string Write)> carriers in Carriers.Where(carrier => carrier.Rule.Length > 0).GroupBy(carrier => carrier.Rule))
        {
            int found = first.Count(diagnostic => diagnostic.Id == carriers.Key);
            Assert.True(found >= kinds * carriers.Count() * 0.9, $"{carriers.Key}: {found} findings of {kinds} kinds in {carriers.Count()} carriers");
        }
    }

    [Fact]
    public async Task Reports_do_not_hold_a_secret()
    {
        SyntheticSecrets secrets = new(303);
        string[] values = [.. secrets.Shapes().Select(secret => secret.Value)];
        Assert.All(await FindingsOf(new SyntheticSecrets(303)), diagnostic =>
        {
            string text = Describe(diagnostic);
            Assert.DoesNotContain(values, value => text.Contains(value, StringComparison.Ordinal));
        });
    }

    // All that a build log, an editor or a SARIF file shows, but for the text of the program itself.
    private static string Describe(Diagnostic diagnostic) =>
        diagnostic.Id + " " + diagnostic.GetMessage() + " " + string.Join(" ", diagnostic.Properties.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => entry.Key + "=" + entry.Value))
        + " " + diagnostic.Descriptor.Title + " " + diagnostic.Location.GetLineSpan().StartLinePosition.Line;

    private static Task<ImmutableArray<Diagnostic>> FindingsOf(SyntheticSecrets secrets)
    {
        var source = new StringBuilder("""
            using Azure.Core;
            using Azure.Core.Expressions.DataFactory;
            using Azure.ResourceManager.ContainerInstance.Models;
            using Azure.ResourceManager.DataFactory.Models;
            using Azure.ResourceManager.MachineLearning;
            using Azure.ResourceManager.MachineLearning.Models;
            using Azure.Storage.Blobs;

            public static class Program
            {

            """);
        int number = 0;
        foreach (string value in secrets.Shapes().Select(secret => secret.Value))
        {
            foreach ((string _, string write) in Carriers)
            {
                source.Append("public static void Run").Append(number++)
                    .Append("(MachineLearningCommandJob job, MachineLearningManagedOnlineDeployment deployment, CustomService service, ContainerInstanceContainer container, MachineLearningUserAccountCredentials user, MachineLearningWorkspaceData workspace) { ")
                    .AppendFormat(System.Globalization.CultureInfo.InvariantCulture, write, SymbolDisplay.FormatLiteral(value, quote: true))
                    .Append(" }\n");
            }
        }

        return Verify.Diagnose(Verify.References(SdkFamily.Arm), source.Append('}').ToString());
    }
}
