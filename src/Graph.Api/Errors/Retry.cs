namespace Graph.Api.Errors;

/// <summary>Whether it helps to send a refused request again.</summary>
internal enum Retry
{
    /// <summary>No: the same request is refused again.</summary>
    No,

    /// <summary>Yes, after a pause.</summary>
    Later,

    /// <summary>Yes, once somebody has mended the server, its store or its settings.</summary>
    Mended,
}
