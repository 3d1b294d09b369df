using System.Collections.Immutable;
using AzureML.Analyzers.Tests.Secrets;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AzureML.Analyzers.Benchmarks;

/// <summary>Analyzers that are measured together.</summary>
/// <param name="Name">As the tables show it.</param>
/// <param name="Analyzers">Empty for the compiler alone.</param>
internal sealed record Competitor(string Name, ImmutableArray<DiagnosticAnalyzer> Analyzers)
{
    public static Competitor CompileOnly { get; } = new("compile only", []);

    /// <summary>What the compiler's analyzer driver costs by itself.</summary>
    public static Competitor Idle { get; } = new("an analyzer that registers nothing", [new IdleAnalyzer()]);

    /// <summary>What any analyzer costs that asks for operations.</summary>
    public static Competitor EmptyBlock { get; } = new("an empty operation-block analyzer", [new EmptyBlockAnalyzer()]);

    public static Competitor Ours { get; } = new("AzureML.Analyzers", [new AzureMLAnalyzer(), new OptionsAnalyzer()]);

    /// <summary>What ours is held to in the first place.</summary>
    public static ImmutableArray<Competitor> Own { get; } = [CompileOnly, Idle, EmptyBlock, Ours];

    /// <summary>Published analyzers, with the rules that their packages turn on. Loaded when first asked for.</summary>
    public static ImmutableArray<Competitor> Published => LazyPublished.Value;

    private static readonly Lazy<ImmutableArray<Competitor>> LazyPublished = new(() =>
    [
        .. new[] { "Microsoft.CodeAnalysis.NetAnalyzers", "SonarAnalyzer.CSharp", "SecurityCodeScan.VS2019", "Meziantou.Analyzer", "Roslynator.Analyzers" }
            .Select(AnalyzerPackage.Load)
            .Select(package => new Competitor($"{package.Name} {package.Version} ({package.Analyzers.Length} analyzers)", package.Analyzers)),
    ]);
}
