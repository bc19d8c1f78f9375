using Graph.Storage.Neo4j.Http;

namespace Graph.Storage.Neo4j.Tests.Http;

public sealed class QueryApiTests(Neo4jServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Values_arrive_as_what_they_are()
    {
        var parameters = new CypherParameters();
        var all = new object?[] { "a\"b\\c\n \u00a0 ☃ 😀", 1L, long.MinValue, 1.0, 0.1, 1e300, true, null, new[] { "x" }, Scalar.Of(2.0), Array.Empty<string>() };
        var text = string.Join(", ", all.Select(value => parameters.Add(value)));

        var rows = await server.Api.ReadAsync(
            new CypherStatement($"UNWIND [{text}] AS v RETURN v, valueType(v)", parameters), static () => new JsonRows(), Cancellation);

        rows.Rows.Select(row => (string?)row[1]).ShouldBe(
        [
            "STRING NOT NULL", "INTEGER NOT NULL", "INTEGER NOT NULL", "FLOAT NOT NULL", "FLOAT NOT NULL", "FLOAT NOT NULL",
            "BOOLEAN NOT NULL", "NULL", "LIST<STRING NOT NULL> NOT NULL", "FLOAT NOT NULL", "LIST<NOTHING> NOT NULL",
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
        var error = await Should.ThrowAsync<QueryApiException>(server.Api.ReadAsync(
            new CypherStatement("UNWIND range(1, 3) AS i RETURN 1 / (3 - i)"), static () => new JsonRows(), Cancellation).AsTask());

        error.Code.ShouldBe("Neo.ClientError.Statement.ArithmeticError");
        error.IsTransient.ShouldBeFalse();
    }

    private async Task<string> CountAsync() =>
        (await server.Api.ReadAsync(new CypherStatement("MATCH (n) RETURN count(n)"), static () => new JsonRows(), Cancellation)).Text;
}
