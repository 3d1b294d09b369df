namespace AzureML.Analyzers.Benchmarks;

/// <summary>Figures from few runs on a machine that does other things as well.</summary>
internal static class Statistics
{
    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        int middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// <summary>The exponent of growth: the slope of the line through the logarithms. 1 is linear, 2 quadratic.</summary>
    public static double Exponent(IReadOnlyList<(double Size, double Cost)> points)
    {
        double meanSize = points.Average(point => Math.Log(point.Size));
        double meanCost = points.Average(point => Math.Log(point.Cost));
        double covariance = points.Sum(point => (Math.Log(point.Size) - meanSize) * (Math.Log(point.Cost) - meanCost));
        return covariance / points.Sum(point => Math.Pow(Math.Log(point.Size) - meanSize, 2));
    }
}
