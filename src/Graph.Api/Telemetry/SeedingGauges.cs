using System.Diagnostics.Metrics;

namespace Graph.Api.Telemetry;

/// <summary>
/// The metrics of the last seeding. It ends before metrics are collected, so it is observed afterwards rather than recorded. Thread-safe.
/// </summary>
internal sealed class SeedingGauges
{
    private Seeding? _last;

    private SeedingGauges()
    {
        var meter = new Meter(ApiTelemetry.Name);
        meter.CreateObservableGauge<double>(
            "graph.seeding.duration",
            () => Observe(each => each.Duration.TotalSeconds),
            "s",
            "Duration of the last seeding."
        );
        meter.CreateObservableGauge<double>(
            "graph.seeding.documents",
            () => Observe(each => each.Documents),
            "{document}",
            "Documents of the last seeding."
        );
    }

    /// <summary>The gauges of the process.</summary>
    public static SeedingGauges Instance { get; } = new();

    /// <summary>Records that the store was seeded.</summary>
    public void Seeded(TimeSpan duration, int documents) => Volatile.Write(ref _last, new Seeding(duration, documents));

    private IEnumerable<Measurement<double>> Observe(Func<Seeding, double> value) =>
        Volatile.Read(ref _last) is { } seeding ? [new Measurement<double>(value(seeding))] : [];

    private sealed record Seeding(TimeSpan Duration, int Documents);
}
