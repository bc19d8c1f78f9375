using static Graph.Model.Tests.Problems.ProblemBench;

namespace Graph.Model.Tests.Problems;

public sealed class DirectiveProblemTests
{
    [Theory]
    [MemberData(nameof(Cases))]
    public void A_directive_that_is_unknown_misplaced_or_incomplete_is_refused(string sdl, string problem) =>
        ProblemsOf(sdl).ShouldBe(problem);

    public static TheoryData<string, string> Cases =>
        new()
        {
            { Odd("age: Int @sorted"), """1:67: Unknown directive "@sorted" on "Odd.age".""" },
            {
                """type Odd implements Being @node @plural(value: "odds") @sortable""",
                """1:56: "@sortable" is not allowed on "Odd": use it on properties."""
            },
            {
                Odd("""age: Int @plural(value: "ages")"""),
                """1:67: "@plural" is not allowed on "Odd.age": use it on kinds and interfaces."""
            },
            { Odd("age: Int @tree"), """1:67: "@tree" is not allowed on "Odd.age": use it on relation fields.""" },
            { Odd("age: Int @indexed @indexed"), """1:76: "@indexed" is repeated on "Odd.age".""" },
            {
                """type Odd implements Being @node @plural(value: "odds", weight: 3)""",
                """1:56: "@plural" on "Odd" has an unknown argument "weight"."""
            },
            {
                """type Odd implements Being @node @plural(name: "odds")""",
                """1:33: "@plural" on "Odd" needs the argument "value": a string. | 1:41: "@plural" on "Odd" has an unknown argument "name"."""
            },
            {
                "type Odd implements Being @node @plural(value: odds)",
                """1:48: "value" of "@plural" on "Odd" must be a string, not odds."""
            },
            {
                """type Odd implements Being @node @plural(value: "odds", value: "oddities")""",
                """1:56: "@plural" on "Odd" has the argument "value" twice."""
            },
            {
                Odd("code: String @format(as: COUNTRY)"),
                """1:83: "as" of "@format" on "Odd.code" must be COUNTRY_CODE or LANGUAGE_TAG or URL, not COUNTRY."""
            },
            { Odd("age: Int @format(as: URL)"), """1:67: "Odd.age" is not text. Remove "@format".""" },
            { Odd("code: String @range(min: 1)"), """1:71: "Odd.code" is not a number. Remove "@range".""" },
            { Odd("age: Int @range"), """1:67: "@range" on "Odd.age" needs "min" or "max".""" },
            { Odd("age: Int @range(min: 2, max: 1.5)"), """1:67: "@range" on "Odd.age" allows no value: "min" is greater than "max".""" },
            {
                Odd("""least: Int most: Int @atLeast(property: "leest")"""),
                """1:69: "@atLeast" on "Odd.most" names "leest", which is not another property of the same type. Did you mean "least"?"""
            },
            {
                Odd("""code: String top: String @atLeast(property: "code")"""),
                """1:71: "Odd.top: String" is not a number or a date. Remove "@atLeast"."""
            },
            { Odd("age: Int @verbatim"), """1:67: "@verbatim" is not allowed on "Odd.age": use it on kinds.""" },
            { "enum Colour @indexed { RED }", """1:13: "@indexed" is not allowed on "Colour": use it on properties.""" },
            { "enum Colour { RED @indexed }", """1:19: "@indexed" is not allowed on "Colour.RED": use it on properties.""" },
            {
                """interface Being2 @node @plural(value: "beings2") { a: Int } type Odd implements Being2 @node @plural(value: "odds")""",
                """1:18: "@node" is not allowed on "Being2": use it on kinds."""
            },
        };
}
