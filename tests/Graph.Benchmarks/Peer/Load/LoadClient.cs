using System.Diagnostics;
using Graph.Benchmarks.Peer.Servers;

namespace Graph.Benchmarks.Peer.Load;

/// <summary>Asks a server questions over a number of connections at once, each as soon as its last one is answered.</summary>
internal static class LoadClient
{
    /// <summary>Goes on for this long, lets what is under way end, and adds what it saw to the sample.</summary>
    public static async Task RunAsync(
        Server server,
        byte[][] requests,
        int connections,
        TimeSpan duration,
        Sample sample,
        CancellationToken cancellation = default
    )
    {
        var client = MeasuredProcess.This;
        var (cpu, own, watch) = (server.Processes.Select(p => p.Cpu).ToArray(), client.Cpu, Stopwatch.StartNew());
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(AskAsync, cancellation)));
        watch.Stop();
        sample.AddTimes(watch.Elapsed, [.. server.Processes.Select((p, i) => p.Cpu - cpu[i])], client.Cpu - own);

        async Task AskAsync()
        {
            using var connection = new HttpConnection(server.Address);
            var (latencies, bytes, failures) = (new List<double>(), 0L, 0);
            while (watch.Elapsed < duration)
            {
                var started = Stopwatch.GetTimestamp();
                var answer = await connection.SendAsync(
                    requests[Interlocked.Increment(ref next) % requests.Length],
                    keepBody: false,
                    cancellation
                );
                latencies.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
                bytes += answer.Bytes;
                if (!answer.IsAnswer)
                    failures++;
            }

            lock (sample)
                sample.Add(latencies, bytes, failures);
        }
    }
}
