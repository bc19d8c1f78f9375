using Graph.Storage.Neo4j.Http;
using Polly;
using Polly.Retry;

namespace Graph.Storage.Neo4j.Archive;

/// <summary>How a copy bears with a server that is gone for a while: longer than a question, since it has come a long way.</summary>
internal static class ArchivePatience
{
    /// <summary>Tries again for half a minute in all: a server that restarts takes some ten seconds.</summary>
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
