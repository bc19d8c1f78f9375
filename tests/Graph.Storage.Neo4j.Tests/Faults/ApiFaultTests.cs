using Graph.Api.Tests.Serving;
using Graph.Storage.Changes;
using Graph.Storage.Conformance;
using static Graph.Storage.Conformance.Facts;

namespace Graph.Storage.Neo4j.Tests.Faults;

/// <summary>What a client of the API is told when Neo4j fails: whole answers, and that it goes on by itself.</summary>
public sealed class ApiFaultTests(Neo4jServer server) : IAsyncLifetime
{
    private const string Slow = "The store did not respond in time. Request less, or try again later.";
    private const string Gone = "The store is temporarily unavailable. Try again later.";
    private const string Large = "The query needs more memory than the store has. Request less.";
    private const string Much = "The store has too many concurrent requests. Try again later.";
    private const string Question = """{ jane: person(id: "jane") { name } joe: person(id: "joe") { name } }""";
    private const string Both = """{"data":{"jane":{"name":"Jane"},"joe":{"name":"Joe"}}}""";

    private static readonly (string Name, Fault Fault, string Message, string Code)[] Failures =
    [
        ("no answer", Fault.Hang, Slow, "STORE_TIMEOUT"),
        ("too long by its own clock", Error("Neo.ClientError.Transaction.TransactionTimedOut"), Slow, "STORE_TIMEOUT"),
        ("no memory", Error("Neo.TransientError.General.MemoryPoolOutOfMemoryError"), Large, "STORE_OUT_OF_MEMORY"),
        ("no connection", Fault.Drop, Gone, "STORE_UNAVAILABLE"),
        ("cut in its midst", Fault.Cut(300), Gone, "STORE_UNAVAILABLE"),
        (
            "another password since",
            Fault.Say(401, """{"errors":[{"code":"Neo.ClientError.Security.Unauthorized","message":"secret"}]}"""),
            Gone,
            "STORE_UNAVAILABLE"
        ),
    ];

    private FaultProxy _proxy = null!;
    private ApiServer _api = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _proxy = new FaultProxy(server.Options.Url) { IsAside = request => request.Body.Contains("TERMINATE", StringComparison.Ordinal) };
        await using (var store = await server.OpenEmptyAsync(GraphSchema.Model, TimeProvider.System))
            await store.ApplyAsync(new GraphChange { Nodes = [Person("jane", "Jane"), Person("joe", "Joe")] }, Cancellation);
        _api = ApiServer.StartEmpty([
            ("Graph:Store", "neo4j"),
            .. (server.Options with { Url = _proxy.Url }).ToSettings(),
            ("Graph:Neo4j:ReadTimeout", "00:00:03"),
            ("Graph:Neo4j:MaxConnections", "2"),
            ("Graph:Neo4j:MaxWaiting", "0"),
        ]);
        // Neo4j plans a question when it is first asked, which a busy machine may take its time for.
        while (await AskAsync(Question) != $"200 {Both}")
            await Task.Delay(100, Cancellation);
        _proxy.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        if (_api is not null)
            await _api.DisposeAsync();
        if (_proxy is not null)
            await _proxy.DisposeAsync();
    }

    [Fact]
    public async Task A_field_that_the_store_does_not_answer_is_null_with_a_code_and_the_others_are_answered()
    {
        foreach (var (name, fault, message, code) in Failures)
        {
            _proxy.Choose = (request, _) => request.Body.Contains("\"joe\"", StringComparison.Ordinal) ? fault : Fault.None;

            (await AskAsync(Question)).ShouldBe(
                $$$"""200 {"errors":[{"message":"{{{message}}}","locations":[{"line":1,"column":37}],"path":["joe"],"extensions":{"code":"{{{code}}}"}}],"data":{"jane":{"name":"Jane"},"joe":null}}""",
                name
            );

            _proxy.Choose = (_, _) => Fault.None;
            (await AskAsync(Question)).ShouldBe($"200 {Both}", name);
        }
    }

    [Fact]
    public async Task A_field_that_may_not_be_null_takes_the_data_with_it()
    {
        _proxy.Choose = (_, _) => Error("Neo.TransientError.General.MemoryPoolOutOfMemoryError");

        (await AskAsync("{ people { totalCount } }")).ShouldBe(
            $$$"""200 {"errors":[{"message":"{{{Large}}}","locations":[{"line":1,"column":3}],"path":["people"],"extensions":{"code":"STORE_OUT_OF_MEMORY"}}],"data":null}"""
        );
    }

    [Fact]
    public async Task What_is_asked_beyond_the_limit_is_refused_at_once_and_answered_later()
    {
        _proxy.Choose = (request, _) => request.Body.Contains("\"joe\"", StringComparison.Ordinal) ? Fault.Hang : Fault.None;
        var slow = Task.WhenAll(AskAsync("""{ person(id: "joe") { name } }"""), AskAsync("""{ person(id: "joe") { name } }"""));
        while (_proxy.Requests.Count(request => request.Body.Contains("\"joe\"", StringComparison.Ordinal)) < 2)
            await Task.Delay(10, Cancellation);

        (await AskAsync("""{ person(id: "jane") { name } }""")).ShouldBe(
            $$$"""503 {"errors":[{"message":"{{{Much}}}","extensions":{"code":"STORE_OVERLOADED"}}]}"""
        );
        (await HealthAsync()).ShouldBe("503 the server is overloaded");

        (await slow).ShouldAllBe(answer => answer.Contains("STORE_TIMEOUT"));
        _proxy.Choose = (_, _) => Fault.None;
        (await AskAsync(Question)).ShouldBe($"200 {Both}");
    }

    [Fact]
    public async Task Health_tells_a_store_that_refuses_from_one_that_is_gone()
    {
        _proxy.Choose = (_, _) => Failures[^1].Fault;
        (await HealthAsync()).ShouldBe("503 the store is unusable: the log has the reason");

        _proxy.Choose = (_, _) => Fault.Drop;
        (await HealthAsync()).ShouldBe("503 the store does not respond");

        _proxy.Choose = (_, _) => Fault.None;
        (await HealthAsync()).ShouldBe("200 ready");
    }

    private static Fault Error(string code) =>
        Fault.Say(202, $$$"""{"data":{"fields":["x"],"values":[]},"errors":[{"code":"{{{code}}}","message":"secret"}]}""");

    private async Task<string> AskAsync(string query)
    {
        var answer = await _api.AskAsync(query);
        return $"{(int)answer.Status} {answer.Json!.ToJsonString()}";
    }

    private async Task<string> HealthAsync()
    {
        using var response = await _api.Client.GetAsync("/health/ready", Cancellation);
        return $"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync(Cancellation)}";
    }
}
