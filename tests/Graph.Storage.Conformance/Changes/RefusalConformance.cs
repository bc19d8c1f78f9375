using Graph.Model;
using Graph.Storage.Changes;
using Shouldly;
using Xunit;
using static Graph.Storage.Conformance.Facts;

namespace Graph.Storage.Conformance.Changes;

/// <summary>What a store refuses, in which words; every refused change leaves the store as it was.</summary>
public abstract class RefusalConformance(IStoreLab lab) : StoreConformance(lab)
{
    [Fact]
    public async Task Every_problem_is_reported_at_once_and_nothing_is_applied()
    {
        await WriteAsync(Person("john"));
        var change = Writing(
            Person("jane", more: ("nmae", "x")),
            Person("joe", more: ("country", 12)),
            Speaks("jane", "nothing"),
            Person("fine")
        );

        (await RefusedAsync(change)).ShouldBe([
            "Person \"jane\", property \"nmae\": expected a property of Person, but got \"nmae\". Did you mean \"name\", \"named\", or \"note\"?",
            "Person \"joe\", property \"country\": expected String, but got 12 (Int).",
            "SPEAKS \"speaks--jane--nothing\": expected a node to lead to, but got \"nothing\", which does not exist.",
        ]);
    }

    [Fact]
    public async Task The_message_lists_the_first_twenty_problems()
    {
        var change = Writing([.. Enumerable.Range(0, 22).Select(i => new NodeWrite($"x-{i}", "Person", PropertyValues.None))]);

        var exception = await Should.ThrowAsync<GraphChangeException>(async () => await ApplyAsync(change));

        exception.Problems.Count.ShouldBe(22);
        exception.Message.ShouldStartWith(
            "The change has 22 problems and was not applied:\n" + "Person \"x-0\", property \"name\": expected String!, but got nothing.\n"
        );
        exception.Message.ShouldEndWith("\"x-19\", property \"name\": expected String!, but got nothing.\n... and 2 more");
    }

    [Theory]
    [InlineData("name", null, "expected String!, but got nothing.")]
    [InlineData(
        "summary",
        "a\0b",
        "expected text without NUL or lone surrogates, but got \"a\uFFFDb\". The text contains the character NUL (U+0000) at position 1, which cannot be stored."
    )]
    [InlineData("speechAct", "CLAM", "expected a value of SpeechAct, but got \"CLAM\". Did you mean \"CLAIM\"?")]
    [InlineData("speechAct", 1, "expected SpeechAct!, but got 1 (Int).")]
    [InlineData("saidAt", "2020-08", "expected PartialDate, but got \"2020-08\" (text).")]
    [InlineData("medium", true, "expected String, but got true (Boolean).")]
    [InlineData("assertedBy", "jane", "expected [ID!]!, but got \"jane\" (text).")]
    [InlineData("recorded", "2020", "expected no value, because the store sets it, but got \"2020\".")]
    [InlineData("evidence", "e", "expected no value, because the store sets it, but got \"e\".")]
    public async Task A_property_that_does_not_fit_is_refused(string name, object? value, string message)
    {
        var properties = new PropertyValues(("name", "n"), ("speechAct", "CLAIM"), ("summary", "s"), ("speech", "DIRECT")).With(
            name,
            value
        );

        (await RefusedAsync(Writing(new NodeWrite("claim", "Statement", properties)))).ShouldBe([
            $"Statement \"claim\", property \"{name}\": {message}",
        ]);
    }

    [Fact]
    public async Task A_text_that_is_found_by_its_value_is_short()
    {
        await WriteAsync(Person("jane", new string('n', 100_000), ("country", new string('c', 1_000))));

        (await RefusedAsync(Writing(Person("jane", more: ("country", new string('c', 1_001)))))).ShouldBe([
            $"Person \"jane\", property \"country\": expected text of at most 1,000 characters, but got \"{new string('c', 60)}...\" "
                + "(1,001 characters). The property is indexed, and indexes hold no longer text.",
        ]);
    }

    [Fact]
    public async Task Half_of_a_surrogate_pair_is_no_text()
    {
        (await RefusedAsync(Writing(Person("jane", "a\ud800b")))).ShouldBe([
            "Person \"jane\", property \"name\": expected text without NUL or lone surrogates, but got \"a\uFFFDb\". "
                + "The text contains half of a surrogate pair (U+D800) at position 1, which is not valid Unicode.",
        ]);
    }

    [Fact]
    public async Task Numbers_must_be_finite_and_lists_of_one_type()
    {
        (
            await RefusedAsync(
                Writing(
                    new NodeWrite(
                        "f",
                        "Figure",
                        new PropertyValues(("name", "f"), ("unit", "persons"), ("min", double.NaN), ("max", double.PositiveInfinity))
                    ),
                    Person("jane", more: ("aliases", new object[] { "J.", 5 }))
                )
            )
        ).ShouldBe([
            "Figure \"f\", property \"max\": expected a finite number, but got Infinity.",
            "Figure \"f\", property \"min\": expected a finite number, but got NaN.",
            "Person \"jane\", property \"aliases\": expected [String!]!, but got 5 (Int).",
        ]);
    }

    [Fact]
    public async Task A_whole_number_that_would_be_rounded_is_refused() =>
        (
            await RefusedAsync(
                Writing(
                    new NodeWrite(
                        "f",
                        "Figure",
                        new PropertyValues(
                            ("name", "f"),
                            ("unit", "persons"),
                            ("min", 9_007_199_254_740_993),
                            ("max", 9_007_199_254_740_992)
                        )
                    )
                )
            )
        ).ShouldBe([
            "Figure \"f\", property \"min\": expected a number that 64-bit floating point can represent, but got 9007199254740993. "
                + "It would become 9007199254740992.",
        ]);

    [Fact]
    public async Task Ids_keep_to_the_rules()
    {
        (await RefusedAsync(Writing(Person("Jane Doe"), Person("jane"), Person("jane"), Person(new string('a', 201))))).ShouldBe([
            "Person \"Jane Doe\": expected an id of a-z, 0-9 and '-', 1 to 200 characters, but got \"Jane Doe\". "
                + "The id 'Jane Doe' contains 'J': only a-z, 0-9 and '-' are allowed. Did you mean 'jane-doe'?",
            "Person \"jane\": expected each id at most once in a change, but got a duplicate.",
            $"Person \"{new string('a', 201)}\": expected an id of a-z, 0-9 and '-', 1 to 200 characters, "
                + $"but got \"{new string('a', 201)}\". The id '{new string('a', 40)}...' has 201 characters: at most 200 are allowed.",
        ]);
    }

    [Fact]
    public async Task A_change_has_an_id_of_plain_characters()
    {
        (await RefusedAsync(Writing(Person("jane")) with { Id = "a b" })).ShouldBe([
            "Change \"a b\": expected an id of 1 to 200 ASCII characters without spaces, but got \"a b\".",
        ]);
    }

    [Fact]
    public async Task Kinds_and_relation_types_are_those_of_the_model()
    {
        (
            await RefusedAsync(
                Writing(
                    new NodeWrite("a", "Persn", PropertyValues.None),
                    new NodeWrite("b", "Actor", PropertyValues.None),
                    new RelationWrite("c", "SPEAK", "a", "b", PropertyValues.None)
                )
            )
        ).ShouldBe([
            "Node \"a\": expected a kind of the model, but got \"Persn\". Did you mean \"Person\" or \"Post\"?",
            "Node \"b\": expected a kind of the model, but got \"Actor\", an interface. Did you mean \"Action\"?",
            "Relation \"c\": expected a relation type of the model, but got \"SPEAK\". Did you mean \"SPEAKS\"?",
        ]);
    }

    [Fact]
    public async Task Nodes_and_relations_share_no_ids()
    {
        await WriteAsync(Person("jane"), Statement("claim"), Speaks("jane", "claim"));

        (
            await RefusedAsync(
                Writing(Person("speaks--jane--claim"), new RelationWrite("jane", "SPEAKS", "jane", "claim", PropertyValues.None))
            )
        ).ShouldBe([
            "Person \"speaks--jane--claim\": expected an id that no other fact uses, but got the id of a relation (SPEAKS).",
            "SPEAKS \"jane\": expected an id that no other fact uses, but got the id of a node (Person).",
        ]);
    }

    [Fact]
    public async Task A_relation_joins_what_the_model_lets_it_join()
    {
        await WriteAsync(Person("jane"), Person("john"), Statement("claim"), Document("doc"));

        (
            await RefusedAsync(
                Writing(
                    new RelationWrite("a", "SPEAKS", "claim", "jane", PropertyValues.None),
                    new RelationWrite("b", "SPEAKS", "jane", "john", PropertyValues.None),
                    new RelationWrite("c", "SPEAKS", "nobody", "nothing", PropertyValues.None)
                )
            )
        ).ShouldBe([
            "SPEAKS \"a\": expected a relation that starts at one of Company, Group, InternationalBody, MediaOutlet, Ministry, Movement, NGO, Person, ..., "
                + "but got Statement \"claim\" to Person \"jane\".",
            "SPEAKS \"b\": expected a relation from Person to Statement, but got Person \"jane\" to Person \"john\".",
            "SPEAKS \"c\": expected a node to start at, but got \"nobody\", which does not exist.",
            "SPEAKS \"c\": expected a node to lead to, but got \"nothing\", which does not exist.",
        ]);
    }

    [Fact]
    public async Task A_node_is_not_withdrawn_while_relations_stand_on_it()
    {
        await WriteAsync(Person("jane"), Statement("claim"), Speaks("jane", "claim"));

        (await RefusedAsync(new GraphChange { RetractNodes = ["jane"] })).ShouldBe([
            "Person \"jane\": expected no relation on a withdrawn node, but got \"speaks--jane--claim\". "
                + "Withdraw them in the same change.",
        ]);
        (
            await RefusedAsync(new GraphChange { RetractNodes = ["jane"], Relations = [Speaks("jane", "claim", ("capacity", "x"))] })
        ).ShouldBe(["SPEAKS \"speaks--jane--claim\": expected a node to start at, but got \"jane\", which this change withdraws."]);
    }

    [Fact]
    public async Task A_fact_is_not_withdrawn_while_evidence_or_references_name_it()
    {
        await WriteAsync(
            Person("jane"),
            Statement("claim"),
            Speaks("jane", "claim"),
            Evidence("quote-1", "speaks--jane--claim"),
            Person("john", more: ("assertedBy", new[] { "claim" }))
        );

        (await RefusedAsync(new GraphChange { RetractNodes = ["claim"], RetractRelations = ["speaks--jane--claim"] })).ShouldBe([
            "Statement \"claim\": expected no reference to a withdrawn fact, but got \"john\". "
                + "Withdraw its evidence and update the facts that refer to it in the same change.",
            "SPEAKS \"speaks--jane--claim\": expected no reference to a withdrawn fact, but got \"quote-1\". "
                + "Withdraw its evidence and update the facts that refer to it in the same change.",
        ]);
        await ApplyAsync(
            new GraphChange
            {
                RetractNodes = ["claim", "quote-1"],
                RetractRelations = ["speaks--jane--claim"],
                Nodes = [Person("john")],
            }
        );
    }

    [Fact]
    public async Task What_a_fact_names_is_there_and_of_the_right_type()
    {
        await WriteAsync(Person("jane"), Ministry("office"), Statement("claim"), Holds("jane", "office", "Minister"));

        (
            await RefusedAsync(
                Writing(
                    Evidence("quote-1", "nowhere"),
                    Person("john", more: ("assertedBy", new[] { "claim", "jane" })),
                    Speaks("jane", "claim", ("position", "claim"))
                )
            )
        ).ShouldBe([
            "Evidence \"quote-1\", property \"factId\": expected the id of a fact, but got \"nowhere\", which does not exist.",
            "Person \"john\", property \"assertedBy\": expected the id of a Statement, but got \"jane\", a Person.",
            "SPEAKS \"speaks--jane--claim\", property \"position\": expected the id of a HoldsPosition, but got \"claim\", a Statement.",
        ]);
        var position = Holds("jane", "office", "Minister").Id;
        await WriteAsync(Speaks("jane", "claim", ("position", position)), Evidence("quote-1", position));
    }

    [Fact]
    public async Task What_was_never_there_cannot_be_withdrawn()
    {
        await WriteAsync(Person("jane"), Statement("claim"), Speaks("jane", "claim"));

        (await RefusedAsync(new GraphChange { RetractRelations = ["jane", "x"], RetractNodes = ["speaks--jane--claim", "y"] })).ShouldBe([
            "Relation \"jane\": expected a relation, but got a node (Person).",
            "Node \"speaks--jane--claim\": expected a node, but got a relation (SPEAKS).",
            "Relation \"x\": expected a current or withdrawn fact, but got an id that no fact has ever had.",
            "Node \"y\": expected a current or withdrawn fact, but got an id that no fact has ever had.",
        ]);
    }

    [Fact]
    public async Task Parallel_relations_differ_in_their_key()
    {
        await WriteAsync(
            Person("jane"),
            Ministry("office"),
            Statement("claim"),
            Speaks("jane", "claim"),
            Holds("jane", "office", "Minister")
        );

        (
            await RefusedAsync(
                Writing(
                    Speaks("jane", "claim") with
                    {
                        Id = "again",
                    },
                    Holds("jane", "office", "Minister") with
                    {
                        Id = "twice",
                    },
                    Holds("jane", "office", "Deputy")
                )
            )
        ).ShouldBe([
            "SPEAKS \"again\": expected one SPEAKS from \"jane\" to \"claim\", but got a duplicate of \"speaks--jane--claim\".",
            "HOLDS_POSITION \"twice\": expected one HOLDS_POSITION from \"jane\" to \"office\" with this title, "
                + $"but got a duplicate of \"{Holds("jane", "office", "Minister").Id}\".",
        ]);
        await WriteAsync(Holds("jane", "office", "Deputy"));
        await ApplyAsync(
            new GraphChange { RetractRelations = ["speaks--jane--claim"], Relations = [Speaks("jane", "claim") with { Id = "again" }] }
        );
    }

    [Fact]
    public async Task A_field_for_one_neighbour_has_one()
    {
        await WriteAsync(PublicBody("department"), Ministry("interior"), Ministry("justice"), PartOf("department", "interior"));

        (await RefusedAsync(Writing(PartOf("department", "justice")))).ShouldBe([
            "PublicBody \"department\", property \"partOf\": expected at most one Actor, but got 2: \"interior\", \"justice\".",
        ]);
        await ApplyAsync(
            new GraphChange { Relations = [PartOf("department", "justice")], RetractRelations = [PartOf("department", "interior").Id] }
        );
    }

    [Fact]
    public async Task Nothing_is_within_itself()
    {
        await WriteAsync(PublicBody("a"), PublicBody("b"), PublicBody("c"), PartOf("a", "b"), PartOf("b", "c"));

        (await RefusedAsync(Writing(PartOf("c", "a")))).ShouldBe([
            "PART_OF \"part-of--b--c\": expected no cycle in the tree, but got \"c\" in \"a\" in \"b\" in \"c\".",
        ]);
        (await RefusedAsync(Writing(PartOf("c", "c")))).ShouldBe([
            "PART_OF \"part-of--c--c\": expected no cycle in the tree, but got \"c\" in \"c\".",
        ]);
        await ApplyAsync(new GraphChange { Relations = [PartOf("c", "a")], RetractRelations = ["part-of--b--c"] });
    }

    [Fact]
    public async Task A_node_changes_its_kind_only_where_its_relations_allow_it()
    {
        await WriteAsync(Person("jane"), Statement("claim"), Speaks("jane", "claim"));

        (await RefusedAsync(Writing(new NodeWrite("jane", "Topic", new PropertyValues(("name", "jane"))))))
            .Single()
            .ShouldStartWith("SPEAKS \"speaks--jane--claim\": expected a relation that starts at one of Company, ");
    }

    [Fact]
    public async Task Each_source_is_named_once()
    {
        (await RefusedAsync(new GraphChange { Sources = [new("a", "", default)], RemoveSources = ["a", ""] })).ShouldBe([
            "Source \"a\": expected each source at most once in a change, but got a duplicate.",
            "Source \"\": expected a name without NUL or lone surrogates, but got an invalid name.",
        ]);
    }

    [Fact]
    public async Task Dates_and_instants_must_be_theirs()
    {
        (
            await RefusedAsync(
                Writing(
                    Person(
                        "jane",
                        more:
                        [
                            ("since", new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero)),
                            ("until", PartialDate.Parse("2020", "a\0")),
                        ]
                    )
                )
            )
        ).ShouldBe([
            "Person \"jane\", property \"since\": expected PartialDate, but got 01/01/2020 00:00:00 +00:00 (DateTime).",
            "Person \"jane\", property \"until\": expected text without NUL or lone surrogates, but got 2020. "
                + "The text contains the character NUL (U+0000) at position 1, which cannot be stored.",
        ]);
    }
}
