using Graph.Storage.Neo4j.Http;

namespace Graph.Storage.Neo4j.Tests.Faults;

/// <summary>Writes are sent once; whoever sent one knows whether it happened, or that this is not known.</summary>
public sealed class WriteFaultTests(Neo4jServer server) : ProxiedTests(server)
{
    private const string Count = "MATCH (n:Written) RETURN count(n)";
    private static readonly CypherStatement Write = new("CREATE (:Written)");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_statement_whose_answer_is_lost_ends_its_transaction(bool isFirst)
    {
        await Server.WipeAsync();
        Proxy.Choose = (_, number) => number == (isFirst ? 0 : 1) ? Fault.LoseAnswer : Fault.None;

        var error = await Should.ThrowAsync<QueryApiException>(async () =>
        {
            await using var transaction = await Api.BeginAsync(Cancellation);
            await transaction.RunAsync(Write, Cancellation);
            await transaction.RunAsync(Write, Cancellation);
        });

        (error.Code, error.IsTransient, error.IsUnknownOutcome).ShouldBe((ErrorCodes.ConnectionLost, true, false));
        Proxy.Requests.Count(request => request.Line.StartsWith("POST", StringComparison.Ordinal)).ShouldBe(isFirst ? 1 : 2);
        (await DirectAsync(Count)).ShouldBe("[0]");
    }

    [Fact]
    public async Task A_commit_whose_answer_is_lost_has_an_unknown_outcome_and_happened()
    {
        (await CommitAsync(Fault.LoseAnswer)).IsUnknownOutcome.ShouldBeTrue();
        (await DirectAsync(Count)).ShouldBe("[1]");
    }

    [Fact]
    public async Task A_commit_that_never_arrives_has_an_unknown_outcome_and_did_not_happen()
    {
        (await CommitAsync(Fault.Drop)).IsUnknownOutcome.ShouldBeTrue();
        (await DirectAsync(Count)).ShouldBe("[0]");
    }

    [Theory]
    [InlineData(202, """{"errors":[{"code":"Neo.TransientError.Cluster.ReplicationFailure","message":"x"}]}""", true)]
    [InlineData(503, "", true)]
    [InlineData(202, "{}", true)]
    [InlineData(202, """{"errors":[{"code":"Neo.ClientError.Schema.ConstraintValidationFailed","message":"x"}]}""", false)]
    public async Task A_commit_that_the_server_refuses_has_a_known_outcome(int status, string body, bool isUnknown) =>
        (await CommitAsync(Fault.Say(status, body))).IsUnknownOutcome.ShouldBe(isUnknown);

    [Fact]
    public async Task A_transaction_that_the_server_has_forgotten_may_be_done_again()
    {
        await using var transaction = await Api.BeginAsync(Cancellation);
        await transaction.RunAsync(Write, Cancellation);
        using var http = new HttpClient();
        if (Proxy.Requests[0].Header("Authorization") is { } authorization)
            http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", authorization);
        await transaction.RunAsync(Write, Cancellation);
        await http.DeleteAsync(new Uri(Server.Options.Url, Proxy.Requests[^1].Line.Split(' ')[1]), Cancellation);

        var error = await Should.ThrowAsync<QueryApiException>(transaction.RunAsync(Write, Cancellation).AsTask());

        (error.Code, error.IsTransient, error.IsUnknownOutcome).ShouldBe(("Neo.ClientError.Request.Invalid", true, false));
    }

    [Fact]
    public async Task The_server_ends_a_transaction_that_takes_too_long()
    {
        await Server.WipeAsync();
        var api = Open(options => options with { WriteTimeout = TimeSpan.FromSeconds(1) });
        await using var transaction = await api.BeginAsync(Cancellation);
        await transaction.RunAsync(Write, Cancellation);
        // Longer than the client waits for one statement, so that it is the server that looks at the clock.
        await Task.Delay(TimeSpan.FromSeconds(4), Cancellation);

        var error = await Should.ThrowAsync<QueryApiException>(transaction.RunAsync(Write, Cancellation).AsTask());

        error.Code.ShouldStartWith("Neo.");
        error.Failure.ShouldBeOneOf(StoreFailure.TimedOut, StoreFailure.Unavailable);
        (await DirectAsync(Count)).ShouldBe("[0]");
    }

    [Fact]
    public async Task A_member_of_a_cluster_that_has_the_transaction_is_asked_for_all_of_it()
    {
        Proxy.Script(
            Fault.Say(
                202,
                """{"data":{"fields":[],"values":[]},"transaction":{"id":"t1","expires":"x"}}""",
                "neo4j-cluster-affinity: server-3"
            ),
            Fault.Say(202, """{"data":{"fields":[],"values":[]},"transaction":{"id":"t1","expires":"x"}}"""),
            Fault.Say(202, """{"bookmarks":["FB:9"]}""")
        );
        await using var transaction = await Api.BeginAsync(Cancellation);
        await transaction.RunAsync(Write, Cancellation);
        await transaction.RunAsync(Write, Cancellation);
        await transaction.CommitAsync(Cancellation);

        Proxy
            .Requests.Select(request => $"{request.Line[^11..]} {request.Header("neo4j-cluster-affinity")}")
            .ShouldBe(["query/v2/tx ", "ry/v2/tx/t1 server-3", "x/t1/commit server-3"]);
    }

    private async Task<QueryApiException> CommitAsync(Fault fault)
    {
        await Server.WipeAsync();
        Proxy.Choose = (request, _) => request.Line.EndsWith("/commit", StringComparison.Ordinal) ? fault : Fault.None;
        await using var transaction = await Api.BeginAsync(Cancellation);
        await transaction.RunAsync(Write, Cancellation);
        var error = await Should.ThrowAsync<QueryApiException>(transaction.CommitAsync(Cancellation).AsTask());
        Proxy.Requests.Count(request => request.Line.EndsWith("/commit", StringComparison.Ordinal)).ShouldBe(1);
        return error;
    }
}
