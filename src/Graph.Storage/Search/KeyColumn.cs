namespace Graph.Storage.Search;

/// <summary>The part of an index that contains words of a node.</summary>
public enum KeyColumn
{
    /// <summary><see cref="SearchWords.Best"/>.</summary>
    Best,

    /// <summary><see cref="SearchWords.Best"/> or <see cref="SearchWords.Words"/>.</summary>
    Words,

    /// <summary><see cref="SearchWords.Sounds"/>.</summary>
    Sounds,
}
