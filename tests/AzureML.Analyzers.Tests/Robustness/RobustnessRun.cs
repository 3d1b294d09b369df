using System.Globalization;

namespace AzureML.Analyzers.Tests.Robustness;

/// <summary>
/// How much is tried. The builds of every day try a little, always the same; <c>ROBUSTNESS_SCALE=70</c> tries that many times as much, and
/// <c>ROBUSTNESS_SEED=1000</c> starts elsewhere, which is also how a seed that a failure names is tried again.
/// </summary>
internal static class RobustnessRun
{
    public static int Scale { get; } = Read("ROBUSTNESS_SCALE", 1);

    public static int Seed { get; } = Read("ROBUSTNESS_SEED", 1);

    /// <summary>One program per processor at a time.</summary>
    public static ParallelOptions Parallelism { get; } = new() { MaxDegreeOfParallelism = Environment.ProcessorCount };

    private static int Read(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : otherwise;
}
