namespace Graph.Storage;

/// <summary>A store cannot be opened or used as it is; the message says why and what to do.</summary>
public sealed class StoreException : Exception
{
    /// <summary>Says why and what to do.</summary>
    public StoreException(string message)
        : base(message)
    {
    }

    /// <summary>Says why and what to do, and keeps what was underneath.</summary>
    public StoreException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
