using static Graph.Model.Tests.Problems.ProblemBench;

namespace Graph.Model.Tests.Problems;

public sealed class NameProblemTests
{
    [Theory]
    [MemberData(nameof(Cases))]
    public void A_name_that_a_store_or_the_API_could_not_use_is_refused(string sdl, string problem) => ProblemsOf(sdl).ShouldBe(problem);

    public static TheoryData<string, string> Cases =>
        new()
        {
            {
                """type odd implements Being @node @plural(value: "odds")""",
                """1:6: The type name "odd" must start with a capital letter and contain only letters and digits."""
            },
            {
                """type Odd_Being implements Being @node @plural(value: "odds")""",
                """1:6: The type name "Odd_Being" must start with a capital letter and contain only letters and digits."""
            },
            {
                """type Node implements Being @node @plural(value: "odds")""",
                """1:6: The type name "Node" is reserved for the API, the language or the stores."""
            },
            {
                """type Query implements Being @node @plural(value: "odds")""",
                """1:6: The type name "Query" is reserved for the API, the language or the stores."""
            },
            {
                """type OddConnection implements Being @node @plural(value: "odds")""",
                """1:6: The type name "OddConnection" may not end in "Connection": the API uses this suffix for its own types."""
            },
            {
                """type KnowledgeEdge implements Being @node @plural(value: "odds")""",
                """1:6: The type name "KnowledgeEdge" may not end in "Edge": the API uses this suffix for its own types."""
            },
            {
                """type OddInput implements Being @node @plural(value: "odds")""",
                """1:6: The type name "OddInput" may not end in "Input": the API uses this suffix for its own types."""
            },
            { "enum Kind { RED }", """1:6: The type name "Kind" is reserved for the API, the language or the stores.""" },
            {
                "enum Colour { red }",
                """1:15: The enum value "Colour.red" must consist of capital letters, digits and single underscores."""
            },
            { "enum Colour { RED RED }", """1:19: "Colour" has the value "RED" twice.""" },
            {
                "enum Colour { DARK__RED }",
                """1:15: The enum value "Colour.DARK__RED" must consist of capital letters, digits and single underscores."""
            },
            { "type Odd implements Being @node", """1:6: "Odd" needs "@plural", the name of its collection in the API.""" },
            {
                """type Odd implements Being @node @plural(value: "people")""",
                """1:48: The plural "people" of "Odd" is already the plural of "Person"."""
            },
            {
                """type Odd implements Being @node @plural(value: "Odds")""",
                """1:48: The plural "Odds" of "Odd" must start with a lower-case letter and contain only letters and digits."""
            },
            {
                """type Odd implements Being @node @plural(value: "odd_ones")""",
                """1:48: The plural "odd_ones" of "Odd" must start with a lower-case letter and contain only letters and digits."""
            },
            {
                """type Odd implements Being @node @plural(value: "nodes")""",
                """1:48: The plural "nodes" of "Odd" is taken: the API has a root field of this name."""
            },
            {
                """type Odd implements Being @node @plural(value: "node")""",
                """1:48: The plural "node" of "Odd" is taken: the API has a root field of this name."""
            },
            {
                """type Odd implements Being @node @plural(value: "search")""",
                """1:48: The plural "search" of "Odd" is taken: the API has a root field of this name."""
            },
            {
                """type Odd implements Being @node @plural(value: "relation")""",
                """1:48: The plural "relation" of "Odd" is taken: the API has a root field of this name."""
            },
            {
                """type Search implements Being @node @plural(value: "searches")""",
                """1:6: The type name "Search" is taken: the API has a root field "search"."""
            },
            {
                """type People implements Being @node @plural(value: "peoples")""",
                """1:6: "People" and the plural of "Person" would both be the root field "people" of the API."""
            },
            {
                """type NGO implements Being @node @plural(value: "ngos") type Ngo implements Being @node @plural(value: "otherNgos")""",
                """1:61: "Ngo" and "NGO" would both be the root field "ngo" of the API."""
            },
            {
                """type PersonSays implements Being @node @plural(value: "personsSaying")""",
                """base.graphql:10:3: "Person.says: [Claim!]!" and "PersonSays" would both be named "PersonSays..." in the API."""
            },
            {
                """type Odd implements Being @node @plural(value: "personSays")""",
                """base.graphql:10:3: "Person.says: [Claim!]!" and the plural of "Odd" would both be named "PersonSays..." in the API."""
            },
            {
                Odd("first_name: String"),
                """1:58: The name of "Odd.first_name" must start with a lower-case letter and contain only letters and digits."""
            },
            { Odd("Age: Int"), """1:58: The name of "Odd.Age" must start with a lower-case letter and contain only letters and digits.""" },
            { Odd("not: Boolean"), """1:58: The name of "Odd.not" is taken: the API's filters or relations have a field of this name.""" },
            { Odd("id: ID! @indexed"), """1:58: "Odd.id" cannot be declared: "Fact.id" is a property of every fact.""" },
            { Odd("status: String"), """1:58: "Odd.status" cannot be declared: "Fact.status" is a property of every fact.""" },
            {
                """type Thing implements Being @node @plural(value: "odds")""",
                """1:6: The type name "Thing" is reserved for the API, the language or the stores."""
            },
            {
                """type PersonGroup implements Being @node @plural(value: "odds")""",
                """1:6: The type name "PersonGroup" is taken: the API has a type of this name for "Person"."""
            },
            {
                """type StatusOperation implements Being @node @plural(value: "odds")""",
                """1:6: The type name "StatusOperation" is taken: the API has a type of this name for "Status"."""
            },
        };
}
