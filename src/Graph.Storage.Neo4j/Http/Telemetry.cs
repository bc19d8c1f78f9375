using System.Diagnostics;
using System.Diagnostics.Metrics;
using Graph.Storage.Diagnostics;

namespace Graph.Storage.Neo4j.Http;

/// <summary>Telemetry of the client: one meter and one activity source, both named <c>Graph.Storage.Neo4j</c>.</summary>
internal static class Telemetry
{
    /// <summary>The name of both.</summary>
    public const string Name = "Graph.Storage.Neo4j";

    private static readonly DatabaseTelemetry Database = new(Name, "neo4j", ActivityKind.Client);
    private static readonly Meter Meter = new(Name);

    private static readonly Counter<long> Requests = Meter.CreateCounter<long>(
        "graph.neo4j.requests",
        "{request}",
        "Completed requests, by operation and error."
    );

    private static readonly Counter<long> Retries = Meter.CreateCounter<long>(
        "graph.neo4j.retries",
        "{attempt}",
        "Retries, by the error of the previous attempt."
    );

    private static readonly Counter<long> Rejections = Meter.CreateCounter<long>(
        "graph.neo4j.rejected",
        "{request}",
        "Requests that were not sent, because of the circuit breaker or too many concurrent requests."
    );

    private static readonly Counter<long> Transitions = Meter.CreateCounter<long>(
        "graph.neo4j.circuit.transitions",
        "{transition}",
        "State changes of the circuit breaker, by new state."
    );

    private static readonly Counter<long> Terminations = Meter.CreateCounter<long>(
        "graph.neo4j.terminations",
        "{statement}",
        "Statements that were terminated on the server because no caller waits for them."
    );

    /// <summary>The activity of one request, or null if there is no listener.</summary>
    public static Activity? Start(string operation, Neo4jOptions options, CypherStatement? statement)
    {
        var activity = Database.Start(operation, statement?.Summary);
        if (activity is not { IsAllDataRequested: true })
            return activity;
        activity.SetTag("db.namespace", options.Database);
        activity.SetTag("server.address", options.Url.Host);
        activity.SetTag("server.port", options.Url.Port);
        // Values are parameters, so the text contains none.
        activity.SetTag("db.query.text", statement?.Text);
        return activity;
    }

    /// <summary>Ends the activity of <see cref="Start"/>.</summary>
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
