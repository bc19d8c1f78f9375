using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Graph.Storage.Neo4j.Tests.Faults;

/// <summary>
/// Stands between client and server on real sockets, and breaks what it is told to break, request by request. It reads
/// requests, to count and to choose; answers pass as bytes.
/// </summary>
internal sealed class FaultProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Uri _server;
    private readonly ConcurrentQueue<SeenRequest> _seen = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrentBag<Task> _connections = [];
    private readonly Task _accepting;
    private bool _isDisposed;

    public FaultProxy(Uri server)
    {
        _server = server;
        _listener.Start();
        Url = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");
        _accepting = AcceptAsync();
    }

    /// <summary>Where the client asks.</summary>
    public Uri Url { get; }

    /// <summary>Chooses the fault of a request; the number counts from 0 since <see cref="Clear"/>.</summary>
    public Func<SeenRequest, int, Fault> Choose { get; set; } = (_, _) => Fault.None;

    /// <summary>Requests that pass without being counted: what a client asks beside what the test is about.</summary>
    public Func<SeenRequest, bool> IsAside { get; set; } = _ => false;

    /// <summary>What came, in order.</summary>
    public IReadOnlyList<SeenRequest> Requests => [.. _seen];

    /// <summary>Forgets what came.</summary>
    public void Clear() => _seen.Clear();

    /// <summary>One fault after another, none after the last.</summary>
    public void Script(params Fault[] faults) => Choose = (_, number) => number < faults.Length ? faults[number] : Fault.None;

    /// <summary>Closes every connection and listens no more.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_isDisposed)
            return;
        _isDisposed = true;
        await _stopping.CancelAsync();
        await _accepting;
        _listener.Stop();
        await Task.WhenAll(_connections);
        _stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_stopping.Token);
                _connections.Add(ServeAsync(client));
            }
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The proxy is closed.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(_stopping.Token);
        using (client)
        using (var upstream = new TcpClient())
        {
            client.NoDelay = upstream.NoDelay = true;
            // Closing without the usual farewell: what a cut wire looks like.
            client.LingerState = new LingerOption(true, 0);
            try
            {
                while (await ReadRequestAsync(client.GetStream(), both.Token) is { } request)
                {
                    if (!await ServeAsync(request, FaultOf(request), client, upstream, both.Token))
                        return;
                }
            }
            catch (Exception error) when (error is IOException or OperationCanceledException or SocketException or ObjectDisposedException)
            {
                // One end has gone, and the other goes with it.
            }
        }
    }

    private Fault FaultOf(SeenRequest request)
    {
        if (IsAside(request))
            return Fault.None;
        lock (_seen)
        {
            _seen.Enqueue(request);
            return Choose(request, _seen.Count - 1);
        }
    }

    // Whether the connection goes on.
    private async Task<bool> ServeAsync(
        SeenRequest request,
        Fault fault,
        TcpClient client,
        TcpClient upstream,
        CancellationToken cancellation
    )
    {
        switch (fault)
        {
            case Fault.DropRequest:
                return false;
            case Fault.HangRequest:
                await Task.Delay(Timeout.Infinite, cancellation);
                return false;
            case Fault.Answer answer:
                var body = Encoding.UTF8.GetBytes(answer.Body);
                var extra = answer.Header is null ? "" : answer.Header + "\r\n";
                var head =
                    $"HTTP/1.1 {answer.Status} Fault\r\nContent-Type: {answer.MediaType}\r\n{extra}Content-Length: {body.Length}\r\n\r\n";
                await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head), cancellation);
                await client.GetStream().WriteAsync(body, cancellation);
                return true;
            case Fault.LeaveServer leave:
                await ForwardAsync(request, upstream, cancellation);
                await Task.Delay(leave.After, cancellation);
                return false;
            case Fault.Pass pass:
                await ForwardAsync(request, upstream, cancellation);
                return await RelayAsync(pass, client.GetStream(), upstream.GetStream(), cancellation);
            default:
                throw new InvalidOperationException($"{fault} is not known.");
        }
    }

    private async Task ForwardAsync(SeenRequest request, TcpClient upstream, CancellationToken cancellation)
    {
        if (!upstream.Connected)
            await upstream.ConnectAsync(_server.Host, _server.Port, cancellation);
        await upstream.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request.Head + "\r\n\r\n"), cancellation);
        await upstream.GetStream().WriteAsync(Encoding.UTF8.GetBytes(request.Body), cancellation);
    }

    private static async Task<bool> RelayAsync(
        Fault.Pass pass,
        NetworkStream client,
        NetworkStream upstream,
        CancellationToken cancellation
    )
    {
        var answer = new AnswerEnd();
        var buffer = new byte[16 * 1024];
        var sent = 0;
        while (!answer.IsReached)
        {
            // Also the client may leave, and the server must notice that.
            var read = await ReadWhileOpenAsync(upstream, client, buffer, cancellation);
            if (read == 0)
                return false;
            answer.Read(buffer.AsSpan(0, read));
            if (sent == 0 && pass.Before > TimeSpan.Zero)
                await Task.Delay(pass.Before, cancellation);
            var at = 0;
            while (at < read)
            {
                var piece = Math.Min(pass.PieceBytes ?? read, read - at);
                if (pass.CutAfter is { } limit)
                    piece = Math.Min(piece, limit - sent);
                await client.WriteAsync(buffer.AsMemory(at, piece), cancellation);
                sent += piece;
                at += piece;
                if (sent == pass.CutAfter)
                {
                    // What was written must arrive before the connection is reset.
                    await Task.Delay(20, cancellation);
                    return false;
                }

                if (pass.Pause > TimeSpan.Zero)
                    await Task.Delay(pass.Pause, cancellation);
            }
        }

        return true;
    }

    private static async Task<int> ReadWhileOpenAsync(
        NetworkStream upstream,
        NetworkStream client,
        byte[] buffer,
        CancellationToken cancellation
    )
    {
        var reading = upstream.ReadAsync(buffer, cancellation).AsTask();
        while (await Task.WhenAny(reading, Task.Delay(50, cancellation)) != reading)
        {
            if (client.Socket.Poll(0, SelectMode.SelectRead) && client.Socket.Available == 0)
                return 0;
        }

        return await reading;
    }

    private static async Task<SeenRequest?> ReadRequestAsync(NetworkStream stream, CancellationToken cancellation)
    {
        var bytes = new List<byte>();
        var buffer = new byte[64 * 1024];
        var head = -1;
        while (head < 0)
        {
            var read = await stream.ReadAsync(buffer, cancellation);
            if (read == 0)
                return null;
            bytes.AddRange(buffer.AsSpan(0, read));
            head = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(bytes).IndexOf("\r\n\r\n"u8);
        }

        var request = new SeenRequest(Encoding.ASCII.GetString(bytes.ToArray(), 0, head), "");
        var length = int.Parse(request.Header("Content-Length") ?? "0", CultureInfo.InvariantCulture);
        while (bytes.Count < head + 4 + length)
        {
            var read = await stream.ReadAsync(buffer, cancellation);
            if (read == 0)
                return null;
            bytes.AddRange(buffer.AsSpan(0, read));
        }

        return request with
        {
            Body = Encoding.UTF8.GetString(bytes.ToArray(), head + 4, length),
        };
    }
}
