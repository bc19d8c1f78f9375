namespace Graph.Api.Errors;

/// <summary>Whether it helps to send a rejected request again.</summary>
internal enum Retry
{
    /// <summary>No: the same request is rejected again.</summary>
    No,

    /// <summary>Yes, after a pause.</summary>
    Later,

    /// <summary>Yes, after the server, its store or its settings have been repaired.</summary>
    AfterRepair,
}
