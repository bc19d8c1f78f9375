using System.Text.Json;
using System.Text.Json.Serialization;
using Graph.Seeding.Facts;
using Graph.Storage;
using Graph.Storage.Changes;

namespace Graph.Seeding.Records;

/// <summary>Writes and reads the store's record of each source, as JSON.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault
)]
[JsonSerializable(typeof(SourceFacts))]
[JsonSerializable(typeof(SeedSummary))]
internal sealed partial class RecordFormat : JsonSerializerContext
{
    public static byte[] Write(SourceFacts facts) => JsonSerializer.SerializeToUtf8Bytes(facts, Default.SourceFacts);

    public static byte[] Write(SeedSummary summary) => JsonSerializer.SerializeToUtf8Bytes(summary, Default.SeedSummary);

    public static SourceFacts ReadFacts(SourceRecord record) =>
        JsonSerializer.Deserialize(record.Payload.Span, Default.SourceFacts)! with
        {
            File = SourceNames.FileOf(record.Name),
        };

    public static SeedSummary ReadSummary(SourceRecord record)
    {
        var summary = JsonSerializer.Deserialize(record.Payload.Span, Default.SeedSummary)!;
        return summary.Format == Records.SeedSummary.CurrentFormat
            ? summary
            : throw new StoreException(
                "The store was seeded by another version of this program. Delete the store's file and seed again: the seed contains all "
                    + "of its content."
            );
    }
}
