using System.Globalization;
using System.Text;
using System.Text.Json;
using Graph.Model;
using Graph.Storage.Conformance;
using Graph.Storage.Neo4j.Http;
using Graph.Storage.Neo4j.Reading.Cypher;
using Graph.Storage.Neo4j.Schema;
using Graph.Storage.Plans;

namespace Graph.Storage.Neo4j.Tests.Reading;

/// <summary>A plan in, one statement and its parameters out.</summary>
public sealed class PlanCypherTests
{
    private static readonly GraphModel Model = GraphSchema.Model;
    private static readonly ModelIndexes Indexes = new(Model);
    private static readonly NodeType Person = Model.FindNodeType("Person")!;
    private static readonly NodeType Actor = Model.FindNodeType("Actor")!;
    private static readonly NodeType Organization = Model.FindNodeType("Organization")!;
    private static readonly RelationStep Statements = RelationStep.Of(Actor.FindField("statements")!);
    private static readonly RelationStep Members = RelationStep.Of(Actor.FindField("members")!);
    private static readonly RelationStep Positions = RelationStep.Of(Actor.FindField("positions")!);
    private static readonly PropertyRef Title = PropertyRef.Relation(Positions.Relation.FindProperty("title")!);
    private static readonly Order ByName = Order.By(new OrderKey(new PropertyTerm(Property("name", ValueForm.SortKey))));
    private static readonly RowPlan Name = new([new PropertyItem(Property("name"))]);

    [Fact]
    public void A_statement_reads_the_number_of_the_last_change_before_and_after_everything_else() =>
        Statement(new FetchPlan(new IdsSource(FactKind.Node, ["jane"]), Name, FetchView.Now))
            .ShouldSay(
                """
                OPTIONAL MATCH (s1:GraphState {id: 'graph', version: 3}) OPTIONAL MATCH (c1:GraphChange) WHERE c1.number = s1.last
                WITH CASE WHEN c1 IS NULL THEN -s1.last ELSE s1.last END AS last, s1.at AS at
                WITH last, at, COLLECT { UNWIND $p0 AS i1 OPTIONAL MATCH (d2:GraphRedirect) WHERE d2.id = i1
                OPTIONAL MATCH (n3:_Thing) WHERE n3.id = coalesce(d2.into, i1) RETURN [n3.id, coalesce(n3._kind, labels(n3)), n3.name] } AS rows
                OPTIONAL MATCH (s2:GraphState {id: 'graph', version: 3}) RETURN last, at, rows, s2.last
                p0 = ["jane"]
                """
            );

    [Fact]
    public void A_page_of_an_interface_is_read_by_one_label_in_the_order_of_an_index() =>
        Rows(
                Organization,
                new MatchPlan
                {
                    Where = new Compare(Property("country"), CompareOp.Equal, Scalar.Of("BY")),
                    Order = ByName,
                    Page = Page.FirstOf(50),
                    Metadata = PageMetadata.HasNext,
                },
                Name
            )
            .ShouldSay(
                """
                COLLECT { MATCH (n1:_Organization&_Actor) WHERE n1.country = $p0 AND n1.name_key IS NOT NULL
                WITH n1 ORDER BY n1.name_key, n1.id LIMIT $p1 RETURN [n1.id, coalesce(n1._kind, labels(n1)), n1.name] }
                p0 = "BY"
                p1 = 51
                """
            );

    [Fact]
    public void Every_level_has_its_own_order_and_limit_and_a_total_that_the_degrees_know() =>
        Below(
                new RowPlan([
                    new ExpansionItem(
                        Positions,
                        new MatchPlan { Page = Page.FirstOf(50) },
                        new RowPlan([
                            new PropertyItem(Title),
                            new ExpansionItem(
                                Members,
                                new MatchPlan
                                {
                                    Order = ByName,
                                    Page = Page.FirstOf(25),
                                    Metadata = PageMetadata.Total | PageMetadata.HasNext,
                                },
                                Name
                            ),
                        ])
                    ),
                ])
            )
            .ShouldSay(
                """
                COLLECT { MATCH (n3)-[r5:HOLDS_POSITION]->(n4) USING INDEX r5:HOLDS_POSITION(_from, _to)
                WHERE r5._from = n3.id AND r5._to IS NOT NULL AND r5._from IS NOT NULL WITH n4, r5 ORDER BY r5._from, r5._to, r5.id LIMIT $p2
                RETURN [n4.id, coalesce(n4._kind, labels(n4)), r5.id, r5.title,
                [COLLECT { MATCH (n4)<-[r10:MEMBER_OF]-(n9) WHERE r10._from IS NOT NULL WITH n9, r10 ORDER BY n9.name_key, n9.id LIMIT $p1
                RETURN [n9.id, coalesce(n9._kind, labels(n9)), r10.id, n9.name] },
                CASE WHEN w6 THEN COUNT { (n4)<-[:MEMBER_OF]-() } ELSE COUNT { MATCH (n4)<-[r8:MEMBER_OF]-(n7) WHERE r8._from IS NOT NULL } END]] }
                p1 = 25
                p2 = 50
                """
            );

    [Fact]
    public void A_substring_is_looked_for_in_the_folded_text_and_compared_exactly() =>
        Rows(
                Person,
                new MatchPlan
                {
                    Where = new And([
                        new Compare(Property("name"), CompareOp.Contains, Scalar.Of("Kaza")),
                        new Related(Statements, Quantifier.Some, new Compare(SpeechAct, CompareOp.Equal, Scalar.Of("DENIAL"))),
                    ]),
                    Order = ByName,
                    Page = Page.FirstOf(20),
                },
                RowPlan.IdOnly
            )
            .ShouldSay(
                """
                COLLECT { MATCH (n1:_Person&_Subject) WHERE (n1.name_find CONTAINS $p0 OR n1:LongText) AND n1.name CONTAINS $p1
                AND EXISTS { MATCH (n1)-[r3:SPEAKS]->(n2) WHERE r3._from IS NOT NULL AND n2.speechAct = $p2 } AND n1.name_key IS NOT NULL
                WITH n1 ORDER BY n1.name_key, n1.id LIMIT $p3 RETURN [n1.id] }
                p0 = "kaza"
                p1 = "Kaza"
                p2 = "DENIAL"
                p3 = 20
                """
            );

    [Fact]
    public void A_filter_by_id_leads_to_the_node_and_the_id_may_have_been_merged_away() =>
        Statement(Plan(Actor, new MatchPlan { Where = Id("jane"), Page = Page.FirstOf(1) }, new RowPlan([new CountItem(Statements)])))
            .ShouldSay(
                """
                OPTIONAL MATCH (s1:GraphState {id: 'graph', version: 3}) OPTIONAL MATCH (c1:GraphChange) WHERE c1.number = s1.last
                WITH CASE WHEN c1 IS NULL THEN -s1.last ELSE s1.last END AS last, s1.at AS at,
                COLLECT { UNWIND $p0 AS i2 OPTIONAL MATCH (d3:GraphRedirect) WHERE d3.id = i2 RETURN coalesce(d3.into, i2) } AS k1,
                s1.SPEAKS = COUNT { ()-[:SPEAKS]->() } AS w5
                WITH last, at, COLLECT { MATCH (n4:_Thing&_Actor) WHERE n4.id = k1[0] WITH n4 ORDER BY n4.id LIMIT $p1
                RETURN [n4.id, coalesce(n4._kind, labels(n4)), CASE WHEN w5 THEN COUNT { (n4)-[:SPEAKS]->() }
                ELSE COUNT { MATCH (n4)-[r7:SPEAKS]->(n6) WHERE r7._from IS NOT NULL } END] } AS rows
                OPTIONAL MATCH (s2:GraphState {id: 'graph', version: 3}) RETURN last, at, rows, s2.last
                p0 = ["jane"]
                p1 = 1
                """
            );

    [Fact]
    public void A_filter_on_a_neighbour_by_id_is_walked_from_there() =>
        Rows(
                Person,
                new MatchPlan
                {
                    Where = new Related(
                        Positions,
                        Quantifier.Some,
                        new And([Id("mvd"), new Compare(Title, CompareOp.Equal, Scalar.Of("Minister"))])
                    ),
                    Page = Page.None,
                    Metadata = PageMetadata.Total,
                },
                RowPlan.IdOnly
            )
            .ShouldSay(
                """
                [[], COUNT { MATCH (n4:_Thing&_Actor) WHERE n4.id = k1[0]
                MATCH (n5:_Person)-[r6:HOLDS_POSITION]->(n4) WHERE r6._from IS NOT NULL AND r6.title = $p1 WITH DISTINCT n5 RETURN 1 AS one }]
                p0 = ["mvd"]
                p1 = "Minister"
                """
            );

    [Fact]
    public void A_neighbour_whose_id_is_named_may_be_found_by_index() =>
        Below(new RowPlan([new CountItem(Members, Id("jane"))]))
            .ShouldSay(
                """
                COUNT { MATCH (n3)<-[r5:MEMBER_OF]-(n4:_Thing) WHERE r5._from IS NOT NULL AND n4.id = k6[0] }
                p1 = ["jane"]
                """
            );

    [Fact]
    public void What_is_within_is_found_from_above() =>
        Rows(
                Organization,
                new MatchPlan
                {
                    Where = new Within(RelationStep.Of(Actor.Tree!), new IdOneOf(PropertyOwner.Node, ["mvd", "state"])),
                    Page = Page.FirstOf(20),
                },
                RowPlan.IdOnly
            )
            .ShouldSay(
                """
                COLLECT { MATCH (n4:_Thing) WHERE n4.id IN k1 MATCH (n5) ((x6)-[r7:PART_OF]->(x8) WHERE r7._from IS NOT NULL){0,} (n4)
                WHERE n5:_Organization WITH DISTINCT n5 WITH n5 ORDER BY n5.id LIMIT $p1 RETURN [n5.id, coalesce(n5._kind, labels(n5))] }
                p0 = ["mvd","state"]
                p1 = 20
                """
            );

    [Fact]
    public void A_page_after_a_place_begins_there_in_the_index() =>
        Rows(
                Person,
                new MatchPlan
                {
                    Order = ByName,
                    Page = Page.FirstOf(10, new Keyset([Scalar.Of("jane")], "jane-2")),
                    Metadata = PageMetadata.HasPrevious | PageMetadata.Cursors,
                },
                RowPlan.IdOnly
            )
            .ShouldSay(
                """
                [COLLECT { MATCH (n1:_Person) WHERE n1.name_key IS NOT NULL
                AND (n1.name_key >= $p2 AND (n1.name_key > $p2 OR n1.id > $p1))
                WITH n1 ORDER BY n1.name_key, n1.id LIMIT $p0 RETURN [n1.id, n1.name_key] },
                EXISTS { MATCH (n1:_Person) WHERE (n1.name_key <= $p4 AND (n1.name_key < $p4 OR n1.id <= $p3)) }]
                p0 = 10
                p1 = "jane-2"
                p2 = "jane"
                p3 = "jane-2"
                p4 = "jane"
                """
            );

    [Fact]
    public void The_last_rows_are_read_against_the_order_and_turned() =>
        Below(
                new RowPlan([
                    new ExpansionItem(
                        Members,
                        new MatchPlan
                        {
                            Order = ByName,
                            Page = Page.LastOf(10),
                            Metadata = PageMetadata.HasPrevious,
                        },
                        RowPlan.IdOnly
                    ),
                ])
            )
            .ShouldSay(
                """
                COLLECT { MATCH (n3)<-[r5:MEMBER_OF]-(n4) WHERE r5._from IS NOT NULL WITH n4, r5 ORDER BY n4.name_key DESC, n4.id DESC LIMIT $p1
                WITH n4, r5 ORDER BY n4.name_key, n4.id RETURN [n4.id, coalesce(n4._kind, labels(n4)), r5.id] }
                p1 = 11
                """
            );

    [Fact]
    public void Nodes_without_a_value_are_read_only_where_those_with_one_are_not_enough() =>
        Rows(
                Actor,
                new MatchPlan
                {
                    Order = Order.By(new OrderKey(new PropertyTerm(Property("since", ValueForm.Earliest)), Descending: true)),
                    Page = Page.FirstOf(10),
                },
                RowPlan.IdOnly
            )
            .ShouldSay(
                """
                COLLECT { WITH COLLECT { MATCH (n1:_Actor) WHERE n1.since_earliest IS NOT NULL
                WITH n1 ORDER BY n1.since_earliest DESC, n1.id LIMIT $p0 RETURN n1 } AS f2
                CALL (*) { UNWIND f2 AS n1 RETURN n1 UNION ALL
                UNWIND CASE WHEN size(f2) < $p0 THEN [1] ELSE [] END AS one
                MATCH (n1:_Actor) WHERE n1.since_earliest IS NULL AND n1.id IS NOT NULL WITH n1 ORDER BY n1.id LIMIT $p0 RETURN n1 }
                WITH n1 ORDER BY n1.since_earliest IS NULL, n1.since_earliest DESC, n1.id LIMIT $p0 RETURN [n1.id, coalesce(n1._kind, labels(n1))] }
                p0 = 10
                """
            );

    [Fact]
    public void What_no_index_orders_is_sorted_only_where_it_is_not_too_much() =>
        Statement(
                Plan(
                    Actor,
                    new MatchPlan
                    {
                        Order = Order.By(new OrderKey(new CountTerm(Statements), Descending: true)),
                        Page = Page.FirstOf(10),
                        Metadata = PageMetadata.Cursors,
                    },
                    RowPlan.IdOnly
                )
            )
            .ShouldSay(
                """
                OPTIONAL MATCH (s1:GraphState {id: 'graph', version: 3}) OPTIONAL MATCH (c1:GraphChange) WHERE c1.number = s1.last
                WITH CASE WHEN c1 IS NULL THEN -s1.last ELSE s1.last END AS last, s1.at AS at, s1.SPEAKS = COUNT { ()-[:SPEAKS]->() } AS w3
                WITH last, at, w3, COUNT { (:_Actor) } > $p0 AS a6
                WITH last, at, w3, a6, COLLECT { WITH a6 AS refused WHERE NOT refused MATCH (n1:_Actor)
                WITH n1, CASE WHEN w3 THEN COUNT { (n1)-[:SPEAKS]->() } ELSE COUNT { MATCH (n1)-[r5:SPEAKS]->(n4)
                WHERE r5._from IS NOT NULL } END AS o2 ORDER BY o2 DESC, n1.id LIMIT $p1
                RETURN [n1.id, coalesce(n1._kind, labels(n1)), o2] } AS a7 WITH last, at, [a7, a6] AS rows
                OPTIONAL MATCH (s2:GraphState {id: 'graph', version: 3}) RETURN last, at, rows, s2.last
                p0 = 50000
                p1 = 10
                """
            );

    [Fact]
    public void Figures_are_bound_to_a_variable_at_every_level() =>
        Statement(
                new FetchPlan(
                    new IdsSource(FactKind.Node, ["x"]),
                    new RowPlan([
                        new ExpansionItem(Statements, new MatchPlan { Page = Page.None, Aggregates = [Aggregate.Rows] }, RowPlan.IdOnly),
                    ]),
                    FetchView.Now
                )
            )
            .ShouldSay(
                """
                OPTIONAL MATCH (s1:GraphState {id: 'graph', version: 3}) OPTIONAL MATCH (c1:GraphChange) WHERE c1.number = s1.last
                WITH CASE WHEN c1 IS NULL THEN -s1.last ELSE s1.last END AS last, s1.at AS at
                WITH last, at, COLLECT { UNWIND $p0 AS i1 OPTIONAL MATCH (d2:GraphRedirect) WHERE d2.id = i1
                OPTIONAL MATCH (n3:_Thing) WHERE n3.id = coalesce(d2.into, i1)
                WITH n3, COLLECT { MATCH (n3)-[r5:SPEAKS]->(n4) WHERE r5._from IS NOT NULL RETURN [count(*)] } AS a6 RETURN [n3.id, coalesce(n3._kind, labels(n3)), [[], a6]] } AS a7
                WITH last, at, a7 AS rows OPTIONAL MATCH (s2:GraphState {id: 'graph', version: 3}) RETURN last, at, rows, s2.last
                p0 = ["x"]
                """
            );

    [Fact]
    public void At_a_valid_time_neighbours_and_their_relations_must_hold() =>
        Below(new RowPlan([new CountItem(Statements)]), new FetchView(AsOf: PartialDate.Parse("2020")))
            .ShouldSay(
                """
                COUNT { MATCH (n3)-[r5:SPEAKS]->(n4) WHERE r5._from IS NOT NULL AND coalesce(n4.since_earliest <= $p2, true)
                AND coalesce(n4.until_latest >= $p1, true) AND coalesce(r5.since_earliest <= $p2, true) AND coalesce(r5.until_latest >= $p1, true) }
                p1 = 20200101000000
                p2 = 20201231235959
                """
            );

    [Fact]
    public void At_a_recorded_time_versions_are_joined_by_ids() =>
        Rows(
                Person,
                MatchPlan.All with
                {
                    Page = Page.FirstOf(2),
                },
                new RowPlan([new CountItem(Statements)]),
                new FetchView(KnownAt: DateTimeOffset.UnixEpoch)
            )
            .ShouldSay(
                """
                COLLECT { CALL () { MATCH (n1:_Person) WHERE CASE WHEN n1.recorded IS :: ZONED DATETIME THEN n1.recorded.epochMillis ELSE null END <= $p0 RETURN n1 UNION ALL
                MATCH (n1:NodeVersion) WHERE n1._kind IN ['Person'] AND CASE WHEN n1.recorded IS :: ZONED DATETIME THEN n1.recorded.epochMillis ELSE null END <= $p0
                AND CASE WHEN n1.retracted IS :: ZONED DATETIME THEN n1.retracted.epochMillis ELSE null END > $p0 RETURN n1 } WITH n1 WITH n1 ORDER BY n1.id LIMIT $p1
                RETURN [n1.id, COUNT { CALL (n1) {
                MATCH (:_Thing {id: n1.id})-[x4:SPEAKS]->(x5) WHERE x4._from IS NOT NULL AND CASE WHEN x4.recorded IS :: ZONED DATETIME THEN x4.recorded.epochMillis ELSE null END <= $p0
                RETURN x4 {.*, _type: type(x4)} AS r3, x5.id AS i6 UNION ALL
                MATCH (x4:RelationVersion) WHERE x4._type = 'SPEAKS' AND x4._from = n1.id AND CASE WHEN x4.recorded IS :: ZONED DATETIME THEN x4.recorded.epochMillis ELSE null END <= $p0
                AND CASE WHEN x4.retracted IS :: ZONED DATETIME THEN x4.retracted.epochMillis ELSE null END > $p0 RETURN x4 {.*} AS r3, x4._to AS i6 } CALL (i6) {
                MATCH (n2:_Thing) WHERE n2.id = i6 AND CASE WHEN n2.recorded IS :: ZONED DATETIME THEN n2.recorded.epochMillis ELSE null END <= $p0 RETURN n2 UNION ALL
                MATCH (n2:NodeVersion) WHERE n2.id = i6 AND CASE WHEN n2.recorded IS :: ZONED DATETIME THEN n2.recorded.epochMillis ELSE null END <= $p0
                AND CASE WHEN n2.retracted IS :: ZONED DATETIME THEN n2.retracted.epochMillis ELSE null END > $p0 RETURN n2 } WITH n2, r3 RETURN 1 AS one }] }
                p0 = 0
                p1 = 2
                """
            );

    [Fact]
    public void Plans_of_one_shape_have_one_text()
    {
        static FetchPlan Of(string id, int size) =>
            Plan(
                Person,
                new MatchPlan
                {
                    Where = new Related(Positions, Quantifier.Some, Id(id)),
                    Order = ByName,
                    Page = Page.FirstOf(size),
                },
                Name
            );
        Compile(Of("a'b\"c}", 1)).Text.ShouldBe(Compile(Of("mvd", 500)).Text);
    }

    private static PropertyRef SpeechAct => PropertyRef.Node(Statements.Target.FindProperty("speechAct")!);

    private static IdCompare Id(string id) => new(PropertyOwner.Node, CompareOp.Equal, id);

    private static PropertyRef Property(string name, ValueForm part = ValueForm.Value) => PropertyRef.Node(Actor.FindProperty(name)!, part);

    private static FetchPlan Plan(NodeType type, MatchPlan matches, RowPlan row, FetchView? view = null) =>
        new(new KindSource(type, matches), row, view ?? FetchView.Now);

    private static CypherStatement Compile(FetchPlan plan) =>
        PlanCypher.Compile(plan, new CypherQuery(Model, Indexes, plan.View)).Statement;

    // The expression of the root rows.
    private static string Rows(NodeType type, MatchPlan matches, RowPlan row, FetchView? view = null) =>
        Cut(Plan(type, matches, row, view), "WITH last, at, ", " AS rows OPTIONAL", 0);

    // The expression of the only item of a node.
    private static string Below(RowPlan row, FetchView? view = null) =>
        Cut(
            new FetchPlan(new IdsSource(FactKind.Node, ["x"]), row, view ?? FetchView.Now),
            "RETURN [n3.id, coalesce(n3._kind, labels(n3)), ",
            "] } AS rows OPTIONAL",
            1
        );

    private static string Cut(FetchPlan plan, string start, string end, int parameters)
    {
        var statement = Compile(plan);
        var from = statement.Text.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return Told(statement.Text[from..statement.Text.IndexOf(end, StringComparison.Ordinal)], statement, parameters);
    }

    private static string Statement(FetchPlan plan)
    {
        var statement = Compile(plan);
        return Told(statement.Text, statement, 0);
    }

    private static string Told(string text, CypherStatement statement, int firstParameter)
    {
        using var buffer = new MemoryStream();
        using (
            var writer = new Utf8JsonWriter(
                buffer,
                new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
            )
        )
        {
            statement.Parameters.Write(writer, "");
        }

        var lines = new StringBuilder(text);
        using var parameters = JsonDocument.Parse(buffer.ToArray());
        for (
            var i = firstParameter;
            parameters.RootElement.TryGetProperty(string.Create(CultureInfo.InvariantCulture, $"p{i}"), out var value);
            i++
        )
        {
            lines.Append(CultureInfo.InvariantCulture, $"\np{i} = {value.GetRawText()}");
        }

        return lines.ToString();
    }
}
