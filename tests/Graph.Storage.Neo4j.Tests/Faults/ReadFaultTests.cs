using Graph.Storage.Neo4j.Http;

namespace Graph.Storage.Neo4j.Tests.Faults;

/// <summary>Reads are asked again where that may help, and never answered wrongly or in part.</summary>
public sealed class ReadFaultTests(Neo4jServer server) : ProxiedTests(server)
{
    private const string Question = "UNWIND range(1, 300) AS i RETURN i, 'row ' + i";
    private static readonly string Expected = string.Join('\n', Enumerable.Range(1, 300).Select(number => $"[{number},\"row {number}\"]"));

    [Fact]
    public async Task A_connection_that_is_dropped_costs_an_attempt()
    {
        Proxy.Script(Fault.Drop);

        (await ReadAsync(Question)).ShouldBe(Expected);

        Proxy.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_answer_that_is_cut_anywhere_is_asked_again()
    {
        foreach (var bytes in new[] { 1, 20, 120, 400, 1_000, 3_000, 4_500 })
        {
            Proxy.Clear();
            Proxy.Script(Fault.Cut(bytes));

            (await ReadAsync(Question, api: Open(options => options))).ShouldBe(Expected, $"cut after {bytes} bytes");

            Proxy.Requests.Count.ShouldBe(2, $"cut after {bytes} bytes");
        }
    }

    [Theory]
    [InlineData(503, "<html>Service Unavailable</html>")]
    [InlineData(502, "")]
    [InlineData(500, """{"errors":[{"code":"Neo.TransientError.General.DatabaseUnavailable","message":"not now"}]}""")]
    [InlineData(202, "not JSON")]
    [InlineData(202, """{"data":{"fields":["i"],"values":[[1],[2]""")]
    [InlineData(202, "{}")]
    [InlineData(200, """{"neo4j_version":"5.26.30","neo4j_edition":"community"}""")]
    [InlineData(
        202,
        """{"data":{"fields":["i"],"values":[[1],[2]]},"errors":[{"code":"Neo.TransientError.Transaction.DeadlockDetected","message":"x"}]}"""
    )]
    [InlineData(
        202,
        """{"data":{"fields":["i"],"values":[[1],[2]]},"errors":[{"code":"Neo.TransientError.Transaction.Outdated","message":"x"}]}"""
    )]
    public async Task What_passes_is_asked_again_and_nothing_of_it_stays(int status, string body)
    {
        Proxy.Script(Fault.Say(status, body), Fault.Say(status, body));

        (await ReadAsync(Question)).ShouldBe(Expected);

        Proxy.Requests.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("Neo.TransientError.General.MemoryPoolOutOfMemoryError", StoreFailure.OutOfMemory)]
    [InlineData("Neo.TransientError.General.OutOfMemoryError", StoreFailure.OutOfMemory)]
    [InlineData("Neo.ClientError.Transaction.TransactionTimedOut", StoreFailure.TimedOut)]
    [InlineData("Neo.ClientError.Statement.ArithmeticError", StoreFailure.Unusable)]
    [InlineData("Neo.ClientError.Security.Forbidden", StoreFailure.Unusable)]
    public async Task What_does_not_pass_is_not_asked_again(string code, StoreFailure failure)
    {
        Proxy.Choose = (_, _) =>
            Fault.Say(202, $$$"""{"data":{"fields":["i"],"values":[[1],[2]]},"errors":[{"code":"{{{code}}}","message":"x"}]}""");

        var error = await FailAsync(Question);

        (error.Code, error.Failure, error.IsTransient).ShouldBe((code, failure, false));
        Proxy.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Asking_again_ends()
    {
        Proxy.Choose = (_, _) => Fault.Drop;

        var error = await FailAsync(Question);

        (error.Code, error.Failure).ShouldBe((ErrorCodes.ConnectionLost, StoreFailure.Unavailable));
        Proxy.Requests.Count.ShouldBe(4);
    }

    [Fact]
    public async Task A_slow_answer_is_whole()
    {
        Proxy.Script(Fault.Trickle(100, TimeSpan.FromMilliseconds(5)), Fault.Delay(TimeSpan.FromMilliseconds(300)));

        (await ReadAsync(Question)).ShouldBe(Expected);
        (await ReadAsync(Question)).ShouldBe(Expected);

        Proxy.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task What_is_too_slow_is_given_up()
    {
        var api = Open(options => options with { ReadTimeout = TimeSpan.FromMilliseconds(500) });
        Proxy.Script(Fault.Hang, Fault.Trickle(1, TimeSpan.FromMilliseconds(50)));

        foreach (var _ in new[] { "no answer", "an answer that drips" })
        {
            var error = await FailAsync(Question, api);
            (error.Code, error.Failure).ShouldBe((ErrorCodes.TimedOut, StoreFailure.TimedOut));
        }

        Proxy.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Nobody_listening_is_told_as_such()
    {
        await Proxy.DisposeAsync();

        var error = await FailAsync(Question);

        (error.Code, error.Failure).ShouldBe((ErrorCodes.ConnectionLost, StoreFailure.Unavailable));
    }
}
