using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Fetching;

public sealed class ManyShapesTests(SharedServer server)
{
    // The embedded store remembers some hundreds of prepared statements; what it forgets may not be what it is running.
    [Fact]
    public async Task More_shapes_of_questions_are_answered_than_a_store_remembers()
    {
        for (var terms = 1; terms <= 300; terms++)
        {
            var or = string.Join(", ", Enumerable.Range(0, terms).Select(_ => "{ medium: { eq: null } }"));

            var answer = await server.AskAsync(
                $"{{ statements(where: {{ or: [{or}] }}, order: [{{ saidAt: {{ earliest: ASC }} }}], first: 1) {{ totalCount nodes {{ id }} pageInfo {{ hasNextPage hasPreviousPage }} }} }}"
            );

            answer.Data["statements"]!["nodes"]!.AsArray().Count.ShouldBe(1, $"with {terms} terms");
        }
    }
}
