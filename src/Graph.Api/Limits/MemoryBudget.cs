using Graph.Api.Configuration;
using Graph.Api.Errors;
using Graph.GraphQL.Errors;

namespace Graph.Api.Limits;

/// <summary>
/// The memory that all requests together may take for what they sent and for their answers while these are made and sent,
/// as far as it can be estimated. Thread-safe.
/// </summary>
internal sealed class MemoryBudget(LimitOptions limits)
{
    // The store, the documents that are remembered, and what nobody counts need the rest.
    private const int ShareOfHeap = 4;

    private readonly long _most = limits.MemoryBytes ?? GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / ShareOfHeap;
    private long _held;

    /// <summary>The error of a request that finds none left; always the same object.</summary>
    public static GraphQLError Overloaded { get; } =
        new(
            "The server has as many large requests and answers in hand as its memory allows. Try again later, or ask for less.",
            extensions: ErrorCodes.ServerOverloaded.ToExtensions()
        );

    /// <summary>How many bytes are taken.</summary>
    public long Held => Interlocked.Read(ref _held);

    /// <summary>How many bytes there are.</summary>
    public long Limit => _most;

    /// <summary>Takes so many bytes, whether or not they are there; gives them back when negative. False when there are too many taken.</summary>
    public bool Take(long bytes) => Interlocked.Add(ref _held, bytes) <= _most;

    /// <summary>
    /// Takes so many bytes for what may have to wait, if there are enough: at most a quarter of all, so that what waits for
    /// its client keeps nobody from being answered.
    /// </summary>
    public bool TryTakeToWait(long bytes)
    {
        if (Interlocked.Add(ref _held, bytes) <= _most / 4)
            return true;
        Interlocked.Add(ref _held, -bytes);
        return false;
    }
}
