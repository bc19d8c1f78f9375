namespace Graph.Storage;

/// <summary>A store cannot be opened or used. The message gives the reason and a remedy.</summary>
public class StoreException : Exception
{
    /// <summary>Creates an exception with the reason and a remedy.</summary>
    public StoreException(string message)
        : base(message) { }

    /// <summary>Creates an exception with the reason, a remedy and the inner exception.</summary>
    public StoreException(string message, Exception innerException)
        : base(message, innerException) { }

    /// <summary>Creates an exception with the reason, a remedy, the type of failure and the inner exception.</summary>
    public StoreException(string message, StoreFailure failure, Exception? innerException = null)
        : base(message, innerException) => Failure = failure;

    /// <summary>The type of failure. Default: <see cref="StoreFailure.Unusable"/>.</summary>
    public StoreFailure Failure { get; }
}
