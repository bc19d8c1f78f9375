using System.Globalization;
using System.Text.Json;
using Graph.Api.Tests.Serving;
using Graph.GraphQL.TypeSystem;
using Graph.Model;
using Graph.Storage.Changes;
using Graph.Storage.Conformance.Exact;
using Graph.Testing;

namespace Graph.Storage.Neo4j.Tests.Exact;

/// <summary>The API's answers over both stores: byte for byte the same, with every digit of what was written.</summary>
public sealed class ExactAnswersTests(Neo4jServer server) : IAsyncLifetime
{
    private const string Values = "text number real day { text asWritten } at texts numbers reals days { text earliest latest } ats";

    private readonly TemporaryFolder _model = new();
    private ApiServer _sqlite = null!;
    private ApiServer _neo4j = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        foreach (var (text, name) in ExactModel.Files)
            await File.WriteAllTextAsync(_model.File(name), text, Cancellation);
        await server.EmptyAsync(ExactModel.Model);
        _sqlite = ApiServer.StartEmpty(("Graph:Model", _model.Path));
        _neo4j = ApiServer.StartEmpty([("Graph:Model", _model.Path), ("Graph:Store", "neo4j"), .. server.Options.ToSettings()]);
    }

    public async ValueTask DisposeAsync()
    {
        await _sqlite.DisposeAsync();
        await _neo4j.DisposeAsync();
        _model.Dispose();
    }

    [Fact]
    public async Task Any_value_is_answered_to_its_last_digit()
    {
        var change = ExactValues.Change(100, seed: 7);
        await WriteAsync(change);

        var answer = await AskAsync(
            $"{{ samples(first: 100) {{ nodes {{ id {Values} besides(first: 1) {{ edges {{ relation {{ {Values} }} }} }} }} }} }}"
        );

        var nodes = answer.GetProperty("data").GetProperty("samples").GetProperty("nodes").EnumerateArray().ToList();
        nodes.Count.ShouldBe(100);
        for (var i = 0; i < nodes.Count; i++)
        {
            nodes[i].GetProperty("id").GetString().ShouldBe(change.Nodes[i].Id);
            IsAsWritten(nodes[i], change.Nodes[i].Properties);
            IsAsWritten(nodes[i].GetProperty("besides").GetProperty("edges")[0].GetProperty("relation"), change.Relations[i].Properties);
        }
    }

    [Fact]
    public async Task A_sum_beyond_doubles_is_an_error_of_its_field_and_the_rest_is_answered()
    {
        await WriteAsync(
            new GraphChange
            {
                Nodes =
                [
                    Sample("all", null),
                    .. new[] { 1.7e308, 1.7e308 }.Select((number, i) => Sample($"huge-{i}", number)),
                    Sample("small", 0.5),
                ],
                Relations =
                [
                    .. new[] { "huge-0", "huge-1" }.Select(to => new RelationWrite(
                        "beside-" + to,
                        "BESIDE",
                        "all",
                        to,
                        PropertyValues.None
                    )),
                ],
            }
        );

        var answer = await AskAsync(
            """
            {
              samples(where: { name: { startsWith: "huge" } }) { totalCount aggregate { real { min max sum avg } } }
              sample(id: "all") { name besides { aggregate { count real { total: sum mean: avg } } nodes { real } } }
              small: sample(id: "small") { real besides { aggregate { real { sum avg } } } }
            }
            """
        );

        answer
            .GetRawText()
            .ShouldBe(
                """
                {"errors":[
                {"message":"The number is outside the range of 64-bit floating point, about 1.8e308.","locations":[{"line":2,"column":92}],
                "path":["samples","aggregate","real","sum"],"extensions":{"code":"NUMBER_OUT_OF_RANGE"}},
                {"message":"The number is outside the range of 64-bit floating point, about 1.8e308.","locations":[{"line":3,"column":63}],
                "path":["sample","besides","aggregate","real","total"],"extensions":{"code":"NUMBER_OUT_OF_RANGE"}}],
                "data":{"samples":{"totalCount":2,"aggregate":{"real":{"min":1.7e+308,"max":1.7e+308,"sum":null,"avg":1.7e+308}}},
                "sample":{"name":"all","besides":{"aggregate":{"count":2,"real":{"total":null,"mean":1.7e+308}},"nodes":[{"real":1.7e+308},{"real":1.7e+308}]}},
                "small":{"real":0.5,"besides":{"aggregate":{"real":{"sum":null,"avg":null}}}}}}
                """.ReplaceLineEndings("")
            );
    }

    private static NodeWrite Sample(string id, double? number) => new(id, "Sample", new PropertyValues(("name", id), ("real", number)));

    private static void IsAsWritten(JsonElement answer, PropertyValues written)
    {
        foreach (var name in new[] { "text", "number", "real", "at" })
            Show(answer.GetProperty(name)).ShouldBe(Show(written[name]), name);
        if (written["real"] is double real)
            answer.GetProperty("real").GetDouble().ShouldBe(real);
        foreach (var name in new[] { "texts", "numbers", "reals", "ats" })
            answer.GetProperty(name).EnumerateArray().Select(Show).ShouldBe(((IReadOnlyList<object>)written[name]!).Select(Show), name);
        var date = (PartialDate?)written["day"];
        (
            answer.GetProperty("day") is { ValueKind: JsonValueKind.Object } day
                ? (day.GetProperty("text").GetString(), day.GetProperty("asWritten").GetString())
                : default
        ).ShouldBe((date?.Text, date?.AsWritten));
        answer
            .GetProperty("days")
            .EnumerateArray()
            .Select(each => each.GetProperty("text").GetString())
            .ShouldBe(((IReadOnlyList<object>)written["days"]!).Select(each => ((PartialDate)each).Text));
    }

    private static string Show(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!,
            JsonValueKind.Number => value.GetRawText(),
            _ => "null",
        };

    private static string Show(object? value) =>
        value switch
        {
            null => "null",
            double number => JsonNumber.ToString(number),
            DateTimeOffset instant => instant.ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };

    private async Task WriteAsync(GraphChange change)
    {
        await using var store = await OpenAsync();
        await store.ApplyAsync(change, Cancellation);
        await _sqlite.Store.ApplyAsync(change, Cancellation);
    }

    private ValueTask<Neo4jGraphStore> OpenAsync() =>
        Neo4jGraphStore.OpenAsync(server.Options, GraphModel.Load(_model.Path), TimeProvider.System, Cancellation);

    private async Task<JsonElement> AskAsync(string query)
    {
        var answers = new List<string>();
        foreach (var each in new[] { _sqlite, _neo4j })
        {
            using var content = new StringContent(JsonSerializer.Serialize(new { query }), System.Text.Encoding.UTF8, "application/json");
            using var response = await each.Client.PostAsync("/graphql", content, Cancellation);
            answers.Add(await response.Content.ReadAsStringAsync(Cancellation));
        }

        answers[1].ShouldBe(answers[0]);
        return JsonDocument.Parse(answers[1]).RootElement;
    }
}
