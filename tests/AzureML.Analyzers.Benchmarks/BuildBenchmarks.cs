using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace AzureML.Analyzers.Benchmarks;

/// <summary>Absolute times and allocated bytes of a build, for one competitor and one input at a time.</summary>
[MemoryDiagnoser]
[Config(typeof(InProcess))]
public class BuildBenchmarks
{
    private static readonly Dictionary<string, Input> Inputs = new[]
    {
        Input.WithoutSdk(300), Input.Untouched(300), Input.Provisioning(100, 20), Input.Provisioning(1_000, 4), Input.Provisioning(5_000, 4),
    }.Concat(Input.WorstCases).ToDictionary(input => input.Name);

    public static IEnumerable<string> InputNames => Inputs.Keys;

    private static readonly Dictionary<string, Competitor> Competitors = Competitor.Own.Concat(Competitor.Published).ToDictionary(competitor => competitor.Name);

    public static IEnumerable<string> CompetitorNames => Competitors.Keys;

    [ParamsSource(nameof(InputNames))]
    public string InputName { get; set; } = "";

    [ParamsSource(nameof(CompetitorNames))]
    public string CompetitorName { get; set; } = "";

    // Parsing is the same for all, so it is measured with the rest: the trees have to be new each time.
    [Benchmark]
    public async Task<int> Build() =>
        (await Run.Diagnose(Inputs[InputName].Compile(), Competitors[CompetitorName].Analyzers)).Length;

    // Its own process for each would be built from project files that this repository does not have.
    private sealed class InProcess : ManualConfig
    {
        public InProcess() => AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
    }
}
