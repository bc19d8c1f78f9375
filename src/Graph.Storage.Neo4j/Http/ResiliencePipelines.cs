using System.Threading.RateLimiting;
using Polly;
using Polly.CircuitBreaker;
using Polly.RateLimiting;
using Polly.Retry;
using Polly.Timeout;

namespace Graph.Storage.Neo4j.Http;

/// <summary>
/// The resilience pipelines for requests to the server, from the outside in: a time limit, retries (reads only), a circuit
/// breaker, a limit on concurrent requests. Safe for use by several threads.
/// </summary>
internal sealed class ResiliencePipelines : IDisposable
{
    private static readonly TimeSpan PingTimeout = TimeSpan.FromSeconds(5);

    private readonly ResiliencePipeline _reads;
    private readonly ResiliencePipeline _writes;
    private readonly ResiliencePipeline _circuit;
    private readonly ResiliencePipeline _attempts;
    private readonly CircuitBreakerStateProvider _state = new();
    private readonly ConcurrencyLimiter _bulkhead;
    private readonly Func<CancellationToken, ValueTask> _ping;

    /// <param name="options">The limits.</param>
    /// <param name="time">The clock of delays and of the circuit breaker.</param>
    /// <param name="ping">Sends the server a cheap request; fails if it cannot respond.</param>
    public ResiliencePipelines(Neo4jOptions options, TimeProvider time, Func<CancellationToken, ValueTask> ping)
    {
        _ping = ping;
        _bulkhead = new ConcurrencyLimiter(
            new ConcurrencyLimiterOptions
            {
                PermitLimit = options.MaxConnections,
                QueueLimit = options.MaxWaiting,
                QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
            }
        );
        _circuit = New(time).AddCircuitBreaker(Breaker()).Build();
        _attempts = New(time).AddPipeline(_circuit).AddRateLimiter(_bulkhead).Build();
        _writes = New(time).AddTimeout(options.WriteTimeout).Build();
        var reading = New(time).AddTimeout(options.ReadTimeout);
        if (options.ReadRetries > 0)
            reading.AddRetry(Retry(options.ReadRetries));
        _reads = reading.Build();
    }

    /// <summary>Runs operations that may be repeated: reads.</summary>
    public ValueTask<T> ReadAsync<T, TState>(
        Func<TState, CancellationToken, ValueTask<T>> attempt,
        TState with,
        CancellationToken cancellation
    ) => GuardAsync(_reads, attempt, with, cancellation);

    /// <summary>Runs, once, operations that may not be repeated.</summary>
    public ValueTask<T> WriteAsync<T, TState>(
        Func<TState, CancellationToken, ValueTask<T>> attempt,
        TState with,
        CancellationToken cancellation
    ) => GuardAsync(_writes, attempt, with, cancellation);

    public void Dispose() => _bulkhead.Dispose();

    private async ValueTask<T> GuardAsync<T, TState>(
        ResiliencePipeline pipeline,
        Func<TState, CancellationToken, ValueTask<T>> attempt,
        TState with,
        CancellationToken cancellation
    )
    {
        try
        {
            return await pipeline.ExecuteAsync(
                static (call, limit) => call.Calm.AttemptAsync(call.Attempt, call.With, call.Caller, limit),
                (Calm: this, Attempt: attempt, With: with, Caller: cancellation),
                cancellation
            );
        }
        catch (TimeoutRejectedException late)
        {
            throw TimedOut(late);
        }
    }

    private async ValueTask<T> AttemptAsync<T, TState>(
        Func<TState, CancellationToken, ValueTask<T>> attempt,
        TState with,
        CancellationToken caller,
        CancellationToken cancellation
    )
    {
        try
        {
            // If a slow query were the probe of a recovering server, it would delay all others.
            if (_state.CircuitState != CircuitState.Closed)
                await _circuit.ExecuteAsync(static (calm, limit) => calm.PingAsync(limit), this, cancellation);
            return await _attempts.ExecuteAsync(
                static async (call, limit) =>
                {
                    try
                    {
                        return await call.Attempt(call.With, limit);
                    }
                    catch (OperationCanceledException late) when (!call.Caller.IsCancellationRequested)
                    {
                        throw TimedOut(late);
                    }
                },
                (Attempt: attempt, With: with, Caller: caller),
                cancellation
            );
        }
        catch (RateLimiterRejectedException refused)
        {
            Telemetry.Rejected(ErrorCodes.Overloaded);
            throw new QueryApiException(
                ErrorCodes.Overloaded,
                "Too many concurrent requests to Neo4j; try again later.",
                StoreFailure.Overloaded,
                inner: refused
            );
        }
        catch (BrokenCircuitException open)
        {
            Telemetry.Rejected(ErrorCodes.CircuitOpen);
            throw new QueryApiException(
                ErrorCodes.CircuitOpen,
                "Neo4j failed too often just now; requests resume in a moment.",
                StoreFailure.Unavailable,
                isTransient: true,
                inner: open
            );
        }
    }

    private async ValueTask PingAsync(CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(PingTimeout);
        try
        {
            await _ping(limit.Token);
        }
        catch (OperationCanceledException late) when (!cancellation.IsCancellationRequested)
        {
            throw TimedOut(late);
        }
    }

    private static ResiliencePipelineBuilder New(TimeProvider time) => new() { TimeProvider = time };

    private static RetryStrategyOptions Retry(int attempts) =>
        new()
        {
            ShouldHandle = static outcome => ValueTask.FromResult(outcome.Outcome.Exception is QueryApiException { IsTransient: true }),
            MaxRetryAttempts = attempts,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = TimeSpan.FromMilliseconds(100),
            MaxDelay = TimeSpan.FromSeconds(2),
            OnRetry = static retry =>
            {
                Telemetry.Retried(((QueryApiException)retry.Outcome.Exception!).Code);
                return default;
            },
        };

    private static bool IsOfServer(string? code) =>
        code
            is ErrorCodes.ConnectionLost
                or ErrorCodes.NotAnAnswer
                or ErrorCodes.TimedOut
                or "Neo.TransientError.General.DatabaseUnavailable"
                or "Neo.TransientError.Database.DatabaseUnavailable";

    private static CircuitBreakerStrategyOptions Options(CircuitBreakerStateProvider state) =>
        new()
        {
            // Only failures of the server count, not those of the query.
            ShouldHandle = static outcome =>
                ValueTask.FromResult(outcome.Outcome.Exception is QueryApiException { Code: var code } && IsOfServer(code)),
            FailureRatio = 0.5,
            MinimumThroughput = 10,
            SamplingDuration = TimeSpan.FromSeconds(5),
            BreakDuration = TimeSpan.FromSeconds(1),
            StateProvider = state,
            OnOpened = static _ => Transition("open"),
            OnHalfOpened = static _ => Transition("half-open"),
            OnClosed = static _ => Transition("closed"),
        };

    private CircuitBreakerStrategyOptions Breaker() => Options(_state);

    private static ValueTask Transition(string name)
    {
        Telemetry.Circuit(name);
        return default;
    }

    private static QueryApiException TimedOut(Exception inner) =>
        new(ErrorCodes.TimedOut, "Neo4j did not respond in time.", StoreFailure.TimedOut, inner: inner);
}
