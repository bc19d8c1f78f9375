using System.Diagnostics.Metrics;
using Graph.Api.Execution.Turns;
using Graph.Api.Limits;

namespace Graph.Api.Telemetry;

/// <summary>The metrics of one server that are observed on collection: its queue and its memory.</summary>
internal sealed class ServerGauges : IDisposable
{
    private readonly Meter _meter = new(ApiTelemetry.Name);

    public ServerGauges(OperationTurns turns, MemoryBudget budget)
    {
        _meter.CreateObservableUpDownCounter("graph.turn.active", () => turns.Active, "{operation}", "Running operations.");
        _meter.CreateObservableUpDownCounter("graph.turn.waiting", () => turns.Waiting, "{operation}", "Operations in the queue.");
        _meter.CreateObservableUpDownCounter(
            "graph.memory.used",
            () => budget.Held,
            "By",
            "Estimated memory of the requests and responses in progress."
        );
        _meter.CreateObservableUpDownCounter(
            "graph.memory.limit",
            () => budget.Limit,
            "By",
            "Memory that all requests and responses together may use."
        );
    }

    public void Dispose() => _meter.Dispose();
}
