using System.Globalization;
using System.Text;

namespace Graph.Storage.Neo4j.Tests.Faults;

/// <summary>Finds the end of one HTTP answer in its bytes: by its length, or by its last chunk.</summary>
internal sealed class AnswerEnd
{
    private readonly List<byte> bytes = [];
    private int head = -1;
    private int? length;

    public bool IsReached { get; private set; }

    public void Read(ReadOnlySpan<byte> more)
    {
        bytes.AddRange(more);
        var all = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(bytes);
        if (head < 0)
        {
            head = all.IndexOf("\r\n\r\n"u8);
            if (head < 0) return;
            length = new SeenRequest(Encoding.ASCII.GetString(all[..head]), "").Header("Content-Length") is { } text
                ? int.Parse(text, CultureInfo.InvariantCulture)
                : null;
        }

        IsReached = length is { } known ? bytes.Count >= head + 4 + known : all.EndsWith("\r\n0\r\n\r\n"u8);
        // Only the end matters in a long answer.
        if (length is null && bytes.Count > 1 << 20) bytes.RemoveRange(head + 4, bytes.Count - head - 4 - 16);
    }
}
