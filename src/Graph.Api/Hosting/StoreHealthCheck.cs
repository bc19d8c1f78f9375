using Graph.Api.Execution.Turns;
using Graph.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Graph.Api.Hosting;

/// <summary>
/// Whether a query would succeed now: the check runs one, scheduled like any other. It does not wait long. Changes are logged with their
/// reason. Degraded if the store has another model. Safe for use by several threads.
/// </summary>
internal sealed class StoreHealthCheck(IGraphStore store, OperationTurns turns, ModelWatch model, ILogger<StoreHealthCheck> logger)
    : IHealthCheck
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(4);

    // The problem that was last logged; null while the store is ready.
    private string? _last;

    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeLimit);
        try
        {
            var isCurrent = await turns.RunAsync(() => QueryAsync(limit.Token), limit.Token);
            if (Interlocked.Exchange(ref _last, null) is not null)
                logger.LogInformation("The store responds. Ready.");
            return isCurrent ? HealthCheckResult.Healthy("ready") : HealthCheckResult.Degraded($"ready, but {ModelWatch.Problem}");
        }
        catch (StoreException error)
        {
            return NotReady(
                error.Message,
                error.Failure switch
                {
                    StoreFailure.Unusable => "the store is unusable: the log has the reason",
                    StoreFailure.Overloaded => "the server is overloaded",
                    _ => "the store does not respond",
                }
            );
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return NotReady(error.ToString(), "the store is unusable: the log has the reason");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return NotReady($"No response within {TimeLimit.TotalSeconds} s.", "the store does not respond");
        }
    }

    private async Task<bool> QueryAsync(CancellationToken cancellation)
    {
        await store.LastChangeAsync(cancellation);
        return await model.IsCurrentAsync(cancellation);
    }

    // The response reveals no internal details of the store.
    private HealthCheckResult NotReady(string reason, string problem)
    {
        if (Interlocked.Exchange(ref _last, problem) != problem)
            logger.LogWarning("Not ready. {Reason}", reason);
        return HealthCheckResult.Unhealthy(problem);
    }
}
