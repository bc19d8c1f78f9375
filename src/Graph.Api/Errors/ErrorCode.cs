namespace Graph.Api.Errors;

/// <summary>A code that identifies an error to programs, under <c>extensions.code</c>. Its meaning never changes.</summary>
/// <param name="Name">The code.</param>
/// <param name="Place">Where the error occurs.</param>
/// <param name="Meaning">Its meaning, as a sentence of Markdown.</param>
/// <param name="Retry">Whether the same request may succeed later.</param>
/// <param name="Statuses">The HTTP statuses of a response that consists of this error only; none if it has no status of its own.</param>
internal sealed record ErrorCode(string Name, ErrorPlace Place, string Meaning, Retry Retry, params int[] Statuses)
{
    /// <summary>The <c>extensions</c> of an error with this code.</summary>
    public Dictionary<string, object?> ToExtensions() => new() { ["code"] = Name };

    /// <summary>The code.</summary>
    public override string ToString() => Name;
}
