namespace Graph.Storage.Neo4j;

/// <summary>Where a Neo4j is and how much is asked of it.</summary>
public sealed record Neo4jOptions
{
    /// <summary>The address of its HTTP connector: <c>http://localhost:7474</c>; a path is kept.</summary>
    public required Uri Url { get; init; }

    /// <summary>Who asks; null where the server wants no authentication.</summary>
    public string? User { get; init; }

    /// <summary>The password of <see cref="User"/>; or it stands in <see cref="PasswordFile"/>.</summary>
    public string? Password { get; init; }

    /// <summary>A file whose first line is the password.</summary>
    public string? PasswordFile { get; init; }

    /// <summary>The database.</summary>
    public string Database { get; init; } = "neo4j";

    /// <summary>
    /// How long a read may take, waiting and trying again included. Shorter than the 30 s that a query to the API has, so that
    /// one slow field is told as such and the others are answered.
    /// </summary>
    public TimeSpan ReadTimeout { get; init; } = TimeSpan.FromSeconds(25);

    /// <summary>How long a transaction that writes may take; the server ends it then. Whole seconds.</summary>
    public TimeSpan WriteTimeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long it may take to connect.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How often a read is asked again where that may help.</summary>
    public int ReadRetries { get; init; } = 3;

    /// <summary>How many requests may be under way at once; as many connections are kept.</summary>
    public int MaxConnections { get; init; } = 64;

    /// <summary>How many requests more may wait for a connection; what comes beyond is refused at once.</summary>
    public int MaxWaiting { get; init; } = 1024;

    /// <summary>The same for statements that go over every fact: as long as it takes.</summary>
    internal Neo4jOptions ForWholeDatabase() => this with { ReadTimeout = TimeSpan.FromHours(12), WriteTimeout = TimeSpan.FromHours(12) };
}
