using System.Buffers;
using CommunityToolkit.HighPerformance.Buffers;

namespace Graph.Storage.Neo4j.Http;

/// <summary>
/// Reads the body of a response: a short one as a whole, a long one in pieces that hold at least one row, so that memory does
/// not grow with the response.
/// </summary>
internal static class AnswerReader
{
    private const int Piece = 256 * 1024;
    private const int FirstRead = 16 * 1024;

    public static async ValueTask<Answer> ReadAsync(
        HttpContent content,
        IRowDecoder rows,
        string[] knownBookmarks,
        CancellationToken cancellation
    )
    {
        var stream = await content.ReadAsStreamAsync(cancellation);
        await using (stream)
        {
            var parser = new AnswerParser(rows, knownBookmarks);
            // One byte more than the stated length, so that the end is found without growing the buffer.
            var expected = content.Headers.ContentLength is { } length ? Math.Min(length, Piece) + 1 : FirstRead;
            var buffer = new ArrayPoolBufferWriter<byte>((int)expected);
            try
            {
                var enough = Piece;
                while (!await FillAsync(stream, buffer, enough, cancellation))
                {
                    buffer = Rest(buffer, parser.Parse(buffer.WrittenSpan, isLast: false));
                    // A row that is longer than the buffer is read until it is complete.
                    enough = Math.Max(Piece, buffer.WrittenCount * 2);
                }

                parser.Parse(buffer.WrittenSpan, isLast: true);
                return parser.Answer;
            }
            finally
            {
                buffer.Dispose();
            }
        }
    }

    // The unparsed rest, in a new buffer; the other one goes back to the pool.
    private static ArrayPoolBufferWriter<byte> Rest(ArrayPoolBufferWriter<byte> buffer, int parsed)
    {
        if (parsed == 0)
            return buffer;
        var rest = new ArrayPoolBufferWriter<byte>(Math.Max(Piece, buffer.WrittenCount - parsed));
        rest.Write(buffer.WrittenSpan[parsed..]);
        buffer.Dispose();
        return rest;
    }

    // Whether the end was reached.
    private static async ValueTask<bool> FillAsync(
        Stream stream,
        ArrayPoolBufferWriter<byte> buffer,
        int enough,
        CancellationToken cancellation
    )
    {
        while (buffer.WrittenCount < enough)
        {
            var read = await stream.ReadAsync(buffer.GetMemory(), cancellation);
            if (read == 0)
                return true;
            buffer.Advance(read);
        }

        return false;
    }
}
