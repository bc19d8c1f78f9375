namespace Graph.GraphQL.Execution;

/// <summary>A response that may be delivered in parts.</summary>
public sealed class IncrementalResult
{
    /// <summary>A response that is delivered in full.</summary>
    public IncrementalResult(ExecutionResult whole)
        : this(whole, null) { }

    internal IncrementalResult(ExecutionResult initial, IAsyncEnumerable<IncrementalPayload>? subsequent)
    {
        Initial = initial;
        HasNext = subsequent is not null;
        Subsequent = subsequent ?? AsyncEnumerable.Empty<IncrementalPayload>();
    }

    /// <summary>
    /// The first part, or the complete response. Its output includes <c>pending</c> and <c>hasNext</c> if more parts follow.
    /// </summary>
    public ExecutionResult Initial { get; }

    /// <summary>Whether more parts follow.</summary>
    public bool HasNext { get; }

    /// <summary>
    /// The later parts, to be enumerated once. They are executed during the enumeration. If it is abandoned, resolvers are
    /// cancelled, and none is running after the enumerator is disposed.
    /// </summary>
    public IAsyncEnumerable<IncrementalPayload> Subsequent { get; }
}
