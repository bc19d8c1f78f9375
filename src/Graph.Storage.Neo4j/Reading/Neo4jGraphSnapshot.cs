using Graph.Storage.Neo4j.Http;
using Graph.Storage.Plans;
using Graph.Storage.Results;

namespace Graph.Storage.Neo4j.Reading;

/// <summary>
/// One state of the graph: that of the first result, unless this process had written by then a change that the snapshot must
/// not show. A plan that meets a later state is executed again as known at the timestamp of the snapshot's state, which past
/// versions make exact.
/// </summary>
/// <param name="reader">The reader of the store.</param>
/// <param name="api">The server.</param>
/// <param name="opened">The position in the sequence of this process's changes at which it was opened.</param>
internal sealed class Neo4jGraphSnapshot(Neo4jGraphReader reader, QueryApi api, AppliedChange opened) : IGraphSnapshot
{
    private readonly SemaphoreSlim _first = new(1, 1);
    private volatile State? _state;
    private volatile bool _isDisposed;

    /// <inheritdoc/>
    public async ValueTask<FetchResult> FetchAsync(FetchPlan plan, CancellationToken cancellation = default)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        if (_state is { } known)
            return await FetchAsync(plan, known, cancellation);
        await _first.WaitAsync(cancellation);
        try
        {
            if (_state is null)
            {
                var answer = await reader.ReadAsync(plan, cancellation);
                if (opened.Next is not { } next || answer.Change < next)
                {
                    _state = new State(answer.Change, answer.At);
                    return answer.Result;
                }
                _state = new State(next - 1, await InstantOf.ReadAsync(api, next - 1, cancellation));
            }
        }
        finally
        {
            _first.Release();
        }
        return await FetchAsync(plan, _state, cancellation);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _isDisposed = true;
        return ValueTask.CompletedTask;
    }

    private async ValueTask<FetchResult> FetchAsync(FetchPlan plan, State known, CancellationToken cancellation)
    {
        // Facts known at a time before the state are the same in all later states.
        var at = DateTimeOffset.FromUnixTimeMilliseconds(known.At);
        if (plan.View.KnownAt is { } earlier && earlier <= at)
            return await reader.FetchAsync(plan, cancellation);
        var answer = await reader.ReadAsync(plan, cancellation);
        return answer.Change == known.Change
            ? answer.Result
            : await reader.FetchAsync(plan with { View = plan.View with { KnownAt = at } }, cancellation);
    }

    private sealed record State(long Change, long At);
}
