namespace Graph.GraphQL.TypeSystem;

/// <summary>A coerced value, or the reason why coercion failed.</summary>
/// <param name="Value">The value; may be null, and is null if there is an error.</param>
/// <param name="Error">The error, a sentence for the client; null if the value is valid.</param>
public readonly record struct Coerced(object? Value, string? Error)
{
    /// <summary>Whether there is a value.</summary>
    public bool IsOk => Error is null;

    /// <summary>A valid value.</summary>
    public static Coerced Ok(object? value) => new(value, null);

    /// <summary>A failure; <paramref name="error"/> is shown to the client.</summary>
    public static Coerced Fail(string error) => new(null, error);
}
