using System.Collections.Concurrent;
using DotNet.Testcontainers.Builders;
using Graph.Model;
using Graph.Storage.Conformance;
using Graph.Storage.Neo4j.Http;
using Graph.Storage.Neo4j.Schema;
using Graph.Testing;

namespace Graph.Storage.Neo4j.Tests;

/// <summary>
/// A server that tests share, from where <see cref="Neo4jSource"/> takes it. Where there is none, a test that asks for it is skipped,
/// except in CI where there is one to start. What it holds is deleted: never name a server whose data matters.
/// </summary>
public sealed class Neo4jServer : IStoreLab, IAsyncLifetime
{
    /// <summary>There is one server for all, which the environment names.</summary>
    public static bool IsGiven => Variable("NEO4J_URL") is not null;

    // Neo4j plans a large statement for seconds, and for longer on a machine that does other things beside.
    private static readonly TimeSpan ReadTimeout = TimeSpan.FromMinutes(2);

    // The models whose indexes each server has.
    private static readonly ConcurrentDictionary<(Uri Server, string Model), bool> Prepared = new();

    private Neo4jSource? _source;
    private string? _absence;
    private Neo4jOptions? _options;
    private QueryApi? _api;

    /// <summary>How to reach it; skips the test where there is none.</summary>
    public Neo4jOptions Options
    {
        get
        {
            Assert.SkipUnless(_options is not null, _absence ?? "The server was not started.");
            return _options!;
        }
    }

    /// <summary>Its Bolt address, for other people's programs.</summary>
    public Uri Bolt
    {
        get
        {
            _ = Options;
            return _source!.Bolt;
        }
    }

    /// <summary>A client for what tests do beside the product.</summary>
    internal QueryApi Api => _api ??= new QueryApi(Options, TimeProvider.System);

    public async ValueTask InitializeAsync()
    {
        try
        {
            _source = await Neo4jSource.OpenAsync(Variable);
        }
        catch (DockerUnavailableException none)
        {
            if (Variable("CI") is not null && Variable("GRAPH_SHARED") is { } shared && Directory.Exists(Path.Combine(shared, "neo4j")))
                throw new InvalidOperationException($"{none.Message} In CI these tests are never skipped.", none);
            _absence = none.Message;
            return;
        }

        _options = new Neo4jOptions
        {
            Url = _source.Url,
            User = _source.User,
            Password = _source.UserPassword,
            ReadTimeout = ReadTimeout,
        };
    }

    /// <summary>Opens an empty store: see <see cref="EmptyAsync"/>.</summary>
    public async ValueTask<Neo4jGraphStore> OpenEmptyAsync(GraphModel model, TimeProvider time)
    {
        await EmptyAsync(model);
        return await Neo4jGraphStore.OpenAsync(Options, model, time, TestContext.Current.CancellationToken);
    }

    /// <summary>
    /// Leaves an empty store of the model. Where the indexes of the model are there, its state is written as the product wrote it
    /// before: making all anew takes longer than most tests, and makes Neo4j forget what it has planned.
    /// </summary>
    public async ValueTask EmptyAsync(GraphModel model)
    {
        var state = EmptyState(model);
        if (Prepared.ContainsKey((Options.Url, model.ContentHash)))
        {
            await DeleteAsync();
            await StateAsync("CREATE (s:GraphState) SET s = $state RETURN s.id", state);
            return;
        }

        await WipeAsync();
        await (await Neo4jGraphStore.OpenAsync(Options, model, TimeProvider.System, TestContext.Current.CancellationToken)).DisposeAsync();
        (await StateAsync("MATCH (s:GraphState) WHERE properties(s) = $state RETURN s.id", state)).ShouldBe(["graph"]);
        Prepared[(Options.Url, model.ContentHash)] = true;
    }

    /// <inheritdoc/>
    async ValueTask<IGraphStore> IStoreLab.OpenAsync(GraphModel model, TimeProvider time) =>
        await Neo4jGraphStore.OpenAsync(Options, model, time, TestContext.Current.CancellationToken);

    /// <inheritdoc/>
    public WriterProcess StartWriter(string prefix, int count) => new("neo4j", prefix, count, Options.ToEnvironment());

    /// <summary>Deletes every node and relationship; indexes and constraints stay.</summary>
    public async ValueTask WipeAsync()
    {
        _ = Options;
        await DeleteAsync();
        // An index that is made or filled in the background would answer from what was.
        await Api.ReadAsync(
            new CypherStatement("CALL db.awaitIndexes(60)"),
            static () => NoRows.Instance,
            TestContext.Current.CancellationToken
        );
    }

    /// <summary>Deletes everything, and drops every index and constraint.</summary>
    public async ValueTask ClearAsync()
    {
        await WipeAsync();
        await WipeSchemaAsync();
    }

    /// <summary>Drops every index and constraint.</summary>
    public async ValueTask WipeSchemaAsync()
    {
        Prepared.Clear();
        await using var transaction = await Api.BeginAsync(TestContext.Current.CancellationToken);
        foreach (
            var (kind, list) in new[]
            {
                ("CONSTRAINT", "SHOW CONSTRAINTS YIELD name"),
                ("INDEX", "SHOW INDEXES YIELD name, type, owningConstraint WHERE type <> 'LOOKUP' AND owningConstraint IS NULL"),
            }
        )
        {
            var names = await Api.ReadAsync(
                new CypherStatement($"{list} RETURN name"),
                static () => new FirstTexts(),
                TestContext.Current.CancellationToken
            );
            foreach (var name in names.Texts)
            {
                await transaction.RunAsync(
                    new CypherStatement($"DROP {kind} `{name.Replace("`", "``", StringComparison.Ordinal)}`"),
                    TestContext.Current.CancellationToken
                );
            }
        }

        await transaction.CommitAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (_api is not null)
            await _api.DisposeAsync();
        if (_source is not null)
            await _source.DisposeAsync();
    }

    private static Dictionary<string, object?> EmptyState(GraphModel model)
    {
        var state = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["id"] = "graph",
            ["version"] = StoreSchema.Version,
            ["model"] = model.ContentHash,
            ["last"] = 0,
            ["at"] = 0,
            [RelationCounts.Counted] = true,
        };
        foreach (var type in model.Relations)
            state[type.Name] = 0;
        return state;
    }

    private async ValueTask<List<string>> StateAsync(string text, Dictionary<string, object?> state)
    {
        var statement = new CypherStatement(text);
        statement.Parameters.Set("state", state);
        return (await Api.WriteAsync(statement, static () => new FirstTexts(), TestContext.Current.CancellationToken)).Texts;
    }

    private async ValueTask DeleteAsync() =>
        await Api.WriteAsync(
            new CypherStatement("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS"),
            static () => NoRows.Instance,
            TestContext.Current.CancellationToken
        );

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
