namespace Graph.GraphQL.Execution;

/// <summary>A response that may come in parts.</summary>
public sealed class IncrementalResult
{
    /// <summary>A response that comes whole.</summary>
    public IncrementalResult(ExecutionResult whole)
        : this(whole, null) { }

    internal IncrementalResult(ExecutionResult initial, IAsyncEnumerable<IncrementalPayload>? subsequent)
    {
        Initial = initial;
        HasNext = subsequent is not null;
        Subsequent = subsequent ?? AsyncEnumerable.Empty<IncrementalPayload>();
    }

    /// <summary>The first part, or the whole response. Written, it says <c>pending</c> and <c>hasNext</c> when there are more.</summary>
    public ExecutionResult Initial { get; }

    /// <summary>Whether anything follows.</summary>
    public bool HasNext { get; }

    /// <summary>
    /// The later parts, to be enumerated once. They are executed while they are enumerated; when the enumeration is given
    /// up, resolvers are cancelled, and none runs any more once the enumerator is disposed.
    /// </summary>
    public IAsyncEnumerable<IncrementalPayload> Subsequent { get; }
}
