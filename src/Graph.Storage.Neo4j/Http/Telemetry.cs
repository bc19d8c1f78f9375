using System.Diagnostics;
using System.Diagnostics.Metrics;
using Graph.Storage.Diagnostics;

namespace Graph.Storage.Neo4j.Http;

/// <summary>What the client tells of itself: one meter and one source of activities, both named <c>Graph.Storage.Neo4j</c>.</summary>
internal static class Telemetry
{
    /// <summary>The name of both.</summary>
    public const string Name = "Graph.Storage.Neo4j";

    private static readonly DatabaseTelemetry Database = new(Name, "neo4j", ActivityKind.Client);
    private static readonly Meter Meter = new(Name);

    private static readonly Counter<long> Requests = Meter.CreateCounter<long>(
        "graph.neo4j.requests",
        "{request}",
        "Requests that ended, by operation and error."
    );

    private static readonly Counter<long> Retries = Meter.CreateCounter<long>(
        "graph.neo4j.retries",
        "{attempt}",
        "Attempts after the first, by the error that came before."
    );

    private static readonly Counter<long> Rejections = Meter.CreateCounter<long>(
        "graph.neo4j.rejected",
        "{request}",
        "Requests that were not sent, because of the circuit breaker or of too many at once."
    );

    private static readonly Counter<long> Transitions = Meter.CreateCounter<long>(
        "graph.neo4j.circuit.transitions",
        "{transition}",
        "Changes of the circuit breaker, by its new state."
    );

    private static readonly Counter<long> Terminations = Meter.CreateCounter<long>(
        "graph.neo4j.terminations",
        "{statement}",
        "Statements that were ended on the server because nobody waits for them."
    );

    /// <summary>The activity of one request, or null where nobody listens.</summary>
    public static Activity? Start(string operation, Neo4jOptions options, CypherStatement? statement)
    {
        var activity = Database.Start(operation, statement?.Summary);
        if (activity is not { IsAllDataRequested: true })
            return activity;
        activity.SetTag("db.namespace", options.Database);
        activity.SetTag("server.address", options.Url.Host);
        activity.SetTag("server.port", options.Url.Port);
        // Values are parameters, so the text holds none.
        activity.SetTag("db.query.text", statement?.Text);
        return activity;
    }

    /// <summary>Ends what was begun with <see cref="Start"/>.</summary>
    public static void End(Activity? activity, string operation, TimeSpan duration, string? error)
    {
        Database.End(activity, operation, duration, error);
        if (Requests.Enabled)
            Requests.Add(1, Database.Tags(operation, error));
    }

    public static void Retried(string error) => Retries.Add(1, new KeyValuePair<string, object?>("error.type", error));

    public static void Rejected(string reason) => Rejections.Add(1, new KeyValuePair<string, object?>("error.type", reason));

    public static void Circuit(string state) => Transitions.Add(1, new KeyValuePair<string, object?>("state", state));

    public static void Terminated(long statements) => Terminations.Add(statements);
}
