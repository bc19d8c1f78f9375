namespace Graph.Storage.Search;

/// <summary>A condition on the words that a full-text index has of a node (<see cref="SearchWords"/>), which each store says in its own language.</summary>
public abstract record KeyQuery
{
    private protected KeyQuery() { }

    /// <summary>All of them hold.</summary>
    public static KeyQuery All(IEnumerable<KeyQuery> parts) => new AllOf([.. parts]);

    /// <summary>At least one of them holds.</summary>
    public static KeyQuery Any(IEnumerable<KeyQuery> parts) =>
        parts.Distinct().ToArray() is [var only] ? only : new AnyOf([.. parts.Distinct()]);

    /// <summary>The node has a word.</summary>
    /// <param name="Column">Where.</param>
    /// <param name="Word">The word: letters and digits only.</param>
    /// <param name="IsPrefix">Or one that begins with it.</param>
    public sealed record Has(KeyColumn Column, string Word, bool IsPrefix = false) : KeyQuery;

    /// <summary>All parts hold; there is at least one.</summary>
    public sealed record AllOf(IReadOnlyList<KeyQuery> Parts) : KeyQuery;

    /// <summary>Some part holds; there is at least one.</summary>
    public sealed record AnyOf(IReadOnlyList<KeyQuery> Parts) : KeyQuery;
}
