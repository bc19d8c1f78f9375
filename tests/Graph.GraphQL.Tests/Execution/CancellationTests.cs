using System.Text.Json;
using Graph.GraphQL.Execution;
using Graph.GraphQL.Language;
using Graph.GraphQL.TypeSystem;
using Graph.GraphQL.Validation;

namespace Graph.GraphQL.Tests.Execution;

/// <summary>Each stage between a request and its response ends soon after its token was cancelled.</summary>
public sealed class CancellationTests : IDisposable
{
    private const int Many = 10_000;

    private readonly CancellationTokenSource _source = new();
    private int _seen;

    public void Dispose() => _source.Dispose();

    [Fact]
    public async Task Reading_ends()
    {
        await _source.CancelAsync();

        Should.Throw<OperationCanceledException>(() => Parser.Parse("{ a }", new ParserOptions { Cancellation = _source.Token }));
        await Should.ThrowAsync<OperationCanceledException>(async () => await AskAsync("{ list }"));
        Should.Throw<OperationCanceledException>(() =>
            Engine().FindOperationType(new GraphQLRequest { Query = "{ list }" }, _source.Token)
        );
    }

    [Theory]
    [InlineData("{ list }")]
    [InlineData("{ ...A } fragment A on Query { ...B } fragment B on Query { list }")]
    [InlineData("{ nothing }")]
    public async Task Validation_ends(string query)
    {
        var document = Parser.Parse(query);
        await _source.CancelAsync();

        Should.Throw<OperationCanceledException>(() =>
            Validator.Validate(Engine().Schema, document, null, new ValidationOptions { Cancellation = _source.Token })
        );
    }

    [Fact]
    public async Task What_was_broken_off_is_not_remembered()
    {
        var engine = Engine();
        using (var ended = new CancellationTokenSource())
        {
            await ended.CancelAsync();
            await Should.ThrowAsync<OperationCanceledException>(async () =>
                await engine.ExecuteAsync(new GraphQLRequest { Query = "{ __typename }" }, ended.Token)
            );
        }

        using var result = await engine.ExecuteAsync(new GraphQLRequest { Query = "{ __typename }" }, _source.Token);
        result.ToJson().ShouldBe("""{"data":{"__typename":"Query"}}""");
    }

    [Fact]
    public async Task The_coercion_of_variables_ends()
    {
        await Should.ThrowAsync<OperationCanceledException>(async () =>
            await AskAsync("query ($many: [Traced]) { take(many: $many) }", new { many = Enumerable.Range(0, Many) })
        );

        _seen.ShouldBe(1);
    }

    [Fact]
    public async Task The_writing_of_the_response_ends()
    {
        await Should.ThrowAsync<OperationCanceledException>(async () => await AskAsync("{ list }"));

        _seen.ShouldBe(1);
    }

    private GraphQLEngine Engine() =>
        new(
            SchemaBuilder
                .FromSdl("type Query { list: [Traced] take(many: [Traced]): Int } scalar Traced")
                .Scalar(
                    "Traced",
                    new ScalarCoercion
                    {
                        ParseValue = value => Coerced.Ok(Trace(value)),
                        Serializer = LeafSerializer.From(value => Coerced.Ok(Trace(value))),
                    }
                )
                .Resolve("Query.list", FieldResolver.PerObject((_, _) => Enumerable.Range(0, Many).ToList()))
                .Resolve("Query.take", FieldResolver.PerObject((_, _) => 1))
                .Build()
        );

    // Cancels at the first value.
    private object Trace(object value)
    {
        _seen++;
        _source.Cancel();
        return value;
    }

    private async Task AskAsync(string query, object? variables = null)
    {
        using var result = await Engine()
            .ExecuteAsync(
                new GraphQLRequest
                {
                    Query = query,
                    Variables = variables is null ? default : JsonSerializer.SerializeToElement(variables),
                },
                _source.Token
            );
    }
}
