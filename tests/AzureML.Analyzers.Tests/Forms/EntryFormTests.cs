using AzureML.Analyzers.Model;
using Xunit;

namespace AzureML.Analyzers.Tests.Forms;

/// <summary>All ways of filling a dictionary of environment variables give the same verdict, for every carrier of every family.</summary>
public sealed class EntryFormTests(ITestOutputHelper output)
{
    /// <summary>A value that only its name gives away, so that no repository scanner takes offence.</summary>
    private const string Secret = "\"Tr0ub4dor&3x!\"";

    public static IEnumerable<TheoryDataRow<string>> CarrierNames => Carriers.Select(c => new TheoryDataRow<string>(c.Name));

    private static readonly Carrier[] Carriers =
    [
        new("ARM command job", SdkFamily.Arm, "new MachineLearningCommandJob(\"python train.py\", new ResourceIdentifier(\"/e\")) {{ EnvironmentVariables = {0} }}", "new Dictionary<string, string>"),
        new("ARM sweep trial", SdkFamily.Arm, "new MachineLearningTrialComponent(\"python train.py\", new ResourceIdentifier(\"/e\")) {{ EnvironmentVariables = {0} }}", "new Dictionary<string, string>"),
        new("ARM online deployment", SdkFamily.Arm, "new MachineLearningManagedOnlineDeployment {{ EnvironmentVariables = {0} }}", "new Dictionary<string, string>"),
        new("ARM Kubernetes deployment", SdkFamily.Arm, "new MachineLearningKubernetesOnlineDeployment {{ EnvironmentVariables = {0} }}", "new Dictionary<string, string>"),
        new("ARM batch deployment", SdkFamily.Arm, "new MachineLearningBatchDeploymentProperties {{ EnvironmentVariables = {0} }}", "new Dictionary<string, string>"),
        new("Management command job", SdkFamily.Management, "new CommandJob {{ EnvironmentVariables = {0} }}", "new Dictionary<string, string>"),
        new("Management trial", SdkFamily.Management, "new TrialComponent {{ EnvironmentVariables = {0} }}", "new Dictionary<string, string>"),
        new("Management online deployment", SdkFamily.Management, "new ManagedOnlineDeployment {{ EnvironmentVariables = {0} }}", "new Dictionary<string, string>"),
        new("Management image", SdkFamily.Management, "new ModelEnvironmentDefinition {{ EnvironmentVariables = {0} }}", "new Dictionary<string, string>"),
        new("Provisioning command job", SdkFamily.Provisioning, "new MachineLearningCommandJob {{ EnvironmentVariables = {0} }}", "new BicepDictionary<string>"),
        new("Provisioning trial", SdkFamily.Provisioning, "new MachineLearningTrialComponent {{ EnvironmentVariables = {0} }}", "new BicepDictionary<string>"),
        new("Provisioning deployment", SdkFamily.Provisioning, "new MachineLearningEndpointDeploymentProperties {{ EnvironmentVariables = {0} }}", "new BicepDictionary<string>"),
        new("Pulumi command job", SdkFamily.PulumiNative, "new CommandJobArgs {{ EnvironmentVariables = {0} }}", "new InputMap<string>"),
        new("Pulumi trial", SdkFamily.PulumiNative, "new TrialComponentArgs {{ EnvironmentVariables = {0} }}", "new InputMap<string>"),
        new("Pulumi deployment", SdkFamily.PulumiNative, "new ManagedOnlineDeploymentArgs {{ EnvironmentVariables = {0} }}", "new InputMap<string>"),
        new("Pulumi image", SdkFamily.PulumiNative, "new EnvironmentImageRequestEnvironmentArgs {{ EnvironmentVariables = {0} }}", "new InputMap<string>"),
    ];

    /// <summary>Name of the form, and the statements for a carrier and a value.</summary>
    private static readonly (string Name, Func<Carrier, string, string> Write)[] Forms =
    [
        ("nested Add initializer", (c, v) => $"var x = {c.With($"{{ {{ \"MODE\", \"fast\" }}, {{ \"DB_PASSWORD\", {v} }} }}")};"),
        ("nested indexer initializer", (c, v) => $"var x = {c.With($"{{ [\"MODE\"] = \"fast\", [\"DB_PASSWORD\"] = {v} }}")};"),
        ("new dictionary, Add initializer", (c, v) => $"var x = {c.With($"{c.Dictionary} {{ {{ \"DB_PASSWORD\", {v} }} }}")};"),
        ("new dictionary, indexer initializer", (c, v) => $"var x = {c.With($"{c.Dictionary} {{ [\"DB_PASSWORD\"] = {v} }}")};"),
        ("Add on the property", (c, v) => $"var x = {c.With(c.Dictionary + "()")}; x.EnvironmentVariables.Add(\"DB_PASSWORD\", {v});"),
        ("indexer on the property", (c, v) => $"var x = {c.With(c.Dictionary + "()")}; x.EnvironmentVariables[\"DB_PASSWORD\"] = {v};"),
        ("dictionary in a local", (c, v) => $"var d = {c.Dictionary}(); d[\"DB_PASSWORD\"] = {v}; var x = {c.With("d")};"),
        ("dictionary filled after it was given", (c, v) => $"var d = {c.Dictionary}(); var x = {c.With("d")}; d.Add(\"DB_PASSWORD\", {v});"),
        ("dictionary in an alias", (c, v) => $"var d = {c.Dictionary}(); var e = d; e.Add(\"DB_PASSWORD\", {v}); var x = {c.With("d")};"),
        ("one branch only", (c, v) => $"var x = {c.With(c.Dictionary + "()")}; if (flag) {{ x.EnvironmentVariables[\"DB_PASSWORD\"] = {v}; }}"),
        ("in a loop", (c, v) => $"var x = {c.With(c.Dictionary + "()")}; for (int i = 0; i < number; i++) {{ x.EnvironmentVariables[\"DB_PASSWORD\"] = {v}; }}"),
        ("conditional value", (c, v) => $"var x = {c.With($"{c.Dictionary} {{ [\"DB_PASSWORD\"] = flag ? {v} : \"\" }}")};"),
        ("value in a local", (c, v) => $"string s = {v}; var x = {c.With($"{c.Dictionary} {{ [\"DB_PASSWORD\"] = s }}")};"),
        ("value in a constant", (c, v) => $"const string s = {v}; var x = {c.With($"{c.Dictionary} {{ [\"DB_PASSWORD\"] = s }}")};"),
        ("name in a constant", (c, v) => $"const string n = \"DB_\" + \"PASSWORD\"; var x = {c.With($"{c.Dictionary} {{ [n] = {v} }}")};"),
        ("filled by a local function", (c, v) => $"var d = {c.Dictionary}(); Fill(); var x = {c.With("d")}; void Fill() {{ d[\"DB_PASSWORD\"] = {v}; }}"),
        ("in a lambda", (c, v) => $"Action run = () => {{ var x = {c.With($"{{ {{ \"DB_PASSWORD\", {v} }} }}")}; }}; run();"),
        ("written to an object from elsewhere", (c, v) => $"var x = Source.Get(); x.EnvironmentVariables[\"DB_PASSWORD\"] = {v}; }} static class Source {{ public static {c.Type} Get() => throw new NotSupportedException();"),
    ];

    [Theory]
    [MemberData(nameof(CarrierNames))]
    public async Task Every_form_finds_the_secret_and_accepts_an_empty_value(string carrierName)
    {
        Carrier carrier = Carriers.Single(c => c.Name == carrierName);
        var forms = new FormSet(
            carrier.Family,
            "using System; using System.Collections.Generic; " + UsingsOf(carrier.Family),
            "",
            "bool flag, int number");
        foreach ((string name, Func<Carrier, string, string> write) in Forms)
        {
            forms.Add(name, write(carrier, Secret), "AML5001");
            if (!name.Contains("constant", StringComparison.Ordinal))
            {
                forms.Add($"{name}, unknown", write(carrier, "Environment.MachineName"), "AML5003");
                forms.Add($"{name}, retrieved", write(carrier, "Environment.GetEnvironmentVariable(\"VALUE\")"), "AML5002");
            }

            forms.Add($"{name}, empty", write(carrier, "\"\""));
        }

        await forms.AssertFindings(new Verify.Setup());
        output.WriteLine($"{carrier.Name}: {Forms.Length} forms");
    }

    private static string UsingsOf(SdkFamily family) => family switch
    {
        SdkFamily.Arm => "using Azure; using Azure.Core; using Azure.ResourceManager.MachineLearning; using Azure.ResourceManager.MachineLearning.Models;",
        SdkFamily.Management => "using Microsoft.Azure.Management.MachineLearningServices.Models;",
        SdkFamily.Provisioning => "using Azure.Provisioning; using Azure.Provisioning.MachineLearning;",
        _ => "using Pulumi; using Pulumi.AzureNative.MachineLearningServices; using Pulumi.AzureNative.MachineLearningServices.Inputs;",
    };

    private sealed record Carrier(string Name, SdkFamily Family, string Creation, string Dictionary)
    {
        public string Type => Creation.Split(' ', '(')[1];

        public string With(string variables) => string.Format(System.Globalization.CultureInfo.InvariantCulture, Creation, variables);
    }
}
