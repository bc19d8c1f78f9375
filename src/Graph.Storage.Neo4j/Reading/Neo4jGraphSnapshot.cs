using Graph.Storage.Neo4j.Http;
using Graph.Storage.Plans;
using Graph.Storage.Results;

namespace Graph.Storage.Neo4j.Reading;

/// <summary>
/// One state of the graph: that of the first answer, unless this process had written by then what the snapshot must not show.
/// A plan that meets a later state is asked again as known at the instant of that one, which old versions make exact.
/// </summary>
/// <param name="reader">Who reads.</param>
/// <param name="api">The server.</param>
/// <param name="opened">The place in the line of this process's changes at which it was opened.</param>
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
        // What was known earlier than the state is the same in all later ones.
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
