using Graph.GraphQL.Errors;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Execution;

/// <summary>Collects the content of the next payload and assigns the ids.</summary>
internal sealed class PayloadBuilder(ResponseMeter? meter) : IDisposable
{
    private readonly JsonBuffer _pending = new(256, meter);
    private readonly JsonBuffer _incremental = new(256, meter);
    private readonly JsonBuffer _completed = new(256, meter);

    // The pending parts after the last payload, and those that the next payload adds and removes.
    private readonly HashSet<string> _open = [];
    private readonly List<string> _opening = [];
    private readonly List<string> _closing = [];
    private int _nextId;

    public bool IsEmpty => _pending.Length + _incremental.Length + _completed.Length == 0;

    public void Announce(IEnumerable<IPending> groups, IEnumerable<IPending> streams)
    {
        foreach (var item in groups.Concat(streams))
        {
            item.Id = (_nextId++).ToString(System.Globalization.CultureInfo.InvariantCulture);
            _opening.Add(item.Id);
            Open(_pending, item.Id);
            _pending.WriteRaw(",\"path\":"u8);
            ErrorJson.WritePath(_pending, item.Path.AsSpan());
            if (item.Label is { } label)
            {
                _pending.WriteRaw(",\"label\":"u8);
                _pending.WriteString(label);
            }

            _pending.WriteByte((byte)'}');
        }
    }

    /// <summary>Adds the result of a task, identified by the longest path among its groups that the client knows.</summary>
    public void Deliver(DeliveryGroup group, DeferredTask task)
    {
        var outcome = task.Outcome!;
        var best = group;
        foreach (var other in task.Groups)
        {
            if (other.Id is not null && other.Path.Length > best.Path.Length)
                best = other;
        }

        Open(_incremental, best.Id!);
        _incremental.WriteRaw(",\"data\":"u8);
        _incremental.WriteRaw(outcome.Data!.WrittenSpan);
        outcome.Data.Dispose();
        WriteErrors(_incremental, outcome.Errors);
        if (task.Path.Length > best.Path.Length)
        {
            _incremental.WriteRaw(",\"subPath\":"u8);
            ErrorJson.WritePath(_incremental, task.Path.AsSpan()[best.Path.Length..]);
        }

        _incremental.WriteByte((byte)'}');
    }

    public void Deliver(ItemStream stream, StreamOutcome outcome)
    {
        if (outcome.Count > 0)
        {
            Open(_incremental, stream.Id!);
            _incremental.WriteRaw(",\"items\":["u8);
            _incremental.WriteRaw(outcome.Items.WrittenSpan);
            _incremental.WriteByte((byte)']');
            WriteErrors(_incremental, outcome.Errors);
            _incremental.WriteByte((byte)'}');
        }

        outcome.Items.Dispose();
    }

    public void Complete(IPending item, GraphQLError? error = null)
    {
        Open(_completed, item.Id!);
        if (error is not null)
            WriteErrors(_completed, [error]);
        _completed.WriteByte((byte)'}');
        _closing.Add(item.Id!);
        item.Id = null;
    }

    /// <summary>The entries of the first part of the response in addition to its data.</summary>
    public byte[] FinishInitial()
    {
        using var json = new JsonBuffer(256);
        Append(json, "\"pending\":["u8, _pending);
        json.WriteRaw(",\"hasNext\":true"u8);
        Sent();
        return json.WrittenSpan.ToArray();
    }

    public IncrementalPayload Finish(bool hasNext)
    {
        var json = new JsonBuffer(256, meter);
        json.WriteRaw(hasNext ? "{\"hasNext\":true"u8 : "{\"hasNext\":false"u8);
        Append(json, ",\"pending\":["u8, _pending);
        Append(json, ",\"incremental\":["u8, _incremental);
        Append(json, ",\"completed\":["u8, _completed);
        json.WriteByte((byte)'}');
        meter?.Expect(json.Length);
        Sent();
        meter?.Settle(json.Length);
        return new IncrementalPayload(json, hasNext);
    }

    /// <summary>The last payload of an abandoned response: all pending parts have failed.</summary>
    public IncrementalPayload GiveUp(GraphQLError error)
    {
        var json = new JsonBuffer(256);
        json.WriteRaw("{\"hasNext\":false,\"completed\":["u8);
        var separator = ""u8;
        foreach (var id in _open)
        {
            json.WriteRaw(separator);
            json.WriteRaw("{\"id\":"u8);
            json.WriteString(id);
            WriteErrors(json, [error]);
            json.WriteByte((byte)'}');
            separator = ","u8;
        }

        json.WriteRaw("]}"u8);
        return new IncrementalPayload(json, hasNext: false);
    }

    public void Dispose()
    {
        _pending.Dispose();
        _incremental.Dispose();
        _completed.Dispose();
    }

    private void Sent()
    {
        _open.UnionWith(_opening);
        _open.ExceptWith(_closing);
        _opening.Clear();
        _closing.Clear();
    }

    private static void Open(JsonBuffer entries, string id)
    {
        if (entries.Length > 0)
            entries.WriteByte((byte)',');
        entries.WriteRaw("{\"id\":"u8);
        entries.WriteString(id);
    }

    private static void WriteErrors(JsonBuffer json, IReadOnlyList<GraphQLError> errors)
    {
        if (errors.Count == 0)
            return;
        json.WriteRaw(",\"errors\":"u8);
        ErrorJson.WriteAll(json, errors);
    }

    private static void Append(JsonBuffer json, ReadOnlySpan<byte> opening, JsonBuffer entries)
    {
        if (entries.Length == 0)
            return;
        json.WriteRaw(opening);
        json.WriteRaw(entries.WrittenSpan);
        json.WriteByte((byte)']');
        entries.Truncate(0);
    }
}
