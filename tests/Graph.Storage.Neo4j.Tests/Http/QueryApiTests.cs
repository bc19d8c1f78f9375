using Graph.Storage.Neo4j.Http;

namespace Graph.Storage.Neo4j.Tests.Http;

[Collection(CollectionPerServer.Alone)]
public sealed class QueryApiTests(Neo4jServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Values_arrive_as_what_they_are()
    {
        var parameters = new CypherParameters();
        var all = new object?[]
        {
            "a\"b\\c\n \u00a0 ☃ 😀",
            1L,
            long.MinValue,
            1.0,
            0.1,
            1e300,
            true,
            null,
            new[] { "x" },
            Scalar.Of(2.0),
            Array.Empty<string>(),
        };
        var text = string.Join(", ", all.Select(value => parameters.Add(value)));

        var rows = await server.Api.ReadAsync(
            new CypherStatement($"UNWIND [{text}] AS v RETURN v, valueType(v)", parameters),
            static () => new JsonRows(),
            Cancellation
        );

        rows.Rows.Select(row => (string?)row[1])
            .ShouldBe([
                "STRING NOT NULL",
                "INTEGER NOT NULL",
                "INTEGER NOT NULL",
                "FLOAT NOT NULL",
                "FLOAT NOT NULL",
                "FLOAT NOT NULL",
                "BOOLEAN NOT NULL",
                "NULL",
                "LIST<STRING NOT NULL> NOT NULL",
                "FLOAT NOT NULL",
                "LIST<NOTHING> NOT NULL",
            ]);
        ((string?)rows.Rows[0][0]).ShouldBe((string)all[0]!);
    }

    [Fact]
    public async Task A_transaction_is_seen_when_it_was_committed_and_not_before()
    {
        await server.WipeAsync();
        await using var transaction = await server.Api.BeginAsync(Cancellation);
        await transaction.RunAsync(new CypherStatement("CREATE (:A)"), Cancellation);
        await transaction.RunAsync(new CypherStatement("CREATE (:A)"), Cancellation);
        (await CountAsync()).ShouldBe("[0]");

        await transaction.CommitAsync(Cancellation);

        (await CountAsync()).ShouldBe("[2]");
    }

    [Fact]
    public async Task A_transaction_that_is_left_is_rolled_back()
    {
        await server.WipeAsync();
        await using (var transaction = await server.Api.BeginAsync(Cancellation))
            await transaction.RunAsync(new CypherStatement("CREATE (:A)"), Cancellation);

        (await CountAsync()).ShouldBe("[0]");
    }

    [Fact]
    public async Task An_error_after_the_first_rows_is_an_error()
    {
        var error = await Should.ThrowAsync<QueryApiException>(
            server
                .Api.ReadAsync(new CypherStatement("UNWIND range(1, 3) AS i RETURN 1 / (3 - i)"), static () => new JsonRows(), Cancellation)
                .AsTask()
        );

        error.Code.ShouldBe("Neo.ClientError.Statement.ArithmeticError");
        error.IsTransient.ShouldBeFalse();
    }

    [Fact]
    public async Task A_read_may_not_write()
    {
        await server.WipeAsync();

        var error = await Should.ThrowAsync<QueryApiException>(
            server.Api.ReadAsync(new CypherStatement("CREATE (n:A) RETURN 1"), static () => new JsonRows(), Cancellation).AsTask()
        );

        (error.Code, error.Failure).ShouldBe(("Neo.ClientError.Statement.AccessMode", StoreFailure.Unusable));
        (await CountAsync()).ShouldBe("[0]");
    }

    [Fact]
    public async Task A_database_that_is_not_there_is_named()
    {
        await using var api = new QueryApi(server.Options with { Database = "nowhere" }, TimeProvider.System);

        var error = await Should.ThrowAsync<QueryApiException>(
            api.ReadAsync(new CypherStatement("RETURN 1"), static () => new JsonRows(), Cancellation).AsTask()
        );

        error.Code.ShouldBe("Neo.ClientError.Database.DatabaseNotFound");
        error.Failure.ShouldBe(StoreFailure.Unusable);
        error.Message.ShouldContain("nowhere");
    }

    [Fact]
    public async Task Long_answers_take_no_more_memory_than_short_ones()
    {
        const int rows = 100_000;
        await CountRowsAsync(1_000);
        var before = GC.GetTotalAllocatedBytes(precise: true);

        var counted = await CountRowsAsync(rows);

        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        (counted.Rows, counted.Sum).ShouldBe((rows, (long)rows * (rows + 1) / 2));
        // The answer is 12 MB long.
        allocated.ShouldBeLessThan(4 * 1024 * 1024);
    }

    [Fact]
    public async Task A_row_may_be_longer_than_any_buffer()
    {
        var rows = await server.Api.ReadAsync(
            new CypherStatement("UNWIND [1, 2] AS n RETURN [i IN range(1, 200000) | 'item ' + i], n"),
            static () => new JsonRows(),
            Cancellation
        );

        rows.Rows.Count.ShouldBe(2);
        rows.Rows[1][0]!.AsArray().Count.ShouldBe(200_000);
        ((string?)rows.Rows[1][0]![199_999]).ShouldBe("item 200000");
        ((int)rows.Rows[1][1]!).ShouldBe(2);
    }

    private async Task<CountedRows> CountRowsAsync(int rows)
    {
        var parameters = new CypherParameters();
        var text =
            $"UNWIND range(1, {parameters.Add(rows)}) AS i RETURN i, 'a text that makes the row about as long as rows of the graph are, with a name, dates and ids'";
        return await server.Api.ReadAsync(new CypherStatement(text, parameters), static () => new CountedRows(), Cancellation);
    }

    private async Task<string> CountAsync() =>
        (await server.Api.ReadAsync(new CypherStatement("MATCH (n) RETURN count(n)"), static () => new JsonRows(), Cancellation)).Text;
}
