namespace Graph.GraphQL.TypeSystem;

/// <summary>A value that was coerced, or why it could not be.</summary>
/// <param name="Value">The value; may be null, and is null when there is an error.</param>
/// <param name="Error">The error, a sentence for the client; null when the value is good.</param>
public readonly record struct Coerced(object? Value, string? Error)
{
    /// <summary>Whether there is a value.</summary>
    public bool IsOk => Error is null;

    /// <summary>A good value.</summary>
    public static Coerced Ok(object? value) => new(value, null);

    /// <summary>A refusal; <paramref name="error"/> is shown to the client.</summary>
    public static Coerced Fail(string error) => new(null, error);
}
