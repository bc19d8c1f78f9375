using Graph.GraphQL.Errors;
using Graph.GraphQL.Execution;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Tests.Execution;

public sealed class ResolverFaultTests
{
    private readonly List<Exception> _unexpected = [];

    [Fact]
    public async Task A_resolver_that_throws_makes_an_error_at_every_position_and_tells_the_client_nothing()
    {
        var json = await ExecuteAsync(FieldResolver.From(_ => throw new InvalidOperationException("secret")));

        json.ShouldBe(
            """
            {"errors":[{"message":"Unexpected error","locations":[{"line":1,"column":10}],"path":["items",0,"a"]},
            {"message":"Unexpected error","locations":[{"line":1,"column":10}],"path":["items",1,"a"]},
            {"message":"Unexpected error","locations":[{"line":1,"column":10}],"path":["items",2,"a"]}],
            "data":{"items":[{"a":null},{"a":null},{"a":null}]}}
            """.ReplaceLineEndings("")
        );
        _unexpected.ShouldAllBe(thrown => thrown.Message == "secret");
        _unexpected.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_late_failure_is_told_like_an_early_one()
    {
        var json = await ExecuteAsync(
            FieldResolver.From(
                async (_, _) =>
                {
                    await Task.Yield();
                    throw new GraphQLException("not today", "BUSY");
                }
            )
        );

        json.ShouldStartWith(
            """{"errors":[{"message":"not today","locations":[{"line":1,"column":10}],"path":["items",0,"a"],"extensions":{"code":"BUSY"}},"""
        );
        _unexpected.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_column_of_the_wrong_length_is_named_to_the_implementer()
    {
        var json = await ExecuteAsync(FieldResolver.From(_ => new Int64Column([1, 2])));

        json.ShouldContain("\"message\":\"Unexpected error\"");
        _unexpected[0].Message.ShouldBe("Incorrect number of results for field `items.a`. Expected 3, got 2.");
    }

    [Fact]
    public async Task An_error_of_a_row_stands_at_its_position()
    {
        var json = await ExecuteAsync(
            FieldResolver.From(_ => new ErrorsColumn(
                new Int64Column([1, 2, 3], [false, false, true]),
                [null, new GraphQLException("row"), null]
            ))
        );

        json.ShouldBe(
            """{"errors":[{"message":"row","locations":[{"line":1,"column":10}],"path":["items",1,"a"]}],"data":{"items":[{"a":1},{"a":null},{"a":null}]}}"""
        );
    }

    [Fact]
    public async Task A_function_per_object_fails_for_its_object_alone()
    {
        var calls = 0;
        var json = await ExecuteAsync(FieldResolver.PerObject((_, _) => ++calls == 2 ? throw new GraphQLException("second") : calls));

        json.ShouldBe(
            """{"errors":[{"message":"second","locations":[{"line":1,"column":10}],"path":["items",1,"a"]}],"data":{"items":[{"a":1},{"a":null},{"a":3}]}}"""
        );
    }

    [Fact]
    public async Task A_cancelled_request_is_abandoned()
    {
        using var source = new CancellationTokenSource();
        var resolver = FieldResolver.From(
            async (batch, cancellation) =>
            {
                await source.CancelAsync();
                await Task.Delay(Timeout.Infinite, cancellation);
                return new Int64Column(new long[batch.Parents.Count]);
            }
        );

        await Should.ThrowAsync<OperationCanceledException>(async () => await ExecuteAsync(resolver, source.Token));
    }

    private async Task<string> ExecuteAsync(IFieldResolver resolver, CancellationToken cancellation = default)
    {
        var schema = SchemaBuilder
            .FromSdl("type Query { items: [Item] } type Item { a: Int }")
            .Resolve("Query.items", FieldResolver.From(_ => new ListColumn([0, 3], new ObjectColumn([1, 2, 3]))))
            .Resolve("Item.a", resolver)
            .Build();
        var options = new EngineOptions
        {
            OnUnexpected = (thrown, _) =>
            {
                _unexpected.Add(thrown);
                return new GraphQLError("Unexpected error");
            },
        };
        using var result = await new GraphQLEngine(schema, options).ExecuteAsync(
            new GraphQLRequest { Query = "{ items {a} }" },
            cancellation
        );
        return result.ToJson();
    }
}
