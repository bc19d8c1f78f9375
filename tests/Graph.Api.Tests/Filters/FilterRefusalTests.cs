using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Filters;

public sealed class FilterRefusalTests(SharedServer server)
{
    [Theory]
    [InlineData(
        "people",
        "{ name: { containsInsensitive: null } }",
        "FILTER_NULL",
        "'name: { containsInsensitive: null }' compares with nothing: omit 'containsInsensitive', or use 'eq: null' to find missing values."
    )]
    [InlineData(
        "people",
        "{ description: { in: null } }",
        "FILTER_NULL",
        "'description: { in: null }' compares with nothing: omit 'in', or use 'eq: null' to find missing values."
    )]
    [InlineData(
        "statements",
        "{ speechAct: { nin: null } }",
        "FILTER_NULL",
        "'speechAct: { nin: null }' compares with nothing: omit 'nin', or use 'eq: null' to find missing values."
    )]
    [InlineData(
        "actors",
        "{ nodeKind: { in: null } }",
        "FILTER_NULL",
        "'nodeKind: { in: null }' compares with nothing: omit 'in', or use 'eq: null' to find missing values."
    )]
    [InlineData(
        "statements",
        "{ saidAt: { certainly: { lt: null } } }",
        "FILTER_NULL",
        "'saidAt: { lt: null }' compares with nothing: omit 'lt', or use 'eq: null' to find missing values."
    )]
    [InlineData(
        "figures",
        "{ min: { gt: 1e400 } }",
        "NUMBER_OUT_OF_RANGE",
        "A number in a filter is outside the range of 64-bit floating point."
    )]
    [InlineData(
        "people",
        "{ name: { eqInsensitive: \"\\u0000\" } }",
        "TEXT_INVALID",
        "The text contains the character NUL (U+0000) at position 0, which cannot be stored."
    )]
    [InlineData(
        "statements",
        "{ quotes: { some: { contains: \"a\", containsInsensitive: \"b\" } } }",
        "FILTER_MIXED",
        "The items of 'quotes' are compared either exactly or case-insensitively: use one kind of comparison, or join two lists with 'and'."
    )]
    public async Task A_filter_that_compares_nothing_is_refused(string collection, string where, string code, string message)
    {
        var answer = await server.AskAsync($"{{ {collection}(where: {where}) {{ totalCount }} }}");

        answer.Code.ShouldBe(code);
        answer.Message.ShouldBe(message);
    }

    [Theory]
    [InlineData("{ saidAt: { eq: \"last week\" } }")]
    [InlineData("{ speechAct: { eq: SHOUT } }")]
    [InlineData("{ nodeKind: { eq: PERSON } }")]
    public async Task A_value_of_the_wrong_kind_is_refused_before_anything_runs(string where)
    {
        var answer = await server.AskAsync($"{{ statements(where: {where}) {{ totalCount }} }}");

        answer.Json!["data"].ShouldBeNull();
        answer.Error["locations"].ShouldNotBeNull();
    }

    [Fact]
    public async Task A_date_that_is_none_is_told_what_a_date_is()
    {
        var answer = await server.AskAsync("{ statements(where: { saidAt: { eq: \"last week\" } }) { totalCount } }");

        answer.Message.ShouldContain("last week");
        answer.Message.ShouldContain("2020-08");
    }

    [Theory]
    [InlineData(
        "[{ name: ASC, id: DESC }]",
        "ORDER_AMBIGUOUS",
        "An object in 'order' has 2 members (id, name): give each a separate object, the most important first, as in order: [{ id: … }, { name: … }]."
    )]
    [InlineData("[{}]", "ORDER_AMBIGUOUS", "An object in 'order' has no member: give one, as in order: [{ name: ASC }].")]
    [InlineData(
        "[{ id: ASC }, { id: ASC }, { id: ASC }, { id: ASC }, { id: ASC }, { id: ASC }, { id: ASC }, { id: ASC }, { id: ASC }, { id: ASC }, { id: ASC }]",
        "ORDER_LENGTH_LIMIT",
        "'order' has 11 objects, but the limit is 10: omit those that break no more ties."
    )]
    public async Task An_order_that_says_not_which_comes_first_is_refused(string order, string code, string message)
    {
        var answer = await server.AskAsync($"{{ people(order: {order}) {{ totalCount }} }}");

        answer.Code.ShouldBe(code);
        answer.Message.ShouldBe(message);
    }

    [Theory]
    [InlineData("start: { eq: 9007199254740993 }", 0)]
    [InlineData("start: { lt: 9223372036854775807 }", 1)]
    [InlineData("start: { gte: -9223372036854775808 }", 1)]
    public async Task A_number_of_64_bits_is_read_exactly(string where, int atLeast)
    {
        var answer = await server.AskAsync($"{{ evidences(where: {{ {where} }}) {{ totalCount }} }}");

        ((int)answer.Data["evidences"]!["totalCount"]!).ShouldBeGreaterThanOrEqualTo(atLeast);
    }
}
