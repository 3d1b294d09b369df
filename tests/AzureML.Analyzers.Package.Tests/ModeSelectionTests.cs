using System.Text.RegularExpressions;
using Xunit;

namespace AzureML.Analyzers.Package.Tests;

/// <summary>Where the mode may be set, and what wins over it.</summary>
public sealed class ModeSelectionTests(PackageFixture package)
{
    // AML1001 is a warning of its own, AML1005 advice, AML1003 off.
    private const string Program = """
        using Azure.Core;
        using Azure.ResourceManager.MachineLearning;
        using Azure.ResourceManager.MachineLearning.Models;

        public static class Program
        {
            public static void Main() =>
                System.Console.WriteLine(new MachineLearningWorkspaceData(AzureLocation.WestEurope) { PublicNetworkAccess = MachineLearningPublicNetworkAccess.Enabled });
        }
        """;

    [Fact]
    public async Task Directory_build_props_set_it_for_every_target_framework_and_the_command_line_wins()
    {
        string folder = await Create("<TargetFrameworks>net10.0;net8.0</TargetFrameworks>", Consumer.Reference(package) + Consumer.Sdk);
        await Write(folder, "Directory.Build.props", "<Project><PropertyGroup><AzureMLAnalysisMode>Regulated</AzureMLAnalysisMode></PropertyGroup></Project>");
        DotNetResult build = (await Build(folder)).Succeeds().DoesNotPrint("AMLMODE001");
        string[] findings = ["AML1001 net10.0", "AML1001 net8.0", "AML1003 net10.0", "AML1003 net8.0", "AML1005 net10.0", "AML1005 net8.0"];
        Assert.Equal(findings, Warnings(build.Output).Where(finding => findings.Contains(finding)));

        DotNetResult other = (await DotNet.Run(folder, "build", "--no-restore", "--no-incremental", "-p:AzureMLAnalysisMode=Strict")).Succeeds();
        Assert.Equal(["AML1001 net10.0", "AML1001 net8.0", "AMLMODE001 net10.0"], Warnings(other.Output));
        other.Prints("AMLMODE001: AzureMLAnalysisMode is 'Strict', which is no mode of AzureML.Analyzers, so the rules have their own levels; set it to one of None, Minimum, Default, Recommended, Regulated, All");
    }

    [Fact]
    public async Task Central_package_management_with_a_global_reference_works_and_so_do_build_targets_of_the_user()
    {
        string sdk = Regex.Replace(Consumer.Sdk, " Version=\"[^\"]*\"", "");
        string versions = string.Concat(Regex.Matches(Consumer.Sdk, "<PackageReference ([^>]*)/>").Select(match => $"<PackageVersion {match.Groups[1].Value}/>"));
        string folder = await Create("<TargetFramework>net10.0</TargetFramework>", sdk);
        await Write(folder, "Directory.Packages.props", $"""
            <Project>
              <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
              <ItemGroup><GlobalPackageReference Include="AzureML.Analyzers" Version="{package.Version}" />{versions}</ItemGroup>
            </Project>
            """);
        await Write(folder, "Directory.Build.targets", "<Project><PropertyGroup><AzureMLAnalysisMode>Recommended</AzureMLAnalysisMode></PropertyGroup></Project>");
        (await Build(folder)).Succeeds().Prints("warning AML1001").Prints("warning AML1005").DoesNotPrint("AML1003");
    }

    [Fact]
    public async Task A_central_version_of_an_ordinary_reference_works()
    {
        string sdk = Regex.Replace(Consumer.Sdk + Consumer.Reference(package), " Version=\"[^\"]*\"", "");
        string versions = string.Concat(Regex.Matches(Consumer.Sdk + Consumer.Reference(package), "<PackageReference (Include=\"[^\"]*\" Version=\"[^\"]*\")").Select(match => $"<PackageVersion {match.Groups[1].Value}/>"));
        string folder = await Create("<TargetFramework>net10.0</TargetFramework><AzureMLAnalysisMode>None</AzureMLAnalysisMode>", sdk);
        await Write(folder, "Directory.Packages.props", $"""
            <Project>
              <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
              <ItemGroup>{versions}</ItemGroup>
            </Project>
            """);
        (await Build(folder)).Succeeds().DoesNotPrint("warning AML");
    }

    [Fact]
    public async Task Configuration_of_the_user_wins_over_a_mode_and_lines_for_a_category_do_not()
    {
        string folder = await Create("<TargetFramework>net10.0</TargetFramework><AzureMLAnalysisMode>Recommended</AzureMLAnalysisMode>", Consumer.Reference(package) + Consumer.Sdk);
        await Write(folder, ".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.AML1001.severity = none\ndotnet_analyzer_diagnostic.category-Workspace.severity = none\n");
        await Write(folder, ".globalconfig", "is_global = true\ndotnet_diagnostic.AML1003.severity = warning\n");
        (await Build(folder)).Succeeds().DoesNotPrint("AML1001").Prints("warning AML1003").Prints("warning AML1005");

        // Without a mode, the category is off and only the rule that is named stays.
        (await DotNet.Run(folder, "build", "--no-restore", "--no-incremental", "-p:AzureMLAnalysisMode=")).Succeeds().DoesNotPrint("AML1001").Prints("warning AML1003").DoesNotPrint("AML1005");
    }

    [Fact]
    public async Task Fixes_of_dotnet_format_follow_the_mode()
    {
        string folder = await Create("<TargetFramework>net10.0</TargetFramework>", Consumer.Reference(package) + Consumer.Sdk);
        string[] format = ["format", "analyzers", "--severity", "warn", "--diagnostics", "AML1001", "AML1005"];
        await Write(folder, "Directory.Build.props", "<Project><PropertyGroup><AzureMLAnalysisMode>None</AzureMLAnalysisMode></PropertyGroup></Project>");
        (await DotNet.Run(folder, format)).Succeeds();
        Assert.Equal(Program, await Read(folder));

        await Write(folder, "Directory.Build.props", "<Project><PropertyGroup><AzureMLAnalysisMode>Recommended</AzureMLAnalysisMode></PropertyGroup></Project>");
        (await DotNet.Run(folder, ["format", "analyzers", "--no-restore", "--severity", "warn", "--diagnostics", "AML1005"])).Succeeds();
        Assert.Equal(Program.Replace("Access.Enabled", "Access.Disabled", StringComparison.Ordinal), await Read(folder));
    }

    private static Task<DotNetResult> Build(string folder) => DotNet.Run(folder, "build");

    private static Task Write(string folder, string file, string text) => File.WriteAllTextAsync(Path.Combine(folder, file), text);

    private static async Task<string> Read(string folder) => (await File.ReadAllTextAsync(Path.Combine(folder, "Program.cs"))).ReplaceLineEndings(Environment.NewLine);

    /// <summary>Code and target framework of each warning, as the summary of the build counts them.</summary>
    private static string[] Warnings(string output) =>
        [.. Regex.Matches(output, @"warning (AML\w+): .*?TargetFramework=(net[0-9.]+)\]").Select(match => match.Groups[1].Value + " " + match.Groups[2].Value).Distinct().Order(StringComparer.Ordinal)];

    private async Task<string> Create(string properties, string items)
    {
        string folder = package.NewFolder();
        await Consumer.WriteProject(package, folder, properties, items);
        await Write(folder, "Program.cs", Program);
        return folder;
    }
}
