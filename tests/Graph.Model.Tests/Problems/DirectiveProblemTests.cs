using static Graph.Model.Tests.Problems.ProblemBench;

namespace Graph.Model.Tests.Problems;

public sealed class DirectiveProblemTests
{
    [Theory]
    [MemberData(nameof(Cases))]
    public void A_directive_that_is_unknown_misplaced_or_incomplete_is_refused(string sdl, string problem) => ProblemsOf(sdl).ShouldBe(problem);

    public static TheoryData<string, string> Cases => new()
    {
        {
            Odd("age: Int @sorted"),
            """1:67: Unknown directive "@sorted" on "Odd.age". Did you mean "@folded"?"""
        },
        {
            """type Odd implements Being @node @plural(value: "odds") @sortable""",
            """1:56: "@sortable" may not stand on "Odd": it belongs on properties."""
        },
        {
            Odd("""age: Int @plural(value: "ages")"""),
            """1:67: "@plural" may not stand on "Odd.age": it belongs on kinds and interfaces."""
        },
        {
            Odd("age: Int @tree"),
            """1:67: "@tree" may not stand on "Odd.age": it belongs on relation fields."""
        },
        {
            Odd("age: Int @indexed @indexed"),
            """1:76: "@indexed" stands twice on "Odd.age"."""
        },
        {
            """type Odd implements Being @node @plural(value: "odds", weight: 3)""",
            """1:56: "@plural" on "Odd" has an unknown argument "weight"."""
        },
        {
            """type Odd implements Being @node @plural(name: "odds")""",
            """1:33: "@plural" on "Odd" lacks "value": a string. | 1:41: "@plural" on "Odd" has an unknown argument "name"."""
        },
        {
            "type Odd implements Being @node @plural(value: odds)",
            """1:48: "value" of "@plural" on "Odd" must be a string, not odds."""
        },
        {
            """type Odd implements Being @node @plural(value: "odds", value: "oddities")""",
            """1:56: "@plural" on "Odd" gives "value" twice."""
        },
        {
            "enum Colour @indexed { RED }",
            """1:13: "@indexed" may not stand on "Colour": it belongs on properties."""
        },
        {
            "enum Colour { RED @indexed }",
            """1:19: "@indexed" may not stand on "Colour.RED": it belongs on properties."""
        },
        {
            """interface Being2 @node @plural(value: "beings2") { a: Int } type Odd implements Being2 @node @plural(value: "odds")""",
            """1:18: "@node" may not stand on "Being2": it belongs on kinds."""
        },
    };
}
