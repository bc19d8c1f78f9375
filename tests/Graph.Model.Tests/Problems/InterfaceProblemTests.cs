using static Graph.Model.Tests.Problems.ProblemBench;

namespace Graph.Model.Tests.Problems;

public sealed class InterfaceProblemTests
{
    [Theory]
    [MemberData(nameof(Cases))]
    public void What_cannot_be_implemented_is_refused(string sdl, string problem) => ProblemsOf(sdl).ShouldBe(problem);

    public static TheoryData<string, string> Cases =>
        new()
        {
            {
                """type Odd implements Bieng @node @plural(value: "odds")""",
                """1:21: "Odd" implements an unknown interface "Bieng". Did you mean "Being"?"""
            },
            {
                """type Odd implements Person @node @plural(value: "odds")""",
                """1:21: "Odd" cannot implement "Person", which is not an interface."""
            },
            { """type Odd implements Being & Being @node @plural(value: "odds")""", """1:29: "Odd" implements "Being" twice.""" },
            {
                """interface A implements B @plural(value: "as") interface B implements A @plural(value: "bs") type Odd implements A @node @plural(value: "odds")""",
                """1:70: Interfaces implement one another in a cycle: "A" implements "B" implements "A"."""
            },
            { """interface Lonely @plural(value: "lonelies") { age: Int }""", """1:11: No kind implements the interface "Lonely".""" },
            {
                "type Odd implements Being @relationshipProperties",
                """1:6: No relation uses the properties type "Odd". | 1:21: "Odd" cannot implement "Being": only kinds and interfaces implement interfaces."""
            },
        };
}
