using Graph.GraphQL.Errors;
using Graph.GraphQL.Execution;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Tests.Execution;

public sealed class ResponseMeterTests
{
    private const string Sdl =
        IncrementalDirectives.Sdl
        + """
            type Query { items(count: Int!): [Item]  item: Item }
            type Item { text(length: Int = 10): String  fails: String  must: String! }
            """;

    private const string TooLong = """{"errors":[{"message":"Too long."}],"data":null}""";

    [Theory]
    [InlineData("{ items(count: 1000) { __typename } }", "objects are counted before any is written")]
    [InlineData("{ items(count: 10) { text(length: 5000) } }", "values are counted as they are written")]
    [InlineData("{ item { text(length: 12000) } }", "one value may be too long")]
    [InlineData("{ items(count: 500) { fails } }", "errors are part of the answer")]
    [InlineData("{ items(count: 500) { must } }", "errors are, where what they stand for is taken back")]
    public async Task A_response_that_is_too_long_is_given_up_for_one_error(string query, string reason)
    {
        var meter = new Meter(10_000);

        using (var result = await Engine().ExecuteAsync(new GraphQLRequest { Query = query, Meter = meter }))
            result.ToJson().ShouldBe(TooLong, reason);

        meter.MostHeld.ShouldBeLessThan(500_000);
    }

    [Fact]
    public async Task As_long_as_the_limit_is_answered()
    {
        // {"item":{"text":"..."}} has 20 bytes beside the text.
        using var whole = await Engine()
            .ExecuteAsync(new GraphQLRequest { Query = "{ item { text(length: 980) } }", Meter = new Meter(1_000) });
        using var over = await Engine()
            .ExecuteAsync(new GraphQLRequest { Query = "{ item { text(length: 981) } }", Meter = new Meter(1_000) });

        whole.Data.Length.ShouldBe(1_000);
        over.ToJson().ShouldBe(TooLong);
    }

    [Theory]
    [InlineData("{ items(count: 1000) { text } }", 1_000_000)]
    [InlineData("{ items(count: 1000) { text fails } }", 1_000_000)]
    [InlineData("{ items(count: 1000) { text fails } }", 50_000)]
    public async Task All_memory_is_given_back_with_the_response(string query, long most)
    {
        // One meter may serve many responses: the answers to the events of a subscription.
        var meter = new Meter(most);

        (await Engine().ExecuteAsync(new GraphQLRequest { Query = query, Meter = meter })).Dispose();

        meter.MostHeld.ShouldBeGreaterThan(10_000);
        meter.Held.ShouldBeLessThan(5_000, "what is left is the document");
    }

    [Fact]
    public async Task Where_there_is_no_memory_to_say_what_comes_later_the_response_is_given_up_whole()
    {
        var request = new GraphQLRequest { Query = "{ items(count: 100) { ... @defer { text } } }", Meter = new Meter(2_000) };

        var result = await Engine().ExecuteIncrementallyAsync(request, TestContext.Current.CancellationToken);

        result.HasNext.ShouldBeFalse();
        using (result.Initial)
            result.Initial.ToJson().ShouldBe(TooLong);
    }

    [Fact]
    public async Task Memory_that_is_not_to_be_had_ends_the_response()
    {
        using var result = await Engine()
            .ExecuteAsync(new GraphQLRequest { Query = "{ items(count: 1000) { text } }", Meter = new Meter(1_000_000, memory: 10_000) });

        result.ToJson().ShouldBe("""{"errors":[{"message":"No memory."}],"data":null}""");
    }

    [Fact]
    public async Task Parts_count_together_and_the_last_says_what_is_missing()
    {
        var request = new GraphQLRequest
        {
            Query =
                "{ items(count: 3) @stream(initialCount: 1) { text(length: 300) } item { ... @defer(label: \"more\") { text(length: 5000) } } }",
            Meter = new Meter(2_000),
        };
        var result = await Engine().ExecuteIncrementallyAsync(request, TestContext.Current.CancellationToken);
        result.Initial.HasData.ShouldBeTrue();

        var payloads = new List<string>();
        await foreach (var payload in result.Subsequent)
        {
            using (payload)
                payloads.Add(payload.ToJson());
        }

        payloads[^1].ShouldStartWith("""{"hasNext":false,"completed":[{"id":""");
        payloads[^1].ShouldContain("""{"id":"0","errors":[{"message":"Too long."}]}""");
        payloads.Sum(payload => payload.Length).ShouldBeLessThan(2_000);
    }

    private static GraphQLEngine Engine() =>
        new(
            SchemaBuilder
                .FromSdl(Sdl)
                .Resolve(
                    "Query.items",
                    FieldResolver.PerObject((_, arguments) => Enumerable.Repeat(new object(), (int)arguments["count"]!).ToArray())
                )
                .Resolve("Query.item", FieldResolver.PerObject((_, _) => new object()))
                .Resolve("Item.text", FieldResolver.PerObject((_, arguments) => new string('x', (int)arguments["length"]!)))
                .Resolve("Item.fails", FieldResolver.PerObject((_, _) => throw new GraphQLException("It fails.")))
                .Resolve("Item.must", FieldResolver.PerObject((_, _) => null))
                .Build(),
            new EngineOptions { IncrementalDelivery = true }
        );

    private sealed class Meter(long most, long memory = long.MaxValue) : ResponseMeter
    {
        private long _settled;

        public long Held { get; private set; }

        public long MostHeld { get; private set; }

        public override void Expect(long bytes)
        {
            if (_settled + bytes > most)
                throw new ResponseRefusedException(new GraphQLError("Too long."));
        }

        public override void Settle(long bytes) => _settled += bytes;

        public override void Hold(long bytes)
        {
            Held += bytes;
            MostHeld = Math.Max(MostHeld, Held);
            if (bytes > 0 && Held > memory)
                throw new ResponseRefusedException(new GraphQLError("No memory."));
        }
    }
}
