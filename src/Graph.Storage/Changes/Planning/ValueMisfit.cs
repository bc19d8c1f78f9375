namespace Graph.Storage.Changes.Planning;

/// <summary>The reason why a property rejects a value of the right .NET type.</summary>
/// <param name="Expected">The values that are expected.</param>
/// <param name="Hint">A sentence that suggests a fix; null if it is obvious.</param>
/// <param name="Suffix">Text to show after the value.</param>
public sealed record ValueMisfit(string Expected, string? Hint = null, string? Suffix = null);
