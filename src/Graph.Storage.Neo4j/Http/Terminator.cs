using System.Text.Json;
using System.Threading.Channels;

namespace Graph.Storage.Neo4j.Http;

/// <summary>
/// Ends statements on the server for which nobody waits any more: who cancels goes at once, and this asks the server to
/// end what it left, several in one statement, over a connection that the others cannot take. A statement that is not
/// found may not have arrived yet, so it is looked for a few times.
/// </summary>
internal sealed class Terminator : IAsyncDisposable
{
    // Row by row, so that one that ended meanwhile does not spare the others.
    private const string Text =
        $"SHOW TRANSACTIONS YIELD transactionId AS running, parameters "
        + $"WHERE parameters.{RequestTag.Parameter} IN $tags "
        + "TERMINATE TRANSACTIONS running YIELD message "
        + $"RETURN parameters.{RequestTag.Parameter}";

    private const int AtOnce = 100;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan[] Waits = [TimeSpan.Zero, TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5)];

    private readonly Channel<Left> queue = Channel.CreateBounded<Left>(new BoundedChannelOptions(1_000)
    {
        FullMode = BoundedChannelFullMode.DropWrite,
        SingleReader = true,
    });

    private readonly WireClient client;
    private readonly Uri statements;
    private readonly TimeProvider time;
    private readonly CancellationTokenSource stopping = new();
    private readonly Task work;

    public Terminator(Neo4jOptions options, Uri statements, TimeProvider time)
    {
        this.statements = statements;
        this.time = time;
        client = new WireClient(options, connections: 1);
        work = Task.Run(WorkAsync);
    }

    /// <summary>Ends the statement of this request, soon.</summary>
    public void End(string tag) => queue.Writer.TryWrite(new Left(tag, 0));

    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await stopping.CancelAsync();
        await work;
        client.Dispose();
        stopping.Dispose();
    }

    private async Task WorkAsync()
    {
        var batch = new List<Left>();
        try
        {
            while (await queue.Reader.WaitToReadAsync(stopping.Token))
            {
                batch.Clear();
                while (batch.Count < AtOnce && queue.Reader.TryRead(out var left))
                    batch.Add(left);
                var found = await EndAsync(batch);
                foreach (var left in batch.Where(left => !found.Contains(left.Tag) && left.Round + 1 < Waits.Length))
                    _ = LaterAsync(left with { Round = left.Round + 1 });
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The process goes, and its connections with it.
        }
    }

    private async Task LaterAsync(Left left)
    {
        try
        {
            await Task.Delay(Waits[left.Round], time, stopping.Token);
            queue.Writer.TryWrite(left);
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
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stopping.Token);
        limit.CancelAfter(Patience);
        var found = new Tags();
        try
        {
            using var body = RequestWriter.Write(new CypherStatement(Text, parameters), RequestTag.Next(), "WRITE", []);
            await client.SendAsync(new WireRequest(statements, body, []), found, limit.Token);
            if (found.Found.Count > 0) Telemetry.Terminated(found.Found.Count);
        }
        catch (Exception error) when (error is QueryApiException || (error is OperationCanceledException && !stopping.IsCancellationRequested))
        {
            // A server that is gone has ended its statements; one that is slow is asked again.
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
