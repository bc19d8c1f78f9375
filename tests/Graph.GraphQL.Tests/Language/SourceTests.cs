using Graph.GraphQL.Language;

namespace Graph.GraphQL.Tests.Language;

public sealed class SourceTests
{
    [Theory]
    [InlineData("abc", 0, 1, 1)]
    [InlineData("abc", 3, 1, 4)]
    [InlineData("a\nb", 1, 1, 2)]
    [InlineData("a\nb", 2, 2, 1)]
    [InlineData("a\r\nb", 1, 1, 2)]
    [InlineData("a\r\nb", 2, 1, 3)]
    [InlineData("a\r\nb", 3, 2, 1)]
    [InlineData("a\rb\r\r\nc", 6, 4, 1)]
    [InlineData("\uFEFFa", 1, 1, 2)]
    [InlineData("😀a", 2, 1, 3)]
    [InlineData("\u2028a", 1, 1, 2)]
    public void Lines_end_as_the_specification_says_and_columns_count_utf_16(string body, int position, int line, int column) =>
        new Source(body).GetLocation(position).ShouldBe(new SourceLocation(line, column));

    [Fact]
    public void A_place_is_printed_as_it_stands_in_the_file_that_the_text_was_taken_from()
    {
        var source = new Source("type A {\n  b: }", "model.graphql", new SourceLocation(10, 5));

        LocationPrinter.Print(source, source.GetLocation(0)).ShouldBe("model.graphql:10:5\n10 |     type A {\n   |     ^\n11 |   b: }");
        LocationPrinter.Print(source, source.GetLocation(14)).ShouldBe("model.graphql:11:6\n10 |     type A {\n11 |   b: }\n   |      ^");
    }

    [Fact]
    public void A_long_line_is_cut_around_the_place()
    {
        var body = new string('a', 80) + new string('b', 80) + new string('c', 80);

        LocationPrinter
            .Print(new Source(body), new SourceLocation(1, 85))
            .ShouldBe($"GraphQL request:1:85\n1 | {new string('a', 80)}\n  | {new string('b', 80)}\n  |     ^\n  | {new string('c', 80)}");
    }

    [Fact]
    public void Lines_and_columns_begin_at_one() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new Source("", "a", new SourceLocation(0, 1)));
}
