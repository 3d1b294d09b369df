using System.Collections.Immutable;
using System.Text;
using AzureML.Analyzers.Tests.Consistency;
using Microsoft.CodeAnalysis;
using Xunit;

namespace AzureML.Analyzers.Tests.Presets;

/// <summary>The global configurations of the package follow from the rules and their levels.</summary>
public sealed class PresetTests
{
    public static TheoryData<string> Names => [.. Preset.All.Select(preset => preset.Name)];

    public static TheoryData<string> NamesOfFiles => [.. Preset.All.Where(preset => preset.Path is not null).Select(preset => preset.Name)];

    [Theory]
    [MemberData(nameof(NamesOfFiles))]
    public void File_of_a_mode_equals_the_rules(string name)
    {
        Preset preset = Find(name);
        RepositoryFiles.VerifyGenerated(preset.Path!, preset.Text);
    }

    [Fact]
    public void Package_holds_the_files_of_the_modes_and_no_other() =>
        Assert.Equal(
            Preset.All.Select(preset => preset.Path).OfType<string>().Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(RepositoryFiles.PathOf("nuget/presets")).Select(file => "nuget/presets/" + Path.GetFileName(file)).Order(StringComparer.Ordinal));

    [Fact]
    public void Targets_choose_the_file_of_each_mode_and_list_all_modes()
    {
        string targets = RepositoryFiles.Read("nuget/buildTransitive/AzureML.Analyzers.targets");
        Assert.Contains($"<_AzureMLAnalysisModes>{string.Join(", ", Preset.All.Select(preset => preset.Name))}</_AzureMLAnalysisModes>", targets, StringComparison.Ordinal);
        foreach (Preset preset in Preset.All.Where(preset => preset.Path is not null))
        {
            Assert.Contains($"../presets/{preset.Name}.globalconfig\" Condition=\"'$(AzureMLAnalysisMode.Trim())' == '{preset.Name}'\"", targets, StringComparison.Ordinal);
        }
    }

    /// <summary>Roslyn reads the file without a complaint, and a configuration of the user wins whatever its level.</summary>
    [Theory]
    [MemberData(nameof(NamesOfFiles))]
    public void Every_configuration_of_the_user_wins(string name)
    {
        const string User = "is_global = true\nglobal_level = -99\ndotnet_diagnostic.AML1001.severity = error\nazureml_analyzers.report_absent = false\n";
        AnalyzerConfigSet set = AnalyzerConfigSet.Create(
            new[] { AnalyzerConfig.Parse(Find(name).Text, "/package/" + name + ".globalconfig"), AnalyzerConfig.Parse(User, "/user/.globalconfig") },
            out ImmutableArray<Diagnostic> problems);
        Assert.Empty(problems);
        AnalyzerConfigOptionsResult global = set.GlobalConfigOptions;
        Assert.Equal(ReportDiagnostic.Error, global.TreeOptions["AML1001"]);
        Assert.Equal("false", global.AnalyzerOptions["azureml_analyzers.report_absent"]);
        Assert.Equal(DescribedRule.All.Length, global.TreeOptions.Count);
    }

    [Fact]
    public void Readme_table_equals_the_modes()
    {
        var table = new StringBuilder("| `AzureMLAnalysisMode` | What you get | Warnings | Info | Off |\n|---|---|---|---|---|\n");
        foreach (Preset preset in Preset.All)
        {
            table.Append($"| `{preset.Name}` | {preset.Meaning} | {preset.Count(Preset.Warning)} | {preset.Count(Preset.Suggestion)} | {preset.Count(Preset.Off)} |\n");
        }

        RepositoryFiles.VerifyGeneratedSection("README.md", "<!-- presets:begin -->", "<!-- presets:end -->", table.ToString());
    }

    /// <summary>The page in the gallery names the modes as well.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Package_readme_names_each_mode(string name) =>
        Assert.Contains($"`{name}`", RepositoryFiles.Read("nuget/README.md"), StringComparison.Ordinal);

    private static Preset Find(string name) => Preset.All.Single(preset => preset.Name == name);
}
