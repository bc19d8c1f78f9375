using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Graph.Storage.Neo4j.Http;

namespace Graph.Storage.Neo4j.Tests.Faults;

[Collection(CollectionPerServer.Alone)]
public sealed class TelemetryTests(Neo4jServer server) : ProxiedTests(server)
{
    [Fact]
    public async Task Requests_retries_and_the_circuit_breaker_are_counted()
    {
        using var meters = new Meters();
        Proxy.Script(Fault.Drop);
        await ReadAsync("RETURN 1");
        await FailAsync("RETURN 1/0");
        Proxy.Choose = (_, _) => Fault.Drop;
        for (var number = 0; number < 4; number++)
            await FailAsync("RETURN 1");

        meters["graph.neo4j.requests", "READ", ""].ShouldBe(1);
        meters["graph.neo4j.requests", "READ", "Neo.ClientError.Statement.ArithmeticError"].ShouldBe(1);
        meters["graph.neo4j.retries", "ConnectionLost"].ShouldBeGreaterThanOrEqualTo(5);
        meters["graph.neo4j.circuit.transitions", "open"].ShouldBeGreaterThanOrEqualTo(1);
        meters["graph.neo4j.rejected", ErrorCodes.CircuitOpen].ShouldBeGreaterThanOrEqualTo(1);
        meters["db.client.operation.duration", "READ", ""].ShouldBe(1);
    }

    [Fact]
    public async Task A_request_is_an_activity_that_tells_the_statement_and_no_values()
    {
        var ended = new ConcurrentBag<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Telemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = ended.Add,
        };
        ActivitySource.AddActivityListener(listener);
        var parameters = new CypherParameters();
        parameters.Set("name", "a secret");

        await ReadAsync("RETURN $name", parameters);

        var tags = ended.ShouldHaveSingleItem().TagObjects.ToDictionary(tag => tag.Key, tag => tag.Value);
        tags["db.query.text"].ShouldBe("RETURN $name");
        tags["db.system.name"].ShouldBe("neo4j");
        tags["db.operation.name"].ShouldBe("READ");
        tags["db.query.summary"].ShouldBe("READ");
        tags.Values.ShouldNotContain(value => value is string && ((string)value).Contains("secret"));
    }

    private sealed class Meters : IDisposable
    {
        private readonly MeterListener _listener = new();
        private readonly ConcurrentDictionary<string, long> _counted = new();

        public Meters()
        {
            _listener.InstrumentPublished = (instrument, listening) =>
            {
                if (instrument.Meter.Name == Telemetry.Name)
                    listening.EnableMeasurementEvents(instrument);
            };
            _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Count(instrument, value, tags));
            _listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Count(instrument, 1, tags));
            _listener.Start();
        }

        public long this[string instrument, params string[] tags] => _counted.GetValueOrDefault(Key(instrument, tags));

        public void Dispose() => _listener.Dispose();

        private void Count(Instrument instrument, long value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            var texts = new List<string>();
            foreach (var tag in tags)
            {
                if (tag.Key != "db.system.name")
                    texts.Add((string)tag.Value!);
            }

            if (texts is ["READ"])
                texts.Add("");
            _counted.AddOrUpdate(Key(instrument.Name, [.. texts]), value, (_, sum) => sum + value);
        }

        private static string Key(string instrument, string[] tags) => instrument + " " + string.Join(' ', tags);
    }
}
