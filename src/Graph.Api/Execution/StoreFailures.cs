using Graph.Storage;

namespace Graph.Api.Execution;

/// <summary>What a client is told when the store fails: nothing of its inside, but whether to wait or to ask for less.</summary>
internal static class StoreFailures
{
    /// <summary>A sentence, and a stable code for <c>extensions.code</c>.</summary>
    public static (string Message, string Code) Describe(StoreFailure failure) => failure switch
    {
        StoreFailure.TimedOut => ("The store did not answer in time. Ask for less, or try again later.", "STORE_TIMEOUT"),
        StoreFailure.Overloaded => ("The store is asked more at once than it takes. Try again later.", "STORE_OVERLOADED"),
        StoreFailure.OutOfMemory => ("The question needs more memory than the store has. Ask for less.", "STORE_OUT_OF_MEMORY"),
        _ => ("The store cannot answer at the moment. Try again later.", "STORE_UNAVAILABLE"),
    };
}
