namespace Graph.Storage.Search;

/// <summary>
/// A condition on the words of a node in a full-text index (<see cref="SearchWords"/>). Each store translates it to its own
/// language.
/// </summary>
public abstract record KeyQuery
{
    private protected KeyQuery() { }

    /// <summary>All of them hold.</summary>
    public static KeyQuery All(IEnumerable<KeyQuery> parts) => new AllOf([.. parts]);

    /// <summary>At least one of them holds.</summary>
    public static KeyQuery Any(IEnumerable<KeyQuery> parts) =>
        parts.Distinct().ToArray() is [var only] ? only : new AnyOf([.. parts.Distinct()]);

    /// <summary>The node has a word.</summary>
    /// <param name="Column">The part of the index.</param>
    /// <param name="Word">The word: letters and digits only.</param>
    /// <param name="IsPrefix">Whether words that begin with it match too.</param>
    public sealed record Has(KeyColumn Column, string Word, bool IsPrefix = false) : KeyQuery;

    /// <summary>All parts must hold; there is at least one.</summary>
    public sealed record AllOf(IReadOnlyList<KeyQuery> Parts) : KeyQuery;

    /// <summary>At least one part must hold; there is at least one.</summary>
    public sealed record AnyOf(IReadOnlyList<KeyQuery> Parts) : KeyQuery;
}
