using static Graph.Model.Tests.Problems.ProblemBench;

namespace Graph.Model.Tests.Problems;

public sealed class DefinitionProblemTests
{
    [Theory]
    [MemberData(nameof(Cases))]
    public void What_is_no_definition_of_the_model_is_refused(string sdl, string problem) => ProblemsOf(sdl).ShouldBe(problem);

    public static TheoryData<string, string> Cases =>
        new()
        {
            { "type Person {", "1:14: Syntax Error: Expected Name, found <EOF>." },
            {
                "union Anything = Person | Claim",
                "1:1: The model may contain only types, interfaces, enums, scalars and directives: remove this definition (union type definition)."
            },
            {
                "extend type Person { age: Int }",
                "1:1: The model may contain only types, interfaces, enums, scalars and directives: remove this definition (object type extension)."
            },
            {
                "{ people }",
                "1:1: The model may contain only types, interfaces, enums, scalars and directives: remove this definition (operation definition)."
            },
            {
                """type Odd @plural(value: "odds") { age: Int }""",
                """1:6: "Odd" needs "@node" (for a kind) or "@relationshipProperties" (for the properties type of a relation)."""
            },
            {
                """type Odd @node @relationshipProperties @plural(value: "odds")""",
                """1:6: "Odd" must be either a kind ("@node") or the properties type of a relation ("@relationshipProperties"), not both."""
            },
            { """type Person @node @plural(value: "persons")""", """1:6: The type "Person" is already defined at base.graphql:9:6.""" },
            {
                "scalar PartialDat",
                """1:8: Unknown scalar "PartialDat": expected a built-in scalar of GraphQL, PartialDate or DateTime. Did you mean "PartialDate"?"""
            },
            { "scalar Money", """1:8: Unknown scalar "Money": expected a built-in scalar of GraphQL, PartialDate or DateTime.""" },
            {
                "directive @sorted on FIELD_DEFINITION",
                """1:12: "@sorted" is declared, but it is not a directive of the model language."""
            },
        };
}
