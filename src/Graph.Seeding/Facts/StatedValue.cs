namespace Graph.Seeding.Facts;

/// <summary>
/// The value of a property as stated by a file, in canonical form: numbers, booleans, enum values and dates were validated
/// when they were read, and are typed when they are written.
/// </summary>
/// <param name="Items">The one value, or every value of a list.</param>
/// <param name="AsWritten">The words of the document for a date, or null.</param>
public sealed record StatedValue(IReadOnlyList<string> Items, string? AsWritten = null)
{
    internal StatedValue(string text)
        : this([text]) { }

    /// <summary>Equal if both state the same value.</summary>
    public bool Equals(StatedValue? other) =>
        other is not null && AsWritten == other.AsWritten && Items.SequenceEqual(other.Items, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(AsWritten, Items.Count, Items.Count > 0 ? Items[0] : null);

    /// <summary>The value as displayed in messages.</summary>
    public override string ToString() =>
        $"{Suggestion.Quoted(string.Join(", ", Items))}{(AsWritten is null ? "" : $" (as written: {Suggestion.Quoted(AsWritten)})")}";
}
