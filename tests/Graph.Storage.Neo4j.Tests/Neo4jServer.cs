using Graph.Storage.Neo4j.Http;
using Graph.Testing;

namespace Graph.Storage.Neo4j.Tests;

/// <summary>
/// A server that tests share: the one at <c>NEO4J_URL</c> (with <c>NEO4J_USER</c> and <c>NEO4J_PASSWORD</c>), or one
/// of its own from <c>NEO4J_HOME</c>. Without either, a test that asks for it is skipped, except in CI where there is one to
/// start. What it holds is deleted: never name a server whose data matters.
/// </summary>
public sealed class Neo4jServer : IAsyncLifetime
{
    private const string HowToGetOne =
        "No Neo4j: set NEO4J_URL to the HTTP address of a server whose data may be deleted (NEO4J_USER and NEO4J_PASSWORD beside "
        + "it), or NEO4J_HOME to a folder whose bin/neo4j starts one.";

    /// <summary>There is one server for all, which the environment names.</summary>
    public static bool IsGiven => Variable("NEO4J_URL") is not null;

    // Neo4j plans a large statement for seconds, and for longer on a machine that does other things beside.
    private static readonly TimeSpan ReadTimeout = TimeSpan.FromMinutes(2);

    private Neo4jProcess? _started;
    private Neo4jOptions? _options;
    private QueryApi? _api;
    private Uri? _bolt;

    /// <summary>How to reach it; skips the test where there is none.</summary>
    public Neo4jOptions Options
    {
        get
        {
            Assert.SkipUnless(_options is not null, HowToGetOne);
            return _options!;
        }
    }

    /// <summary>Its Bolt address, for other people's programs: that of <c>NEO4J_BOLT_URL</c>, or port 7687 of <c>NEO4J_URL</c>.</summary>
    public Uri Bolt
    {
        get
        {
            _ = Options;
            return _bolt!;
        }
    }

    /// <summary>A client for what tests do beside the product.</summary>
    internal QueryApi Api => _api ??= new QueryApi(Options, TimeProvider.System);

    public async ValueTask InitializeAsync()
    {
        if (Variable("NEO4J_URL") is { } url)
        {
            var user = Variable("NEO4J_USER") ?? (Variable("NEO4J_PASSWORD") is null ? null : Neo4jProcess.User);
            _options = new Neo4jOptions { Url = new Uri(url), User = user, Password = Variable("NEO4J_PASSWORD"), ReadTimeout = ReadTimeout };
            _bolt = new Uri(Variable("NEO4J_BOLT_URL") ?? $"bolt://{_options.Url.Host}:7687");
        }
        else if (Neo4jProcess.Folder is { } folder)
        {
            _started = await Neo4jProcess.StartAsync(folder);
            _options = new Neo4jOptions { Url = _started.Url, User = Neo4jProcess.User, Password = _started.Password, ReadTimeout = ReadTimeout };
            _bolt = new Uri($"bolt://127.0.0.1:{_started.BoltPort}");
        }
        else if (Variable("CI") is not null && Variable("GRAPH_SHARED") is { } shared && Directory.Exists(Path.Combine(shared, "neo4j")))
        {
            throw new InvalidOperationException(HowToGetOne + " In CI these tests are never skipped.");
        }
    }

    /// <summary>Deletes every node and relationship; indexes and constraints stay.</summary>
    public async ValueTask WipeAsync()
    {
        _ = Options;
        await Api.WriteAsync(
            new CypherStatement("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS"),
            static () => NoRows.Instance,
            TestContext.Current.CancellationToken);
        // An index that is made or filled in the background would answer from what was.
        await Api.ReadAsync(new CypherStatement("CALL db.awaitIndexes(60)"), static () => NoRows.Instance, TestContext.Current.CancellationToken);
    }

    /// <summary>Drops every index and constraint.</summary>
    public async ValueTask WipeSchemaAsync()
    {
        foreach (var (kind, list) in new[] { ("CONSTRAINT", "SHOW CONSTRAINTS YIELD name"), ("INDEX", "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'") })
        {
            var names = await Api.ReadAsync(new CypherStatement($"{list} RETURN name"), static () => new FirstTexts(), TestContext.Current.CancellationToken);
            foreach (var name in names.Texts)
            {
                await Api.WriteAsync(
                    new CypherStatement($"DROP {kind} `{name.Replace("`", "``", StringComparison.Ordinal)}`"),
                    static () => NoRows.Instance,
                    TestContext.Current.CancellationToken);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_api is not null) await _api.DisposeAsync();
        if (_started is not null) await _started.DisposeAsync();
    }

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
