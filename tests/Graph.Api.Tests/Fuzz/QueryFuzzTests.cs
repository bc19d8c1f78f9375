using System.Globalization;
using Graph.Api.Tests.Serving;
using Graph.GraphQL.TypeSystem;

namespace Graph.Api.Tests.Fuzz;

/// <summary>
/// Valid queries at random are answered, or refused with a code that says why; none is an unexpected error.
/// `GRAPH_FUZZ_QUERIES=100000 dotnet test tests/Graph.Api.Tests --filter QueryFuzzTests` asks that many.
/// </summary>
public sealed class QueryFuzzTests(SharedServer server)
{
    private static readonly string[] Refusals =
    [
        "HC0047",
        "HC0051",
        "DEPTH_LIMIT",
        "ALIAS_LIMIT",
        "SELECTION_LIMIT",
        "FILTER_NULL",
        "ORDER_NULL",
        "FILTER_MIXED",
        "FILTER_DEPTH_LIMIT",
        "FILTER_SIZE_LIMIT",
        "SEARCH_SCORE_INVALID",
        "SEARCH_KINDS",
        "ORDER_AMBIGUOUS",
        "GROUP_EMPTY",
        "ORDER_NEEDS_INDEX",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task No_valid_query_is_an_unexpected_error(int seed)
    {
        var schema = SchemaBuilder.FromSdl(await server.Client.GetStringAsync("/graphql/schema")).Build();
        var ids = (await server.AskAsync("{ subjects(first: 500) { nodes { id } } }")).Data["subjects"]!["nodes"]!
            .AsArray()
            .Select(node => (string)node!["id"]!)
            .Append("nobody")
            .ToList();
        var generator = new QueryGenerator(schema, ids, seed);
        var count = int.Parse(
            Environment.GetEnvironmentVariable("GRAPH_FUZZ_QUERIES") ?? SharedServer.RandomQueries,
            CultureInfo.InvariantCulture
        );
        var answered = 0;
        for (var i = 0; i < count; i++)
        {
            var query = generator.Next();

            var answer = await server.AskAsync(query);

            var errors = answer.Json!["errors"]?.AsArray();
            if (errors is null)
                answered++;
            foreach (var error in errors ?? [])
            {
                Refusals.ShouldContain((string?)error!["extensions"]?["code"], $"{error.ToJsonString()} to {query}");
            }
        }

        answered.ShouldBeGreaterThan(count / 4);
    }
}
