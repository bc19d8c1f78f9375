using Graph.GraphQL.Language;

namespace Graph.GraphQL.Tests.Language;

public sealed class PrinterTests
{
    [Theory]
    [InlineData("{ a }", "{\n  a\n}")]
    [InlineData(
        "query($x:Int=1@a){b(c:$x,d:[1,2])@e{...F ...on T@s{g}}}",
        "query ($x: Int = 1 @a) {\n  b(c: $x, d: [1, 2]) @e {\n    ...F\n    ... on T @s {\n      g\n    }\n  }\n}"
    )]
    [InlineData("\"d\" fragment F on T@a{b}", "\"d\"\nfragment F on T @a {\n  b\n}")]
    [InlineData(
        "type A implements B&C@d{\"e\" f(g:Int=1):[H!]! @i}",
        "type A implements B & C @d {\n  \"e\"\n  f(g: Int = 1): [H!]! @i\n}"
    )]
    [InlineData("extend union U=|A|B", "extend union U = A | B")]
    [InlineData("directive@d(a:Int)repeatable on|FIELD|QUERY", "directive @d(a: Int) repeatable on FIELD | QUERY")]
    public void A_document_is_laid_out_as_graphql_js_does(string source, string expected) =>
        Printer.Print(Parser.Parse(source)).ShouldBe(expected);

    [Fact]
    public void Arguments_that_do_not_fit_on_a_line_stand_on_one_each() =>
        Printer
            .Print(Parser.Parse("{ trip(wheelchair: false, arriveBy: false, transitDistanceReluctance: [1, 2, 3, 4, 5, 6, 7, 8]) }"))
            .ShouldBe(
                "{\n  trip(\n    wheelchair: false\n    arriveBy: false\n    transitDistanceReluctance: [1, 2, 3, 4, 5, 6, 7, 8]\n  )\n}"
            );
}
