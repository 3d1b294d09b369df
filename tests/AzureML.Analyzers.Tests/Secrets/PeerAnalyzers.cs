using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AzureML.Analyzers.Tests.Secrets;

/// <summary>Published analyzers that look for secrets, as they are on the package gallery.</summary>
internal sealed class PeerAnalyzers
{
    private PeerAnalyzers(string package, string version, ImmutableHashSet<string> ruleIds, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        Package = package;
        Version = version;
        RuleIds = ruleIds;
        Analyzers = analyzers;
    }

    public string Package { get; }

    public string Version { get; }

    /// <summary>The rules about credentials that stand in the code.</summary>
    public ImmutableHashSet<string> RuleIds { get; }

    private ImmutableArray<DiagnosticAnalyzer> Analyzers { get; }

    /// <summary>Loads those analyzers of a package that have one of the rules.</summary>
    public static PeerAnalyzers Load(string package, params string[] ruleIds)
    {
        ImmutableHashSet<string> wanted = [.. ruleIds];
        var published = AnalyzerPackage.Load(package);
        ImmutableArray<DiagnosticAnalyzer> analyzers = [.. published.Analyzers.Where(analyzer => analyzer.SupportedDiagnostics.Any(rule => wanted.Contains(rule.Id)))];
        return new PeerAnalyzers(package, published.Version, wanted, analyzers);
    }

    /// <summary>What the rules find; also those that are off by default.</summary>
    public async Task<ImmutableArray<Diagnostic>> Diagnose(CSharpCompilation compilation)
    {
        compilation = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(RuleIds.ToImmutableDictionary(id => id, _ => ReportDiagnostic.Warn)));
        var options = new AnalyzerOptions([new SonarSettings(RuleIds)]);
        ImmutableArray<Diagnostic> found = await compilation.WithAnalyzers(Analyzers, options).GetAnalyzerDiagnosticsAsync();
        return [.. found.Where(diagnostic => RuleIds.Contains(diagnostic.Id) || diagnostic.Id == "AD0001")];
    }

    /// <summary>The file by which Sonar's security rules are turned on.</summary>
    private sealed class SonarSettings(IEnumerable<string> ruleIds) : AdditionalText
    {
        public override string Path => System.IO.Path.Combine(System.IO.Path.GetTempPath(), "SonarLint.xml");

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><AnalysisInput><Settings></Settings><Rules>"
                + string.Concat(ruleIds.Select(id => $"<Rule><Key>{id}</Key></Rule>")) + "</Rules></AnalysisInput>");
    }
}
