namespace Graph.Storage.Changes.Planning;

/// <summary>Why a value of the right .NET type is not one of a property.</summary>
/// <param name="Expected">What is expected of the property's values.</param>
/// <param name="Hint">What helps, in a sentence; null where that is plain.</param>
/// <param name="Came">What is to be said of the value besides itself, to follow it.</param>
public sealed record ValueMisfit(string Expected, string? Hint = null, string? Came = null);
