using Graph.Model;
using Graph.Storage.Conformance;
using Graph.Storage.Conformance.Generated;
using Graph.Storage.Plans;
using Microsoft.Data.Sqlite;

namespace Graph.Storage.Sqlite.Tests.Reading;

/// <summary>
/// How SQLite runs the statements of each shape. Its planner knows the schema and no sizes (nothing is ever analyzed), so a
/// small graph is planned as a large one is.
/// </summary>
public sealed class QueryPlanTests(QueryPlanTests.Graph graph) : IClassFixture<QueryPlanTests.Graph>
{
    private static readonly GraphModel Model = GraphSchema.Model;

    // These look at few nodes, or at one node's neighbours, and sort them.
    private static readonly string[] Sorted =
    [
        "20 people with a part of a name and a related one",
        "the statements that somebody made, by name",
        "organizations within another, by name",
        "the 20 people with the most statements",
        "statements by speech act",
        "the 10 topics with the most statements",
        "a person's positions as known at a time",
        "the statements that somebody made, by name, as known at a time",
        "organizations within another, by name, as known at a time",
    ];

    public static TheoryData<string> Shapes => [.. AllShapes.Select(s => s.Name)];

    private static IEnumerable<(string Name, FetchPlan Plan)> AllShapes =>
        [.. new StorageShapes(Model).All, .. new StorageShapes(Model).NestedAndViewed];

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task Every_shape_reads_by_index(string shape)
    {
        foreach (var (statement, plan) in await PlansAsync(shape))
        {
            // What may be gone through whole: the list that was asked for, rows that the statement itself made, an index of words.
            plan.Where(line =>
                    line.StartsWith("SCAN ", StringComparison.Ordinal)
                    && !line.Contains("VIRTUAL TABLE", StringComparison.Ordinal)
                    && !line.StartsWith("SCAN (", StringComparison.Ordinal)
                    && !IsMade(line, statement)
                )
                .ShouldBeEmpty(statement);
            plan.ShouldNotContain(line => line.Contains("AUTOMATIC", StringComparison.Ordinal), statement);
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task What_an_index_orders_is_not_sorted(string shape)
    {
        if (Sorted.Contains(shape))
            return;
        foreach (var (statement, plan) in await PlansAsync(shape))
        {
            plan.ShouldNotContain(
                line =>
                    line.Contains("TEMP B-TREE", StringComparison.Ordinal)
                    && !line.Contains("LAST TERM", StringComparison.Ordinal)
                    && !statement.Contains("j.key", StringComparison.Ordinal),
                statement
            );
        }
    }

    [Theory]
    [InlineData("20 statements without evidence, as of a time", new[] { "model_node_factId" })]
    [InlineData("20 statements without evidence, as known at a time", new[] { "model_node_factId", "model_node_version_factId" })]
    public async Task The_evidence_of_a_fact_is_found_by_the_fact_at_any_time(string shape, string[] indexes)
    {
        var plan = (await PlansAsync(shape))[0].Plan;

        foreach (var index in indexes)
        {
            plan.ShouldContain(
                line => line.EndsWith($"INDEX {index} (kind=? AND <expr>=?)", StringComparison.Ordinal),
                string.Join('\n', plan)
            );
        }
    }

    [Theory]
    [InlineData("the statements that somebody made, by name, as known at a time")]
    [InlineData("organizations within another, by name, as known at a time")]
    public async Task What_ids_lead_to_is_not_looked_for_among_all_of_a_kind_at_any_time(string shape)
    {
        foreach (var (statement, plan) in await PlansAsync(shape))
            plan.ShouldNotContain(line => line.Contains("(kind=?)", StringComparison.Ordinal), statement);
    }

    [Fact]
    public async Task Statements_are_as_many_as_places_of_the_plan_whatever_the_rows()
    {
        var shapes = new StorageShapes(Model).All.ToDictionary(s => s.Name, s => s.Plan);
        var plan = shapes["50 organizations, 25 members each, with relations"];

        // Organizations, their properties; members, their totals, their properties, those of the relations.
        (await graph.StatementsAsync(plan)).Count.ShouldBe(6);
        var kind = (KindSource)plan.Source;
        (
            await graph.StatementsAsync(plan with { Source = kind with { Matches = kind.Matches with { Page = Page.FirstOf(5) } } })
        ).Count.ShouldBe(6);
    }

    [Fact]
    public async Task Ordering_many_rows_without_an_index_is_refused_with_advice()
    {
        var person = Model.FindKind("Person")!;
        var order = Order.By(new OrderKey(new PropertyTerm(PropertyRef.Node(person.FindProperty("note")!))));
        var plan = new FetchPlan(
            new KindSource(person, new MatchPlan { Order = order, Page = Page.FirstOf(1) }),
            RowPlan.IdOnly,
            FetchView.Now
        );
        await using var snapshot = graph.Store.Observe(_ => { }, maxSorted: 100);

        var refusal = await Should.ThrowAsync<PlanRefusedException>(async () => await snapshot.FetchAsync(plan));

        refusal.Reason.ShouldBe(PlanRefusal.OrderNeedsIndex);
        refusal.Message.ShouldBe(
            "Ordering people by note requires sorting more than 100 of them. "
                + "Filter them further, or order by a property that the model marks @sortable."
        );
    }

    [Fact]
    public async Task A_statement_that_is_running_is_stopped_by_its_token()
    {
        var statements = Model.FindKind("Statement")!;
        var about = new NeighbourGroupKey(RelationStep.Of(statements.FindField("about")!), null, RowPlan.IdOnly);
        var groups = new GroupPlan([.. Enumerable.Repeat(about, 8)]);
        var plan = new FetchPlan(new KindSource(statements, new MatchPlan { Groups = [groups] }), RowPlan.IdOnly, FetchView.Now);
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));

        await Should.ThrowAsync<OperationCanceledException>(async () => await graph.Store.FetchAsync(plan, source.Token));

        // The connection is as good as before.
        (await graph.Store.FetchAsync(new StorageShapes(Model).All[0].Plan)).Roots.Count.ShouldBe(1);
    }

    private static bool IsMade(string line, string statement) =>
        line.Split(' ')[1] is var name
        && (
            name is "kind" or "m" or "CONSTANT"
            || name.StartsWith("down", StringComparison.Ordinal)
            || name.StartsWith("up", StringComparison.Ordinal)
            || statement.Contains($") {name} ", StringComparison.Ordinal)
        );

    private async Task<IReadOnlyList<(string Statement, IReadOnlyList<string> Plan)>> PlansAsync(string shape)
    {
        var plan = AllShapes.Single(s => s.Name == shape).Plan;
        return [.. (await graph.StatementsAsync(plan)).Select(s => (s, graph.Explain(s)))];
    }

    /// <summary>A small generated graph.</summary>
    public sealed class Graph : IAsyncLifetime
    {
        private readonly SqliteLab _lab = new();

        public SqliteGraphStore Store { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Store = SqliteGraphStore.Open(_lab.Path, Model, TimeProvider.System, leastOfHub: 2);
            foreach (var change in new GeneratedGraph(nodes: 2_000, relations: 12_000).Changes())
                await Store.ApplyAsync(change);
        }

        public async Task<IReadOnlyList<string>> StatementsAsync(FetchPlan plan)
        {
            var statements = new List<string>();
            await using var snapshot = Store.Observe(statements.Add);
            await snapshot.FetchAsync(plan);
            return statements;
        }

        public IReadOnlyList<string> Explain(string statement)
        {
            using var connection = new SqliteConnection($"Data Source={_lab.Path};Mode=ReadOnly;Pooling=False");
            connection.Open();
            connection.CreateFunction("matches", (int _, long _) => false);
            using var command = connection.CreateCommand();
            command.CommandText = "EXPLAIN QUERY PLAN " + statement;
            for (var i = 1; i < 100; i++)
                command.Parameters.AddWithValue("?" + i, DBNull.Value);
            using var reader = command.ExecuteReader();
            var lines = new List<string>();
            while (reader.Read())
                lines.Add(reader.GetString(3));
            return lines;
        }

        public async ValueTask DisposeAsync()
        {
            await Store.DisposeAsync();
            _lab.Dispose();
        }
    }
}
