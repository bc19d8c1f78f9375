using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Graph.Storage.Archive;

/// <summary>Counts records and sums their hashes. Two stores have the same content if their tallies are equal.</summary>
public sealed class ArchiveTally
{
    private readonly SortedDictionary<(ArchivePart Part, string Type), long> _counts = new(
        Comparer<(ArchivePart Part, string Type)>.Create(
            (a, b) => a.Part != b.Part ? a.Part.CompareTo(b.Part) : string.CompareOrdinal(a.Type, b.Type)
        )
    );

    private readonly SortedDictionary<ArchivePart, ContentSum> _sums = [];
    private readonly ArrayBufferWriter<byte> _buffer = new();

    /// <summary>The number of records of each part and kind or relation type. Touches count the touched facts.</summary>
    public IReadOnlyDictionary<(ArchivePart Part, string Type), long> Counts => _counts;

    /// <summary>The number of current nodes and relations.</summary>
    public long FactCount => Count(ArchivePart.Nodes) + Count(ArchivePart.Relations);

    /// <summary>SHA-256 over the sums of all parts, in lower-case hexadecimal: the hash of the content.</summary>
    public string Hash =>
        Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', _sums.Select(s => $"{s.Key} {Count(s.Key)} {s.Value}"))))
        );

    /// <summary>The number of records of a part.</summary>
    public long Count(ArchivePart part) => _counts.Where(c => c.Key.Part == part).Sum(c => c.Value);

    /// <summary>Counts a record.</summary>
    public void Add(ArchiveRecord record)
    {
        var items = CanonicalRecord.ItemCount(record);
        _counts[(record.Part, record.Type)] = _counts.GetValueOrDefault((record.Part, record.Type)) + items;
        if (!_sums.TryGetValue(record.Part, out var sum))
            _sums.Add(record.Part, sum = new ContentSum());
        using var writer = new Utf8JsonWriter(_buffer, CanonicalRecord.Options);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        for (var item = 0; item < items; item++)
        {
            _buffer.ResetWrittenCount();
            writer.Reset();
            CanonicalRecord.Write(writer, record, item);
            writer.Flush();
            SHA256.HashData(_buffer.WrittenSpan, hash);
            sum.Add(hash);
        }
    }

    /// <summary>Reads a store to its end and tallies it.</summary>
    /// <param name="reader">The store.</param>
    /// <param name="time">Measures the rate.</param>
    /// <param name="progress">Notified after each batch.</param>
    /// <param name="cancellation">Cancels the operation with an exception.</param>
    /// <param name="factCount">The expected number of facts. Default: the number that the reader reports.</param>
    public static async Task<ArchiveTally> OfAsync(
        IArchiveReader reader,
        TimeProvider time,
        IProgress<CopyProgress>? progress = null,
        long? factCount = null,
        CancellationToken cancellation = default
    )
    {
        var (tally, start, records) = (new ArchiveTally(), time.GetTimestamp(), 0L);
        await foreach (var batch in reader.ReadAsync(null, cancellation))
        {
            foreach (var record in batch.Records)
                tally.Add(record);
            records += batch.Records.Count;
            progress?.Report(
                new CopyProgress(
                    true,
                    batch.Position.Part,
                    tally.FactCount,
                    factCount ?? reader.FactCount,
                    records,
                    time.GetElapsedTime(start)
                )
            );
        }

        return tally;
    }

    /// <summary>The differences from another tally, one line each; none if the two are equal.</summary>
    /// <param name="other">The tally to compare with.</param>
    /// <param name="here">The name of this tally's store.</param>
    /// <param name="there">The name of the other tally's store.</param>
    public IReadOnlyList<string> Differences(ArchiveTally other, string here, string there)
    {
        var lines = _counts
            .Keys.Union(other._counts.Keys)
            .Order(_counts.Comparer)
            .Select(key => (key, Mine: _counts.GetValueOrDefault(key), Theirs: other._counts.GetValueOrDefault(key)))
            .Where(c => c.Mine != c.Theirs)
            .Select(c => $"{Name(c.key)}: {c.Mine} in {here}, {c.Theirs} in {there}")
            .ToList();
        var changed = _sums
            .Keys.Union(other._sums.Keys)
            .Where(part => Count(part) == other.Count(part) && Sum(part) != other.Sum(part))
            .Select(part => $"{part}: equal counts in {here} and {there}, but different content");
        return [.. lines, .. changed];
    }

    internal string ToJson() =>
        JsonSerializer.Serialize(
            new Kept(
                [.. _counts.Select(c => new KeptCount(c.Key.Part, c.Key.Type, c.Value))],
                _sums.ToDictionary(s => s.Key, s => s.Value.ToString())
            )
        );

    internal static ArchiveTally FromJson(string json)
    {
        var kept = JsonSerializer.Deserialize<Kept>(json)!;
        var tally = new ArchiveTally();
        foreach (var count in kept.Counts)
            tally._counts.Add((count.Part, count.Type), count.Count);
        foreach (var (part, sum) in kept.Sums)
            tally._sums.Add(part, ContentSum.Parse(sum));
        return tally;
    }

    private string? Sum(ArchivePart part) => _sums.GetValueOrDefault(part)?.ToString();

    private static string Name((ArchivePart Part, string Type) key) => key.Type.Length == 0 ? $"{key.Part}" : $"{key.Part} {key.Type}";

    private sealed record KeptCount(ArchivePart Part, string Type, long Count);

    private sealed record Kept(IReadOnlyList<KeptCount> Counts, IReadOnlyDictionary<ArchivePart, string> Sums);
}
