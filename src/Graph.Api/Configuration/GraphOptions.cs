using Graph.Storage.Neo4j;

namespace Graph.Api.Configuration;

/// <summary>
/// The settings of the server, from the section `Graph` of the configuration: `Graph__ReadKey` in the environment,
/// `--Graph:ReadKey` on the command line.
/// </summary>
public sealed class GraphOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "Graph";

    /// <summary>The store: `sqlite` (embedded) or `neo4j`.</summary>
    public string Store { get; set; } = "sqlite";

    /// <summary>The concurrency limits of the embedded store.</summary>
    public SqliteSettings Sqlite { get; set; } = new();

    /// <summary>The connection to Neo4j, if <see cref="Store"/> is `neo4j`.</summary>
    public Neo4jSettings Neo4j { get; set; } = new();

    /// <summary>The folder of the embedded store's file; created if it is missing.</summary>
    public string Data { get; set; } = "data";

    /// <summary>The folder of the model's SDL. Default: the folder next to the binaries.</summary>
    public string? Model { get; set; }

    /// <summary>The folder of documents and annotations. Default: the folder next to the binaries.</summary>
    public string? Seed { get; set; }

    /// <summary>Whether the store is seeded from <see cref="Seed"/> at start.</summary>
    public bool SeedAtStart { get; set; } = true;

    /// <summary>
    /// The origins whose pages may send requests (CORS), separated by commas or blanks; `*` for any. Default: origins on loopback.
    /// </summary>
    public string? Origins { get; set; }

    /// <summary>
    /// The hosts that are served in addition to those on loopback, as `Host` names them without a port, separated by commas or blanks;
    /// `*.example.org` for the subdomains of a domain, `*` for any. Default: none if the server listens on loopback only, otherwise any.
    /// </summary>
    public string? Hosts { get; set; }

    /// <summary>
    /// The key that readers must send (`Authorization: Bearer`). Without a key, reads are open only on loopback or if <see
    /// cref="Public"/> is set.
    /// </summary>
    public string? ReadKey { get; set; }

    /// <summary>The key for writes and for the plan in `extensions`. Without a key, neither is allowed.</summary>
    public string? WriteKey { get; set; }

    /// <summary>Whether reads are open even if the server listens beyond loopback.</summary>
    public bool Public { get; set; }

    /// <summary>Whether clients may introspect the schema.</summary>
    public bool Introspection { get; set; } = true;

    /// <summary>Whether incremental delivery is enabled: the schema then has `@defer` and `@stream`.</summary>
    public bool Incremental { get; set; }

    /// <summary>A folder of trusted documents (`*.graphql`), which requests refer to by `documentId`.</summary>
    public string? TrustedDocuments { get; set; }

    /// <summary>Whether only trusted documents are executed.</summary>
    public bool TrustedDocumentsOnly { get; set; }

    /// <summary>The limits of a request.</summary>
    public LimitOptions Limits { get; set; } = new();
}
