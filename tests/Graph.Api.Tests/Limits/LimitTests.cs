using System.Net;
using System.Text;
using Graph.Api.Tests.Load;
using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Limits;

public sealed class LimitTests(SharedServer server)
{
    private const string Nested =
        """{ people(first: 100) { nodes { statements(first: 100) { edges { node { about(first: 100) { nodes { name } } } } } } } }""";

    [Fact]
    public async Task An_operation_that_is_too_dear_is_refused_with_what_it_costs()
    {
        var answer = await server.AskAsync(Nested);

        var errors = answer.Json!["errors"]!.AsArray();
        errors.Select(error => (string?)error!["extensions"]!["code"]).ShouldBe(["HC0047", "HC0047"]);
        ((string)errors[0]!["message"]!).ShouldBe(
            "The operation may cost too much in fields: fieldCost 30211 is over the limit of 20000 (Graph__Limits__FieldCost). To stay within it, request smaller pages ('first') where connections nest."
        );
        ((double)errors[0]!["extensions"]!["fieldCost"]!).ShouldBe(30_211);
        ((double)errors[0]!["extensions"]!["maxFieldCost"]!).ShouldBe(20_000);
        ((double)errors[1]!["extensions"]!["maxTypeCost"]!).ShouldBe(50_000);
        answer.Json["data"].ShouldBeNull();
    }

    [Fact]
    public async Task The_cost_is_told_when_asked_for()
    {
        const string Query = "{ people(first: 3) { nodes { name statements(first: 2) { totalCount } } } }";

        var reported = await server.AskAsync(Query, null, ("GraphQL-Cost", "report"));
        reported.Data["people"]!["nodes"]!.AsArray().Count.ShouldBe(3);
        reported.Json!["extensions"]!["operationCost"]!.ToJsonString().ShouldBe("""{"fieldCost":15,"typeCost":7}""");

        var validated = await server.AskAsync(Query, null, ("GraphQL-Cost", "validate"));
        validated.Json!.ToJsonString().ShouldBe("""{"extensions":{"operationCost":{"fieldCost":15,"typeCost":7}}}""");

        (await server.AskAsync(Nested, null, ("GraphQL-Cost", "validate"))).Json!["extensions"]!["operationCost"]!
            ["fieldCost"]
            .ShouldNotBeNull("what is too dear to run can still be asked for its cost");
        (await server.AskAsync(Query)).Json!["extensions"].ShouldBeNull();
    }

    [Fact]
    public async Task Depth_is_limited()
    {
        var answer = await server.AskAsync(Deep("evidence { exact }"));

        answer.Code.ShouldBe("DEPTH_LIMIT");
        answer.Message.ShouldBe(
            "Fields are nested too deeply: depth 16 is over the limit of 15 (Graph__Limits__Depth). To stay within it, fetch the lower levels in a second request, by id."
        );
    }

    [Fact]
    public async Task As_deep_as_the_limit_is_answered()
    {
        var answer = await server.AskAsync(Deep("name"));

        answer.Data.ShouldNotBeNull();
    }

    [Fact]
    public async Task Introspection_is_exempt_from_depth()
    {
        var ofType = "name";
        for (var i = 0; i < 20; i++)
            ofType = $"name ofType {{ {ofType} }}";

        var answer = await server.AskAsync($"{{ __schema {{ types {{ name fields {{ name type {{ {ofType} }} }} }} }} }}");

        answer.Data["__schema"]!["types"]!.AsArray().Count.ShouldBeGreaterThan(500);
    }

    [Theory]
    [InlineData("{ALIASES}", "__typename")]
    [InlineData("{ people { nodes {ALIASES} } }", "name")]
    [InlineData("{ __schema {ALIASES} }", "queryType { name }")]
    public async Task Aliases_are_limited(string query, string field)
    {
        var aliases = "{" + string.Concat(Enumerable.Range(0, 201).Select(i => $" a{i}: {field}")) + " }";

        var answer = await server.AskAsync(query.Replace("{ALIASES}", aliases, StringComparison.Ordinal));

        answer.Code.ShouldBe("ALIAS_LIMIT");
        answer.Message.ShouldBe(
            "The operation has too many aliases: aliases 201 is over the limit of 200 (Graph__Limits__Aliases). To stay within it, send several requests, or use 'nodes(ids:)' and filters."
        );
    }

    [Fact]
    public async Task Tokens_are_limited()
    {
        var answer = await server.AskAsync("{ " + string.Concat(Enumerable.Repeat("id ", 20_001)) + "}");

        answer.Message.ShouldContain("20000");
        answer.Error["locations"].ShouldNotBeNull();
    }

    [Fact]
    public async Task Ids_are_limited_as_a_page_is()
    {
        const string Query = "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }";

        (await server.AskAsync(Query, new { ids = Enumerable.Repeat("minsk", 500) })).Data["nodes"]!.AsArray().Count.ShouldBe(500);
        var answer = await server.AskAsync(Query, new { ids = Enumerable.Repeat("minsk", 501) });

        answer.Code.ShouldBe("HC0051");
        answer.Message.ShouldBe("'ids' has 501 ids, but the limit is 500 (Graph__Limits__PageSize): send several requests.");
    }

    [Fact]
    public async Task Groups_are_limited_as_a_page_is()
    {
        var answer = await server.AskAsync("{ statements { groupBy(fields: [SPEECH_ACT], first: 501) { count } } }");

        answer.Code.ShouldBe("HC0051");
    }

    [Fact]
    public async Task Filters_are_limited_in_depth()
    {
        var where = "name: { contains: \"a\" }";
        for (var i = 0; i < 3; i++)
            where = $"statements: {{ some: {{ node: {{ speakers: {{ some: {{ node: {{ {where} }} }} }} }} }} }}";

        var answer = await server.AskAsync($"{{ people(where: {{ {where} }}) {{ totalCount }} }}");

        answer.Code.ShouldBe("FILTER_DEPTH_LIMIT");
        answer.Message.ShouldBe(
            "The filter nests 6 relations, but the limit is 5 (Graph__Limits__FilterDepth). Send two requests: first get the ids of the inner part, then filter with 'id: { in: [...] }'."
        );
    }

    [Fact]
    public async Task Filters_are_limited_in_size()
    {
        const string Query = "query ($or: [PersonFilterInput!]) { people(where: { or: $or }) { totalCount } }";
        static object Or(int count) => new { or = Enumerable.Range(0, count).Select(i => new { name = new { eq = $"person {i}" } }) };

        (await server.AskAsync(Query, Or(499))).ShouldBe("""{ "people": { "totalCount": 0 } }""");
        var answer = await server.AskAsync(Query, Or(500));

        answer.Code.ShouldBe("FILTER_SIZE_LIMIT");
        answer.Message.ShouldBe(
            "The filter has 501 conditions, but the limit is 500 (Graph__Limits__FilterTerms). Write many values of one property as 'in: [...]', or send several requests."
        );
    }

    [Fact]
    public async Task A_list_of_many_values_is_one_condition()
    {
        const string Query = "query ($in: [String]) { people(where: { name: { in: $in } }) { totalCount } }";

        var answer = await server.AskAsync(
            Query,
            new { @in = Enumerable.Range(0, 40_000).Select(i => $"person {i}").Append("Vladimir Makei") }
        );

        answer.ShouldBe("""{ "people": { "totalCount": 1 } }""");
    }

    [Theory]
    [InlineData(2, 30_000, 60_007)]
    [InlineData(490, 1_000, 50_051)]
    public async Task The_values_of_lists_count_as_often_as_they_are_used(int branches, int values, int atLeast)
    {
        var query =
            $"query ($ids: [ID!]) {{ people(where: {{ or: [{string.Concat(Enumerable.Repeat("{ id: { in: $ids } } ", branches))}] }}) {{ totalCount }} }}";

        var answer = await server.AskAsync(query, new { ids = Enumerable.Range(0, values).Select(i => $"person-{i}") });

        answer.Code.ShouldBe("FILTER_SIZE_LIMIT");
        answer.Json!["data"].ShouldBeNull();
        answer.Message.ShouldStartWith("The operation compares with too many values, each counted once per use: values ");
        answer.Message.ShouldEndWith(
            " is over the limit of 50000 (Graph__Limits__FilterValues). To stay within it, split them over several requests."
        );
        ((int)answer.Error["extensions"]!["values"]!).ShouldBeInRange(atLeast, atLeast + values);
    }

    [Fact]
    public async Task The_values_of_all_filters_of_an_operation_count_together()
    {
        var fields = string.Concat(Enumerable.Range(0, 60).Select(i => $"a{i}: people(where: {{ id: {{ in: $ids }} }}) {{ totalCount }} "));

        var answer = await server.AskAsync(
            $"query ($ids: [ID!]) {{ {fields} }}",
            new { ids = Enumerable.Range(0, 1_000).Select(i => $"person-{i}") }
        );

        answer.Code.ShouldBe("FILTER_SIZE_LIMIT");
    }

    [Theory]
    [InlineData("people(where: { or: [FILTERS] }) { totalCount }", "{ name: { eqInsensitive: $t } } ")]
    [InlineData("FILTERS", "a: people(where: { name: { contains: $t } }) { totalCount } ")]
    [InlineData("FILTERS", "a: person(id: $id) { id } ")]
    public async Task A_long_text_counts_as_often_as_it_is_used(string query, string part)
    {
        var parts = string.Concat(Enumerable.Range(0, 100).Select(i => part.Replace("a:", $"a{i}:", StringComparison.Ordinal)));
        var document =
            $"query ($t: String, $id: ID!) {{ {query.Replace("FILTERS", parts, StringComparison.Ordinal)} b: people(where: {{ name: {{ eq: $t }} }}) {{ totalCount }} c: person(id: $id) {{ id }} }}";
        var text = new string('x', 400_000);

        var answer = await server.AskAsync(document, new { t = text, id = text });

        answer.Code.ShouldBe("FILTER_SIZE_LIMIT");
    }

    [Fact]
    public async Task What_stands_in_one_object_counts_as_often_as_the_object_is_used()
    {
        var query =
            $"query ($w: PersonFilterInput!) {{ people(where: {{ or: [{string.Concat(Enumerable.Repeat("$w ", 400))}] }}) {{ totalCount }} }}";

        var answer = await server.AskAsync(query, new { w = new { or = Enumerable.Repeat(new { }, 10_000) } });

        answer.Code.ShouldBe("FILTER_SIZE_LIMIT");
    }

    [Theory]
    [InlineData("""{ "unused": [VALUES] }""")]
    [InlineData("""{ "w": { "or": [VALUES] } }""")]
    public async Task The_values_of_variables_are_limited_before_they_are_read(string variables)
    {
        var many = variables.Replace("VALUES", string.Join(',', Enumerable.Repeat("{}", 50_001)), StringComparison.Ordinal);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent(
                $$"""{"query":"query ($w: PersonFilterInput) { people(where: $w) { totalCount } }","variables":{{many}}}""",
                Encoding.UTF8,
                "application/json"
            ),
        };

        var answer = await server.Client.AnswerAsync(request);

        answer.Code.ShouldBe("FILTER_SIZE_LIMIT");
        answer.Message.ShouldStartWith("The variables have too many values: values 5000");
    }

    [Fact]
    public async Task An_argument_in_a_fragment_is_read_once_however_often_it_is_spread()
    {
        // Each spread on its own would take more memory than a small server has.
        var many = string.Concat(Enumerable.Repeat("{} ", 400));
        var fields = string.Concat(Enumerable.Range(0, 190).Select(i => $"a{i}: subjects(first: 1) {{ nodes {{ ...F }} }} "));

        var answer = await server.AskAsync(
            $"{{ {fields} }} fragment F on Subject {{ subjectOf(first: 1, where: {{ or: [{many}] }}) {{ totalCount }} }}"
        );

        answer.Code.ShouldBe("FILTER_SIZE_LIMIT");
    }

    [Fact]
    public async Task The_text_of_a_search_is_limited()
    {
        const string Query = "query ($text: String!) { search(text: $text) { totalCount } }";

        var answer = await server.AskAsync(Query, new { text = new string('a', 1_001) });

        answer.Code.ShouldBe("SEARCH_LENGTH_LIMIT");
        answer.Message.ShouldBe(
            "The search text has 1001 characters, but the limit is 1000 (Graph__Limits__SearchLength): use only the important words."
        );
        (await server.AskAsync(Query, new { text = string.Concat(Enumerable.Repeat("word ", 200)) })).Data.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent(
                "{\"query\":\"{__typename}\",\"x\":\"" + new string('x', 1024 * 1024) + "\"}",
                Encoding.UTF8,
                "application/json"
            ),
        };

        var answer = await server.Client.AnswerAsync(request);

        answer.Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        answer.Code.ShouldBe("BODY_TOO_LARGE");
        answer.Message.ShouldBe(
            "The request's body is larger than 1,048,576 bytes (Graph__Limits__BodyBytes). Move long lists into several requests."
        );
    }

    [Fact]
    public async Task A_body_that_does_not_tell_its_size_is_cut_off_as_well()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql");
        request.Content = new StringContent(new string(' ', 2 * 1024 * 1024), Encoding.UTF8, "application/json");
        request.Headers.TransferEncodingChunked = true;

        (await server.Client.AnswerAsync(request)).Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task A_request_that_takes_too_long_is_stopped()
    {
        using var slow = new SlowStore();
        await using var hasty = ApiServer.Start(server.Seeded, slow.Around, ("Graph:Limits:RequestTime", "00:00:00.3"));

        var answer = await hasty.AskAsync(SlowStore.Slow);

        answer.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        answer.Code.ShouldBe("TIMEOUT");
        answer.Message.ShouldBe(
            "The request took longer than 0.3 s (Graph__Limits__RequestTime) and was stopped: request fewer rows or levels."
        );
    }

    [Fact]
    public async Task Limits_are_settings()
    {
        await using var strict = ApiServer.Start(
            server.Seeded,
            ("Graph:Limits:PageSize", "5"),
            ("Graph:Limits:DefaultPageSize", "3"),
            ("Graph:Limits:Depth", "2"),
            ("Graph:Limits:FieldCost", "15")
        );

        (await strict.AskAsync("{ people(first: 6) { totalCount } }")).Code.ShouldBe("HC0051");
        (await strict.AskAsync("{ people { nodes { name } } }")).Code.ShouldBe("DEPTH_LIMIT");
        (await strict.AskAsync("{ a: people { totalCount } b: people { totalCount } }")).Code.ShouldBe("HC0047");
        (await strict.AskAsync("{ people { totalCount } }")).Data.ShouldNotBeNull();
    }

    // Two levels for the collection, two for each of six hops, and those of what is asked at the end.
    private static string Deep(string fields)
    {
        for (var i = 0; i < 3; i++)
            fields = $"subjectOf(first: 1) {{ nodes {{ about(first: 1) {{ nodes {{ {fields} }} }} }} }}";
        return $"{{ subjects(first: 1) {{ nodes {{ {fields} }} }} }}";
    }
}
