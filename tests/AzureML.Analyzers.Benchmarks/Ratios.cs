using System.Globalization;
using System.Text;

namespace AzureML.Analyzers.Benchmarks;

/// <summary>
/// Competitors side by side on one input. Each round runs all of them once, beginning with another one each time, so that whatever else
/// the machine does hits all alike; a figure is the median of the ratios within the rounds. BenchmarkDotNet finishes one candidate before
/// it begins the next, which is better for one absolute time and worse for ratios of nine.
/// </summary>
internal sealed class Ratios
{
    private readonly Input _input;
    private readonly IReadOnlyList<Competitor> _competitors;
    private readonly Dictionary<Competitor, List<Run>> _runs;

    private Ratios(Input input, IReadOnlyList<Competitor> competitors)
    {
        _input = input;
        _competitors = competitors;
        _runs = competitors.ToDictionary(competitor => competitor, _ => new List<Run>());
    }

    public static async Task<string> Measure(Input input, IReadOnlyList<Competitor> competitors, int rounds)
    {
        var ratios = new Ratios(input, competitors);
        await Run.WarmUp(input, competitors);

        for (int round = 0; round < rounds; round++)
        {
            for (int i = 0; i < competitors.Count; i++)
            {
                Competitor competitor = competitors[(round + i) % competitors.Count];
                ratios._runs[competitor].Add(await Run.Of(input, competitor));
            }
        }

        return ratios.ToTable(rounds);
    }

    private string ToTable(int rounds)
    {
        var table = new StringBuilder();
        double[] compile = Times(Competitor.CompileOnly);
        table.Append(CultureInfo.InvariantCulture, $"\n### {_input.Name}\n\n{_input.Lines:N0} lines; {rounds} rounds; compile only took {Statistics.Median(compile):N0} ms.\n\n");
        table.Append("| | × compile only (lowest to highest) | × registers nothing | × empty block | Own time, × ours | MB allocated | × registers nothing |\n|---|---|---|---|---|---|---|\n");
        foreach (Competitor competitor in _competitors)
        {
            double[] ofCompile = Quotients(Times(competitor), compile);
            double bytes = Bytes(competitor);
            table.Append(CultureInfo.InvariantCulture, $"| {competitor.Name} | {Statistics.Median(ofCompile):0.00} ({ofCompile.Min():0.00} to {ofCompile.Max():0.00}) | ");
            table.Append(CultureInfo.InvariantCulture, $"{Statistics.Median(Quotients(Times(competitor), Times(Competitor.Idle))):0.00} | ");
            table.Append(CultureInfo.InvariantCulture, $"{Statistics.Median(Quotients(Times(competitor), Times(Competitor.EmptyBlock))):0.00} | ");
            table.Append(CultureInfo.InvariantCulture, $"{OwnTimeText(competitor)} | {bytes / 1e6:N1} | {bytes / Bytes(Competitor.Idle):0.000} |\n");
        }

        return table.ToString();
    }

    // What is left when the cost of the driver is taken off, compared with what is left for ours.
    private string OwnTimeText(Competitor competitor)
    {
        double ours = OwnTime(Competitor.Ours);
        bool isMeasurable = ours > 0 && competitor != Competitor.CompileOnly && competitor != Competitor.Idle;
        return isMeasurable ? (OwnTime(competitor) / ours).ToString("0.0", CultureInfo.InvariantCulture) : "–";
    }

    private double OwnTime(Competitor competitor) =>
        Statistics.Median(Times(competitor).Zip(Times(Competitor.Idle), (time, idle) => time - idle));

    private double[] Times(Competitor competitor) => [.. _runs[competitor].Select(run => run.Milliseconds)];

    private double Bytes(Competitor competitor) => Statistics.Median(_runs[competitor].Select(run => (double)run.Bytes));

    private static double[] Quotients(double[] times, double[] bases) => [.. times.Zip(bases, (time, compared) => time / compared)];
}
