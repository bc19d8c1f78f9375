using System.Text.Json;
using Graph.GraphQL.Errors;
using Graph.GraphQL.Execution;

namespace Graph.GraphQL.Tests.Execution;

public sealed class DocumentCacheTests
{
    private const string Sdl = """
        type Query { a(in: In, n: Int): Int  fails: Int  me: Query }
        input In { or: [In!]  n: Int  b: Int  c: Int  d: Int }
        """;

    [Fact]
    public async Task Small_documents_are_many_and_large_ones_few()
    {
        var engine = Engine(1_000_000);
        for (var i = 0; i < 2_000; i++)
            await AskAsync(engine, $"{{ a{i}: a }}");
        engine.Documents.Count.ShouldBeInRange(200, 800);
        engine.Documents.Bytes.ShouldBeInRange(900_000, 1_000_000);

        for (var i = 0; i < 50; i++)
            await AskAsync(engine, $"{{ b{i}: a(in: {{ or: [{Objects(300)}] }}) }}");
        engine.Documents.Count.ShouldBeInRange(8, 40);
        engine.Documents.Bytes.ShouldBeInRange(700_000, 1_000_000);
    }

    [Fact]
    public async Task What_is_used_stays()
    {
        var engine = Engine(100_000);
        await AskAsync(engine, "{ often: a }");
        engine.Documents.TryGet("{ often: a }", out var first).ShouldBeTrue();
        for (var i = 0; i < 1_000; i++)
        {
            await AskAsync(engine, $"{{ a{i}: a }}");
            await AskAsync(engine, "{ often: a }");
        }

        engine.Documents.TryGet("{ often: a }", out var last).ShouldBeTrue();
        last.ShouldBeSameAs(first);
    }

    [Fact]
    public async Task A_document_that_takes_more_than_an_eighth_is_not_kept()
    {
        var engine = Engine(100_000);

        await AskAsync(engine, $"{{ a(in: {{ or: [{Objects(300)}] }}) }}");

        engine.Documents.Count.ShouldBe(0);
        engine.Documents.Bytes.ShouldBe(0);
    }

    [Fact]
    public async Task A_document_grows_with_the_operations_that_are_asked_for()
    {
        var engine = Engine(100_000_000);
        var document =
            string.Concat(Enumerable.Range(0, 50).Select(i => $"query Q{i} {{ ...F }} ")) + $"fragment F on Query {{ {Aliases(100)} }}";
        await AskAsync(engine, document, "Q0");
        var one = engine.Documents.Bytes;

        for (var i = 0; i < 50; i++)
            await AskAsync(engine, document, $"Q{i}");

        engine.Documents.Count.ShouldBe(1);
        engine.Documents.Bytes.ShouldBeGreaterThan(one + (49 * 100 * 300));
    }

    [Theory]
    [InlineData("{ a")]
    [InlineData("{ b }")]
    [InlineData("{ fails }")]
    [InlineData("query ($n: Int!) { a(n: $n) }")]
    [InlineData("{ me { me { a } } }")]
    public async Task What_is_refused_is_not_kept(string query)
    {
        var engine = Engine(1_000_000);

        using var result = await engine.ExecuteAsync(new GraphQLRequest { Query = query });

        result.Errors.ShouldNotBeEmpty();
        engine.Documents.Count.ShouldBe(0);
    }

    [Fact]
    public async Task What_is_good_with_some_variables_is_kept_for_all()
    {
        var engine = Engine(1_000_000);
        const string Query = "query ($n: Int!) { a(n: $n) }";

        using var good = await engine.ExecuteAsync(new GraphQLRequest { Query = Query, Variables = JsonElement.Parse("""{"n": 1}""") });
        engine.Documents.TryGet(Query, out var kept).ShouldBeTrue();
        using var bad = await engine.ExecuteAsync(new GraphQLRequest { Query = Query });

        good.Errors.ShouldBeEmpty();
        bad.Errors.ShouldNotBeEmpty();
        engine.Documents.TryGet(Query, out var still).ShouldBeTrue();
        still.ShouldBeSameAs(kept);
    }

    [Fact]
    public async Task Nothing_is_kept_where_there_is_no_room_for_it()
    {
        var engine = Engine(0);
        await AskAsync(engine, "{ a }");
        engine.Documents.Count.ShouldBe(0);
    }

    private static async Task AskAsync(GraphQLEngine engine, string query, string? operation = null)
    {
        using var result = await engine.ExecuteAsync(new GraphQLRequest { Query = query, OperationName = operation });
        result.Errors.ShouldBeEmpty();
    }

    private static string Objects(int count) => string.Concat(Enumerable.Repeat("{} ", count));

    private static string Aliases(int count) => string.Concat(Enumerable.Range(0, count).Select(i => $"a{i}: a "));

    private static GraphQLEngine Engine(long bytes) =>
        new(
            SchemaBuilder
                .FromSdl(Sdl)
                .Resolve("Query.a", FieldResolver.PerObject((_, _) => 1))
                .Resolve("Query.fails", FieldResolver.PerObject((_, _) => throw new GraphQLException("It fails.")))
                .Build(),
            new EngineOptions { DocumentCacheBytes = bytes, OperationRules = [new DepthRule()] }
        );

    private sealed class DepthRule : IOperationRule
    {
        public IEnumerable<GraphQLError> Check(OperationContext context) =>
            context.Operation.Selections.Any(selection => selection.Field.Name == "me") ? [new GraphQLError("Too deep.")] : [];
    }
}
