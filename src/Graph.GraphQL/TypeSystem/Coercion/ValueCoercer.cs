using System.Text.Json;

namespace Graph.GraphQL.TypeSystem;

/// <summary>Coerces one JSON value and reports every problem.</summary>
internal sealed class ValueCoercer(CancellationToken cancellation)
{
    private InputProblems? _problems;

    public IReadOnlyList<InputProblem> Problems => _problems is null ? [] : _problems.Found;

    private InputProblems Sink => _problems ??= new InputProblems();

    private bool IsFull => _problems is { IsFull: true };

    public bool Coerce(JsonElement json, GraphQLType type, out object? value)
    {
        var before = Problems.Count;
        value = CoerceValue(json, type);
        return Problems.Count == before;
    }

    private object? CoerceValue(JsonElement json, GraphQLType type)
    {
        cancellation.ThrowIfCancellationRequested();
        var isNull = json.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined;
        if (type is NonNullType nonNull)
        {
            if (!isNull)
                return CoerceValue(json, nonNull.OfType);
            Sink.Add(
                json.ValueKind == JsonValueKind.Null
                    ? $"Expected value of non-null type \"{type}\" not to be null."
                    : $"Expected a value of non-null type \"{type}\" to be provided."
            );
            return null;
        }

        if (isNull)
            return null;
        return type switch
        {
            ListType list => CoerceList(json, list),
            InputObjectType input => CoerceObject(json, input),
            ScalarType scalar => Take(scalar.ParseValue(PlainValue.FromJson(json)!)),
            EnumType values => Take(values.ParseValue(PlainValue.FromJson(json)!)),
            _ => throw new InvalidOperationException($"{type} is not an input type."),
        };
    }

    private object? Take(Coerced coerced)
    {
        if (coerced.Error is { } error)
            Sink.Add(error);
        return coerced.Value;
    }

    private object?[] CoerceList(JsonElement json, ListType type)
    {
        if (json.ValueKind != JsonValueKind.Array)
            return [CoerceValue(json, type.OfType)];
        var items = new object?[json.GetArrayLength()];
        var at = 0;
        foreach (var item in json.EnumerateArray())
        {
            if (IsFull)
                break;
            Sink.Enter(at);
            items[at++] = CoerceValue(item, type.OfType);
            Sink.Leave();
        }

        return items;
    }

    private ArgumentValues? CoerceObject(JsonElement json, InputObjectType type)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            Sink.Add($"Expected value of type \"{type}\" to be an object, found: {Inspect.Value(json)}.");
            return null;
        }

        var values = new object?[type.Fields.Count];
        Array.Fill(values, ArgumentValues.NotProvided);
        for (var i = 0; i < values.Length; i++)
        {
            var definition = type.Fields[i];
            if (json.TryGetProperty(definition.Name, out var property))
            {
                Sink.Enter(definition.Name);
                values[i] = CoerceValue(property, definition.Type);
                Sink.Leave();
            }
            else if (definition.IsRequired)
            {
                Sink.Add(
                    $"Expected value of type \"{type}\" to include required field \"{definition.Name}\", found: {Inspect.Value(json)}."
                );
            }
        }

        ReportUnknownFields(json, type);
        if (type.IsOneOf)
            CheckOneOf(json, type);
        InputDefaults.Fill(type.Fields, values);
        return new ArgumentValues(type.Fields, values, type);
    }

    private void ReportUnknownFields(JsonElement json, InputObjectType type)
    {
        string? found = null;
        foreach (var property in json.EnumerateObject())
        {
            if (IsFull)
                return;
            if (type.Fields[property.Name] is null)
                Sink.AddUnknownField(type, property.Name, found ??= Inspect.Value(json));
        }
    }

    private void CheckOneOf(JsonElement json, InputObjectType type)
    {
        var given = json.EnumerateObject().Where(property => type.Fields[property.Name] is not null).ToList();
        if (given.Count != 1)
            Sink.AddOneOf(type);
        if (given.Count == 0 || given[0].Value.ValueKind != JsonValueKind.Null)
            return;
        Sink.Enter(given[0].Name);
        Sink.AddOneOf(type);
        Sink.Leave();
    }
}
