using System.Diagnostics;
using System.Threading.RateLimiting;
using Graph.Api.Telemetry;
using Graph.Storage;

namespace Graph.Api.Execution.Turns;

/// <summary>
/// Schedules operations: a limited number run concurrently, on dedicated threads; the others wait or are rejected. Small operations soon
/// take priority over slow ones. Safe for use by several threads.
/// </summary>
internal sealed class OperationTurns(TurnOptions options, ILogger logger) : IDisposable
{
    private static readonly TimeSpan RetryInterval = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LogInterval = TimeSpan.FromSeconds(10);

    private readonly WorkerThreads _threads = new(options.Threads);
    private readonly TurnLanes _lanes = new(options);
    private long _lastLogged = long.MinValue;

    /// <summary>The number of running operations.</summary>
    public long Active => _lanes.Active;

    /// <summary>The number of queued operations.</summary>
    public long Waiting => _lanes.Waiting;

    /// <summary>
    /// Runs work when it is scheduled; the caller's thread is free in the meantime. The work has ended when its task has: cancelled work
    /// holds its slot until it stops.
    /// </summary>
    /// <exception cref="StoreException">It could not start: <see cref="StoreFailure.Overloaded"/>.</exception>
    public async Task<T> RunAsync<T>(Func<Task<T>> work, CancellationToken cancellation)
    {
        using var turn = new OperationTurn(await EnterAsync(cancellation), _threads, _lanes, cancellation);
        return await Task.Factory.StartNew(work, cancellation, TaskCreationOptions.DenyChildAttach, turn).Unwrap();
    }

    /// <summary>
    /// Runs work that no client can request again, such as the response to an event: it waits until it can start, and is then subject to
    /// the time limit.
    /// </summary>
    public async ValueTask RunWhenPossibleAsync(Func<CancellationToken, ValueTask> work, TimeSpan time, CancellationToken cancellation)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        while (true)
        {
            var hasBegun = false;
            try
            {
                await RunAsync(
                    async () =>
                    {
                        hasBegun = true;
                        ended.CancelAfter(time);
                        await work(ended.Token);
                        return true;
                    },
                    ended.Token
                );
                return;
            }
            catch (StoreException refused) when (refused.Failure == StoreFailure.Overloaded && !hasBegun)
            {
                await Task.Delay(RetryInterval, cancellation);
            }
        }
    }

    public void Dispose()
    {
        _lanes.Dispose();
        _threads.Dispose();
    }

    private async ValueTask<RateLimitLease> EnterAsync(CancellationToken cancellation)
    {
        var began = Stopwatch.GetTimestamp();
        try
        {
            return await _lanes.EnterAsync(cancellation);
        }
        catch (StoreException refused)
        {
            LogRejection(refused);
            throw;
        }
        finally
        {
            ApiTelemetry.Waited(Stopwatch.GetElapsedTime(began));
        }
    }

    // Under load very many operations are rejected: an occasional line is enough.
    private void LogRejection(StoreException refused)
    {
        var (last, now) = (Interlocked.Read(ref _lastLogged), Stopwatch.GetTimestamp());
        if (last != long.MinValue && Stopwatch.GetElapsedTime(last, now) < LogInterval)
            return;
        if (Interlocked.CompareExchange(ref _lastLogged, now, last) == last)
            logger.LogWarning("Operations are rejected. {Reason}", refused.Message);
    }
}
