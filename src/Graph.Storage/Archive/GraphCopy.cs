using System.Threading.Channels;

namespace Graph.Storage.Archive;

/// <summary>
/// Copies a complete store into an empty one and verifies the copy: the target is read back and compared with the source by
/// counts and content. An interrupted copy resumes where it stopped.
/// </summary>
/// <param name="source">The store to copy. It must not be written to until the copy is complete.</param>
/// <param name="target">The destination.</param>
/// <param name="time">Measures the rate.</param>
public sealed class GraphCopy(IArchiveReader source, IArchiveWriter target, TimeProvider time)
{
    // Reading continues while the last batch is being written.
    private const int ReadAhead = 2;

    /// <summary>Starts or resumes a copy.</summary>
    /// <exception cref="StoreException">
    /// The target contains part of a copy of another state, the source was written to during the copy, or the target differs
    /// from the source. The target stays marked as incomplete.
    /// </exception>
    public async Task<CopyResult> RunAsync(IProgress<CopyProgress>? progress = null, CancellationToken cancellation = default)
    {
        var checkpoint = target.Checkpoint is { } text
            ? CopyCheckpoint.Read(text)
            : new CopyCheckpoint(source.Head, null, new ArchiveTally());
        if (checkpoint.Source != source.Head)
            throw new StoreException(Changed(checkpoint.Source));
        var resumed = checkpoint.Position is not null;
        await WriteAsync(checkpoint, progress, cancellation);
        await VerifyAsync(checkpoint.Tally, progress, cancellation);
        await target.CompleteAsync(source.Head, cancellation);
        return new CopyResult(checkpoint.Tally, resumed);
    }

    private async Task WriteAsync(CopyCheckpoint checkpoint, IProgress<CopyProgress>? progress, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var batches = Channel.CreateBounded<ArchiveBatch>(
            new BoundedChannelOptions(ReadAhead) { SingleReader = true, SingleWriter = true }
        );
        var reading = Task.Run(() => ReadAsync(checkpoint.Position, batches.Writer, stop.Token), CancellationToken.None);
        try
        {
            var (start, records) = (time.GetTimestamp(), 0L);
            await foreach (var batch in batches.Reader.ReadAllAsync(cancellation))
            {
                foreach (var record in batch.Records)
                    checkpoint.Tally.Add(record);
                await target.WriteAsync(batch.Records, (checkpoint with { Position = batch.Position }).Write(), cancellation);
                records += batch.Records.Count;
                progress?.Report(
                    new CopyProgress(
                        false,
                        batch.Position.Part,
                        checkpoint.Tally.FactCount,
                        source.FactCount,
                        records,
                        time.GetElapsedTime(start)
                    )
                );
            }
        }
        finally
        {
            await stop.CancelAsync();
            await reading.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }

    private async Task ReadAsync(ArchivePosition? after, ChannelWriter<ArchiveBatch> batches, CancellationToken cancellation)
    {
        try
        {
            await foreach (var batch in source.ReadAsync(after, cancellation))
                await batches.WriteAsync(batch, cancellation);
            batches.Complete();
        }
        catch (Exception exception)
        {
            batches.Complete(exception);
        }
    }

    private async Task VerifyAsync(ArchiveTally read, IProgress<CopyProgress>? progress, CancellationToken cancellation)
    {
        await using var reader = await target.OpenReaderAsync(cancellation);
        var written = await ArchiveTally.OfAsync(reader, time, progress, read.FactCount, cancellation);
        var differences = read.Differences(written, "the source", "the target");
        if (differences.Count > 0)
        {
            throw new StoreException(
                $"The copy of {source.Name} in {target.Name} differs and stays marked as incomplete:\n"
                    + $"{string.Join('\n', differences)}\n{target.HowToEmpty} Then copy again."
            );
        }
    }

    private string Changed(ArchiveHead then) =>
        $"{target.Name} contains part of a copy of another state. "
        + (
            then.Model != source.Head.Model
                ? "The model has changed since it was started. "
                : $"It was started at change {then.LastChange}, but {source.Name} is at change {source.Head.LastChange}. "
        )
        + $"{target.HowToEmpty} Then copy again.";
}
