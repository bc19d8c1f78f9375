using Graph.Api.Execution.Turns;
using Graph.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Graph.Api.Hosting;

/// <summary>
/// Whether a question would be answered now: one is asked, and has its turn like any other. Whoever asks for health does not wait long.
/// The log says when it changes, and why. Degraded where the store has another model. Safe for use by several threads.
/// </summary>
internal sealed class StoreHealthCheck(IGraphStore store, OperationTurns turns, ModelWatch model, ILogger<StoreHealthCheck> logger)
    : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    // What was last told: null while it is ready.
    private string? _last;

    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            var isCurrent = await turns.RunAsync(() => AskAsync(limit.Token), limit.Token);
            if (Interlocked.Exchange(ref _last, null) is not null)
                logger.LogInformation("The store answers. Ready.");
            return isCurrent ? HealthCheckResult.Healthy("ready") : HealthCheckResult.Degraded($"ready, but {ModelWatch.Told}");
        }
        catch (StoreException error)
        {
            return NotReady(
                error.Message,
                error.Failure switch
                {
                    StoreFailure.Unusable => "the store cannot be used as it is: the log says why",
                    StoreFailure.Overloaded => "more is asked at once than can be answered",
                    _ => "the store does not answer",
                }
            );
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return NotReady(error.ToString(), "the store cannot be used as it is: the log says why");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return NotReady($"No answer within {Patience.TotalSeconds} s.", "the store does not answer");
        }
    }

    private async Task<bool> AskAsync(CancellationToken cancellation)
    {
        await store.LastChangeAsync(cancellation);
        return await model.IsCurrentAsync(cancellation);
    }

    // Nothing of the store's inside is told to whoever asks.
    private HealthCheckResult NotReady(string why, string told)
    {
        if (Interlocked.Exchange(ref _last, told) != told)
            logger.LogWarning("Not ready. {Reason}", why);
        return HealthCheckResult.Unhealthy(told);
    }
}
