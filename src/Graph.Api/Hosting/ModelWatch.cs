using Graph.Storage;

namespace Graph.Api.Hosting;

/// <summary>
/// Detects that another process has opened the store with another model, as when one of two servers is upgraded: this server then still
/// serves its old model and cannot write any more. It checks every minute and on every health check, and logs the change once.
/// Thread-safe.
/// </summary>
internal sealed class ModelWatch(IGraphStore store, ILogger<ModelWatch> logger) : BackgroundService
{
    /// <summary>The description of the problem.</summary>
    public const string Problem = "another process has opened the store with another model: restart this server with that model";

    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);
    private int _isOther;

    /// <summary>Whether the store still has the model that this server serves.</summary>
    public async ValueTask<bool> IsCurrentAsync(CancellationToken cancellation)
    {
        var isCurrent = await store.GetModelHashAsync(cancellation) == store.Model.ContentHash;
        if (Interlocked.Exchange(ref _isOther, isCurrent ? 0 : 1) == 0 && !isCurrent)
            logger.LogWarning("The model of this server is older than the store's: {Reason}.", Problem);
        return isCurrent;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await IsCurrentAsync(stoppingToken);
            }
            catch (Exception failed) when (failed is not OperationCanceledException)
            {
                // The store does not respond: the health check reports the reason, and the check is repeated.
            }
        }
    }
}
