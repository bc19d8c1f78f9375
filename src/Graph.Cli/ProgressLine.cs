using System.Globalization;
using Graph.Storage.Archive;

namespace Graph.Cli;

/// <summary>Reports the progress of a long command on standard error, at most once a second.</summary>
/// <param name="time">Measures the seconds and the rate.</param>
internal sealed class ProgressLine(TimeProvider time) : IProgress<CopyProgress>
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private long? _last;

    /// <inheritdoc/>
    public void Report(CopyProgress value)
    {
        var now = time.GetTimestamp();
        if (_last is { } then && time.GetElapsedTime(then, now) < Interval)
            return;
        _last = now;
        var rate = value.Records / Math.Max(0.001, value.Elapsed.TotalSeconds);
        var what = value.IsVerifying ? "reading back" : "copying";
        Console.Error.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{what} {value.Part}: {value.Facts:N0} of {value.FactCount:N0} facts, {rate:N0} records/s"
            )
        );
    }
}
