using System.Buffers;
using Graph.GraphQL.Execution;

namespace Graph.Api.Http;

/// <summary>
/// The body of a response: the data of results as stored in memory, with their surroundings. Nothing is copied, except for small bodies,
/// which are sent in one piece.
/// </summary>
internal sealed class AnswerBody : IDisposable
{
    // Less than a millisecond of compression.
    private const int Piece = 32 * 1024;

    private readonly List<ReadOnlyMemory<byte>> _parts = [];
    private readonly List<ExecutionResult> _results = [];

    /// <summary>The number of bytes.</summary>
    public long Length { get; private set; }

    public void Add(ReadOnlyMemory<byte> part)
    {
        _parts.Add(part);
        Length += part.Length;
    }

    /// <summary>Adds a result, and disposes of it in the end.</summary>
    public void Add(ExecutionResult result) => Add(result, result.ToParts());

    /// <summary>Adds a result whose parts are known.</summary>
    public void Add(ExecutionResult result, IEnumerable<ReadOnlyMemory<byte>> itsParts)
    {
        _results.Add(result);
        foreach (var part in itsParts)
            Add(part);
    }

    /// <summary>Writes the complete body.</summary>
    public Task WriteAsync(Stream stream, CancellationToken cancellation) => WriteAsync(stream, _parts, cancellation);

    /// <summary>
    /// Writes parts one after another. Compressing large data occupies a thread of the pool, so that connections and probes have to wait:
    /// the writer yields to them between parts.
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
    /// Writes parts one after another, in pieces of 32 KiB: a server copies the data that it is given before it waits for the client.
    /// </summary>
    /// <param name="parts">The parts.</param>
    /// <param name="write">Writes a piece; its second argument tells whether the piece is the last.</param>
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
