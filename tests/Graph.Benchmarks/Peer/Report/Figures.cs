namespace Graph.Benchmarks.Peer.Report;

/// <summary>How numbers are shown and summed up.</summary>
internal static class Figures
{
    /// <summary>With three digits that count.</summary>
    public static string Show(double value) =>
        double.IsNaN(value) ? "-"
        : value >= 100 ? value.ToString("#,0")
        : value >= 10 ? value.ToString("0.0")
        : value.ToString("0.00");

    public static double GeometricMean(IEnumerable<double> values)
    {
        var all = values.Where(value => !double.IsNaN(value)).ToList();
        return all.Count == 0 ? double.NaN : Math.Exp(all.Average(Math.Log));
    }
}
