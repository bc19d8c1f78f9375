namespace Graph.Storage.Neo4j.Http;

/// <summary>
/// Reads the body of an answer: a short one whole and then at once, a long one in pieces that hold at least one row, so
/// that memory does not grow with the answer.
/// </summary>
internal static class AnswerReader
{
    private const int Piece = 256 * 1024;
    private const int FirstRead = 16 * 1024;

    public static async ValueTask<Answer> ReadAsync(
        HttpContent content, IRowDecoder rows, string[] knownBookmarks, CancellationToken cancellation)
    {
        var stream = await content.ReadAsStreamAsync(cancellation);
        await using (stream)
        {
            var parser = new AnswerParser(rows, knownBookmarks);
            // One byte more than it says, so that the end is found without growing.
            var expected = content.Headers.ContentLength is { } length ? Math.Min(length, Piece) + 1 : FirstRead;
            using var buffer = new PooledBuffer((int)expected);
            var enough = Piece;
            while (true)
            {
                if (await FillAsync(stream, buffer, enough, cancellation))
                {
                    parser.Parse(buffer.Written.Span, isLast: true);
                    return parser.Answer;
                }

                buffer.Discard(parser.Parse(buffer.Written.Span, isLast: false));
                // A row that is longer than the buffer is read until it is whole.
                enough = Math.Max(Piece, buffer.Length * 2);
            }
        }
    }

    // Whether the end was reached.
    private static async ValueTask<bool> FillAsync(Stream stream, PooledBuffer buffer, int enough, CancellationToken cancellation)
    {
        while (buffer.Length < enough)
        {
            var read = await stream.ReadAsync(buffer.GetMemory(), cancellation);
            if (read == 0) return true;
            buffer.Advance(read);
        }

        return false;
    }
}
