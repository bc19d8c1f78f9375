namespace Graph.Api.Errors;

/// <summary>A code by which programs tell errors apart, under <c>extensions.code</c>. It never changes its meaning.</summary>
/// <param name="Name">The code.</param>
/// <param name="Place">Where a client meets it.</param>
/// <param name="Meaning">What it says, in a sentence of Markdown.</param>
/// <param name="Retry">Whether the same request may succeed later.</param>
/// <param name="Statuses">The HTTP statuses of a response that is nothing but this error; none where it has no status of its own.</param>
internal sealed record ErrorCode(string Name, ErrorPlace Place, string Meaning, Retry Retry, params int[] Statuses)
{
    /// <summary>The <c>extensions</c> of an error with this code.</summary>
    public Dictionary<string, object?> ToExtensions() => new() { ["code"] = Name };

    /// <summary>The code.</summary>
    public override string ToString() => Name;
}
