using System.Diagnostics;
using System.Diagnostics.Metrics;
using Graph.GraphQL.Errors;

namespace Graph.Api.Telemetry;

/// <summary>The telemetry of the API: an activity source and a meter, both named <see cref="Name"/>. Thread-safe.</summary>
internal static class ApiTelemetry
{
    /// <summary>The name of both.</summary>
    public const string Name = "Graph.Api";

    // The conventions' value for an error without a code.
    private const string Other = "_OTHER";

    private static readonly InstrumentAdvice<double> Buckets = new()
    {
        HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    };

    private static readonly Meter Meter = new(Name);

    private static readonly Histogram<double> Operations = Meter.CreateHistogram(
        "graph.operation.duration",
        "s",
        "Duration of GraphQL operations, including the time in the queue.",
        tags: null,
        Buckets
    );

    private static readonly Counter<long> Errors = Meter.CreateCounter<long>(
        "graph.operation.errors",
        "{error}",
        "Errors in responses, by code."
    );

    private static readonly Counter<long> Refusals = Meter.CreateCounter<long>(
        "graph.request.refusals",
        "{request}",
        "HTTP requests that were rejected before any part of them ran, by code."
    );

    private static readonly Histogram<double> Waits = Meter.CreateHistogram(
        "graph.turn.wait",
        "s",
        "How long operations waited in the queue.",
        tags: null,
        Buckets
    );

    private static readonly UpDownCounter<long> Streams = Meter.CreateUpDownCounter<long>(
        "graph.stream.active",
        "{stream}",
        "Open WebSockets and streams of server-sent events."
    );

    private static readonly UpDownCounter<long> Subscriptions = Meter.CreateUpDownCounter<long>(
        "graph.subscription.active",
        "{subscription}",
        "Active subscriptions."
    );

    /// <summary>The source of the spans.</summary>
    public static ActivitySource Activities { get; } = new(Name);

    /// <summary>The code of an error, or the conventional value for an error without one.</summary>
    public static string CodeOf(GraphQLError error) => error.Extensions?.GetValueOrDefault("code") as string ?? Other;

    public static void OperationEnded(TimeSpan duration, string transport, string? type, string? error)
    {
        if (!Operations.Enabled)
            return;
        var tags = new TagList { { "graph.transport", transport } };
        if (type is not null)
            tags.Add("graphql.operation.type", type);
        if (error is not null)
            tags.Add("error.type", error);
        Operations.Record(duration.TotalSeconds, tags);
    }

    public static void RecordError(string code) => Errors.Add(1, new KeyValuePair<string, object?>("error.type", code));

    public static void Refused(string code) => Refusals.Add(1, new KeyValuePair<string, object?>("error.type", code));

    public static void Waited(TimeSpan time) => Waits.Record(time.TotalSeconds);

    /// <summary>Counts a stream as open until the result is disposed of.</summary>
    public static IDisposable OpenStream(string transport) => new Open(Streams, new("graph.transport", transport));

    /// <summary>Counts a subscription as active until the result is disposed of.</summary>
    public static IDisposable OpenSubscription(string transport) => new Open(Subscriptions, new("graph.transport", transport));

    private sealed class Open : IDisposable
    {
        private readonly UpDownCounter<long> _counter;
        private readonly KeyValuePair<string, object?> _tag;

        public Open(UpDownCounter<long> counter, KeyValuePair<string, object?> tag)
        {
            (_counter, _tag) = (counter, tag);
            counter.Add(1, tag);
        }

        public void Dispose() => _counter.Add(-1, _tag);
    }
}
