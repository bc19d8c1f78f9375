using Graph.GraphQL.Language;
using Graph.Model;
using Graph.Testing;

namespace Graph.Storage.Conformance.Exact;

/// <summary>A kind and a relation with a property, and a list, of every type that values have.</summary>
public static class ExactModel
{
    /// <summary>The model's files, by name.</summary>
    public static IReadOnlyList<(string Text, string Name)> Files { get; } =
    [
        (File.ReadAllText(Repository.PathTo("graph-schema", "directives.graphql")), "directives.graphql"),
        (
            File.ReadAllText(Repository.PathTo("graph-schema", "fact.graphql")).Split("\"Anything that a statement can be about", 2)[0],
            "fact.graphql"
        ),
        (Sdl, "exact.graphql"),
    ];

    /// <summary>The model.</summary>
    public static GraphModel Model { get; } = GraphModel.FromSdl(Files.Select(file => new Source(file.Text, file.Name)));

    private const string Values = """
          text: String
          number: Int @sortable @indexed
          real: Float @sortable @indexed
          day: PartialDate @sortable @indexed
          at: DateTime
          texts: [String!]!
          numbers: [Int!]!
          reals: [Float!]!
          days: [PartialDate!]!
          ats: [DateTime!]!
        """;

    private const string Sdl = $$"""
        type Sample implements Fact @node @plural(value: "samples") {
          name: String! @sortable @substrings @indexed @searchable(weight: 4)
        {{Values}}
          besides: [Sample!]! @relationship(type: "BESIDE", direction: OUT, properties: "Beside")
          besideOf: [Sample!]! @relationship(type: "BESIDE", direction: IN, properties: "Beside")
        }
        type Beside @relationshipProperties {
        {{Values}}
        }
        type Statement implements Fact @node @plural(value: "statements") {
          name: String! @sortable @substrings @indexed @searchable(weight: 4)
        }
        type Evidence @node @plural(value: "evidences") {
          factId: ID! @indexed
          order: Int!
          exact: String! @substrings
        }
        """;
}
