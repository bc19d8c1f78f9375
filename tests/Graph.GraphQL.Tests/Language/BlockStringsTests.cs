using Graph.GraphQL.Language;

namespace Graph.GraphQL.Tests.Language;

public sealed class BlockStringsTests
{
    [Theory]
    [InlineData("one line", "\"\"\"one line\"\"\"")]
    [InlineData(" indented", "\"\"\" indented\"\"\"")]
    [InlineData("two\nlines", "\"\"\"\ntwo\nlines\n\"\"\"")]
    [InlineData("ends with \"", "\"\"\"\nends with \"\n\"\"\"")]
    [InlineData("ends with \\", "\"\"\"\nends with \\\n\"\"\"")]
    [InlineData("has \"\"\" in it", "\"\"\"has \\\"\"\" in it\"\"\"")]
    [InlineData("first\n  second", "\"\"\"\nfirst\n  second\n\"\"\"")]
    public void A_value_is_printed_so_that_it_reads_the_same(string value, string expected)
    {
        BlockStrings.Print(value).ShouldBe(expected);
        Parser.ParseValue(expected).ShouldBeOfType<StringValueNode>().Value.ShouldBe(value);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("text", true)]
    [InlineData("\n", false)]
    [InlineData("text\n", false)]
    [InlineData("text\r", false)]
    [InlineData("\u0001", false)]
    [InlineData("  all\n  indented", false)]
    public void What_a_block_string_cannot_say_is_told(string value, bool isPrintable) =>
        BlockStrings.IsPrintable(value).ShouldBe(isPrintable);
}
