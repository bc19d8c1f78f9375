using System.Runtime.CompilerServices;
using Graph.GraphQL.Errors;
using Graph.GraphQL.Execution;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Tests.Execution;

public sealed class SubscriptionTests
{
    [Fact]
    public async Task Each_event_is_answered_by_a_response()
    {
        var answers = await SubscribeAsync("subscription { ticks(from: 3) { n half } }", Count);

        answers.ShouldBe([
            """{"data":{"ticks":{"n":3,"half":null}}}""",
            """{"errors":[{"message":"Int cannot represent non-integer value: \"four\"","locations":[{"line":1,"column":35}],"path":["ticks","half"]}],"data":{"ticks":{"n":4,"half":null}}}""",
        ]);
    }

    [Fact]
    public async Task A_stream_that_cannot_be_opened_is_refused_without_data()
    {
        var answers = await SubscribeAsync("subscription { ticks { n } }", (_, _) => throw new GraphQLException("no ticks today"));

        answers.ShouldBe(["""{"errors":[{"message":"no ticks today","locations":[{"line":1,"column":16}],"path":["ticks"]}]}"""]);
    }

    [Fact]
    public async Task A_query_is_answered_by_a_stream_of_one() =>
        (await SubscribeAsync("{ __typename }", Count)).ShouldBe(["""{"data":{"__typename":"Query"}}"""]);

    [Fact]
    public async Task A_subscription_is_refused_where_one_answer_is_wanted()
    {
        using var result = await Engine(Count).ExecuteAsync(new GraphQLRequest { Query = "subscription { ticks { n } }" });

        result.HasData.ShouldBeFalse();
        result.Errors.ShouldHaveSingleItem().Message.ShouldStartWith("A subscription returns a stream of responses");
    }

    private static async Task<List<string>> SubscribeAsync(
        string query,
        Func<ArgumentValues, CancellationToken, IAsyncEnumerable<Column>> events
    )
    {
        var answers = new List<string>();
        await foreach (var result in Engine(events).SubscribeAsync(new GraphQLRequest { Query = query }))
        {
            answers.Add(result.ToJson());
            result.Dispose();
        }

        return answers;
    }

    private static GraphQLEngine Engine(Func<ArgumentValues, CancellationToken, IAsyncEnumerable<Column>> events) =>
        new(
            SchemaBuilder
                .FromSdl("type Query { q: Int } type Subscription { ticks(from: Int = 0): Tick } type Tick { n: Int half: Int }")
                .Subscribe("Subscription.ticks", new Source(events))
                .Build()
        );

    private static async IAsyncEnumerable<Column> Count(ArgumentValues arguments, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var n = arguments.Get<int>("from"); n < 5; n++)
        {
            await Task.Yield();
            cancellation.ThrowIfCancellationRequested();
            var tick = new Dictionary<string, object?> { ["n"] = n, ["half"] = n == 4 ? "four" : null };
            yield return new ObjectColumn([new Dictionary<string, object?> { ["ticks"] = tick }]);
        }
    }

    private sealed class Source(Func<ArgumentValues, CancellationToken, IAsyncEnumerable<Column>> events) : IEventSource
    {
        public IAsyncEnumerable<Column> SubscribeAsync(Selection selection, OperationContext context, CancellationToken cancellation) =>
            events(selection.Arguments, cancellation);
    }
}
