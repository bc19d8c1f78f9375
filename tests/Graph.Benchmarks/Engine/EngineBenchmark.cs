using System.Buffers;
using System.Diagnostics;
using System.Text.Json;
using Graph.GraphQL.Execution;
using Graph.GraphQL.Language;
using Graph.GraphQL.TypeSystem;
using Graph.GraphQL.Validation;

namespace Graph.Benchmarks.Engine;

/// <summary>
/// Our engine, and beside it in the same run GraphQL.NET in this process, graphql-js and graphql-jit on Node: the same
/// schema, data and queries; parse, validate, execute and serialize to UTF-8. Milliseconds an operation (see
/// <see cref="Timing"/>).
/// </summary>
internal static class EngineBenchmark
{
    public static int Run()
    {
        var items = EngineCases.Records(1000);
        var parents = EngineCases.Records(100, 100);
        var schema = BuildSchema(items, parents);
        var engine = new GraphQLEngine(schema);
        using var net = new GraphQLNetReference(items, parents);
        var node = NodeReference.Measure(TimeSpan.FromMinutes(5));

        Table(
            "execute and serialize",
            "kB",
            "ours, ms",
            "ours, kB allocated",
            "GraphQL.NET, ms",
            "GraphQL.NET, kB allocated",
            "graphql-js, ms",
            "graphql-jit, ms",
            "GraphQL.NET / ours",
            "graphql-js / ours",
            "graphql-jit / ours"
        );
        foreach (var (name, query) in EngineCases.Queries)
        {
            var request = new GraphQLRequest { Query = query };
            var output = new ArrayBufferWriter<byte>(1 << 20);
            Execute(engine, request, output);
            RequireSameAnswer(name, output.WrittenSpan, net.Answer(query));
            var both = Timing.Measure(() => Execute(engine, request, output), net.Prepare(query));
            var (ours, theirs) = (both[0], both[1]);
            var (js, jit) = (Node(node, name, "js"), Node(node, name, "jit"));
            Row(
                name,
                $"{output.WrittenCount / 1000.0:0.0}",
                Milliseconds(ours.Milliseconds),
                $"{ours.AllocatedBytes / 1000:0.0}",
                Milliseconds(theirs.Milliseconds),
                $"{theirs.AllocatedBytes / 1000:0.0}",
                Milliseconds(js),
                Milliseconds(jit),
                Ratio(theirs.Milliseconds, ours),
                Ratio(js, ours),
                Ratio(jit, ours)
            );
        }

        Compare("parse", node, query => () => Parser.Parse(query), net.PrepareParse);
        Compare("validate", node, query => Validation(schema, query), net.PrepareValidation);
        MeasureLargeSchema();
        return 0;
    }

    private static void Compare(string step, JsonElement? node, Func<string, Action> ours, Func<string, Action> theirs)
    {
        Console.WriteLine();
        Table(step, "ours, ms", "GraphQL.NET, ms", "graphql-js, ms", "GraphQL.NET / ours", "graphql-js / ours");
        foreach (var (name, query) in EngineCases.Queries)
        {
            var both = Timing.Measure(ours(query), theirs(query));
            var js = Node(node, name, step);
            Row(
                name,
                Milliseconds(both[0].Milliseconds),
                Milliseconds(both[1].Milliseconds),
                Milliseconds(js),
                Ratio(both[1].Milliseconds, both[0]),
                Ratio(js, both[0])
            );
        }
    }

    private static Action Validation(Schema schema, string query)
    {
        var document = Parser.Parse(query);
        return () => Validator.Validate(schema, document);
    }

    private static void MeasureLargeSchema()
    {
        var sdl = EngineCases.LargeSdl(1000);
        var cold = Stopwatch.StartNew();
        var large = SchemaBuilder.FromSdl(sdl).Build();
        Console.WriteLine();
        Console.WriteLine(
            $"Schema of {large.Types.Count} types from {sdl.Length / 1000} kB of SDL: {cold.ElapsedMilliseconds} ms the first time, {Timing.Measure(() => SchemaBuilder.FromSdl(sdl).Build()).Milliseconds:0.0} ms warm."
        );
    }

    private static Schema BuildSchema(EngineRecord[] items, EngineRecord[] parents)
    {
        var hundred = items[..100];
        return SchemaBuilder
            .FromSdl(EngineCases.Sdl)
            .Resolve(
                "Query.items",
                FieldResolver.From(batch => RecordColumn.ListOf(batch.Selection.Arguments.Get<int>("first") == 100 ? hundred : items))
            )
            .Resolve("Query.parents", FieldResolver.From(_ => RecordColumn.ListOf(parents)))
            .Resolve("Query.item", FieldResolver.From(_ => new RecordColumn([items[0]])))
            .Build();
    }

    private static void Execute(GraphQLEngine engine, GraphQLRequest request, ArrayBufferWriter<byte> output)
    {
        output.ResetWrittenCount();
        var task = engine.ExecuteAsync(request);
        using var result = task.IsCompletedSuccessfully
            ? task.Result
            : throw new InvalidOperationException("The benchmark is synchronous.");
        if (result.Errors.Count > 0)
            throw new InvalidOperationException(result.ToJson());
        result.WriteTo(output);
    }

    // Introspection describes the engine's own directives and scalars as well, and there the two differ.
    private static void RequireSameAnswer(string name, ReadOnlySpan<byte> ours, JsonElement theirs)
    {
        var isSame = EngineCases.IsIntrospection(name)
            ? theirs.GetProperty("data").TryGetProperty("__schema", out _)
            : JsonElement.DeepEquals(JsonElement.Parse(ours), theirs);
        if (!isSame)
            throw new InvalidOperationException($"{name}: GraphQL.NET answers something else.");
    }

    private static double? Node(JsonElement? node, string name, string key) => node?.GetProperty(name).GetProperty(key).GetDouble();

    private static string Milliseconds(double? value) => value is { } known ? $"{known:0.0000}" : "-";

    private static string Ratio(double? theirs, Timing ours) => theirs is { } known ? $"{known / ours.Milliseconds:0.0}" : "-";

    private static void Table(params string[] columns)
    {
        Row(columns);
        Row([.. columns.Select(_ => "---")]);
    }

    private static void Row(params string[] cells) => Console.WriteLine($"| {string.Join(" | ", cells)} |");
}
