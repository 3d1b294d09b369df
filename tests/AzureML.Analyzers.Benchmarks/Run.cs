using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AzureML.Analyzers.Benchmarks;

/// <summary>What one build of an input costs with the analyzers of one competitor, the work of the compiler included.</summary>
/// <param name="Milliseconds">From the compilation to its last diagnostic; parsing is not part of it.</param>
/// <param name="Bytes">Allocated by all threads.</param>
internal readonly record struct Run(double Milliseconds, long Bytes)
{
    /// <summary>The first builds measure the JIT compiler: ours takes six times as long in the first as in the sixth.</summary>
    private const int WarmUpRounds = 6;

    public static async Task<Run> Of(Input input, Competitor competitor)
    {
        CSharpCompilation compilation = input.Compile();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        long before = GC.GetTotalAllocatedBytes(precise: true);
        var watch = Stopwatch.StartNew();
        await Diagnose(compilation, competitor.Analyzers);
        return new Run(watch.Elapsed.TotalMilliseconds, GC.GetTotalAllocatedBytes(precise: true) - before);
    }

    /// <summary>Runs all competitors, in turns, before they are measured.</summary>
    public static async Task WarmUp(Input input, IReadOnlyList<Competitor> competitors)
    {
        for (int round = 0; round < WarmUpRounds; round++)
        {
            foreach (Competitor competitor in competitors)
            {
                await WarmUp(input, competitor);
            }
        }
    }

    // Programs that do not compile, or analyzers that crash on them, are no benchmark.
    private static async Task WarmUp(Input input, Competitor competitor)
    {
        ImmutableArray<Diagnostic> found = await Diagnose(input.Compile(), competitor.Analyzers);
        if (found.FirstOrDefault(diagnostic => diagnostic.Id == "AD0001" || (diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Id.StartsWith("CS", StringComparison.Ordinal))) is { } problem)
        {
            Console.Error.WriteLine($"{input.Name}, {competitor.Name}: {problem}");
        }
    }

    /// <summary>All diagnostics of the compiler and the analyzers, as a build asks for them.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Diagnose(CSharpCompilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        if (analyzers.IsEmpty)
        {
            return compilation.GetDiagnostics();
        }

        return await compilation.WithAnalyzers(analyzers, Options).GetAllDiagnosticsAsync();
    }

    public static CompilationWithAnalyzersOptions Options { get; } = new(
        new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: false);
}
