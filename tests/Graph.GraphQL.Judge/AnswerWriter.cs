using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Graph.GraphQL.Errors;
using Graph.GraphQL.Execution;

namespace Graph.GraphQL.Judge;

/// <summary>Writes an answer in the format of the oracle.</summary>
internal sealed class AnswerWriter : IDisposable
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly Utf8JsonWriter _json;

    public AnswerWriter(JsonElement testCase, string stage)
    {
        _json = new(_buffer, Options);
        _json.WriteStartObject();
        if (testCase.TryGetProperty("id", out var id))
        {
            _json.WritePropertyName("id");
            id.WriteTo(_json);
        }

        _json.WriteString("stage", stage);
    }

    public AnswerWriter Text(string name, string value)
    {
        _json.WriteString(name, value);
        return this;
    }

    public AnswerWriter Errors(string name, IEnumerable<GraphQLError> errors)
    {
        _json.WriteStartArray(name);
        foreach (var error in errors)
            Write(error);
        _json.WriteEndArray();
        return this;
    }

    public AnswerWriter ErrorsByRule(IEnumerable<(string Rule, IReadOnlyList<GraphQLError> Errors)> rules)
    {
        _json.WriteStartObject("byRule");
        foreach (var (rule, errors) in rules)
            Errors(rule, errors);
        _json.WriteEndObject();
        return this;
    }

    /// <summary>The response; when it comes in parts, <c>{initial, subsequent}</c>.</summary>
    public async Task<AnswerWriter> ResultAsync(IncrementalResult result)
    {
        using var initial = result.Initial;
        if (!result.HasNext)
            return Result(initial);
        _json.WriteStartObject("result");
        _json.WritePropertyName("initial");
        _json.WriteRawValue(initial.ToJson(), skipInputValidation: true);
        _json.WriteStartArray("subsequent");
        await foreach (var payload in result.Subsequent)
        {
            using (payload)
                _json.WriteRawValue(payload.ToJson(), skipInputValidation: true);
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
        return this;
    }

    private AnswerWriter Result(ExecutionResult result)
    {
        _json.WriteStartObject("result");
        if (result.Errors.Count > 0)
            Errors("errors", result.Errors);
        if (result.HasData)
        {
            _json.WritePropertyName("data");
            _json.WriteRawValue(result.Data.Span, skipInputValidation: true);
        }

        _json.WriteEndObject();
        return this;
    }

    public string Finish()
    {
        _json.WriteEndObject();
        _json.Flush();
        return Encoding.UTF8.GetString(_buffer.WrittenSpan);
    }

    public void Dispose() => _json.Dispose();

    private void Write(GraphQLError error)
    {
        _json.WriteStartObject();
        _json.WriteString("message", error.Message);
        if (!error.Locations.IsEmpty)
        {
            _json.WriteStartArray("locations");
            foreach (var location in error.Locations)
            {
                _json.WriteStartObject();
                _json.WriteNumber("line", location.Line);
                _json.WriteNumber("column", location.Column);
                _json.WriteEndObject();
            }

            _json.WriteEndArray();
        }

        if (!error.Path.IsDefault)
        {
            _json.WriteStartArray("path");
            foreach (var segment in error.Path)
            {
                if (segment.Key is { } key)
                    _json.WriteStringValue(key);
                else
                    _json.WriteNumberValue(segment.Index);
            }

            _json.WriteEndArray();
        }

        _json.WriteEndObject();
    }
}
