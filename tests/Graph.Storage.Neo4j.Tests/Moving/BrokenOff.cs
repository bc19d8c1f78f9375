using System.Runtime.CompilerServices;
using Graph.Model;
using Graph.Storage.Archive;

namespace Graph.Storage.Neo4j.Tests.Moving;

/// <summary>Reads as another does, until it breaks off after so many batches.</summary>
internal sealed class BrokenOff(IArchiveReader inner, int batches) : IArchiveReader
{
    public string Name => inner.Name;

    public GraphModel Model => inner.Model;

    public ArchiveHead Head => inner.Head;

    public long FactCount => inner.FactCount;

    public async IAsyncEnumerable<ArchiveBatch> ReadAsync(
        ArchivePosition? after,
        [EnumeratorCancellation] CancellationToken cancellation = default
    )
    {
        var left = batches;
        await foreach (var batch in inner.ReadAsync(after, cancellation))
        {
            if (left-- == 0)
                throw new IOException("Broken off.");
            yield return batch;
        }
    }

    public ValueTask DisposeAsync() => inner.DisposeAsync();
}
