using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Graph.Benchmarks.Peer.Load;

/// <summary>
/// One kept-alive connection that sends bytes which are ready and reads answers to their end, with as little work as
/// possible: on few cores the client's work is taken from the servers. Not safe for use by several threads.
/// </summary>
internal sealed class HttpConnection(Uri address) : IDisposable
{
    private static readonly byte[] EndOfHeaders = "\r\n\r\n"u8.ToArray();
    private Socket? _socket;
    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;

    /// <summary>A request by POST, to be sent as often as one likes.</summary>
    public static byte[] Request(Uri address, string json)
    {
        var body = Encoding.UTF8.GetBytes(json);
        var head =
            $"POST {address.PathAndQuery} HTTP/1.1\r\nHost: {address.Authority}\r\nContent-Type: application/json\r\n"
            + $"Accept: application/json\r\nContent-Length: {body.Length}\r\n\r\n";
        return [.. Encoding.ASCII.GetBytes(head), .. body];
    }

    /// <summary>Sends a request and reads its answer.</summary>
    public async ValueTask<HttpAnswer> SendAsync(ReadOnlyMemory<byte> request, bool keepBody, CancellationToken cancellation)
    {
        try
        {
            await (await ConnectAsync(cancellation)).SendAsync(request, cancellation);
            return await ReadAsync(keepBody, cancellation);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        _socket?.Dispose();
        (_socket, _start, _end) = (null, 0, 0);
    }

    private async ValueTask<Socket> ConnectAsync(CancellationToken cancellation)
    {
        if (_socket is not null)
            return _socket;
        _socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await _socket.ConnectAsync(IPAddress.Loopback, address.Port, cancellation);
        return _socket;
    }

    private async ValueTask<HttpAnswer> ReadAsync(bool keepBody, CancellationToken cancellation)
    {
        int headers;
        while ((headers = Unread.IndexOf(EndOfHeaders)) < 0)
            await FillAsync(cancellation);
        var head = Encoding.ASCII.GetString(Unread[..headers]);
        _start += headers + EndOfHeaders.Length;
        var status = int.Parse(head.AsSpan(9, 3));
        using var body = keepBody ? new MemoryStream() : null;
        var first = new byte[1][];
        var bytes = Header(head, "content-length") is { } length
            ? await TakeAsync(int.Parse(length), body, first, cancellation)
            : await TakeChunksAsync(body, first, cancellation);
        return new HttpAnswer(status, bytes, first[0] is { } beginning && IsData(beginning), body?.ToArray() ?? []);
    }

    private Span<byte> Unread => _buffer.AsSpan(_start, _end - _start);

    private static bool IsData(ReadOnlySpan<byte> beginning) => beginning.StartsWith("{\"data\":"u8);

    private static string? Header(string head, string name)
    {
        var at = head.IndexOf($"\r\n{name}:", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        at += name.Length + 3;
        var until = head.IndexOf('\r', at);
        return head[at..(until < 0 ? head.Length : until)].Trim();
    }

    private async ValueTask<int> TakeChunksAsync(Stream? body, byte[][] first, CancellationToken cancellation)
    {
        var bytes = 0;
        while (true)
        {
            int line;
            while ((line = Unread.IndexOf("\r\n"u8)) < 0)
                await FillAsync(cancellation);
            var size = Convert.ToInt32(Encoding.ASCII.GetString(Unread[..line]).Split(';')[0], 16);
            _start += line + 2;
            bytes += line + 4 + await TakeAsync(size, body, first, cancellation);
            while (_end - _start < 2)
                await FillAsync(cancellation);
            _start += 2;
            if (size == 0)
                return bytes;
        }
    }

    private async ValueTask<int> TakeAsync(int length, Stream? body, byte[][] first, CancellationToken cancellation)
    {
        var left = length;
        while (left > 0)
        {
            if (_start == _end)
                await FillAsync(cancellation);
            var part = Math.Min(left, _end - _start);
            if (first[0] is null && part >= 8)
                first[0] = _buffer.AsSpan(_start, 8).ToArray();
            body?.Write(_buffer, _start, part);
            _start += part;
            left -= part;
        }

        return length;
    }

    private async ValueTask FillAsync(CancellationToken cancellation)
    {
        if (_start == _end)
            (_start, _end) = (0, 0);
        else if (_end == _buffer.Length)
            MakeRoom();
        var read = await _socket!.ReceiveAsync(_buffer.AsMemory(_end), cancellation);
        if (read == 0)
            throw new IOException($"{address} closed the connection in the middle of an answer.");
        _end += read;
    }

    private void MakeRoom()
    {
        var to = _start > 0 ? _buffer : new byte[_buffer.Length * 2];
        Unread.CopyTo(to);
        (_buffer, _start, _end) = (to, 0, _end - _start);
    }
}
