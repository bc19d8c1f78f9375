using Graph.Model;
using Graph.Storage.Changes;
using Graph.Storage.Conformance;
using Graph.Testing;
using static Graph.Storage.Conformance.Facts;

namespace Graph.Storage.Neo4j.Tests.Faults;

/// <summary>A change is applied once and its answer is right, whatever breaks on the way; or it says that this is not known.</summary>
public sealed class ChangeFaultTests(Neo4jServer server) : IAsyncLifetime
{
    private static readonly GraphModel Model = GraphSchema.Model;
    private static readonly ChangeResult Once = new(2, 3, 1, 0, 1, WasAlreadyApplied: false);

    private readonly ManualTime _time = new();
    private FaultProxy _proxy = null!;
    private Neo4jGraphStore _direct = null!;
    private Neo4jGraphStore _store = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _proxy = new FaultProxy(server.Options.Url)
        {
            IsAside = request =>
                request.Body.Contains("TERMINATE", StringComparison.Ordinal)
                || request.Body.Contains("still here", StringComparison.Ordinal),
        };
        _direct = await server.OpenEmptyAsync(Model, _time);
        _store = await Neo4jGraphStore.OpenAsync(server.Options with { Url = _proxy.Url }, Model, _time, Cancellation);
        await _direct.ApplyAsync(new GraphChange { Nodes = [Person("jane"), Statement("claim")] }, Cancellation);
        _proxy.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        if (_store is not null)
            await _store.DisposeAsync();
        if (_direct is not null)
            await _direct.DisposeAsync();
        if (_proxy is not null)
            await _proxy.DisposeAsync();
    }

    [Fact]
    public async Task A_request_that_does_not_arrive_is_made_up_for_wherever_it_was() => await BreakEveryStepAsync(null, Fault.Drop);

    [Fact]
    public async Task An_answer_that_is_lost_is_made_up_for_wherever_it_was() => await BreakEveryStepAsync("retry-1", Fault.LoseAnswer);

    [Fact]
    public async Task An_error_that_passes_is_waited_out()
    {
        _proxy.Choose = (_, number) =>
            number < 2
                ? Fault.Say(202, """{"errors":[{"code":"Neo.TransientError.Transaction.DeadlockDetected","message":"x"}]}""")
                : Fault.None;

        (await _store.ApplyAsync(Change(null), Cancellation)).ShouldBe(Once);

        await AppliedOnceAsync(null);
    }

    [Fact]
    public async Task A_lost_answer_is_found_again_also_when_others_have_written_since()
    {
        var committed = false;
        var written = false;
        _proxy.Choose = (request, _) =>
        {
            if (IsCommit(request) && !committed)
            {
                committed = true;
                return Fault.LoseAnswer;
            }

            return committed && !Volatile.Read(ref written) && IsPost(request) ? Fault.Say(503, "") : Fault.None;
        };

        var applying = _store.ApplyAsync(Change(null), Cancellation).AsTask();
        while (!Volatile.Read(ref committed))
            await Task.Delay(10, Cancellation);
        while (await _direct.LastChangeAsync(Cancellation) < 2)
            await Task.Delay(10, Cancellation);
        (await _direct.ApplyAsync(new GraphChange { Nodes = [Person("joe")] }, Cancellation)).Number.ShouldBe(3);
        Volatile.Write(ref written, true);

        (await applying).ShouldBe(Once);
        (await _direct.LastChangeAsync(Cancellation)).ShouldBe(3);
    }

    [Fact]
    public async Task A_commit_that_never_arrived_is_done_anew_also_when_another_took_its_number()
    {
        var dropped = false;
        var written = false;
        _proxy.Choose = (request, _) =>
        {
            if (IsCommit(request) && !dropped)
            {
                dropped = true;
                return Fault.Drop;
            }

            return dropped && !Volatile.Read(ref written) && IsPost(request) ? Fault.Say(503, "") : Fault.None;
        };

        var applying = _store.ApplyAsync(Change(null), Cancellation).AsTask();
        while (!Volatile.Read(ref dropped))
            await Task.Delay(10, Cancellation);
        (await _direct.ApplyAsync(new GraphChange { Nodes = [Person("joe")] }, Cancellation)).Number.ShouldBe(2);
        Volatile.Write(ref written, true);

        (await applying).ShouldBe(Once with { Number = 3 });
        (await _direct.ChangesSinceAsync(0, 10, Cancellation)).Select(change => change.Facts.Count).ShouldBe([2, 1, 4]);
    }

    [Fact]
    public async Task Where_nothing_answers_any_more_the_outcome_is_told_as_unknown()
    {
        var committed = false;
        _proxy.Choose = (request, _) =>
        {
            var isLost = committed || IsCommit(request);
            committed = isLost;
            return isLost ? Fault.LoseAnswer : Fault.None;
        };

        var error = await Should.ThrowAsync<StoreException>(async () => await _store.ApplyAsync(Change(null), Cancellation));

        error.Failure.ShouldBe(StoreFailure.Unavailable);
        error.Message.ShouldContain("it is unknown whether the change was applied. Apply it again:");
        _proxy.Choose = (_, _) => Fault.None;
        await AppliedOnceAsync(null);
    }

    private async Task BreakEveryStepAsync(string? id, Fault fault)
    {
        (await _store.ApplyAsync(Change(id), Cancellation)).ShouldBe(Once);
        var steps = _proxy.Requests.Count;
        steps.ShouldBeGreaterThan(10);
        for (var step = 0; step < steps; step++)
        {
            await StartAnewAsync();
            var broken = step;
            _proxy.Choose = (_, number) => number == broken ? fault : Fault.None;

            (await _store.ApplyAsync(Change(id), Cancellation)).ShouldBe(Once, $"at request {step}: {_proxy.Requests[step].Line}");

            await AppliedOnceAsync(id);
        }
    }

    private static bool IsPost(SeenRequest request) => request.Line.StartsWith("POST", StringComparison.Ordinal);

    private static bool IsCommit(SeenRequest request) => request.Line.EndsWith("/commit", StringComparison.Ordinal);

    private static GraphChange Change(string? id) =>
        new()
        {
            Id = id,
            Nodes = [Person("john"), Person("jane", "Jane"), Evidence("quote", "jane")],
            Relations = [Speaks("john", "claim")],
            Sources = [new SourceRecord("a.yaml", "00", new byte[] { 1 })],
        };

    private async Task StartAnewAsync()
    {
        _proxy.Choose = (_, _) => Fault.None;
        await server.Api.WriteAsync(
            new Neo4j.Http.CypherStatement(
                "MATCH (s:GraphState) FOREACH (k IN [k IN keys(s) WHERE k = toUpper(k)] | SET s[k] = 0) WITH s MATCH (n) WHERE NOT n:GraphState DETACH DELETE n"
            ),
            static () => Neo4j.Http.NoRows.Instance,
            Cancellation
        );
        await server.Api.WriteAsync(
            new Neo4j.Http.CypherStatement("MATCH (s:GraphState) SET s.last = 0, s.at = 0"),
            static () => Neo4j.Http.NoRows.Instance,
            Cancellation
        );
        await _direct.ApplyAsync(new GraphChange { Nodes = [Person("jane"), Statement("claim")] }, Cancellation);
        _proxy.Clear();
    }

    private async Task AppliedOnceAsync(string? id)
    {
        var changes = await _direct.ChangesSinceAsync(1, 10, Cancellation);
        changes
            .Single()
            .ShouldSatisfyAllConditions(
                change => change.Id.ShouldBe(id),
                change =>
                    change
                        .Facts.Select(fact => $"{fact.Operation} {fact.Id}")
                        .ShouldBe(["Updated jane", "Created john", "Created quote", "Created speaks--john--claim"]),
                change => change.Sources.ShouldBe(["a.yaml"])
            );
        var statistics = await _direct.GetStatisticsAsync(Cancellation);
        (statistics.NodeCount, statistics.RelationCount).ShouldBe((4, 1));
        if (id is not null)
            (await _direct.ApplyAsync(Change(id), Cancellation)).ShouldBe(Once with { WasAlreadyApplied = true });
    }
}
