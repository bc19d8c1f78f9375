using Graph.Storage.Neo4j;

namespace Graph.Api.Configuration;

/// <summary>
/// The settings of the server, from the section `Graph` of the configuration: `Graph__ReadKey` in the environment,
/// `--Graph:ReadKey` on the command line.
/// </summary>
public sealed class GraphOptions
{
    /// <summary>The name of the configuration's section.</summary>
    public const string Section = "Graph";

    /// <summary>Which store: `sqlite`, the embedded one, or `neo4j`.</summary>
    public string Store { get; set; } = "sqlite";

    /// <summary>How much is asked of the embedded store at once.</summary>
    public SqliteSettings Sqlite { get; set; } = new();

    /// <summary>Where Neo4j is, where <see cref="Store"/> says so.</summary>
    public Neo4jSettings Neo4j { get; set; } = new();

    /// <summary>The folder that the embedded store keeps its file in; made where it is missing.</summary>
    public string Data { get; set; } = "data";

    /// <summary>The folder of the model's SDL. By default the one beside the binaries.</summary>
    public string? Model { get; set; }

    /// <summary>The folder of documents and annotations. By default the one beside the binaries.</summary>
    public string? Seed { get; set; }

    /// <summary>Whether the store is seeded from <see cref="Seed"/> at start.</summary>
    public bool SeedAtStart { get; set; } = true;

    /// <summary>
    /// The origins whose pages may ask (CORS), separated by commas or blanks; `*` for any. By default those on loopback.
    /// </summary>
    public string? Origins { get; set; }

    /// <summary>
    /// The hosts that are served besides those on loopback, as `Host` names them without a port, separated by commas or blanks;
    /// `*.example.org` for what is below a domain, `*` for any. By default none on loopback, and any beyond it.
    /// </summary>
    public string? Hosts { get; set; }

    /// <summary>The key that readers must send (`Authorization: Bearer`). Without one, reads are open where <see cref="Public"/> or loopback.</summary>
    public string? ReadKey { get; set; }

    /// <summary>The key for writes and for the plan in `extensions`. Without one, nobody may.</summary>
    public string? WriteKey { get; set; }

    /// <summary>Reads are open although the server listens beyond loopback.</summary>
    public bool Public { get; set; }

    /// <summary>Whether clients may introspect the schema.</summary>
    public bool Introspection { get; set; } = true;

    /// <summary>Whether responses may come in parts: the schema then has `@defer` and `@stream`.</summary>
    public bool Incremental { get; set; }

    /// <summary>A folder of trusted documents (`*.graphql`), which requests name by `documentId`.</summary>
    public string? TrustedDocuments { get; set; }

    /// <summary>Only trusted documents are answered.</summary>
    public bool TrustedDocumentsOnly { get; set; }

    /// <summary>What a request may ask for at most.</summary>
    public LimitOptions Limits { get; set; } = new();
}
