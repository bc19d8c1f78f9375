using System.Text.Json;
using GraphQL;
using GraphQL.SystemTextJson;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace Graph.Benchmarks.Engine;

/// <summary>
/// GraphQL.NET on the cases of <see cref="EngineCases"/>: the same schema in its own types, with typed resolvers, and the
/// same records. Documents are parsed beforehand, and responses serialized by its System.Text.Json serializer.
/// </summary>
/// <remarks>
/// Queries come from <see cref="EngineCases"/> only: fragments that spread themselves overflow its stack and end the
/// process.
/// </remarks>
internal sealed class GraphQLNetReference : IDisposable
{
    private readonly DocumentExecuter _executer = new();
    private readonly GraphQLSerializer _serializer = new();
    private readonly global::GraphQL.Execution.GraphQLDocumentBuilder _builder = new();
    private readonly DocumentValidator _validator = new();
    private readonly MemoryStream _output = new(1 << 20);
    private readonly global::GraphQL.Types.Schema _schema;

    public GraphQLNetReference(EngineRecord[] items, EngineRecord[] parents)
    {
        var item = ItemType();
        var query = new ObjectGraphType { Name = "Query" };
        var hundred = items[..100];
        query
            .Field("items", ListOf(item))
            .Argument<IntGraphType>("first", argument => argument.DefaultValue = 1000)
            .Resolve(context => context.GetArgument<int>("first") == 100 ? hundred : items);
        query.Field("parents", ListOf(item)).Resolve(_ => parents);
        query.Field("item", item).Resolve(_ => items[0]);
        _schema = new global::GraphQL.Types.Schema { Query = query };
        _schema.Initialize();
    }

    /// <summary>A query, ready to be executed and serialized as often as wanted.</summary>
    public Action Prepare(string query)
    {
        var document = _builder.Build(query);
        return () => Execute(query, document);
    }

    /// <summary>The whole response.</summary>
    public JsonElement Answer(string query)
    {
        Prepare(query)();
        return JsonElement.Parse(_output.GetBuffer().AsSpan(0, (int)_output.Length));
    }

    public Action PrepareParse(string query) => () => _builder.Build(query);

    public Action PrepareValidation(string query)
    {
        var document = _builder.Build(query);
        var options = new ValidationOptions
        {
            Schema = _schema,
            Document = document,
            Operation = document.Definitions.OfType<GraphQLOperationDefinition>().First(),
        };
        return () =>
        {
            if (!Completed(_validator.ValidateAsync(options)).IsValid)
                throw new InvalidOperationException("GraphQL.NET refuses the query.");
        };
    }

    public void Dispose()
    {
        _output.Dispose();
        _schema.Dispose();
    }

    private void Execute(string query, GraphQLDocument document)
    {
        _output.SetLength(0);
        var result = Completed(_executer.ExecuteAsync(Options(query, document)));
        if (result.Errors?.Count > 0)
            throw result.Errors[0];
        Completed(_serializer.WriteAsync(_output, result));
    }

    // As its document cache does: a document that was validated once is not validated again.
    private ExecutionOptions Options(string query, GraphQLDocument document) =>
        new()
        {
            Schema = _schema,
            Query = query,
            Document = document,
            ValidationRules = [],
        };

    private static ObjectGraphType<EngineRecord> ItemType()
    {
        var item = new ObjectGraphType<EngineRecord> { Name = "Item" };
        item.Field<NonNullGraphType<IdGraphType>>("id").Resolve(context => context.Source.Id);
        item.Field<NonNullGraphType<StringGraphType>>("name").Resolve(context => context.Source.Name);
        item.Field<StringGraphType>("email").Resolve(context => context.Source.Email);
        item.Field<StringGraphType>("bio").Resolve(context => context.Source.Bio);
        item.Field<StringGraphType>("country").Resolve(context => context.Source.Country);
        item.Field<StringGraphType>("city").Resolve(context => context.Source.City);
        item.Field<StringGraphType>("created").Resolve(context => context.Source.Created);
        item.Field<IntGraphType>("age").Resolve(context => context.Source.Age);
        item.Field<FloatGraphType>("score").Resolve(context => context.Source.Score);
        item.Field<NonNullGraphType<BooleanGraphType>>("active").Resolve(context => context.Source.Active);
        item.Field("children", new ListGraphType(new NonNullGraphType(item))).Resolve(context => context.Source.Children);
        return item;
    }

    private static NonNullGraphType ListOf(IGraphType item) => new(new ListGraphType(new NonNullGraphType(item)));

    private static T Completed<T>(ValueTask<T> task) =>
        task.IsCompleted ? task.Result : throw new InvalidOperationException("The benchmark is synchronous.");

    private static T Completed<T>(Task<T> task) => Completed(new ValueTask<T>(task));

    private static void Completed(Task task)
    {
        if (!task.IsCompletedSuccessfully)
            throw new InvalidOperationException("The benchmark is synchronous.");
    }
}
