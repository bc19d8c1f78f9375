using System.Globalization;
using System.Text;

namespace Graph.Storage.Neo4j.Tests.Faults;

/// <summary>Finds the end of one HTTP answer in its bytes: by its length, or by its last chunk.</summary>
internal sealed class AnswerEnd
{
    private readonly List<byte> _bytes = [];
    private int _head = -1;
    private int? _length;

    public bool IsReached { get; private set; }

    public void Read(ReadOnlySpan<byte> more)
    {
        _bytes.AddRange(more);
        var all = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_bytes);
        if (_head < 0)
        {
            _head = all.IndexOf("\r\n\r\n"u8);
            if (_head < 0)
                return;
            _length = new SeenRequest(Encoding.ASCII.GetString(all[.._head]), "").Header("Content-Length") is { } text
                ? int.Parse(text, CultureInfo.InvariantCulture)
                : null;
        }

        IsReached = _length is { } known ? _bytes.Count >= _head + 4 + known : all.EndsWith("\r\n0\r\n\r\n"u8);
        // Only the end matters in a long answer.
        if (_length is null && _bytes.Count > 1 << 20)
            _bytes.RemoveRange(_head + 4, _bytes.Count - _head - 4 - 16);
    }
}
