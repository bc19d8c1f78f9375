using Graph.GraphQL.Language;

namespace Graph.Model.Tests.Problems;

/// <summary>A small model that is right, to which each case adds something that is wrong.</summary>
internal static class ProblemBench
{
    public const string Base = """
        interface Fact {
          id: ID!
          status: Status! @default(value: REPORTED)
        }
        enum Status { REPORTED ALLEGED }
        scalar PartialDate
        scalar DateTime
        interface Being @plural(value: "beings") { name: String! }
        type Person implements Being @node @plural(value: "people") {
          says: [Claim!]! @relationship(type: "SAYS", direction: OUT, properties: "Says")
        }
        type Claim implements Being @node @plural(value: "claims") {
          saidBy: [Person!]! @relationship(type: "SAYS", direction: IN, properties: "Says")
        }
        type Says @relationshipProperties { role: String }
        """;

    /// <summary>A kind with these fields, on one line.</summary>
    public static string Odd(string fields) => $$"""type Odd implements Being @node @plural(value: "odds") { {{fields}} }""";

    public static string Out(string type, string properties) => Relationship(type, "OUT", properties);

    public static string In(string type, string properties) => Relationship(type, "IN", properties);

    public static string Both(string type, string properties) =>
        Relationship(type, "OUT", properties).Replace(")", ", queryDirection: UNDIRECTED)", StringComparison.Ordinal);

    /// <summary>The problems that the addition makes: <c>line:column: message</c>, one after the other.</summary>
    public static string ProblemsOf(string sdl)
    {
        var exception = Should.Throw<ModelException>(() => GraphModel.FromSdl([new Source(Base, "base.graphql"), new Source(sdl, "")]));
        return string.Join(" | ", exception.Problems.Select(p => p.ToString().TrimStart(':')));
    }

    private static string Relationship(string type, string direction, string properties) =>
        $"""@relationship(type: "{type}", direction: {direction}, properties: "{properties}")""";
}
