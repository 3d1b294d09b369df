using System.Globalization;
using AzureML.Analyzers.Benchmarks;
using BenchmarkDotNet.Running;
using Microsoft.CodeAnalysis.CSharp;

// figures [parts] [rounds] [own]: all tables of FIGURES.md, or some of them (such as a,b,growth); with "own", without the published
// analyzers. Anything else is for BenchmarkDotNet.
if (args is not ["figures", ..])
{
    BenchmarkSwitcher.FromAssembly(typeof(BuildBenchmarks).Assembly).Run(args);
    return;
}

string wanted = args.Length > 1 ? args[1] : "";
int rounds = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 9;
IReadOnlyList<Competitor> competitors = args.Length > 3 ? Competitor.Own : [.. Competitor.Own, .. Competitor.Published];
(string Title, Func<Task<string>> Measure)[] parts =
[
    ("a", () => Ratios.Measure(Input.WithoutSdk(300), competitors, rounds)),
    ("b", () => Ratios.Measure(Input.Untouched(300), competitors, rounds)),
    ("c", () => Ratios.Measure(Input.Provisioning(40, 20), competitors, rounds)),
    .. Input.WorstCases.Select(worst => ("d", (Func<Task<string>>)(() => Ratios.Measure(worst, competitors, rounds)))),
    ("growth", () => Growth.Measure(resourcesPerFile: 4, 1 + (rounds / 4))),
    ("keystroke", () => Keystroke.Measure(rounds * 2)),
];

Version roslyn = typeof(CSharpCompilation).Assembly.GetName().Version!;
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{DateTime.UtcNow:yyyy-MM-dd}, Roslyn {roslyn.ToString(3)}, .NET {Environment.Version}, {Environment.ProcessorCount} cores"));
foreach ((string title, Func<Task<string>> measure) in parts.Where(part => wanted.Length == 0 || wanted.Split(',').Contains(part.Title)))
{
    Console.WriteLine((await measure()).TrimEnd());
}
