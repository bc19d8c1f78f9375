namespace Graph.Storage.Neo4j.Http;

/// <summary>The content of a response except its rows.</summary>
internal sealed class Answer
{
    /// <summary>The first error; it invalidates the rows before it.</summary>
    public ServerError? Error { get; set; }

    /// <summary>Whether the end of the response was read, so that it is complete.</summary>
    public bool IsComplete { get; set; }

    /// <summary>Whether it has rows, even if there are none.</summary>
    public bool HasData { get; set; }

    /// <summary>The state of the database after the statement; empty within a transaction.</summary>
    public IReadOnlyList<string> Bookmarks { get; set; } = [];

    /// <summary>The transaction that was begun or continues.</summary>
    public string? Transaction { get; set; }

    /// <summary>The cluster member that has the transaction.</summary>
    public string? Affinity { get; set; }
}
