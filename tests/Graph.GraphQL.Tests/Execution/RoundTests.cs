using Graph.GraphQL.Execution;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Tests.Execution;

public sealed class RoundTests
{
    [Fact]
    public async Task Pending_fields_run_together_and_are_awaited_when_nothing_else_is_left()
    {
        var log = new List<string>();
        var bothStarted = new TaskCompletionSource();
        var started = 0;
        IFieldResolver Slow(string name) =>
            FieldResolver.From(
                async (batch, cancellation) =>
                {
                    log.Add($"start {name}");
                    if (++started == 2)
                        bothStarted.SetResult();
                    await bothStarted.Task.WaitAsync(TimeSpan.FromSeconds(10), cancellation);
                    return new ConstantColumn(1, batch.Parents.Count);
                }
            );
        var schema = SchemaBuilder
            .FromSdl("type Query { slow: Item quick: Item } type Item { a: Int b: Int }")
            .Resolve("Query.slow", Slow("slow"))
            .Resolve("Query.quick", FieldResolver.From(_ => new ConstantColumn(1, 1)))
            .Resolve("Item.a", FieldResolver.From(batch => Logged(log, $"{batch.Selection}", 1)))
            .Resolve("Item.b", Slow("b"))
            .Build();

        using var result = await new GraphQLEngine(schema).ExecuteAsync(new GraphQLRequest { Query = "{ slow { a } quick { a b } }" });

        result.ToJson().ShouldBe("""{"data":{"slow":{"a":1},"quick":{"a":1,"b":1}}}""");
        log.ShouldBe(["start slow", "quick.a", "start b", "slow.a"]);
    }

    [Fact]
    public async Task Root_fields_of_a_mutation_run_one_after_the_other_to_their_end()
    {
        var log = new List<string>();
        var schema = SchemaBuilder
            .FromSdl("type Query { q: Int } type Mutation { do(n: Int): Item } type Item { later: Int }")
            .Resolve(
                "Mutation.do",
                FieldResolver.From(
                    async (batch, _) =>
                    {
                        await Task.Yield();
                        return Logged(log, $"do {batch.Selection.Arguments["n"]}", batch.Selection.Arguments["n"]);
                    }
                )
            )
            .Resolve(
                "Item.later",
                FieldResolver.From(
                    async (batch, cancellation) =>
                    {
                        await Task.Delay(1, cancellation);
                        return Logged(log, $"{batch.Selection}", 5);
                    }
                )
            )
            .Build();

        using var result = await new GraphQLEngine(schema).ExecuteAsync(
            new GraphQLRequest { Query = "mutation { a: do(n: 1) { later } b: do(n: 2) { later } }" }
        );

        result.ToJson().ShouldBe("""{"data":{"a":{"later":5},"b":{"later":5}}}""");
        log.ShouldBe(["do 1", "a.later", "do 2", "b.later"]);
    }

    private static ConstantColumn Logged(List<string> log, string entry, object? value)
    {
        log.Add(entry);
        return new ConstantColumn(value, 1);
    }
}
