using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace AzureML.Analyzers.Tests.Options;

/// <summary>A compilation with configuration files, which Roslyn reads and applies as the compiler does.</summary>
internal sealed class ConfiguredProject
{
    private readonly AnalyzerConfigSet _set;

    /// <param name="compilation">Its trees have paths from the root, such as <c>/a/Program.cs</c>.</param>
    /// <param name="files">Paths and texts of <c>.editorconfig</c> files and global configurations.</param>
    public ConfiguredProject(CSharpCompilation compilation, params (string Path, string Text)[] files)
    {
        _set = AnalyzerConfigSet.Create(files.Select(file => AnalyzerConfig.Parse(file.Text, file.Path)).ToArray(), out ImmutableArray<Diagnostic> problems);
        Assert.Empty(problems);
        Compilation = compilation.WithOptions(compilation.Options.WithSyntaxTreeOptionsProvider(new Severities(this)));
        Options = new AnalyzerOptions([], new Values(this));
    }

    public CSharpCompilation Compilation { get; }

    public AnalyzerOptions Options { get; }

    /// <summary>What the analyzers report, after Roslyn has applied the severities. An exception in an analyzer fails the test.</summary>
    public async Task<ImmutableArray<Diagnostic>> Diagnose(params DiagnosticAnalyzer[] analyzers)
    {
        ImmutableArray<Diagnostic> found = await Compilation.WithAnalyzers([.. analyzers], Options).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain(found, diagnostic => diagnostic.Id == "AD0001");
        return found;
    }

    private sealed class Severities(ConfiguredProject project) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            project._set.GetOptionsForSourcePath(tree.FilePath).TreeOptions.TryGetValue(diagnosticId, out severity);

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            project._set.GlobalConfigOptions.TreeOptions.TryGetValue(diagnosticId, out severity);
    }

    private sealed class Values(ConfiguredProject project) : AnalyzerConfigOptionsProvider
    {
        private readonly Dictionary<string, AnalyzerConfigOptions> _trees =
            project.Compilation.SyntaxTrees.ToDictionary(tree => tree.FilePath, AnalyzerConfigOptions (tree) => new Entries(project._set.GetOptionsForSourcePath(tree.FilePath).AnalyzerOptions));

        public override AnalyzerConfigOptions GlobalOptions { get; } = new Entries(project._set.GlobalConfigOptions.AnalyzerOptions);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => _trees[tree.FilePath];

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Entries(ImmutableDictionary<string, string> entries) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => entries.Keys;

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => entries.TryGetValue(key, out value);
    }
}
