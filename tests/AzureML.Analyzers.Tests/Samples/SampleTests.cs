using System.Collections.Immutable;
using AzureML.Analyzers.Model;
using AzureML.Analyzers.Rules;
using AzureML.Analyzers.Tests.Consistency;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace AzureML.Analyzers.Tests.Samples;

/// <summary>The programs in <c>samples/</c>: every finding in the insecure ones is expected, and the secured ones have none.</summary>
public sealed class SampleTests
{
    /// <summary>What the SDK switches off in every build: references to older versions of an assembly that is there.</summary>
    private static readonly ImmutableDictionary<string, ReportDiagnostic> BuildDefaults = new Dictionary<string, ReportDiagnostic>
    {
        ["CS1701"] = ReportDiagnostic.Suppress,
        ["CS1702"] = ReportDiagnostic.Suppress,
    }.ToImmutableDictionary();

    /// <summary>The programs that name no type of any SDK, but of a library of the company's own.</summary>
    private const string InHouse = "InHouse";

    /// <summary>What the types of the library stand for.</summary>
    private const string InHouseFile = "samples/InHouse.Platform/AzureMLAnalyzers.Resources.txt";

    private static IEnumerable<string> Names => Enum.GetNames<SdkFamily>().Append(InHouse);

    public static TheoryData<string, string> Insecure => Samples("Insecure");

    public static TheoryData<string, string> Secured => Samples("Secured");

    [Theory]
    [MemberData(nameof(Insecure))]
    public async Task Insecure_sample_has_the_expected_findings(string family, string sample)
    {
        string findings = string.Concat((await FindingsIn(family, sample)).Select(Describe));
        Assert.NotEmpty(findings);
        RepositoryFiles.VerifyGenerated($"samples/{sample}/Expected.txt", findings);
    }

    [Theory]
    [MemberData(nameof(Secured))]
    public async Task Secured_sample_is_clean(string family, string sample) =>
        Assert.Empty((await FindingsIn(family, sample)).Select(Describe));

    [Fact]
    public async Task Every_rule_is_found_in_a_sample()
    {
        var found = new HashSet<string>();
        foreach (SdkFamily family in Enum.GetValues<SdkFamily>())
        {
            found.UnionWith((await FindingsIn(family.ToString(), family + ".Insecure")).Select(diagnostic => diagnostic.Id));
        }

        Assert.Empty(RuleCatalog.Descriptors.Select(rule => rule.Id).Except(found));
    }

    [Fact]
    public void Every_sample_is_tested()
    {
        IEnumerable<string> folders = Directory.EnumerateDirectories(RepositoryFiles.PathOf("samples"))
            .Select(folder => Path.GetFileName(folder)!)
            .Where(name => Directory.EnumerateFiles(RepositoryFiles.PathOf("samples/" + name), "*.csproj").Any())
            .Order(StringComparer.Ordinal);
        IEnumerable<string> tested = Names.SelectMany(name => new[] { name + ".Insecure", name + ".Secured" }).Append(InHouse + ".Platform");
        Assert.Equal(tested.Order(StringComparer.Ordinal), folders);
    }

    /// <summary>A build that makes errors of warnings would stop at the insecure samples, were one missing.</summary>
    [Fact]
    public void Findings_of_the_insecure_samples_stay_warnings() =>
        Assert.Contains(
            "<MSBuildWarningsNotAsErrors>" + string.Join(';', RuleCatalog.Descriptors.Select(rule => rule.Id)) + "</MSBuildWarningsNotAsErrors>",
            RepositoryFiles.Read("samples/Directory.Build.props"),
            StringComparison.Ordinal);

    private static TheoryData<string, string> Samples(string state)
    {
        var data = new TheoryData<string, string>();
        foreach (string family in Names)
        {
            data.Add(family, family + "." + state);
        }

        return data;
    }

    /// <summary>A sample with the rules on that are off by default, as its build has it.</summary>
    public static CSharpCompilation CompilationOf(string family, string sample)
    {
        string folder = RepositoryFiles.PathOf("samples/" + sample);
        SyntaxTree[] trees =
        [
            .. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
                .Where(file => !file.StartsWith("bin/", StringComparison.Ordinal) && !file.StartsWith("obj/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(Path.Combine(folder, file)), path: file)),
        ];
        Assert.NotEmpty(trees);
        AnalyzerConfigSet config = Configuration();

        // The configuration has its keys in lower case; the compilation's own options are compared by case.
        IEnumerable<KeyValuePair<string, ReportDiagnostic>> levels =
            config.GlobalConfigOptions.TreeOptions.Select(level => KeyValuePair.Create(level.Key.ToUpperInvariant(), level.Value));
        CSharpCompilation template = Verify.Compile(ReferencesOf(family), []);
        CSharpCompilation compilation = template
            .AddSyntaxTrees(trees)
            .WithOptions(template.Options
                .WithNullableContextOptions(NullableContextOptions.Enable)
                .WithSpecificDiagnosticOptions(BuildDefaults.AddRange(levels))
                .WithOutputKind(trees.Any(tree => tree.FilePath == "Program.cs") ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary));
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        return compilation;
    }

    public static Task<ImmutableArray<Diagnostic>> FindingsIn(string family, string sample) =>
        FindingsIn(CompilationOf(family, sample), family == InHouse ? [(RepositoryFiles.PathOf(InHouseFile), RepositoryFiles.Read(InHouseFile))] : []);

    /// <summary>The findings in a sample with the options of its build, in source order.</summary>
    public static Task<ImmutableArray<Diagnostic>> FindingsIn(CSharpCompilation sample, params (string Path, string Text)[] files) =>
        Verify.Diagnose(sample, new Verify.Setup
        {
            Options = [.. Configuration().GlobalConfigOptions.AnalyzerOptions.Select(option => (option.Key, option.Value))],
            Files = files,
        });

    private static ImmutableArray<MetadataReference> ReferencesOf(string family)
    {
        if (family != InHouse)
        {
            return Verify.References(Enum.Parse<SdkFamily>(family));
        }

        ImmutableArray<MetadataReference> framework = SdkSurface.SurfaceReferences.Net80;
        return framework.Add(Verify.Library(framework, RepositoryFiles.Read("samples/InHouse.Platform/Specs.cs")));
    }

    // The rules that are off by default are turned on there, and options set, for builds and for this.
    private static AnalyzerConfigSet Configuration()
    {
        const string Config = "samples/.globalconfig";
        return AnalyzerConfigSet.Create(new[] { AnalyzerConfig.Parse(RepositoryFiles.Read(Config), RepositoryFiles.PathOf(Config)) });
    }

    private static string Describe(Diagnostic diagnostic)
    {
        FileLinePositionSpan place = diagnostic.Location.GetLineSpan();
        string line = diagnostic.Location.SourceTree!.GetText().Lines[place.StartLinePosition.Line].ToString().Trim();
        return $"{place.Path}: {diagnostic.Id}: {line}\n";
    }

    /// <summary>The line that a build prints, without the folder of the sample.</summary>
    public static string Print(Diagnostic diagnostic)
    {
        FileLinePositionSpan place = diagnostic.Location.GetLineSpan();
        return $"{place.Path}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1}): warning {diagnostic.Id}: {diagnostic.GetMessage()}";
    }
}
