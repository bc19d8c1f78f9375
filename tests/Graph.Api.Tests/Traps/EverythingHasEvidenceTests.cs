using System.Text.Json.Nodes;
using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Traps;

/// <summary>
/// Every node and every relation has evidence, but for what editors wrote to order the graph and what is derived. Kinds and fields are found
/// by introspection, so that a new kind is covered too.
/// </summary>
public sealed class EverythingHasEvidenceTests(SharedServer server)
{
    // The passages and mentions themselves, which are evidence; topics and questions, which are editorial; documents, which are the source.
    private static readonly string[] NodesWithout = ["Document", "Evidence", "Question", "Topic"];

    // Where a passage stands, what occurs in which document and whose name a mention is follow from the evidence; topics are editorial.
    private static readonly string[] RelationsWithout = ["Broader", "In", "Mentions", "OccursIn"];

    private const string Schema = """
        {
          __schema {
            queryType { fields { name type { ...named } } }
            types { name kind fields { name type { ...named } } }
          }
        }
        fragment named on __Type { name ofType { name ofType { name ofType { name } } } }
        """;

    [Fact]
    public async Task Every_fact_that_is_not_editorial_or_derived_has_evidence()
    {
        await using var unlimited = ApiServer.Start(
            server.Seeded,
            ("Graph:Limits:FieldCost", "1000000000"),
            ("Graph:Limits:TypeCost", "1000000000"),
            ("Graph:Limits:PageSize", "2000")
        );
        var schema = new Introspected((await unlimited.AskAsync(Schema)).Data["__schema"]!);
        var nodes = new Dictionary<string, JsonNode>();
        var relations = new Dictionary<string, JsonNode>();

        foreach (var (collection, kind) in schema.Collections.Where(each => each.Kind != "Evidence"))
        {
            var page = (await unlimited.AskAsync(schema.EverythingOf(collection, kind))).Data["all"]!;
            ((bool)page["pageInfo"]!["hasNextPage"]!).ShouldBeFalse($"All of '{collection}' must fit on the page.");
            foreach (var node in page["nodes"]!.AsArray())
            {
                nodes[(string)node!["id"]!] = node;
                foreach (var relation in RelationsOf(node.AsObject()))
                    relations[(string)relation["id"]!] = relation;
            }
        }

        Unproved(nodes.Values, NodesWithout).ShouldBeEmpty();
        Unproved(relations.Values, RelationsWithout).ShouldBeEmpty();
        Kinds(nodes.Values.Where(each => !HasEvidence(each))).ShouldBe(["Document", "Question", "Topic"]);
        Kinds(relations.Values.Where(each => !HasEvidence(each))).ShouldBe(RelationsWithout);
        nodes.Count.ShouldBeGreaterThan(800);
        relations.Count.ShouldBeGreaterThan(4000);
    }

    private static IEnumerable<JsonNode> RelationsOf(JsonObject node)
    {
        foreach (var (name, value) in node)
        {
            if (value is not JsonObject field)
                continue;
            if (field["edges"] is not JsonArray edges)
            {
                yield return field;
                continue;
            }
            ((bool)field["pageInfo"]!["hasNextPage"]!).ShouldBeFalse($"All of '{name}' must fit on the page.");
            foreach (var edge in edges)
                yield return edge!["relation"]!;
        }
    }

    private static IEnumerable<string> Unproved(IEnumerable<JsonNode> facts, string[] exempt) =>
        facts.Where(each => !HasEvidence(each) && !exempt.Contains((string)each["__typename"]!)).Select(each => (string)each["id"]!);

    private static bool HasEvidence(JsonNode fact) => fact["evidence"]!.AsArray().Count > 0;

    private static IEnumerable<string> Kinds(IEnumerable<JsonNode> facts) =>
        facts.Select(each => (string)each["__typename"]!).Distinct().Order(StringComparer.Ordinal);

    private sealed class Introspected(JsonNode schema)
    {
        private readonly Dictionary<string, JsonNode> _types = schema["types"]!
            .AsArray()
            .ToDictionary(each => (string)each!["name"]!, each => each!);

        public IEnumerable<(string Collection, string Kind)> Collections =>
            from root in schema["queryType"]!["fields"]!.AsArray()
            let connection = Named(root["type"]!)
            where connection.EndsWith("Connection", StringComparison.Ordinal) && connection != "SearchConnection"
            let kind = Named(TypeOf(connection, "nodes"))
            where (string)_types[kind]["kind"]! == "OBJECT"
            select ((string)root["name"]!, kind);

        public string EverythingOf(string collection, string kind)
        {
            var fields =
                from field in _types[kind]["fields"]!.AsArray()
                let name = (string)field["name"]!
                let type = Named(field["type"]!)
                let isConnection = type.EndsWith("Connection", StringComparison.Ordinal)
                where isConnection || name.EndsWith("Relation", StringComparison.Ordinal)
                select isConnection
                    ? $"{name}(first: 2000) {{ pageInfo {{ hasNextPage }} edges {{ relation {{ __typename id evidence {{ id }} }} }} }}"
                    : $"{name} {{ __typename id evidence {{ id }} }}";
            return $"{{ all: {collection}(first: 2000) {{ pageInfo {{ hasNextPage }} nodes {{ __typename id evidence {{ id }} {string.Join(' ', fields)} }} }} }}";
        }

        private JsonNode TypeOf(string type, string name) =>
            _types[type]["fields"]!.AsArray().Single(each => (string)each!["name"]! == name)!["type"]!;

        private static string Named(JsonNode type) => (string?)type["name"] ?? Named(type["ofType"]!);
    }
}
