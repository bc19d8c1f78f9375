using Graph.Storage;

namespace Graph.Api.Hosting;

/// <summary>
/// Notices that another process has opened the store with another model, as an upgrade of one of two servers does: this server then
/// answers by its old model and can no longer write. It looks every minute and whenever health is asked for; the log says it once.
/// Thread-safe.
/// </summary>
internal sealed class ModelWatch(IGraphStore store, ILogger<ModelWatch> logger) : BackgroundService
{
    /// <summary>What is told of it.</summary>
    public const string Told = "another process has opened the store with another model: restart this server with that model";

    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);
    private int _isOther;

    /// <summary>Whether the store still has the model that this server serves.</summary>
    public async ValueTask<bool> IsCurrentAsync(CancellationToken cancellation)
    {
        var isCurrent = await store.GetModelHashAsync(cancellation) == store.Model.ContentHash;
        if (Interlocked.Exchange(ref _isOther, isCurrent ? 0 : 1) == 0 && !isCurrent)
            logger.LogWarning("The model of this server is older than the store's: {Reason}.", Told);
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
                // The store does not answer: the health check says why, and there is a next time.
            }
        }
    }
}
