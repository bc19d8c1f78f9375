using Graph.Storage.Neo4j.Http;
using Polly;
using Polly.Retry;

namespace Graph.Storage.Neo4j.Archive;

/// <summary>The retries of a copy while the server is unavailable: more than for a query, since a copy has more work to lose.</summary>
internal static class ArchiveRetry
{
    /// <summary>Retries for half a minute in all: a server restart takes some ten seconds.</summary>
    public static ResiliencePipeline Of(TimeProvider time) =>
        new ResiliencePipelineBuilder { TimeProvider = time }
            .AddRetry(
                new RetryStrategyOptions
                {
                    ShouldHandle = new PredicateBuilder().Handle<QueryApiException>(error => error.IsTransient || error.IsUnknownOutcome),
                    MaxRetryAttempts = 8,
                    Delay = TimeSpan.FromMilliseconds(200),
                    MaxDelay = TimeSpan.FromSeconds(8),
                    BackoffType = DelayBackoffType.Exponential,
                    UseJitter = true,
                }
            )
            .Build();
}
