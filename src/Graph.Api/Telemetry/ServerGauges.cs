using System.Diagnostics.Metrics;
using Graph.Api.Execution.Turns;
using Graph.Api.Limits;

namespace Graph.Api.Telemetry;

/// <summary>What is observed of one server when metrics are collected: its queue and its memory.</summary>
internal sealed class ServerGauges : IDisposable
{
    private readonly Meter _meter = new(ApiTelemetry.Name);

    public ServerGauges(OperationTurns turns, MemoryBudget budget)
    {
        _meter.CreateObservableUpDownCounter("graph.turn.active", () => turns.Active, "{operation}", "Operations that have their turn.");
        _meter.CreateObservableUpDownCounter(
            "graph.turn.waiting",
            () => turns.Waiting,
            "{operation}",
            "Operations that wait for their turn."
        );
        _meter.CreateObservableUpDownCounter(
            "graph.memory.used",
            () => budget.Held,
            "By",
            "Estimated memory of the requests and answers in hand."
        );
        _meter.CreateObservableUpDownCounter(
            "graph.memory.limit",
            () => budget.Limit,
            "By",
            "Memory that all requests and answers together may take."
        );
    }

    public void Dispose() => _meter.Dispose();
}
