using System.Text.Json;
using Graph.GraphQL.Errors;
using Graph.GraphQL.Execution;

namespace Graph.GraphQL.Judge;

/// <summary>
/// Resolves every field from plain JSON by its name, as the oracle does, markers included: <c>{"$error": "message"}</c>
/// fails, <c>{"$promise": value}</c> arrives later, <c>{"$echo": "args"}</c> answers with the coerced arguments as JSON,
/// <c>{"$count": true}</c> with how often the field was resolved so far.
/// </summary>
public sealed class JsonRootValue : IFieldResolver
{
    private readonly Dictionary<string, int> _counts = [];

    public async ValueTask<Column> ResolveAsync(FieldBatch batch, CancellationToken cancellation)
    {
        var parents = batch.Parents;
        var values = new object?[parents.Count];
        var arrivesLater = false;
        for (var row = 0; row < values.Length; row++)
        {
            values[row] =
                parents.GetValue(row) is JsonElement { ValueKind: JsonValueKind.Object } parent
                && parent.TryGetProperty(batch.Selection.Field.Name, out var value)
                    ? Answer(value, batch.Selection, ref arrivesLater)
                    : null;
        }

        if (arrivesLater)
            await Task.Delay(1, cancellation);
        return new ObjectColumn(values);
    }

    private object? Answer(JsonElement value, Selection selection, ref bool arrivesLater)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            var items = new List<object?>();
            foreach (var item in value.EnumerateArray())
                items.Add(Answer(item, selection, ref arrivesLater));
            return items;
        }

        if (value.ValueKind != JsonValueKind.Object)
            return value;
        if (value.TryGetProperty("$error", out var message))
            return new GraphQLException(message.GetString()!);
        if (value.TryGetProperty("$promise", out var later))
        {
            arrivesLater = true;
            return Answer(later, selection, ref arrivesLater);
        }

        if (value.TryGetProperty("$echo", out _))
            return Echo(selection.Arguments);
        if (!value.TryGetProperty("$count", out _))
            return value;
        var key = $"{selection.ParentType.Name}.{selection.Field.Name}";
        return _counts[key] = _counts.GetValueOrDefault(key) + 1;
    }

    private static string Echo(ArgumentValues arguments)
    {
        using var json = new JsonBuffer();
        if (LeafSerializer.Any.WriteObject(json, arguments) is { } error)
            throw new InvalidOperationException(error.ToString());
        return System.Text.Encoding.UTF8.GetString(json.WrittenSpan);
    }
}
