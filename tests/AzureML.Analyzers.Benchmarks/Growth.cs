using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Diagnostics.Telemetry;

namespace AzureML.Analyzers.Benchmarks;

/// <summary>How the cost grows with the number of files that provision.</summary>
internal static class Growth
{
    private static readonly int[] Sizes = [100, 1_000, 5_000];

    public static async Task<string> Measure(int resourcesPerFile, int rounds)
    {
        var table = new StringBuilder();
        table.Append(CultureInfo.InvariantCulture, $"\n### (c) growth, {resourcesPerFile} resources a file, median of {rounds} rounds\n\n| Files | Lines | Compile only, ms | Time in our actions, ms | per file, ms | Allocated beyond compile only, MB |\n|---|---|---|---|---|---|\n");
        var compiled = new List<(double Size, double Cost)>();
        var analysed = new List<(double Size, double Cost)>();
        var allocated = new List<(double Size, double Cost)>();
        await Time(Input.Provisioning(Sizes[0], resourcesPerFile));
        foreach (int files in Sizes)
        {
            Input input = Input.Provisioning(files, resourcesPerFile);
            var compile = new List<Run>();
            var ours = new List<(double Milliseconds, double Bytes)>();
            for (int round = 0; round < rounds; round++)
            {
                compile.Add(await Run.Of(input, Competitor.CompileOnly));
                ours.Add(await Time(input));
            }

            double compileTime = Statistics.Median(compile.Select(run => run.Milliseconds));
            double time = Statistics.Median(ours.Select(run => run.Milliseconds));
            double bytes = Statistics.Median(ours.Zip(compile, (run, compiler) => run.Bytes - compiler.Bytes));
            compiled.Add((files, compileTime));
            analysed.Add((files, time));
            allocated.Add((files, bytes));
            table.Append(CultureInfo.InvariantCulture, $"| {files:N0} | {input.Lines:N0} | {compileTime:N0} | {time:N0} | {time / files:0.00} | {bytes / 1e6:N0} |\n");
        }

        table.Append(CultureInfo.InvariantCulture, $"\nExponent: {Statistics.Exponent(analysed):0.00} of the time, {Statistics.Exponent(allocated):0.00} of the allocated bytes; {Statistics.Exponent(compiled):0.00} of the time of the compiler. 1 is linear.\n");
        return table.ToString();
    }

    private static async Task<(double Milliseconds, double Bytes)> Time(Input input)
    {
        ImmutableArray<DiagnosticAnalyzer> analyzers = Competitor.Ours.Analyzers;
        CSharpCompilation compilation = input.Compile();
        GC.Collect();
        long before = GC.GetTotalAllocatedBytes(precise: true);
        CompilationWithAnalyzers analysis = compilation.WithAnalyzers(
            analyzers, new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: true));
        await analysis.GetAllDiagnosticsAsync();
        double bytes = GC.GetTotalAllocatedBytes(precise: true) - before;
        double milliseconds = 0;
        foreach (DiagnosticAnalyzer analyzer in analyzers)
        {
            AnalyzerTelemetryInfo telemetry = await analysis.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None);
            milliseconds += telemetry.ExecutionTime.TotalMilliseconds;
        }

        return (milliseconds, bytes);
    }
}
