using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Graph.Benchmarks.Peer.Answers;
using Graph.Benchmarks.Peer.Data;
using Graph.Benchmarks.Peer.Load;
using Graph.Benchmarks.Peer.Report;
using Graph.Benchmarks.Peer.Servers;
using Graph.Benchmarks.Peer.Shapes;

namespace Graph.Benchmarks.Peer;

/// <summary>
/// This API over both stores beside @neo4j/graphql and beside hand-written Cypher: the same questions over the same graph,
/// the answers compared, then throughput, latency and the work of each process, in one run with the servers in turn.
/// </summary>
internal sealed class PeerBenchmark(PeerOptions options)
{
    private readonly List<Measurement> _measurements = [];

    public static async Task<int> RunAsync(string[] arguments)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        using var stop = new CancellationTokenSource();
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        try
        {
            return await new PeerBenchmark(PeerOptions.Parse(arguments)).RunAsync(stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return 130;
        }
        catch (FormatException wrong)
        {
            await Console.Error.WriteLineAsync(wrong.Message);
            return 2;
        }

        // What was started is stopped first.
        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }
    }

    private async Task<int> RunAsync(CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        var data = new PreparedData(options.Data, options.Sizes);
        await data.PrepareSqliteAsync();
        await using var neo4j = await data.StartNeo4jAsync(PeerOptions.Neo4j);
        await using var sqliteApi = await ApiProcess.StartAsync(("Graph__Data", data.Sqlite));
        await using var neo4jApi = await ApiProcess.StartAsync(("Graph__Store", "neo4j"), ("Graph__Neo4j__Url", neo4j.Url.ToString()));
        await using var peer = await PeerProcess.StartAsync(neo4j);
        Console.WriteLine($"Everything runs after {watch.Elapsed.TotalSeconds:0} s.");

        Contestant[] contestants =
        [
            Contestant.Ours(new Server("API over Neo4j", neo4jApi.Address, [neo4jApi.Measured, neo4j.Process])),
            Contestant.Peer(new Server("@neo4j/graphql", peer.Address, [peer.Measured, neo4j.Process])),
            Contestant.Cypher(new Server("raw Cypher", neo4j.QueryApi, [neo4j.Process])),
            Contestant.Ours(new Server("API over SQLite", sqliteApi.Address, [sqliteApi.Measured])),
        ];
        var facts = new PeerFacts(options.Sizes);
        var shapes = (await PeerShapes.AllAsync(facts, new Cursors(facts, sqliteApi.Address), options.Questions))
            .Where(shape => shape.Name.Contains(options.Only, StringComparison.Ordinal))
            .ToList();
        if (!await CompareAsync(shapes, contestants, cancellation))
            return 1;
        // All of it before any of it is measured: what runs often is compiled in the background, in Java for minutes.
        foreach (var shape in shapes)
            await WarmUpAsync(shape, contestants, options.WarmUp, cancellation);
        foreach (var shape in shapes)
            await MeasureAsync(shape, contestants, cancellation);
        foreach (var shape in shapes)
        {
            foreach (var failing in contestants.Where(contestant => Fails(shape, contestant)))
                await FailAsync(shape, failing);
        }

        var report = PeerReport.Write(options, _measurements, contestants, watch.Elapsed);
        Console.WriteLine(report);
        if (options.Out is { } file)
            await File.WriteAllTextAsync(file, report, cancellation);
        return 0;
    }

    private async Task<bool> CompareAsync(IReadOnlyList<Shape> shapes, Contestant[] contestants, CancellationToken cancellation)
    {
        var same = true;
        foreach (var shape in shapes.Where(shape => shape.IsCompared))
        {
            // A question that takes the peer seconds is compared for some of its values only.
            var every = options.Questions / Math.Min(options.Questions, shape.IsSlow ? 5 : options.Compared);
            var ours = await contestants[0].AnswersAsync(shape, every, cancellation);
            foreach (var other in contestants[1..].Where(other => !Fails(shape, other)))
            {
                var answers = await other.AnswersAsync(shape, every, cancellation);
                var pages = other.IsPeer || shape.IsRanked ? shape.UnorderedPages : null;
                var different = ours.Zip(answers)
                    .Index()
                    .Select(pair => (pair.Index, Difference: AnswerComparison.Difference(pair.Item.First, pair.Item.Second, pages)))
                    .FirstOrDefault(pair => pair.Difference is not null);
                if (different.Difference is null)
                    continue;
                same = false;
                var values = shape
                    .Questions[different.Index * every]
                    .Values.Where(v => v.Value is string)
                    .Select(v => $"{v.Name} = {v.Value}");
                Console.WriteLine(
                    $"{shape.Name} ({string.Join(", ", values)}): {contestants[0].Server.Name} (here) and {other.Server.Name} (there) differ. {different.Difference}"
                );
            }

            Console.WriteLine($"{shape.Name}: {ours.Count} answers compared.");
        }

        return same;
    }

    private static bool Fails(Shape shape, Contestant contestant) => contestant.IsPeer && shape.PeerFailsWithin is not null;

    private static async Task WarmUpAsync(Shape shape, Contestant[] contestants, TimeSpan duration, CancellationToken cancellation)
    {
        foreach (var contestant in contestants.Where(contestant => !Fails(shape, contestant)))
        {
            await LoadClient.RunAsync(
                contestant.Server,
                contestant.Requests(shape),
                Measurement.Connections,
                duration,
                new Sample(contestant.Server.Processes.Count),
                cancellation
            );
        }
    }

    private async Task MeasureAsync(Shape shape, Contestant[] contestants, CancellationToken cancellation)
    {
        Console.WriteLine(shape.Name);
        var asked = contestants
            .Where(contestant => !Fails(shape, contestant))
            .Select(contestant => (Requests: contestant.Requests(shape), Measurement: Measurement.Of(shape, contestant.Server)))
            .ToList();
        await WarmUpAsync(shape, contestants, options.Duration / 2, cancellation);
        for (var round = 0; round < options.Rounds; round++)
        {
            foreach (var (requests, measurement) in asked)
            {
                await LoadClient.RunAsync(measurement.Server, requests, 1, options.Duration / 2, measurement.One, cancellation);
                await LoadClient.RunAsync(
                    measurement.Server,
                    requests,
                    Measurement.Connections,
                    options.Duration,
                    measurement.Many,
                    cancellation
                );
            }
        }

        _measurements.AddRange(asked.Select(a => a.Measurement));
    }

    // Asked once, when everything else is done: it can leave the database without memory.
    private async Task FailAsync(Shape shape, Contestant peer)
    {
        var measurement = Measurement.Of(shape, peer.Server);
        using var patience = new CancellationTokenSource(shape.PeerFailsWithin!.Value);
        var watch = Stopwatch.StartNew();
        string failure;
        try
        {
            using var connection = new HttpConnection(peer.Server.Address);
            var answer = await connection.SendAsync(peer.Requests(shape)[0], keepBody: true, patience.Token);
            var text = Encoding.UTF8.GetString(answer.Body);
            failure = $"answered {answer.Status} after {watch.Elapsed.TotalSeconds:0.0} s: {text[..Math.Min(text.Length, 200)]}";
        }
        catch (OperationCanceledException)
        {
            failure = $"no answer within {watch.Elapsed.TotalSeconds:0} s";
        }

        _measurements.Add(measurement with { Failure = failure });
    }
}
