using Graph.GraphQL.Errors;
using Graph.GraphQL.Execution;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Tests.Execution;

public sealed class SelectionTreeTests
{
    private const string Sdl = """
        type Query { node(id: ID!): Node people(first: Int = 10): [Person] }
        interface Node { id: ID! }
        type Person implements Node { id: ID! name: String friends(first: Int = 5): [Person] }
        type Place implements Node { id: ID! within: Place }
        """;

    [Fact]
    public async Task A_rule_reads_the_tree_before_anything_runs_and_may_refuse_the_operation()
    {
        var rule = new DepthRule(limit: 2);
        var refused = await ExecuteAsync(rule, "{ people { friends { friends { name } } } }");
        var allowed = await ExecuteAsync(rule, "{ people { name } }");

        refused.ShouldBe(
            """{"errors":[{"message":"The operation is 4 fields deep; 2 are allowed.","locations":[{"line":1,"column":1}],"extensions":{"code":"TOO_DEEP"}}]}"""
        );
        allowed.ShouldBe("""{"data":{"people":null}}""");
    }

    [Fact]
    public async Task The_same_selections_are_planned_and_executed()
    {
        Selection? planned = null;
        Selection? executed = null;
        var schema = SchemaBuilder
            .FromSdl(Sdl)
            .Resolve(
                "Query.people",
                FieldResolver.From(batch =>
                {
                    planned = batch.Selection.For(batch.Selection.PossibleTypes[0])[0];
                    return new ListColumn([0, 1], new ObjectColumn(["Ada"]));
                })
            )
            .Resolve(
                "Person.friends",
                FieldResolver.From(batch =>
                {
                    executed = batch.Selection;
                    return new ConstantColumn(null, 1);
                })
            )
            .Build();

        using var result = await new GraphQLEngine(schema).ExecuteAsync(new GraphQLRequest { Query = "{ people { friends { name } } }" });

        executed.ShouldNotBeNull().ShouldBeSameAs(planned);
        planned!.Arguments.Get<int>("first").ShouldBe(5);
        planned.ToString().ShouldBe("people.friends");
    }

    [Fact]
    public async Task Below_an_abstract_type_each_object_type_has_selections_of_its_own()
    {
        var seen = "";
        var schema = SchemaBuilder
            .FromSdl(Sdl)
            .Resolve(
                "Query.node",
                FieldResolver.From(batch =>
                {
                    seen = string.Join(
                        "; ",
                        batch.Selection.PossibleTypes.Select(type =>
                            $"{type}: {string.Join(", ", batch.Selection.For(type).Select(s => $"{s.ResponseKey}={s.Field}({s.Depth})"))}"
                        )
                    );
                    return new ConstantColumn(null, 1);
                })
            )
            .Build();
        const string query =
            "query ($no: Boolean!) { node(id: 1) { key: id ...P ... on Place { within { id } } } } fragment P on Person { name friends @skip(if: $no) { id } ... on Node { id } }";

        using var result = await new GraphQLEngine(schema).ExecuteAsync(
            new GraphQLRequest { Query = query, Variables = System.Text.Json.JsonElement.Parse("""{"no": true}""") }
        );

        seen.ShouldBe("Person: key=Person.id(2), name=Person.name(2), id=Person.id(2); Place: key=Place.id(2), within=Place.within(2)");
        result.ToJson().ShouldBe("""{"data":{"node":null}}""");
    }

    private static async Task<string> ExecuteAsync(IOperationRule rule, string query)
    {
        var schema = SchemaBuilder.FromSdl(Sdl).Build();
        using var result = await new GraphQLEngine(schema, new EngineOptions { OperationRules = [rule] }).ExecuteAsync(
            new GraphQLRequest { Query = query }
        );
        return result.ToJson();
    }

    private sealed class DepthRule(int limit) : IOperationRule
    {
        public IEnumerable<GraphQLError> Check(OperationContext context)
        {
            var depth = Depth(context.Operation.Selections);
            if (depth <= limit)
                yield break;
            yield return new GraphQLError(
                $"The operation is {depth} fields deep; {limit} are allowed.",
                nodes: [context.Operation.Operation],
                extensions: new Dictionary<string, object?> { ["code"] = "TOO_DEEP" }
            );
        }

        private static int Depth(IReadOnlyList<Selection> selections) =>
            selections.Count == 0
                ? 0
                : selections.Max(selection =>
                    Math.Max(selection.Depth, selection.PossibleTypes.Select(type => Depth(selection.For(type))).DefaultIfEmpty().Max())
                );
    }
}
