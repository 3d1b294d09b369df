using System.Globalization;
using System.Text;

namespace AzureML.Analyzers.Benchmarks;

/// <summary>How the cost grows with the number of files that provision.</summary>
internal static class Growth
{
    private static readonly int[] Sizes = [100, 1_000, 5_000];

    public static async Task<string> Measure(int resourcesPerFile, int rounds)
    {
        var table = new StringBuilder();
        table.Append(CultureInfo.InvariantCulture, $"\n### (c) growth, {resourcesPerFile} resources a file, medians of {rounds} rounds\n\n| Files | Lines | Compile only, ms | Ours beyond an analyzer that registers nothing, ms | per file, ms | MB allocated beyond it |\n|---|---|---|---|---|---|\n");
        var compiled = new List<(double Size, double Cost)>();
        var analysed = new List<(double Size, double Cost)>();
        var allocated = new List<(double Size, double Cost)>();
        await Run.WarmUp(Input.Provisioning(Sizes[0], resourcesPerFile), [Competitor.CompileOnly, Competitor.Idle, Competitor.Ours]);
        foreach (int files in Sizes)
        {
            Input input = Input.Provisioning(files, resourcesPerFile);
            var compile = new List<Run>();
            var ours = new List<Run>();
            for (int round = 0; round < rounds; round++)
            {
                compile.Add(await Run.Of(input, Competitor.CompileOnly));
                Run idle = await Run.Of(input, Competitor.Idle);
                Run run = await Run.Of(input, Competitor.Ours);
                ours.Add(new Run(run.Milliseconds - idle.Milliseconds, run.Bytes - idle.Bytes));
            }

            double compileTime = Statistics.Median(compile.Select(run => run.Milliseconds));
            double time = Statistics.Median(ours.Select(run => run.Milliseconds));
            double bytes = Statistics.Median(ours.Select(run => (double)run.Bytes));
            compiled.Add((files, compileTime));
            analysed.Add((files, time));
            allocated.Add((files, bytes));
            table.Append(CultureInfo.InvariantCulture, $"| {files:N0} | {input.Lines:N0} | {compileTime:N0} | {time:N0} | {time / files:0.00} | {bytes / 1e6:N0} |\n");
        }

        table.Append(CultureInfo.InvariantCulture, $"\nExponent: {Statistics.Exponent(analysed):0.00} of the time, {Statistics.Exponent(allocated):0.00} of the allocated bytes; {Statistics.Exponent(compiled):0.00} of the time of the compiler. 1 is linear.\n");
        return table.ToString();
    }
}
