namespace Graph.Storage;

/// <summary>A store cannot be opened or used as it is; the message says why and what to do.</summary>
public class StoreException : Exception
{
    /// <summary>Says why and what to do.</summary>
    public StoreException(string message)
        : base(message) { }

    /// <summary>Says why and what to do, and keeps what was underneath.</summary>
    public StoreException(string message, Exception innerException)
        : base(message, innerException) { }

    /// <summary>Says why and what to do, what kind of failure it is, and keeps what was underneath.</summary>
    public StoreException(string message, StoreFailure failure, Exception? innerException = null)
        : base(message, innerException) => Failure = failure;

    /// <summary>What kind of failure it is; <see cref="StoreFailure.Unusable"/> unless said.</summary>
    public StoreFailure Failure { get; }
}
