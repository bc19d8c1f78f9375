using Graph.Model;
using Graph.Storage.Conformance;
using Graph.Storage.Neo4j.Schema;

namespace Graph.Storage.Neo4j.Tests.Schema;

/// <summary>Which indexes follow from a model.</summary>
public sealed class ModelIndexesTests
{
    private const string Sdl = """
        interface Fact {
          id: ID!
          polarity: Polarity! @default(value: AFFIRMED) @indexed
          since: PartialDate @sortable @indexed
          recorded: DateTime! @derived
          retracted: DateTime @derived
          evidence: [ID!]! @derived
        }
        scalar DateTime
        scalar PartialDate
        enum Polarity { AFFIRMED DENIED }
        interface Actor implements Fact @plural(value: "actors") {
          name: String! @sortable @substrings @indexed
          country: String @indexed
          named: Boolean @indexed
          aliases: [String!]! @substrings
        }
        type Person implements Actor @node @plural(value: "people") {
          age: Int @sortable
          knows: [Person!]! @relationship(type: "KNOWS", direction: OUT, properties: "Knows")
          knownBy: [Person!]! @relationship(type: "KNOWS", direction: IN, properties: "Knows")
        }
        type Knows @relationshipProperties { how: String @sortable @indexed @substrings }
        """;

    private static readonly ModelIndexes Indexes = new(GraphModel.FromSdl(Sdl));

    [Fact]
    public void A_model_wants_what_its_questions_need_and_no_more()
    {
        var own = StoreIndexes.All(GraphModel.FromSdl(Sdl)).ToHashSet();

        Indexes
            .Items.Where(i => !own.Contains(i))
            .Select(i => $"{i.Name}: {i}")
            .Order(StringComparer.Ordinal)
            .ShouldBe([
                "graph__Actor_aliases_find: text index on (:_Actor {aliases_find})",
                "graph__Actor_country: range index on (:_Actor {country})",
                "graph__Actor_country_find: text index on (:_Actor {country_find})",
                "graph__Actor_id: range index on (:_Actor {id})",
                "graph__Actor_name_find: text index on (:_Actor {name_find})",
                "graph__Actor_name_key: range index on (:_Actor {name_key})",
                "graph__Actor_since_earliest: range index on (:_Actor {since_earliest})",
                "graph__Person_age: range index on (:_Person {age})",
                "graph__Person_id: range index on (:_Person {id})",
                "graph__Person_name_key: range index on (:_Person {name_key})",
                "graph__Person_since_earliest: range index on (:_Person {since_earliest})",
                "graph__Thing_since_earliest: range index on (:_Thing {since_earliest})",
                "graph__Thing_since_latest: range index on (:_Thing {since_latest})",
            ]);
        Indexes.Items.Count(i => i is { IsRelation: true, Type: SchemaItemType.Unique, Label: "KNOWS" }).ShouldBe(1);
    }

    [Fact]
    public void A_question_is_led_to_the_index_of_its_own_type_or_of_the_one_that_declares_the_property()
    {
        var model = GraphModel.FromSdl(Sdl);
        var person = model.FindKind("Person")!;
        var (country, since, name, named) = (
            person.FindProperty("country")!,
            person.FindProperty("since")!,
            person.FindProperty("name")!,
            person.FindProperty("named")!
        );

        Indexes.IsOrdered(person, "name_key").ShouldBeTrue();
        Indexes.IsOrdered(person, "country").ShouldBeFalse();
        Indexes.RangeLabel(person, country, "country").ShouldBe("_Actor");
        Indexes.RangeLabel(person, since, "since_earliest").ShouldBe("_Person");
        Indexes.RangeLabel(person, since, "since_latest").ShouldBe("_Thing");
        Indexes.RangeLabel(person, named, "named").ShouldBeNull();
        Indexes.TextLabel(person, name).ShouldBe("_Actor");
        Indexes.TextLabel(person, since).ShouldBeNull();
    }

    [Fact]
    public void Every_order_that_the_API_offers_of_a_collection_is_that_of_an_index()
    {
        var model = GraphSchema.Model;
        var indexes = new ModelIndexes(model);

        var unordered =
            from type in model.NodeTypes
            from property in type.Properties
            where
                (property is { IsSortable: true, IsList: false } || property.Name == "id")
                && !indexes.IsOrdered(type, StoredNames.Order(property))
            where property.Name != "id" || !indexes.IsOrdered(type, "id")
            select $"{type.Name}.{property.Name}";
        unordered.ShouldBeEmpty();
    }

    [Fact]
    public void Names_are_different_short_and_the_same_each_time()
    {
        var model = GraphSchema.Model;
        var names = new ModelIndexes(model).Items.Select(i => i.Name).ToList();

        names.Distinct().Count().ShouldBe(names.Count);
        names.ShouldAllBe(n => n.Length <= 120 && n.StartsWith("graph_"));
        new ModelIndexes(model).Items.Select(i => i.Name).ShouldBe(names);
        var name = new string('x', 300);
        new IndexDefinition(SchemaItemType.Range, false, "A", [name]).Name.Length.ShouldBe(120);
        new IndexDefinition(SchemaItemType.Range, false, "A", [name]).Name.ShouldNotBe(
            new IndexDefinition(SchemaItemType.Range, false, "A", [name + "y"]).Name
        );
    }
}
