using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Graph.Api.Tests.Telemetry;

/// <summary>A collector that takes OTLP over HTTP and keeps what comes.</summary>
internal sealed class OtlpCollector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<(string Signal, byte[] Body)> _received = new();

    private OtlpCollector()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapPost(
            "/v1/{signal}",
            async (string signal, HttpRequest request) =>
            {
                using var body = new MemoryStream();
                await request.Body.CopyToAsync(body);
                _received.Enqueue((signal, body.ToArray()));
                return Results.Bytes([], "application/x-protobuf");
            }
        );
    }

    /// <summary>What a server is told to export to it, and at once.</summary>
    public (string Name, string Value)[] Settings =>
        [
            ("OTEL_EXPORTER_OTLP_ENDPOINT", _app.Urls.First()),
            ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
            ("OTEL_BSP_SCHEDULE_DELAY", "100"),
            ("OTEL_BLRP_SCHEDULE_DELAY", "100"),
            ("OTEL_METRIC_EXPORT_INTERVAL", "200"),
        ];

    /// <summary>All bodies, as text in which whatever was sent as text can be found.</summary>
    public string Text => string.Concat(_received.Select(each => System.Text.Encoding.Latin1.GetString(each.Body)));

    /// <summary>How many messages of a signal came.</summary>
    public int Count(string signal) => _received.Count(each => each.Signal == signal);

    public static async Task<OtlpCollector> StartAsync()
    {
        var collector = new OtlpCollector();
        await collector._app.StartAsync();
        return collector;
    }

    /// <summary>The spans of a trace.</summary>
    public List<ExportedSpan> Spans(string trace) =>
        [
            .. from scope in Parts("traces")
            from span in scope.Messages(2)
            where span.Hex(1) == trace
            select new ExportedSpan(scope.Messages(1).Single().Text(1), span.Text(5), span.Hex(2), span.Hex(4), span.Attributes(9)),
        ];

    /// <summary>The metrics that came, each by its name with its unit.</summary>
    public Dictionary<string, string> Metrics() =>
        (from scope in Parts("metrics") from metric in scope.Messages(2) select (Name: metric.Text(1), Unit: metric.Text(3)))
            .Distinct()
            .ToDictionary(each => each.Name, each => each.Unit);

    /// <summary>The texts of the log records that came.</summary>
    public List<string> Logs() =>
        [.. from scope in Parts("logs") from record in scope.Messages(2) select record.Messages(5).Single().Text(1)];

    /// <summary>The name of the service that came with a signal.</summary>
    public string Service(string signal) => Requests(signal).First().Messages(1).First().Messages(1).Single().Attributes(1)["service.name"];

    /// <summary>Waits until something holds of what came.</summary>
    public async Task UntilAsync(Func<bool> holds)
    {
        var end = DateTime.UtcNow.AddSeconds(60);
        while (!holds())
        {
            (DateTime.UtcNow < end).ShouldBeTrue("What was waited for has not come to the collector.");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private IEnumerable<ProtobufMessage> Requests(string signal) =>
        _received.Where(each => each.Signal == signal).Select(each => new ProtobufMessage(each.Body));

    // The scopes of all resources of all requests.
    private IEnumerable<ProtobufMessage> Parts(string signal) =>
        Requests(signal).SelectMany(each => each.Messages(1)).SelectMany(each => each.Messages(2));
}

/// <summary>A span as it came.</summary>
internal sealed record ExportedSpan(string Source, string Name, string Id, string Parent, Dictionary<string, string> Attributes);
