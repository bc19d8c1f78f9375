using System.Buffers;
using Graph.GraphQL.Execution;

namespace Graph.Api.Http;

/// <summary>
/// What goes out as one body: the data of answers as it lies in memory, with what stands around it. Nothing is copied, but
/// for small bodies, which go out in one piece.
/// </summary>
internal sealed class AnswerBody : IDisposable
{
    // Less than a millisecond of compression.
    private const int Piece = 32 * 1024;

    private readonly List<ReadOnlyMemory<byte>> _parts = [];
    private readonly List<ExecutionResult> _results = [];

    /// <summary>How many bytes it has.</summary>
    public long Length { get; private set; }

    public void Add(ReadOnlyMemory<byte> part)
    {
        _parts.Add(part);
        Length += part.Length;
    }

    /// <summary>Adds an answer, and disposes of it in the end.</summary>
    public void Add(ExecutionResult result) => Add(result, result.ToParts());

    /// <summary>The same, where its parts are known.</summary>
    public void Add(ExecutionResult result, IEnumerable<ReadOnlyMemory<byte>> itsParts)
    {
        _results.Add(result);
        foreach (var part in itsParts)
            Add(part);
    }

    /// <summary>Writes all of it.</summary>
    public Task WriteAsync(Stream stream, CancellationToken cancellation) => WriteAsync(stream, _parts, cancellation);

    /// <summary>
    /// Writes parts one after another. Compressing what is large keeps a thread of the pool for as long as it takes, and
    /// connections and probes wait for it: so it lets others go between.
    /// </summary>
    public static Task WriteAsync(Stream stream, IReadOnlyList<ReadOnlyMemory<byte>> parts, CancellationToken cancellation) =>
        WriteAsync(
            parts,
            async (piece, isLast) =>
            {
                await stream.WriteAsync(piece, cancellation);
                if (!isLast)
                    await Task.Yield();
            }
        );

    /// <summary>
    /// Writes parts one after another, in pieces of 32 KiB: a server copies what it is given before it waits for the client.
    /// </summary>
    /// <param name="parts">The parts.</param>
    /// <param name="write">Writes a piece, of which it is told whether it is the last.</param>
    public static async Task WriteAsync(IReadOnlyList<ReadOnlyMemory<byte>> parts, Func<ReadOnlyMemory<byte>, bool, ValueTask> write)
    {
        var left = parts.Sum(part => (long)part.Length);
        var buffer = ArrayPool<byte>.Shared.Rent((int)Math.Min(left, Piece));
        try
        {
            var filled = 0;
            foreach (var part in parts)
            {
                var rest = part;
                while (!rest.IsEmpty)
                {
                    var count = Math.Min(rest.Length, Math.Min(buffer.Length, Piece) - filled);
                    rest[..count].CopyTo(buffer.AsMemory(filled));
                    rest = rest[count..];
                    (filled, left) = (filled + count, left - count);
                    if (left > 0 && filled < Piece)
                        continue;
                    await write(buffer.AsMemory(0, filled), left == 0);
                    filled = 0;
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public void Dispose()
    {
        foreach (var result in _results)
            result.Dispose();
    }
}
