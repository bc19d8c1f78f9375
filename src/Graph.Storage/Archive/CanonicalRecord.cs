using System.Text.Encodings.Web;
using System.Text.Json;
using Graph.Model;
using Graph.Storage.Changes;

namespace Graph.Storage.Archive;

/// <summary>The canonical bytes of a record, from which its hash is computed: JSON arrays, identical for every store.</summary>
internal static class CanonicalRecord
{
    /// <summary>The options for writing the bytes.</summary>
    public static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>
    /// The items that are hashed individually: the record itself, or each fact in a section of touches, because each store sets
    /// its own section boundaries.
    /// </summary>
    public static int ItemCount(ArchiveRecord record) => record is ArchivedFactChanges touches ? touches.Facts.Count : 1;

    /// <summary>Writes one of the items.</summary>
    public static void Write(Utf8JsonWriter writer, ArchiveRecord record, int item)
    {
        writer.WriteStartArray();
        writer.WriteStringValue(record.Part.ToString());
        switch (record)
        {
            case ArchivedNode node:
                Strings(writer, node.State.Id, node.State.Kind.Name);
                Fact(writer, node.State.Properties, node.Evidence, node.Recorded, node.Retracted);
                break;
            case ArchivedRelation relation:
                Strings(writer, relation.State.Id, relation.State.Type.Name, relation.State.FromId, relation.State.ToId);
                Fact(writer, relation.State.Properties, relation.Evidence, relation.Recorded, relation.Retracted);
                break;
            case ArchivedRedirect redirect:
                Strings(writer, redirect.Id, redirect.IntoId);
                break;
            case ArchivedChange change:
                writer.WriteNumberValue(change.Number);
                Strings(writer, change.Id);
                writer.WriteNumberValue(change.At);
                Strings(writer, [change.Note, .. change.Sources]);
                break;
            case ArchivedFactChanges touches:
                writer.WriteNumberValue(touches.Change);
                Touch(writer, touches.Facts[item]);
                break;
            case ArchivedAnswer answer:
                Strings(writer, answer.Id);
                foreach (
                    var number in new[]
                    {
                        answer.Result.Number,
                        answer.Result.Created,
                        answer.Result.Updated,
                        answer.Result.Retracted,
                        answer.Result.Sources,
                    }
                )
                {
                    writer.WriteNumberValue(number);
                }

                break;
            case ArchivedSource source:
                Strings(writer, source.Source.Name, source.Source.Sha256);
                writer.WriteBase64StringValue(source.Source.Payload.Span);
                break;
            default:
                throw new InvalidOperationException($"A record of type {record.GetType()}.");
        }

        writer.WriteEndArray();
    }

    private static void Fact(
        Utf8JsonWriter writer,
        PropertyValues properties,
        IReadOnlyList<string> evidence,
        long recorded,
        long? retracted
    )
    {
        writer.WriteNumberValue(recorded);
        writer.WriteNumberValue(retracted ?? 0);
        writer.WriteStartArray();
        foreach (var id in evidence)
            writer.WriteStringValue(id);
        writer.WriteEndArray();
        foreach (var (name, value) in properties)
        {
            writer.WriteStringValue(name);
            Value(writer, value);
        }
    }

    private static void Value(Utf8JsonWriter writer, object value)
    {
        switch (value)
        {
            case string text:
                writer.WriteStringValue(text);
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case double number:
                writer.WriteNumberValue(number);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case PartialDate date:
                writer.WriteStartArray();
                Strings(writer, date.Text, date.AsWritten);
                writer.WriteEndArray();
                break;
            case DateTimeOffset instant:
                writer.WriteNumberValue(instant.ToUnixTimeMilliseconds());
                break;
            case IReadOnlyList<object> list:
                writer.WriteStartArray();
                foreach (var item in list)
                    Value(writer, item);
                writer.WriteEndArray();
                break;
            default:
                throw new InvalidOperationException($"A value of type {value.GetType()}.");
        }
    }

    private static void Touch(Utf8JsonWriter writer, FactChange touch)
    {
        writer.WriteNumberValue((int)touch.Operation);
        Strings(writer, touch.Id, touch.Type, touch.FromId, touch.ToId, touch.IntoId);
    }

    private static void Strings(Utf8JsonWriter writer, params ReadOnlySpan<string?> values)
    {
        foreach (var value in values)
            writer.WriteStringValue(value);
    }
}
