using Graph.Model;
using Graph.Storage.Conformance;
using Graph.Storage.Conformance.Generated;
using Graph.Storage.Plans;
using SQLitePCL;

namespace Graph.Storage.Sqlite.Tests.Reading;

/// <summary>
/// What filters cost that follow relations one inside another, around in circles: the work of each level, and not the product
/// of them; and those that look at evidence. Counted in steps of SQLite's virtual machine.
/// </summary>
public sealed class NestedFilterTests(QueryPlanTests.Graph graph) : IClassFixture<QueryPlanTests.Graph>
{
    // The fixture's relations, each way, and the steps that one of them takes at a level.
    private const int Relations = 2 * 12_000;
    private const int StepsOfRelation = 40;

    // What takes more is too much in any case.
    private const long Enough = 50L * Relations * StepsOfRelation;

    private static readonly GraphModel Model = GraphSchema.Model;
    private static readonly NodeType Statement = Model.FindNodeType("Statement")!;
    private static readonly RelationStep Documents = Step("Statement", "documents");
    private static readonly RelationStep Statements = Step("Document", "statements");

    public static TheoryData<string> Views => ["now", "as of a time", "as known at a time", "both"];

    [Theory]
    [MemberData(nameof(Views))]
    public async Task A_level_more_costs_a_level_more(string view)
    {
        foreach (var quantifier in Enum.GetValues<Quantifier>())
        {
            var work = new List<long>();
            for (var depth = 1; depth <= 5; depth++)
                work.Add(await WorkAsync(Chain(depth, (step, where) => new Related(step, quantifier, where)), View(view)));

            work[4].ShouldBeLessThan(5L * Relations * StepsOfRelation, $"{quantifier}: {string.Join(", ", work)}");
        }
    }

    [Fact]
    public async Task Counts_are_nested_as_cheaply() =>
        (await WorkAsync(Chain(5, (step, where) => new RelatedCount(step, where, CompareOp.Greater, 3)), FetchView.Now)).ShouldBeLessThan(
            5L * Relations * StepsOfRelation
        );

    [Fact]
    public async Task Branches_of_a_filter_add_up()
    {
        var one = Chain(4, (step, where) => new Related(step, Quantifier.Some, where));
        var other = new Not(Chain(4, (step, where) => new Related(step, Quantifier.All, where)));
        var both = new Or([new And([one, other]), new And([other, one])]);

        (await WorkAsync(both, FetchView.Now)).ShouldBeLessThan(2L * 4 * Relations * StepsOfRelation);
    }

    [Fact]
    public async Task A_page_that_is_full_soon_asks_for_few_nodes()
    {
        // Every statement that is in a document is in one with a statement in a document.
        var filter = Chain(4, (step, where) => new Related(step, Quantifier.Some, where), last: Filter.True);

        (await WorkAsync(filter, FetchView.Now, Page.FirstOf(10))).ShouldBeLessThan(5_000);
    }

    [Fact]
    public async Task Rows_of_many_parents_ask_once_about_a_node()
    {
        var row = new RowPlanBuilder();
        row.Add(
            new ExpansionItem(
                Documents,
                new MatchPlan { Where = Chain(3, (step, where) => new Related(step, Quantifier.Some, where), isFromDocument: true) },
                RowPlan.IdOnly
            )
        );

        (await WorkAsync(null, FetchView.Now, Page.All, row.Build())).ShouldBeLessThan(5L * Relations * StepsOfRelation);
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task The_evidence_of_every_statement_is_looked_up(string view)
    {
        var evidence = PropertyRef.Node(Statement.FindProperty("evidence")!);
        var filter = new Not(
            new ListMatch(
                evidence,
                Quantifier.All,
                new Not(new Compare(evidence with { On = PropertyOwner.Item }, CompareOp.Contains, Scalar.Of("-")))
            )
        );

        (await WorkAsync(filter, View(view))).ShouldBeLessThan(Relations * StepsOfRelation);
    }

    private static RelationStep Step(string type, string field) => RelationStep.Of(Model.FindNodeType(type)!.FindField(field)!);

    private static FetchView View(string name) =>
        new(
            name is "as of a time" or "both" ? PartialDate.Parse("2015") : null,
            name is "as known at a time" or "both" ? new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero) : null
        );

    // Documents of statements, statements of these, and so on; at the end something that no index finds and nothing has.
    private static Filter Chain(int depth, Func<RelationStep, Filter, Filter> related, Filter? last = null, bool isFromDocument = false)
    {
        var (near, far) = isFromDocument ? (Statements, Documents) : (Documents, Statements);
        var end = depth % 2 == 1 ? near : far;
        var note = new Compare(PropertyRef.Node(end.Target.FindProperty("note")!), CompareOp.Contains, Scalar.Of("nothing has this"));
        var filter = last ?? note;
        for (var level = depth; level > 0; level--)
            filter = related(level % 2 == 1 ? near : far, filter);
        return filter;
    }

    private async Task<long> WorkAsync(Filter? where, FetchView view, Page? page = null, RowPlan? row = null)
    {
        var plan = new FetchPlan(
            new KindSource(Statement, new MatchPlan { Where = where, Page = page ?? Page.All }),
            row ?? RowPlan.IdOnly,
            view
        );
        await using var snapshot = graph.Store.Observe(_ => { });
        var handle = snapshot.Session.Connection.Handle!;
        var steps = 0L;
        const int every = 100;
        raw.sqlite3_progress_handler(
            handle,
            every,
            _ =>
            {
                steps += every;
                return steps > Enough ? 1 : 0;
            },
            null
        );
        try
        {
            await snapshot.FetchAsync(plan);
        }
        catch (OperationCanceledException) when (steps > Enough)
        {
            // It would go on for long; the number tells.
        }
        raw.sqlite3_progress_handler(handle, 0, null, null);
        return steps;
    }
}
