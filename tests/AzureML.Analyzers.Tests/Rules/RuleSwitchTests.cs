using System.Collections.Immutable;
using AzureML.Analyzers.Rules;
using AzureML.Analyzers.Tests.Options;
using AzureML.Analyzers.Tests.Presets;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace AzureML.Analyzers.Tests.Rules;

/// <summary>
/// Rules that Roslyn would not show are not evaluated, and all others are: an analyzer reports every rule in every tree, and what Roslyn
/// leaves of the reports is compared with what the switch says, in each configuration.
/// </summary>
public sealed class RuleSwitchTests
{
    private const string Warning = "AML1001";
    private const string Info = "AML1005";
    private const string OptIn = "AML1003";

    private static readonly Dictionary<string, Configuration> Configurations = new()
    {
        ["nothing"] = new(),
        ["editorconfig off"] = new() { EditorConfig = Line(Warning, "none") + Line(Info, "none") },
        ["editorconfig on"] = new() { EditorConfig = Line(OptIn, "warning") + Line(Info, "error") },
        ["editorconfig hidden"] = new() { EditorConfig = Line(Warning, "silent") + Line(OptIn, "refactoring") },
        ["editorconfig default"] = new() { EditorConfig = Line(Warning, "default") + Line(OptIn, "default") },
        ["editorconfig in other letters"] = new() { EditorConfig = Line("aml1001", "None") + Line("aml1003", "Warning") },
        ["editorconfig with no severity"] = new() { EditorConfig = Line(Warning, "nothing") + Line(OptIn, "yes") },
        ["editorconfig of a folder"] = new() { EditorConfig = "[b/**.cs]\n" + Line(Warning, "none") + Line(OptIn, "warning") },
        ["global off"] = new() { GlobalConfig = Line(Warning, "none") },
        ["global on"] = new() { GlobalConfig = Line(OptIn, "suggestion") },
        ["editorconfig over global"] = new() { GlobalConfig = Line(Warning, "none") + Line(OptIn, "warning"), EditorConfig = Line(Warning, "error") + Line(OptIn, "none") },
        ["category off"] = new() { EditorConfig = Category("Workspace", "none") },
        ["category on"] = new() { EditorConfig = Category("Workspace", "error") },
        ["category in other letters"] = new() { EditorConfig = Category("WORKSPACE", "NONE") },
        ["category with no severity"] = new() { EditorConfig = Category("Workspace", "off") + Bulk("none") },
        ["category default over all"] = new() { EditorConfig = Category("Workspace", "default") + Bulk("none") },
        ["category off over all on"] = new() { EditorConfig = Category("Workspace", "none") + Bulk("warning") },
        ["category on over all off"] = new() { EditorConfig = Category("Workspace", "suggestion") + Bulk("none") },
        ["rule on in a category that is off"] = new() { EditorConfig = Category("Workspace", "none") + Line(Warning, "error") },
        ["rule default in a category that is off"] = new() { EditorConfig = Category("Workspace", "none") + Line(Warning, "default") },
        ["category off in global"] = new() { GlobalConfig = Category("Workspace", "none") },
        ["rule on in global in a category that is off"] = new() { GlobalConfig = Line(Warning, "warning"), EditorConfig = Category("Workspace", "none") },
        ["all off"] = new() { EditorConfig = Bulk("none") },
        ["all on"] = new() { EditorConfig = Bulk("warning") },
        ["all off in a folder"] = new() { EditorConfig = "[a/*.cs]\n" + Bulk("none") },
        ["nowarn"] = new() { Specific = { [Warning] = ReportDiagnostic.Suppress } },
        ["nowarn over editorconfig"] = new() { Specific = { [Warning] = ReportDiagnostic.Suppress }, EditorConfig = Line(Warning, "error") },
        ["warnaserror of a rule"] = new() { Specific = { [Warning] = ReportDiagnostic.Error, [OptIn] = ReportDiagnostic.Error } },
        ["warnaserror of a rule over editorconfig"] = new() { Specific = { [Warning] = ReportDiagnostic.Error }, EditorConfig = Line(Warning, "none") },
        ["warnaserror of a rule over a category"] = new() { Specific = { [Warning] = ReportDiagnostic.Error }, EditorConfig = Category("Workspace", "none") },
        ["warnaserror minus"] = new() { Specific = { [Warning] = ReportDiagnostic.Default, [OptIn] = ReportDiagnostic.Default } },
        ["warnaserror minus with editorconfig"] = new()
        {
            Specific = { [Warning] = ReportDiagnostic.Default, [Info] = ReportDiagnostic.Default, [OptIn] = ReportDiagnostic.Default },
            EditorConfig = Line(Warning, "none") + Line(Info, "error") + Line(OptIn, "none"),
        },
        ["warnaserror minus with a category"] = new() { Specific = { [Warning] = ReportDiagnostic.Default }, EditorConfig = Category("Workspace", "none") },
        ["warnaserror"] = new() { General = ReportDiagnostic.Error, EditorConfig = Line(Info, "none") + Line(OptIn, "warning") },
        ["rule set without all"] = new() { General = ReportDiagnostic.Suppress, Specific = { [Warning] = ReportDiagnostic.Warn } },
        ["rule set without all, configuration on"] = new() { General = ReportDiagnostic.Suppress, EditorConfig = Line(OptIn, "warning") + Line(Info, "default") + Category("Workspace", "error") },
        ["warning level 0"] = new() { WarningLevel = 0, EditorConfig = Line(Warning, "error") },
        ["warning level 1"] = new() { WarningLevel = 1 },
    };

    public static TheoryData<string, string> Cases
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (string configuration in Configurations.Keys)
            {
                foreach (string mode in (string[])["Default", "Minimum", "Regulated"])
                {
                    data.Add(configuration, mode);
                }
            }

            foreach (Preset preset in Preset.All)
            {
                data.Add("nothing", preset.Name);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Rules_are_on_exactly_when_Roslyn_shows_them(string configuration, string mode)
    {
        Configuration given = Configurations[configuration];
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Program",
            [Tree("/a/One.cs"), Tree("/b/Two.cs")],
            SdkSurface.SurfaceReferences.Net80,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, generalDiagnosticOption: given.General, specificDiagnosticOptions: given.Specific, warningLevel: given.WarningLevel));
        (string, string)[] files =
        [
            ("/.editorconfig", "root = true\n[*.cs]\n" + given.EditorConfig),
            ("/.globalconfig", "is_global = true\n" + given.GlobalConfig),
            ("/preset.globalconfig", Preset.All.Single(preset => preset.Name == mode) is { Path: not null } preset ? preset.Text : "is_global = true\n"),
        ];
        var project = new ConfiguredProject(compilation, files);
        ImmutableArray<Diagnostic> shown = await project.Diagnose(new Probe());
        IEnumerable<string> on = project.Compilation.SyntaxTrees.SelectMany(tree => RuleCatalog.Rules
            .Where(rule => RuleSwitch.IsOn(rule, tree, project.Compilation, project.Options, TestContext.Current.CancellationToken))
            .Select(rule => tree.FilePath + " " + rule.Descriptor.Id));
        Assert.Equal(shown.Select(diagnostic => diagnostic.Location.SourceTree!.FilePath + " " + diagnostic.Id).Order(StringComparer.Ordinal), on.Order(StringComparer.Ordinal));
    }

    private static SyntaxTree Tree(string path) => CSharpSyntaxTree.ParseText("class C" + path.Length + path[1] + " { }", path: path, cancellationToken: TestContext.Current.CancellationToken);

    private static string Line(string id, string severity) => $"dotnet_diagnostic.{id}.severity = {severity}\n";

    private static string Category(string category, string severity) => $"dotnet_analyzer_diagnostic.category-{category}.severity = {severity}\n";

    private static string Bulk(string severity) => $"dotnet_analyzer_diagnostic.severity = {severity}\n";

    private sealed class Configuration
    {
        public string EditorConfig { get; init; } = "";

        public string GlobalConfig { get; init; } = "";

        public ReportDiagnostic General { get; init; }

        public Dictionary<string, ReportDiagnostic> Specific { get; } = [];

        public int WarningLevel { get; init; } = 4;
    }

    /// <summary>Reports every rule once in each tree.</summary>
#pragma warning disable RS1001 // It has no attribute because no compiler is to load it.
    private sealed class Probe : DiagnosticAnalyzer
#pragma warning restore RS1001
    {
        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => RuleCatalog.Descriptors;

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterSemanticModelAction(static model =>
            {
                foreach (DiagnosticDescriptor rule in RuleCatalog.Descriptors)
                {
                    model.ReportDiagnostic(Diagnostic.Create(rule, Location.Create(model.SemanticModel.SyntaxTree, new TextSpan(0, 1))));
                }
            });
        }
    }
}
