using Graph.Model;
using Graph.Storage.Plans;

namespace Graph.Storage.Conformance.Generated;

/// <summary>
/// The shapes of questions that are measured, and whose query plans are tested, over a <see cref="GeneratedGraph"/>: what a
/// client asks most, and what hurts most.
/// </summary>
public sealed class StorageShapes(GraphModel model)
{
    private const PageMetadata Flags = PageMetadata.HasNext | PageMetadata.HasPrevious | PageMetadata.Cursors;

    /// <summary>The shapes by name.</summary>
    public IReadOnlyList<(string Name, FetchPlan Plan)> All =>
        [
            ("a person by id, 5 properties", Ids(Row("Person", ["id", "name", "description", "country", "existence"]), "person-77")),
            ("50 nodes by id", Ids(Row("Actor", ["name", "country"]), [.. Enumerable.Range(100, 50).Select(i => $"person-{i}")])),
            ("50 people by id order", Of("Person", Row("Person", ["name"]), new() { Page = Page.FirstOf(50), Metadata = Flags })),
            ("50 people by name", Of("Person", Row("Person", ["name"]), ByName("Person", Page.FirstOf(50)))),
            ("50 people by name, from the middle", Of("Person", Row("Person", ["name"]), ByName("Person", Page.FirstOf(50, Middle())))),
            ("the last 50 people by name", Of("Person", Row("Person", ["name"]), ByName("Person", Page.LastOf(50)))),
            (
                "50 organizations (9 kinds) by name",
                Of("Organization", Row("Organization", ["name"]), ByName("Organization", Page.FirstOf(50)))
            ),
            (
                "50 organizations of a country by name",
                Of(
                    "Organization",
                    Row("Organization", ["name"]),
                    ByName("Organization", Page.FirstOf(50)) with
                    {
                        Where = Is("Organization", "country", "BY"),
                    }
                )
            ),
            (
                "50 statements of a time, latest first",
                Of(
                    "Statement",
                    Row("Statement", ["name", "saidAt"]),
                    new()
                    {
                        Where = new And([Day(CompareOp.GreaterOrEqual, 20100101000000), Day(CompareOp.LessOrEqual, 20101231235959)]),
                        Order = Order.By(new OrderKey(new PropertyTerm(Ref("Statement", "saidAt", ValueForm.Earliest)), Descending: true)),
                        Page = Page.FirstOf(50),
                        Metadata = Flags,
                    }
                )
            ),
            (
                "a person's first 50 statements, 25 subjects each",
                Ids(Nested("Person", "statements", 50, Nested("Statement", "about", 25, Row("Subject", ["name"]))), GeneratedGraph.Speaker)
            ),
            (
                "50 organizations, 25 members each, with relations",
                Of(
                    "Organization",
                    Nested("Organization", "members", 25, Row("Actor", ["name"], "MemberOf", ["role", "since"])),
                    new() { Page = Page.FirstOf(50) }
                )
            ),
            (
                "100 of a hub's 10,000 from the middle",
                Ids(
                    Nested(
                        "Document",
                        "statements",
                        new MatchPlan
                        {
                            Page = Page.FirstOf(100, new Keyset([], "statement-5000", "occurs-in--statement-5000--document-0")),
                            Metadata = Flags,
                        },
                        Row("Statement", ["name"])
                    ),
                    GeneratedGraph.Newspaper
                )
            ),
            (
                "the first 100 of a hub's 10,000 by name",
                Ids(
                    Nested("Document", "statements", ByName("Statement", Page.FirstOf(100)), Row("Statement", ["name"])),
                    GeneratedGraph.Newspaper
                )
            ),
            (
                "100 of a hub's 10,000 by name, from the middle",
                Ids(
                    Nested("Document", "statements", ByName("Statement", Page.FirstOf(100, Middle("r"))), Row("Statement", ["name"])),
                    GeneratedGraph.Newspaper
                )
            ),
            ("a hub's counts and total", Ids(Counts(), GeneratedGraph.Newspaper)),
            ("totals of collections", Of("Subject", RowPlan.IdOnly, new() { Page = Page.None, Metadata = PageMetadata.Total })),
            (
                "20 people with a part of a name and a related one",
                Of(
                    "Person",
                    Row("Person", ["name"]),
                    ByName("Person", Page.FirstOf(20)) with
                    {
                        Where = new And([
                            new Compare(Ref("Person", "name", ValueForm.Folded), CompareOp.Contains, Scalar.Of("anov")),
                            new Related(Step("Actor", "statements"), Quantifier.Some, Is("Statement", "speechAct", "CLAIM")),
                        ]),
                    }
                )
            ),
            (
                "the statements that somebody made, by name",
                Of(
                    "Statement",
                    Row("Statement", ["name"]),
                    ByName("Statement", Page.FirstOf(20)) with
                    {
                        Where = SaidBySomebody,
                        Metadata = Flags | PageMetadata.Total,
                    }
                )
            ),
            (
                "organizations within another, by name",
                Of("Organization", Row("Organization", ["name"]), ByName("Organization", Page.FirstOf(50)) with { Where = WithinAnother })
            ),
            (
                "the 20 people with the most statements",
                Of(
                    "Person",
                    Row("Person", ["name"]),
                    new()
                    {
                        Order = Order.By(new OrderKey(new CountTerm(Step("Actor", "statements")), Descending: true)),
                        Page = Page.FirstOf(20),
                    }
                )
            ),
            (
                "statements by speech act",
                Of(
                    "Statement",
                    RowPlan.IdOnly,
                    new() { Page = Page.None, Groups = [new GroupPlan([new PropertyGroupKey(Ref("Statement", "speechAct"))])] }
                )
            ),
            (
                "the 10 topics with the most statements",
                Of(
                    "Statement",
                    RowPlan.IdOnly,
                    new()
                    {
                        Page = Page.None,
                        Groups =
                        [
                            new GroupPlan([new NeighbourGroupKey(Step("Statement", "about"), null, Row("Subject", ["name"]))])
                            {
                                First = 10,
                            },
                        ],
                    }
                )
            ),
            (
                "a person's positions as of a time",
                Ids(Nested("Person", "positions", 50, Row("Actor", ["name"], "HoldsPosition", ["title"])), "person-3") with
                {
                    View = AsOf,
                }
            ),
            (
                "a person's positions as known at a time",
                Ids(Nested("Person", "positions", 50, Row("Actor", ["name"], "HoldsPosition", ["title"])), "person-3") with
                {
                    View = KnownAt,
                }
            ),
        ];

    /// <summary>
    /// Shapes of filters that follow relations one inside another, of evidence, and of other times, by name: what they ask at most
    /// grows with what there is, not with what there is at each level multiplied.
    /// </summary>
    public IReadOnlyList<(string Name, FetchPlan Plan)> NestedAndViewed =>
        [
            (
                "20 statements in documents with statements, three levels on",
                Of("Statement", Row("Statement", ["name"]), ByName("Statement", Page.FirstOf(20)) with { Where = Chain(4, Filter.True) })
            ),
            (
                "statements in documents with statements, four levels on: none",
                Of(
                    "Statement",
                    Row("Statement", ["name"]),
                    ByName("Statement", Page.FirstOf(20)) with
                    {
                        Where = Chain(5, new Compare(Ref("Document", "note"), CompareOp.Contains, Scalar.Of("nothing has this"))),
                    }
                )
            ),
            (
                "organizations within one with a note: none",
                Of(
                    "Organization",
                    RowPlan.IdOnly,
                    new()
                    {
                        Where = new Within(
                            Step("Actor", "partOf"),
                            new Compare(Ref("Actor", "note"), CompareOp.Contains, Scalar.Of("nothing has this"))
                        ),
                        Page = Page.FirstOf(20),
                    }
                )
            ),
            ("20 statements without evidence", Of("Statement", Row("Statement", ["name"]), Unsupported)),
            ("20 statements without evidence, as of a time", Of("Statement", Row("Statement", ["name"]), Unsupported) with { View = AsOf }),
            (
                "20 statements without evidence, as known at a time",
                Of("Statement", Row("Statement", ["name"]), Unsupported) with
                {
                    View = KnownAt,
                }
            ),
            (
                "50 people by id order, as known at a time",
                Of("Person", Row("Person", ["name"]), new() { Page = Page.FirstOf(50), Metadata = Flags }) with
                {
                    View = KnownAt,
                }
            ),
            (
                "50 people by name, from the middle, as known at a time",
                Of("Person", Row("Person", ["name"]), ByName("Person", Page.FirstOf(50, Middle()))) with
                {
                    View = KnownAt,
                }
            ),
            (
                "50 organizations (9 kinds) by name, as known at a time",
                Of("Organization", Row("Organization", ["name"]), ByName("Organization", Page.FirstOf(50))) with
                {
                    View = KnownAt,
                }
            ),
            (
                "the statements that somebody made, by name, as known at a time",
                Of("Statement", Row("Statement", ["name"]), ByName("Statement", Page.FirstOf(20)) with { Where = SaidBySomebody }) with
                {
                    View = KnownAt,
                }
            ),
            (
                "organizations within another, by name, as known at a time",
                Of(
                    "Organization",
                    Row("Organization", ["name"]),
                    ByName("Organization", Page.FirstOf(50)) with
                    {
                        Where = WithinAnother,
                    }
                ) with
                {
                    View = KnownAt,
                }
            ),
            (
                "organizations within one with a note, as known at a time: none",
                Of(
                    "Organization",
                    RowPlan.IdOnly,
                    new()
                    {
                        Where = new Within(
                            Step("Actor", "partOf"),
                            new Compare(Ref("Actor", "note"), CompareOp.Contains, Scalar.Of("nothing has this"))
                        ),
                        Page = Page.FirstOf(20),
                    }
                ) with
                {
                    View = KnownAt,
                }
            ),
        ];

    private static readonly FetchView AsOf = new(AsOf: PartialDate.Parse("2015"));

    private static readonly FetchView KnownAt = new(KnownAt: new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero));

    private Related SaidBySomebody =>
        new(Step("Statement", "speakers"), Quantifier.Some, new IdCompare(PropertyOwner.Node, CompareOp.Equal, "person-12"));

    private Within WithinAnother => new(Step("Actor", "partOf"), new IdCompare(PropertyOwner.Node, CompareOp.Equal, "organization-3"));

    private MatchPlan Unsupported =>
        new() { Where = new ListMatch(Ref("Statement", "evidence"), Quantifier.None, null), Page = Page.FirstOf(20) };

    private Related Chain(int levels, Filter last) =>
        new(
            levels % 2 == 0 ? Step("Document", "statements") : Step("Statement", "documents"),
            Quantifier.Some,
            levels == 1 ? last : Chain(levels - 1, last)
        );

    private static Keyset Middle(string? relation = null) => new([Scalar.Of("m")], "", relation);

    private Property Property(string type, string name) => model.FindNodeType(type)!.FindProperty(name)!;

    private PropertyRef Ref(string type, string name, ValueForm part = ValueForm.Value) => PropertyRef.Node(Property(type, name), part);

    private RelationStep Step(string type, string field) => RelationStep.Of(model.FindNodeType(type)!.FindField(field)!);

    private Compare Is(string type, string name, string value) => new(Ref(type, name), CompareOp.Equal, Scalar.Of(value));

    private Compare Day(CompareOp op, long day) => new(Ref("Statement", "saidAt", ValueForm.Earliest), op, Scalar.Of(day));

    private MatchPlan ByName(string type, Page page) =>
        new()
        {
            Order = Order.By(new OrderKey(new PropertyTerm(Ref(type, "name", ValueForm.SortKey)))),
            Page = page,
            Metadata = Flags,
        };

    private FetchPlan Of(string type, RowPlan row, MatchPlan matches) =>
        new(new KindSource(model.FindNodeType(type)!, matches), row, FetchView.Now);

    private static FetchPlan Ids(RowPlan row, params string[] ids) => new(new IdsSource(FactKind.Node, [.. ids]), row, FetchView.Now);

    private RowPlan Row(string type, string[] properties, string? relation = null, string[]? relationProperties = null)
    {
        var row = new RowPlanBuilder();
        foreach (var name in properties)
            row.Property(Ref(type, name));
        foreach (var name in relationProperties ?? [])
            row.Property(PropertyRef.Relation(model.FindRelationByPropertiesType(relation!)!.FindProperty(name)!));
        return row.Build();
    }

    private RowPlan Nested(string type, string field, int first, RowPlan below) =>
        Nested(type, field, new MatchPlan { Page = Page.FirstOf(first), Metadata = Flags | PageMetadata.Total }, below);

    private RowPlan Nested(string type, string field, MatchPlan matches, RowPlan below)
    {
        var row = new RowPlanBuilder();
        row.Property(Ref(type, "name"));
        row.Add(new ExpansionItem(Step(type, field), matches, below));
        return row.Build();
    }

    private RowPlan Counts()
    {
        var row = new RowPlanBuilder();
        row.Add(new CountItem(Step("Document", "statements")));
        row.Add(new CountItem(Step("Document", "actors")));
        row.Add(
            new ExpansionItem(
                Step("Document", "subjects"),
                new MatchPlan { Page = Page.None, Metadata = PageMetadata.Total },
                RowPlan.IdOnly
            )
        );
        return row.Build();
    }
}
