using Graph.Api.Telemetry;

namespace Graph.Api.Tests.Telemetry;

public sealed class SanitizedDocumentTests
{
    [Theory]
    [InlineData("{ a(b: \"secret\") }", "{a(b:\"?\")}", null)]
    [InlineData(
        "query Q { a(b: \"\"\"secret\"\"\", c: -12.5e3, d: 7 e: true f: null g: ENUM) }",
        "query Q{a(b:\"?\" c:0 d:0 e:true f:null g:ENUM)}",
        "Q"
    )]
    [InlineData(
        "query Q($a: [ID!]! = [\"secret\"]) { a(b: $a) ...F } # secret\n fragment F on T { x }",
        "query Q($a:[ID!]!=[\"?\"]){a(b:$a)...F}fragment F on T{x}",
        "Q"
    )]
    [InlineData("query A { a } query B { b }", "query A{a}query B{b}", null)]
    [InlineData("mutation M { query { a } }", "mutation M{query{a}}", "M")]
    [InlineData("\"secret\" subscription S { a }", "\"?\" subscription S{a}", "S")]
    [InlineData("{ a(b: \"secret", "", null)]
    [InlineData("", "", null)]
    public void What_a_client_wrote_into_a_document_is_left_out(string document, string text, string? name) =>
        SanitizedDocument.Read(document).ShouldBe(new SanitizedDocument(text, name));

    [Fact]
    public void A_long_document_is_cut()
    {
        var text = SanitizedDocument.Read($"{{ {string.Join(' ', Enumerable.Range(0, 2_000).Select(number => $"f{number}: a"))} }}").Text;

        text.Length.ShouldBe(4_004);
        text.ShouldEndWith(" ...");
    }
}
