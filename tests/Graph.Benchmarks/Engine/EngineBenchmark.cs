using System.Buffers;
using System.Diagnostics;
using System.Text.Json;
using Graph.GraphQL.Execution;
using Graph.GraphQL.Language;
using Graph.GraphQL.TypeSystem;
using Graph.GraphQL.Validation;

namespace Graph.Benchmarks.Engine;

/// <summary>
/// Our engine, and beside it in the same run graphql-js and graphql-jit on Node: the same schema, data and queries;
/// parse, validate, execute and serialize to UTF-8. Milliseconds an operation (see <see cref="Timing"/>).
/// </summary>
internal static class EngineBenchmark
{
    public static int Run()
    {
        var schema = BuildSchema();
        var engine = new GraphQLEngine(schema);
        var node = NodeReference.Measure(TimeSpan.FromMinutes(5));
        Console.WriteLine($"| execute and serialize | kB | ours, ms | allocated, kB | graphql-js, ms | graphql-jit, ms | ours to js | ours to jit |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach (var (name, query) in EngineCases.Queries)
        {
            var request = new GraphQLRequest { Query = query };
            var output = new ArrayBufferWriter<byte>(1 << 20);
            var ours = Timing.Measure(() => Execute(engine, request, output));
            var reference = node?.GetProperty(name);
            Console.WriteLine($"| {name} | {output.WrittenCount / 1000.0:0.0} | {ours.Milliseconds:0.0000} | {ours.AllocatedBytes / 1000.0:0.0} | {Reference(reference, "js", ours)} |");
        }

        Console.WriteLine();
        Console.WriteLine("| document | parse, ms | graphql-js, ms | ratio | validate, ms | graphql-js, ms | ratio |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var (name, query) in EngineCases.Queries)
        {
            var parse = Timing.Measure(() => Parser.Parse(query));
            var document = Parser.Parse(query);
            var validate = Timing.Measure(() => Validator.Validate(schema, document));
            var reference = node?.GetProperty(name);
            Console.WriteLine($"| {name} | {parse.Milliseconds:0.0000} | {Ratio(reference, "parse", parse)} | {validate.Milliseconds:0.0000} | {Ratio(reference, "validate", validate)} |");
        }

        var sdl = EngineCases.LargeSdl(1000);
        var cold = Stopwatch.StartNew();
        var large = SchemaBuilder.FromSdl(sdl).Build();
        Console.WriteLine();
        Console.WriteLine($"Schema of {large.Types.Count} types from {sdl.Length / 1000} kB of SDL: {cold.ElapsedMilliseconds} ms the first time, {Timing.Measure(() => SchemaBuilder.FromSdl(sdl).Build()).Milliseconds:0.0} ms warm.");
        return 0;
    }

    private static Schema BuildSchema()
    {
        var items = EngineCases.Records(1000);
        var hundred = items[..100];
        var parents = EngineCases.Records(100, 100);
        return SchemaBuilder.FromSdl(EngineCases.Sdl)
            .Resolve("Query.items", FieldResolver.From(batch =>
                RecordColumn.ListOf(batch.Selection.Arguments.Get<int>("first") == 100 ? hundred : items)))
            .Resolve("Query.parents", FieldResolver.From(_ => RecordColumn.ListOf(parents)))
            .Resolve("Query.item", FieldResolver.From(_ => new RecordColumn([items[0]])))
            .Build();
    }

    private static void Execute(GraphQLEngine engine, GraphQLRequest request, ArrayBufferWriter<byte> output)
    {
        output.ResetWrittenCount();
        var task = engine.ExecuteAsync(request);
        using var result = task.IsCompletedSuccessfully ? task.Result : throw new InvalidOperationException("The benchmark is synchronous.");
        if (result.Errors.Count > 0) throw new InvalidOperationException(result.ToJson());
        result.WriteTo(output);
    }

    private static string Reference(JsonElement? reference, string key, Timing ours)
    {
        if (reference is not { } measured) return "- | - | - | -";
        var (js, jit) = (measured.GetProperty(key).GetDouble(), measured.GetProperty("jit").GetDouble());
        return $"{js:0.0000} | {jit:0.0000} | {js / ours.Milliseconds:0.0}x | {jit / ours.Milliseconds:0.0}x";
    }

    private static string Ratio(JsonElement? reference, string key, Timing ours)
    {
        if (reference is not { } measured) return "- | -";
        var theirs = measured.GetProperty(key).GetDouble();
        return $"{theirs:0.0000} | {theirs / ours.Milliseconds:0.0}x";
    }
}
