using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Diagnostics.Metrics;
using Graph.Storage.Plans;

namespace Graph.Storage.Diagnostics;

/// <summary>
/// The spans and the latency that an adapter reports, following OpenTelemetry's conventions for databases. They never contain
/// values of a query. Thread-safe.
/// </summary>
/// <param name="name">The name of the adapter's activity source and meter.</param>
/// <param name="system">The value of <c>db.system.name</c>.</param>
/// <param name="kind">
/// <see cref="ActivityKind.Client"/>, or <see cref="ActivityKind.Internal"/> for a database within the process.
/// </param>
[SuppressMessage("Design", "CA1001", Justification = "It lives as long as the process.")]
public sealed class DatabaseTelemetry(string name, string system, ActivityKind kind)
{
    // The buckets recommended by the conventions.
    private static readonly InstrumentAdvice<double> Buckets = new()
    {
        HistogramBucketBoundaries = [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10],
    };

    private readonly ActivitySource _activities = new(name);
    private readonly Histogram<double> _durations = new Meter(name).CreateHistogram<double>(
        "db.client.operation.duration",
        "s",
        "Duration of database operations, including waits and retries.",
        tags: null,
        Buckets
    );

    /// <summary>Starts the span of one operation. Returns null if there is no listener.</summary>
    /// <param name="operation">The value of <c>db.operation.name</c>; one of a small set.</param>
    /// <param name="summary">The request in names of the model, such as <c>FETCH Person</c>; null for the operation alone.</param>
    public Activity? Start(string operation, string? summary = null)
    {
        var activity = _activities.StartActivity(summary ?? operation, kind);
        if (activity is not { IsAllDataRequested: true })
            return activity;
        activity.SetTag("db.system.name", system);
        activity.SetTag("db.operation.name", operation);
        activity.SetTag("db.query.summary", summary ?? operation);
        return activity;
    }

    /// <summary>Starts the span of a fetch. Returns null if there is no listener.</summary>
    public Activity? Start(FetchPlan plan) => _activities.HasListeners() ? Start(PlanSummary.Operation(plan), PlanSummary.Of(plan)) : null;

    /// <summary>Ends the span and records the duration.</summary>
    /// <param name="activity">The activity returned by <see cref="Start"/>.</param>
    /// <param name="operation">The operation that it was started with.</param>
    /// <param name="duration">How long the operation took.</param>
    /// <param name="error">The value of <c>error.type</c>, one of a small set; null if the operation succeeded.</param>
    public void End(Activity? activity, string operation, TimeSpan duration, string? error)
    {
        if (activity is not null)
        {
            if (error is not null)
                activity.SetTag("error.type", error).SetStatus(ActivityStatusCode.Error);
            activity.Dispose();
        }

        if (_durations.Enabled)
            _durations.Record(duration.TotalSeconds, Tags(operation, error));
    }

    /// <summary>Runs one operation within a span.</summary>
    public async ValueTask<T> ObserveAsync<T>(string operation, string? summary, Func<ValueTask<T>> work)
    {
        var activity = Start(operation, summary);
        var started = Stopwatch.GetTimestamp();
        string? error = null;
        try
        {
            return await work();
        }
        catch (Exception failed)
        {
            error = ErrorType(failed);
            throw;
        }
        finally
        {
            End(activity, operation, Stopwatch.GetElapsedTime(started), error);
        }
    }

    /// <summary>The attributes of a measurement.</summary>
    public TagList Tags(string operation, string? error)
    {
        var tags = new TagList { { "db.system.name", system }, { "db.operation.name", operation } };
        if (error is not null)
            tags.Add("error.type", error);
        return tags;
    }

    /// <summary>
    /// The value of <c>error.type</c> for a failure: the reason reported by the store, otherwise the type of the exception.
    /// </summary>
    public static string ErrorType(Exception failed) => failed is StoreException store ? store.Failure.ToString() : failed.GetType().Name;
}
