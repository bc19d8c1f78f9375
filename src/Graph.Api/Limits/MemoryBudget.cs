using Graph.Api.Configuration;
using Graph.Api.Errors;
using Graph.GraphQL.Errors;

namespace Graph.Api.Limits;

/// <summary>
/// The memory that all requests together may use for their input and for their responses until they are sent, as far as it can be
/// estimated. Thread-safe.
/// </summary>
internal sealed class MemoryBudget(LimitOptions limits)
{
    // The store, the stored documents and uncounted memory need the rest.
    private const int ShareOfHeap = 4;

    private readonly long _limit = limits.MemoryBytes ?? GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / ShareOfHeap;
    private long _held;

    /// <summary>The error of a request for which no memory is left; always the same object.</summary>
    public static GraphQLError Overloaded { get; } =
        new(
            "The server's memory is in use by other large requests and responses. Try again later, or request less.",
            extensions: ErrorCodes.ServerOverloaded.ToExtensions()
        );

    /// <summary>The number of bytes in use.</summary>
    public long Held => Interlocked.Read(ref _held);

    /// <summary>The number of bytes available in total.</summary>
    public long Limit => _limit;

    /// <summary>Takes bytes, even beyond the limit; a negative number releases them. Returns false if the limit is exceeded.</summary>
    public bool Take(long bytes) => Interlocked.Add(ref _held, bytes) <= _limit;

    /// <summary>
    /// Takes bytes for data that may have to wait, if enough are free: at most a quarter of the limit, so that data that waits for its
    /// client does not block other requests.
    /// </summary>
    public bool TryTakeToWait(long bytes)
    {
        if (Interlocked.Add(ref _held, bytes) <= _limit / 4)
            return true;
        Interlocked.Add(ref _held, -bytes);
        return false;
    }
}
