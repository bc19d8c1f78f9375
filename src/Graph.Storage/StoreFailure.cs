namespace Graph.Storage;

/// <summary>The reason for a failure of a store, as far as it matters to callers.</summary>
public enum StoreFailure
{
    /// <summary>The store cannot be used until an operator fixes it (a wrong password, a file that is not a store).</summary>
    Unusable,

    /// <summary>The store is currently unavailable; the same request may succeed later.</summary>
    Unavailable,

    /// <summary>The store did not respond in time.</summary>
    TimedOut,

    /// <summary>There are too many concurrent requests; the same request may succeed later.</summary>
    Overloaded,

    /// <summary>The request needs more memory than the store allows. Retrying does not help; a smaller request does.</summary>
    OutOfMemory,
}
