using System.Diagnostics;
using Graph.Storage.Neo4j.Http;

namespace Graph.Storage.Neo4j.Tests.Faults;

/// <summary>What nobody waits for any more stops on the server too, and its locks are free.</summary>
[Collection(CollectionPerServer.Alone)]
public sealed class CancellationTests(Neo4jServer server) : ProxiedTests(server)
{
    private const string Work = "MATCH (a:Many), (b:Many), (c:Many), (d:Many) WHERE a.i + b.i + c.i + d.i < 0 RETURN count(*)";
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task A_read_that_is_cancelled()
    {
        await FillAsync();
        using var cancelling = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var reading = Api.ReadAsync(new CypherStatement(Work), static () => NoRows.Instance, cancelling.Token).AsTask();
        await WaitForAsync(1);

        await cancelling.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(reading);
        await WaitForAsync(0);
    }

    [Fact]
    public async Task A_read_that_takes_too_long()
    {
        await FillAsync();
        var api = Open(options => options with { ReadTimeout = TimeSpan.FromSeconds(1) });

        (await FailAsync(Work, api)).Failure.ShouldBe(StoreFailure.TimedOut);

        await WaitForAsync(0);
    }

    [Fact]
    public async Task A_read_whose_connection_is_lost()
    {
        await FillAsync();
        var api = Open(options => options with { ReadRetries = 0 });
        Proxy.Script(Fault.Leave(TimeSpan.FromSeconds(1)));
        var reading = FailAsync(Work, api);
        await WaitForAsync(1);

        (await reading).Code.ShouldBe(ErrorCodes.ConnectionLost);
        await WaitForAsync(0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_statement_of_a_transaction_that_is_cancelled(bool isFirst)
    {
        await FillAsync();
        using var cancelling = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        await using (var transaction = await Api.BeginAsync(Cancellation))
        {
            if (!isFirst)
                await transaction.RunAsync(new CypherStatement("MATCH (n:Many {i: 1}) SET n.lock = 1"), Cancellation);
            var running = transaction
                .RunAsync(new CypherStatement("MATCH (n:Many {i: 2}) SET n.lock = 1 WITH n " + Work), cancelling.Token)
                .AsTask();
            await WaitForAsync(1, "MATCH (n:Many");
            await cancelling.CancelAsync();
            await Should.ThrowAsync<OperationCanceledException>(running);
        }

        await WaitForAsync(0, "MATCH (n:Many");
        var clock = Stopwatch.StartNew();
        await Server.Api.WriteAsync(new CypherStatement("MATCH (n:Many) SET n.lock = 2"), static () => NoRows.Instance, Cancellation);
        clock.Elapsed.ShouldBeLessThan(Soon);
    }

    private async Task FillAsync()
    {
        await Server.WipeAsync();
        await Server.Api.WriteAsync(
            new CypherStatement("UNWIND range(1, 2000) AS i CREATE (:Many {i: i})"),
            static () => NoRows.Instance,
            Cancellation
        );
    }

    private async Task WaitForAsync(int count, string text = "MATCH (a:Many)")
    {
        var clock = Stopwatch.StartNew();
        var parameters = new CypherParameters();
        parameters.Set("text", text);
        while (true)
        {
            var running = (
                await Server.Api.ReadAsync(
                    new CypherStatement(
                        "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH $text RETURN count(*)",
                        parameters
                    ),
                    static () => new Http.JsonRows(),
                    Cancellation
                )
            ).Text;
            if (running == $"[{count}]")
                return;
            clock.Elapsed.ShouldBeLessThan(Soon, $"{running} statements run on the server");
            await Task.Delay(50, Cancellation);
        }
    }
}
