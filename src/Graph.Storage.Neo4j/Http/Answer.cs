namespace Graph.Storage.Neo4j.Http;

/// <summary>What an answer says beside its rows.</summary>
internal sealed class Answer
{
    /// <summary>The first error; the rows before it count for nothing.</summary>
    public ServerError? Error { get; set; }

    /// <summary>The end of the answer was seen, so it is whole.</summary>
    public bool IsComplete { get; set; }

    /// <summary>It has rows, be they none.</summary>
    public bool HasData { get; set; }

    /// <summary>Where the database is after the statement; none within a transaction.</summary>
    public IReadOnlyList<string> Bookmarks { get; set; } = [];

    /// <summary>The transaction that was begun or goes on.</summary>
    public string? Transaction { get; set; }

    /// <summary>The member of a cluster that has the transaction.</summary>
    public string? Affinity { get; set; }
}
