namespace Graph.Storage.Neo4j;

/// <summary>The address of a Neo4j database and the limits of its use.</summary>
public sealed record Neo4jOptions
{
    /// <summary>The address of its HTTP connector: <c>http://localhost:7474</c>; a path is preserved.</summary>
    public required Uri Url { get; init; }

    /// <summary>The user; null if the server requires no authentication.</summary>
    public string? User { get; init; }

    /// <summary>The password of <see cref="User"/>, unless it is in <see cref="PasswordFile"/>.</summary>
    public string? Password { get; init; }

    /// <summary>A file whose first line is the password.</summary>
    public string? PasswordFile { get; init; }

    /// <summary>The database.</summary>
    public string Database { get; init; } = "neo4j";

    /// <summary>
    /// The time limit of a read, including waiting and retries. Shorter than the 30 s of a query to the API, so that one slow
    /// field is reported as such and the others get their results.
    /// </summary>
    public TimeSpan ReadTimeout { get; init; } = TimeSpan.FromSeconds(25);

    /// <summary>The time limit of a transaction that writes; the server then ends it. In whole seconds.</summary>
    public TimeSpan WriteTimeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>The time limit of a connection attempt.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The maximum number of retries of a read.</summary>
    public int ReadRetries { get; init; } = 3;

    /// <summary>The maximum number of concurrent requests; as many connections are kept.</summary>
    public int MaxConnections { get; init; } = 64;

    /// <summary>The maximum number of further requests that wait for a connection; excess requests are rejected immediately.</summary>
    public int MaxWaiting { get; init; } = 1024;

    /// <summary>The same options for statements that process every fact, with time limits of twelve hours.</summary>
    internal Neo4jOptions ForWholeDatabase() => this with { ReadTimeout = TimeSpan.FromHours(12), WriteTimeout = TimeSpan.FromHours(12) };
}
