namespace Graph.Storage.Neo4j.Http;

/// <summary>What an answer says beside its rows.</summary>
internal sealed class Answer
{
    /// <summary>The first error; the rows before it count for nothing.</summary>
    public ServerError? Error { get; set; }

    /// <summary>The end of the answer was seen, so it is whole.</summary>
    public bool IsComplete { get; set; }

    /// <summary>It has rows, be they none, or a transaction: what is neither did not come from the Query API.</summary>
    public bool HasData { get; set; }

    /// <summary>Where the database is after the statement.</summary>
    public IReadOnlyList<string> Bookmarks { get; set; } = [];

    /// <summary>The transaction that was begun or went on.</summary>
    public string? Transaction { get; set; }
}
