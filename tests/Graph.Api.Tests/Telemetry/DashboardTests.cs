using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Graph.Api.Tests.Serving;
using Graph.Storage.Neo4j;
using Graph.Testing;

namespace Graph.Api.Tests.Telemetry;

/// <summary>The dashboard and the page of operations name the metrics that the server has.</summary>
public sealed partial class DashboardTests(SharedServer server)
{
    [Fact]
    public async Task Every_metric_of_the_dashboard_exists()
    {
        var names = (await InstrumentsAsync()).SelectMany(PrometheusNames).ToHashSet();
        var dashboard = await File.ReadAllTextAsync(
            Repository.PathTo("docs", "operations", "dashboard.json"),
            TestContext.Current.CancellationToken
        );
        var asked = Expressions(JsonNode.Parse(dashboard)!)
            .SelectMany(expression => Metric().Matches(expression))
            .Select(match => match.Value)
            .ToHashSet();

        asked.Count.ShouldBeGreaterThan(20);
        asked.Except(names).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_metric_of_ours_stands_in_the_page_of_operations_with_its_unit()
    {
        var page = await File.ReadAllTextAsync(Repository.PathTo("docs", "operations.md"), TestContext.Current.CancellationToken);

        (await InstrumentsAsync())
            .Where(instrument => instrument.Meter.Name.StartsWith("Graph.", StringComparison.Ordinal))
            .Where(instrument => !page.Contains($"| `{instrument.Name}` | {instrument.Unit} |", StringComparison.Ordinal))
            .Select(instrument => $"{instrument.Name} ({instrument.Unit})")
            .ShouldBeEmpty();
    }

    // All instruments of the process, once a server has answered.
    private async Task<List<Instrument>> InstrumentsAsync()
    {
        foreach (
            var (assembly, name) in new[]
            {
                (typeof(Configuration.GraphOptions).Assembly, "Graph.Api.Telemetry.SeedingGauges"),
                (typeof(Neo4jGraphStore).Assembly, "Graph.Storage.Neo4j.Http.Telemetry"),
            }
        )
        {
            RuntimeHelpers.RunClassConstructor(assembly.GetType(name, throwOnError: true)!.TypeHandle);
        }

        var instruments = new List<Instrument>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                lock (instruments)
                    instruments.Add(instrument);
            },
        };
        listener.Start();
        await using var api = ApiServer.Start(server.Seeded);
        await api.AskAsync("{ people { totalCount } }");
        await api.Client.GetAsync("/nowhere", TestContext.Current.CancellationToken);
        lock (instruments)
            return [.. instruments];
    }

    // As collectors name them for Prometheus: with the unit, and with what kind of number it is.
    private static IEnumerable<string> PrometheusNames(Instrument instrument)
    {
        var unit = instrument.Unit switch
        {
            "s" => "_seconds",
            "By" => "_bytes",
            _ => "",
        };
        var name = instrument.Name.Replace('.', '_') + unit;
        var kind = instrument.GetType().GetGenericTypeDefinition();
        if (kind == typeof(Histogram<>))
            return [$"{name}_bucket", $"{name}_count", $"{name}_sum"];
        return [kind == typeof(Counter<>) || kind == typeof(ObservableCounter<>) ? $"{name}_total" : name];
    }

    private static IEnumerable<string> Expressions(JsonNode node) =>
        node switch
        {
            JsonObject members => members.SelectMany(member =>
                member is { Key: "expr" or "query", Value: JsonValue text } ? [text.ToString()]
                : member.Value is { } value ? Expressions(value)
                : []
            ),
            JsonArray items => items.SelectMany(item => item is null ? [] : Expressions(item)),
            _ => [],
        };

    [GeneratedRegex(@"\b(graph|db|http|kestrel|dotnet)_[a-z0-9_]+(?=\{|, job\))")]
    private static partial Regex Metric();
}
