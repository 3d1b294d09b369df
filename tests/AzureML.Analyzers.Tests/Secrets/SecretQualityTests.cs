using AzureML.Analyzers.Secrets;
using Xunit;

namespace AzureML.Analyzers.Tests.Secrets;

public class SecretQualityTests(ITestOutputHelper output)
{
    private const double MinPrecision = 0.98;
    private const double MinRecall = 0.95;
    private const int MinRows = 300;

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(42)]
    [InlineData(2024)]
    public void Precision_and_recall_hold_on_the_labelled_set(int seed)
    {
        var rows = LabelledSet.All(seed).Select(row => (Row: row, Found: SecretClassifier.Classify(row.Name, row.Value, SecretOptions.Default))).ToList();
        var secrets = rows.Count(r => r.Row.IsSecret);
        var right = rows.Count(r => r.Row.IsSecret && r.Found.IsSecret);
        var wrong = rows.Count(r => !r.Row.IsSecret && r.Found.IsSecret);
        var precision = right / (double)(right + wrong);
        var recall = right / (double)secrets;

        output.WriteLine($"{rows.Count} rows, {secrets} secrets: precision {precision:F3}, recall {recall:F3}");
        foreach (var kind in rows.GroupBy(r => (r.Row.Kind, r.Row.IsSecret)).OrderBy(g => !g.Key.IsSecret).ThenBy(g => g.Key.Kind, StringComparer.Ordinal))
        {
            var hits = kind.Count(r => r.Found.IsSecret);
            output.WriteLine(kind.Key.IsSecret ? $"  {kind.Key.Kind}: recall {hits}/{kind.Count()}" : $"  {kind.Key.Kind}: false alarms {hits}/{kind.Count()}");
        }

        foreach (var (row, found) in rows.Where(r => r.Row.IsSecret != r.Found.IsSecret))
        {
            output.WriteLine($"  {(row.IsSecret ? "missed" : "false alarm: " + found.Kind)}: {row.Kind}, {row.Name ?? "no name"}, {(row.IsSecret ? "" : row.Value)}");
        }

        Assert.True(rows.Count >= MinRows);
        Assert.InRange(secrets / (double)rows.Count, 0.35, 0.65);
        Assert.True(precision >= MinPrecision, $"precision {precision:F3}");
        Assert.True(recall >= MinRecall, $"recall {recall:F3}");
    }
}
