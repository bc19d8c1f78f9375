using System.Text.Json;
using System.Threading.Channels;

namespace Graph.Storage.Neo4j.Http;

/// <summary>
/// Terminates statements on the server that no caller waits for: a caller that cancels returns immediately, and this class
/// terminates the abandoned statements, several with one statement, over a connection that other requests cannot take. A
/// statement that is not found may not have arrived yet, so the search is repeated a few times.
/// </summary>
internal sealed class AbandonedQueryTerminator : IAsyncDisposable
{
    // Row by row, so that one statement that has already ended does not spare the others.
    private const string Text =
        $"SHOW TRANSACTIONS YIELD transactionId AS running, parameters "
        + $"WHERE parameters.{RequestTag.Parameter} IN $tags "
        + "TERMINATE TRANSACTIONS running YIELD message "
        + $"RETURN parameters.{RequestTag.Parameter}";

    private const int AtOnce = 100;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.Zero,
        TimeSpan.FromMilliseconds(100),
        TimeSpan.FromSeconds(1),
        TimeSpan.FromSeconds(5),
    ];

    private readonly Channel<Left> _queue = Channel.CreateBounded<Left>(
        new BoundedChannelOptions(1_000) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true }
    );

    private readonly WireClient _client;
    private readonly Uri _statements;
    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _work;

    public AbandonedQueryTerminator(Neo4jOptions options, Uri statements, TimeProvider time)
    {
        _statements = statements;
        _time = time;
        _client = new WireClient(options, connections: 1);
        _work = Task.Run(WorkAsync);
    }

    /// <summary>Schedules the termination of this request's statement.</summary>
    public void End(string tag) => _queue.Writer.TryWrite(new Left(tag, 0));

    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _stopping.CancelAsync();
        await _work;
        _client.Dispose();
        _stopping.Dispose();
    }

    private async Task WorkAsync()
    {
        var batch = new List<Left>();
        try
        {
            while (await _queue.Reader.WaitToReadAsync(_stopping.Token))
            {
                batch.Clear();
                while (batch.Count < AtOnce && _queue.Reader.TryRead(out var left))
                    batch.Add(left);
                var found = await EndAsync(batch);
                foreach (var left in batch.Where(left => !found.Contains(left.Tag) && left.Round + 1 < Waits.Length))
                    _ = LaterAsync(left with { Round = left.Round + 1 });
            }
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // The process exits, and its connections are closed with it.
        }
    }

    private async Task LaterAsync(Left left)
    {
        try
        {
            await Task.Delay(Waits[left.Round], _time, _stopping.Token);
            _queue.Writer.TryWrite(left);
        }
        catch (OperationCanceledException)
        {
            // As above.
        }
    }

    private async Task<HashSet<string>> EndAsync(List<Left> batch)
    {
        var parameters = new CypherParameters();
        parameters.Set("tags", batch.Select(left => left.Tag).ToArray());
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(_stopping.Token);
        limit.CancelAfter(Patience);
        var found = new Tags();
        try
        {
            using var body = RequestWriter.Write(new CypherStatement(Text, parameters), RequestTag.Next(), "WRITE", []);
            await _client.SendAsync(new WireRequest(_statements, body, []), found, limit.Token);
            if (found.Found.Count > 0)
                Telemetry.Terminated(found.Found.Count);
        }
        catch (Exception error)
            when (error is QueryApiException || (error is OperationCanceledException && !_stopping.IsCancellationRequested))
        {
            // A server that is gone has ended its statements; a slow one is tried again.
        }

        return found.Found;
    }

    private readonly record struct Left(string Tag, int Round);

    private sealed class Tags : IRowDecoder
    {
        public HashSet<string> Found { get; } = [];

        public void Row(ref Utf8JsonReader reader)
        {
            reader.Read();
            Found.Add(reader.GetString()!);
            reader.Read();
        }
    }
}
