using Graph.Model;
using Graph.Storage.Changes;
using Graph.Storage.Conformance;
using Graph.Storage.Plans;

namespace Graph.Storage.Sqlite.Tests.Reading;

/// <summary>A statement that takes long looks up now and then, and is broken off where that is wanted.</summary>
public sealed class TurnTests : IAsyncLifetime
{
    // More than the looks between statements, of which there is one for each value, and a few more.
    private const int Enough = 70;

    private static readonly GraphModel Model = GraphSchema.Model;
    private readonly SqliteLab _lab = new();
    private SqliteGraphStore _store = null!;
    private int _looks;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _store = SqliteGraphStore.Open(_lab.Path, Model, TimeProvider.System);
        await _store.ApplyAsync(
            new GraphChange
            {
                Nodes =
                [
                    .. Enumerable
                        .Range(0, 1_000)
                        .Select(i => new NodeWrite($"p{i}", "Person", new PropertyValues(("name", $"P {i}"), ("note", $"note {i}")))),
                ],
            },
            Cancellation
        );
    }

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        _lab.Dispose();
    }

    [Fact]
    public void It_looks_up_while_a_statement_runs()
    {
        Fetch(() => _looks++, Cancellation).ShouldBe(0);

        _looks.ShouldBeGreaterThan(Enough);
    }

    [Fact]
    public void What_is_thrown_then_breaks_it_off_and_the_store_answers_others()
    {
        var enough = new StoreException("enough", StoreFailure.Overloaded);

        Should
            .Throw<StoreException>(() =>
                Fetch(
                    () =>
                    {
                        if (++_looks == Enough)
                            throw enough;
                    },
                    Cancellation
                )
            )
            .ShouldBeSameAs(enough);

        _looks.ShouldBe(Enough);
        Fetch(() => { }, Cancellation).ShouldBe(0);
    }

    [Fact]
    public void A_token_that_is_cancelled_breaks_it_off()
    {
        using var source = new CancellationTokenSource();

        Should.Throw<OperationCanceledException>(() =>
            Fetch(
                () =>
                {
                    if (++_looks == Enough)
                        source.Cancel();
                },
                source.Token
            )
        );

        _looks.ShouldBe(Enough);
        Fetch(() => { }, Cancellation).ShouldBe(0);
    }

    // How many people have one of many notes that none has.
    private int Fetch(Action onLook, CancellationToken cancellation)
    {
        var person = Model.FindKind("Person")!;
        var note = PropertyRef.Node(person.FindProperty("note")!);
        var where = Filter.Any([.. Enumerable.Range(0, 50).Select(i => new Compare(note, CompareOp.EndsWith, Scalar.Of($"nothing {i}")))]);
        var plan = new FetchPlan(new KindSource(person, MatchPlan.All with { Where = where }), RowPlan.IdOnly, FetchView.Now);
        var count = -1;
        Turn.Run(onLook, () => count = _store.FetchAsync(plan, cancellation).AsTask().GetAwaiter().GetResult().Roots.Count);
        return count;
    }
}
