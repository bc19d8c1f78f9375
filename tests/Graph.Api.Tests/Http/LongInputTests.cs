using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Http;

/// <summary>No message is as long as what was sent: 200 characters of each thing are shown.</summary>
public sealed partial class LongInputTests(SharedServer server)
{
    private const int Sent = 300_000;
    private static readonly string Long = new('z', Sent);
    private static readonly string Shown = new string('z', 199) + "…";

    /// <summary>Queries with `@` where something very long stands, and `^` for an at sign.</summary>
    public static TheoryData<string> Queries { get; } =
    [
        "{ @ }",
        "{ a: @ a: @x }",
        "{ @: __typename @: people { totalCount } }",
        "{ people(@: 1) { totalCount } }",
        "{ people(@: 1 @: 2) { totalCount } }",
        "{ __typename ^@ }",
        "{ __typename ^skip(@: 1) }",
        "directive ^@(@: @!) on FIELD { __typename ^@ }",
        "{ ...@ }",
        "{ __typename } fragment @ on Query { __typename }",
        "{ ...@ } fragment @ on Query { ...@ }",
        "{ ...@ } fragment @ on Query { a } fragment @ on Query { a }",
        "{ ... on @ { a } }",
        "{ ...a } fragment a on @ { a }",
        "{ ...@ } fragment @ on Int { a }",
        "{ people { nodes { ...@ } } } fragment @ on Place { id }",
        "{ people(first: $@) { totalCount } }",
        "query @ { people(first: $a) { totalCount } }",
        "query @($a: Int) { __typename }",
        "query @ { a } query @ { a }",
        "query($@: Int, $@: Int) { __typename }",
        "query($a: @) { people(first: $a) { totalCount } }",
        "query($@: Person) { people(first: $@) { totalCount } }",
        "query($@: String) { people(first: $@) { totalCount } }",
        "query($@: Int!) { people(first: $@) { totalCount } }",
        "{ people(first: \"@\") { totalCount } }",
        "{ people(first: \"\"\"@\"\"\") { totalCount } }",
        "{ people(first: @) { totalCount } }",
        "{ people(first: [@]) { totalCount } }",
        "{ people(first: { a: @ }) { totalCount } }",
        "{ people(first: 1@) { totalCount } }",
        "{ people(where: @) { totalCount } }",
        "{ people(where: { @: 1 }) { totalCount } }",
        "{ people(where: { name: { eq: \"@\", @: 1 } }) { totalCount } }",
        "{ statements(where: { speechAct: { eq: @ } }) { totalCount } }",
        "{ statements(where: { speechAct: { eq: \"@\" } }) { totalCount } }",
        "{ people(order: { name: @ }) { totalCount } }",
        "{ people(asOf: \"@\") { totalCount } }",
        "{ people(asOf: \"@/@\") { totalCount } }",
        "{ people(knownAt: \"@\") { totalCount } }",
        "{ people(after: \"@\") { totalCount } }",
        "{ search(text: \"@\") { totalCount } }",
        "{ person(id: { a: \"@\" }) { id } }",
        "{ a(@ @",
        "{ a \"@\" }",
        "{ a \"\"\"@\"\"\" }",
        "{ a(b: \"\\u{0@}\") }",
        "type @ { a: Int }",
        "scalar b { ... on @ { a } }",
        "subscription @ { changes { number } b: changes { number } }",
        "{ __schema { @ } }",
        "{ @: people }",
    ];

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task No_message_shows_all_of_a_long_document(string query) =>
        ShouldBeShort(await server.AskAsync(query.Replace("@", Long, StringComparison.Ordinal).Replace('^', '@')));

    [Theory]
    [InlineData("query($v: Int) { people(first: $v) { totalCount } }", "\"@\"")]
    [InlineData("query($v: Int) { people(first: $v) { totalCount } }", "{\"@\":\"@\"}")]
    [InlineData("query($v: Int) { people(first: $v) { totalCount } }", "[\"@\",\"@\"]")]
    [InlineData("query($v: ID!) { person(id: $v) { id } }", "{\"@\":1}")]
    [InlineData("query($v: [ID!]!) { nodes(ids: $v) { id } }", "[{\"@\":1},true]")]
    [InlineData("query($v: String!) { search(text: $v) { totalCount } }", "[\"@\"]")]
    [InlineData("query($v: PartialDate) { people(asOf: $v) { totalCount } }", "\"@\"")]
    [InlineData("query($v: DateTime) { people(knownAt: $v) { totalCount } }", "\"@\"")]
    [InlineData("query($v: PersonFilterInput) { people(where: $v) { totalCount } }", "{\"@\":1}")]
    [InlineData("query($v: PersonFilterInput) { people(where: $v) { totalCount } }", "\"@\"")]
    [InlineData("query($v: SpeechAct) { statements(where: { speechAct: { eq: $v } }) { totalCount } }", "\"@\"")]
    public async Task No_message_shows_all_of_a_long_variable(string query, string value) =>
        ShouldBeShort(await server.AskAsync(query, new { v = JsonNode.Parse(value.Replace("@", Long, StringComparison.Ordinal)) }));

    [Theory]
    [InlineData("""{"query":"query A { __typename }","operationName":"@"}""", "Unknown operation named \"@\".")]
    [InlineData("""{"documentId":"@"}""", "No trusted document has the id '@'.")]
    [InlineData("""{"@":1,"@":2}""", "The body repeats the member '@' in one object (line 1, byte 300007).")]
    public async Task No_message_shows_all_of_a_long_parameter(string body, string message)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent(body.Replace("@", Long, StringComparison.Ordinal), null, "application/json"),
        };

        (await server.Client.AnswerAsync(request)).Message.ShouldBe(message.Replace("@", Shown, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("@ /graphql", "", "Send GraphQL requests by GET or POST, not @.")]
    [InlineData("POST /graphql", "Content-Type: @", "Expected 'Content-Type: application/json' in UTF-8, but got '@'.")]
    [InlineData("GET /graphql?documentId=@", "X-Nothing: x", "No trusted document has the id '@'.")]
    public async Task No_message_shows_all_of_a_long_head(string asked, string header, string message)
    {
        var text = new string('z', 4_000);
        string[] headers = header.Length == 0 ? [] : [header.Replace("@", text, StringComparison.Ordinal)];

        var answer = await RawHttp.SendAsync(
            server.Client.BaseAddress!,
            [asked.Replace("@", text, StringComparison.Ordinal) + " HTTP/1.1", "Host: localhost", "Content-Length: 0", .. headers]
        );

        answer.Message.ShouldBe(message.Replace("@", Shown, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_message_is_cut_between_characters_and_goes_on_after_the_cut()
    {
        var answer = await server.AskAsync(
            "query($v: DateTime) { people(knownAt: $v) { totalCount } }",
            new { v = new string('a', 198) + string.Concat(Enumerable.Repeat("👍", 300)) }
        );

        answer.Message.ShouldBe(
            $"Variable \"$v\" has invalid value: DateTime cannot represent \"{new string('a', 198)}…\": expected a point in time such as \"2020-08-17T10:00:00Z\"."
        );
    }

    [Fact]
    public async Task Tens_of_thousands_of_unknown_members_are_told_once_each_up_to_fifty()
    {
        var answer = await server.AskAsync(
            "query($v: PersonFilterInput) { people(where: $v) { totalCount } }",
            new { v = Enumerable.Range(0, 40_000).ToDictionary(i => $"a{i}", _ => 1) }
        );

        var errors = answer.Json!["errors"]!.AsArray();
        errors.Count.ShouldBe(51);
        ((string)errors[^1]!["message"]!).ShouldBe("Too many errors processing variables, error limit reached. Execution aborted.");
    }

    private static void ShouldBeShort(Answer answer)
    {
        var errors = answer.Json!["errors"]!.AsArray();
        errors.ShouldNotBeEmpty();
        foreach (var message in errors.Select(error => (string)error!["message"]!))
        {
            message.Length.ShouldBeLessThan(1_300);
            TooLong().IsMatch(message).ShouldBeFalse(message);
        }

        JsonSerializer.Serialize(errors.Select(error => error!["message"])).Length.ShouldBeLessThan(8_000);
    }

    [GeneratedRegex("z{200}")]
    private static partial Regex TooLong();
}
