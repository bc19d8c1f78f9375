using Graph.Model;
using Graph.Testing;

namespace Graph.Storage.Conformance.Reading;

/// <summary>The smallest model that has every sort of property, relation and index.</summary>
public static class ReadingModel
{
    public static GraphModel Model { get; } =
        GraphModel.FromSdl([
            new(File.ReadAllText(Repository.PathTo("graph-schema", "directives.graphql")), "directives.graphql"),
            new(
                File.ReadAllText(Repository.PathTo("graph-schema", "fact.graphql")).Split("\"Anything that a statement can be about", 2)[0],
                "fact.graphql"
            ),
            new(Sdl, "reading.graphql"),
        ]);

    private const string Sdl = """
        interface Item implements Fact @plural(value: "items") {
          name: String! @sortable @substrings @indexed @searchable(weight: 4)
          nick: String @sortable
          note2: String @substrings
          tags: [String!]! @substrings
          scores: [Int!]!
          rank: Int @indexed
          weight: Float
          open: Boolean @indexed
          colour: Colour @indexed
          day: PartialDate @sortable @indexed
          likes: [ID!]! @reference(to: "Item")
          best: ID @reference(to: "Item")
          via: [ID!]! @reference(to: "Knows")
          knows: [Item!]! @relationship(type: "KNOWS", direction: OUT, properties: "Knows")
          knownBy: [Item!]! @relationship(type: "KNOWS", direction: IN, properties: "Knows")
          peers: [Item!]! @relationship(type: "PEER", direction: OUT, properties: "Peer", queryDirection: UNDIRECTED)
          partOf: Item @tree @relationship(type: "PART_OF", direction: OUT, properties: "PartOf")
          parts: [Item!]! @relationship(type: "PART_OF", direction: IN, properties: "PartOf")
        }
        enum Colour { RED GREEN BLUE }
        type Apple implements Item @node @plural(value: "apples") {
          juicy: Boolean
          pears: [Pear!]! @relationship(type: "KNOWS", direction: OUT, properties: "Knows")
        }
        type Pear implements Item @node @plural(value: "pears")
        type Stone implements Fact @node @plural(value: "stones") {
          size: Int! @sortable
        }
        type Statement implements Fact @node @plural(value: "statements") {
          name: String! @sortable @substrings @indexed @searchable(weight: 4)
        }
        type Evidence @node @plural(value: "evidences") {
          factId: ID! @indexed
          order: Int!
          exact: String! @substrings
        }
        type Knows @relationshipProperties @key(fields: ["label"]) {
          label: String! @sortable
          since2: Int
          closeness: Float
          tags: [String!]!
        }
        type Peer @relationshipProperties
        type PartOf @relationshipProperties
        """;
}
