using Graph.GraphQL.Errors;
using Graph.GraphQL.Execution;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Tests.Execution;

public sealed class IncrementalDeliveryTests
{
    private const string Sdl = IncrementalDirectives.Sdl + "type Query { people: [Person!] } type Person { id: Int name: String }";

    private const string Deferred = "{ people { id ... @defer(label: \"names\") { name } } }";

    private static readonly EngineOptions On = new() { IncrementalDelivery = true };

    private readonly List<(int Parents, string Field)> _resolved = [];

    [Fact]
    public async Task Is_off_unless_asked_for()
    {
        var result = await Engine(new EngineOptions()).ExecuteIncrementallyAsync(Request(Deferred), TestContext.Current.CancellationToken);
        result.HasNext.ShouldBeFalse();
        result.Initial.ToJson().ShouldBe("""{"data":{"people":[{"id":1,"name":"n1"},{"id":2,"name":"n2"},{"id":3,"name":"n3"}]}}""");
    }

    [Fact]
    public async Task Means_nothing_to_who_wants_one_response()
    {
        using var result = await Engine(On).ExecuteAsync(Request(Deferred), TestContext.Current.CancellationToken);
        result.ToJson().ShouldBe("""{"data":{"people":[{"id":1,"name":"n1"},{"id":2,"name":"n2"},{"id":3,"name":"n3"}]}}""");
    }

    [Fact]
    public async Task A_deferred_field_is_resolved_once_for_all_objects_at_its_position_and_not_before_it_is_asked_for()
    {
        var result = await Engine(On).ExecuteIncrementallyAsync(Request(Deferred), TestContext.Current.CancellationToken);
        result
            .Initial.ToJson()
            .ShouldBe(
                """{"data":{"people":[{"id":1},{"id":2},{"id":3}]},"pending":[{"id":"0","path":["people",0],"label":"names"},{"id":"1","path":["people",1],"label":"names"},{"id":"2","path":["people",2],"label":"names"}],"hasNext":true}"""
            );
        _resolved.ShouldBe([(3, "id")]);
        (await PayloadsAsync(result)).ShouldBe([
            """{"hasNext":false,"incremental":[{"id":"0","data":{"name":"n1"}},{"id":"1","data":{"name":"n2"}},{"id":"2","data":{"name":"n3"}}],"completed":[{"id":"0"},{"id":"1"},{"id":"2"}]}""",
        ]);
        _resolved.ShouldBe([(3, "id"), (3, "name")]);
    }

    [Fact]
    public async Task Streamed_items_are_resolved_together_after_the_first()
    {
        var result = await Engine(On)
            .ExecuteIncrementallyAsync(Request("{ people @stream(initialCount: 1) { id } }"), TestContext.Current.CancellationToken);
        result.Initial.ToJson().ShouldBe("""{"data":{"people":[{"id":1}]},"pending":[{"id":"0","path":["people"]}],"hasNext":true}""");
        (await PayloadsAsync(result)).ShouldBe([
            """{"hasNext":false,"incremental":[{"id":"0","items":[{"id":2},{"id":3}]}],"completed":[{"id":"0"}]}""",
        ]);
        _resolved.ShouldBe([(1, "id"), (2, "id")]);
    }

    [Fact]
    public async Task What_is_ready_does_not_wait_for_what_is_not()
    {
        var late = new TaskCompletionSource();
        var schema = SchemaBuilder
            .FromSdl(IncrementalDirectives.Sdl + "type Query { slow: Int quick: Int }")
            .Resolve(
                "Query.slow",
                FieldResolver.From(
                    async (_, _) =>
                    {
                        await late.Task;
                        return new Int64Column([1]);
                    }
                )
            )
            .Resolve("Query.quick", FieldResolver.From(_ => new Int64Column([2])))
            .Build();
        var result = await new GraphQLEngine(schema, On).ExecuteIncrementallyAsync(
            Request("{ ... @defer { slow } ... @defer { quick } }"),
            TestContext.Current.CancellationToken
        );
        await using var payloads = result.Subsequent.GetAsyncEnumerator(TestContext.Current.CancellationToken);
        (await payloads.MoveNextAsync()).ShouldBeTrue();
        payloads.Current.ToJson().ShouldBe("""{"hasNext":true,"incremental":[{"id":"1","data":{"quick":2}}],"completed":[{"id":"1"}]}""");
        late.SetResult();
        (await payloads.MoveNextAsync()).ShouldBeTrue();
        payloads.Current.ToJson().ShouldBe("""{"hasNext":false,"incremental":[{"id":"0","data":{"slow":1}}],"completed":[{"id":"0"}]}""");
        (await payloads.MoveNextAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task Who_goes_away_cancels_the_resolvers()
    {
        var isCancelled = false;
        var schema = SchemaBuilder
            .FromSdl(IncrementalDirectives.Sdl + "type Query { slow: Int quick: Int }")
            .Resolve(
                "Query.slow",
                FieldResolver.From(
                    async (_, cancellation) =>
                    {
                        try
                        {
                            await Task.Delay(Timeout.Infinite, cancellation);
                        }
                        finally
                        {
                            isCancelled = cancellation.IsCancellationRequested;
                        }

                        return new Int64Column([1]);
                    }
                )
            )
            .Resolve("Query.quick", FieldResolver.From(_ => new Int64Column([2])))
            .Build();
        var result = await new GraphQLEngine(schema, On).ExecuteIncrementallyAsync(
            Request("{ ... @defer { slow } ... @defer { quick } }"),
            TestContext.Current.CancellationToken
        );
        await foreach (var payload in result.Subsequent)
        {
            payload.HasNext.ShouldBeTrue();
            break;
        }

        isCancelled.ShouldBeTrue();
    }

    [Fact]
    public async Task Limits_see_the_whole_operation()
    {
        var rule = new DepthRule();
        var result = await Engine(On with { OperationRules = [rule] })
            .ExecuteIncrementallyAsync(Request(Deferred), TestContext.Current.CancellationToken);
        rule.Seen.ShouldBe(["people", "people.id", "people.name"]);
        result.HasNext.ShouldBeTrue();
    }

    [Fact]
    public async Task Rows_that_were_fetched_without_deferred_fields_fetch_them_once_together()
    {
        var rows = new LazyRows(null);
        var schema = SchemaBuilder
            .FromSdl(IncrementalDirectives.Sdl + "type Query { row: Row } type Row { a: Int b: Int c: Int }")
            .Resolve("Query.row", FieldResolver.From(_ => rows))
            .Build();
        var result = await new GraphQLEngine(schema, On).ExecuteIncrementallyAsync(
            Request("{ row { a ... @defer { b c } } }"),
            TestContext.Current.CancellationToken
        );
        result.Initial.ToJson().ShouldContain("\"data\":{\"row\":{\"a\":1}}");
        (await PayloadsAsync(result)).ShouldBe([
            """{"hasNext":false,"incremental":[{"id":"0","data":{"b":2,"c":2}}],"completed":[{"id":"0"}]}""",
        ]);
        rows.Loads.ShouldBe(["b c"]);
    }

    [Fact]
    public async Task Rows_that_cannot_be_fetched_are_an_error_of_each_deferred_field()
    {
        var schema = SchemaBuilder
            .FromSdl(IncrementalDirectives.Sdl + "type Query { row: Row } type Row { a: Int b: Int c: Int }")
            .Resolve("Query.row", FieldResolver.From(_ => new LazyRows(new GraphQLException("gone"))))
            .Build();
        var result = await new GraphQLEngine(schema, On).ExecuteIncrementallyAsync(
            Request("{ row { a ... @defer { b c } } }"),
            TestContext.Current.CancellationToken
        );
        (await PayloadsAsync(result)).ShouldBe([
            """{"hasNext":false,"incremental":[{"id":"0","data":{"b":null,"c":null},"errors":[{"message":"gone","locations":[{"line":1,"column":24}],"path":["row","b"]},{"message":"gone","locations":[{"line":1,"column":26}],"path":["row","c"]}]}],"completed":[{"id":"0"}]}""",
        ]);
    }

    private static GraphQLRequest Request(string query) => new() { Query = query };

    private static async Task<List<string>> PayloadsAsync(IncrementalResult result)
    {
        var payloads = new List<string>();
        await foreach (var payload in result.Subsequent)
        {
            using (payload)
                payloads.Add(payload.ToJson());
        }

        return payloads;
    }

    private GraphQLEngine Engine(EngineOptions options) =>
        new(
            SchemaBuilder
                .FromSdl(Sdl)
                .Resolve("Query.people", FieldResolver.From(_ => new ListColumn([0, 3], new ObjectColumn([1, 2, 3]))))
                .Resolve("Person.id", Field(id => id))
                .Resolve("Person.name", Field(id => $"n{id}"))
                .Build(),
            options
        );

    private IFieldResolver Field(Func<object?, object?> value) =>
        FieldResolver.From(batch =>
        {
            _resolved.Add((batch.Parents.Count, batch.Selection.Field.Name));
            return new ObjectColumn([.. Enumerable.Range(0, batch.Parents.Count).Select(row => value(batch.Parents.GetValue(row)))]);
        });

    private sealed class DepthRule : IOperationRule
    {
        public List<string> Seen { get; } = [];

        public IEnumerable<GraphQLError> Check(OperationContext context)
        {
            Visit(context.Operation.Selections);
            return [];
        }

        private void Visit(IEnumerable<Selection> selections)
        {
            foreach (var selection in selections)
            {
                Seen.Add(selection.ToString());
                foreach (var type in selection.PossibleTypes)
                    Visit(selection.For(type));
            }
        }
    }

    // A row whose fields say with which fetch they came.
    private sealed class LazyRows(Exception? failure, int fetch = 1) : Column
    {
        public List<string> Loads { get; } = [];

        public override int Count => 1;

        public override bool IsNull(int row) => false;

        public override object? GetValue(int row) => fetch;

        public override Column Select(ReadOnlySpan<int> rows) => this;

        public override Column Project(Selection selection) => new Int64Column([fetch]);

        public override async ValueTask<Column> LoadAsync(
            IReadOnlyList<Selection> fields,
            OperationContext context,
            CancellationToken cancellation
        )
        {
            await Task.Yield();
            if (failure is not null)
                throw failure;
            Loads.Add(string.Join(' ', fields.Select(field => field.ResponseKey)));
            return new LazyRows(null, fetch + 1);
        }
    }
}
